"""Writing the draft: nothing is lost, nothing is overwritten, and what is not ours does not get in."""

import pytest

from tettpaa.access.problems import Changed, NotNow, Problem
from tettpaa.assessments.actions import drafting
from tettpaa.assessments.queries import drafts, printing, suggestions
from tettpaa.assessments.tests.writing import ANSWERS, Writing
from tettpaa.cases.models import Step
from tettpaa.documents import rendering
from tettpaa.documents.actions import drafts as texts
from tettpaa.documents.models import Revision, Section
from tettpaa.referrals.models import CaseKind

pytestmark = pytest.mark.usefixtures("db")


def save(work, html, base, by=None, key="reasons"):
    by = by or work.nora
    return texts.save_section(section=work.section(key), html=html, base_revision=base, by=by)


@pytest.mark.commitment("K1.3a")
def test_a_school_draft_has_the_acts_points_and_the_voices(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        keys = [part.element.key for part in drafts.draft(assessment).asked]
        assert keys[:4] == ["learning_outcome", "reasons", "realistic_goals", "effective_measures"]
        assert keys[-7:-2] == ["child_view", "guardian_views", "views_weighed", "best_interests", "inclusion"]
        assert keys[-2:] == ["family_summary", "child_summary"]
        assert "staff_competence" not in keys
        assert work.read_case().step == Step.DRAFT
        assert drafting.start_draft(case=work.read_case(), by=work.nora) == assessment


def test_the_competence_point_is_asked_when_an_exception_is_proposed(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        proposed = ANSWERS.__class__(**(vars(ANSWERS) | {"competence_exception": True, "other_adaptations": True}))
        drafting.answer_questions(assessment=assessment, answers=proposed, base_revision=0, by=work.nora)
        keys = [part.element.key for part in drafts.draft(drafts.assessments().get()).asked]
    assert {"staff_competence", "holistic"} <= set(keys)


@pytest.mark.commitment("K1.3a")
def test_a_kindergarten_draft_asks_for_hours_as_a_number(acting_as):
    work = Writing(acting_as, kind=CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE)
    assessment = work.start()
    with acting_as(work.nora):
        assert "extent" in [part.element.key for part in drafts.draft(assessment).asked]
        vague = ANSWERS.__class__(**(vars(ANSWERS) | {"hours_per_year": "middels"}))
        with pytest.raises(Problem, match="«Middels» er ikke nok"):
            drafting.answer_questions(assessment=assessment, answers=vague, base_revision=0, by=work.nora)


def test_two_writers_lose_nothing(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora):
        save(work, "<p>Nora.</p>", 0)
    with acting_as(work.mari):
        answer = save(work, "<p>Mari.</p>", 0, work.mari)
        assert isinstance(answer, texts.Conflict)
        assert (answer.html, answer.saved_by) == ("<p>Nora.</p>", "Nora Brekke")
        save(work, "<p>Mari.</p>", 0, work.mari)
        kept = Revision.objects.values_list("html", "set_aside").order_by("saved_at")
        assert list(kept) == [("<p>Nora.</p>", False), ("<p>Mari.</p>", True)]
        assert save(work, "<p>Nora og Mari.</p>", 1, work.mari).revision == 2


def test_two_who_answer_the_questions_at_once_do_not_overwrite_each_other(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        drafting.answer_questions(assessment=assessment, answers=ANSWERS, base_revision=0, by=work.nora)
        with pytest.raises(Changed):
            drafting.answer_questions(assessment=assessment, answers=ANSWERS, base_revision=0, by=work.nora)


def test_the_same_text_makes_no_new_revision(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora):
        save(work, "<p>Likt.</p>", 0)
        assert not save(work, "<p>Likt.</p>", 0).is_new
        assert Revision.objects.count() == 1


@pytest.mark.parametrize("html", ["<p>åæø ≤ 5 – «ja»</p>", f"<p>{'a' * 200_000}</p>"])
def test_every_letter_and_a_very_long_text_is_kept(acting_as, html):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora):
        assert save(work, html, 0).html == html


def test_a_sign_that_cannot_be_printed_is_told_and_the_text_stays_in_the_field(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora), pytest.raises(Problem, match="😀") as refused:
        save(work, "<p>Bra 😀</p>", 0)
    assert refused.value.field == "html"


def test_more_than_two_hundred_thousand_signs_is_refused(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora), pytest.raises(Problem, match="for lang"):
        save(work, "<p>" + "a" * 200_001 + "</p>", 0)


def test_word_is_cleaned(acting_as):
    work = Writing(acting_as)
    work.start()
    pasted = '<p class=MsoNormal style="mso-x:1"><b>Funn</b><o:p></o:p><script>x()</script></p>'
    with acting_as(work.nora):
        assert save(work, pasted, 0).html == "<p><strong>Funn</strong></p>"


def test_a_database_error_in_the_middle_leaves_the_text_that_stood_there(acting_as, monkeypatch):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora):
        save(work, "<p>Trygt.</p>", 0)

        def fail(*_args, **_values):
            raise OSError

        monkeypatch.setattr(texts, "change", fail)
        with pytest.raises(OSError, match=r"^$"):
            save(work, "<p>Nytt.</p>", 1)
        assert (work.section("reasons").html, Revision.objects.count()) == ("<p>Trygt.</p>", 1)


def test_an_earlier_text_comes_back_as_a_new_revision(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.nora):
        save(work, "<p>Først.</p>", 0)
        save(work, "<p>Så.</p>", 1)
        restored = texts.restore(revision=Revision.objects.get(number=1), by=work.nora)
        assert (restored.revision, restored.html) == (3, "<p>Først.</p>")


def test_an_empty_section_cannot_be_marked_and_an_emptied_one_loses_its_mark(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        with pytest.raises(NotNow, match="tomt avsnitt"):
            drafting.mark(assessment=assessment, element="reasons", by=work.nora)
        save(work, "<p>Tekst.</p>", 0)
        drafting.mark(assessment=assessment, element="reasons", by=work.nora)
        section = work.section("reasons")
        drafting.save_text(assessment=assessment, section=section, html="", base_revision=1, by=work.nora)
        assert not drafts.marks_of(assessment)


def test_the_case_gives_quoted_text_with_its_source_once(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        found = suggestions.by_section(drafts.draft(assessment))["child_view"]
        assert "«Jeg liker lydbøker.»" in found[0].html
        assert "Samtale, skolen" in found[0].source
        save(work, found[0].html, 0, key="child_view")
        assert suggestions.by_section(drafts.draft(assessment))["child_view"] == []


@pytest.mark.parametrize("kind", [CaseKind.INDIVIDUAL_EDUCATION, CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE])
def test_the_preview_is_a_pdf_and_never_speaks_of_granting_or_appeal(acting_as, kind):
    work = Writing(acting_as, kind=kind)
    assessment = work.write_all() if kind == CaseKind.INDIVIDUAL_EDUCATION else work.start()
    with acting_as(work.nora):
        shown = printing.preview(drafts.draft(drafts.assessments().get(pk=assessment.pk)))
    words = shown.as_json()
    assert not any(word in words for word in ("nnvilg", "vslått", "klageadgang", "klagefrist"))
    assert shown.is_draft
    assert rendering.render(shown).startswith(b"%PDF")


def test_a_word_of_decision_is_warned_about(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.nora):
        save(work, "<p>Eleven er innvilget 4 timer, og har klageadgang.</p>", 0)
        words = [warning.word for warning in drafts.draft(assessment).part("reasons").words]
    assert words == ["innvilget", "klageadgang"]


def test_a_colleague_at_the_same_school_sees_no_draft(acting_as):
    work = Writing(acting_as)
    work.start()
    with acting_as(work.jonas):
        assert not Section.objects.exists()
