"""A unit asks for system work and PPT answers: what is stored, who may, and what the second of two is told."""

import datetime as dt
import threading

import pytest
from django.db import IntegrityError, connections, transaction
from django.http import Http404
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.models import AuditEvent, in_action
from tettpaa.access.problems import Changed, NotAllowed, Problem
from tettpaa.access.roles import Role
from tettpaa.core.ids import uuid7
from tettpaa.systemwork import actions, queries, referral_queries, referring
from tettpaa.systemwork.models import SystemReferral, SystemReferralStep

ASKED = {"theme": "play", "level": "universal", "group": "4B", "order_question": "Hjelp til fri lek."}
HOUR = {"kind": "system", "theme": "play", "level": "universal", "minutes": 60}


class Place:
    """A school with its leader, the next school with its own, the intake leader and an adviser."""

    def __init__(self):
        with seeding():
            self.unit, self.next_unit = make_unit(), make_unit("Solbakken skole (eksempel)")
            self.eirik, self.berit = (make_user(name, Role.HEAD_TEACHER) for name in ("Eirik Tveiten", "Berit Vik"))
            employ(self.eirik, self.unit)
            employ(self.berit, self.next_unit)
            self.hanne, self.nora = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD), make_user("Nora Brekke")
        self.day = timezone.localdate() + dt.timedelta(days=7)

    def ask(self, acting_as, **values):
        with acting_as(self.eirik):
            return referring.ask(**{"key": uuid7(), "unit": self.unit, "by": self.eirik} | ASKED | values)


@pytest.fixture
def place(db):
    return Place()


