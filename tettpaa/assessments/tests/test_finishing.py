"""Hearing, control, signing and sending, as the people who do it; and what the database refuses everybody."""

import datetime as dt
import hashlib
import io

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.utils import timezone
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.people import let_in, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import HiddenRow, NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.assessments.actions import control, drafting, finishing
from tettpaa.assessments.models import AssessmentSigning, ExpertAssessment
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.actions import working
from tettpaa.cases.models import CaseScope, SharedProgress, Step
from tettpaa.documents import rendering
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import Dispatch, FinalDocument, Release, Section, Signature, StoredFile
from tettpaa.documents.queries import whole_file
from tettpaa.organisation.models import Absence
from tettpaa.participation.models import Hearing
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


def test_the_family_is_shown_the_text_as_it_stood(acting_as):
    work = Writing(acting_as)
    work.heard()
    with acting_as(work.nora):
        save_section(section=work.section("reasons"), html="<p>Nytt.</p>", base_revision=1, by=work.nora)
    with acting_as(work.sara):
        shown = Hearing.objects.get().text
        assert "Nytt" not in str(shown)
        assert shown[0]["heading"] == "Kort fortalt til familien"


@pytest.mark.commitment("K1.3a")
def test_the_one_who_wrote_cannot_be_asked_to_control(acting_as):
    work = Writing(acting_as)
    assessment = work.heard()
    with acting_as(work.nora):
        for author in (work.nora, work.mari):
            if author is work.mari:
                save_section(section=work.section("reasons"), html="<p>Mari.</p>", base_revision=1, by=author)
            with pytest.raises(Problem, match="kan ikke godkjenne den selv"):
                control.ask_control(assessment=assessment, controller=author, by=work.nora)


@pytest.mark.commitment("K1.3a")
def test_a_missing_element_stops_control_and_signing_with_a_thing_to_do(acting_as):
    work = Writing(acting_as)
    assessment = work.heard(realistic_goals="")
    with acting_as(work.nora):
        with pytest.raises(NotNow, match="Skriv om dette: hva som er realistiske opplæringsmål"):
            control.ask_control(assessment=assessment, controller=work.ola, by=work.nora)
        with pytest.raises(NotNow):
            finishing.sign_assessment(assessment=assessment, by=work.nora)
        assert not FinalDocument.objects.exists()


def test_the_controller_comes_in_while_reading_and_not_after_the_answer(acting_as):
    work = Writing(acting_as)
    with acting_as(work.ola):
        assert not ExpertAssessment.objects.exists()
    asked = work.asked()
    with acting_as(work.ola):
        assert WorkTask.objects.get(owner=work.ola).about_id == asked.pk
        assert Grant.objects.filter(user=work.ola, basis=GrantBasis.QUALITY_CONTROL).exists()
        control.answer_control(control=asked, approved=False, remarks="Si mer om mål.", is_impartial=True, by=work.ola)
    with acting_as(work.ola):
        assert not ExpertAssessment.objects.exists()
    with acting_as(work.nora):
        assert WorkTask.objects.filter(owner=work.nora, kind=WorkTask.Kind.CORRECT).exists()
        control.ask_control(assessment=drafts.assessments().get(), controller=work.ola, by=work.nora)
    with acting_as(work.ola):
        assert ExpertAssessment.objects.count() == 1


def test_a_controller_reads_but_does_not_write(acting_as):
    work = Writing(acting_as)
    work.asked()
    with acting_as(work.ola), pytest.raises(NotAllowed, match="ikke endre den"):
        found = drafts.assessments().get()
        drafting.save_text(assessment=found, section=work.section("reasons"), html="x", base_revision=1, by=work.ola)


def test_sending_back_needs_remarks_and_approval_needs_habilitet(acting_as):
    work = Writing(acting_as)
    asked = work.asked()
    with acting_as(work.ola):
        with pytest.raises(Problem, match="Skriv hva som skal endres"):
            control.answer_control(control=asked, approved=False, remarks=" ", is_impartial=True, by=work.ola)
        with pytest.raises(Problem, match="habil"):
            control.answer_control(control=asked, approved=True, remarks="", is_impartial=False, by=work.ola)


def test_a_text_changed_after_approval_needs_a_new_control(acting_as):
    work = Writing(acting_as)
    assessment = work.approved()
    with acting_as(work.nora):
        save_section(section=work.section("reasons"), html="<p>Endret.</p>", base_revision=1, by=work.nora)
        with pytest.raises(NotNow, match="En kollega må lese"):
            finishing.sign_assessment(assessment=assessment, by=work.nora)


