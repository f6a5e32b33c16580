"""«Meldinger»: the threads of a case, one of them open; an answer; a message into the journal."""

import uuid
from typing import Any

from django.contrib import messages as notices
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import message_queries as asked
from tettpaa.cases import queries
from tettpaa.cases.actions import messaging
from tettpaa.cases.forms_messages import MessageForm
from tettpaa.cases.models import IndividualCase, PortalMessage
from tettpaa.cases.views.shown import CASE, context_of
from tettpaa.core.jobs import enqueue

MESSAGE = "cases.PortalMessage"


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def messages(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """All threads; ``?med=`` opens one, and otherwise the one with something new is open."""
    case = queries.case(case_id, page="case.messages")
    found = asked.threads(case)
    thread = _chosen(found, request.GET.get("med", ""))
    form = MessageForm(request.POST, request.FILES) if request.method == "POST" else MessageForm()
    if thread and request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            messaging.write(case=case, to=thread.key, said=form.said(), by=request.user)
        if form.is_valid():
            enqueue("cases.apply_registrations", case_id=str(case.pk))
            notices.success(request, _("Meldingen er sendt."))
            return redirect(_address(case, thread.key))
    context = context_of(request, case, "messages") | {"threads": found, "thread": thread, "form": form}
    context["keep"] = f"melding-{case.pk}-{thread.key}" if thread else ""
    context |= _opened(case, thread)
    return render(request, "cases/messages.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def no_answer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """It is read, and needs no answer: off Min dag."""
    case = queries.case(case_id, page="case.messages")
    key = request.POST.get("med", "")
    place = next((asked.place_of(case, one.key) for one in asked.threads(case) if one.key == key), None)
    if place is None:
        raise Http404("Ingen slik samtale i saken")
    messaging.answered(case=case, place=place, by=request.user)
    notices.success(request, _("Meldingen står ikke lenger på Min dag."))
    return redirect(_address(case, key))


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, message_id=MESSAGE)
def into_journal(request: SignedInRequest, case_id: uuid.UUID, message_id: uuid.UUID) -> HttpResponse:
    """One message as a note, with its source."""
    case = queries.case(case_id, page="case.messages")
    row = one(PortalMessage.objects.filter(case=case), pk=message_id)
    try:
        note = messaging.take_into_journal(case=case, message=row, by=request.user)
    except Problem as problem:
        notices.error(request, str(problem))
        return redirect("cases:messages", case_id=case.pk)
    notices.success(request, _("Meldingen står i journalen."))
    return redirect("cases:note", case_id=case.pk, note_id=note.pk)


def _chosen(found: list[asked.Thread], key: str) -> asked.Thread | None:
    """The one that was asked for; otherwise the one with something new, or that has begun."""
    if key:
        for thread in found:
            if thread.key == key:
                return thread
        raise Http404("Ingen slik samtale i saken")
    return max(found, key=lambda thread: (thread.unread, thread.scope_id is not None), default=None)


def _opened(case: IndividualCase, thread: asked.Thread | None) -> dict[str, Any]:
    """What was said in the open thread; the reading is in the log."""
    place = asked.place_of(case, thread.key) if thread else None
    if place is None:
        return {"shown": [], "waits": False}
    said = asked.shown(place.scope_id, in_journal=True)
    asked.log_thread(place)
    return {"shown": said, "waits": asked.waits(case, place)}


def _address(case: IndividualCase, key: str) -> str:
    return f"{reverse('cases:messages', args=[case.pk])}?med={key}"
