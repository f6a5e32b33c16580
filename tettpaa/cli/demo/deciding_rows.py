"""Writes who decides a case: the row that says so, and the room of the municipality's office."""

from datetime import timedelta

from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cases.models import CaseDecider, CaseScope
from tettpaa.cli.demo.cases import GRANT_DAYS, Desk, Loaded
from tettpaa.cli.demo.content.units import units
from tettpaa.cli.demo.office_rows import OFFICE, OFFICER


class DecidingWriter:
    """The row of each case that says who decides."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables
        self._officer = desk.people.cast[OFFICER]

    def write(self, one: Loaded) -> None:
        """Who decides this case, and the room of the office when it is not the school."""
        unit = units()[one.plan.unit]
        by_unit = unit.kind == "school" and unit.ownership == "municipal"
        if not by_unit:
            self._open(one)
        reference = "private_school_home_municipality" if unit.kind == "school" else "special_assistance_residents"
        self._tables.add(
            CaseDecider,
            id=self._tables.id(one.intake),
            scope_id=one.scopes[CaseScope.Kind.UNIT if by_unit else CaseScope.Kind.DECISION],
            case_id=one.case,
            office_id=self._desk.people.office,
            by_unit=by_unit,
            reference="individual_education_assessment" if by_unit else reference,
            chosen_at=self._desk.at(one.intake),
        )

    def _open(self, one: Loaded) -> None:
        scope = self._desk.scope(ScopeKind.CASE_DECISION, one.intake, one.folder)
        one.scopes[CaseScope.Kind.DECISION] = scope
        self._tables.add(
            CaseScope,
            id=self._tables.id(one.intake),
            scope_id=scope,
            case_id=one.case,
            kind=CaseScope.Kind.DECISION,
            guardian_id=None,
        )
        one.decided_by, one.decider_name = self._officer, OFFICE
        closed = one.plan.dates.closed
        ends = closed + timedelta(days=GRANT_DAYS) if closed else None
        if one.plan.dates.sent:
            self._desk.let_in(self._officer, scope, GrantBasis.DECIDING_OFFICE, one.plan.dates.sent, ends)
        if one.holder:
            self._desk.let_in(one.holder, scope, GrantBasis.ASSIGNED, one.assigned, ends)
