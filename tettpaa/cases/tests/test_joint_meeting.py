"""A joint meeting about a child: what is best for the child is asked for before the note is locked."""

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tettpaa.access.problems import NotNow, Problem
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.actions import notes
from tettpaa.cases.models import CaseNote
from tettpaa.participation.models import BestInterestsAssessment

pytestmark = pytest.mark.usefixtures("db")
SAID = {
    "weighed": "Ro i klassen mot hjelp ute.",
    "child_view": "«Jeg vil være med de andre.»",
    "conclusion": "Hjelp i klassen.",
}


@pytest.fixture
def world(acting_as):
    return Writing(acting_as)


def written(world, signed_in, kind="joint_meeting"):
    browser = signed_in(world.nora)
    sent = {"kind": kind, "title": "Ansvarsgruppe", "happened_on": f"{timezone.localdate():%d.%m.%Y}"}
    answer = browser.post(f"/saker/{world.case.pk}/notat/", sent | {"html": "<p>Vi snakket om hverdagen.</p>"})
    with seeding():
        return browser, answer, CaseNote.objects.get(title="Ansvarsgruppe")


@pytest.mark.commitment("K1.1a")
def test_after_the_note_of_a_joint_meeting_the_three_questions_are_asked_and_it_is_locked_with_the_answers(
    world, signed_in
):
    browser, answer, note = written(world, signed_in)
    page = f"/saker/{world.case.pk}/notat/{note.pk}/"
    assert answer.url == f"{page}barnets-beste/"
    assert "Ikke vurdert ennå." in browser.get(page).text
    refused = browser.post(f"{page}las/", follow=True).text
    assert "Skriv først hva møtet kom til om barnets beste." in refused
    silent = browser.post(answer.url, SAID | {"child_view": ""})
    assert silent.status_code == 422
    assert "Ro i klassen mot hjelp ute." in silent.text, "nothing typed is lost"
    assert browser.post(answer.url, SAID).url == page
    assert "Hjelp i klassen." in browser.get(page).text
    browser.post(f"{page}las/")
    with seeding():
        note.refresh_from_db()
        best = BestInterestsAssessment.objects.get(conclusion="Hjelp i klassen.")
    assert note.locked_at is not None
    assert note.best_interests_id == best.pk
    assert "Hjelp i klassen." in browser.get(f"/saker/{world.case.pk}/samtykker/").text


def test_another_kind_of_note_asks_nothing_and_is_locked_as_before(world, signed_in):
    browser, answer, note = written(world, signed_in, kind="meeting")
    assert answer.url == f"/saker/{world.case.pk}/journal/"
    with world.acting_as(world.nora), pytest.raises(NotNow):
        notes.weigh_in_meeting(note=note, case=world.read_case(), **SAID, by=world.nora)
    browser.post(f"/saker/{world.case.pk}/notat/{note.pk}/las/")
    with seeding():
        note.refresh_from_db()
    assert note.locked_at is not None


def test_only_the_writer_answers_and_the_colleague_at_the_same_school_sees_nothing(world, signed_in):
    _browser, answer, note = written(world, signed_in)
    assert signed_in(world.jonas).get(answer.url).status_code == 404
    with world.acting_as(world.mari), pytest.raises(Problem):
        notes.weigh_in_meeting(note=note, case=world.read_case(), **SAID, by=world.mari)
