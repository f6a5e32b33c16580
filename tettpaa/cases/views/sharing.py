"""Who has the case, and who shares it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import assigning
from tettpaa.cases.forms import CoAssignForm, TransferForm
from tettpaa.cases.models import CoAssignment
from tettpaa.cases.views.shown import CASE, FormPage

TRANSFER = FormPage(
    view="access",
    title=_("Overfør saken til en kollega"),
    lead=_("Den nye saksansvarlige får tilgang med en gang, og må si om hen er habil."),
    effects=(
        _("Den som har saken nå, mister tilgangen. Utkast, neste steg, oppgaver og avtaler følger saken."),
        _("Familien og skolen eller barnehagen får brev om hvem som er ny kontakt."),
    ),
    submit=_("Overfør saken"),
    done=_("Saken er overført."),
)
CO_ASSIGN = FormPage(
    view="access",
    title=_("Legg til medsaksbehandler"),
    lead=_("Kollegaen får tilgang til hele saken med en gang, og må si om hen er habil."),
    effects=(
        _("Saken står i lista til kollegaen under «Delt med meg»."),
        _("Kollegaen kan skrive notater og i utkastet, men ikke signere vurderingen."),
    ),
    submit=_("Legg til medsaksbehandler"),
    done=_("Kollegaen deler nå saken."),
)


@page(Permission.INTAKE_DECIDE, methods="GET POST", case_id=CASE)
def transfer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Gives the case to another adviser."""
    found = queries.case(case_id, page="case.transfer")
    form = TransferForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        assigning.assign(case=found, holder=given["holder"], by=request.user)

    return TRANSFER.answer(request, found, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def co_assign(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A colleague works in the case too."""
    found = queries.case(case_id, page="case.co_assign")
    form = CoAssignForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        assigning.co_assign(case=found, **given, by=request.user)

    return CO_ASSIGN.answer(request, found, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, shared_id="cases.CoAssignment")
def end_co_assignment(request: SignedInRequest, case_id: uuid.UUID, shared_id: uuid.UUID) -> HttpResponse:
    """A colleague works in it no more."""
    found = queries.case(case_id, page="case.end_co_assignment")
    shared = one(CoAssignment.objects.filter(case=found, scope_id=found.scope_id), pk=shared_id)
    try:
        assigning.end_co_assignment(shared=shared, by=request.user)
        messages.success(request, _("Kollegaen deler ikke saken lenger."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:access", case_id=found.pk)
