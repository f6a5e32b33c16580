"""Registering, mending, withdrawing and coming back: what is stored, what is refused, what the neighbour may not."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.models import AuditEvent, in_action
from tettpaa.access.problems import HiddenRow, NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.core.ids import uuid7
from tettpaa.systemwork import actions, queries
from tettpaa.systemwork.models import Activity
from tettpaa.systemwork.tests.factories import days_ago, make_activity

pytestmark = pytest.mark.usefixtures("db")
HOUR = {"kind": "system", "theme": "literacy", "level": "universal", "minutes": 60}


@pytest.fixture
def nora():
    with seeding():
        return make_user("Nora Brekke")


@pytest.fixture
def unit():
    with seeding():
        return make_unit()


def audited():
    with seeding():
        return list(AuditEvent.objects.order_by("id").values_list("action", flat=True))


def test_an_hour_is_stored_with_who_and_when_and_audited(acting_as, nora, unit):
    with acting_as(nora):
        made = actions.log_activity(**HOUR, unit=unit, text=" Kurs \n for 4. trinn ", by=nora)
        made.refresh_from_db()
        assert (made.done_by, made.done_on, made.text) == (nora, timezone.localdate(), "Kurs for 4. trinn")
    assert audited() == ["activity.logged"]


def test_internal_work_has_neither_unit_nor_level(acting_as, nora, unit):
    with acting_as(nora):
        made = actions.log_activity(**HOUR | {"kind": "internal"}, unit=unit, by=nora)
        assert (made.unit, made.level) == (None, "")


def test_a_form_that_is_sent_twice_is_registered_once(acting_as, nora):
    key = uuid7()
    with acting_as(nora):
        first = actions.log_activity(**HOUR, key=key, by=nora)
        assert actions.log_activity(**HOUR, key=key, by=nora) == first
        assert Activity.objects.count() == 1
    assert audited() == ["activity.logged"]


def test_a_colleagues_row_is_not_taken_for_ones_own(acting_as, nora):
    with seeding():
        jonas, hers = make_user("Jonas Aas"), make_activity(nora)
    with acting_as(jonas), pytest.raises(Http404):
        actions.log_activity(**HOUR, key=hers.pk, by=jonas)


TOMORROW = timezone.localdate() + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"minutes": 0}, "minutes", "fra 1 til 720"),
        ({"minutes": -5}, "minutes", "fra 1 til 720"),
        ({"minutes": 10_000}, "minutes", "fra 1 til 720"),
        ({"level": ""}, "level", "alle, noen eller enkelte"),
        ({"done_on": TOMORROW}, "done_on", "fram i tid"),
        ({"done_on": dt.date(2006, 1, 1)}, "done_on", "mer enn ett år siden"),
        ({"follow_up_on": timezone.localdate()}, "follow_up_on", "etter dagen"),
        ({"text": "Snakket om 018100 12345"}, "text", "fødselsnummer"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(acting_as, nora, values, field, says):
    with acting_as(nora), pytest.raises(Problem) as refused:
        actions.log_activity(**HOUR | values, by=nora)
    assert refused.value.field == field
    assert says in str(refused.value)
    assert audited() == []


def test_a_unit_that_was_closed_that_day_is_refused_and_before_that_it_is_not(acting_as, nora):
    with seeding():
        closed = make_unit(closed_on=days_ago(10))
    with acting_as(nora):
        with pytest.raises(Problem, match="nedlagt"):
            actions.log_activity(**HOUR, unit=closed, by=nora)
        assert actions.log_activity(**HOUR, unit=closed, done_on=days_ago(11), by=nora).unit == closed


@pytest.mark.parametrize("role", [Role.CLERK, Role.SYSTEM_ADMINISTRATOR])
def test_a_colleague_whose_role_has_no_such_work_is_refused_by_the_action(acting_as, role):
    with seeding():
        bente = make_user("Bente Lie", role)
    with acting_as(bente), pytest.raises(NotAllowed):
        actions.log_activity(**HOUR, by=bente)


def test_own_work_is_mended_in_place_the_same_day(acting_as, nora, unit):
    with acting_as(nora):
        made = actions.log_activity(**HOUR, unit=unit, by=nora)
        same = actions.correct(activity=made, minutes=90, by=nora)
        assert (same.pk, Activity.objects.get().minutes) == (made.pk, 90)
        assert actions.correct(activity=same, minutes=90, by=nora) == same
    assert audited() == ["activity.logged", "activity.changed"]


def test_later_a_new_row_takes_the_old_ones_place_with_a_reason(acting_as, nora, unit):
    with seeding():
        old = make_activity(nora, unit=unit, registered_at=timezone.now() - dt.timedelta(days=2))
    with acting_as(nora):
        with pytest.raises(Problem, match="Skriv hvorfor"):
            actions.correct(activity=old, minutes=90, by=nora)
        new = actions.correct(activity=old, minutes=90, reason="feil tid", by=nora)
        assert new.corrects == old
        assert [row.pk for row in queries.standing()] == [new.pk]
        assert Activity.objects.get(pk=old.pk).withdrawn_because == "feil tid"
        with pytest.raises(NotNow, match="trukket tilbake"):
            actions.correct(activity=old, minutes=30, reason="igjen", by=nora)
    assert audited() == ["activity.withdrawn", "activity.corrected"]


def test_a_colleague_reads_but_neither_the_action_nor_the_database_lets_them_change(acting_as, nora, unit):
    """Jonas has the same role and works at the same school."""
    with seeding():
        jonas, hers = make_user("Jonas Aas"), make_activity(nora, unit=unit, follow_up_on=TOMORROW)
    with acting_as(jonas):
        assert queries.activity(hers.pk, reader=jonas) == hers
        for refused in (
            lambda: actions.correct(activity=hers, minutes=90, by=jonas),
            lambda: actions.withdraw(activity=hers, reason="nei", by=jonas),
            lambda: actions.follow_up(activity=hers, by=jonas),
        ):
            with pytest.raises(NotAllowed):
                refused()
        with pytest.raises(HiddenRow):
            actions.change(hers, minutes=1)
    with acting_as(jonas), pytest.raises(Exception, match="row-level security"), transaction.atomic(), in_action():
        Activity(done_by=nora, **HOUR).save()
    reset_role()


def test_a_leader_mends_a_colleagues_row_and_it_stays_the_colleagues(acting_as, nora):
    with seeding():
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        old = make_activity(nora, text="Et navn", registered_at=timezone.now() - dt.timedelta(days=2))
    with acting_as(hanne):
        new = actions.correct(activity=old, text="Uten navn", reason="navn i teksten", by=hanne)
        assert new.done_by == nora


def test_what_is_agreed_stands_until_it_is_done(acting_as, nora, unit):
    with acting_as(nora):
        made = actions.log_activity(**HOUR, unit=unit, follow_up_on=TOMORROW, by=nora)
        assert [row.pk for row in queries.promised(nora)] == [made.pk]
        actions.follow_up(activity=made, by=nora)
        actions.follow_up(activity=made, by=nora)
        assert not queries.promised(nora)
    assert audited() == ["activity.logged", "activity.followed_up"]


def test_no_portal_role_reaches_the_table_not_even_the_units_own_leader(acting_as, nora, unit):
    with seeding():
        eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
        employ(eirik, unit)
        make_activity(nora, unit=unit)
    with acting_as(eirik), pytest.raises(Exception, match="permission denied"), transaction.atomic():
        Activity.objects.count()
    reset_role()


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"minutes": 0}, "activity_minutes_sane"),
        ({"level": ""}, "activity_level_but_internal"),
        ({"follow_up_on": days_ago(1)}, "activity_followed_up_after"),
        ({"withdrawn_at": timezone.now()}, "activity_withdrawn_by_whom_and_why"),
    ],
)
def test_the_database_refuses_what_the_rules_forbid(nora, values, constraint):
    with seeding(), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_activity(nora, **values)
