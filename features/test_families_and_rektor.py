"""What a child, a pupil, two homes and a rektor say and decide, each in a browser, and what the others then see of it."""

import os

import pytest
from playwright.sync_api import Page, expect

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases import jobs
from tettpaa.cases.actions import voices
from tettpaa.cases.models import DecisionRegistration
from tettpaa.cases.tests.test_the_whole_way import Arranged, sent_case
from tettpaa.core import clock
from tettpaa.documents.models import Section
from tettpaa.participation.models import ChildConversation, Consent
from tettpaa.people.models import Child
from tettpaa.people.rules import birthday

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
WHY = "Skolen mener at færre timer i hel klasse er bedre for Elias."


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).first.click()
    page.wait_for_load_state()


def with_portal(acting_as):
    """A case where mother and father, who live apart, are both let in."""
    people = Arranged(days_ago=20)
    with seeding():
        yonas = people.father.user = make_user("Yonas Tesfay", Role.GUARDIAN)
        people.father.save()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        for guardian in (people.mother, people.father):
            voices.open_portal(case=case, guardian=guardian, by=people.nora)
    return people, case, yonas


def test_a_rektor_decides_something_else_than_the_assessment_advises(as_, acting_as):
    people = Arranged(days_ago=50)
    case = sent_case(people, acting_as)
    rektor = as_(people.eirik)
    rektor.goto("/portal/enhet/oversikt/")
    rektor.get_by_role("link", name="Gjør vedtak og registrer det").click()
    rektor.locator("input[name=outcome][value=granted]").check(force=True)
    rektor.locator("input[name=follows_assessment][value=no]").check(force=True)
    rektor.fill("[name=summary]", "38 timer i året i hel klasse.")
    press(rektor, "Registrer vedtak")
    assert "Skriv hvorfor vedtaket ikke følger vurderingen." in rektor.locator("main").inner_text()
    assert rektor.input_value("[name=summary]") == "38 timer i året i hel klasse."
    rektor.fill("[name=deviation_reason]", WHY)
    press(rektor, "Registrer vedtak")
    expect(rektor.locator("#varsel", has_text="Tiden teller til familien har fått det")).to_be_visible()
    with seeding():
        registered = DecisionRegistration.objects.get()
    assert (registered.follows_assessment, registered.deviation_reason) == (False, WHY)
    jobs.apply_registrations(case_id=str(case.pk))
    adviser = as_(people.nora)
    adviser.goto(f"/saker/{case.pk}/vedtak/")
    shown = adviser.locator("main").inner_text()
    assert WHY in shown
    assert "38 timer i året i hel klasse." in shown
    rektor.goto(f"/portal/enhet/vedtak/{case.pk}/familien/")
    rektor.fill("[name=told_on]", clock.today().isoformat())
    rektor.locator("input[name=how][value=letter]").check(force=True)
    press(rektor, "Registrer datoen")
    rektor.goto("/portal/enhet/vedtak/")
    expect(rektor.get_by_role("heading", name="Ingen vedtak venter på deg")).to_be_visible()


def test_two_guardians_in_two_homes_answer_each_for_themselves(as_, acting_as):
    people, case, yonas = with_portal(acting_as)
    mother, father = as_(people.sara), as_(yonas)
    for page, answer, thanks in (
        (mother, "Ja, jeg samtykker", "Takk, du har sagt ja."),
        (father, "Nei, jeg samtykker ikke", "Du har sagt nei."),
    ):
        page.goto("/portal/familie/")
        page.get_by_role("link", name="Svar på om du samtykker").click()
        press(page, answer)
        expect(page.get_by_text(thanks)).to_be_visible()
    jobs.apply_registrations(case_id=str(case.pk))
    father.reload()
    assert "Du sa nei" in father.locator("main").inner_text()
    assert "Du sa ja" not in father.locator("main").inner_text()
    assert "Sara" not in father.locator("main").inner_text()
    mother.reload()
    assert "Du sa ja" in mother.locator("main").inner_text()
    assert "Yonas" not in mother.locator("main").inner_text()
    adviser = as_(people.nora)
    adviser.goto(f"/saker/{case.pk}/")
    assert "Arbeidet er stanset" in adviser.locator("main").inner_text()
    with seeding():
        assert {row.guardian_id: row.agreed for row in Consent.objects.all()} == {
            people.mother.pk: True,
            people.father.pk: False,
        }


