"""System referrals on the intake board: beside those about a child, with a mark of their own."""

from collections import deque
from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple
from uuid import UUID

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.core.addresses import address_of
from tettpaa.core.templatetags.ui import icon
from tettpaa.desk.intake import Board
from tettpaa.desk.intake_rows import current, queue_rows
from tettpaa.systemwork import referral_queries
from tettpaa.systemwork.models import SystemReferral

_State = SystemReferral.State


class SystemBoard(NamedTuple):
    """What waits, the oldest first; what we have asked about; what was decided today."""

    waiting: list[SystemReferral]
    asked: list[SystemReferral]
    decided: list[SystemReferral]


def system_board() -> SystemBoard:
    """All of it in one question."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    found = referral_queries.on_the_board(start)
    return SystemBoard(
        [one for one in found if one.state == _State.WAITING],
        [one for one in found if one.state == _State.ASKED],
        [one for one in found if one.state in {_State.ACCEPTED, _State.ADVISED}],
    )


def in_turn(queue: list[Any], waiting: list[SystemReferral]) -> Iterator[Any]:
    """Both kinds in one queue: what a unit asked for stands before the first child that came on a later day."""
    left = deque(waiting)
    for row, _day in queue:
        while left and timezone.localdate(left[0].sent_at) < row.arrived_on:
            yield left.popleft()
        yield row
    yield from left


def board_markup(queue: list[Any], waiting: list[SystemReferral], opened: UUID | None) -> SafeString:
    """The rows of the queue; the one that is open is marked, and so are those about a unit and not a child."""
    pairs = zip((row for row, _day in queue), queue_rows(queue, opened), strict=True)
    children = {row.pk: line for row, line in pairs}
    units = {one.pk: line for one, line in zip(waiting, _system_rows(waiting, opened), strict=True)}
    lines = children | units
    return SafeString("\n".join(lines[one.pk] for one in in_turn(queue, waiting)))


def _system_rows(waiting: list[SystemReferral], opened: UUID | None) -> list[str]:
    address, day, today = address_of("desk:intake_system"), _("dag %(day)s"), timezone.localdate()
    mark = f"{icon('enhet')} {_('System')}"
    return [
        f'<li data-item><a data-open href="{address(one.pk)}"{current(one.pk == opened)}>'
        f'<b>{escape(capfirst(one.get_theme_display()))}</b><span class="m">{mark} · {escape(one.unit.name)}</span>'
        f'<span class="m n">{day % {"day": (today - timezone.localdate(one.sent_at)).days}}</span></a></li>'
        for one in waiting
    ]


def places(queue: list[Any], waiting: list[SystemReferral]) -> dict[UUID, str]:
    """Each thing in the queue with its address, in the order of the page."""
    child, system = address_of("desk:intake_referral"), address_of("desk:intake_system")
    turn = in_turn(queue, waiting)
    return {one.pk: (system if isinstance(one, SystemReferral) else child)(one.pk) for one in turn}


def counted(board: Board, systems: SystemBoard) -> dict[str, Any]:
    """The system referrals, and how many wait and are decided in all."""
    waits, done = len(board.queue) + len(systems.waiting), len(board.decided) + len(systems.decided)
    return {"systems": systems, "waits": waits, "done": done}


def around(queue: dict[UUID, str], here: UUID) -> dict[str, str | None]:
    """The address before this one in the queue and the one after it."""
    keys = list(queue)
    place = keys.index(here) if here in queue else None
    if place is None:
        return {"previous": None, "next": queue[keys[0]] if keys else None}
    return {
        "previous": queue[keys[place - 1]] if place else None,
        "next": queue[keys[place + 1]] if place + 1 < len(keys) else None,
    }
