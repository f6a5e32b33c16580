"""Where a child of the demo goes today: a case that was closed years ago is about somebody who is older now."""

from dataclasses import dataclass
from datetime import date

from tettpaa.cli.demo.content.plan import CasePlan
from tettpaa.cli.demo.content.units import units
from tettpaa.organisation.rules import school_year_start
from tettpaa.people.promotion_rules import next_class

_FIRST_AGE, _OLDEST = 6, 10


@dataclass(frozen=True, slots=True)
class Today:
    """The class and year group of this school year, or the last day at the unit."""

    group: str
    number: int | None = None
    left_on: date | None = None


def today_at(plan: CasePlan, today: date) -> Today:
    """Children move up each August, and leave the unit when they are too old for it."""
    closed = plan.dates.closed
    start, then = school_year_start(today), school_year_start(closed or today)
    unit, group = units()[plan.unit], plan.group
    if unit.kind != "school":
        starts = plan.child.birth_date.year + _FIRST_AGE
        return Today(group, left_on=date(starts, 7, 31)) if closed and starts <= start.year else Today(group)
    digits = "".join(letter for letter in group if letter.isdecimal())
    if not digits:
        return Today(group)
    number = int(digits) + start.year - then.year
    last = min(unit.last_year or _OLDEST, _OLDEST)
    if number <= last:
        return Today(next_class(group, int(digits), number), number)
    return Today(group, left_on=date(start.year - (number - last) + 1, 7, 31))
