"""Everyone who works in the service: the cast first, the rest invented, always the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from tettpaa.cli.demo.content.grammar import read_toml
from tettpaa.cli.demo.content.names import adult

CASES_OF_ONE = 46
"""Open cases that one adviser has, about."""

# role, how many, and the professions they have
_NUMBERS = (
    ("pp_adviser", 35, ("special_educator", "educator", "psychologist", "special_educator")),
    ("speech_therapist", 6, ("speech_therapist",)),
    ("educational_audiologist", 2, ("educational_audiologist",)),
    ("professional_lead", 3, ("leader",)),
    ("head_of_service", 1, ("leader",)),
    ("clerk", 3, ("office",)),
    ("municipal_archivist", 1, ("office",)),
    ("system_administrator", 1, ("office",)),
)


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """One employee. `index` counts within the role; the cast's key is empty for everyone else."""

    index: int
    role: str
    profession: str
    name: str
    cast_key: str
    position_percent: int
    phone: str
    starts_days_ago: int


@cache
def staff() -> tuple[StaffPlan, ...]:
    """All employees, role by role."""
    cast = read_toml("cast.toml")["member"]
    rng = Random("staff")  # noqa: S311 -- invented data, no secret
    found: list[StaffPlan] = []
    taken = {row["name"] for row in cast}
    for role, count, professions in _NUMBERS:
        known = [row for row in cast if row["role"] == role]
        for index in range(count):
            row = known[index] if index < len(known) else None
            name = row["name"] if row else _fresh(rng, taken)
            found.append(
                StaffPlan(
                    index=index,
                    role=role,
                    profession=professions[index % len(professions)],
                    name=name,
                    cast_key=row["key"] if row else "",
                    position_percent=(100, 100, 100, 80, 60)[int(rng.random() * 5)] if row is None else 100,
                    phone=f"00 00 01 {len(found):02}",
                    starts_days_ago=400 + int(rng.random() * 4000),
                )
            )
    return tuple(found)


def staff_for(cases: int) -> Iterator[StaffPlan]:
    """Everybody, and for a service larger than this one's as many advisers more as keep each one's load the same."""
    yield from staff()
    known, rng = len(of_role("pp_adviser")), Random("more staff")  # noqa: S311 -- invented data, no secret
    for index in range(known, cases // CASES_OF_ONE):
        yield StaffPlan(index, "pp_adviser", "educator", adult(rng).full, "", 100, "00 00 01 00", 400)


def _fresh(rng: Random, taken: set[str]) -> str:
    while True:
        name = adult(rng).full
        if name not in taken:
            taken.add(name)
            return name


def of_role(role: str) -> tuple[StaffPlan, ...]:
    """The employees with this role, in the order that plans count them."""
    return tuple(one for one in staff() if one.role == role)
