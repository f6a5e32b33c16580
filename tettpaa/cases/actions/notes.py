"""The journal: write, change until locked, lock; a locked note is corrected by a new one. Files; several children."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import IO

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import progress, voices
from tettpaa.cases.models import CaseNote, IndividualCase, NoteAttachment, NoteKind
from tettpaa.core import clock
from tettpaa.documents import richtext
from tettpaa.documents.actions.files import store_file
from tettpaa.documents.models import StoredFile
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.richtext import clean
from tettpaa.participation.models import BestInterestsAssessment

FEWEST_TOGETHER = 2


@action
def write_note(
    *,
    case: IndividualCase,
    kind: NoteKind,
    title: str,
    happened_on: dt.date,
    html: str,
    place: str = "",
    corrects: CaseNote | None = None,
    by: User,
) -> CaseNote:
    """A dated note. The same note sent twice within a minute is one note: a double click loses nothing."""
    require(by, Permission.CASE_WORK)
    text = _checked(html, happened_on)
    if corrects is not None and (corrects.case_id != case.pk or corrects.locked_at is None):
        raise NotNow(_("Bare et låst notat i samme sak rettes med et nytt. Endre notatet i stedet."))
    recent = clock.now() - dt.timedelta(minutes=1)
    twin = CaseNote.objects.filter(
        case=case, scope_id=case.scope_id, written_by=by, title=title, html=text, written_at__gte=recent
    ).first()
    if twin is not None:
        return twin
    note = CaseNote(
        case=case,
        scope_id=case.scope_id,
        kind=kind,
        title=title,
        happened_on=happened_on,
        place=place,
        html=text,
        written_by=by,
        corrects=corrects,
    )
    note.save()
    progress.touch(case=case)
    audit("note.written", about=note, kind=kind, corrects=corrects.pk if corrects else None)
    return note


@action
def edit_note(
    *, note: CaseNote, kind: NoteKind, title: str, happened_on: dt.date, html: str, place: str = "", by: User
) -> None:
    """The writer may change a note until it is locked."""
    _must_be_open(note, by)
    text = _checked(html, happened_on)
    change(note, kind=kind, title=title, happened_on=happened_on, place=place, html=text)
    audit("note.changed", about=note)


@action
def lock_note(*, note: CaseNote, by: User) -> None:
    """Final: from now on it is corrected by a new note."""
    _must_be_open(note, by)
    if note.kind == NoteKind.JOINT_MEETING and note.best_interests_id is None:
        raise NotNow(_("Skriv først hva møtet kom til om barnets beste."))
    change(note, locked_at=clock.now(), locked_by_id=by.pk)
    audit("note.locked", about=note)


@action
def weigh_in_meeting(
    *, note: CaseNote, case: IndividualCase, weighed: str, child_view: str, conclusion: str, by: User
) -> BestInterestsAssessment:
    """What a joint meeting weighed, what the child thinks, and what the meeting came to; it is the case's own too."""
    _must_be_open(note, by)
    if note.kind != NoteKind.JOINT_MEETING:
        raise NotNow(_("Dette er ikke notatet fra et samarbeidsmøte."))
    made = voices.assess_best_interests(case=case, weighed=weighed, child_view=child_view, conclusion=conclusion, by=by)
    change(note, best_interests=made)
    return made


@action
def lock_notes_of(*, case: IndividualCase, user: User, by: User | None) -> None:
    """Who leaves the case leaves their notes as they stand: nobody else may finish another's words."""
    for note in CaseNote.objects.filter(case=case, scope_id=case.scope_id, written_by=user, locked_at=None):
        change(note, locked_at=clock.now(), locked_by=by)
        audit("note.locked", about=note)


@action
def write_notes(
    *, title: str, kind: NoteKind, happened_on: dt.date, place: str, parts: Mapping[IndividualCase, str], by: User
) -> list[CaseNote]:
    """One occasion, several children: each file gets its own child's part, and nothing that says there were others."""
    require(by, Permission.CASE_WORK)
    written = {case: text.strip() for case, text in parts.items() if text.strip()}
    if len(written) < FEWEST_TOGETHER:
        raise Problem(_("Skriv noe om minst to barn. Gjelder det ett, skriver du et vanlig notat."))
    for case, text in written.items():
        _refuse_names_of_others(case, f"{title} {place} {text}", list(written))
    return [
        write_note(
            case=case,
            kind=kind,
            title=title,
            happened_on=happened_on,
            html=richtext.paragraphs(text),
            place=place,
            by=by,
        )
        for case, text in written.items()
    ]


def _refuse_names_of_others(case: IndividualCase, text: str, cases: list[IndividualCase]) -> None:
    """A first name of another of them, as a word of its own; two who have the same name are told by nobody."""
    words = set(re.findall(r"\w+", text.casefold()))
    for other in cases:
        name = other.child.first_name
        if name.casefold() != case.child.first_name.casefold() and words & set(name.casefold().split()):
            raise Problem(
                _("Det som skal i mappen til %(child)s, nevner %(other)s. Flytt det, eller skriv uten navn.")
                % {"child": case.child.first_name, "other": name}
            )


@action
def attach(*, note: CaseNote, name: str, data: IO[bytes] | bytes, declared_type: str = "", by: User) -> NoteAttachment:
    """A file with one's own note, until it is locked. The same file twice is one."""
    _must_be_open(note, by)
    file = store_file(
        scope=Scope.objects.get(pk=note.scope_id), name=name, data=data, declared_type=declared_type, by=by
    )
    return attach_stored(note=note, file=file, by=by)


@action
def attach_stored(*, note: CaseNote, file: StoredFile, by: User) -> NoteAttachment:
    """One that lies in the case already."""
    _must_be_open(note, by)
    rows = NoteAttachment.objects.filter(note=note, scope_id=note.scope_id, removed_at=None)
    same = rows.filter(file__sha256=bytes(file.sha256), file__name=file.name).first()
    if same is not None:
        return same
    attachment = NoteAttachment(scope_id=note.scope_id, note=note, file=file, added_by=by)
    attachment.save()
    audit("note.attached", about=attachment, file=file.pk)
    return attachment


@action
def detach(*, attachment: NoteAttachment, by: User) -> None:
    """Taken out of the note again, before the lock."""
    _must_be_open(CaseNote.objects.get(pk=attachment.note_id), by)
    if attachment.removed_at is None:
        change(attachment, removed_at=clock.now())
        audit("note.detached", about=attachment)


def _must_be_open(note: CaseNote, by: User) -> None:
    """Not locked, and one's own."""
    require(by, Permission.CASE_WORK)
    if note.locked_at is not None:
        raise NotNow(_("Notatet er låst. Skriv et nytt notat som retter det."))
    if note.written_by_id != by.pk:
        raise NotAllowed(_("Bare den som skrev notatet, kan endre det. Skriv et eget notat."))


def _checked(html: str, happened_on: dt.date) -> str:
    """The cleaned text; a note is about something that has happened."""
    if happened_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="happened_on")
    try:
        text = clean(html).html
    except TextProblem as problem:
        raise Problem(str(problem), field="html") from problem
    if not text:
        raise Problem(_("Skriv hva som skjedde."), field="html")
    return text
