"""Booking a visit, moving and cancelling it, and writing its note: once, however often it is sent."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, visit_queries
from tettpaa.cases.actions import notes, progress, promises, working
from tettpaa.cases.models import CaseNote, IndividualCase, NoteKind, Visit
from tettpaa.core import clock
from tettpaa.documents import richtext


@dataclass(frozen=True)
class Booking:
    """What one agrees on when a visit is booked."""

    kind: str
    title: str
    place: str
    day: dt.date
    starts: dt.time
    ends: dt.time
    visitor: User


@dataclass(frozen=True)
class Noted:
    """What was written on the visit, as the page sends it."""

    kind: str
    title: str
    place: str
    happened_on: dt.date
    starts: dt.time | None
    ends: dt.time | None
    seen: str
    own_words: str
    agreed: str
    follow: str = "none"
    what: str = ""
    due_on: dt.date | None = None
    to: str = ""


@action
def book(*, case: IndividualCase, booking: Booking, by: User) -> Visit:
    """From now on it stands on Min dag of the one who goes. The same visit booked twice is one."""
    _may_book(case, booking, by)
    if booking.day < clock.today():
        raise Problem(_("Datoen er passert. Velg i dag eller en senere dag."), field="day")
    same = Visit.objects.filter(
        case=case, scope_id=case.scope_id, cancelled_at=None, visitor=booking.visitor, day=booking.day
    ).filter(starts=booking.starts, title=booking.title)
    if (found := same.first()) is not None:
        return found
    visit = Visit(case=case, scope_id=case.scope_id, booked_by=by, **vars(booking))
    visit.save()
    progress.touch(case=case)
    audit("visit.booked", about=visit, visitor=booking.visitor.pk)
    return visit


@action
def move(*, case: IndividualCase, visit: Visit, booking: Booking, by: User) -> None:
    """Another time, another place, or another who goes."""
    _may_book(case, booking, by)
    change(visit, **vars(booking))
    audit("visit.moved", about=visit)


@action
def cancel(*, case: IndividualCase, visit: Visit, because: str, by: User) -> None:
    """It does not take place; a visit that has a note did."""
    require(by, Permission.CASE_WORK)
    if CaseNote.objects.filter(visit=visit, scope_id=case.scope_id).exists():
        raise NotNow(_("Det er skrevet notat fra besøket. Da kan det ikke avlyses."))
    if not because.strip():
        raise Problem(_("Skriv hvorfor det ikke ble noe av besøket."), field="because")
    if visit.cancelled_at is None:
        change(visit, cancelled_at=clock.now(), cancelled_because=because.strip())
        audit("visit.cancelled", about=visit)


def _may_book(case: IndividualCase, booking: Booking, by: User) -> None:
    require(by, Permission.CASE_WORK)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if booking.ends <= booking.starts:
        raise Problem(_("Besøket må slutte etter at det begynner."), field="ends")
    if not visit_queries.visitors(case).filter(pk=booking.visitor.pk).exists():
        raise Problem(
            _("%(name)s har ikke tilgang til saken. Del saken først.") % {"name": booking.visitor.name}, field="visitor"
        )


@action
def write(*, case: IndividualCase, visit: Visit, key: uuid.UUID, noted: Noted, by: User) -> CaseNote:
    """The note from a visit, with what was agreed. Sent again under the same key it is the same note, as it now reads.

    The row of the visit is held until the note is saved, so that two sendings at once do not make two notes.
    """
    Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    common: dict[str, Any] = {"kind": NoteKind(noted.kind), "title": noted.title, "happened_on": noted.happened_on}
    common |= {"html": _text_of(noted), "place": noted.place}
    note = CaseNote.objects.filter(sent_as=key, written_by=by, visit=visit).first()
    if note is None:
        note = notes.write_note(case=case, **common, by=by)
        change(note, visit_id=visit.pk, starts=noted.starts, ends=noted.ends, sent_as=key)
        if visit.cancelled_at is not None:
            change(visit, cancelled_at=None, cancelled_because="")
    elif note.html != richtext.clean(common["html"]).html:
        notes.edit_note(note=note, **common, by=by)
    _follow_up(case, noted, by)
    return note


def _text_of(noted: Noted) -> str:
    """Each part that is written under its own heading."""
    parts = [
        (_("Det jeg så"), noted.seen),
        (_("Barnets egne ord"), noted.own_words),
        (_("Avtalt"), noted.agreed),
    ]
    written = [(title, text) for title, text in parts if text.strip()]
    if not written:
        raise Problem(_("Skriv hva du så, hva barnet sa, eller hva dere avtalte."), field="seen")
    return "".join(f"<h2>{title}</h2>{richtext.paragraphs(text)}" for title, text in written)


def _follow_up(case: IndividualCase, noted: Noted, by: User) -> None:
    """The promise or the next step that was agreed there and then; said again, it is there already."""
    if noted.follow not in ("step", "promise"):
        return
    if not noted.what.strip():
        raise Problem(_("Skriv hva dere avtalte."), field="what")
    if noted.due_on is None:
        raise Problem(_("Skriv datoen."), field="due_on")
    if noted.follow == "promise":
        promises.promise(case=case, to=noted.to, what=noted.what, due_on=noted.due_on, by=by)
        return
    now = queries.open_next_step(case)
    if now is None or (now.title, now.due_on) != (noted.what.strip(), noted.due_on):
        working.set_next_step(case=case, title=noted.what, due_on=noted.due_on, owner=by, owner_name=by.name, by=by)
