"""Visits: booked from the case or from «Ny», moved, cancelled; and the note that is written where one is."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access import phone_notes
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import promise_queries, queries, visit_queries
from tettpaa.cases.actions import visits as acts
from tettpaa.cases.forms_visits import CancelVisitForm, VisitForm, VisitNoteForm
from tettpaa.cases.models import CaseNote
from tettpaa.cases.views.shown import CASE, FormPage, context_of
from tettpaa.core import clock

VISIT = "cases.Visit"
BOOK = FormPage(
    view="tasks",
    title=_("Avtal et besøk"),
    lead=_("Besøket står på Min dag, og notatet er ett trykk unna når du er der."),
    submit=_("Lagre besøket"),
    done=_("Besøket er lagret. Det står på Min dag."),
    keep="besok",
)
MOVE = FormPage(view="tasks", title=_("Endre besøket"), submit=_("Lagre endringen"), done=_("Besøket er endret."))
CANCEL = FormPage(view="tasks", title=_("Avlys besøket"), submit=_("Avlys"), done=_("Besøket er avlyst."))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def book(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A new one."""
    case = queries.case(case_id, page="case.visit")
    first = {"visitor": request.user.pk, "place": "" if case.hides_place or not case.unit_id else case.place}
    form = VisitForm(request.POST or None, people=visit_queries.visitors(case), initial=first)

    def act(given: dict[str, Any]) -> None:
        acts.book(case=case, booking=form.booking(), by=request.user)

    return BOOK.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, visit_id=VISIT)
def move(request: SignedInRequest, case_id: uuid.UUID, visit_id: uuid.UUID) -> HttpResponse:
    """Another time or place."""
    case = queries.case(case_id, page="case.visit")
    found = visit_queries.visit(case, visit_id)
    names = ("kind", "title", "place", "day", "starts", "ends")
    first = {name: getattr(found, name) for name in names} | {"visitor": found.visitor_id}
    form = VisitForm(request.POST or None, people=visit_queries.visitors(case), initial=first)

    def act(given: dict[str, Any]) -> None:
        acts.move(case=case, visit=found, booking=form.booking(), by=request.user)

    return MOVE.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, visit_id=VISIT)
def cancel(request: SignedInRequest, case_id: uuid.UUID, visit_id: uuid.UUID) -> HttpResponse:
    """It does not take place."""
    case = queries.case(case_id, page="case.visit")
    found = visit_queries.visit(case, visit_id)
    form = CancelVisitForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.cancel(case=case, visit=found, **given, by=request.user)

    return CANCEL.answer(request, case, form, act, heading=found.title)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, visit_id=VISIT)
def note(request: SignedInRequest, case_id: uuid.UUID, visit_id: uuid.UUID) -> HttpResponse:
    """The note from the visit. A script sends it again until it is received; the number on it makes that harmless."""
    case = queries.case(case_id, page="case.visit_note")
    found = visit_queries.visit_to_note(case, visit_id)
    receivers = promise_queries.receivers(case)
    first = visit_queries.first_values(found)
    form = VisitNoteForm(_posted(request, first), initial=first, receivers=receivers)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            key, noted = form.cleaned_data["key"], form.noted()
            written = acts.write(case=case, visit=found, key=key, noted=noted, by=request.user)
        if form.is_valid():
            return _received(request, written)
    earlier = CaseNote.objects.filter(visit=found, scope_id=case.scope_id).order_by("written_at")
    context = context_of(request, case, "journal") | {
        "visit": found,
        "form": form,
        "earlier": list(earlier),
        "today": clock.today(),
        "letter_box": phone_notes.letter_box(request.user.pk),
        "since": phone_notes.since(request),
        "days": phone_notes.DAYS,
    }
    return render(request, "cases/visit_note.html", context, status=422 if form.errors else 200)


def _received(request: SignedInRequest, written: CaseNote) -> HttpResponse:
    """On to the note; a script is told where that is."""
    messages.success(request, str(_("Notatet er lagret.")))
    goal = reverse("cases:note", args=[written.case_id, written.pk])
    by_script = "X-Autosave" in request.headers
    return HttpResponse(status=204, headers={phone_notes.GO_TO: goal}) if by_script else redirect(goal)


def _posted(request: SignedInRequest, first: dict[str, Any]) -> QueryDict | None:
    """What was sent. The page that opens without network knows nothing of the visit: then it is as it was booked."""
    if request.method != "POST":
        return None
    given = request.POST.copy()
    for name in VisitNoteForm.ABOUT:
        if name not in given:
            given[name] = first[name]
    return given
