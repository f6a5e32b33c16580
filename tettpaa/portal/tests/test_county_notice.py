"""10th grade: the county is told by 1 October, with the pupil's own consent, and never without."""

import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pypdf import PdfReader, PdfWriter

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child, make_user
from tettpaa.access.roles import Role
from tettpaa.assessments.actions import finishing
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases import county_queries, jobs
from tettpaa.cases.actions import county, voices
from tettpaa.cases.models import CountyNotice, CountyNoticeAnswer, CountyNoticeSending, IndividualCase
from tettpaa.cases.rules.county import is_settled
from tettpaa.cases.tests.test_the_whole_way import run_jobs
from tettpaa.core import clock
from tettpaa.documents.models import Dispatch, StoredFile
from tettpaa.documents.queries import whole_file
from tettpaa.people.models import Child
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
YEAR = clock.today().year if clock.today().month >= 8 else clock.today().year - 1
LIST, BORN = "/saker/fylkesmelding/", YEAR - 15
LETTER = {
    "basis": "programme",
    "county": "Eksempel fylkeskommune",
    "difficulties": "Eleven leser sakte.",
    "measures": "76 timer i året i liten gruppe.",
    "meaning": "Eleven trenger et program med lite tekst.",
}


class Tenth(Writing):
    """Elias is in the last year of lower secondary school: the assessment is sent, and the school has decided."""

    def __init__(self, acting_as, signed_in, *, born: dt.date | None = None, decided: bool = True) -> None:
        super().__init__(acting_as)
        self.signed_in = signed_in
        self.url = f"/saker/{self.case.pk}/fylkesmelding/"
        if decided:
            self.decide()
        with seeding():  # what came before was said while the mother still answered
            self.pupil = make_user("Elias", Role.PUPIL)
            Child.objects.filter(pk=self.child.pk).update(birth_date=born or dt.date(BORN, 3, 4), user=self.pupil)

    def decide(self) -> None:
        """A signed assessment, and a decision that gives help."""
        assessment = self.signed()
        with self.acting_as(self.nora):
            finishing.send_assessment(assessment=assessment, by=self.nora)
        today = timezone.localdate().isoformat()
        told = {"source": "copy", "source_note": "Granåsen", "decided_on": today, "follows_assessment": "yes"}
        given = {"outcome": "granted", "summary": "76 timer", "deviation_reason": ""}
        assert self.desk.post(f"/saker/{self.case.pk}/vedtak/", told | given).status_code == 302

    @property
    def desk(self):
        """Nora's browser."""
        return self.signed_in(self.nora)

    def state(self):
        with self.acting_as(self.nora):
            return county_queries.one(IndividualCase.objects.select_related("child").get(pk=self.case.pk))

    def on_paper(self, answer: str):
        scan = SimpleUploadedFile("samtykke.pdf", pdf(), "application/pdf")
        today = timezone.localdate().isoformat()
        sent = {"agreed": answer, "channel": "paper", "answered_on": today, "file": scan}
        return self.desk.post(f"{self.url}svar/", sent)


def night() -> None:
    """The nightly job."""
    jobs.county_notices()
    reset_role()


