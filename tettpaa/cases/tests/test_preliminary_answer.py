"""The preliminary answer (FVL § 11 a): a finished letter waits at day 21, twice, with the one who shall send it."""

import datetime as dt
import io

import pypdf
import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child, make_office, make_user
from tettpaa.access.models import in_action
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Role
from tettpaa.cases import jobs, queries
from tettpaa.cases.actions import assigning, preliminary, voices
from tettpaa.cases.actions.deciding import must_have_decider
from tettpaa.cases.actions.moving import record_step
from tettpaa.cases.models import IndividualCase, PreliminaryAnswer, SharedProgress, Step
from tettpaa.cases.rules import preliminary_answers
from tettpaa.cases.tests.test_the_whole_way import Arranged, run_jobs
from tettpaa.cases.tests.test_who_decides import Place
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Dispatch, Release
from tettpaa.documents.queries import whole_file
from tettpaa.organisation.models import OfficeEmployee
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
ON = TODAY + dt.timedelta(days=30)
SAID = {"reason": "Vi trenger mer tid til testene.", "expected_on": ON.isoformat()}


def night():
    """The job that runs every hour."""
    jobs.preliminary_answers()
    reset_role()


def received(case, days_ago):
    with seeding():
        IndividualCase.objects.filter(pk=case.pk).update(received_on=TODAY - dt.timedelta(days=days_ago))


def text_of(release):
    """What the letter says."""
    with io.BytesIO(whole_file(release.file)) as pdf:
        return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).split())


@pytest.mark.commitment("K4.4a")
@pytest.mark.parametrize(("days", "waits"), [(20, 0), (21, 1), (40, 1), (62, 0)])
def test_d2_a_letter_waits_on_the_day_and_not_before(acting_as, days, waits):
    """D2: 21 calendar days after the referral; a wait that began long before is not this letter's."""
    people = Arranged(days_ago=days)
    people.take_in(acting_as)
    for _twice in range(2):
        night()
    with seeding():
        assert PreliminaryAnswer.objects.count() == waits
        assert WorkTask.objects.filter(kind="preliminary_answer", owner=people.nora).count() == waits


@pytest.mark.commitment("K4.4a")
def test_d2_it_stands_on_min_dag_and_one_press_sends_and_records_it(acting_as, signed_in):
    people = Arranged(days_ago=25)
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    night()
    client, address = signed_in(people.nora), f"/saker/{case.pk}/forelopig-svar/"
    day = client.get("/").text
    assert "Send foreløpig svar" in day
    assert address in day
    page = client.get(address).text
    for said in ("Brevet ligger klart", "Vi fikk henvisningen", "Lesekurs to ganger i uka.", "Vi har ikke begynt"):
        assert said in page
    for _twice in range(2):
        assert client.post(address, SAID).status_code in {200, 302}
    with seeding():
        answer = PreliminaryAnswer.objects.get()
        assert (answer.sent_by, answer.expected_on) == (people.nora, ON)
        assert answer.applied_at
        release = Release.objects.get(title="Foreløpig svar")
        assert Dispatch.objects.filter(file_id=release.file_id).count() == 2
        assert not WorkTask.objects.filter(kind="preliminary_answer", done_at=None).exists()
        case.refresh_from_db()
        assert case.announced_on == ON
    with acting_as(people.nora):
        letter = text_of(release)
    for said in (SAID["reason"], "1 måned", "klage på tiden", "Nora Brekke", "Lesekurs"):
        assert said in letter
    assert "sagt av Nora Brekke" in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text
    assert "Foreløpig svar er sendt" in client.get(address).text


@pytest.mark.commitment("K4.4a")
def test_d2_it_waits_once_more_at_day_21_after_the_deciding_office_got_the_assessment(acting_as, signed_in):
    people = Arranged(days_ago=70)
    case = people.take_in(acting_as)
    with acting_as(people.nora), in_action():
        record_step(case=case, step=Step.SENT, on=TODAY - dt.timedelta(days=21), by=people.nora)
    night()
    with seeding():
        answer = PreliminaryAnswer.objects.get()
        assert (answer.counted_from, answer.sender) == ("assessment", "decider")
        assert not WorkTask.objects.filter(kind="preliminary_answer").exists()  # it is the school's to send, not PPT's
    rektor = signed_in(people.eirik)
    assert "Foreløpige svar som må sendes" in rektor.get("/portal/enhet/vedtak/").text
    address = f"/portal/enhet/vedtak/{case.pk}/forelopig-svar/"
    assert "Vi fikk vurderingen fra PPT" in rektor.get(address).text
    assert rektor.post(address, SAID).status_code == 302
    run_jobs(case)
    with seeding():
        case.refresh_from_db()
        assert (case.announced_on, case.announced_office) == (ON, "Granåsen skole (eksempel)")
        release = Release.objects.get(title="Foreløpig svar")
    with acting_as(people.nora):
        letter = text_of(release)
    assert "Vi rekker ikke å fatte vedtak innen 1 måned" in letter
    assert "Granåsen skole" in letter
    assert rektor.get(address).status_code == 404
    with pytest.raises(NotNow), acting_as(people.nora):  # PPT never writes in the school's name
        answer.sent_at = None
        preliminary.send_preliminary_answer(answer=answer, reason="x", expected_on=None, by=people.nora)


