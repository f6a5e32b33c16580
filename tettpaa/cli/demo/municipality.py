"""Who works where: the municipality, its schools and kindergartens, the service's staff and the units' leaders."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password

from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cli.demo.content import cast, staff
from tettpaa.cli.demo.content.units import UnitPlan, units
from tettpaa.cli.demo.office_rows import OFFICER, add_offices
from tettpaa.cli.demo.tables import Tables
from tettpaa.core.norwegian import sort_key
from tettpaa.organisation.models import (
    Municipality,
    Position,
    SchoolYear,
    StaffMember,
    Unit,
    UnitContact,
    UnitEmployee,
    UnitTeacher,
)
from tettpaa.organisation.rules import school_year_end, school_year_start


@dataclass(frozen=True, slots=True)
class Place:
    """A unit that is loaded: its identifier, its compartment, its leader."""

    id: str
    scope: int
    leader: int
    leader_name: str


@dataclass(slots=True)
class People:
    """Those that cases need to know, by number and by the cast's key."""

    advisers: list[int] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    cast: dict[str, int] = field(default_factory=dict)
    units: list[Place] = field(default_factory=list)
    office: str = ""

    def named(self, user: int | None) -> str:
        """What somebody is called."""
        return self.names.get(user, "") if user else ""


class Builder:
    """Writes everybody who signs in, and the places they belong to."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._since = tables.now - timedelta(days=5 * 365)
        self.people = People()

    def build(self, cases: int = 0) -> People:
        """All of it, with enough advisers for this many open cases."""
        self._tables.add(Municipality, id=self._tables.number(Municipality), number="3201", name="Bærum")
        start = school_year_start(self._tables.now.date())
        values = {"starts_on": start, "ends_on": school_year_end(start)}
        self._tables.add(SchoolYear, id=self._tables.number(SchoolYear), **values)
        self._staff(cases)
        for plan in units():
            self.people.units.append(self._unit(plan))
        for member in cast.members():
            if member.role in {Role.GUARDIAN, Role.PUPIL, Role.DECISION_OFFICER, Role.PARTNER}:
                self._user(member.name, member.role, member.email, member.key)
        self.people.office = add_offices(self._tables, self.people.cast[OFFICER], self._since.date())
        return self.people

    def _user(self, name: str, role: str, email: str, key: str = "") -> int:
        number = self._tables.number(User)
        self._tables.add(
            User,
            id=number,
            name=name,
            role=role,
            email=email,
            password=make_password(None),
            created_at=self._since,
        )
        self.people.names[number] = name
        if key:
            self.people.cast[key] = number
        return number

    def _staff(self, cases: int) -> None:
        for one in staff.staff_for(cases):
            email = cast.member(one.cast_key).email if one.cast_key else f"{one.role}-{one.index}@tett-paa.example"
            number = self._user(one.name, one.role, email.replace("_", "-"), one.cast_key)
            if one.role == Role.PP_ADVISER:
                self.people.advisers.append(number)
            self._employ(number, one)

    def _employ(self, user: int, one: staff.StaffPlan) -> None:
        """An employee since a day; some have worked less before."""
        tables, day = self._tables, (self._tables.now - timedelta(days=one.starts_days_ago)).date()
        number = tables.number(StaffMember)
        tables.add(StaffMember, id=number, user_id=user, phone=one.phone, starts_on=day)
        steps = [(day, one.position_percent)]
        if one.index % 7 == 3:
            steps = [(day, 50), (day + timedelta(days=365), one.position_percent)]
        for start, percent in steps:
            values = {"profession": one.profession, "percent": percent, "starts_on": start}
            tables.add(Position, id=tables.number(Position), employee_id=number, **values)

    def _unit(self, plan: UnitPlan) -> Place:
        tables, people = self._tables, self.people
        scope = tables.number(Scope)
        tables.add(Scope, id=scope, kind=ScopeKind.UNIT, created_at=self._since)
        pk = tables.id(self._since.date())
        tables.add(
            Unit,
            id=pk,
            scope_id=scope,
            municipality_id=1,
            kind=plan.kind,
            name=plan.shown_name,
            sort_key=sort_key(plan.shown_name),
            org_number=plan.org_number,
            ownership=plan.ownership,
            years=plan.years,
            phone=plan.phone,
        )
        role = Role.HEAD_TEACHER if plan.kind == "school" else Role.KINDERGARTEN_HEAD
        known = next((one for one in cast.members() if one.role == role and one.name == plan.leader), None)
        email = known.email if known else f"enhet-{plan.index}@tett-paa.example"
        leader = self._user(plan.leader, role, email, known.key if known else "")
        contact = people.advisers[plan.index % len(people.advisers)]
        day = self._since.date()
        for model, user in ((UnitEmployee, leader), (UnitContact, contact)):
            tables.add(model, id=tables.number(model), unit_id=pk, user_id=user, starts_on=day)
        self._let_in(leader, scope, GrantBasis.UNIT_STAFF, self._since)
        self._teachers(plan.name, pk)
        self._let_in(contact, scope, GrantBasis.UNIT_CONTACT, self._since)
        return Place(pk, scope, leader, plan.leader)

    def _teachers(self, unit: str, pk: str) -> None:
        """Those of the cast whom the leader can name for a child."""
        for member in cast.members():
            if member.unit == unit and member.role in {Role.CONTACT_TEACHER, Role.PEDAGOGICAL_LEADER}:
                user = self._user(member.name, member.role, member.email, member.key)
                number = self._tables.number(UnitTeacher)
                self._tables.add(UnitTeacher, id=number, unit_id=pk, user_id=user, starts_on=self._since.date())

    def _let_in(self, user: int, scope: int, basis: GrantBasis, since: datetime) -> None:
        number = self._tables.number(Grant)
        self._tables.add(Grant, id=number, user_id=user, scope_id=scope, basis=basis, starts_at=since)
