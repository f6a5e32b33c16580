"""Every table × every database role × every verb, asked of the database itself, against what the models declare.

Generated from the code: a new table without a declaration, or a grant that nobody declared, fails here.
"""

import psycopg
import pytest
from django.apps import apps
from django.db import connection, connections
from django.db.utils import ProgrammingError

from tests.support.database import reset_role, seeding
from tests.support.people import employ, let_in, make_case, make_child, make_guardian, make_unit, make_user
from tests.support.worlds import saved
from tettpaa.access.database_roles import LOGINS, DbRole
from tettpaa.access.models import Denial, DenialException, Scope
from tettpaa.access.policies import VERBS, OpenTable, RowPolicy, verbs_of
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.people.models import Child

MODELS = [model for model in apps.get_models() if model.__module__.startswith("tettpaa.")]
NAMES = [role.value for role in DbRole] + [role.read_only for role in DbRole]

BORROWED = {
    ("access_user", "tettpaa_admin", "update"),
    ("access_user", "tettpaa_admin", "select"),
    ("access_readlogentry", "*_ro", "insert"),
    ("access_readlogentry", "tettpaa_worker", "select"),
}
"""Grants that ``access/migrations/0002`` makes by hand, each for a reason that stands there."""


def declared(model: type, role: DbRole) -> str:
    """The verbs that the model gives the role."""
    found = next(c for c in model._meta.constraints if isinstance(c, RowPolicy | OpenTable))
    return verbs_of(found.rules.get(role.name, ""))


def expected(model: type, name: str, verb: str) -> bool:
    """Whether this role may do this to this table at all."""
    table = model._meta.db_table
    read_only = name.endswith("_ro")
    role = next(r for r in DbRole if name in {r.value, r.read_only})
    if (table, "*_ro" if read_only else name, verb) in BORROWED:
        return True
    if table == "access_user" and verb == "select":
        return bool(declared(model, role))
    letter = next(key for key, word in VERBS.items() if word == verb)
    return letter in declared(model, role) and (not read_only or verb == "select")


@pytest.mark.usefixtures("db")
def test_every_table_and_role_has_exactly_the_rights_that_are_declared(capsys):
    wrong, asked = [], 0
    with connection.cursor() as cursor:
        for model in MODELS:
            for name in NAMES:
                for verb in VERBS.values():
                    asked += 1
                    cursor.execute(
                        "select has_table_privilege(%s, %s, %s) or has_any_column_privilege(%s, %s, %s)"
                        if verb != "delete"
                        else "select has_table_privilege(%s, %s, %s) or (%s || %s || %s) is null",
                        [name, model._meta.db_table, verb] * 2,
                    )
                    if cursor.fetchone()[0] != expected(model, name, verb):
                        wrong.append(f"{name} {verb} {model._meta.db_table}")
    with capsys.disabled():
        print(f"\n{len(MODELS)} tables × {len(NAMES)} roles × {len(VERBS)} verbs = {asked} questions")
    assert wrong == []


@pytest.mark.usefixtures("db")
def test_the_login_roles_reach_no_table_of_a_child():
    sensitive = [m for m in MODELS if m._meta.app_label not in {"access", "desk", "quality", "organisation"}]
    with connection.cursor() as cursor:
        for login in LOGINS:
            for model in sensitive:
                cursor.execute("select has_table_privilege(%s, %s, 'select')", [login, model._meta.db_table])
                assert cursor.fetchone() == (False,), f"{login} {model._meta.db_table}"


STRANGERS = {
    Role.PP_ADVISER: set(),
    Role.GUARDIAN: set(),
    Role.HEAD_TEACHER: set(),
    Role.SYSTEM_ADMINISTRATOR: {"access_scope", "access_grant"},
}
"""What they see of a child: nothing. The administrator sees numbers of compartments, to let in a unit's leaders."""


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("role", list(STRANGERS), ids=str)
def test_somebody_without_a_grant_sees_no_row_of_a_child_in_any_table(role, acting_as):
    with seeding():
        unit = make_unit()
        nora, stranger = make_user("Nora Brekke"), make_user("Ukjent", role)
        employ(make_user("Eirik Tveiten", Role.HEAD_TEACHER), unit)
        child = make_child(unit=unit)
        make_guardian(child, "Sara")
        make_case(child, unit, nora)
    assert tables_seen(stranger, acting_as) <= STRANGERS[role] | {"access_auditseal"}


@pytest.mark.usefixtures("db")
def test_a_denial_on_the_folder_goes_before_every_grant_in_any_table(acting_as):
    """The adviser has the case, and a way into all the child's compartments; then the child is not theirs to see."""
    with seeding():
        nora = make_user("Nora Brekke")
        unit = make_unit()
        child = make_child(unit=unit)
        make_guardian(child, "Sara")
        make_case(child, unit, nora)
        late = Scope.objects.create(kind=ScopeKind.REFERRAL)
        for scope in Scope.objects.exclude(kind=ScopeKind.UNIT):
            let_in(nora, scope)
        late.subject = child.scope
        late.save()
    before = tables_seen(nora, acting_as)
    assert {"people_child", "people_guardian", "cases_individualcase", "access_scope"} <= before
    with seeding():
        denial = saved(Denial(scope=child.scope, kind=Denial.Kind.GRADED))
    assert tables_seen(nora, acting_as) <= {"access_auditseal"}
    with seeding():
        saved(DenialException(denial=denial, user=nora))
    assert tables_seen(nora, acting_as) == before | {"access_denial"}


def tables_seen(user, acting_as) -> set[str]:
    """The tables of children's things in which this user sees any row at all."""
    tables = {
        model: policy
        for model in MODELS
        if (policy := next((c for c in model._meta.constraints if isinstance(c, RowPolicy)), None))
        and policy.column in {"scope_id", "id"}
        and model._meta.db_table != "access_user"
    }
    assert len(tables) > 40
    return {model._meta.db_table for model in tables if count(model, user, acting_as)}


def count(model: type, user, acting_as) -> int:
    """How many rows this user sees in plain SQL; a refusal is none."""
    try:
        with acting_as(user, read_only=True), connections["default"].cursor() as cursor:
            cursor.execute(f"select count(*) from {model._meta.db_table}")  # a table of ours
            return cursor.fetchone()[0]
    except ProgrammingError:
        reset_role()
        return 0


@pytest.fixture
def as_owner(test_database):
    """The owner of a fresh copy: the one who could drop a policy."""

    def run(statement: str) -> None:
        with psycopg.connect(test_database.conninfo("tettpaa_owner", f"{test_database.name}_fresh")) as owner:
            owner.execute(statement)

    return run


@pytest.mark.usefixtures("committed")
@pytest.mark.parametrize(
    ("sin", "sees"),
    [
        ("select 1", set()),
        ("drop policy people_child_deny on people_child", {"Elias"}),
        ("alter table people_child disable row level security", {"Elias"}),
    ],
)
def test_without_the_policy_the_leader_with_a_denial_sees_the_child(sin, sees, as_owner, acting_as, seed_committed):
    """Shown by dropping it: with the policy nothing, without it the child. So the tests above would fail."""
    hanne = seed_committed
    as_owner(sin)
    with acting_as(hanne, read_only=True):
        assert set(Child.objects.values_list("first_name", flat=True)) == sees


@pytest.fixture
def seed_committed(committed):
    """Elias, and a leader who is denied, saved for good in the fresh copy."""
    with seeding():
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        child = make_child(unit=make_unit())
        Denial(scope=child.scope, user=hanne, kind=Denial.Kind.PERSONAL).save()
    return hanne
