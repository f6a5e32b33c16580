"""The schools and kindergartens of the demo, and who leads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from tettpaa.cli.demo.content.grammar import Arena, Language, read_toml
from tettpaa.cli.demo.content.names import adult

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
_GROUPS = ("Rogn", "Bjørka", "Lønn", "Hassel", "Selje", "Eik", "Or", "Lind")
# Invented numbers start with 3, which no organisation in the register has.
_FIRST_ORG_NUMBER = 31_500_100


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """One school or kindergarten. `index` is its place in `units()`; an invented one has a synthetic number."""

    index: int
    key: str
    name: str
    kind: Arena
    ownership: str
    years: str
    size: int
    example: bool
    language: Language
    org_number: str
    leader: str
    phone: str
    decision_days: int

    @property
    def shown_name(self) -> str:
        """The name as a heading has it: what is invented says so."""
        return f"{self.name} (eksempel)" if self.example else self.name

    @property
    def first_year(self) -> int:
        """The lowest year of school, or 0."""
        return int(self.years.split("–")[0]) if self.years else 0

    @property
    def last_year(self) -> int:
        """The highest year of school, or 0."""
        return int(self.years.split("–")[1]) if self.years else 0

    @property
    def groups(self) -> Sequence[str]:
        """The names of the groups of a kindergarten; classes follow from the age."""
        return () if self.kind == "school" else _GROUPS[: max(1, self.size // 18)]


def org_number(serial: int) -> str:
    """A synthetic organisation number with a valid check digit; the n-th of those that have one."""
    stem = _FIRST_ORG_NUMBER + serial * 2
    while True:
        control = -sum(w * int(d) for w, d in zip(_WEIGHTS, str(stem), strict=True)) % 11
        if control != 10:
            return f"{stem}{control}"
        stem += 1


@cache
def units() -> tuple[UnitPlan, ...]:
    """All units, schools first, in the order of the file."""
    data = read_toml("units.toml")
    found: list[UnitPlan] = []
    kinds: tuple[Arena, ...] = ("school", "kindergarten")
    for kind in kinds:
        found += [_unit(index, kind, row) for index, row in enumerate(data[kind], start=len(found))]
    return tuple(found)


def _unit(index: int, kind: Arena, row: dict[str, Any]) -> UnitPlan:
    rng = Random(f"unit {row['name']}")  # noqa: S311 -- invented data, no secret
    example = bool(row.get("example"))
    leader = row.get("leader") or adult(rng).full
    # What takes long is told of invented units only.
    habit = rng.choice((9, 12, 15, 18, 23, 28, 36, 45)) if example else rng.choice((8, 10, 12, 14, 17))
    return UnitPlan(
        index=index,
        key=row["name"].lower().replace(" ", "-").translate(str.maketrans("æøå", "eoa")),
        name=row["name"],
        kind=kind,
        ownership=row["owner"],
        years=row.get("years", ""),
        size=row["size"],
        example=example,
        language="nn" if row.get("nn") else "nb",
        org_number=org_number(index) if example else "",
        leader=leader,
        phone=f"00 00 {index // 100:02} {index % 100:02}",
        decision_days=row.get("decision_days", habit),
    )


def unit(name: str) -> UnitPlan:
    """The unit with this name."""
    for one in units():
        if one.name == name:
            return one
    raise KeyError(name)