@pytest.mark.commitment("K4.2a")
def test_taken_in_it_stands_with_the_adviser_until_work_is_registered(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        assert referral_queries.number_waiting() == 1
        referring.accept(referral=asked, adviser=place.nora, contact_by=place.day, by=place.hanne)
        assert referral_queries.number_waiting() == 0
    with acting_as(place.nora):
        assert [row.pk for row in queries.promised(place.nora)] == [asked.pk]
        done = actions.log_activity(**HOUR, unit=place.unit, referral=asked.pk, by=place.nora)
        assert not queries.promised(place.nora)
        actions.withdraw(activity=done, reason="ført to ganger", by=place.nora)
        assert [row.pk for row in queries.promised(place.nora)] == [asked.pk]
    with acting_as(place.eirik):
        seen = referral_queries.own(asked.pk, [place.unit])
        assert (seen.state, seen.adviser_name, seen.contact_by) == ("accepted", "Nora Brekke", place.day)
    with seeding():
        told = list(AuditEvent.objects.order_by("id").values_list("action", flat=True))
        assert told[:2] == ["system_referral.sent", "system_referral.accepted"]


def test_work_at_another_place_does_not_answer_it(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        referring.accept(referral=asked, adviser=place.nora, contact_by=place.day, by=place.hanne)
    with acting_as(place.nora):
        made = actions.log_activity(**HOUR, unit=place.next_unit, referral=asked.pk, by=place.nora)
        assert made.referral_id is None
        assert queries.promised(place.nora)


def test_mended_work_still_answers_it(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        referring.accept(referral=asked, adviser=place.nora, contact_by=place.day, by=place.hanne)
    with acting_as(place.nora):
        made = actions.log_activity(**HOUR, unit=place.unit, referral=asked.pk, by=place.nora)
    with seeding():
        made.registered_at -= dt.timedelta(days=2)
        made.save()
    with acting_as(place.nora):
        mended = actions.correct(activity=made, minutes=90, reason="feil tid", by=place.nora)
        assert (mended.pk != made.pk, mended.referral_id) == (True, asked.pk)


def test_asked_for_more_it_waits_for_the_unit_and_then_for_us(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        referring.ask_for_more(referral=asked, text="Hvor mange?", by=place.hanne)
        assert referral_queries.number_waiting() == 0
    with acting_as(place.eirik):
        for _twice in range(2):
            referring.add_more(referral=asked, text="Tolv.", by=place.eirik)
        kinds = [(one.kind, one.text) for one in referral_queries.steps(asked)]
        assert kinds == [("asked", "Hvor mange?"), ("added", "Tolv.")]
    with acting_as(place.hanne):
        assert referral_queries.number_waiting() == 1


def test_the_same_form_and_the_same_answer_sent_twice_are_one(acting_as, place):
    key = uuid7()
    assert place.ask(acting_as, key=key) == place.ask(acting_as, key=key)
    asked = SystemReferral(pk=key)
    with acting_as(place.hanne):
        for _twice in range(2):
            referring.advise(referral=asked, text="Prøv dette først.", by=place.hanne)
    with seeding():
        assert (SystemReferral.objects.count(), SystemReferralStep.objects.count()) == (1, 1)


def test_what_is_decided_is_neither_withdrawn_nor_decided_again(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        referring.advise(referral=asked, text="Prøv dette først.", by=place.hanne)
        with pytest.raises(Changed, match="Hanne Moltu var først: råd gitt"):
            referring.accept(referral=asked, adviser=place.nora, contact_by=place.day, by=place.hanne)
    with acting_as(place.eirik), pytest.raises(Changed, match="Hanne Moltu var først"):
        referring.withdraw_referral(referral=asked, by=place.eirik)


def test_who_decides_has_read_what_the_unit_wrote_meanwhile(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.hanne):
        referring.ask_for_more(referral=asked, text="Hvor mange?", by=place.hanne)
    with acting_as(place.eirik):
        referring.add_more(referral=asked, text="Tolv.", by=place.eirik)
    with acting_as(place.hanne), pytest.raises(Changed, match="Eirik Tveiten var først"):
        referring.advise(referral=asked, text="Råd", seen=1, by=place.hanne)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"order_question": "  "}, "order_question"),
        ({"order_question": "Gjelder 010203 12345"}, "order_question"),
        ({"group": "01020312345"}, "group"),
        ({"wished_on": dt.date(2000, 1, 1)}, "wished_on"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(acting_as, place, wrong, field):
    with pytest.raises(Problem) as refused:
        place.ask(acting_as, **wrong)
    assert refused.value.field == field


@pytest.mark.parametrize("text", ["", "Barnet er 01020312345"])
def test_an_answer_says_something_and_names_no_child(acting_as, place, text):
    asked = place.ask(acting_as)
    with acting_as(place.hanne), pytest.raises(Problem):
        referring.advise(referral=asked, text=text, by=place.hanne)


def test_the_next_school_sees_nothing_and_can_do_nothing(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.berit):
        assert not SystemReferral.objects.exists()
        with pytest.raises(Http404):
            referring.withdraw_referral(referral=asked, by=place.berit)
        with pytest.raises(Http404):
            referral_queries.own(asked.pk, [place.unit, place.next_unit])
    with (
        acting_as(place.berit),
        in_action(),
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
    ):
        SystemReferralStep(
            scope=place.unit.scope, referral=asked, kind="withdrawn", by=place.berit, by_name="Berit Vik"
        ).save()


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.PUPIL, Role.DECISION_OFFICER])
def test_families_and_offices_never_see_one(acting_as, place, role):
    place.ask(acting_as)
    with seeding():
        other = make_user("Sara Haugland", role)
    with acting_as(other):
        assert not SystemReferral.objects.exists()
        with pytest.raises(NotAllowed):
            referring.ask(key=uuid7(), unit=place.unit, **ASKED, by=other)


@pytest.mark.parametrize("role", [Role.CLERK, Role.SYSTEM_ADMINISTRATOR, Role.MUNICIPAL_ARCHIVIST])
def test_roles_without_system_work_have_no_right_to_the_table(acting_as, place, role):
    place.ask(acting_as)
    with seeding():
        other = make_user("Bente Lie", role)
    with acting_as(other), pytest.raises(Exception, match="permission denied"), transaction.atomic():
        SystemReferral.objects.exists()


def test_an_adviser_reads_and_does_not_decide(acting_as, place):
    asked = place.ask(acting_as)
    with acting_as(place.nora):
        assert referral_queries.referral(asked.pk).order_question == "Hjelp til fri lek."
        with pytest.raises(NotAllowed):
            referring.advise(referral=asked, text="Råd", by=place.nora)
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            SystemReferral.objects.update(group="annet")


def test_the_tables_refuse_a_second_end_and_half_an_answer(place, acting_as):
    asked = place.ask(acting_as)
    reset_role()
    common = {"scope": place.unit.scope, "referral": asked, "by": place.hanne, "by_name": "Hanne Moltu"}
    with seeding(), in_action():
        SystemReferralStep(kind="withdrawn", **common).save()
        with pytest.raises(IntegrityError, match="system_referral_ends_once"), transaction.atomic():
            SystemReferralStep(kind="accepted", **common).save()
        with pytest.raises(IntegrityError, match="step_says_something"), transaction.atomic():
            SystemReferralStep(kind="asked", **common).save()
        with pytest.raises(IntegrityError, match="accepted_has_adviser_and_day"), transaction.atomic():
            SystemReferral.objects.filter(pk=asked.pk).update(state="accepted")
        with pytest.raises(IntegrityError, match="system_referral_has_order"), transaction.atomic():
            SystemReferral.objects.filter(pk=asked.pk).update(order_question="")


@pytest.mark.usefixtures("committed")
def test_decided_and_withdrawn_at_the_same_moment_only_one_happens(acting_as):
    place = Place()
    asked, wait, refused = place.ask(acting_as), threading.Barrier(2), []

    def press(who, act):
        with acting_as(who):
            wait.wait()
            try:
                act()
            except Changed as problem:
                refused.append(str(problem))
        connections.close_all()

    def take_in():
        referring.accept(referral=asked, adviser=place.nora, contact_by=place.day, by=place.hanne)

    def take_back():
        referring.withdraw_referral(referral=asked, by=place.eirik)

    both = [threading.Thread(target=press, args=pair) for pair in ((place.hanne, take_in), (place.eirik, take_back))]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(refused) == 1
    with seeding():
        assert SystemReferralStep.objects.count() == 1
        assert SystemReferral.objects.get().state == SystemReferralStep.objects.get().kind
