"""A finished document written from a template is put right: a new one that names the old."""

import io

import pytest
from pypdf import PdfReader

from tests.support.database import seeding
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import clock
from tettpaa.documents.models import FinalDocument, Release, Revision, Section, StoredFile
from tettpaa.documents.queries import whole_file
from tettpaa.papers.actions import correcting, finishing, writing
from tettpaa.papers.models import CaseDocument, TemplateVersion
from tettpaa.papers.queries import writing as queries
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.tests.test_case_documents import started

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def world(acting_as):
    return Writing(acting_as)


def finished(world) -> CaseDocument:
    """A receipt, finished and sent to the family."""
    document = started(world, "receipt")
    with world.acting_as(world.nora):
        finishing.finish(written=document, by=world.nora)
        finishing.send(written=document, to={Receiver.FAMILY}, by=world.nora)
    return document


def begun(world, document: CaseDocument) -> CaseDocument:
    with world.acting_as(world.nora):
        made = correcting.correct(written=document, reason="Feil dato.", changes_content=False, by=world.nora)
        return queries.documents().get(pk=made.pk)


def test_the_new_one_has_the_text_names_the_old_and_is_sent_to_those_who_had_it(world):
    old = finished(world)
    new = begun(world, old)
    with world.acting_as(world.nora):
        texts = {row.key: row.html for row in Section.objects.filter(document_id=old.document_id)}
        assert {row.key: row.html for row in Section.objects.filter(document_id=new.document_id)} == texts
        finishing.finish(written=new, by=world.nora)
        finishing.send(written=new, to={Receiver.FAMILY}, by=world.nora)
        file = FinalDocument.objects.get(document_id=new.document_id).file_id
        pdf = PdfReader(io.BytesIO(whole_file(StoredFile.objects.get(pk=file))))
        assert "Erstatter dokumentet som ble ferdig" in " ".join(pdf.pages[0].extract_text().split())
    with world.acting_as(world.sara):
        latest, before = Release.objects.order_by("-released_at")
        assert latest.replaces_id == before.pk
        assert "Feil dato" in latest.summary


def test_a_second_press_finds_the_first_and_the_old_is_not_sent_meanwhile(world):
    old = finished(world)
    new = begun(world, old)
    assert begun(world, old).pk == new.pk
    with world.acting_as(world.nora), pytest.raises(NotNow, match="blir rettet"):
        finishing.send(written=old, to={Receiver.UNIT}, by=world.nora)


def test_a_withdrawn_template_does_not_stop_a_correction(world):
    old = finished(world)
    with seeding():
        TemplateVersion.objects.filter(pk=old.version_id).update(withdrawn_at=clock.now())
    new = begun(world, old)
    assert new.version_id == old.version_id


def test_thrown_away_it_may_be_begun_again(world):
    old = finished(world)
    new = begun(world, old)
    with world.acting_as(world.nora):
        writing.discard(written=new, by=world.nora)
    assert begun(world, old).document.title.endswith("rettet utgave 2")


def test_a_colleague_at_the_same_school_cannot(world):
    old = finished(world)
    with world.acting_as(world.jonas):
        assert not CaseDocument.objects.exists()
        with pytest.raises(NotAllowed, match="ikke rette dokumenter"):
            correcting.correct(written=old, reason="Feil", changes_content=False, by=world.jonas)


def test_the_pages_say_what_takes_the_place_of_what(world, signed_in):
    old = finished(world)
    nora = signed_in(world.nora)
    assert nora.post(f"/dokumenter/{old.pk}/rett/", {"what": "slip", "reason": ""}).status_code == 422
    made = nora.post(f"/dokumenter/{old.pk}/rett/", {"what": "slip", "reason": "Feil dato."})
    assert "Retter dokumentet som ble ferdig" in nora.get(made.url).content.decode()
    assert "begynte å rette dokumentet" in nora.get(f"/dokumenter/{old.pk}/sendt/").content.decode()
    nora.post(f"{made.url}ferdig/")
    assert "Erstattet av en rettet utgave" in nora.get(f"/dokumenter/{old.pk}/sendt/").content.decode()


def test_earlier_texts_are_compared_and_brought_back_until_it_is_final(world, signed_in):
    document = started(world, "receipt")
    with world.acting_as(world.nora):
        section = Section.objects.filter(document_id=document.document_id).exclude(html="").first()
        first = Revision.objects.get(section=section, number=section.revision)
        before = section.html
    nora = signed_in(world.nora)
    nora.post(f"/dokumenter/avsnitt/{section.pk}/lagre/", {"html": "<p>Helt nytt.</p>", "base_revision": first.number})
    assert f"/dokumenter/avsnitt/{section.pk}/versjoner/" in nora.get(f"/dokumenter/{document.pk}/").text
    page = nora.get(f"/dokumenter/avsnitt/{section.pk}/versjoner/").text
    assert "<ins>" in page
    assert "Helt nytt." in page
    nora.post(f"/dokumenter/versjon/{first.pk}/hent/")
    with world.acting_as(world.nora):
        assert Section.objects.get(pk=section.pk).html == before
        assert Revision.objects.filter(section=section).count() == first.number + 2
        finishing.finish(written=document, by=world.nora)
    nora.post(f"/dokumenter/versjon/{first.pk}/hent/")
    assert "Hent fram denne versjonen" not in nora.get(f"/dokumenter/avsnitt/{section.pk}/versjoner/").text
    with world.acting_as(world.nora):
        assert Revision.objects.filter(section=section).count() == first.number + 2
