"""Writes one planned case: the folder, the referral, the case with its compartments, and what has happened in it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tettpaa.access.models import Denial, DenialException, Grant, Scope
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.cli.demo.content.plan import CasePlan
from tettpaa.cli.demo.content.school import today_at
from tettpaa.cli.demo.municipality import People, Place
from tettpaa.cli.demo.tables import Tables
from tettpaa.cli.demo.words import Words
from tettpaa.core.norwegian import folded, sort_key
from tettpaa.core.rulesets import ruleset
from tettpaa.people import secrets
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian, YearGroup

GRANT_DAYS = 60
SCOPES = {
    CaseScope.Kind.STAFF: ScopeKind.CASE_STAFF,
    CaseScope.Kind.FAMILY: ScopeKind.CASE_FAMILY,
    CaseScope.Kind.UNIT: ScopeKind.CASE_UNIT,
}


@dataclass(slots=True)
class Loaded:
    """A case on its way into the tables."""

    plan: CasePlan
    words: Words
    unit: Place
    holder: int | None
    folder: int = 0
    child: str = ""
    guardians: list[str] = field(default_factory=list)
    referral: str = ""
    referral_scope: int = 0
    case: str = ""
    number: str = ""
    scopes: dict[str, int] = field(default_factory=dict)
    persons: dict[str | None, int] = field(default_factory=dict)
    decided_by: int = 0
    decider_name: str = ""

    @property
    def staff(self) -> int:
        """The compartment that only PPT has."""
        return self.scopes[CaseScope.Kind.STAFF]

    @property
    def intake(self) -> date:
        """The day it was taken in."""
        return self.plan.dates.intake or self.plan.dates.received

    @property
    def assigned(self) -> date:
        """The day it was given to an adviser; whoever takes it in does that too."""
        return self.plan.dates.assigned or self.intake

    @property
    def step(self) -> str:
        """Where it stands. What is taken in is given to somebody the same day."""
        return "assigned" if self.plan.step in {"received", "completeness", "intake"} else self.plan.step


class Desk:
    """What every writer of case rows needs: the tables, the people, and the times of the demo."""

    def __init__(self, tables: Tables, people: People) -> None:
        self.tables, self.people, self.now = tables, people, tables.now
        self.lead = people.cast["hanne"]
        self.clerk = people.cast["bente"]
        self._zone = tables.now.tzinfo
        self._subjects: dict[int, int | None] = {}

    def at(self, day: date, hour: int = 9) -> datetime:
        """A moment of this day, never later than now."""
        return min(datetime.combine(day, time(hour), self._zone), self.now)

    def scope(self, kind: str, day: date, subject: int | None = None) -> int:
        """A new compartment."""
        number = self.tables.number(Scope)
        self.tables.add(Scope, id=number, kind=kind, subject_id=subject, created_at=self.at(day))
        self._subjects[number] = subject
        return number

    def let_in(self, user: int, scope: int, basis: str, since: date, until: date | None = None) -> None:
        """One way in."""
        self.tables.add(
            Grant,
            id=self.tables.number(Grant),
            user_id=user,
            scope_id=scope,
            subject_id=self._subjects.get(scope),
            basis=basis,
            starts_at=self.at(since),
            ends_at=self.at_any(until) if until else None,
            given_by_id=self.lead,
        )

    def at_any(self, day: date) -> datetime:
        """A moment of this day, also ahead."""
        return datetime.combine(day, time(9), self._zone)


class FolderWriter:
    """The child's folder: the child, the guardians, the place, and who is kept out."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables

    def write(self, one: Loaded) -> None:
        """All of it."""
        plan, day, tables = one.plan, one.plan.dates.received, self._tables
        one.folder, one.child = self._desk.scope(ScopeKind.FOLDER, day), tables.id(day)
        child = plan.child
        interpreter = next((guardian.interpreter for guardian in plan.guardians if guardian.interpreter), "")
        tables.add(
            Child,
            id=one.child,
            scope_id=one.folder,
            first_name=child.first,
            last_name=child.last,
            sort_key=sort_key(child.last, child.first),
            search_text=folded(child.name),
            birth_date=child.birth_date,
            language=child.language,
            interpreter_language=interpreter,
            registered_at=self._desk.at(day),
            registered_by_id=self._desk.clerk,
            number_kind="birth_number",
            **_identity(child.identity_number, secrets.CHILD, one.child),
        )
        self._guardians(one)
        self._place(one)
        if plan.grading:
            self._grade(one)

    def _place(self, one: Loaded) -> None:
        """Where the child goes, or went until it was too old for the unit; and the year group of this school year."""
        plan, day, tables = one.plan, one.plan.dates.received, self._tables
        now = today_at(plan, self._desk.now.date())
        place = tables.id(day)
        tables.add(
            Enrolment,
            id=place,
            scope_id=one.folder,
            child_id=one.child,
            unit_id=one.unit.id,
            group=now.group,
            starts_on=max(plan.child.birth_date, day - timedelta(days=200)),
            ends_on=now.left_on,
        )
        if now.number is not None:
            tables.add(
                YearGroup,
                id=tables.id(day),
                scope_id=one.folder,
                child_id=one.child,
                school_year_id=1,
                number=now.number,
                group=now.group,
                registered_by_id=self._desk.clerk,
                registered_at=self._desk.at(day),
            )

    def _guardians(self, one: Loaded) -> None:
        day = one.plan.dates.received
        for guardian in one.plan.guardians:
            pk = self._tables.id(day)
            one.guardians.append(pk)
            self._tables.add(
                Guardian,
                id=pk,
                scope_id=one.folder,
                child_id=one.child,
                first_name=guardian.first,
                last_name=guardian.last,
                relation=guardian.relation,
                has_parental_responsibility=True,
                responsibility_confirmed_by_id=self._desk.clerk,
                responsibility_confirmed_at=self._desk.at(day, 10),
                lives_with_child=guardian.lives_with_child,
                phone=guardian.phone,
                interpreter_language=guardian.interpreter,
                **_identity(guardian.identity_number, secrets.GUARDIAN, pk),
            )

    def _grade(self, one: Loaded) -> None:
        desk, tables = self._desk, self._tables
        day, denial = one.plan.dates.received, tables.number(Denial)
        tables.add(
            Denial, id=denial, scope_id=one.folder, kind=Denial.Kind.GRADED, made_by_id=desk.lead, made_at=desk.at(day)
        )
        for user in sorted({desk.lead, one.holder or desk.lead}):
            number = tables.number(DenialException)
            tables.add(DenialException, id=number, denial_id=denial, user_id=user, made_at=desk.at(day))
        tables.add(
            AddressGrading,
            id=tables.id(day),
            scope_id=one.folder,
            child_id=one.child,
            level=one.plan.grading,
            denial_id=denial,
            graded_by_id=desk.lead,
            graded_at=desk.at(day),
        )


