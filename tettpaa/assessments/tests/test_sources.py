"""Quotes keep step with their source until the assessment is signed: changed, gone, answered, and then frozen."""

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.assessments.actions import control, finishing, sources
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts, kept_in_step, suggestions
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import CaseNote
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import DocumentShield, FinalDocument, Revision, Section

pytestmark = pytest.mark.usefixtures("db")
SAID, SAYS_NOW = "Elias leste 40 ord i minuttet.", "Elias leste 60 ord i minuttet."
OWN = "<p>Egne ord før.</p>{}<p>Egne ord etter.</p>"


class Quoting(Writing):
    """A note in the journal that the draft quotes."""

    def quoted(self, *, heard: bool = False) -> ExpertAssessment:
        with seeding():
            self.note = CaseNote(case=self.case, scope=self.case.scope, kind="observation", title="Lesing")
            self.note.html, self.note.written_by = f"<p>{SAID}</p>", self.nora
            CaseNote.objects.bulk_create([self.note])
        assessment = self.heard() if heard else self.start()
        with self.acting_as(self.nora):
            found = suggestions.by_section(drafts.draft(assessment))["reasons"]
            html = OWN.format(next(one for one in found if one.text == SAID).html)
            section = self.section("reasons")
            save_section(section=section, html=html, base_revision=section.revision, by=self.nora)
        return assessment

    def note_says(self, html: str) -> None:
        with seeding():
            CaseNote.objects.filter(pk=self.note.pk).update(html=html)

    def shut_note(self) -> None:
        with seeding():
            shield = DocumentShield(scope=self.case.scope, kind="note", paper_id=self.note.pk, reason="feil sak")
            shield.case_number, shield.shut_by = self.case.number, self.nora
            DocumentShield.objects.bulk_create([shield])

    def waiting(self, assessment: ExpertAssessment) -> list[kept_in_step.Changed]:
        with self.acting_as(self.nora):
            return kept_in_step.changed(drafts.draft(assessment))

    def answer(self, assessment: ExpertAssessment, answer: str, by=None) -> str:
        waiting = self.waiting(assessment)
        reference = waiting[0].reference if waiting else "note:x.0123456789"
        with self.acting_as(by or self.nora):
            sources.answer_source(
                assessment=assessment, key="reasons", reference=reference, answer=answer, by=by or self.nora
            )
        return self.section_html()

    def section_html(self) -> str:
        with self.acting_as(self.nora):
            return str(Section.objects.get(key="reasons").html)


@pytest.fixture
def work(acting_as):
    return Quoting(acting_as)


def test_nothing_waits_while_the_source_is_as_it_was(work):
    assert work.waiting(work.quoted()) == []


def test_a_changed_source_is_shown_with_old_and_new_and_the_new_is_put_in(work):
    assessment = work.quoted()
    work.note_says(f"<p>{SAYS_NOW}</p>")
    (one,) = work.waiting(assessment)
    assert SAID in one.old
    assert one.now.text == SAYS_NOW
    html = work.answer(assessment, "update")
    assert SAYS_NOW in html
    assert SAID not in html
    assert html.startswith("<p>Egne ord før.</p>")
    assert html.endswith("<p>Egne ord etter.</p>")
    assert work.waiting(assessment) == []


def test_what_stood_there_stays_among_the_earlier_versions(work):
    assessment = work.quoted()
    work.note_says(f"<p>{SAYS_NOW}</p>")
    before = work.section_html()
    work.answer(assessment, "update")
    with work.acting_as(work.nora):
        assert before in Revision.objects.filter(section__key="reasons").values_list("html", flat=True)


def test_kept_it_is_asked_no_more_until_the_source_changes_again(work):
    assessment = work.quoted()
    work.note_says(f"<p>{SAYS_NOW}</p>")
    assert SAID in work.answer(assessment, "keep")
    assert work.waiting(assessment) == []
    work.note_says("<p>Noe helt annet.</p>")
    assert len(work.waiting(assessment)) == 1


def test_a_source_that_is_shut_must_be_answered_and_the_quote_can_be_taken_out(work):
    assessment = work.quoted()
    work.shut_note()
    (one,) = work.waiting(assessment)
    assert one.now is None
    assert work.answer(assessment, "remove") == "<p>Egne ord før.</p><p>Egne ord etter.</p>"


