"""The journal: what happened, dated; a note can be changed until it is locked, and is then corrected by a new one."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import page_queries, queries, shut_queries
from tettpaa.cases.actions import notes
from tettpaa.cases.forms import NoteForm
from tettpaa.cases.forms_journal import NoteFileForm
from tettpaa.cases.forms_voices import BestInterestsForm
from tettpaa.cases.models import CaseNote, NoteKind
from tettpaa.cases.views.shown import CASE, FormPage, context_of

NOTE = "cases.CaseNote"
WRITE = FormPage(
    view="journal",
    title=_("Skriv notat"),
    submit=_("Lagre notat"),
    done=_("Notatet er lagret."),
    template="cases/note_form.html",
    keep="notat",
)
EDIT = FormPage(
    view="journal",
    title=_("Endre notat"),
    submit=_("Lagre notat"),
    done=_("Notatet er lagret."),
    template="cases/note_form.html",
)


MEETING_BEST = FormPage(
    view="journal",
    title=_("Barnets beste i møtet"),
    lead=_("Notatet er lagret. Skriv hva dere kom til om barnets beste, så kan notatet låses."),
    submit=_("Lagre vurderingen"),
    done=_("Vurderingen av barnets beste er lagret."),
    keep="beste-i-motet",
)
ATTACH = FormPage(view="journal", title=_("Legg ved en fil"), submit=_("Legg ved"), done=_("Filen er lagt ved."))


@page(Permission.CASE_WORK, case_id=CASE)
def journal(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """All notes, newest first."""
    case = queries.case(case_id, page="case.journal")
    context = context_of(request, case, "journal") | {"notes": page_queries.journal(case)}
    context["corrected"] = {note.corrects_id for note in context["notes"]}
    context["conversations"] = page_queries.conversations(case)
    context["shields"] = shut_queries.shields(case)
    context["may_decide"] = request.user.may(Permission.SHIELD_DECIDE)
    return render(request, "cases/journal.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def write(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A new note; ``?retter=`` names the locked note that it corrects."""
    case = queries.case(case_id, page="case.write_note")
    corrects = page_queries.corrected(case, request.GET.get("retter", ""))
    form = NoteForm(request.POST or None, initial=page_queries.first_values(case, corrects))

    made: list[CaseNote] = []

    def act(given: dict[str, Any]) -> None:
        made.append(notes.write_note(case=case, corrects=corrects, **given, by=request.user))

    answer = WRITE.answer(request, case, form, act, corrects=corrects)
    if made and made[0].kind == NoteKind.JOINT_MEETING:
        return redirect("cases:meeting_best", case_id=case.pk, note_id=made[0].pk)
    return answer


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, note_id=NOTE)
def meeting_best(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """What the meeting came to about the best interests of the child."""
    case = queries.case(case_id, page="case.meeting_best")
    shown = page_queries.note(case, note_id)
    form = BestInterestsForm(request.POST or None, initial=page_queries.weighed_in(shown))

    def act(given: dict[str, Any]) -> None:
        notes.weigh_in_meeting(note=shown, case=case, **given, by=request.user)

    after = reverse("cases:note", args=[case.pk, shown.pk])
    return MEETING_BEST.answer(request, case, form, act, heading=shown.title, after=after)


@page(Permission.CASE_WORK, case_id=CASE, note_id=NOTE)
def note(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """One note, as it was written."""
    case = queries.case(case_id, page="case.note")
    shown = page_queries.note(case, note_id)
    mine = shown.written_by_id == request.user.pk and shown.locked_at is None
    context = context_of(request, case, "journal") | {"note": shown, "mine": mine}
    context["corrects"] = page_queries.note(case, shown.corrects_id) if shown.corrects_id else None
    context["corrected_by"] = list(queries.notes(case).filter(corrects=shown))
    context["attachments"] = page_queries.attachments(shown)
    context["is_joint"], context["weighed"] = shown.kind == NoteKind.JOINT_MEETING, page_queries.weighed_in(shown)
    return render(request, "cases/note.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, note_id=NOTE)
def attach(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """A file with one's own note."""
    case = queries.case(case_id, page="case.attach")
    shown = page_queries.note(case, note_id)
    form = NoteFileForm(request.POST, request.FILES) if request.method == "POST" else NoteFileForm()

    def act(given: dict[str, Any]) -> None:
        file, declared = given["file"], given["file"].content_type or ""
        notes.attach(note=shown, name=file.name, data=file.file, declared_type=declared, by=request.user)

    after = reverse("cases:note", args=[case.pk, shown.pk])
    return ATTACH.answer(request, case, form, act, heading=shown.title, after=after)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, note_id=NOTE, attachment_id="cases.NoteAttachment")
def detach(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID, attachment_id: uuid.UUID) -> HttpResponse:
    """Out of the note again."""
    case = queries.case(case_id, page="case.detach")
    shown = page_queries.note(case, note_id)
    try:
        notes.detach(attachment=one(page_queries.attachments(shown), pk=attachment_id), by=request.user)
        messages.success(request, _("Filen er tatt ut av notatet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:note", case_id=case.pk, note_id=note_id)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, note_id=NOTE)
def edit(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """Changes a note that is not locked."""
    case = queries.case(case_id, page="case.edit_note")
    shown = page_queries.note(case, note_id)
    first = page_queries.values_of(shown) | {"place": case.without_place(shown.place)}
    form = NoteForm(request.POST or None, initial=first)

    def act(given: dict[str, Any]) -> None:
        notes.edit_note(note=shown, **given, by=request.user)

    return EDIT.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, note_id=NOTE)
def lock(request: SignedInRequest, case_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """Final."""
    case = queries.case(case_id, page="case.lock_note")
    try:
        notes.lock_note(note=page_queries.note(case, note_id), by=request.user)
        messages.success(request, _("Notatet er låst."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:note", case_id=case.pk, note_id=note_id)
