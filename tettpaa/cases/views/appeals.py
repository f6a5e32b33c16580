"""An appeal on the decision, and how it went."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, room_queries
from tettpaa.cases.actions import appealing
from tettpaa.cases.forms_ending import AppealForm, AppealOutcomeForm
from tettpaa.cases.views.shown import CASE, FormPage

APPEAL = FormPage(
    view="decision",
    title=_("Registrer klage"),
    lead=_("Klagen gjelder vedtaket, og kommunen behandler den. Er familien uenig i vurderingen, skriver de til oss."),
    submit=_("Registrer klage"),
    done=_("Klagen er registrert."),
)
OUTCOME = FormPage(
    view="decision", title=_("Hvordan gikk det med klagen?"), submit=_("Lagre utfallet"), done=_("Utfallet er lagret.")
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def appeal(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """An appeal came."""
    case = queries.case(case_id, page="case.appeal")
    form = AppealForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        appealing.register_appeal(case=case, **given, by=request.user)

    return APPEAL.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, appeal_id="cases.Appeal")
def appeal_outcome(request: SignedInRequest, case_id: uuid.UUID, appeal_id: uuid.UUID) -> HttpResponse:
    """It is settled."""
    case = queries.case(case_id, page="case.appeal")
    found = one(room_queries.appeals(case), pk=appeal_id)
    form = AppealOutcomeForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        appealing.record_outcome(case=case, appeal=found, **given, by=request.user)

    return OUTCOME.answer(request, case, form, act, heading=found.about)
