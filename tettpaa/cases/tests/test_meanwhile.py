"""«Hva får barnet mens vi venter?»: asked, told, looked at again, asked once more, and kept."""

import datetime as dt
from importlib import import_module

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_user
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.cases import meanwhile_queries
from tettpaa.cases.actions import assigning, closing, promising, voices
from tettpaa.cases.actions import meanwhile as interim
from tettpaa.cases.models import (
    ClosingReason,
    DelayNotice,
    IndividualCase,
    SharedProgress,
    WaitingAnswer,
    WaitingMeasure,
)
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure, faults
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import IntakeDecision

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
SOON, LATER = TODAY + dt.timedelta(days=20), TODAY + dt.timedelta(days=50)
READING = Measure("Lesekurs", "Guro, kontaktlærer", TODAY, SOON)


def opened(acting_as, **more):
    people = Arranged()
    case = people.take_in(acting_as, **more)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    return people, case


def wrong(*measures, none_because=""):
    return {(one.field, one.said.key) for one in faults(Meanwhile(measures, none_because), today=TODAY)}


def test_an_answer_is_whole_or_it_is_no_answer():
    def reading(**more):
        return Measure(**{"what": "Lesekurs", "who": "Guro", "starts_on": TODAY, "check_on": SOON} | more)

    assert wrong() == {("what_1", "cases.meanwhile.nothing")}
    assert wrong(none_because=" ") == {("what_1", "cases.meanwhile.nothing")}
    assert wrong(reading()) == wrong(none_because="Familien vil ikke ha noe nå.") == set()
    assert wrong(reading(), none_because="x") == {("none_because", "cases.meanwhile.both")}
    assert wrong(reading(), reading(who=" ")) == {("who_2", "cases.meanwhile.who")}
    before = wrong(reading(starts_on=LATER))
    assert before == {("check_on_1", "cases.meanwhile.check_before_start")}
    yesterday = TODAY - dt.timedelta(days=1)
    passed = wrong(reading(starts_on=TODAY - dt.timedelta(days=9), check_on=yesterday))
    assert passed == {("check_on_1", "cases.meanwhile.check_passed")}
    assert wrong(reading(starts_on=TODAY - dt.timedelta(days=90))) == set()  # it began before the referral came
    long_ago = wrong(reading(starts_on=TODAY - dt.timedelta(days=400)))
    assert long_ago == {("starts_on_1", "cases.meanwhile.long_ago")}
    assert wrong(reading(check_on=TODAY + dt.timedelta(days=400))) == {("check_on_1", "cases.meanwhile.check_far_off")}


def test_nothing_is_taken_in_without_an_answer(acting_as):
    people = Arranged()
    with pytest.raises(Problem, match="Skriv hva barnet får mens vi venter"):
        people.take_in(acting_as, meanwhile=Meanwhile())
    with seeding():
        assert not IntakeDecision.objects.exists()
        assert not IndividualCase.objects.exists()


@pytest.mark.commitment("K4.4a")
def test_case_unit_and_family_read_who_does_what_and_when_somebody_looks_at_it(acting_as, signed_in):
    people, case = opened(acting_as, meanwhile=Meanwhile((READING, Measure("Lydbok", "Eirik, rektor", TODAY, LATER))))
    for who, address in (
        (people.nora, f"/saker/{case.pk}/"),
        (people.sara, f"/portal/familie/{case.pk}/"),
        (people.eirik, "/portal/enhet/saker/"),
    ):
        page = signed_in(who).get(address).text
        for said in ("Lesekurs", "Guro, kontaktlærer", "Lydbok", f"{SOON.day}. "):
            assert said in page
    with seeding():
        tasks = WorkTask.objects.filter(kind="meanwhile_check").order_by("due_on")
        assert [(task.due_on, task.owner_id) for task in tasks] == [(SOON, people.nora.pk), (LATER, people.nora.pk)]


def test_none_is_an_answer_when_it_says_why_and_the_family_reads_it(acting_as, signed_in):
    _people, case = opened(acting_as, meanwhile=Meanwhile(none_because="Dere vil vente til etter flyttingen."))
    page = signed_in(_people.sara).get(f"/portal/familie/{case.pk}/").text
    assert "Barnet får ikke noe ekstra mens vi venter." in page
    assert "Dere vil vente til etter flyttingen." in page
    with seeding():
        assert IntakeDecision.objects.get().meanwhile == "Dere vil vente til etter flyttingen."


