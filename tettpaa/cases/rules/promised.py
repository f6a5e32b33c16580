"""Two dates, never one: the date we calculate, for staff, and the date somebody has announced, for the family.

A calculated date says where it comes from, and is silent where there are too few cases to build on. An announced date
is somebody's word; when it moves, the family is told why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tettpaa.core.sentences import Sentence, sentence

FEWEST, MOST = 5, 20
"""How many of the last decided cases a calculated date is built on."""


class Source(StrEnum):
    """Where a calculated date comes from, the best first."""

    PLAN = "plan"
    UNIT = "unit"
    SERVICE = "service"


@dataclass(frozen=True)
class Typical:
    """How long the last decided cases of a kind took, at one unit or in the whole service: how many, and the median."""

    source: Source
    cases: int
    days: int


@dataclass(frozen=True)
class Calculated:
    """The day we expect that the family is told, and where it comes from."""

    on: date
    source: Source
    cases: int = 0


def calculated_date(*, received_on: date, planned_on: date | None, typical: Iterable[Typical]) -> Calculated | None:
    """The plan of the case; else what the unit's last cases took; else the service's. None: too few cases to say."""
    if planned_on is not None:
        return Calculated(planned_on, Source.PLAN)
    found = {one.source: one for one in typical if one.cases >= FEWEST}
    for source in (Source.UNIT, Source.SERVICE):
        if source in found:
            return Calculated(received_on + timedelta(days=found[source].days), source, found[source].cases)
    return None


def say_calculated(found: Calculated | None, *, today: date) -> tuple[Sentence, ...]:
    """The calculated date in words, with its source; a day that has passed is said to have passed."""
    if found is None:
        return (sentence("cases.calculated.too_few"),)
    said = [sentence(f"cases.calculated.{found.source.value}", on=found.on, cases=found.cases)]
    if found.on < today:
        said.append(sentence("cases.calculated.passed"))
    return tuple(said)


def is_delay(*, announced_on: date | None, new_on: date) -> bool:
    """A later day than the one that was announced is a delay, and asks for a reason."""
    return announced_on is not None and new_on > announced_on
