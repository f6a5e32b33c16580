"""Who a letter or an assessment goes to: the deciding office, the unit, and the family."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from tettpaa.cases import queries, transfer_queries
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.organisation import leading
from tettpaa.organisation import queries as organisation
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import Guardian
from tettpaa.people.rules import has_turned


@dataclass(frozen=True)
class Addressee:
    """One who gets it: in the shared part of the case, and on paper when they have no way in."""

    name: str
    part: str
    has_portal: bool
    is_pupil: bool = False


def addressees(case: IndividualCase, *, guardians_too: bool = True) -> list[Addressee]:
    """Who gets it: the deciding office, the unit, guardians with responsibility, and the pupil who decides.

    ``guardians_too`` is false when a pupil who decides alone shall get it alone: then it lies in the pupil's own part.
    """
    return [*office(case), *unit(case), *family(case, guardians_too=guardians_too)]


def office(case: IndividualCase) -> Iterator[Addressee]:
    """The municipality's office, where it decides."""
    decides = decider(case)
    if decides is not None and not decides.by_unit:
        yield Addressee(decides.office.name, "decision", has_portal=bool(organisation.officers(decides.office)))


def unit(case: IndividualCase) -> Iterator[Addressee]:
    """The school or kindergarten, unless it waits for leave to know of the case."""
    if case.unit is None or not transfer_queries.unit_is_let_in(case):
        return
    yield Addressee(case.place, "unit", has_portal=leading.leaders_of(case.unit_id).exists())


def family(case: IndividualCase, *, guardians_too: bool = True) -> Iterator[Addressee]:
    """Guardians with responsibility, and the pupil who decides for oneself."""
    opened: set[uuid.UUID | None] = set(
        PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None).values_list("guardian_id", flat=True)
    )
    for guardian in queries.guardians(case) if guardians_too else ():
        if guardian.has_parental_responsibility and guardian.relation != Guardian.Relation.CHILD_WELFARE:
            yield Addressee(guardian.name, "family", has_portal=guardian.pk in opened)
    age = queries.rules_of(case).age("education")
    if has_turned(case.child.birth_date, age, clock.today()):
        part = "family" if guardians_too else "person:"
        yield Addressee(case.child.name, part, has_portal=None in opened, is_pupil=True)
