"""Promises of a case, and «Les deg inn»."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import promise_queries, queries
from tettpaa.cases.actions import promises as acts
from tettpaa.cases.forms_promises import BreakPromiseForm, IntroductionForm, MovePromiseForm, PromiseForm
from tettpaa.cases.views.shown import CASE, FormPage, context_of

PROMISE = "cases.CasePromise"
MAKE = FormPage(
    view="promises",
    title=_("Skriv ned et løfte"),
    lead=_("Den du har lovet noe, ser det i portalen. Løftet står på Min dag til det er holdt."),
    submit=_("Lagre løftet"),
    done=_("Løftet er lagret. Det står på Min dag."),
    keep="lofte",
)
MOVE = FormPage(
    view="promises",
    title=_("Endre løftet"),
    lead=_("Den som fikk løftet, ser den nye datoen og hvorfor."),
    submit=_("Lagre endringen"),
    done=_("Løftet er endret."),
)
BREAK = FormPage(
    view="promises",
    title=_("Løftet ble ikke holdt"),
    lead=_("Ring først. Den du lovet noe, skal høre det fra deg."),
    submit=_("Lagre"),
    done=_("Det er skrevet at løftet ikke ble holdt, og hvorfor."),
)
INTRODUCE = FormPage(
    view="read_in",
    title=_("Skriv «Les deg inn»"),
    lead=_("Dette leser den neste som får saken, før noe annet. Bare PPT ser det."),
    submit=_("Lagre"),
    done=_("«Les deg inn» er lagret."),
    keep="lesinn",
)


@page(Permission.CASE_WORK, case_id=CASE)
def promises(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What has been promised, to whom and by when; those that wait first."""
    case = queries.case(case_id, page="case.promises")
    context = context_of(request, case, "case") | {"promises": promise_queries.of_case(case)}
    return render(request, "cases/promises.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def make(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A new one."""
    case = queries.case(case_id, page="case.promises")
    form = PromiseForm(request.POST or None, receivers=promise_queries.receivers(case))

    def act(given: dict[str, Any]) -> None:
        acts.promise(case=case, **given, by=request.user)

    return MAKE.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, promise_id=PROMISE)
def keep(request: SignedInRequest, case_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """«Holdt»."""
    case = queries.case(case_id, page="case.promises")
    try:
        acts.keep(case=case, promise=promise_queries.promise(case, promise_id), by=request.user)
        messages.success(request, _("Løftet er holdt."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:promises", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, promise_id=PROMISE)
def move(request: SignedInRequest, case_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """Another day, or something else."""
    case = queries.case(case_id, page="case.promises")
    found = promise_queries.promise(case, promise_id)
    form = MovePromiseForm(request.POST or None, initial={"what": found.what, "due_on": found.due_on})

    def act(given: dict[str, Any]) -> None:
        acts.move(case=case, promise=found, **given, by=request.user)

    return MOVE.answer(request, case, form, act, heading=f"{case.without_place(found.to_name)}: {found.what}")


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, promise_id=PROMISE)
def break_off(request: SignedInRequest, case_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """It was not kept; they are called first."""
    case = queries.case(case_id, page="case.promises")
    found = promise_queries.promise(case, promise_id)
    form = BreakPromiseForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.break_off(case=case, promise=found, **given, by=request.user)

    return BREAK.answer(request, case, form, act, heading=f"{case.without_place(found.to_name)}: {found.what}")


@page(Permission.CASE_WORK, case_id=CASE)
def read_in(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the one who gets the case reads first."""
    case = queries.case(case_id, page="case.read_in")
    context = context_of(request, case, "case") | {
        "introduction": promise_queries.introduction(case),
        "promises": promise_queries.open_ones(case),
        "strengths": case.referral.strengths if case.referral_id and case.referral else "",
        "next": queries.open_next_step(case),
    }
    return render(request, "cases/read_in.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def introduce(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Writes it; what was written last stands in the form."""
    case = queries.case(case_id, page="case.read_in")
    found = promise_queries.introduction(case)
    first = {"good_at": found.good_at, "not_again": found.not_again} if found else {}
    form = IntroductionForm(request.POST or None, initial=first)

    def act(given: dict[str, Any]) -> None:
        acts.introduce(case=case, **given, by=request.user)

    return INTRODUCE.answer(request, case, form, act)
