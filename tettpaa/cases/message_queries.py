"""Threads of a case: with whom, what was said, when it was read, and whether somebody can answer there now."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.cases.actions import scopes
from tettpaa.cases.models import CaseNote, CaseScope, IndividualCase, MessageAttachment, PortalMessage
from tettpaa.organisation import leading
from tettpaa.organisation.leading import LEADERS
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import Guardian
from tettpaa.planning.models import WorkTask

UNIT: Final = "enhet"
PUPIL: Final = "elev"
"""The other two whom one writes with; a guardian is named by the guardian's own id."""
TEACHER: Final = "laerer-"
"""And a teacher whom the unit's leader has named for the child: this, and who it is."""
_KINDS: Final = (CaseScope.Kind.PERSON, CaseScope.Kind.UNIT, CaseScope.Kind.TEACHER)
_NAMED: Final = "select user_id from app_named_for_case(%s)"
_READ: Final = "select message_id, scope_id, read_at, is_new from app_message_readings(%(scopes)s)"


@dataclass(frozen=True)
class Shown:
    """One message as a page shows it: what came with it, and when the other side read it."""

    row: PortalMessage
    files: list[MessageAttachment]
    read_at: dt.datetime | None
    is_new: bool
    is_noted: bool = False


@dataclass(frozen=True)
class Thread:
    """With whom; where it lies, when it has begun; how much the reader has not read; why nobody can write in it now."""

    key: str
    name: str
    what: str
    scope_id: int | None
    unread: int = 0
    closed_because: str = ""


def shown(scope_id: int, *, in_journal: bool = False) -> list[Shown]:
    """All of one thread, the oldest first; what was new is said before the reading is in the log."""
    rows = list(PortalMessage.objects.filter(scope_id=scope_id).order_by("written_at"))
    read = {one.message_id: one for one in told(_READ, {"scopes": [scope_id]})} if rows else {}
    files: dict[uuid.UUID, list[MessageAttachment]] = {}
    for file in MessageAttachment.objects.filter(scope_id=scope_id).select_related("file"):
        files.setdefault(file.message_id, []).append(file)
    noted = set(CaseNote.objects.filter(message__in=rows).values_list("message_id", flat=True)) if in_journal else set()
    return [
        Shown(row, files.get(row.pk, []), read[row.pk].read_at, read[row.pk].is_new, row.pk in noted) for row in rows
    ]


def unread(scope_ids: Iterable[int]) -> dict[int, int]:
    """How many messages in each of these compartments are to the reader, who has not been there since."""
    found: dict[int, int] = {}
    for one in told(_READ, {"scopes": list(scope_ids)}):
        if one.is_new:
            found[one.scope_id] = found.get(one.scope_id, 0) + 1
    return found


def log_thread(place: CaseScope) -> None:
    """The reading, which is also the receipt."""
    log_read("messages", place)


def threads(case: IndividualCase) -> list[Thread]:
    """Those one can write with, and those one has written with."""
    rows = list(CaseScope.objects.filter(case=case, kind__in=_KINDS))
    places = {key_of(row): row.scope_id for row in rows}
    begun = unread(places.values())
    spoken = set(
        PortalMessage.objects.filter(case=case, scope_id__in=places.values()).values_list("scope_id", flat=True)
    )
    inside, found = _let_in(case), []
    for key, name, what in [*_people(case), *_unit(case), *_teachers(rows, inside)]:
        scope_id = places.get(key)
        why = _closed_because(case, key, inside.get(key, []))
        if not why or scope_id in spoken:
            found.append(Thread(key, name, what, scope_id, begun.get(scope_id or 0, 0), why))
    return found


def _people(case: IndividualCase) -> list[tuple[str, str, str]]:
    rows = Guardian.objects.filter(child_id=case.child_id, scope_id=case.folder_id).order_by("first_name")
    around = [one for one in rows if one.relation != Guardian.Relation.CHILD_WELFARE]
    found = [(str(one.pk), one.name, str(one.get_relation_display())) for one in around]
    return [*found, (PUPIL, case.child.name, _("eleven selv"))]


def _unit(case: IndividualCase) -> list[tuple[str, str, str]]:
    return [(UNIT, case.unit.name, _("leder"))] if case.unit else []


def _teachers(places: Iterable[CaseScope], inside: dict[str, list[User]]) -> list[tuple[str, str, str]]:
    """Those who are named now, and those with whom a thread was begun."""
    ids = {row.teacher_id: key_of(row) for row in places if row.teacher_id is not None}
    begun = {ids[pk]: user for pk, user in User.objects.in_bulk(ids).items()} if ids else {}
    named = {key: users[0] for key, users in inside.items() if key.startswith(TEACHER)}
    found = [(key, user.name, str(user.get_role_display())) for key, user in (begun | named).items()]
    return sorted(found, key=lambda one: one[1])


