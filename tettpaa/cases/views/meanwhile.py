"""What the child gets while the case runs: what holds, what held before, and the answer that is asked for again."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import meanwhile_queries, queries
from tettpaa.cases.actions import meanwhile as interim
from tettpaa.cases.forms_meanwhile import LookForm, MeanwhileForm
from tettpaa.cases.rules.meanwhile import Measure
from tettpaa.cases.views.shown import CASE, FormPage, context_of

ANSWER = FormPage(
    view="meanwhile",
    title=_("Hva får barnet mens vi venter?"),
    lead=_("Det barnet alt får, fortsetter. Familien og skolen eller barnehagen ser det du skriver."),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret. Familien og skolen eller barnehagen ser det."),
    template="cases/meanwhile_form.html",
)
LOOK = FormPage(
    view="meanwhile",
    title=_("Hvordan går det?"),
    lead=_("Spør den som gjør det. Familien ser hva barnet får og når dere ser på det igjen, ikke hvordan det går."),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
)


@page(Permission.CASE_WORK, case_id=CASE)
def meanwhile(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the child gets now, what it got before, and each time it was asked."""
    case = queries.case(case_id, page="case.meanwhile")
    context = {
        "gets": meanwhile_queries.now(case),
        "before": meanwhile_queries.ended(case),
        "answers": meanwhile_queries.answers(case),
        "asked": meanwhile_queries.asked(case),
    }
    return render(request, "cases/meanwhile.html", context_of(request, case, "meanwhile") | context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def answer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A measure more, or none at all and why."""
    case = queries.case(case_id, page="case.meanwhile")
    form = MeanwhileForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        interim.answer(case=case, **given, by=request.user)

    return ANSWER.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, measure_id="cases.WaitingMeasure")
def look(request: SignedInRequest, case_id: uuid.UUID, measure_id: uuid.UUID) -> HttpResponse:
    """How it goes: it goes on, or it is over."""
    case = queries.case(case_id, page="case.meanwhile")
    found = meanwhile_queries.measure(case, measure_id)
    first = {name: getattr(found, name) for name in ("what", "who", "starts_on")}
    form = LookForm(request.POST or None, initial=first | {"goes_on": "yes"})

    def act(given: dict[str, Any]) -> None:
        said = given["how_it_went"]
        if given["goes_on"] == "no":
            ended = given["ended_on"]
            interim.end(case=case, measure=found, ended_on=ended, how_it_went=said, by=request.user)
            return
        wanted = Measure(given["what"], given["who"], given["starts_on"], given["check_on"])
        interim.look(case=case, measure=found, given=wanted, how_it_went=said, by=request.user)

    return LOOK.answer(request, case, form, act, heading=found.what)