def _identity(number: str, kind: str, pk: str) -> dict[str, bytes]:
    return {
        "identity_sealed": secrets.sealed(number, kind=kind, pk=pk),
        "identity_hash": secrets.look_up(number, kind=kind),
    }


class CaseWriter:
    """The case row, its compartments, and those who are let in."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables
        self.rules = ruleset(desk.now.date())

    def open(self, one: Loaded, number: int) -> None:
        """The case with its compartments, and the ways into them."""
        tables, plan, day = self._tables, one.plan, one.intake
        one.case, one.number = tables.id(day), f"{day.year}-{number:06d}"
        for kind, scope_kind in SCOPES.items():
            one.scopes[kind] = self._desk.scope(scope_kind, day, one.folder)
            self._pair(one, kind, one.scopes[kind], None)
        people: list[str | None] = [*one.guardians]
        if plan.pupil_consents is not None:
            people.append(None)
        for guardian in people:
            one.persons[guardian] = self._desk.scope(ScopeKind.CASE_PERSON, day, one.folder)
            self._pair(one, CaseScope.Kind.PERSON, one.persons[guardian], guardian)
        self._case(one)
        self._grants(one)

    def _pair(self, one: Loaded, kind: str, scope: int, guardian: str | None) -> None:
        pk = self._tables.id(one.intake)
        self._tables.add(CaseScope, id=pk, scope_id=scope, case_id=one.case, kind=kind, guardian_id=guardian)

    def _case(self, one: Loaded) -> None:
        plan, dates = one.plan, one.plan.dates
        owner, owner_name = next_owner(self._desk, one)
        due = plan.next_step.due if plan.next_step else None
        self._tables.add(
            IndividualCase,
            id=one.case,
            scope_id=one.staff,
            number=one.number,
            folder_id=one.folder,
            child_id=one.child,
            referral_id=one.referral,
            unit_id=one.unit.id,
            group=plan.group,
            kind=plan.kind,
            language=plan.language,
            rule_version=self.rules.version,
            severity=plan.intake.severity if plan.intake else "",
            holder_id=one.holder,
            step=one.step,
            **case_dates(one, self.rules.number("processing_norm_days")),
            planned_sent_on=plan.promises.planned_sent,
            planned_told_on=plan.promises.planned_told,
            announced_on=plan.promises.announced,
            announced_by_id=one.holder if plan.promises.announced else None,
            next_title=one.plan.next_step_title()[:120] if due else "",
            next_due_on=due,
            next_owner_id=owner if due else None,
            next_owner_name=owner_name if due else "",
            last_activity_at=self._desk.at(max(plan.last_activity, dates.received), 14),
        )

    def _grants(self, one: Loaded) -> None:
        closed = one.plan.dates.closed
        ends = closed + timedelta(days=GRANT_DAYS) if closed else None
        inside = [one.folder, one.referral_scope, *one.scopes.values(), *one.persons.values()]
        if one.holder:
            for scope in inside:
                self._desk.let_in(one.holder, scope, GrantBasis.ASSIGNED, one.assigned, ends)
        for scope in (one.referral_scope, one.scopes[CaseScope.Kind.UNIT]):
            self._desk.let_in(one.unit.leader, scope, GrantBasis.UNIT_STAFF, one.plan.dates.received)


def case_dates(one: Loaded, norm_days: int) -> dict[str, date | None]:
    """The dates that the case row and its shared copies keep."""
    dates = one.plan.dates
    return {
        "received_on": dates.received,
        "norm_on": dates.received + timedelta(days=norm_days),
        "intake_on": one.intake,
        "assigned_on": one.assigned,
        "assessment_on": dates.assessment,
        "sent_on": dates.sent,
        "decided_on": dates.decided,
        "told_on": dates.told,
        "closed_on": dates.closed,
    }


def next_owner(desk: Desk, one: Loaded) -> tuple[int | None, str]:
    """Whose turn it is: a colleague or the unit's leader by name, others by what they are."""
    planned = one.plan.next_step
    if planned is None:
        return None, ""
    users = {"adviser": one.holder, "lead": desk.lead, "clerk": desk.clerk, "unit": one.unit.leader}
    user = users.get(planned.owner) or desk.people.cast.get(planned.owner)
    others = {"guardian": "foresatte", "pupil": one.plan.child.first, "partner": "samarbeidspartner"}
    return user, desk.people.named(user) or others.get(planned.owner, "foresatte")
