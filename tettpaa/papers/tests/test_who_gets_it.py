"""A finished document: the guardians of a pupil who decides alone, and who asks for the whole file."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.worlds import scope_of
from tettpaa.access.problems import NotNow
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import GuardianCopy
from tettpaa.core import clock
from tettpaa.documents.models import Dispatch, FinalDocument, Release
from tettpaa.papers.actions import finishing
from tettpaa.papers.models import CaseDocument, DocumentSending
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.tests.test_case_documents import FULL, started, write
from tettpaa.planning.models import WorkTask
from tettpaa.retention import collecting

pytestmark = pytest.mark.usefixtures("db")


@pytest.mark.parametrize("share", [True, False])
def test_a_pupil_of_fifteen_gets_it_and_the_guardians_copy_waits_for_a_decision(signed_in, acting_as, share):
    world = Writing(acting_as)
    with seeding():
        world.child.birth_date = clock.today() - dt.timedelta(days=15 * 366)
        world.child.save()
    document = started(world, "receipt")
    browser, page = signed_in(world.nora), f"/dokumenter/{document.pk}/sendt/"
    with world.acting_as(world.nora):
        finishing.finish(written=document, by=world.nora)
    assert "De foresattes kopi venter til du har hørt eleven" in browser.get(page).text
    told = browser.post(page, {"to": ["family"]}, follow=True).text
    assert "før du har hørt eleven og bestemt det" in told
    with world.acting_as(world.nora):
        assert set(DocumentSending.objects.values_list("recipient", flat=True)) == {world.child.name}
        held = GuardianCopy.objects.get()
        assert WorkTask.objects.filter(about_id=held.pk, done_at=None).exists()
        assert not Release.objects.filter(scope_id=scope_of(world.case, "family").pk).exists()
        with pytest.raises(NotNow):
            finishing.send(written=document, to={Receiver.FAMILY}, by=world.nora)
        assert GuardianCopy.objects.count() == 1
    decide = f"/saker/{world.case.pk}/til-foresatte/{held.pk}/"
    assert decide in browser.get(page).text
    assert browser.post(decide, {"share": "yes", "pupil_wish": "", "reason": ""}).status_code == 422
    answer = {"share": "yes" if share else "no", "pupil_wish": "Mor kan lese det.", "reason": "Eleven ønsker det slik."}
    assert browser.post(decide, answer).status_code == 302
    with seeding():
        assert Release.objects.filter(scope_id=scope_of(world.case, "family").pk).exists() is share
        assert Dispatch.objects.filter(recipient=world.mother.name).exists() is share
    assert ("har fått sin kopi" if share else "får ikke dokumentet") in browser.get(page).text


def test_whoever_asks_for_the_file_finds_finished_documents_also_those_that_were_not_sent(acting_as):
    world = Writing(acting_as)
    kept, sent, draft = started(world, "invitation"), started(world, "receipt"), started(world, "invitation")
    write(world, kept, **FULL)
    with world.acting_as(world.nora):
        finishing.finish(written=kept, by=world.nora)
        finishing.finish(written=sent, by=world.nora)
        finishing.send(written=sent, to={Receiver.FAMILY}, by=world.nora)
        found = collecting.everything(world.read_case(), world.mother)
    titles = [one.title for one in found]
    assert titles.count(kept.document.title) == 1
    assert titles.count(sent.document.title) == 1
    [paper] = [one for one in found if one.title == kept.document.title]
    assert paper.third_party
    with seeding():
        assert paper.file_id == FinalDocument.objects.get(document_id=kept.document_id).file_id
        assert CaseDocument.objects.filter(pk=draft.pk).exists()
