"""What a new school year means for one child, pure: moves up, starts, leaves, or stays; and which class is next."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_LEADING = re.compile(r"^\s*(\d{1,2})(?!\d)")
LOWEST = 1


class Outcome(StrEnum):
    """What August brings."""

    MOVES_UP = "moves_up"
    CHANGES_SCHOOL = "changes_school"
    STARTS = "starts"
    STARTS_EARLY = "starts_early"
    STAYS = "stays"
    DEFERRED = "deferred"
    LEAVES = "leaves"
    IN_KINDERGARTEN = "in_kindergarten"
    NO_YEAR_GROUP = "no_year_group"
    """At a school, and nobody has said in which year group: nothing is guessed."""


LEAVES_UNIT = frozenset({Outcome.CHANGES_SCHOOL, Outcome.STARTS, Outcome.STARTS_EARLY, Outcome.LEAVES})
"""The place of before ends. Where the child goes next is registered by somebody, and opens nothing by itself."""
CHANGES_NOTHING = frozenset({Outcome.IN_KINDERGARTEN, Outcome.NO_YEAR_GROUP})


@dataclass(frozen=True)
class Bounds:
    """The numbers of the law: in which calendar year school begins, and which year group is the last."""

    start_age: int
    last: int


@dataclass(frozen=True)
class Pupil:
    """What is known of one child the day before."""

    is_school: bool
    born: date
    number: int | None
    group: str = ""
    unit_last: int | None = None
    """The highest year group of the school, where it is known."""
    plan: str = ""
    """What somebody has decided: stays, deferred or starts_early."""


@dataclass(frozen=True)
class NextYear:
    """What becomes of the child: the outcome, and the year group and class where they are known."""

    outcome: Outcome
    number: int | None = None
    group: str = ""


def next_year(pupil: Pupil, start: date, bounds: Bounds) -> NextYear:
    """What the school year that begins on ``start`` brings. A decision about this child beats what is usual."""
    if not pupil.is_school:
        return _from_kindergarten(pupil, start, bounds)
    if pupil.number is None:
        return NextYear(Outcome.NO_YEAR_GROUP, None, pupil.group)
    if pupil.plan == Outcome.STAYS:
        return NextYear(Outcome.STAYS, pupil.number, pupil.group)
    if pupil.number >= bounds.last:
        return NextYear(Outcome.LEAVES)
    up = pupil.number + 1
    if pupil.unit_last is not None and up > pupil.unit_last:
        return NextYear(Outcome.CHANGES_SCHOOL, up)
    return NextYear(Outcome.MOVES_UP, up, next_class(pupil.group, pupil.number, up))


def year_group_of(group: str, bounds: Bounds) -> int | None:
    """The year group that the name of a class begins with: 4 of «4B». None where it says nothing."""
    found = _LEADING.match(group)
    number = int(found[1]) if found else 0
    return number if LOWEST <= number <= bounds.last else None


def usual_year_group(born: date, start: date, bounds: Bounds) -> int | None:
    """Where a child of that age usually is in the school year that begins on ``start``: only ever a suggestion."""
    number = start.year - born.year - bounds.start_age + LOWEST
    return number if LOWEST <= number <= bounds.last else None


def next_class(group: str, number: int, up: int) -> str:
    """«4B» becomes «5B»; a class with another kind of name keeps it."""
    found = _LEADING.match(group)
    if found is None or int(found[1]) != number:
        return group
    return f"{up}{group[found.end() :]}"


def last_year_of(years: str) -> int | None:
    """The highest year group of a school from «1–7»."""
    numbers = [int(found) for found in re.findall(r"\d{1,2}", years)]
    return max(numbers) if numbers else None


def _from_kindergarten(pupil: Pupil, start: date, bounds: Bounds) -> NextYear:
    age = start.year - pupil.born.year
    if pupil.plan == Outcome.STARTS_EARLY and age == bounds.start_age - 1:
        return NextYear(Outcome.STARTS_EARLY, LOWEST)
    if age < bounds.start_age:
        return NextYear(Outcome.IN_KINDERGARTEN, None, pupil.group)
    if pupil.plan == Outcome.DEFERRED and age == bounds.start_age:
        return NextYear(Outcome.DEFERRED, None, pupil.group)
    return NextYear(Outcome.STARTS, LOWEST)
