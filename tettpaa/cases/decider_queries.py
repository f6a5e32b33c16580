"""Who decides a case: the facts of the case, the law's rule, and the offices' rows, put together."""

import uuid
from dataclasses import dataclass

from tettpaa.cases.models import CaseDecider, IndividualCase
from tettpaa.cases.queries import rules_of
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import DecisionPower, Municipality, Ownership, Unit
from tettpaa.organisation.rules import Decider, Matter, who_decides
from tettpaa.people.models import Child


@dataclass(frozen=True)
class Chosen:
    """The office that decides, and the place in the law that says so."""

    decider: Decider
    reference: str


def decider_of(case: IndividualCase) -> Chosen | None:
    """Who decides by the rows of today; nobody when the kind has no decision or no office has the power."""
    rule = ruleset(clock.today()).decider(case.kind) or rules_of(case).decider(case.kind)
    if rule is None:
        return None
    matter = _matter(case)
    found = who_decides(matter, rule, organisation.powers(), clock.today())
    private = matter.place == DecisionPower.Place.PRIVATE
    reference = rule.private_reference if private and rule.private_reference else rule.reference
    return Chosen(found, reference) if found else None


def decider(case: IndividualCase) -> CaseDecider | None:
    """Who is written down to decide, with the office."""
    return CaseDecider.objects.filter(case=case).select_related("office__municipality").first()


def may_register(case_id: uuid.UUID, scope_id: int) -> bool:
    """Whether the decision is made in this compartment."""
    return CaseDecider.objects.filter(case_id=case_id, scope_id=scope_id).exists()


def _matter(case: IndividualCase) -> Matter:
    unit = Unit.objects.select_related("municipality").get(pk=case.unit_id) if case.unit_id else None
    host = unit.municipality.number if unit else ""
    home_id = Child.objects.values_list("home_municipality_id", flat=True).get(pk=case.child_id)
    home = Municipality.objects.values_list("number", flat=True).get(pk=home_id) if home_id else host or _only_one()
    return Matter(case.kind, home, host, _place(unit), is_school=bool(unit and unit.is_school and not unit.closed_on))


def _place(unit: Unit | None) -> str:
    if unit is None:
        return DecisionPower.Place.NONE
    private = unit.ownership == Ownership.PRIVATE
    return DecisionPower.Place.PRIVATE if private else DecisionPower.Place.MUNICIPAL


def _only_one() -> str:
    """A child without a unit whose home nobody has written down lives here, where only one municipality is served."""
    served = Municipality.objects.filter(pk__in=Unit.objects.values("municipality"))
    numbers = list(served.values_list("number", flat=True)[:2])
    return numbers[0] if len(numbers) == 1 else ""
