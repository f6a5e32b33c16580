"""Rules about units and staff, pure: organisation numbers, the order of names, who decides, how much a load is."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stdnum.no import orgnr

from tettpaa.core.rule_types import DeciderRule, Decides

# z and the three letters after it share a first letter, so that plain a–z order is Norwegian order.
_SORTED = str.maketrans({"z": "za", "æ": "zb", "ä": "zb", "ø": "zc", "ö": "zc", "å": "zd", "ü": "y"})


def is_org_number(written: str) -> bool:
    """Nine digits whose last is the check digit of the eight before it."""
    return written.isascii() and written.isdecimal() and orgnr.is_valid(written)


def sort_key(name: str) -> str:
    """A key that puts unit names in Norwegian order: … z æ ø å, with aa as å."""
    composed = unicodedata.normalize("NFC", name).casefold().replace("aa", "å")
    bare = unicodedata.normalize("NFD", composed.translate(_SORTED))
    kept = "".join(letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return " ".join(kept.split())


def school_year_start(day: date) -> date:
    """The first of August before the day, or the day itself."""
    return date(day.year if day.month >= 8 else day.year - 1, 8, 1)


def school_year_end(start: date) -> date:
    """The last of July in the year after."""
    return date(start.year + 1, 7, 31)


def per_full_position(load: int, percent: int) -> int:
    """How many cases a load is for somebody in a full position: 40 in half a position are 80."""
    return (load * 200 + percent) // (2 * percent)


@dataclass(frozen=True)
class Power:
    """What one office decides, and when. An empty kind or place means all."""

    office: UUID
    municipality: str
    kind: str
    place: str
    delegated: bool
    first: date
    last: date | None


@dataclass(frozen=True)
class Matter:
    """The facts that say who decides: the kind of case, where the child lives, where and with whom it goes."""

    kind: str
    home: str
    host: str
    place: str
    """Who owns the unit: municipal or private; none when the child goes nowhere."""
    is_school: bool


@dataclass(frozen=True)
class Decider:
    """The office that has the power, and whether the unit's own leader uses it."""

    office: UUID
    by_unit: bool


def who_decides(matter: Matter, rule: DeciderRule, powers: Iterable[Power], on: date) -> Decider | None:
    """The office that decides on that day; nobody when no row says. What is named beats what covers all.

    Only the leader of a municipal school in the very municipality that decides may use its power.
    """
    municipality = matter.home if rule.municipality is Decides.HOME else matter.host
    fitting = [
        power
        for power in powers
        if power.municipality == municipality
        and power.first <= on
        and (power.last is None or on <= power.last)
        and power.kind in {"", matter.kind}
        and power.place in {"", matter.place}
    ]
    if not fitting:
        return None
    best = max(fitting, key=lambda power: (bool(power.kind), bool(power.place), power.first))
    own_school = matter.is_school and matter.place in rule.delegable_to and matter.host == municipality
    return Decider(best.office, by_unit=best.delegated and own_school)
