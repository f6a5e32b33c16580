"""System referrals on the intake board: beside those about a child, with a mark of their own."""

from collections import deque
from collections.abc import Iterator
from html import escape
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tettpaa.core.addresses import address_of
from tettpaa.core.templatetags.ui import icon
from tettpaa.desk.intake import Board
from tettpaa.desk.intake_rows import current, queue_rows
from tettpaa.desk.system_rows import SystemRow


def in_turn(board: Board) -> Iterator[Any]:
    """Both kinds in one queue: what a unit asked for stands before the first child that came on a later day."""
    left = deque(board.systems.waiting)
    for row, _day in board.queue:
        while left and left[0].sent_on < row.arrived_on:
            yield left.popleft()
        yield row
    yield from left


def board_markup(board: Board, opened: UUID | None) -> SafeString:
    """The rows of the queue; the one that is open is marked, and so are those about a unit and not a child."""
    queue, waiting = board.queue, board.systems.waiting
    pairs = zip((row for row, _day in queue), queue_rows(queue, opened), strict=True)
    children = {row.pk: line for row, line in pairs}
    units = {one.pk: line for one, line in zip(waiting, _system_rows(waiting, opened), strict=True)}
    lines = children | units
    return SafeString("\n".join(lines[one.pk] for one in in_turn(board)))


def _system_rows(waiting: list[SystemRow], opened: UUID | None) -> list[str]:
    address, day, today = address_of("desk:intake_system"), _("dag %(day)s"), timezone.localdate()
    mark = f"{icon('enhet')} {_('System')}"
    return [
        f'<li data-item><a data-open href="{address(one.pk)}"{current(one.pk == opened)}>'
        f'<b>{escape(one.theme)}</b><span class="m">{mark} · {escape(one.unit_name)}</span>'
        f'<span class="m n">{day % {"day": (today - one.sent_on).days}}</span></a></li>'
        for one in waiting
    ]


def places(board: Board) -> dict[UUID, str]:
    """Each thing in the queue with its address, in the order of the page."""
    child, system = address_of("desk:intake_referral"), address_of("desk:intake_system")
    return {one.pk: (system if isinstance(one, SystemRow) else child)(one.pk) for one in in_turn(board)}


def counted(board: Board) -> dict[str, int]:
    """How many wait and are decided in all."""
    waits, done = len(board.queue) + len(board.systems.waiting), len(board.decided) + len(board.systems.decided)
    return {"waits": waits, "done": done}


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