def test_a_reminder_stands_on_min_dag_when_the_day_is_near_and_goes_with_the_case(acting_as, signed_in):
    people, case = opened(acting_as)
    assert "Se hvordan det går" not in signed_in(people.nora).get("/").text  # a month ahead is nothing for today
    with seeding():
        WorkTask.objects.filter(kind="meanwhile_check").update(due_on=TODAY)
    page = signed_in(people.nora).get("/").text
    assert "Se hvordan det går: Lesekurs to ganger i uka." in page
    assert f"/saker/{case.pk}/mens-vi-venter/" in page
    with acting_as(people.hanne):
        assigning.assign(case=case, holder=people.jonas, by=people.hanne)
    assert "Se hvordan det går" in signed_in(people.jonas).get("/").text


def test_somebody_looks_and_it_goes_on_until_it_is_over(acting_as, signed_in):
    people, case = opened(acting_as)
    with seeding():
        one = WaitingMeasure.objects.get()
    browser, address = signed_in(people.nora), f"/saker/{case.pk}/mens-vi-venter/{one.pk}/"
    answers = {"goes_on": "yes", "how_it_went": "Leser mer.", "what": one.what, "who": one.who}
    dates = {"starts_on": TODAY.isoformat(), "check_on": LATER.isoformat()}
    lacking = browser.post(address, answers | dates | {"check_on": ""})
    assert lacking.status_code == 422
    assert "Leser mer." in lacking.text  # what was typed is kept
    assert browser.post(address, answers | dates | {"check_on": TODAY.isoformat()}).status_code == 422
    assert browser.post(address, answers | dates).status_code == 302
    with seeding():
        waiting = WorkTask.objects.filter(kind="meanwhile_check", done_at=None)
        assert [task.due_on for task in waiting] == [LATER]
    over = answers | {"goes_on": "no", "starts_on": TODAY.isoformat(), "ended_on": TODAY.isoformat()}
    tomorrow = (TODAY + dt.timedelta(days=1)).isoformat()
    assert browser.post(address, over | {"ended_on": tomorrow}).status_code == 422
    before = (TODAY - dt.timedelta(days=3)).isoformat()
    assert browser.post(address, over | {"ended_on": before}).status_code == 422
    assert browser.post(address, over).status_code == 302
    page = browser.get(f"/saker/{case.pk}/mens-vi-venter/").text
    assert "Ingen har svart på hva barnet får." in page
    assert "Leser mer." in page
    assert browser.get(address).status_code == 404
    with seeding():
        assert not WorkTask.objects.filter(kind="meanwhile_check", done_at=None).exists()
        assert SharedProgress.objects.filter(measures=[]).count() == 2


def test_the_answer_nothing_ends_what_the_child_had(acting_as, signed_in):
    people, case = opened(acting_as)
    address = f"/saker/{case.pk}/mens-vi-venter/svar/"
    half = {"what_2": "Lydbok"}
    lacking = signed_in(people.nora).post(address, half)
    assert lacking.status_code == 422
    assert "Skriv hvem som gjør det." in lacking.text
    assert signed_in(people.nora).post(address, {"none_because": "Elias er på sykehus."}).status_code == 302
    with seeding():
        assert WaitingMeasure.objects.get().ended_on == TODAY
    assert "Elias er på sykehus." in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text


@pytest.mark.commitment("K4.4a")
def test_a_moved_date_asks_again_and_the_confirmed_answer_has_its_day(acting_as):
    people, case = opened(acting_as)
    with acting_as(people.nora):
        promising.announce_date(case=case, announced_on=SOON, by=people.nora)
        promising.announce_date(case=case, announced_on=LATER, reason="Vi må ta en test til.", by=people.nora)
    with seeding():
        answer = WaitingAnswer.objects.get(occasion="delay")
        assert (answer.is_unchanged, answer.answered_on, answer.answered_by_id) == (True, TODAY, people.nora.pk)
        assert "Dette gjør Guro, kontaktlærer fra" in DelayNotice.objects.get().meanwhile
        assert WaitingMeasure.objects.get().ended_on is None