def test_only_the_one_who_answers_for_the_case_signs(acting_as):
    work = Writing(acting_as)
    assessment = work.approved()
    with acting_as(work.mari), pytest.raises(NotAllowed, match="Bare saksansvarlig"):
        finishing.sign_assessment(assessment=assessment, by=work.mari)


def test_the_signed_document_is_a_pdf_whose_mark_is_the_files_own(acting_as):
    work = Writing(acting_as)
    work.signed()
    with acting_as(work.nora):
        final = FinalDocument.objects.get()
        pdf = whole_file(StoredFile.objects.get(pk=final.file_id))
        assert pdf.startswith(b"%PDF")
        assert hashlib.sha256(pdf).digest() == bytes(final.sha256)
        assert work.read_case().step == Step.SIGNED


def test_signing_twice_is_signing_once(acting_as):
    work = Writing(acting_as)
    assessment = work.signed()
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=assessment, by=work.nora)
        assert AssessmentSigning.objects.count() == FinalDocument.objects.count() == 1
        with pytest.raises(NotNow, match="signert og kan ikke endres"):
            save_section(section=work.section("reasons"), html="<p>Sent.</p>", base_revision=1, by=work.nora)


def test_a_crash_while_rendering_leaves_nothing_half_done(acting_as, monkeypatch):
    work = Writing(acting_as)
    assessment = work.approved()

    def crash(_document):
        raise MemoryError

    monkeypatch.setattr(rendering, "render", crash)
    with acting_as(work.nora), pytest.raises(MemoryError):
        finishing.sign_assessment(assessment=assessment, by=work.nora)
    with acting_as(work.nora):
        assert not FinalDocument.objects.exists()
        assert work.read_case().step == Step.QUALITY_CONTROL
    monkeypatch.undo()
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=assessment, by=work.nora)
        assert FinalDocument.objects.count() == 1


@pytest.mark.parametrize("who", ["nora", "sara"])
def test_no_role_can_change_a_final_document(acting_as, who):
    work = Writing(acting_as)
    work.signed()
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as(getattr(work, who)),
        connection.cursor() as cursor,
    ):
        cursor.execute("update documents_finaldocument set sha256 = %s", [b"0" * 32])


@pytest.mark.parametrize("who", ["eirik", "sara"])
def test_school_and_family_cannot_reach_a_draft(acting_as, who):
    """The tables of sections are also those of a unit's own reports, so there it is the rows that are not theirs."""
    work = Writing(acting_as)
    work.start()
    with acting_as(getattr(work, who)), connection.cursor() as cursor:
        for table in ("documents_document", "documents_section", "documents_revision"):
            cursor.execute(f"select count(*) from {table}")  # our own table names
            assert cursor.fetchone() == (0,)
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as(getattr(work, who)),
        connection.cursor() as cursor,
    ):
        cursor.execute("select 1 from assessments_expertassessment")


@pytest.mark.commitment("K1.3c")
def test_sent_is_not_told_and_everyone_gets_their_copy(acting_as):
    work = Writing(acting_as)
    assessment = work.signed()
    with acting_as(work.nora):
        finishing.send_assessment(assessment=assessment, by=work.nora)
        finishing.send_assessment(assessment=assessment, by=work.nora)
        case = work.read_case()
        assert (case.step, case.sent_on, case.told_on) == (Step.SENT, timezone.localdate(), None)
        assert Release.objects.count() == 2
        sent = dict(Dispatch.objects.values_list("recipient", "channel"))
        assert sent == {work.unit.name: "portal", "Sara Haugland Tesfay": "paper"}
    for reader in (work.eirik, work.sara):
        with acting_as(reader):
            assert whole_file(StoredFile.objects.get(pk=Release.objects.get().file_id)).startswith(b"%PDF")
            assert SharedProgress.objects.get().told_on is None


def test_unsigned_is_not_sent(acting_as):
    work = Writing(acting_as)
    assessment = work.approved()
    with acting_as(work.nora), pytest.raises(NotNow, match="Signer vurderingen"):
        finishing.send_assessment(assessment=assessment, by=work.nora)


