"""Who works at the unit, and who stands in for its leader while the leader is away."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.organisation import leading, queries
from tettpaa.organisation.actions import standing_in
from tettpaa.organisation.forms_standing_in import OwnSubstituteForm
from tettpaa.organisation.models import Unit, UnitAbsence
from tettpaa.papers.queries.reports import teachers_at
from tettpaa.portal.referral_units import chosen_unit, units_of
from tettpaa.portal.unit_shell import unit_shell


@page(Permission.UNIT_REFER, methods="GET POST")
def staff(request: SignedInRequest) -> HttpResponse:
    """Leaders, teachers, and the substitute; the leader chooses one for days away."""
    form, refused = None, None
    if request.method == "POST":
        refused = chosen_unit(request, request.user)
        form = _form(refused, request)
        if form.is_valid():
            with problems_shown_in(form):
                standing_in.choose_substitute(unit=refused, user=request.user, by=request.user, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, _("Vikaren er valgt."))
            return redirect("portal:staff")
    units = units_of(request.user)
    shown = [_of(one, request, form if refused and refused.pk == one.pk else None) for one in units]
    context: dict[str, Any] = {"places": shown, "today": clock.today()}
    context |= unit_shell(request.user, units[0], "staff")
    return render(request, "portal/staff.html", context, status=422 if form and form.errors else 200)


@page(Permission.UNIT_REFER, methods="POST", absence_id="organisation.UnitAbsence")
def end(request: SignedInRequest, absence_id: uuid.UUID) -> HttpResponse:
    """The leader is back, or stays after all."""
    mine = UnitAbsence.objects.select_related("unit").filter(user=request.user)
    standing_in.end_substitute(absence=one(mine, pk=absence_id), by=request.user)
    messages.success(request, _("Vikaren har ikke lenger tilgang."))
    return redirect("portal:staff")


def _of(unit: Unit, request: SignedInRequest, form: OwnSubstituteForm | None) -> dict[str, Any]:
    """What stands about one unit."""
    leads = leading.is_registered(request.user, unit)
    return {
        "unit": unit,
        "leaders": list(queries.employees(unit)),
        "teachers": teachers_at(unit),
        "rows": [row._asdict() | {"is_mine": row.user_id == request.user.pk} for row in leading.rows_of(unit)],
        "form": (form or _form(unit)) if leads else None,
    }


def _form(unit: Unit, request: SignedInRequest | None = None) -> OwnSubstituteForm:
    return OwnSubstituteForm(request.POST if request else None, people=teachers_at(unit), auto_id=f"{unit.pk.hex}_%s")