def test_a_moved_date_with_a_new_answer_ends_the_old_one(acting_as):
    people, case = opened(acting_as)
    new = Meanwhile((Measure("Lærer i lesing, tre timer", "Eirik, rektor", TODAY, SOON),))
    with acting_as(people.nora):
        promising.announce_date(case=case, announced_on=SOON, by=people.nora)
        promising.announce_date(case=case, announced_on=LATER, reason="x", meanwhile=new, by=people.nora)
        assert [one.what for one in meanwhile_queries.now(case).measures] == ["Lærer i lesing, tre timer"]
        assert [one.ended_on for one in meanwhile_queries.ended(case)] == [TODAY]


def test_what_has_no_days_is_marked_and_cannot_be_confirmed(acting_as, signed_in):
    people, case = opened(acting_as)
    with seeding():
        WaitingMeasure.objects.update(starts_on=None, check_on=None, who="")
        IndividualCase.objects.update(announced_on=SOON)
    assert "uten dato: spør hvem som gjør det, og fra når" in signed_in(people.nora).get(f"/saker/{case.pk}/").text
    later = {"announced_on": LATER.isoformat(), "who": "me", "reason": "x", "still": "yes"}
    refused = signed_in(people.nora).post(f"/saker/{case.pk}/plan/varsle/", later)
    assert "Vi vet ikke hvem som gjør hva, og fra når" in refused.text
    with seeding():
        assert not DelayNotice.objects.exists()


def test_when_the_family_is_told_the_wait_is_over_and_the_history_stays(acting_as):
    people, case = opened(acting_as)
    with acting_as(people.nora):
        voices.assess_best_interests(case=case, weighed="x", child_view="x", conclusion="x", by=people.nora)
    with acting_as(people.hanne):
        closing.close(case=case, reason=ClosingReason.WITHDRAWN, detail="Sara", written_on=TODAY, by=people.hanne)
    with seeding():
        assert WaitingMeasure.objects.get().ended_on == TODAY
        assert not WorkTask.objects.filter(kind="meanwhile_check", done_at=None).exists()
    with pytest.raises(NotNow, match="Ventetiden er over"), acting_as(people.nora):
        interim.answer(case=IndividualCase.objects.get(pk=case.pk), given=Meanwhile((READING,)), by=people.nora)


def test_a_neighbour_neither_reads_nor_answers(acting_as, signed_in):
    people, case = opened(acting_as)
    with seeding():
        own = make_case(make_child("Ada", "Solli", unit=people.unit), people.unit, people.jonas)
        clerk = make_user("Bente Lie", Role.CLERK)
        one = WaitingMeasure.objects.get()
    neighbour = signed_in(people.jonas)
    assert neighbour.get(f"/saker/{own.pk}/mens-vi-venter/").status_code == 200
    for page in ("", "svar/", f"{one.pk}/"):
        assert neighbour.get(f"/saker/{case.pk}/mens-vi-venter/{page}").status_code == 404
        assert neighbour.get(f"/saker/{own.pk}/mens-vi-venter/{one.pk}/").status_code == 404
    with pytest.raises(NotAllowed), acting_as(clerk):
        interim.answer(case=case, given=Meanwhile((READING,)), by=clerk)


def test_the_database_refuses_a_check_before_the_start(acting_as):
    opened(acting_as)
    with seeding(), pytest.raises(IntegrityError, match="measure_checked_after_start"), transaction.atomic():
        WaitingMeasure.objects.update(check_on=TODAY - dt.timedelta(days=1))


def test_what_was_written_before_becomes_a_measure_without_days(acting_as):
    _people, case = opened(acting_as)
    with seeding():
        WaitingMeasure.objects.all().delete()
        WaitingAnswer.objects.all().delete()
        IntakeDecision.objects.update(meanwhile="Lesekurs som før.")
        SharedProgress.objects.update(measures=[], meanwhile="Lesekurs som før.")
        with connection.cursor() as cursor:
            cursor.execute(import_module("tettpaa.cases.migrations.0033_meanwhile_of_before").SQL)
        one = WaitingMeasure.objects.get()
        assert (one.case_id, one.what, one.lacks_days, one.ended_on) == (case.pk, "Lesekurs som før.", True, None)
        assert WaitingAnswer.objects.get().occasion == "before"
        assert [row.gets[0].lacks_days for row in SharedProgress.objects.all()] == [True, True]
