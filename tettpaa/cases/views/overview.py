"""The case page: how long it has taken, what is next, what is missing; and the few acts that belong to all of it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import clock_queries, page_queries, promise_queries, queries, room_queries
from tettpaa.cases.actions import working
from tettpaa.cases.forms import ImpartialityForm, NextStepForm, StartServiceForm
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import read
from tettpaa.cases.views.shown import CASE, FormPage, context_of

LIST_FIELDS = ("visning", "enhet", "type", "steg", "sorter")
"""What says which list of cases it is, in an address."""
NEXT = FormPage(
    view="case", title=_("Gjort, sett nytt steg"), submit=_("Lagre neste steg"), done=_("Neste steg er lagret.")
)
START_SERVICE = FormPage(
    view="case",
    title=_("Når kom hjelpen i gang?"),
    lead=_("Skriv den første dagen barnet fikk hjelp. Her stopper klokka."),
    submit=_("Registrer at hjelpen er i gang"),
    done=_("Det er registrert at hjelpen er i gang. Klokka har stoppet."),
)
IMPARTIALITY = FormPage(
    view="case",
    title=_("Er du habil i saken?"),
    lead=_("Du er inhabil når det er noe som gjør at andre kan tvile på at du er upartisk."),
    effects=(
        _("Er du habil, kan du begynne med en gang."),
        _("Er du inhabil, mister du tilgangen til saken, og fagleder fordeler den til en kollega."),
    ),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
)


@page(Permission.CASE_READ, case_id=CASE)
def case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Everything at a glance. The clerk and the head of service see time and step, and no text."""
    found = queries.case(case_id)
    context = context_of(request, found, "case") | _list_of(request)
    if context["works"]:
        reading = read(found, calculates=True)
        context |= page_queries.clock_context(found, reading.waits) | page_queries.overview(reading, request.user)
        context["closure"] = room_queries.closure(found)
        context["may_reopen"] = request.user.may(Permission.CASE_REOPEN)
    else:
        context |= page_queries.clock_context(found, clock_queries.waits(found))
    return render(request, "cases/case.html", context)


def _list_of(request: SignedInRequest) -> dict[str, Any]:
    """Which list one came from: it stands in the address, and follows to the next case. Never a name."""
    kept = {name: value for name in LIST_FIELDS if (value := request.GET.get(name, "")[:60])}
    came = bool(kept)
    return {
        "list_place": list((kept or {"sorter": "neste"}).items()),
        "list_query": urlencode(kept),
        "came_from_list": came,
    }


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def impartiality(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Jeg er habil», or why not. Who is not loses the case at once."""
    found = queries.case(case_id, page="case.impartiality")
    form = ImpartialityForm(request.POST or None, initial={"answer": request.GET.get("svar", "")})

    def act(given: dict[str, Any]) -> None:
        working.declare_impartial(
            case=found, is_impartial=given["answer"] == "yes", grounds=given["grounds"], by=request.user
        )

    more = {"after": "/"} if request.POST.get("answer") == "no" else _first_page(found)
    return IMPARTIALITY.answer(request, found, form, act, **more)


def _first_page(found: IndividualCase) -> dict[str, str]:
    """A case that somebody else had begins with «Les deg inn»."""
    return {"after": reverse("cases:read_in", args=[found.pk])} if promise_queries.has_changed_hands(found) else {}


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def next_step(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What is next, by whom, by when. The step before it is done."""
    found = queries.case(case_id, page="case.next_step")
    form = NextStepForm(request.POST or None, initial={"owner": request.user.pk})

    def act(given: dict[str, Any]) -> None:
        working.set_next_step(case=found, **given, by=request.user)

    return NEXT.answer(request, found, form, act, before=queries.open_next_step(found))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def start_service(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The help has begun, where no decision is made. Here the clock stops."""
    found = queries.case(case_id, page="case.start_service")
    form = StartServiceForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        working.start_service(case=found, **given, by=request.user)

    return START_SERVICE.answer(request, found, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def start_assessment(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The work begins; or each thing that is missing is said. Pressed twice it has begun once."""
    found: IndividualCase = queries.case(case_id, page="case.start_assessment")
    try:
        if found.assessment_on is None:
            working.start_assessment(case=found, by=request.user)
            messages.success(request, _("Utredningen er startet."))
    except Problem as problem:
        for sentence in problem.sentences:
            messages.warning(request, str(sentence))
    return redirect("cases:case", case_id=found.pk)