def pdf() -> bytes:
    """One empty page."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


def test_the_whole_way_from_the_list_to_the_letter(acting_as, signed_in):
    people = Tenth(acting_as, signed_in)
    page = people.desk.get(LIST).text
    assert "10. trinn: melding til fylkeskommunen innen 1. oktober" in page
    assert "eleven er ikke spurt" in page
    assert people.desk.post(f"{people.url}brev/", LETTER).status_code == 422
    assert "Uten elevens eget ja sender vi ingenting." in people.desk.post(f"{people.url}brev/", LETTER).text
    assert people.desk.post(f"{people.url}spor/").status_code == 302
    with people.acting_as(people.nora):
        voices.open_pupil_portal(case=people.read_case(), by=people.nora)
    browser = signed_in(people.pupil)
    home = f"/portal/familie/{people.case.pk}/"
    assert "Skal vi melde fra til fylkeskommunen om deg?" in browser.get(home).text
    assert browser.post(f"{home}fylkeskommunen/", {"answer": "yes"}).status_code == 302
    for _twice in range(2):
        assert people.desk.post(f"{people.url}brev/", LETTER).status_code == 302
    with seeding():
        sending = CountyNoticeSending.objects.get()
        assert Dispatch.objects.filter(recipient="Eksempel fylkeskommune", file_id=sending.file_id).count() == 1
    with people.acting_as(people.nora):
        pages = PdfReader(io.BytesIO(whole_file(StoredFile.objects.get(pk=sending.file_id)))).pages
        words = "\n".join(one.extract_text() for one in pages)
    assert "Eleven har selv samtykket til meldingen." in words
    assert "Eleven leser sakte." in words
    assert "Sakkyndig vurdering" in words, "the assessment follows the letter"
    page = people.desk.get(people.url).text
    assert "Eksempel fylkeskommune" in page
    late = sending.sent_on > dt.date(YEAR, 10, 1)
    assert ("etter fristen" in page) is late
    assert "elever er ikke avklart" not in people.desk.get(LIST).text


def test_no_is_recorded_nothing_is_sent_and_nobody_is_reminded(acting_as, signed_in):
    people = Tenth(acting_as, signed_in)
    night()
    with seeding():
        task = WorkTask.objects.get(kind=WorkTask.Kind.COUNTY_NOTICE)
        assert (task.owner_id, task.due_on) == (people.nora.pk, dt.date(YEAR, 10, 1))
    assert people.on_paper("no").status_code == 302
    assert people.desk.post(f"{people.url}brev/", LETTER).status_code == 422
    assert "eleven har sagt nei, ingenting sendes" in people.desk.get(people.url).text
    night()
    with seeding():
        assert not CountyNoticeSending.objects.exists()
        assert not WorkTask.objects.filter(kind=WorkTask.Kind.COUNTY_NOTICE, done_at=None).exists()
        assert CountyNoticeAnswer.objects.get().file is not None


def test_min_dag_says_what_is_left_and_nothing_when_the_last_one_is_left_out_with_a_reason(acting_as, signed_in):
    people, words = Tenth(acting_as, signed_in), "ikke avklart for fylkeskommunen"
    in_season = county_queries.season(timezone.localdate()) is not None
    assert (words in people.desk.get("/").text) is in_season
    with people.acting_as(people.nora):
        before = county_queries.left(timezone.localdate()).count()
        found = county_queries.listed(timezone.localdate())
        assert before == sum(1 for one in found if not is_settled(one.state)) > 0
        for one in found:
            if not is_settled(one.state):
                county.leave_out(case=one.case, reason="Går om igjen på 9. trinn.", by=people.nora)
        assert not county_queries.left(timezone.localdate()).exists()
    assert words not in people.desk.get("/").text


def test_a_no_in_the_portal_ends_the_reminder_too(acting_as, signed_in):
    people = Tenth(acting_as, signed_in)
    night()
    people.desk.post(f"{people.url}spor/")
    with people.acting_as(people.nora):
        voices.open_pupil_portal(case=people.read_case(), by=people.nora)
    signed_in(people.pupil).post(f"/portal/familie/{people.case.pk}/fylkeskommunen/", {"answer": "no"})
    run_jobs(people.case)
    with seeding():
        assert not WorkTask.objects.filter(kind=WorkTask.Kind.COUNTY_NOTICE, done_at=None).exists()


def test_the_nightly_job_reminds_once_and_a_second_night_changes_nothing(acting_as, signed_in):
    Tenth(acting_as, signed_in, decided=False)
    for _night in range(3):
        night()
    with seeding():
        assert WorkTask.objects.filter(kind=WorkTask.Kind.COUNTY_NOTICE).count() == 1


def test_the_pupil_alone_answers_and_a_guardian_is_not_asked_also_when_the_pupil_is_under_fifteen(acting_as, signed_in):
    """The regulation says the consent of the pupil, and names no age. A child portal is never opened for it (D10)."""
    turns = clock.today() + dt.timedelta(days=20)
    people = Tenth(acting_as, signed_in, born=turns.replace(year=turns.year - 15), decided=False)
    if turns.year != YEAR:
        pytest.skip("the pupil of this test would belong to next year's group")
    page = people.desk.post(f"{people.url}spor/", follow=True).text
    assert "Eleven er for ung for portalen." in page
    mother = signed_in(people.sara)
    assert mother.get(f"/portal/familie/{people.case.pk}/fylkeskommunen/").status_code == 404
    assert "fylkeskommunen om deg" not in mother.get(f"/portal/familie/{people.case.pk}/").text
    assert signed_in(people.pupil).get(f"/portal/familie/{people.case.pk}/fylkeskommunen/").status_code == 404
    assert people.on_paper("yes").status_code == 302
    with seeding():
        assert CountyNoticeAnswer.objects.get().agreed
    with people.acting_as(people.sara):
        assert not CountyNoticeAnswer.objects.exists()


def test_the_latest_answer_counts_and_a_yes_taken_back_after_sending_is_shown(acting_as, signed_in):
    people = Tenth(acting_as, signed_in)
    for answer in ("yes", "no", "yes"):
        assert people.on_paper(answer).status_code == 302
    assert people.desk.post(f"{people.url}brev/", LETTER).status_code == 302
    assert people.on_paper("no").status_code == 302
    assert "Ring fylkeskommunen i dag." in people.desk.get(people.url).text


def test_paper_needs_the_paper_and_no_day_lies_ahead(acting_as, signed_in):
    people = Tenth(acting_as, signed_in, decided=False)
    tomorrow = (timezone.localdate() + dt.timedelta(days=1)).isoformat()
    sent = {"agreed": "yes", "channel": "paper", "answered_on": timezone.localdate().isoformat()}
    assert "Legg ved det signerte samtykket." in people.desk.post(f"{people.url}svar/", sent).text
    told = sent | {"channel": "meeting", "answered_on": tomorrow}
    assert "fram i tid" in people.desk.post(f"{people.url}svar/", told).text
    with seeding():
        assert not CountyNoticeAnswer.objects.exists()


def test_without_a_decision_there_is_nothing_to_enclose(acting_as, signed_in):
    people = Tenth(acting_as, signed_in, decided=False)
    assert people.on_paper("yes").status_code == 302
    assert "uten vedtak ennå" in people.desk.get(LIST).text
    assert "Saken har ikke noe vedtak som gir hjelp." in people.desk.post(f"{people.url}brev/", LETTER).text


def test_left_out_with_a_reason_and_asked_after_all(acting_as, signed_in):
    people = Tenth(acting_as, signed_in, decided=False)
    assert "Skriv hvorfor eleven ikke meldes." in people.desk.post(f"{people.url}meldes-ikke/", {"reason": " "}).text
    assert people.desk.post(f"{people.url}meldes-ikke/", {"reason": "Går på 9. trinn."}).status_code == 302
    assert "Går på 9. trinn." in people.desk.get(people.url).text
    assert people.desk.post(f"{people.url}spor/").status_code == 302
    assert people.state().state == "waiting"


def test_a_pupil_who_began_late_is_put_in_from_the_case_and_others_have_no_such_page(acting_as, signed_in):
    people = Tenth(acting_as, signed_in, born=dt.date(BORN - 1, 3, 4), decided=False)
    assert people.desk.get(people.url).status_code == 404
    assert "Ingen elever på 10. trinn" in people.desk.get(LIST).text
    assert "Eleven går på 10. trinn" in people.desk.get(f"/saker/{people.case.pk}/").text
    assert people.desk.post(f"{people.url}spor/").status_code == 302
    assert "venter på svar fra eleven" in people.desk.get(LIST).text


def test_a_colleague_at_the_same_school_sees_neither_the_pupil_nor_the_page_and_the_leader_sees_all(
    acting_as, signed_in
):
    people = Tenth(acting_as, signed_in, decided=False)
    people.on_paper("yes")
    with seeding():
        other = make_child("Sol", "Prøve", unit=people.unit, birth_date=dt.date(BORN, 5, 5))
        make_case(other, people.unit, people.jonas)
        hanne = make_user("Hanne", Role.PROFESSIONAL_LEAD)
    assert "Elias" not in signed_in(people.jonas).get(LIST).text
    assert "Sol" in signed_in(people.jonas).get(LIST).text
    assert signed_in(people.jonas).get(people.url).status_code == 404
    assert signed_in(people.jonas).post(f"{people.url}spor/").status_code == 404
    page = signed_in(hanne).get(LIST).text
    assert "Elias" in page
    assert "Sol" in page
    with people.acting_as(people.jonas):
        assert not CountyNotice.objects.exists()


def test_min_dag_leads_there_while_the_list_is_open(acting_as, signed_in):
    people = Tenth(acting_as, signed_in, decided=False)
    if clock.today().month < 8:
        pytest.skip("the list opens in August")
    assert LIST in people.desk.get("/").text
    assert LIST not in signed_in(people.eirik).get("/portal/enhet/").text