def test_a_guardian_takes_the_yes_back_while_the_adviser_writes(as_, acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    adviser, mother = as_(work.nora), as_(work.sara)
    adviser.goto(f"/vurderinger/{assessment.pk}/")
    adviser.locator(".ProseMirror").first.click()
    mother.goto(f"/portal/familie/{work.case.pk}/")
    mother.get_by_role("link", name="Trekk tilbake samtykket").click()
    press(mother, "Trekk tilbake samtykket")
    expect(mother.get_by_text("Vi stopper arbeidet i dag.")).to_be_visible()
    adviser.keyboard.type("Skrevet etter at mor trakk seg.")
    adviser.wait_for_selector("[data-save-state=invalid]")
    assert "trukket tilbake" in adviser.locator("[data-save-error]:visible").inner_text()
    assert "Skrevet etter at mor" in adviser.locator(".ProseMirror").first.inner_text()
    with seeding():
        assert not Section.objects.exclude(html="").exists()
    adviser.goto(f"/vurderinger/{assessment.pk}/")
    assert "Arbeidet er stanset" in adviser.locator("main").inner_text()
    assert adviser.locator(".ProseMirror").count() == 0


@pytest.mark.commitment("K1.2a")
def test_a_pupil_of_fifteen_answers_and_the_mother_is_not_asked(as_, acting_as):
    people, case, _yonas = with_portal(acting_as)
    with seeding():
        elias = make_user("Elias Haugland Tesfay", Role.PUPIL)
        Child.objects.filter(pk=people.child.pk).update(birth_date=birthday(clock.today(), -15), user=elias)
    adviser = as_(people.nora)
    adviser.goto(f"/saker/{case.pk}/innsyn/elev/")
    adviser.locator("#skjema [type=submit]").first.click()
    adviser.wait_for_load_state()
    pupil = as_(elias)
    pupil.goto("/portal/familie/")
    pupil.get_by_role("link", name="Svar på om du samtykker").click()
    expect(pupil.get_by_text("Nå er det du som sier ja eller nei.")).to_be_visible()
    press(pupil, "Ja, jeg samtykker")
    pupil.get_by_role("link", name="Skriv hva du synes er viktig").click()
    pupil.fill("[name=text]", "Jeg orker ikke mattetimene.")
    pupil.locator("#skjema [type=submit]").first.click()
    pupil.wait_for_load_state()
    jobs.apply_registrations(case_id=str(case.pk))
    mother = as_(people.sara)
    mother.goto(f"/portal/familie/{case.pk}/")
    words = mother.locator("main").inner_text()
    assert "Elias er gammel nok til å svare selv." in words
    assert "mattetimene" not in words
    assert mother.get_by_role("link", name="Svar på om du samtykker").count() == 0
    adviser.goto(f"/saker/{case.pk}/samtykker/")
    assert "Jeg orker ikke mattetimene." in adviser.locator("main").inner_text()


@pytest.mark.commitment("K1.2a")
def test_a_child_of_seven_is_heard_in_the_childs_own_words(as_, acting_as):
    people, case, _yonas = with_portal(acting_as)
    with seeding():
        Child.objects.filter(pk=people.child.pk).update(birth_date=birthday(clock.today(), -7))
    adviser = as_(people.nora)
    adviser.goto(f"/saker/{case.pk}/samtale/")
    adviser.fill("[name=place]", "Biblioteket")
    adviser.locator("input[name=form][value=talk]").check(force=True)
    adviser.fill("[name=own_words]", "Jeg vil lese i klasserommet. Ikke ute på gangen.")
    adviser.locator("#skjema [type=submit]").first.click()
    adviser.wait_for_load_state()
    with seeding():
        assert ChildConversation.objects.get().own_words.startswith("Jeg vil lese")
    adviser.goto(f"/saker/{case.pk}/samtaler/")
    assert "Biblioteket" in adviser.locator("main").inner_text()
    mother = as_(people.sara)
    mother.goto(f"/portal/familie/{case.pk}/")
    assert "gangen" not in mother.locator("main").inner_text()
