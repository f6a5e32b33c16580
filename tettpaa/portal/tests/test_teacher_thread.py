"""A named teacher's thread with the adviser: the teacher's own, while named, enrolled and employed, and nobody else's."""

import uuid

import pytest

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address
from tettpaa.access.models import Notification
from tettpaa.cases import jobs, message_queries
from tettpaa.cases.models import CaseScope, IndividualCase, PortalMessage
from tettpaa.core import clock
from tettpaa.organisation.actions import units
from tettpaa.organisation.models import UnitTeacher
from tettpaa.portal.tests.test_unit_referral import CHILD, started
from tettpaa.portal.tests.test_unit_report import begun, named, people
from tettpaa.retention.collecting import everything

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["people"]
SAYS, ANSWERS = "Hvordan gikk lesingen i dag?", "Han leste en hel side høyt."


class Thread:
    """Guro is named for Elias by Eirik; Nora has the case; Per is named for the next child at the same school."""

    def __init__(self, people, signed_in, acting_as):
        self.people, self.case, self.signed_in, self.acting_as = people, people.case, signed_in, acting_as
        self.eirik, self.guro, self.per = (signed_in(one) for one in (people.eirik, people.guro, people.per))
        self.nora = signed_in(people.nora)
        self.at = begun(self.eirik, people)
        named(self.eirik, self.at, people.guro)
        other = started(self.eirik)
        self.eirik.post(f"{other}barnet/", {**CHILD, "child_first_name": "Nabo", "do": "next"})
        started_report = self.eirik.post(f"/portal/enhet/henvisninger/{other.split('/')[-2]}/rapport/")
        named(self.eirik, started_report["Location"], people.per)
        self.url, self.key = f"{self.at}meldinger/", f"laerer-{people.guro.pk}"
        self.desk = f"/saker/{self.case.pk}/meldinger/?med={self.key}"

    def from_nora(self, text=SAYS):
        answer = self.nora.post(self.desk, {"text": text, "key": str(uuid.uuid4())})
        self.work()
        return answer

    def from_guro(self, text=ANSWERS):
        answer = self.guro.post(self.url, {"text": text, "key": str(uuid.uuid4())})
        self.work()
        return answer

    def work(self):
        jobs.apply_registrations(case_id=str(self.case.pk))
        reset_role()

    def is_shut(self):
        """The page is gone, and so is every word of it in the database."""
        return self.guro.get(self.url).status_code == 404


@pytest.fixture
def thread(people, signed_in, acting_as):
    return Thread(people, signed_in, acting_as)


def test_the_adviser_begins_and_the_teacher_answers(thread):
    assert thread.guro.get(thread.url).status_code == 404, "nothing before the adviser begins"
    assert thread.people.guro.name in thread.nora.get(thread.desk).text
    assert thread.from_nora().status_code == 302
    listed = thread.guro.get("/portal/enhet/rapporter/").text
    assert "1 ny melding fra PPT" in listed
    page = thread.guro.get(thread.url).text
    assert SAYS in page
    assert "Nora Brekke svarer deg" in page
    assert thread.from_guro().status_code == 302
    day = thread.nora.get("/").text
    assert "Ny melding fra læreren" in day
    assert ANSWERS not in day
    assert ANSWERS in thread.nora.get(thread.desk).text


def test_the_leader_the_next_teacher_and_the_parent_see_nothing_of_it(thread, acting_as):
    thread.from_nora()
    thread.from_guro()
    people = thread.people
    for user in (people.eirik, people.per, people.sara):
        client = thread.signed_in(user)
        assert client.get(thread.url).status_code in {403, 404}
        assert client.post(thread.url, {"text": "x", "key": str(uuid.uuid4())}).status_code in {403, 404}
        with acting_as(user, read_only=True):
            assert not PortalMessage.objects.exists()
            assert not CaseScope.objects.filter(kind="teacher").exists()
    assert SAYS not in thread.eirik.get(f"/portal/enhet/saker/{thread.case.pk}/meldinger/").text


def test_the_teacher_does_not_read_the_leader_s_thread(thread):
    thread.from_nora()
    sent = {"text": "Bare til rektor.", "key": str(uuid.uuid4())}
    thread.nora.post(f"/saker/{thread.case.pk}/meldinger/?med=enhet", sent)
    assert "Bare til rektor" not in thread.guro.get(thread.url).text
    assert thread.guro.get(f"/portal/enhet/saker/{thread.case.pk}/meldinger/").status_code in {403, 404}


def test_a_teacher_who_is_not_named_gets_no_thread(thread):
    sent = {"text": SAYS, "key": str(uuid.uuid4())}
    asked = f"/saker/{thread.case.pk}/meldinger/?med=laerer-{thread.people.per.pk}"
    assert thread.nora.post(asked, sent).status_code == 404
    with seeding():
        assert not CaseScope.objects.filter(kind="teacher").exists()


def by_leader(thread):
    assert thread.eirik.post(f"{thread.at}laerer/avslutt/").status_code == 302


def by_another(thread):
    named(thread.eirik, thread.at, thread.people.per)


def by_leaving(thread):
    hanne = thread.people.hanne
    with thread.acting_as(hanne):
        units.end_teacher(teacher=UnitTeacher.objects.get(user=thread.people.guro), by=hanne)


def by_closing(thread):
    with seeding():
        IndividualCase.objects.filter(pk=thread.case.pk).update(closed_on=clock.today())


def by_moving(thread):
    with seeding():
        IndividualCase.objects.filter(pk=thread.case.pk).update(unit=None)


def by_shielding(thread):
    with seeding():
        grade_address(thread.case.child)


@pytest.mark.parametrize("ends", [by_leader, by_another, by_leaving, by_closing, by_moving, by_shielding])
def test_when_the_naming_ends_nothing_more_is_shown(thread, acting_as, ends):
    thread.from_nora()
    assert not thread.is_shut()
    ends(thread)
    assert thread.is_shut()
    assert thread.from_guro().status_code == 404
    with acting_as(thread.people.guro, read_only=True):
        assert not PortalMessage.objects.exists()


def test_the_adviser_is_told_that_nobody_gets_it_and_nothing_is_sent(thread):
    thread.from_nora()
    by_leader(thread)
    assert "ikke lenger valgt" in thread.nora.get(thread.desk).text
    answer = thread.from_nora("Er du der?")
    assert answer.status_code == 422
    assert "Meldingen er ikke sendt." in answer.text
    with seeding():
        assert PortalMessage.objects.count() == 1


def test_named_again_the_teacher_comes_back_to_the_same_thread_and_another_to_an_empty_one(thread):
    thread.from_nora()
    by_another(thread)
    again = f"/saker/{thread.case.pk}/meldinger/?med=laerer-{thread.people.per.pk}"
    thread.nora.post(again, {"text": "Hei, Per.", "key": str(uuid.uuid4())})
    assert SAYS not in thread.per.get(thread.url).text
    named(thread.eirik, thread.at, thread.people.guro)
    page = thread.guro.get(thread.url).text
    assert SAYS in page
    assert "Hei, Per" not in page


def test_the_notice_goes_to_the_teacher_alone_and_the_family_may_ask_for_the_thread(thread, settings):
    settings.SENDS_MAIL = True
    thread.from_nora()
    with seeding():
        told = set(Notification.objects.filter(what="message").values_list("user_id", flat=True))
        assert told == {thread.people.guro.pk}
        case = IndividualCase.objects.get(pk=thread.case.pk)
        assert any(one.text == SAYS and one.third_party for one in everything(case, None))
        place = CaseScope.objects.get(kind="teacher")
        assert message_queries.key_of(place) == thread.key
