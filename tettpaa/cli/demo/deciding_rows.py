"""Writes who decides: the municipality's office, the delegation to its rektors, and the decider of every case."""

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password

from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cases.models import CaseDecider, CaseScope
from tettpaa.cli.demo.cases import Desk, Loaded
from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.content.units import units
from tettpaa.organisation.models import DecidingOffice, DecisionPower, Municipality, OfficeEmployee
from tettpaa.referrals.models import CaseKind

OFFICE = "Vedtakskontoret (eksempel)"
GRANT_DAYS = 60


class DecidingWriter:
    """The office of the demo with its officer, and the row of each case that says who decides."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables
        start = (desk.now - timedelta(days=5 * 365)).date()
        self.office, self.officer = self._office(1, OFFICE, start), self._officer()
        self._tables.add(
            DecisionPower,
            id=self._tables.number(DecisionPower),
            office_id=self.office,
            kind=CaseKind.INDIVIDUAL_EDUCATION,
            place=DecisionPower.Place.MUNICIPAL,
            delegated=True,
            starts_on=start,
        )
        self._tables.add(
            OfficeEmployee,
            id=self._tables.number(OfficeEmployee),
            office_id=self.office,
            user_id=self.officer,
            starts_on=start,
        )
        neighbour = self._tables.number(Municipality)
        self._tables.add(Municipality, id=neighbour, number="3203", name="Asker")
        self._office(neighbour, "Asker kommune", start)

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
            office_id=self.office,
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
        one.decided_by, one.decider_name = self.officer, OFFICE
        closed = one.plan.dates.closed
        ends = closed + timedelta(days=GRANT_DAYS) if closed else None
        if one.plan.dates.sent:
            self._desk.let_in(self.officer, scope, GrantBasis.DECIDING_OFFICE, one.plan.dates.sent, ends)
        if one.holder:
            self._desk.let_in(one.holder, scope, GrantBasis.ASSIGNED, one.assigned, ends)

    def _office(self, municipality: int, name: str, start: date) -> str:
        pk = self._tables.id(start)
        self._tables.add(DecidingOffice, id=pk, municipality_id=municipality, name=name)
        power = self._tables.number(DecisionPower)
        self._tables.add(DecisionPower, id=power, office_id=pk, delegated=False, starts_on=start)
        return pk

    def _officer(self) -> int:
        member, number = cast.member("ellen"), self._tables.number(User)
        self._tables.add(
            User,
            id=number,
            name=member.name,
            role=member.role,
            email=member.email,
            password=make_password(None),
            created_at=self._desk.now - timedelta(days=5 * 365),
        )
        self._desk.people.names[number] = member.name
        self._desk.people.cast[member.key] = number
        return number
