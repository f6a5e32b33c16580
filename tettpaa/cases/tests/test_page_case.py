"""The pages of a case: who may open which, what they say, and that the forms do what they say."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.counting import asked
from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_guardian, make_unit, make_user
from tettpaa.access.models import Grant, ReadLogEntry
from tettpaa.access.roles import Role
from tettpaa.cases.models import CaseNote, IndividualCase, Step
from tettpaa.participation.models import Consent

pytestmark = pytest.mark.usefixtures("db")
READ_BY_ADVISER: tuple[str, ...] = (
    "",
    "journal/",
    "notat/",
    "samtykker/",
    "samtykker/nytt/",
    "foresattes-syn/",
    "samtale/",
    "samtykker/unntak/",
    "samtykker/nei/",
    "deling/",
)
READ_BY_ADVISER += ("ikke-hort/", "barnets-beste/", "tidslinje/", "dokumenter/", "tilgang/", "plan/", "plan/varsle/")
READ_BY_ADVISER += ("plan/vent/", "vedtak/", "vedtak/familien/", "oppfolging/", "avslutt/", "habilitet/", "neste-steg/")


class Arranged:
    """One case, its adviser, and those who must not see it."""

    def __init__(self, **values) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.head = make_user("Kari Lund", Role.HEAD_OF_SERVICE)
            self.clerk = make_user("Bente Lie", Role.CLERK)
            self.child = make_child(unit=self.unit)
            self.mother = make_guardian(self.child, "Sara")
            self.case = make_case(self.child, self.unit, self.nora, **values)
            make_case(make_child("Ida", unit=self.unit), self.unit, self.jonas)

    def url(self, rest: str = "") -> str:
        return f"/saker/{self.case.pk}/{rest}"


@pytest.mark.parametrize("rest", READ_BY_ADVISER)
def test_the_adviser_opens_every_page_and_it_is_logged(signed_in, rest):
    people = Arranged()
    answer = signed_in(people.nora).get(people.url(rest))
    assert answer.status_code == 200
    with seeding():
        read = ReadLogEntry.objects.filter(user_id=people.nora.pk, object_id=str(people.case.pk))
        assert read.exists()


@pytest.mark.parametrize("rest", READ_BY_ADVISER)
def test_a_colleague_at_the_same_school_finds_nothing(signed_in, rest):
    people = Arranged()
    assert signed_in(people.jonas).get(people.url(rest)).status_code == 404


def test_the_head_and_the_clerk_see_time_and_steps_and_no_text(signed_in):
    people = Arranged()
    for viewer in (people.head, people.clerk):
        browser = signed_in(viewer)
        assert "ikke tekst" in browser.get(people.url()).content.decode()
        assert browser.get(people.url("journal/")).status_code == 404


def test_a_graded_address_hides_the_case_from_the_leader_too(signed_in):
    people = Arranged()
    assert signed_in(people.hanne).get(people.url()).status_code == 200
    with seeding():
        grade_address(people.child, people.nora)
    assert signed_in(people.hanne).get(people.url()).status_code == 404
    assert signed_in(people.nora).get(people.url()).status_code == 200


def test_a_closed_case_is_gone_when_the_access_has_ended(signed_in):
    people = Arranged()
    with seeding():
        yesterday = timezone.now() - dt.timedelta(days=1)
        Grant.objects.filter(user=people.nora).update(starts_at=yesterday, ends_at=yesterday)
    assert signed_in(people.nora).get(people.url()).status_code == 404


def test_a_note_sent_twice_is_one_note_and_an_empty_one_loses_nothing(signed_in):
    people, today = Arranged(), timezone.localdate().isoformat()
    browser = signed_in(people.nora)
    good = {"kind": "note", "title": "Lesetime", "happened_on": today, "html": "Leser med finger."}
    bad = browser.post(people.url("notat/"), good | {"html": ""})
    assert bad.status_code == 422
    assert "Lesetime" in bad.content.decode()
    for _ in range(2):
        assert browser.post(people.url("notat/"), good).status_code == 302
    with seeding():
        assert CaseNote.objects.filter(case=people.case).count() == 1


@pytest.mark.commitment("K1.3a")
def test_a_refusal_is_an_answer_and_the_work_does_not_start(signed_in):
    people = Arranged(step=Step.ASSIGNED)
    browser = signed_in(people.nora)
    values = {"kind": "assessment", "guardian": str(people.mother.pk), "agreed": "no", "channel": "phone"}
    values["answered_on"] = timezone.localdate().isoformat()
    assert browser.post(people.url("samtykker/nytt/"), values).status_code == 302
    browser.post(people.url("start-utredning/"))
    with seeding():
        assert not Consent.objects.get(guardian=people.mother).agreed
        assert IndividualCase.objects.get(pk=people.case.pk).step == Step.ASSIGNED


def test_closing_lists_what_is_missing(signed_in):
    people = Arranged()
    browser = signed_in(people.nora)
    assert "Vurder barnets beste." in browser.get(people.url("avslutt/")).content.decode()
    answer = browser.post(people.url("avslutt/"), {"reason": "moved", "told": "Mor på telefon i går"})
    assert answer.status_code == 422
    assert "Vurder barnets beste." in answer.content.decode()


def test_waiting_is_explained_and_the_clock_goes_on(signed_in):
    people, today = Arranged(), timezone.localdate().isoformat()
    browser = signed_in(people.nora)
    values = {"waiting_for": "helsestasjonen", "reason": "hørselsprøve", "from_on": today}
    browser.post(people.url("plan/vent/"), values)
    shown = browser.get(people.url()).content.decode()
    assert "helsestasjonen" in shown
    assert "Saken har tatt 40 dager." in shown


@pytest.mark.commitment("K1.2b")
def test_a_sent_assessment_is_not_done_and_the_family_being_told_stops_the_clock(signed_in):
    today = timezone.localdate()
    people = Arranged(step=Step.SENT, sent_on=today - dt.timedelta(days=9))
    assert "teller til familien har fått vedtaket" in signed_in(people.nora).get(people.url()).content.decode()
    with seeding():
        five = today - dt.timedelta(days=5)
        IndividualCase.objects.filter(pk=people.case.pk).update(decided_on=five, told_on=five, step=Step.DECIDED)
    assert "Familien fikk vedtaket etter 35 dager." in signed_in(people.nora).get(people.url()).content.decode()


def test_the_case_page_asks_the_database_a_bounded_number_of_times(signed_in):
    people = Arranged()
    browser = signed_in(people.nora)
    with asked() as statements:
        browser.get(people.url())
    assert len(statements) <= 8, statements


def test_saving_a_note_asks_the_database_a_bounded_number_of_times(signed_in):
    people, today = Arranged(), timezone.localdate().isoformat()
    browser = signed_in(people.nora)
    with asked() as statements:
        browser.post(people.url("notat/"), {"kind": "note", "title": "T", "happened_on": today, "html": "Leser."})
    assert len(statements) <= 12, statements
