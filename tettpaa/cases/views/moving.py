"""The child has moved: what the new unit or municipality may be given, who has said what, and the package."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, transfer_queries
from tettpaa.cases.actions import changing_unit, sharing
from tettpaa.cases.forms_moving import AllowForm, MovesAwayForm
from tettpaa.cases.models import IndividualCase, TransferPackage, TransferQuestion
from tettpaa.cases.views.shown import CASE, FormPage

STATUS = _("Hvor saken står, hva barnet får mens vi venter, og hvem i PPT som kan kontaktes")
MOVING = FormPage(
    view="moving",
    title=_("Hva kan deles når barnet flytter?"),
    submit=_("Registrer svar"),
    done=_("Svaret er registrert."),
    template="cases/moving.html",
)
AWAY = FormPage(
    view="moving",
    title=_("Barnet flytter til en annen kommune"),
    lead=_("Vi spør dem som bestemmer hva den nye kommunen kan få. Ingenting sendes før de har svart."),
    submit=_("Spør familien"),
    done=_("Spørsmålet står i portalen. Ring dem som ikke bruker den."),
    back="access",
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def moving(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What may be shared, and one more answer."""
    case = queries.case(case_id, page="case.moving")
    question = transfer_queries.question(case)
    if question is None:
        return redirect("cases:moves_away", case_id=case.pk)
    asked = transfer_queries.asked(case, question)
    form = AllowForm(request.POST or None, asked=asked, choices=transfer_queries.choices(question, str(STATUS)))

    def act(given: dict[str, Any]) -> None:
        sharing.record_answer(case=case, **given, by=request.user)

    return MOVING.answer(request, case, form, act, **_shown(case, question, asked))


def _shown(case: IndividualCase, question: TransferQuestion, asked: list[transfer_queries.Asked]) -> dict[str, Any]:
    words = dict(transfer_queries.choices(question, str(STATUS)))
    rows = TransferPackage.objects.filter(case=case, question=question).select_related("file")
    packages = list(rows.order_by("-made_at"))
    return {
        "question": question,
        "new_place": transfer_queries.new_place(case, question),
        "asked": [(one, [words[key] for key in words if key in (one.allowed or ())]) for one in asked],
        "shared": transfer_queries.shared_by_all(case, question),
        "later": transfer_queries.later_documents(case, question),
        "packages": packages,
        "package_stopped": bool(packages) and transfer_queries.is_stopped(packages[0]),
    }


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def moves_away(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """To another municipality: where, and from which day."""
    case = queries.case(case_id, page="case.moves_away")
    form = MovesAwayForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        if case.closed_on is not None:
            raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
        changing_unit.ask(case=case, to_unit=None, **given, by=request.user)

    return AWAY.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def ask_again(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Spør på nytt»."""
    case = queries.case(case_id, page="case.ask_again")
    try:
        changing_unit.ask_again(case=case, by=request.user)
        messages.success(request, _("Spørsmålet står i portalen på nytt. Ring dem som ikke bruker den."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:moving", case_id=case.pk)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def make_package(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Lag flyttepakke»."""
    case = queries.case(case_id, page="case.make_package")
    try:
        sharing.make_package(case=case, by=request.user)
        messages.success(request, _("Flyttepakken er laget. Den ligger klar til å sendes."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:moving", case_id=case.pk)