def teacher_of(key: str) -> int | None:
    """Which teacher the thread is with, when it is with one."""
    return int(key.removeprefix(TEACHER)) if key.startswith(TEACHER) else None


def _place_key(key: str) -> dict[str, object]:
    if key == UNIT:
        return {"kind": CaseScope.Kind.UNIT}
    if key.startswith(TEACHER):
        return {"kind": CaseScope.Kind.TEACHER, "teacher_id": teacher_of(key)}
    return {"kind": CaseScope.Kind.PERSON, "guardian_id": None if key == PUPIL else uuid.UUID(key)}


def closed_because(case: IndividualCase, key: str) -> str:
    """Why nobody there would read what is sent now; nothing when somebody would."""
    return _closed_because(case, key, readers_of(case, key))


def _closed_because(case: IndividualCase, key: str, readers: list[User]) -> str:
    if case.closed_on is not None:
        return _("Saken er avsluttet. Ring, eller send brev.")
    if not readers and key.startswith(TEACHER):
        return _("Læreren er ikke lenger valgt for barnet, og ingen får det som sendes her. Skriv til lederen.")
    if not readers:
        return _("Ingen der har tilgang til portalen nå. Ring, eller send brev.")
    if key != UNIT and all(scopes.is_kept_out(case, reader) for reader in readers):
        return _("Tilgangen til saken er stengt. Snakk med leder før du tar kontakt.")
    return ""


def readers_of(case: IndividualCase, key: str) -> list[User]:
    """Those in the portal who read what is sent there today."""
    return _let_in(case).get(key, [])


def _let_in(case: IndividualCase) -> dict[str, list[User]]:
    """All of them, by thread."""
    rows = PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None)
    openings: list[tuple[uuid.UUID | None, int]] = list(rows.values_list("guardian_id", "user_id"))
    inside = [(PUPIL if guardian is None else str(guardian), user) for guardian, user in openings]
    if case.unit_id:
        leads = leading.leaders_of(case.unit_id)
        inside += [(f"{TEACHER}{row.user_id}", row.user_id) for row in told(_NAMED, [case.pk])]
        inside += [(UNIT, user.pk) for user in leads if user.role in LEADERS or not scopes.is_kept_out(case, user)]
    users = User.objects.filter(is_active=True).in_bulk([user for _key, user in inside])
    found: dict[str, list[User]] = {}
    for key, user in inside:
        if user in users:
            found.setdefault(key, []).append(users[user])
    return found


def key_of(place: CaseScope) -> str:
    """Who the thread in this compartment is with."""
    if place.kind == CaseScope.Kind.UNIT:
        return UNIT
    if place.kind == CaseScope.Kind.TEACHER:
        return f"{TEACHER}{place.teacher_id}"
    return str(place.guardian_id) if place.guardian_id else PUPIL


def who_answers(place: CaseScope) -> str:
    """The adviser, or who stands in today, for a teacher: the one fact of the case that a teacher is told here."""
    (row,) = told("select app_who_answers(%s) as name", [place.scope_id])
    return row.name or ""


def of_teacher(user: User, case_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
    """The threads that a teacher is let into now, by case, with how many messages are new."""
    rows = CaseScope.objects.filter(kind=CaseScope.Kind.TEACHER, teacher=user, case_id__in=list(case_ids))
    places = dict(rows.values_list("case_id", "scope_id"))
    new = unread(places.values()) if places else {}
    return {case_id: new.get(scope_id, 0) for case_id, scope_id in places.items()}


def waits(case: IndividualCase, place: CaseScope) -> bool:
    """Somebody there has written, and the thread stands on a Min dag."""
    tasks = WorkTask.objects.filter(scope_id=case.scope_id, kind=WorkTask.Kind.MESSAGE, done_at=None)
    return tasks.filter(about_id=place.pk).exists()


def place_of(case: IndividualCase, key: str) -> CaseScope | None:
    """The compartment, when there is one."""
    return CaseScope.objects.filter(case=case, **_place_key(key)).first()


def sender_word(place: CaseScope) -> str:
    """Who it came from, in a word that names nobody: it stands in lists."""
    if place.kind == CaseScope.Kind.UNIT:
        return _("enheten")
    if place.kind == CaseScope.Kind.TEACHER:
        return _("læreren")
    if place.guardian_id is None:
        return _("eleven")
    relation = Guardian.objects.filter(pk=place.guardian_id).first()
    return str(relation.get_relation_display()) if relation else _("en foresatt")
