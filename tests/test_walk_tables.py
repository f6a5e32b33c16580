"""Every table × every database role × every verb, asked of the database itself, against what the models declare.

Generated from the code: a new table without a declaration, or a grant that nobody declared, fails here.
"""

import re

import psycopg
import pytest
from django.apps import apps
from django.db import connection, connections
from django.db.models import Q
from django.db.utils import ProgrammingError

from tests.support.database import reset_role, seeding
from tests.support.matrices import tell
from tests.support.people import employ, let_in, make_case, make_child, make_guardian, make_unit, make_user
from tests.support.worlds import SORTS, World, saved
from tests.test_walk_urls import ABOUT_CHILDREN, SEES, leaks
from tettpaa.access.database_roles import LOGINS, DbRole
from tettpaa.access.models import Denial, DenialException, Scope
from tettpaa.access.policies import VERBS, OpenTable, RowPolicy, Withheld, verbs_of
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


QUESTIONS = len(MODELS) * len(NAMES) * len(VERBS)


def rights_amiss() -> list[str]:
    """Rights that the database gives and nobody declared, or the other way."""
    wrong = []
    with connection.cursor() as cursor:
        for model in MODELS:
            for name in NAMES:
                for verb in VERBS.values():
                    cursor.execute(
                        "select has_table_privilege(%s, %s, %s) or has_any_column_privilege(%s, %s, %s)"
                        if verb != "delete"
                        else "select has_table_privilege(%s, %s, %s) or (%s || %s || %s) is null",
                        [name, model._meta.db_table, verb] * 2,
                    )
                    if cursor.fetchone()[0] != expected(model, name, verb):
                        wrong.append(f"{name} {verb} {model._meta.db_table}")
    return wrong


@pytest.mark.usefixtures("db")
def test_every_table_and_role_has_exactly_the_rights_that_are_declared(record_property):
    found = rights_amiss()
    tell(record_property, "Tables × database roles × verbs", asked=QUESTIONS, leaks=found)
    assert found == []


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


KNOWS_THAT_IT_IS = {
    "administrator": {"access_scope", "access_grant"},
    "leader": {"access_denial"},
    "clerk": {"access_denial"},
}
"""Numbers of compartments, and nothing in them: the administrator lets a unit's leaders in, and who grades an address or
sends post must see that a compartment is denied."""
BY_HAND = {"access_auditevent_login", "access_user_login"}
"""Policies of the login roles, which ``access/migrations`` makes by hand."""


def compartments(world: World, sort: str) -> list[int]:
    """All compartments that are about this child."""
    folder = world.rows[sort]["people.Child"].scope_id
    with seeding():
        return list(Scope.objects.filter(Q(pk=folder) | Q(subject=folder)).values_list("pk", flat=True))


def rows_seen(world: World, person: str, sort: str, acting_as) -> list[str]:
    """The tables in which this person, in plain SQL, sees a row that lies in one of the child's compartments."""
    scopes, found = compartments(world, sort), []
    for model in PROTECTED:
        column = "id" if model is Scope else "scope_id"
        statement = f"select count(*) from {model._meta.db_table} where {column} = any(%s)"  # tables of ours
        try:
            with acting_as(world.users[person], read_only=True), connections["default"].cursor() as cursor:
                cursor.execute(statement, [scopes])
                number = cursor.fetchone()[0]
        except ProgrammingError:
            reset_role()
            continue
        if number and model._meta.db_table not in KNOWS_THAT_IT_IS.get(person, ()):
            found.append(f"{person} → {sort}: {model._meta.db_table}")
    return found


PROTECTED = [
    model
    for model in MODELS
    if any(isinstance(c, RowPolicy) for c in model._meta.constraints)
    and (model is Scope or any(field.column == "scope_id" for field in model._meta.concrete_fields))
]


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("person", list(SEES))
def test_nobody_sees_a_row_about_a_child_that_is_not_theirs_in_any_table(person, acting_as, record_property):
    with seeding():
        world = World()
    hidden = [sort for sort in SORTS if sort not in SEES[person]]
    found = [one for sort in hidden for one in rows_seen(world, person, sort, acting_as)]
    tell(record_property, "Tables × people × children", asked=len(PROTECTED) * len(hidden), leaks=found)
    assert found == []


def policies_amiss() -> list[str]:
    """Policies that are declared and not in the database, or the other way."""
    declared = {
        name
        for model in MODELS
        for constraint in model._meta.constraints
        if isinstance(constraint, RowPolicy | Withheld)
        for statement in constraint.statements(model._meta.db_table)
        for name in re.findall(r"^create policy (\w+) on", statement)
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "select policyname from pg_policies where tablename = any(%s)", [[m._meta.db_table for m in MODELS]]
        )
        there = {name for (name,) in cursor.fetchall()}
    return sorted(declared ^ (there - BY_HAND))


@pytest.mark.usefixtures("db")
def test_the_policies_in_the_database_are_the_declared_ones(record_property):
    found = policies_amiss()
    tell(record_property, "Policies declared and there", asked=len(MODELS), leaks=found)
    assert found == []


@pytest.mark.usefixtures("committed")
def test_one_dropped_policy_makes_each_matrix_fail(as_owner, acting_as, signed_in):
    """The leader is denied the graded child by a policy on each table. One is dropped, and all three tell of it."""
    with seeding():
        world = World()
    spec = next(spec for address, spec in ABOUT_CHILDREN if address == "barn/<uuid:child_id>/")
    walked = ("barn/<uuid:child_id>/", spec, world, signed_in)
    assert (policies_amiss(), rows_seen(world, "leader", "graded", acting_as), leaks(*walked)) == ([], [], [])
    as_owner("drop policy people_child_deny on people_child")
    assert policies_amiss() == ["people_child_deny"]
    assert rows_seen(world, "leader", "graded", acting_as) == ["leader → graded: people_child"]
    assert "leader → graded: 200" in leaks(*walked)


@pytest.mark.usefixtures("committed")
def test_one_right_that_nobody_declared_makes_the_matrix_of_rights_fail(as_owner):
    assert rights_amiss() == []
    as_owner("grant select on cases_casenote to tettpaa_clerk")
    assert rights_amiss() == ["tettpaa_clerk select cases_casenote"]
