"""Writing in a thread, telling those who shall read it, and taking a message into the journal."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access import noticing
from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Notification, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import message_queries as asked
from tettpaa.cases.actions import absences, notes, progress, scopes
from tettpaa.cases.actions.wishes import owner_of
from tettpaa.cases.models import CaseNote, CaseScope, IndividualCase, MessageAttachment, NoteKind, PortalMessage
from tettpaa.core import clock
from tettpaa.core.wording import long_date
from tettpaa.documents import richtext
from tettpaa.documents.actions.files import copy_file, store_file
from tettpaa.documents.models import StoredFile
from tettpaa.people.models import AddressGrading
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask

WITHIN = dt.timedelta(days=3)
"""Somebody has written and waits; the day it stands with on Min dag."""
MOST_FILES = 5


@dataclass(frozen=True)
class Sent:
    """A file as the browser sent it."""

    name: str
    data: IO[bytes]
    declared_type: str


@dataclass(frozen=True)
class Said:
    """What somebody has written; the key was made with the form."""

    text: str
    key: uuid.UUID
    files: Sequence[Sent] = ()


@action
def write(*, case: IndividualCase, to: str, said: Said, by: User) -> PortalMessage:
    """From PPT to one thread. Who has no way in just now gets nothing, and the writer is told why."""
    require(by, Permission.CASE_WORK)
    why = asked.closed_because(case, to)
    if why:
        raise NotNow([_("Meldingen er ikke sendt."), why])
    place = asked.place_of(case, to)
    if place is None:
        _open(case, to)
        place = asked.place_of(case, to)
    if place is None:
        raise NotNow(_("Meldingen er ikke sendt."))
    made = _write(place, said, from_service=True, by=by)
    answered(case=case, place=place, by=by)
    progress.touch(case=case)
    return made


def _open(case: IndividualCase, to: str) -> None:
    teacher = asked.teacher_of(to)
    if teacher is not None:
        scopes.teacher_scope(case, teacher)
    else:
        scopes.person_scope(case, None if to == asked.PUPIL else uuid.UUID(to))


@action
def write_from_portal(*, place: CaseScope, said: Said, is_closed: bool, by: User) -> PortalMessage:
    """From somebody around the child, in their own compartment; a job gives it to the adviser."""
    if is_closed:
        raise NotNow([_("Meldingen er ikke sendt."), _("Saken er avsluttet. Ring oss.")])
    return _write(place, said, from_service=False, by=by)


def _write(place: CaseScope, said: Said, *, from_service: bool, by: User) -> PortalMessage:
    """The same form sent twice is one message; the same key with other words is another."""
    text, scope_id = said.text.strip(), place.scope_id
    if not text:
        raise Problem(_("Skriv meldingen."), field="text")
    if len(said.files) > MOST_FILES:
        raise Problem(_("Legg ved høyst %(n)s filer.") % {"n": MOST_FILES}, field="attached")
    key = uuid.uuid5(said.key, f"{by.pk} {text}")
    twin = PortalMessage.objects.filter(scope_id=scope_id, key=key).first()
    if twin is not None:
        return twin
    made = PortalMessage(
        case_id=place.case_id,
        scope_id=scope_id,
        key=key,
        text=text,
        from_service=from_service,
        written_by=by,
        written_by_name=by.name,
    )
    made.save()
    scope = Scope.objects.get(pk=scope_id)
    for sent in said.files:
        _attach(made, _stored(scope, sent, by))
    audit("message.sent", about=made, files=len(said.files))
    return made


def _stored(scope: Scope, sent: Sent, by: User) -> StoredFile:
    try:
        return store_file(scope=scope, name=sent.name, data=sent.data, declared_type=sent.declared_type, by=by)
    except Problem as refused:
        raise Problem([f"{sent.name}: {said}" for said in refused.sentences], field="attached") from refused


def _attach(message: PortalMessage, file: StoredFile) -> None:
    MessageAttachment(scope_id=message.scope_id, message=message, file=file).save()


def waiting() -> set[uuid.UUID]:
    """Cases with a message that nobody has been told of."""
    return set(PortalMessage.objects.filter(told_at=None).values_list("case_id", flat=True))


@action
def tell(*, case: IndividualCase) -> None:
    """To PPT: it stands on the adviser's Min dag until it is answered or put aside. Each thread stands there once."""
    for row in PortalMessage.objects.filter(case=case, told_at=None).order_by("written_at"):
        place = CaseScope.objects.filter(case=case, scope_id=row.scope_id).first()
        if place is not None and row.from_service:
            _notify(case, place)
        elif place is not None:
            _stand_on_the_day(case, place)
        change(row, told_at=clock.now())


def _stand_on_the_day(case: IndividualCase, place: CaseScope) -> None:
    owner = owner_of(case)
    if owner is None:
        return
    planning.create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.MESSAGE,
        title=_("Ny melding fra %(who)s") % {"who": asked.sender_word(place)},
        due_on=clock.today() + WITHIN,
        owner=owner,
        about_id=place.pk,
        by=None,
    )
    for reader in {owner, *absences.stand_ins(owner)}:
        noticing.wait(user=reader, what=Notification.What.MESSAGE)


def _notify(case: IndividualCase, place: CaseScope) -> None:
    """Those who read it in the portal. A family that hides is never written to outside it."""
    is_family = place.kind == CaseScope.Kind.PERSON
    if is_family and AddressGrading.objects.filter(child_id=case.child_id, lifted_at=None).exists():
        return
    for reader in asked.readers_of(case, asked.key_of(place)):
        noticing.wait(user=reader, what=Notification.What.MESSAGE)


@action
def answered(*, case: IndividualCase, place: CaseScope, by: User) -> None:
    """Nobody waits there any more: an answer is sent, or none is needed."""
    require(by, Permission.CASE_WORK)
    tasks = WorkTask.objects.filter(scope_id=case.scope_id, kind=WorkTask.Kind.MESSAGE, done_at=None)
    for task in tasks.filter(about_id=place.pk):
        planning.complete_task(task=task, by=by)


@action
def take_into_journal(*, case: IndividualCase, message: PortalMessage, by: User) -> CaseNote:
    """Word for word, with who wrote it and when, and the files. Once."""
    require(by, Permission.CASE_WORK)
    found = CaseNote.objects.filter(case=case, scope_id=case.scope_id, message=message).first()
    if found is not None:
        return found
    at = timezone.localtime(message.written_at)
    when = {"who": message.written_by_name, "day": long_date(at.date()), "at": f"{at:%H.%M}"}
    source = _("Melding i portalen fra %(who)s, %(day)s klokka %(at)s.") % when
    note = notes.write_note(
        case=case,
        kind=NoteKind.CONVERSATION,
        title=_("Melding fra %(who)s") % {"who": message.written_by_name},
        happened_on=at.date(),
        html=richtext.paragraphs(f"{source}\n\n{message.text}"),
        by=by,
    )
    change(note, message=message)
    staff = Scope.objects.get(pk=case.scope_id)
    for one in MessageAttachment.objects.filter(message=message, scope_id=message.scope_id).select_related("file"):
        notes.attach_stored(note=note, file=copy_file(file=one.file, scope=staff, by=by), by=by)
    audit("message.noted", about=note, message=message.pk)
    return note
