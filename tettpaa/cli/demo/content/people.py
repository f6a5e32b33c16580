"""Draws the people around one invented case: the child, the guardians, where the child goes."""

from dataclasses import dataclass
from datetime import date
from random import Random

from tettpaa.cli.demo.content import names, season
from tettpaa.cli.demo.content.identity import IdentityNumbers
from tettpaa.cli.demo.content.names import PersonName
from tettpaa.cli.demo.content.plan import ConsentDates, GuardianPlan, PersonPlan
from tettpaa.cli.demo.content.units import UnitPlan

_LETTERS = "ABCD"
# ages in kindergarten when the referral comes: most are three to five
_PRESCHOOL = (1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5)
_YOUNGEST = 300  # days


@dataclass(frozen=True, slots=True)
class Place:
    """The child's birth date, as an ordinal, and the class or group of today."""

    birth: int
    group: str


def school_start(ordinal: int) -> int:
    """The calendar year in which the school year of this day began."""
    day = date.fromordinal(ordinal)
    return day.year if day.month >= 8 else day.year - 1


def place(rng: Random, unit: UnitPlan, received: int, ends: int) -> Place:
    """A birth date and a group so that the child belongs at the unit from the referral to the end, or to today."""
    at_start, at_end = school_start(received), school_start(ends)
    if unit.kind == "school":
        year = unit.first_year + int(rng.random() * (unit.last_year - unit.first_year + 1))
        year = max(unit.first_year, min(year, unit.last_year - (at_end - at_start)))
        group = f"{min(year + at_end - at_start, unit.last_year)}{_LETTERS[int(rng.random() * 4)]}"
        born = at_start - 5 - year
    else:
        age = _PRESCHOOL[int(rng.random() * len(_PRESCHOOL))]
        # Who still goes to kindergarten has not reached the calendar year of the sixth birthday.
        born = max(at_start - age, at_end - 5)
        group = unit.groups[int(rng.random() * len(unit.groups))]
    birth = date(born, 1, 1).toordinal() + int(rng.random() * 365)
    return Place(min(birth, received - _YOUNGEST), group)


class Families:
    """Draws children and their guardians; every identity number is given out once."""

    def __init__(self, rng: Random, seed: int) -> None:
        self._rng = rng
        self._numbers = IdentityNumbers(seed)
        shares = season.data()["shares"]
        self._mixed = shares["mixed_family"]
        self._single = shares["one_guardian"]
        self._apart = shares["apart"]
        self._protected = shares["protected"]

    def draw(self, birth: int, consents: tuple[ConsentDates, ...]) -> tuple[PersonPlan, tuple[GuardianPlan, ...]]:
        """A child and one or two guardians. The consents are those of the guardians in turn."""
        rng = self._rng
        among = names.group(rng)
        other = names.group(rng) if rng.random() < self._mixed else among
        first = names.mother(rng, among)
        second = names.father(rng, other)
        own = names.person(rng, child=True, among=among).first
        if rng.random() < self._single:
            return self._child(own, first, birth), (self._parent(first, "mother", birth, True, consents[0]),)
        apart = rng.random() < self._apart
        with_first = not apart or rng.random() < 0.68
        child = self._child(own, PersonName("", names.double(first.last, second.last), among), birth)
        return child, (
            self._parent(first, "mother", birth, with_first, consents[0]),
            self._parent(second, "father", birth, not apart or not with_first, consents[1]),
        )

    def grading(self) -> str:
        """A protected address, for very few."""
        chance = self._rng.random() / self._protected
        return "" if chance >= 1 else "strictly_confidential" if chance < 0.4 else "confidential"

    def _child(self, first: str, family: PersonName, birth: int) -> PersonPlan:
        day = date.fromordinal(birth)
        return PersonPlan(first, family.last, day, self._numbers.take(day), family.group.language_name)

    def _parent(self, name: PersonName, relation: str, child: int, lives: bool, consents: ConsentDates) -> GuardianPlan:
        rng = self._rng
        birth = date.fromordinal(child - 8000 - int(rng.random() * 7500))
        interpreter = name.group.language_name if rng.random() < name.group.interpreter else ""
        number = int(rng.random() * 10_000)
        phone = f"00 00 {number // 100:02} {number % 100:02}"
        identity = self._numbers.take(birth)
        return GuardianPlan(name.first, name.last, relation, birth, identity, lives, interpreter, phone, consents)
