"""The demo as it stands in the database: whole, the same for the same seed, and closed to those it is closed to."""

from typing import Any

import pytest
from django.db import connections

from tettpaa.access.models import User
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.loading import load
from tettpaa.core.postgres.connections import external
from tettpaa.people.models import Child

CASES, SEED = 30, 7
_OURS = (
    "access_",
    "organisation_",
    "people_",
    "referrals_",
    "cases_",
    "planning_",
    "participation_",
    "assessments_",
    "documents_",
    "systemwork_",
)

pytestmark = [
    pytest.mark.usefixtures("committed"),
    pytest.mark.skipif(external(), reason="the owner of another server is not the tests' owner"),
]


def asked(sql: str) -> list[tuple[Any, ...]]:
    """What the owner of the tables sees."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def member(key: str) -> User:
    """A user of the cast."""
    email = cast.member(key).email
    ((pk, role),) = asked(f"select id, role from access_user where email = '{email}'")  # our own text
    return User(pk=pk, role=role)


def empty() -> None:
    """Every table of ours, as if nothing had been loaded."""
    found = (name for (name,) in asked("select tablename from pg_tables where schemaname = 'public'"))
    names = ", ".join(name for name in found if name.startswith(_OURS))
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"truncate {names} restart identity cascade")


@pytest.fixture
def loaded() -> int:
    """A small demo."""
    return load(CASES, SEED)


def test_every_step_has_cases_and_some_are_over_the_guidance(loaded):
    steps = {step for (step,) in asked("select distinct step from cases_individualcase where closed_on is null")}
    assert steps >= {"assigned", "assessment", "hearing", "quality_control", "sent", "decided", "follow_up"}
    open_and_over = "told_on is null and closed_on is null and norm_on < current_date"
    assert asked(f"select count(*) > 0 from cases_individualcase where {open_and_over}") == [(True,)]  # fixed
    assert asked("select count(*) from access_auditevent where action = 'demo.loaded'") == [(1,)]


def test_the_cast_is_there_with_passwords_that_nobody_has(loaded):
    found = {email for (email,) in asked("select email from access_user where password like '!%'")}
    assert {one.email for one in cast.members()} <= found
    assert asked("select count(*) from access_user where password not like '!%'") == [(0,)]


def test_new_rows_count_on_from_the_loaded_ones(loaded):
    for table in ("access_scope", "access_grant", "access_user"):
        last = f"select max(id) from {table}"  # fixed
        assert asked(f"select nextval(pg_get_serial_sequence('{table}', 'id')) > ({last})") == [(True,)]


def test_same_seed_gives_the_same_data(loaded):
    wanted = "select number, id, step, received_on, next_title from cases_individualcase order by number"
    before = asked(wanted)
    empty()
    load(CASES, SEED)
    assert asked(wanted) == before


def test_guardians_see_their_own_child_and_nobody_elses(loaded, acting_as):
    for key, child in (("sara", "Elias"), ("yonas", "Elias"), ("linh", "Tuva"), ("thea", "Thea")):
        with acting_as(member(key)):
            assert list(SharedProgress.objects.values_list("child_first_name", flat=True)) == [child]


@pytest.mark.parametrize(("key", "sees"), [("nora", 1), ("hanne", 1), ("jonas", 0), ("siri", 0), ("bente", 0)])
def test_only_the_named_see_the_child_with_a_graded_address(loaded, acting_as, key, sees):
    with acting_as(member(key)):
        assert Child.objects.filter(last_name="Lindgård").count() == sees


def test_a_colleague_does_not_find_the_case_of_another(loaded, acting_as):
    with acting_as(member("jonas")):
        assert not IndividualCase.objects.filter(child__first_name="Elias").exists()


def test_another_server_gets_the_same_rows_without_copy(loaded, monkeypatch):
    from tettpaa.cli.demo import tables

    before = asked("select number, step from cases_individualcase order by number")
    empty()
    monkeypatch.setattr(tables.Tables, "_copy", tables.Tables._unnest)
    assert load(CASES, SEED) == loaded
    assert asked("select number, step from cases_individualcase order by number") == before


def test_advisers_have_a_year_of_work_with_units_with_and_without_follow_up(loaded):
    found = asked(
        "select count(*) > 1000, count(distinct unit_id) > 100, count(distinct theme) > 12, max(done_on) <= current_date, "
        "count(*) filter (where follow_up_on is not null and followed_up_at is null) > 5 from systemwork_activity"
    )
    assert found == [(True, True, True, True, True)]


def test_the_casts_files_are_stored_as_uploads_are(loaded):
    found = asked(
        "select f.media_type, f.size > 0, f.blob <> '' from documents_storedfile f "
        "join referrals_referralattachment a on a.file_id = f.id"
    )
    assert {kind for kind, *_ in found} == {"application/pdf", "image/png"}
    assert all(whole and kept for _, whole, kept in found)
    assert asked("select count(*) > 0 from access_auditevent where action = 'file.stored'") == [(True,)]
