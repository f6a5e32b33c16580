"""Writes what belongs to the last year of lower secondary school: most pupils need no notice to the county."""

from tettpaa.cases.models import CaseScope, CountyNotice
from tettpaa.cases.rules.county import school_year
from tettpaa.cli.demo.cases import Desk, Loaded
from tettpaa.core.rule_types import RuleSet

NOT_LOOKED_AT = 8
"""Every so many is left for the adviser of the demo to look at."""
WHY = ("Har nok støtte i ordinært inntak.", "Eleven vil søke på vanlig måte.", "Trenger ikke et bestemt program.")


class SchoolWriter:
    """Pupils of the year group who are looked at, and who are not reported."""

    def __init__(self, desk: Desk, rules: RuleSet) -> None:
        self._desk, self._rules = desk, rules
        self._year = school_year(desk.now.date())
        self._born = self._year - 5 - rules.number("county_notice_year_group")

    def write(self, one: Loaded) -> None:
        """Nothing for other pupils."""
        number = int(one.number.rpartition("-")[2])
        wanted = one.plan.child.birth_date.year == self._born and self._rules.kind(one.plan.kind).county_notice
        if not wanted or number % NOT_LOOKED_AT == 0:
            return
        self._desk.tables.add(
            CountyNotice,
            id=self._desk.tables.id(one.intake),
            scope_id=one.scopes[CaseScope.Kind.FAMILY],
            case_id=one.case,
            school_year=self._year,
            left_out=WHY[number % len(WHY)],
            left_out_by_id=one.holder,
        )
