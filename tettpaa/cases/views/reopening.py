"""Opening a closed case again: what will happen, why, and who has it from now on."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import reopening
from tettpaa.cases.forms import ReopenForm
from tettpaa.cases.views.shown import CASE, FormPage

_FOR_ALL = (
    _("Den som får saken, får tilgang med en gang. Hvem og hvorfor står under «Hvem har tilgang»."),
    _("Familien og skolen eller barnehagen ser at saken er åpen igjen."),
    _("Avslutningen blir stående i historikken, og saken går tilbake til steget den hadde."),
)
_TOLD = _("Familien har fått vedtaket, så tiden er stoppet og blir stående. Et nytt behov er en ny henvisning.")
_RUNS = _(
    "Det er ikke gjort noe vedtak, så tiden teller videre fra henvisningen. Dagene saken var avsluttet, teller med."
)


@page(Permission.CASE_REOPEN, methods="GET POST", case_id=CASE)
def reopen(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The form, with what the clock will say."""
    case = queries.case(case_id, page="case.reopen")
    if case.closed_on is None:
        return redirect("cases:case", case_id=case.pk)
    form = ReopenForm(request.POST or None, initial={"holder": case.holder_id})

    def act(given: dict[str, Any]) -> None:
        reopening.reopen(case=case, **given, by=request.user)

    words = FormPage(
        view="case",
        title=_("Åpne saken igjen"),
        effects=(*_FOR_ALL, _TOLD if case.told_on else _RUNS),
        submit=_("Åpne saken igjen"),
        done=_("Saken er åpnet igjen."),
    )
    return words.answer(request, case, form, act)
