"""The journal: write, change until locked, lock; a locked note is corrected by a new one."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import progress
from tettpaa.cases.models import CaseNote, IndividualCase, NoteKind
from tettpaa.core import clock
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.richtext import clean


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
    change(note, locked_at=clock.now(), locked_by_id=by.pk)
    audit("note.locked", about=note)


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
