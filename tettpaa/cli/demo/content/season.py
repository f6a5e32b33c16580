"""The rhythm of a year and the length of things: what to draw dates and kinds from."""

import math
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from statistics import NormalDist
from typing import Any

from tettpaa.cli.demo.content.grammar import read_toml

_STEPS = 512


@dataclass(frozen=True, slots=True)
class Shares:
    """Values with their shares, ready to be drawn with a number from 0 to 1."""

    values: tuple[Any, ...]
    ladder: tuple[float, ...]

    @classmethod
    def of(cls, weights: Mapping[Any, float]) -> "Shares":
        """Shares from weights that need not add up to anything."""
        total = sum(weights.values())
        return cls(tuple(weights), tuple(step / total for step in accumulate(weights.values())))

    def draw(self, chance: float) -> Any:
        """The value that this number falls on."""
        return self.values[min(bisect(self.ladder, chance), len(self.values) - 1)]


@cache
def data() -> dict[str, Any]:
    """The file with the numbers."""
    return read_toml("season.toml")


def lengths(median: float, sigma: float) -> tuple[int, ...]:
    """Days of a log-normal length, evenly spaced by probability, so that drawing is one look-up."""
    normal = NormalDist()
    return tuple(
        max(0, round(median * math.exp(sigma * normal.inv_cdf((place + 0.5) / _STEPS)))) for place in range(_STEPS)
    )


def factors(sigma: float) -> tuple[float, ...]:
    """Factors around one, evenly spaced by probability."""
    normal = NormalDist()
    return tuple(math.exp(sigma * normal.inv_cdf((place + 0.5) / _STEPS)) for place in range(_STEPS))


def draw(table: Sequence[Any], chance: float) -> Any:
    """The entry of an evenly spaced table that this number points to."""
    return table[int(chance * len(table))]


class Calendar:
    """The working days around the history: no weekends, no Christmas, no July, no Easter week."""

    def __init__(self, first: date, last: date) -> None:
        self._base = first.toordinal()
        span = last.toordinal() - self._base + 1
        following = 0
        self._next = [0] * span
        for place in reversed(range(span)):
            day = first + timedelta(days=place)
            if is_working_day(day):
                following = self._base + place
            self._next[place] = following or day.toordinal()

    def working(self, ordinal: int) -> int:
        """This day, or the first working day after it."""
        place = ordinal - self._base
        return self._next[place] if 0 <= place < len(self._next) else ordinal


def is_working_day(day: date) -> bool:
    """A day on which the service, the schools and the kindergartens work."""
    if day.weekday() >= 5 or day.month == 7:
        return False
    if (day.month, day.day) in {(1, 1), (5, 1), (5, 17)} or (day.month == 12 and day.day >= 23):
        return False
    return not -7 <= (day - easter(day.year)).days <= 1


@cache
def easter(year: int) -> date:
    """Easter Sunday of the year (the anonymous Gregorian rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


class Arrivals:
    """Days on which referrals come, by month and working day."""

    def __init__(self, first: date, today: date) -> None:
        months = data()["months"]
        span = (today - first).days + 1
        days = [first + timedelta(days=place) for place in range(span)]
        # A few come from guardians in the evening or at weekends, through the portal.
        weights = [months[day.month - 1] * (1.0 if day.weekday() < 5 else 0.06) for day in days]
        total = sum(weights)
        self._ladder = [step / total for step in accumulate(weights)]
        self._first = first.toordinal()

    def draw(self, chance: float) -> int:
        """The ordinal of a day."""
        return self._first + min(bisect(self._ladder, chance), len(self._ladder) - 1)


def kinds(only: Iterable[str] = ()) -> Shares:
    """Kinds of case with their shares, all of them or those named."""
    wanted = set(only)
    return Shares.of({key: row["share"] for key, row in data()["kind"].items() if not wanted or key in wanted})
