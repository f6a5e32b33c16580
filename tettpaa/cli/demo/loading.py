"""Loads the whole demo: people, the cast, and as many invented cases as are wanted, in chunks of bounded memory."""

import time
from collections.abc import Iterator

from django.utils import timezone

from tettpaa.access.roles import GrantBasis
from tettpaa.cases.models import CaseScope
from tettpaa.cli.demo.assessment_rows import AssessmentWriter
from tettpaa.cli.demo.cases import CaseWriter, Desk, FolderWriter, Loaded
from tettpaa.cli.demo.cast_files import attach_all
from tettpaa.cli.demo.cast_plans import CastPlans, all_cases
from tettpaa.cli.demo.content.cast import CastCase
from tettpaa.cli.demo.content.mass import plan_cases
from tettpaa.cli.demo.content.plan import CasePlan
from tettpaa.cli.demo.deciding_rows import DecidingWriter
from tettpaa.cli.demo.municipality import Builder, People
from tettpaa.cli.demo.referral_rows import ReferralWriter
from tettpaa.cli.demo.tables import Tables, connected
from tettpaa.cli.demo.words import Words
from tettpaa.cli.demo.work_rows import WorkWriter
from tettpaa.participation.models import PortalOpening

CHUNK = 1_000
LARGE = 20_000
AUDIT = (
    "insert into access_auditevent (at, doorway, action, object_id, reason, detail) "
    "values (now(), 'owner', %s, '', '', '{}')"
)


def load(cases: int, seed: int) -> int:
    """Everything. Gives the number of rows."""
    started, now = time.monotonic(), timezone.localtime()
    with connected() as (connection, by_copy):
        tables = Tables(connection, seed, now, by_copy=by_copy)
        people = Builder(tables).build()
        loader = Loader(tables, people)
        for one in all_cases():
            loader.add_cast(one)
        tables.flush()
        for number, plan in enumerate(_plans(cases, seed), start=1):
            loader.add(plan)
            if number % CHUNK == 0:
                tables.flush()
                if cases > LARGE and number % (20 * CHUNK) == 0:
                    _tell(number, tables.written, time.monotonic() - started)
        tables.flush()
        loader.count_on()
        connection.execute(AUDIT, ["demo.loaded"])
        tables.finish()
    attach_all()
    _tell(loader.cases, tables.written, time.monotonic() - started)
    return tables.written


def _plans(cases: int, seed: int) -> Iterator[CasePlan]:
    return plan_cases(cases, seed, timezone.localdate()) if cases else iter(())


def _tell(cases: int, rows: int, seconds: float) -> None:
    print(
        f"{cases} saker, {rows} rader, {seconds:.0f} s ({rows / max(seconds, 0.001):.0f} rader i sekundet)", flush=True
    )


class Loader:
    """One case after the other."""

    def __init__(self, tables: Tables, people: People) -> None:
        self._tables, self._people = tables, people
        self._desk = Desk(tables, people)
        self._folder, self._referral = FolderWriter(self._desk), ReferralWriter(self._desk)
        self._case = CaseWriter(self._desk)
        self._deciding = DecidingWriter(self._desk)
        self._work = WorkWriter(self._desk, self._case.rules.number("processing_norm_days"))
        self._assessment = AssessmentWriter(self._desk, self._case.rules)
        self._cast = CastPlans(tables.now.date())
        self.cases = 0

    def add(self, plan: CasePlan, cast: CastCase | None = None) -> Loaded:
        """One planned case, or the referral that it still is."""
        holder = self._people.advisers[plan.adviser] if plan.adviser >= 0 else None
        one = Loaded(plan, Words(plan, cast), self._people.units[plan.unit], holder)
        self._folder.write(one)
        if plan.has_case:
            self.cases += 1
        self._referral.write(one)
        if plan.has_case:
            self._case.open(one, self.cases)
            self._deciding.write(one)
            self._work.write(one)
            self._assessment.write(one)
        return one

    def add_cast(self, case: CastCase) -> None:
        """One case of the cast, and the family's way in."""
        one = self.add(self._cast.plan(self.cases + 1, case), case)
        if not one.case:
            return
        for guardian, pk in zip(case.child.guardians, one.guardians, strict=True):
            user = self._people.cast.get(guardian.key)
            if guardian.portal and user:
                self._open(one, user, pk)
        if case.child.portal:
            self._let_in(one, self._people.cast[case.key], None, GrantBasis.PUPIL)
        if case.co_holder:
            for scope in (one.folder, one.referral_scope, *one.scopes.values(), *one.persons.values()):
                user = self._people.cast[case.co_holder]
                self._desk.let_in(user, scope, GrantBasis.CO_ASSIGNED, one.assigned)

    def _open(self, one: Loaded, user: int, guardian: str) -> None:
        self._tables.add(
            PortalOpening,
            id=self._tables.id(one.assigned),
            scope_id=one.folder,
            guardian_id=guardian,
            user_id=user,
            opened_by_id=one.holder,
            opened_at=self._desk.at(one.assigned),
        )
        self._let_in(one, user, guardian, GrantBasis.GUARDIAN)

    def _let_in(self, one: Loaded, user: int, guardian: str | None, basis: str) -> None:
        for scope in (one.scopes[CaseScope.Kind.FAMILY], one.persons[guardian]):
            self._desk.let_in(user, scope, basis, one.assigned)

    def count_on(self) -> None:
        """The next case gets the next number."""
        self._tables.connection.execute("select setval('cases_number', %s)", [max(self.cases, 1)])