def test_several_paragraphs_become_what_the_source_has_now(work):
    assessment = work.quoted()
    work.note_says("<p>Først dette.</p><p>Så dette.</p>")
    html = work.answer(assessment, "update")
    assert html.count("data-fact") == 2
    work.note_says("<p>Bare dette.</p>")
    html = work.answer(assessment, "update")
    assert html.count("data-fact") == 1
    assert "Så dette" not in html


def test_control_and_signing_wait_for_the_answer_and_the_signed_text_is_frozen(work):
    assessment = work.quoted(heard=True)
    work.note_says(f"<p>{SAYS_NOW}</p>")
    with work.acting_as(work.nora), pytest.raises(NotNow, match="Kilden til et sitat er endret"):
        control.ask_control(assessment=assessment, controller=work.ola, by=work.nora)
    work.answer(assessment, "update")
    with work.acting_as(work.nora):
        asked = control.ask_control(assessment=assessment, controller=work.ola, by=work.nora)
    with work.acting_as(work.ola):
        control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=work.ola)
    work.note_says("<p>Endret etter godkjenning.</p>")
    with work.acting_as(work.nora), pytest.raises(NotNow, match="Kilden til et sitat er endret"):
        finishing.sign_assessment(assessment=assessment, by=work.nora)
    work.note_says(f"<p>{SAYS_NOW}</p>")
    with work.acting_as(work.nora):
        finishing.sign_assessment(assessment=assessment, by=work.nora)
    frozen = work.section_html()
    work.note_says("<p>Endret etter signering.</p>")
    with work.acting_as(work.nora), pytest.raises(NotNow):
        sources.answer_source(
            assessment=assessment,
            key="reasons",
            reference=kept_in_step.references(frozen)[0],
            answer="update",
            by=work.nora,
        )
    assert work.section_html() == frozen
    with work.acting_as(work.nora):
        assert FinalDocument.objects.count() == 1


def test_a_reader_answers_nothing_and_a_second_press_changes_nothing(work):
    assessment = work.quoted()
    work.note_says(f"<p>{SAYS_NOW}</p>")
    with pytest.raises(NotAllowed):
        work.answer(assessment, "update", by=work.jonas)
    first = work.answer(assessment, "update")
    assert work.answer(assessment, "remove") == first


def test_the_words_of_a_conversation_that_is_closed_are_never_kept():
    gone = kept_in_step.Changed(part=None, reference="talk:1.0123456789", old="x", now=None)
    note = kept_in_step.Changed(part=None, reference="note:1.0123456789", old="x", now=None)
    assert (gone.may_be_kept, note.may_be_kept) == (False, True)


def test_the_page_shows_it_and_the_button_answers(work, signed_in):
    assessment = work.quoted()
    work.note_says(f"<p>{SAYS_NOW}</p>")
    nora = signed_in(work.nora)
    page = nora.get(reverse("assessments:editor", args=[assessment.pk])).text
    assert "Kilden er endret" in page
    assert SAYS_NOW in page
    (one,) = work.waiting(assessment)
    with work.acting_as(work.nora):
        section = work.section("reasons")
    nora.post(reverse("assessments:answer_source", args=[section.pk]), {"source": one.reference, "answer": "update"})
    assert SAYS_NOW in work.section_html()
    assert "Kilden er endret" not in nora.get(reverse("assessments:editor", args=[assessment.pk])).text


@pytest.mark.parametrize(
    "html",
    [
        '<ul><li>«A» (<span class="src" data-fact="note:1.0123456789">kilde</span>)</li><li>B</li></ul>',
        '<table><tbody><tr><td>«A» (<span class="src" data-fact="note:1.0123456789">kilde</span>)</td></tr></tbody></table>',
        '<p>«A» (<span class="src" data-fact="note:1.0123456789">kilde</span>)</p><p>B</p>',
    ],
)
def test_a_quote_is_found_in_a_list_a_table_and_a_paragraph(html):
    assert kept_in_step.references(html) == ["note:1.0123456789"]
    assert "A" in kept_in_step.quote(html, "note:1.0123456789")
    assert "data-fact" not in kept_in_step.without(html, "note:1.0123456789")
    assert ("B" in html) is ("B" in kept_in_step.without(html, "note:1.0123456789"))