@pytest.mark.commitment("K4.4a")
def test_d2_in_a_kindergarten_case_ppt_warns_and_the_municipality_sends(acting_as, signed_in):
    place = Place()
    case = place.taken_in(acting_as)
    received(case, 22)
    officer = signed_in(place.officer)
    address = f"/portal/enhet/vedtak/{case.pk}/forelopig-svar/"
    night()
    assert officer.get(address).status_code == 404  # nobody at the office knows of the child before the warning
    nora = signed_in(place.nora)
    assert "Varsle kommunen om foreløpig svar" in nora.get("/").text
    page = nora.get(f"/saker/{case.pk}/forelopig-svar/").text
    assert "Vedtakskontoret som sender svaret" in page
    assert nora.post(f"/saker/{case.pk}/forelopig-svar/").status_code == 302
    assert "ligger hos den som fatter vedtaket" in nora.get(f"/saker/{case.pk}/").text
    assert "Foreløpige svar som må sendes" in officer.get("/portal/enhet/vedtak/").text
    assert officer.post(address, SAID).status_code == 302
    run_jobs(case)
    with seeding():
        answer = PreliminaryAnswer.objects.get()
        assert (answer.sent_by, answer.warned_by) == (place.officer, place.nora)
        assert IndividualCase.objects.get(pk=case.pk).announced_office == "Vedtakskontoret"
    assert signed_in(place.head).get(address).status_code == 404


def test_the_neighbour_sends_nothing_and_another_office_sees_nothing(acting_as, signed_in):
    place = Place()
    case = place.taken_in(acting_as)
    received(case, 22)
    night()
    signed_in(place.nora).post(f"/saker/{case.pk}/forelopig-svar/")
    with seeding():
        jonas, other = make_user("Jonas Aas"), make_user("Per Ness", Role.DECISION_OFFICER)
        neighbour = make_child("Ada", "Solli", unit=place.unit)
        make_case(neighbour, place.unit, jonas, kind=case.kind)
        OfficeEmployee.objects.create(office=make_office(place.unit.municipality, "Et annet kontor"), user=other)
    assert signed_in(jonas).post(f"/saker/{case.pk}/forelopig-svar/", SAID).status_code == 404
    assert signed_in(other).post(f"/portal/enhet/vedtak/{case.pk}/forelopig-svar/", SAID).status_code == 404
    with acting_as(other):
        assert not PreliminaryAnswer.objects.exists()
        assert not SharedProgress.objects.exists()


def test_the_letter_follows_the_case_to_its_next_adviser(acting_as, signed_in):
    people = Arranged(days_ago=25)
    case = people.take_in(acting_as)
    night()
    with acting_as(people.hanne):
        assigning.assign(case=queries.visible().get(pk=case.pk), holder=people.jonas, by=people.hanne)
    night()
    with seeding():
        waiting = WorkTask.objects.filter(kind="preliminary_answer", done_at=None)
        assert [task.owner for task in waiting] == [people.jonas]
    assert "Send foreløpig svar" in signed_in(people.jonas).get("/").text
    assert "Send foreløpig svar" not in signed_in(people.nora).get("/").text


@pytest.mark.parametrize("wrong", [{"reason": " "}, {"expected_on": (TODAY - dt.timedelta(days=1)).isoformat()}])
def test_a_letter_without_a_reason_or_with_a_day_that_has_passed_is_not_sent(acting_as, signed_in, wrong):
    people = Arranged(days_ago=25)
    case = people.take_in(acting_as)
    night()
    assert signed_in(people.nora).post(f"/saker/{case.pk}/forelopig-svar/", SAID | wrong).status_code == 422
    with seeding():
        assert PreliminaryAnswer.objects.get().sent_at is None


def test_nobody_is_asked_when_the_decision_has_come(acting_as):
    place = Place()
    case = place.sent(acting_as)
    received(case, 25)
    night()
    with acting_as(place.nora):
        must_have_decider(case=case, by=place.nora)
    with seeding():
        assert WorkTask.objects.filter(kind="preliminary_answer", done_at=None).exists()
        IndividualCase.objects.filter(pk=case.pk).update(decided_on=TODAY)
        PreliminaryAnswer.objects.all().delete()
    night()
    with seeding():
        assert not PreliminaryAnswer.objects.exists()


def test_d2_who_sends_is_data_and_the_days_are_calendar_days():
    """D2: both readings of when the month begins, each with its own sender, in the rules of the day."""
    rules = ruleset(TODAY)
    school, kindergarten = rules.decider("individual_education"), rules.decider("special_educational_assistance")
    assert dict(school.preliminary_answer) == {"referral": "service", "assessment": "decider"}
    assert dict(kindergarten.preliminary_answer) == {"referral": "decider", "assessment": "decider"}
    both = preliminary_answers(
        received_on=dt.date(2027, 1, 31),
        sent_on=dt.date(2027, 4, 1),
        reminder_days=rules.number("preliminary_answer_reminder_days"),
        months=rules.number("preliminary_answer_months"),
        also_from_assessment=True,
    )
    assert [(one.counted_from, one.remind_on, one.due_on) for one in both] == [
        ("referral", dt.date(2027, 2, 21), dt.date(2027, 2, 28)),
        ("assessment", dt.date(2027, 4, 22), dt.date(2027, 5, 1)),
    ]
