"""Visits that the adviser has booked, and the notes that were written where one was."""

import datetime as dt
import uuid
from typing import Any

from tettpaa.access.models import User
from tettpaa.cases.actions import visits
from tettpaa.cases.actions.visits import Booking, Noted
from tettpaa.cases.models import Visit
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.core import clock


def plan(play: CasePlay) -> None:
    """Booked some days before; the note the same day."""
    for one in play.cast.extra.get("visits", ()):
        play.plan(one["made"], 9.2, play.holder, book, one)
        if one.get("seen"):
            play.plan(one["day"], one["ends"] + 0.1, play.holder, write, one)


def book(play: CasePlay, one: dict[str, Any], by: User) -> None:
    """What, where and when."""
    booking = Booking(
        kind=one["kind"],
        title=one["title"],
        place=one["place"],
        day=play.stage.day(one["day"]),
        starts=_time(one["starts"]),
        ends=_time(one["ends"]),
        visitor=by,
    )
    visits.book(case=play.case(), booking=booking, by=by)


def write(play: CasePlay, one: dict[str, Any], by: User) -> None:
    """There and then."""
    case = play.case()
    visit = Visit.objects.get(case=case, scope_id=case.scope_id, title=one["title"])
    noted = Noted(
        kind=visit.kind,
        title=visit.title,
        place=visit.place,
        happened_on=clock.today(),
        starts=visit.starts,
        ends=visit.ends,
        seen=one["seen"],
        own_words=one["own_words"],
        agreed=one["agreed"],
    )
    visits.write(case=case, visit=visit, key=uuid.uuid4(), noted=noted, by=by)


def _time(hours: float) -> dt.time:
    return dt.time(int(hours), round(hours % 1 * 60))
