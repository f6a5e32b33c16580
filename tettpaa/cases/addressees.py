"""Who of the family and the unit is written to about a case, and what the letterhead says."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.cases import queries, transfer_queries
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.documents.document_data import Sender
from tettpaa.organisation.models import Municipality, UnitEmployee
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import Guardian
from tettpaa.people.rules import has_turned


@dataclass(frozen=True)
class Addressee:
    """One who is written to: in the shared part of the case, and on paper when they have no way in."""

    name: str
    part: str
    has_portal: bool


def unit_of(case: IndividualCase) -> Iterator[Addressee]:
    """The unit that the child goes to, if any."""
    if case.unit is None or not transfer_queries.unit_is_let_in(case):
        return
    leads = UnitEmployee.objects.filter(unit_id=case.unit_id, ends_on=None, user__is_active=True)
    yield Addressee(case.unit.name, "unit", has_portal=leads.exists())


def family_of(case: IndividualCase) -> Iterator[Addressee]:
    """Guardians with responsibility, and the pupil who decides."""
    opened: set[uuid.UUID | None] = set(
        PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None).values_list("guardian_id", flat=True)
    )
    for guardian in queries.guardians(case):
        if guardian.has_parental_responsibility and guardian.relation != Guardian.Relation.CHILD_WELFARE:
            yield Addressee(guardian.name, "family", has_portal=guardian.pk in opened)
    age = queries.rules_of(case).age("education")
    if has_turned(case.child.birth_date, age, clock.today()):
        yield Addressee(case.child.name, "family", has_portal=None in opened)


def sender(case: IndividualCase) -> Sender:
    """The service, as part of the municipality of the child's unit or home."""
    home = case.unit.municipality if case.unit else case.child.home_municipality or Municipality.objects.first()
    municipality = home.name if home else ""
    return Sender(name=_("Pedagogisk-psykologisk tjeneste"), part_of=_("%(name)s kommune") % {"name": municipality})