def test_a_hidden_row_is_never_changed_in_silence(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with acting_as(work.jonas), pytest.raises((HiddenRow, NotAllowed)):
        drafting.mark(assessment=assessment, element="reasons", by=work.jonas)
    with seeding():
        assert not assessment.marks.exists()


def test_the_signature_finishes_what_was_left_to_do_about_the_text(acting_as):
    work = Writing(acting_as)
    work.approved()
    with seeding():
        assert WorkTask.objects.filter(owner=work.nora, done_at=None).exists()
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=ExpertAssessment.objects.get(), by=work.nora)
    with seeding():
        assert not WorkTask.objects.filter(done_at=None).exists()


@pytest.mark.commitment("K1.3a")
def test_a_substitute_signs_in_their_own_name_for_the_one_who_is_away_and_only_while_they_are(acting_as):
    work = Writing(acting_as)
    assessment = work.approved()
    with seeding():
        jonas, case = make_user("Jonas Aas"), work.case
        away = Absence(user=work.nora, starts_on=TODAY, ends_on=TODAY + dt.timedelta(days=3), registered_by=work.ola)
        away.substitute = jonas
        away.save()
        scopes = [case.scope, case.folder, *(one.scope for one in CaseScope.objects.filter(case=case))]
        for scope in {scope.pk: scope for scope in scopes}.values():
            let_in(jonas, scope, GrantBasis.SUBSTITUTE, ends_at=timezone.now() + dt.timedelta(days=3))
    with acting_as(jonas), pytest.raises(NotNow, match="habil"):
        finishing.sign_assessment(assessment=drafts.assessments().get(), by=jonas)
    with acting_as(work.mari), pytest.raises(NotAllowed, match="Bare saksansvarlig"):
        finishing.sign_assessment(assessment=drafts.assessments().get(), by=work.mari)
    with seeding():
        Absence.objects.update(called_off_at=timezone.now())
    with acting_as(jonas), pytest.raises(NotAllowed, match="Bare saksansvarlig"):
        finishing.sign_assessment(assessment=drafts.assessments().get(), by=jonas)
    with seeding():
        Absence.objects.update(called_off_at=None)
    with acting_as(jonas):
        working.declare_impartial(case=case, is_impartial=True, by=jonas)
        signing = finishing.sign_assessment(assessment=drafts.assessments().get(), by=jonas)
        signature = Signature.objects.get(final=signing.final)
        assert (signature.name, signature.title) == ("Jonas Aas", "PP-rådgiver, vikar for Nora Brekke")
        pages = PdfReader(io.BytesIO(whole_file(signing.final.file))).pages
        words = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert "vikar for Nora Brekke" in words, words
        finishing.send_assessment(assessment=assessment, by=jonas)


def test_what_it_says_in_short_stands_first_on_paper_and_is_read_in_the_portal(acting_as, signed_in):
    told = {"family_summary": "<p>Elias trenger mer tid til å lese.</p>", "child_summary": "<p>Hei, Elias!</p>"}
    work = Writing(acting_as)
    assessment = work.heard(**told)
    with acting_as(work.nora):
        whole = drafts.draft(assessment)
        headings = [one.heading for one in printing.preview(whole).sections]
        heard = [one["heading"] for one in Hearing.objects.get().text]
    assert headings[0] == heard[0] == "Kort fortalt til familien"
    assert "Til barnet" not in headings
    with acting_as(work.nora):
        asked = control.ask_control(assessment=assessment, controller=work.ola, by=work.nora)
    with acting_as(work.ola):
        control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=work.ola)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=drafts.assessments().get(), by=work.nora)
        finishing.send_assessment(assessment=drafts.assessments().get(), by=work.nora)
    with seeding():
        parts = dict(Release.objects.values_list("scope__kind", "summary"))
        assert parts[ScopeKind.CASE_FAMILY] == "Elias trenger mer tid til å lese."
        assert set(parts.values()) == {"", "Elias trenger mer tid til å lese."}
        assert Release.objects.get(scope__kind=ScopeKind.CASE_FAMILY).for_child == "Hei, Elias!"


def test_a_part_that_is_thought_of_later_is_not_asked_of_those_who_were_writing(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    with seeding():
        Section.objects.filter(key__in=["family_summary", "child_summary"]).delete()
    with acting_as(work.nora):
        whole = drafts.draft(assessment)
        assert not whole.type.has_part("family_summary")
        assert not [one for one in whole.obstacles if "familien" in str(one.params)]
