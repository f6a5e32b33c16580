"""What the child gets while the case runs: one or more measures with who and when, or nothing with a reason."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from tettpaa.core.sentences import Sentence, sentence

LONGEST_BACK = timedelta(days=366)
"""A measure may have begun long before the referral. Older than this it is a slip in the year."""
LONGEST_TO_CHECK = timedelta(days=366)


@dataclass(frozen=True)
class Measure:
    """One thing that somebody does for the child, from a day, looked at again on another."""

    what: str
    who: str
    starts_on: date
    check_on: date


@dataclass(frozen=True)
class Meanwhile:
    """An answer to «hva får barnet mens vi venter»: measures, or none and why. Neither is no answer."""

    measures: tuple[Measure, ...] = ()
    none_because: str = ""

    @property
    def is_given(self) -> bool:
        """Whether anything is answered at all."""
        return bool(self.measures or self.none_because.strip())


@dataclass(frozen=True)
class Told:
    """A measure as it is read and shared. One from before days were asked for has none, and nobody's name."""

    what: str
    who: str
    starts_on: date | None
    check_on: date | None

    @classmethod
    def of(cls, what: str, who: str, starts_on: str | None, check_on: str | None) -> Self:
        """As JSON holds it."""
        return cls(what, who, *(date.fromisoformat(day) if day else None for day in (starts_on, check_on)))

    @property
    def lacks_days(self) -> bool:
        """Somebody must ask who does it, and from when."""
        return self.starts_on is None


@dataclass(frozen=True)
class Now:
    """What holds: the measures that are not ended, or why there are none, as the newest answer says."""

    measures: tuple[Told, ...]
    nothing_because: str

    @property
    def is_given(self) -> bool:
        """Whether anything can be told at all."""
        return bool(self.measures or self.nothing_because)


@dataclass(frozen=True)
class Fault:
    """What is wrong with an answer, and where: the name of the form's field."""

    field: str
    said: Sentence


def faults(given: Meanwhile, *, today: date) -> list[Fault]:
    """What must be mended before the answer holds."""
    if not given.is_given:
        return [Fault("what_1", sentence("cases.meanwhile.nothing"))]
    if given.measures and given.none_because.strip():
        return [Fault("none_because", sentence("cases.meanwhile.both"))]
    return [one for place, measure in enumerate(given.measures, 1) for one in _faults_of(measure, place, today)]


def _faults_of(measure: Measure, place: int, today: date) -> list[Fault]:
    found = []
    if not measure.what.strip():
        found.append(Fault(f"what_{place}", sentence("cases.meanwhile.what")))
    if not measure.who.strip():
        found.append(Fault(f"who_{place}", sentence("cases.meanwhile.who")))
    if measure.starts_on < today - LONGEST_BACK:
        found.append(Fault(f"starts_on_{place}", sentence("cases.meanwhile.long_ago")))
    if (said := days_fault(measure.starts_on, measure.check_on, today=today)) is not None:
        found.append(Fault(f"check_on_{place}", said))
    return found


def days_fault(starts_on: date, check_on: date, *, today: date) -> Sentence | None:
    """A look at how it goes comes after the start, is still ahead, and is not put off for a year."""
    if check_on <= starts_on:
        return sentence("cases.meanwhile.check_before_start")
    if check_on < today:
        return sentence("cases.meanwhile.check_passed")
    if check_on > max(today, starts_on) + LONGEST_TO_CHECK:
        return sentence("cases.meanwhile.check_far_off")
    return None
