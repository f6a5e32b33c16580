"""What is asked about the whole assessment: yes or no, the competence exception, the education plan, how long it holds."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import EducationPlanStatus
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.templatetags.ui import day_year
from tettpaa.referrals.models import CaseKind

pytestmark = pytest.mark.usefixtures("db")
FROM, EVALUATED = clock.today() - dt.timedelta(days=120), clock.today() - dt.timedelta(days=10)
QUESTIONS = {
    "need": "yes",
    "competence_exception": "no",
    "other_adaptations": "no",
    "hours_per_year": "76",
    "hours_assistant": "",
    "valid_until": (clock.today() + dt.timedelta(days=500)).isoformat(),
    "has_plan": "yes",
    "dated": FROM.isoformat(),
    "evaluated_on": EVALUATED.isoformat(),
}
PLAN = {name: QUESTIONS[name] for name in ("has_plan", "dated", "evaluated_on")}


@pytest.fixture
def work(acting_as):
    """Nora has a draft with text in every part, and nothing marked or answered."""
    people = Writing(acting_as)
    return people, people.start()


def answer(signed_in, work, **changed):
    people, assessment = work
    sent = QUESTIONS | {"base_revision": str(assessment.settings_revision)} | changed
    where = reverse("assessments:questions", args=[assessment.pk])
    return signed_in(people.nora).post(where, sent, follow=True)


@pytest.mark.commitment("K1.3a")
def test_yes_or_no_stands_in_the_strip_from_the_first_day(work, signed_in):
    people, assessment = work
    where = reverse("assessments:editor", args=[assessment.pk])
    page = signed_in(people.nora).get(where).content.decode()
    assert 'Individuelt tilrettelagt opplæring (ITO): <b class="b">ikke svart ennå</b>' in page
    assert '(ITO): <b class="b">ja</b>' in answer(signed_in, work).content.decode()


@pytest.mark.commitment("K1.3a")
def test_competence_stands_on_the_page_only_when_an_exception_is_proposed(work, signed_in):
    page = answer(signed_in, work).content.decode()
    assert 'id="lov-staff_competence"' not in page
    people, _started = work
    with people.acting_as(people.nora):
        again = (people, drafts.assessments().get())
    assert 'id="lov-staff_competence"' in answer(signed_in, again, competence_exception="yes").content.decode()


def test_the_question_names_the_law_it_comes_from_and_no_number_of_its_own(work, signed_in):
    people, assessment = work
    page = signed_in(people.nora).get(reverse("assessments:questions", args=[assessment.pk])).content.decode()
    assert "opplæringslova § 11-9 andre ledd, opplæringslova § 11-9 tredje ledd" in page


@pytest.mark.commitment("K1.3a")
def test_the_education_plan_is_asked_and_shown_in_draft_case_paper_and_to_the_school(work, signed_in):
    people, assessment = work
    where = reverse("assessments:editor", args=[assessment.pk])
    assert "Svar på om eleven har en individuell opplæringsplan (IOP)." in signed_in(people.nora).get(where).text
    said = f"Planen er fra {day_year(FROM)}. Sist evaluert {day_year(EVALUATED)}."
    page = answer(signed_in, work).text
    assert said in page
    assert "Svar på om eleven har en individuell opplæringsplan" not in page
    assert said in signed_in(people.nora).get(f"/saker/{people.case.pk}/").text
    with people.acting_as(people.nora):
        facts = {fact.label: fact.value for fact in printing.facts(drafts.draft(drafts.assessments().get()))}
    assert facts["Individuell opplæringsplan"] == said
    with people.acting_as(people.eirik):
        assert EducationPlanStatus.objects.get().has_plan


def test_the_school_mends_what_ppt_wrote_and_both_see_it(work, signed_in):
    people, _assessment = work
    answer(signed_in, work)
    new = {"has_plan": "yes", "dated": clock.today().isoformat(), "evaluated_on": ""}
    address = f"/portal/enhet/saker/{people.case.pk}/opplaeringsplan/"
    browser = signed_in(people.eirik)
    assert "Nora Brekke" in browser.get(address).text
    page = browser.post(address, new, follow=True).text
    said = f"Planen er fra {day_year(clock.today())}. Den er ikke evaluert ennå."
    assert said in page
    assert said in signed_in(people.nora).get(f"/saker/{people.case.pk}/").text
    with people.acting_as(people.nora):
        assert EducationPlanStatus.objects.count() == 2
        assert read(people.read_case()).education_plan.who == "Eirik Tveiten"


def test_a_rektor_of_another_school_and_a_colleague_without_the_case_see_no_plan(work, signed_in):
    people, _assessment = work
    answer(signed_in, work)
    with seeding():
        other = make_user("Rita Rektor", Role.HEAD_TEACHER)
        employ(other, make_unit(name="Granåsen skole"))
    address = f"/portal/enhet/saker/{people.case.pk}/opplaeringsplan/"
    assert signed_in(other).post(address, PLAN).status_code == 404
    assert signed_in(people.jonas).get(f"/saker/{people.case.pk}/opplaeringsplan/").status_code == 404
    for stranger in (other, people.jonas):
        with people.acting_as(stranger):
            assert not EducationPlanStatus.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"dated": ""}, "Skriv når planen er fra."),
        ({"dated": (clock.today() + dt.timedelta(days=1)).isoformat()}, "fram i tid"),
        ({"evaluated_on": (clock.today() + dt.timedelta(days=1)).isoformat()}, "fram i tid"),
        ({"has_plan": "no"}, "ta bort datoene"),
        ({"dated": "31.02.2026"}, "Skriv datoen slik"),
        ({"has_plan": ""}, "Svar ja eller nei."),
    ],
)
def test_what_is_wrong_with_the_plan_is_said_beside_the_field_and_nothing_typed_is_lost(
    work, signed_in, wrong, sentence
):
    people, _assessment = work
    page = signed_in(people.nora).post(f"/saker/{people.case.pk}/opplaeringsplan/", PLAN | wrong)
    assert page.status_code == 422
    assert sentence in page.text
    with people.acting_as(people.nora):
        assert not EducationPlanStatus.objects.exists()


def test_sent_twice_it_is_said_once(work, signed_in):
    people, _assessment = work
    for _twice in range(2):
        assert signed_in(people.nora).post(f"/saker/{people.case.pk}/opplaeringsplan/", PLAN).status_code == 302
    with people.acting_as(people.nora):
        assert EducationPlanStatus.objects.count() == 1


def test_a_kindergarten_is_not_asked_about_a_plan_that_only_schools_make(acting_as, signed_in):
    people = Writing(acting_as, CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE)
    assessment = people.start()
    where = reverse("assessments:questions", args=[assessment.pk])
    assert "opplæringsplan" not in signed_in(people.nora).get(where).text
    page = signed_in(people.nora).get(reverse("assessments:editor", args=[assessment.pk])).text
    assert 'Spesialpedagogisk hjelp: <b class="b">ikke svart ennå</b>' in page
    assert "opplæringsplan (IOP)" not in page
    assert signed_in(people.eirik).get(f"/portal/enhet/saker/{people.case.pk}/opplaeringsplan/").status_code == 404


@pytest.mark.commitment("K1.3a")
def test_how_long_it_holds_must_be_said_unless_the_advice_is_no(work, signed_in):
    people, assessment = work
    answer(signed_in, work, valid_until="")
    where = reverse("assessments:editor", args=[assessment.pk])
    assert "Skriv hvor lenge vurderingen gjelder." in signed_in(people.nora).get(where).text
    with people.acting_as(people.nora):
        again = (people, drafts.assessments().get())
    assert "Skriv hvor lenge" not in answer(signed_in, again, valid_until="", need="no").text
