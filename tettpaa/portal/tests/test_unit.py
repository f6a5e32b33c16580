"""What a rektor and a styrer see, and how a decision and the day the family was told are registered."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.cases.models import DecisionNotice, DecisionRegistration, IndividualCase
from tettpaa.cases.tests.test_the_whole_way import Arranged, run_jobs, sent_case
from tettpaa.documents.models import Release
from tettpaa.documents.tests.file_samples import pdf

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
GOOD = {
    "decided_on": TODAY.isoformat(),
    "outcome": "granted",
    "follows_assessment": "yes",
    "deviation_reason": "",
    "summary": "76 timer i liten gruppe, ett skoleår",
}


@pytest.fixture
def waiting(acting_as):
    """A case whose assessment came today."""
    people = Arranged(days_ago=50)
    return people, sent_case(people, acting_as)


def test_the_decision_waits_until_the_family_has_been_told(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    assert "Ett vedtak venter på deg" in client.get("/portal/enhet/vedtak/").content.decode()
    address = f"/portal/enhet/vedtak/{case.pk}/"
    for _twice in range(2):
        assert client.post(address, GOOD).status_code == 302
    with seeding():
        assert DecisionRegistration.objects.count() == 1
    assert "Tiden teller til familien har fått det" in client.get("/portal/enhet/vedtak/").content.decode()
    for _twice in range(2):
        answer = client.post(f"{address}familien/", {"told_on": TODAY.isoformat(), "how": "letter"})
        assert answer.status_code == 302
    assert "Ingen vedtak venter" in client.get("/portal/enhet/vedtak/").content.decode()
    with seeding():
        assert DecisionNotice.objects.count() == 1
    run_jobs(case)
    with seeding():
        assert IndividualCase.objects.get().told_on == TODAY


def test_the_decision_itself_is_laid_here_and_ppt_reads_it_in_the_case(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    address = f"/portal/enhet/vedtak/{case.pk}/"
    page = client.get(address).content.decode()
    for said in ("Dette skal stå i vedtaket", "tilfredsstillende utbytte", "opplæringslova § 11-7 andre ledd"):
        assert said in page
    refused = client.post(address, GOOD | {"file": SimpleUploadedFile("vedtak.exe", b"MZ", "application/x-dosexec")})
    assert refused.status_code == 422
    with seeding():
        assert not DecisionRegistration.objects.exists()
    good = GOOD | {"follows_assessment": "no", "deviation_reason": "Eleven får det samme i liten gruppe."}
    assert (
        client.post(address, good | {"file": SimpleUploadedFile("vedtak.pdf", pdf(), "application/pdf")}).status_code
        == 302
    )
    run_jobs(case)
    with seeding():
        assert Release.objects.filter(title__startswith="Vedtak ").count() == 1
        assert DecisionRegistration.objects.get().deviation_reason.startswith("Eleven får")
    nora = signed_in(people.nora)
    documents = nora.get(f"/saker/{case.pk}/dokumenter/").text
    assert f"Vedtak {TODAY:%d.%m.%Y}" in documents
    assert "delt med familien" in documents


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"decided_on": (TODAY + dt.timedelta(days=1)).isoformat()}, "fram i tid"),
        ({"decided_on": (TODAY - dt.timedelta(days=9)).isoformat()}, "før vurderingen ble sendt"),
        ({"follows_assessment": "no"}, "Skriv hvorfor vedtaket ikke følger vurderingen."),
        ({"told_on": TODAY.isoformat()}, "Velg hvordan familien fikk vedtaket."),
        ({"told_on": (TODAY + dt.timedelta(days=1)).isoformat(), "how": "letter"}, "fram i tid"),
        ({"told_on": (TODAY - dt.timedelta(days=1)).isoformat(), "how": "letter"}, "før det ble fattet"),
    ],
)
def test_a_decision_with_something_wrong_is_not_saved_and_says_why(waiting, signed_in, wrong, sentence):
    people, case = waiting
    answer = signed_in(people.eirik).post(f"/portal/enhet/vedtak/{case.pk}/", GOOD | wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    with seeding():
        assert not DecisionRegistration.objects.exists()


def test_the_rektor_of_the_next_school_finds_nothing(waiting, signed_in):
    _people, case = waiting
    with seeding():
        other = make_user("Berit Vik", Role.HEAD_TEACHER)
        employ(other, make_unit("Solbakken skole (eksempel)"))
    client = signed_in(other)
    assert "Elias" not in client.get("/portal/enhet/vedtak/").content.decode()
    for path in ("", "familien/"):
        assert client.get(f"/portal/enhet/vedtak/{case.pk}/{path}").status_code == 404


def test_a_styrer_sees_where_cases_are_and_does_not_decide(waiting, signed_in):
    people, case = waiting
    with seeding():
        styrer = make_user("Tone Lie", Role.KINDERGARTEN_HEAD)
        employ(styrer, people.unit)
    client = signed_in(styrer)
    assert client.post(f"/portal/enhet/vedtak/{case.pk}/", GOOD).status_code in {403, 404}
    assert "kommunen som gjør vedtaket" in client.get("/portal/enhet/saker/").content.decode()
