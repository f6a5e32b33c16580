"""Who stands in for a unit's leader, chosen by PPT when the leader cannot."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.organisation import queries
from tettpaa.organisation.actions import standing_in as actions
from tettpaa.organisation.models import UnitAbsence
from tettpaa.organisation.views.units import new_substitute_form, shown


@page(Permission.UNIT_SUBSTITUTE, methods="POST", unit_id="organisation.Unit")
def choose(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """Another who works there leads from a day to a day."""
    found = queries.unit(unit_id)
    form = new_substitute_form(found, request)
    if form.is_valid():
        given = form.cleaned_data
        with problems_shown_in(form):
            leader = queries.leader(found, given.pop("user"))
            actions.choose_substitute(unit=found, user=leader, **given, by=request.user)
    if form.is_valid():
        messages.success(request, _("Vikaren er valgt."))
        return redirect("organisation:unit", unit_id=found.pk)
    return shown(request, found, substitute_form=form)


@page(Permission.UNIT_SUBSTITUTE, methods="POST", unit_id="organisation.Unit", absence_id="organisation.UnitAbsence")
def end(request: SignedInRequest, unit_id: uuid.UUID, absence_id: uuid.UUID) -> HttpResponse:
    """The leader is back."""
    found = queries.unit(unit_id)
    absence = one(UnitAbsence.objects.select_related("unit").filter(unit=found), pk=absence_id)
    actions.end_substitute(absence=absence, by=request.user)
    messages.success(request, _("Vikaren har ikke lenger tilgang."))
    return redirect("organisation:unit", unit_id=found.pk)
