"""The demo as it stands in the database: whole, the same for the same seed, and closed to those it is closed to."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.urls import reverse

from tettpaa.access.models import User
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cli.bench import wire
from tettpaa.cli.bench.core_pages import PAGES
from tettpaa.cli.bench.floor import BareHandler, pool
from tettpaa.cli.bench.found import Finder
from tettpaa.cli.demo import bulk, keys, loading, tables
from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.loading import load
from tettpaa.cli.demo.tables import connected
from tettpaa.core.postgres.connections import external
from tettpaa.documents.models import Release
from tettpaa.documents.queries import whole_file
from tettpaa.papers import shipping
from tettpaa.participation.models import Hearing
from tettpaa.people.models import Child

CASES, SEED = 30, 7
MAIL = {"DEMO": True, "SENDS_MAIL": True, "EMAIL_BACKEND": "tettpaa.cli.demo.mail.Nowhere"}
"""What the settings say when the demo is served."""
NAMES = ", ".join(f"'{one.child.name}'" for one in cast.cases())
CAST = f"child_name in ({NAMES})"
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
)

pytestmark = [
    pytest.mark.usefixtures("loaded"),
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
    """Every table of ours, as if nothing had been loaded but what comes with the program."""
    found = (name for (name,) in asked("select tablename from pg_tables where schemaname = 'public'"))
    names = ", ".join(name for name in found if name.startswith(_OURS))
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"truncate {names} restart identity cascade")
        cursor.execute("alter sequence cases_number restart")
    shipping.load("owner")


@pytest.fixture(scope="module")
def loaded(test_database, django_db_blocker) -> Iterator[int]:
    """A small demo, loaded once for the tests of this file: the mass, and the cast played by their own actions."""
    name = f"{test_database.name}_demo"
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        for name, value in MAIL.items():
            patch.setattr(settings, name, value)
        patch.setattr(bulk, "CHUNK", 20)
        test_database.copy(name)
        test_database.unmirror()
        test_database.point_at(name)
        yield load(CASES, SEED)
        connections.close_all()
        test_database.point_at(test_database.name)
        test_database.mirror()
        test_database.drop(name)


def test_every_step_has_cases_and_some_are_over_the_guidance(loaded):
    steps = {step for (step,) in asked("select distinct step from cases_individualcase where closed_on is null")}
    assert steps >= {"assigned", "assessment", "hearing", "quality_control", "sent", "decided", "follow_up"}
    open_and_over = "told_on is null and closed_on is null and norm_on < current_date"
    assert asked(f"select count(*) > 0 from cases_individualcase where {open_and_over}") == [(True,)]  # fixed
    assert asked("select count(*) from access_auditevent where action = 'demo.loaded'") == [(1,)]


def test_the_cast_is_there_with_passwords_that_nobody_has(loaded):
    found = {email for (email,) in asked("select email from access_user where password like '!%'")}
    assert {one.email for one in cast.members() if one.role != "contact_teacher"} <= found
    assert asked("select count(*) from access_user where password not like '!%'") == [(0,)]


def test_new_rows_count_on_from_the_loaded_ones(loaded):
    for table in ("access_scope", "access_grant", "access_user"):
        last = f"select max(id) from {table}"  # fixed
        assert asked(f"select nextval(pg_get_serial_sequence('{table}', 'id')) > ({last})") == [(True,)]


def test_guardians_see_their_own_child_and_nobody_elses(loaded, acting_as):
    for key, child in (
        ("sara", "Elias"),
        ("yonas", "Elias"),
        ("linh", "Tuva"),
        ("thea", "Thea"),
        ("helene", "Jonathan"),
        ("anette", "Oskar"),
    ):
        with acting_as(member(key)):
            assert list(SharedProgress.objects.values_list("child_first_name", flat=True)) == [child]


@pytest.mark.parametrize(("key", "sees"), [("nora", 1), ("hanne", 1), ("jonas", 0), ("siri", 0), ("bente", 0)])
def test_only_the_named_see_the_child_with_a_graded_address(loaded, acting_as, key, sees):
    with acting_as(member(key)):
        assert Child.objects.filter(last_name="Lindgård").count() == sees


def test_a_colleague_does_not_find_the_case_of_another(loaded, acting_as):
    with acting_as(member("jonas")):
        assert not IndividualCase.objects.filter(child__first_name="Elias").exists()


def test_advisers_have_a_year_of_work_with_units_with_and_without_follow_up(loaded):
    found = asked(
        "select count(*) > 1000, count(distinct unit_id) > 100, count(distinct theme) > 12, max(done_on) <= current_date, "
        "count(*) filter (where follow_up_on is not null and followed_up_at is null) > 5 from systemwork_activity"
    )
    assert found == [(True, True, True, True, True)]


def test_what_a_referral_waits_for_is_what_its_rows_say(loaded):
    found = asked(
        "select count(*) filter (where awaits_check) > 0, count(*) filter (where awaits_intake) > 0, "
        "bool_and(awaits_intake = (exists (select 1 from referrals_completenesscheck c where c.referral_id = r.id) "
        "and not exists (select 1 from referrals_intakedecision d where d.referral_id = r.id))) from referrals_referral r"
    )
    assert found == [(True, True, True)]


def test_the_casts_files_are_stored_as_uploads_are(loaded):
    found = asked(
        "select f.media_type, f.size > 0, f.blob <> '' from documents_storedfile f "
        "join referrals_referralattachment a on a.file_id = f.id"
    )
    assert {kind for kind, *_ in found} == {"application/pdf", "image/png"}
    assert all(whole and kept for _, whole, kept in found)
    assert asked("select count(*) > 0 from access_auditevent where action = 'file.stored'") == [(True,)]


STANDS = {
    "Thea": "assigned",
    "Tuva": "assessment",
    "Elias": "draft",
    "Jonathan": "hearing",
    "Ylva": "quality_control",
    "Leah": "quality_control",
    "Aksel": "signed",
    "Oskar": "sent",
    "Sander": "decided",
    "Ella": "follow_up",
    "Iver": "closed",
}


def test_the_cast_has_come_as_far_as_the_manual_says_by_their_own_actions(loaded):
    found = dict(asked(f"select child_first_name, step from cases_sharedprogress where audience = 'unit' and {CAST}"))
    assert {name: found[name] for name in STANDS} == STANDS
    refused = "select count(*) from cases_casestep s join access_user u on u.id = s.by_id where u.role = 'clerk'"
    assert asked(refused) == [(0,)]
    actions = {name for (name,) in asked("select distinct action from access_auditevent where user_id is not null")}
    assert actions >= {
        "referral.submitted",
        "child.registered",
        "guardian.confirmed",
        "address.graded",
        "case.opened",
        "portal.opened",
        "consent.given",
        "hearing.commented",
        "assessment.approved",
        "assessment.signed",
        "decision.registered",
        "decision.told",
        "follow_up.agreed",
        "case.closed",
    }


def test_each_thing_is_written_on_the_day_it_happened(loaded):
    wrong = (
        "select count(*) from cases_casestep s join cases_individualcase c on c.id = s.case_id "
        f"where c.number in (select number from cases_sharedprogress where {CAST}) and "
        '(s.at::date < s."on" or s.at > now() or s.at::date - s."on" > 14)'
    )
    assert asked(wrong) == [(0,)]
    assert asked(
        "select count(*) > 5 from cases_individualcase where last_activity_at < now() - interval '3 days'"
    ) == [(True,)]
    assert asked("select count(*) from procrastinate_jobs") == [(0,)]


def test_a_guardian_reads_the_draft_and_another_the_signed_assessment(loaded, acting_as, signed_in):
    helene, anette = member("helene"), member("anette")
    with acting_as(helene):
        case = SharedProgress.objects.get()
        hearing = Hearing.objects.get()
    page = signed_in(helene).get(reverse("portal:family_case", args=[case.case_id]))
    assert str(hearing.pk) in page.content.decode()
    with acting_as(anette):
        release = Release.objects.get(title="Sakkyndig vurdering")
        assert whole_file(release.file).startswith(b"%PDF-1.7")


def test_those_who_shall_do_something_find_it(loaded):
    waiting = dict(
        asked(
            "select u.name, array_agg(t.kind) from planning_worktask t join access_user u on u.id = t.owner_id "
            "where t.done_at is null and t.kind <> 'meanwhile_check' group by u.name"
        )
    )
    assert "quality_control" in waiting["Jonas Aas"]
    assert "answer_comment" in waiting["Nora Brekke"]
    send = "select count(*) from cases_individualcase where next_owner_name = 'Liv Rostad' and next_title = "
    assert asked(
        f"{send} 'Send vurderingen' and next_due_on = (now() at time zone 'Europe/Oslo')::date and step = 'signed'"
    ) == [(1,)]
    assert asked("select count(*) from cases_pause where to_on is null and waiting_for = 'Øyelegen'") == [(1,)]
    assert asked("select count(*) from referrals_deficiencynotice where answered_at is null") == [(1,)]


def test_there_is_a_corrected_assessment_a_letter_to_another_service_and_a_notice_that_failed(loaded):
    assert asked(
        "select e.edition, c.reason <> '' from assessments_expertassessment e "
        "join documents_correction c on c.document_id = e.document_id "
        "join assessments_assessmentsending s on s.assessment_id = e.id"
    ) == [(2, True)]
    recipient = "Granåsen helsestasjon (eksempel)"
    sent = f"select sent_at is not null from documents_dispatch where recipient = '{recipient}'"  # our own text
    assert asked(sent) == [(True,)]
    told = "select u.name, d.failure from access_noticedelivery d join access_user u on u.id = d.user_id "
    assert asked(f"{told} where d.failed_at is not null") == [("Anette Bruun", "refused")]
    assert asked(
        "select count(*) > 3, bool_and(sent_at is not null or failed_at is not null) from access_noticedelivery"
    )


def test_a_substitute_for_the_rektor_sees_the_schools_cases_today(loaded, acting_as):
    with acting_as(member("kristian")):
        names = set(SharedProgress.objects.values_list("child_first_name", flat=True))
    with acting_as(member("ingvild")):
        assert set(SharedProgress.objects.values_list("child_first_name", flat=True)) == names >= {"Thea", "Ella"}


def test_a_key_that_leads_nowhere_is_found(loaded):
    with connected() as (connection, _):
        assert keys.check(connection) > 150
        keys.leave_for_later(connection)
        connection.execute("delete from organisation_municipality")
        with pytest.raises(keys.BrokenKeyError, match=r"\(municipality_id\) → organisation_municipality"):
            keys.check(connection)
        connection.rollback()


def test_same_seed_gives_the_same_data_by_however_many_and_also_where_nothing_may_be_copied(loaded, monkeypatch):
    """Last, since it loads once more. Ids that actions make are drawn anew; those of the mass follow from the seed."""
    cast_numbers = f"select number from cases_sharedprogress where {CAST}"
    wanted = "select number, step, received_on, next_title from cases_individualcase order by number"
    mass = f"select number, id, scope_id from cases_individualcase where number not in ({cast_numbers}) order by number"
    before, ids = asked(wanted), asked(mass)
    empty()
    monkeypatch.setattr(tables.Tables, "_copy", tables.Tables._unnest)
    monkeypatch.setattr(loading, "write_mass", by_two_the_last_first)
    assert load(CASES, SEED) == loaded
    assert asked(wanted) == before
    assert asked(mass) == ids


def by_two_the_last_first(mass: bulk.Mass) -> tuple[int, int]:
    """Two processes write every other chunk; here one after the other, in the order that nobody expects."""
    second, first = bulk.write_part(mass, 1, 2), bulk.write_part(mass, 0, 2)
    return first[0] + second[0], first[1]


@pytest.mark.parametrize("name", ["Min dag", "Barnets mappe", "Sak", "Skrivesiden", "Familiens side", "Skolens saker"])
def test_a_page_that_the_bench_measures_has_a_floor_that_answers(name: str) -> None:
    """The floors are bare statements: a column that moves breaks them, and no page says so."""
    with Finder.opened() as finder:
        page = PAGES[name](finder, wire.application())
        page.floor.size, page.floor.user_id = 100, page.visitor.user.pk
        with pool(page.visitor.user.doorway) as doors:
            assert page.ask(BareHandler(page.visitor.user.doorway, doors, page.floor)).status == 200
