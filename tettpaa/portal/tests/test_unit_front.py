"""One list of what waits for a unit, with days, and the copies that the unit sends PPT."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, let_in, make_unit, make_user
from tests.support.worlds import saved
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.models import EducationPlanStatus, HelpAsked, SharedProgress, UnitPaper
from tettpaa.cases.tests.test_the_whole_way import Arranged, run_jobs, sent_case
from tettpaa.documents.models import Release
from tettpaa.planning.models import WorkTask
from tettpaa.portal.tests.test_unit import GOOD
from tettpaa.portal.tests.test_unit_referral import PDF, words
from tettpaa.portal.views_front import _gathered
from tettpaa.portal.waiting import Waits
from tettpaa.referrals.models import DeficiencyNotice

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
FRONT = "/portal/enhet/oversikt/"


@pytest.fixture
def waiting(acting_as):
    """A case whose assessment came today."""
    people = Arranged(days_ago=50)
    return people, sent_case(people, acting_as)


def told(client, case):
    """The decision, and that the family has it."""
    address = f"/portal/enhet/vedtak/{case.pk}/"
    assert client.post(address, GOOD | {"told_on": TODAY.isoformat(), "how": "letter"}).status_code == 302
    run_jobs(case)


def a_year_passes(case, days=360):
    with seeding():
        SharedProgress.objects.filter(case=case).update(told_on=TODAY - dt.timedelta(days=days))


def paper(client, case, kind, dated=TODAY, name="iop.pdf"):
    sent = {"kind": kind, "dated": dated.isoformat(), "file": SimpleUploadedFile(name, PDF, "application/pdf")}
    return client.post(f"/portal/enhet/saker/{case.pk}/kopi/", sent)


def arrived():
    with seeding():
        pk = UnitPaper.objects.latest("sent_at").pk
    for _twice in range(2):
        jobs.unit_paper_arrives(paper_id=str(pk))
        reset_role()


def test_the_same_without_a_date_for_many_children_stands_under_one_heading():
    plan = [Waits("Lag opplæringsplan", f"Barn {number}", "/") for number in range(4)]
    late = Waits("Lag opplæringsplan", "Barn 9", "/", due_on=TODAY)
    report = Waits("Skriv rapport", "Barn 1", "/")
    assert _gathered([late, *plan, report]) == ([late, report], [("Lag opplæringsplan", plan)])
    assert _gathered([late, *plan[:3], report]) == ([late, *plan[:3], report], [])


def test_the_leader_comes_in_to_one_list_of_what_waits(waiting, signed_in):
    people, case = waiting
    with seeding():
        ask = {"missing": "Rapporten", "answer_by": TODAY - dt.timedelta(days=2), "asked_by": people.hanne}
        saved(DeficiencyNotice(scope=people.referral.scope, referral=people.referral, **ask))
        unit = SharedProgress.objects.get(audience="unit")
        about = {"case": case, "round": "six_weeks", "who": "unit", "answer_by": TODAY + dt.timedelta(days=9)}
        saved(HelpAsked(scope_id=unit.scope_id, **about))
        let_in(people.eirik, people.referral.scope)
    client = signed_in(people.eirik)
    assert client.get("/portal/enhet/")["Location"] == FRONT
    page = words(client.get(FRONT))
    assert "3 ting venter på dere" in page
    missing, help_, decision = (
        page.index(said)
        for said in ("Svar på det PPT mangler", "Svar på om barnet fikk hjelpen", "Gjør vedtak og registrer det")
    )
    assert missing < help_ < decision, "the most urgent first"
    assert "Én frist er passert." in page
    assert "dag 50" in page


def test_what_is_done_leaves_the_list(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    assert client.post(f"/portal/enhet/vedtak/{case.pk}/", GOOD).status_code == 302
    assert "Registrer når familien fikk vedtaket" in words(client.get(FRONT))
    client.post(f"/portal/enhet/vedtak/{case.pk}/familien/", {"told_on": TODAY.isoformat(), "how": "letter"})
    run_jobs(case)
    page = words(client.get(FRONT))
    assert "Registrer når familien" not in page
    assert "Lag opplæringsplan (IOP)" in page


def test_the_next_school_has_an_empty_list(waiting, signed_in):
    _people, case = waiting
    with seeding():
        other = make_user("Berit Vik", Role.HEAD_TEACHER)
        employ(other, make_unit("Solbakken skole (eksempel)"))
    client = signed_in(other)
    page = words(client.get(FRONT))
    assert "Ingenting venter på dere" in page
    assert "Elias" not in page
    assert paper(client, case, "plan").status_code == 404


def test_the_plan_and_the_evaluation_are_asked_for_by_the_days_of_the_rules(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    told(client, case)
    assert paper(client, case, "plan").status_code == 302
    page = words(client.get(FRONT))
    assert "Lag opplæringsplan" not in page
    assert "årlige evalueringen" not in page, "a year has not passed"
    a_year_passes(case)
    page = words(client.get(FRONT))
    assert "Skriv den årlige evalueringen" in page
    assert paper(client, case, "evaluation", name="vurdering.pdf").status_code == 302
    assert "årlige evalueringen" not in words(client.get(FRONT))
    with seeding():
        known = EducationPlanStatus.objects.latest("recorded_at")
        assert (known.has_plan, known.evaluated_on) == (True, TODAY)


def test_a_copy_lands_in_the_case_and_on_the_adviser_s_day(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    told(client, case)
    for _twice in range(2):
        assert paper(client, case, "plan").status_code == 302
    arrived()
    with seeding():
        assert UnitPaper.objects.count() == 1
        assert Release.objects.filter(title__startswith="Individuell opplæringsplan").count() == 1
        assert WorkTask.objects.filter(kind=WorkTask.Kind.UNIT_REPORT, owner=people.nora).count() == 1
    nora = signed_in(people.nora)
    assert "Les opplæringsplanen fra" in words(nora.get("/"))
    assert "iop.pdf" in words(client.get(f"/portal/enhet/saker/{case.pk}/"))


@pytest.mark.parametrize(
    ("kind", "dated", "said"),
    [("", TODAY, "Velg hva dere sender."), ("plan", TODAY + dt.timedelta(days=2), "fram i tid")],
)
def test_what_is_wrong_stands_beside_the_field(waiting, signed_in, kind, dated, said):
    people, case = waiting
    answer = paper(signed_in(people.eirik), case, kind, dated)
    assert answer.status_code == 422
    assert said in words(answer)
    with seeding():
        assert not UnitPaper.objects.exists()
