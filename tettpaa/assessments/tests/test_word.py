"""Word in, Word out: a draft that was begun elsewhere comes in where the author says, and nothing is lost on the way."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.roles import Role
from tettpaa.assessments.tests.writing import Writing
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import Revision

pytestmark = pytest.mark.usefixtures("db")


def word_file(*sections):
    document = docx.Document()
    for heading, text in sections:
        if heading:
            document.add_heading(heading, level=1)
        document.add_paragraph(text)
    made = io.BytesIO()
    document.save(made)
    return SimpleUploadedFile("utkast.docx", made.getvalue())


@pytest.fixture
def work(acting_as):
    writing = Writing(acting_as)
    writing.assessment = writing.start()
    with acting_as(writing.nora):
        save_section(section=writing.section("reasons"), html="<p>Står her.</p>", base_revision=0, by=writing.nora)
    return writing


def where(work, name="from_word"):
    return reverse(f"assessments:{name}", args=[work.assessment.pk])


def test_a_draft_from_word_is_put_where_the_author_says(work, signed_in):
    browser = signed_in(work.nora)
    title = "2. Hvorfor eleven eventuelt ikke har, eller ikke kan få, tilfredsstillende utbytte"
    sent = {"file": word_file(("", "Innledning."), (title, "Elias leser sakte."), ("Annet", "Bor på landet."))}
    chooses = browser.post(where(work), sent)
    assert chooses.status_code == 200
    form = chooses.context["form"]
    assert [form[f"to-{n}"].value() for n in range(3)] == ["", "reasons", ""]
    given = {name: form[name].value() for name in form.fields}
    done = browser.post(where(work), given | {"to-2": "inclusion"}, follow=True)
    assert "satt inn i 2 avsnitt" in done.text
    with work.acting_as(work.nora):
        assert work.section("reasons").html == "<p>Står her.</p><p>Elias leser sakte.</p>"
        assert work.section("inclusion").html == "<p>Bor på landet.</p>"
        assert Revision.objects.filter(section__key="reasons").count() == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "Filen er tom"), (b"%PDF-1.7", "ødelagt"), (b"PK\x03\x04xx", "ødelagt")],
)
def test_a_bad_file_is_answered_beside_the_field(work, signed_in, content, says):
    answer = signed_in(work.nora).post(where(work), {"file": SimpleUploadedFile("x.docx", content)})
    assert answer.status_code == 422
    assert says in answer.text


def test_who_only_reads_the_draft_is_led_back_to_it_and_told_so(work, signed_in):
    with seeding():
        browser = signed_in(make_user("Hanne Solberg", Role.PROFESSIONAL_LEAD))
    for answer in (browser.get(where(work), follow=True), browser.post(where(work), {"pieces": "1"}, follow=True)):
        assert answer.redirect_chain[0][0] == where(work, "editor")
        assert "Du kan lese vurderingen, men ikke endre den." in answer.text


def test_a_file_is_looked_through_for_viruses_before_it_is_read(work, signed_in, settings, tmp_path):
    settings.CLAMD = str(tmp_path / "away.ctl")
    answer = signed_in(work.nora).post(where(work), {"file": word_file(("Vurdering", "Tekst."))})
    assert answer.status_code == 422
    assert "Vi får ikke sjekket filen for virus nå" in answer.text


def test_a_lying_choice_changes_nothing(work, signed_in):
    given = {"pieces": "1", "heading-0": "x", "html-0": "<p>x</p>", "to-0": "ikke_et_avsnitt"}
    assert signed_in(work.nora).post(where(work), given).status_code == 422
    given |= {"to-0": ""}
    assert signed_in(work.nora).post(where(work), given).status_code == 422
    with seeding():
        assert Revision.objects.count() == 1


def test_the_draft_goes_out_as_word_and_that_is_read_in_the_log(work, signed_in):
    answer = signed_in(work.nora).get(where(work, "word"))
    assert answer.status_code == 200
    text = "\n".join(one.text for one in docx.Document(io.BytesIO(answer.content)).paragraphs)
    assert "Står her." in text
    assert "Utkast" in text
    with seeding():
        assert ReadLogEntry.objects.filter(user_id=work.nora.pk, what="assessment.word").exists()


@pytest.mark.parametrize("name", ["from_word", "word"])
def test_a_colleague_at_the_same_school_has_neither(work, signed_in, name):
    assert signed_in(work.jonas).get(where(work, name)).status_code == 404
