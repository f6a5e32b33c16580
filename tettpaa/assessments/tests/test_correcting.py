"""A signed assessment is put right: a new one that names the old, and everybody who had the old is told."""

import datetime as dt
import io

import pytest
from django.db import DatabaseError, transaction
from django.http import Http404
from django.urls import reverse
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.worlds import make_file
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.assessments.actions import control, correcting, drafting, finishing
from tettpaa.assessments.models import AssessmentSigning, ElementMark, ExpertAssessment
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.tests.writing import ANSWERS, Writing
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.models import CaseStep, SharedProgress, Step
from tettpaa.core import clock
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import Correction, Dispatch, FinalDocument, Release, Section, StoredFile
from tettpaa.documents.queries import corrected_title, whole_file
from tettpaa.participation.models import Channel, Hearing
from tettpaa.portal import given_queries as portal

pytestmark = pytest.mark.usefixtures("db")
WRONG, RIGHT = "<p>Elias går i 3. trinn.</p>", "<p>Elias går i 4. trinn.</p>"


class Correcting(Writing):
    """An assessment that is signed and sent, and what is done to put it right."""

    def sent(self) -> ExpertAssessment:
        assessment = self.signed()
        with self.acting_as(self.nora):
            finishing.send_assessment(assessment=assessment, by=self.nora)
        return assessment

    def begun(self, assessment: ExpertAssessment, *, changes_content: bool = False, by=None) -> ExpertAssessment:
        with self.acting_as(by or self.nora):
            return correcting.correct(
                assessment=drafts.assessments().get(pk=assessment.pk),
                reason="Feil klassetrinn.",
                changes_content=changes_content,
                by=by or self.nora,
            )

    def change(self, new: ExpertAssessment, key: str = "reasons", html: str = RIGHT) -> None:
        with self.acting_as(self.nora):
            section = Section.objects.get(document_id=new.document_id, key=key)
            save_section(section=section, html=html, base_revision=section.revision, by=self.nora)

    def read_through(self, new: ExpertAssessment) -> None:
        with self.acting_as(self.nora):
            asked = control.ask_control(assessment=new, controller=self.ola, by=self.nora)
        with self.acting_as(self.ola):
            control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=self.ola)

    def corrected(self) -> tuple[ExpertAssessment, ExpertAssessment]:
        old = self.sent()
        new = self.begun(old)
        self.change(new)
        self.read_through(new)
        with self.acting_as(self.nora):
            finishing.sign_assessment(assessment=new, by=self.nora)
            finishing.send_assessment(assessment=new, by=self.nora)
        return old, new


def test_the_corrected_one_names_the_old_and_the_old_is_as_it_was(acting_as):
    work = Correcting(acting_as)
    old, new = work.corrected()
    with acting_as(work.nora):
        finals = {row.document_id: row for row in FinalDocument.objects.all()}
        pages = PdfReader(io.BytesIO(whole_file(StoredFile.objects.get(pk=finals[new.document_id].file_id)))).pages
        text = " ".join("".join(page.extract_text() for page in pages).split())
        assert "Erstatter dokumentet som ble ferdig" in text
        assert "Rettet: Feil klassetrinn." in text
        assert "4. trinn" in text
        before = whole_file(StoredFile.objects.get(pk=finals[old.document_id].file_id))
        assert "4. trinn" not in "".join(page.extract_text() for page in PdfReader(io.BytesIO(before)).pages)
        assert "erstattet" in corrected_title(finals[old.document_id].document)
        assert drafts.of_case(work.read_case()).pk == new.pk


@pytest.mark.parametrize("reader", ["sara", "eirik"])
def test_those_who_had_the_old_one_are_told_what_takes_its_place_and_why(acting_as, reader):
    work = Correcting(acting_as)
    work.corrected()
    with acting_as(getattr(work, reader)):
        new, old = Release.objects.order_by("-released_at")
        assert new.replaces_id == old.pk
        assert "Feil klassetrinn" in new.summary
        assert new.title == "Sakkyndig vurdering, rettet utgave 2"


def test_the_clock_is_not_moved_back(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    with acting_as(work.nora):
        before, steps = work.read_case(), CaseStep.objects.count()
    new = work.begun(old)
    work.change(new)
    work.read_through(new)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=new, by=work.nora)
        finishing.send_assessment(assessment=new, by=work.nora)
        after = work.read_case()
        assert (after.step, after.sent_on, after.received_on) == (before.step, before.sent_on, before.received_on)
        assert after.step == Step.SENT
        assert CaseStep.objects.count() == steps


def test_a_slip_is_read_by_a_colleague_again_and_not_sent_to_the_family_first(acting_as):
    work = Correcting(acting_as)
    new = work.begun(work.sent())
    work.change(new)
    with acting_as(work.nora), pytest.raises(NotNow, match="En kollega må lese"):
        finishing.sign_assessment(assessment=new, by=work.nora)


def test_new_content_is_laid_before_the_family_first(acting_as):
    work = Correcting(acting_as)
    new = work.begun(work.sent(), changes_content=True)
    work.change(new)
    with acting_as(work.nora), pytest.raises(NotNow, match="kommentar"):
        control.ask_control(assessment=new, controller=work.ola, by=work.nora)
    with acting_as(work.nora):
        until = clock.today() + dt.timedelta(days=14)
        hearing = drafting.send_to_hearing(assessment=new, answer_by=until, by=work.nora)
        assert work.read_case().step == Step.SENT
        hearings.record_comment(
            case=work.read_case(),
            hearing=hearing,
            guardian=work.mother,
            text="Fint at dere rettet.",
            no_comment=False,
            channel=Channel.PHONE,
            by=work.nora,
        )
    work.read_through(new)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=new, by=work.nora)
        assert AssessmentSigning.objects.count() == 2
        assert Hearing.objects.count() == 2


def test_another_answer_is_content_whatever_it_is_called(acting_as):
    work = Correcting(acting_as)
    new = work.begun(work.sent())
    with acting_as(work.nora):
        current = drafts.assessments().get(pk=new.pk)
        answers = ANSWERS.__class__(
            **{**{name: getattr(ANSWERS, name) for name in ANSWERS.__dataclass_fields__}, "hours_per_year": "100"}
        )
        drafting.answer_questions(
            assessment=current, answers=answers, base_revision=current.settings_revision, by=work.nora
        )
        current.refresh_from_db()
        with pytest.raises(NotNow, match="kommentar"):
            control.ask_control(assessment=current, controller=work.ola, by=work.nora)


def test_only_one_correction_at_a_time_and_a_second_press_finds_the_first(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    new = work.begun(old)
    assert work.begun(old).pk == new.pk
    with pytest.raises(NotNow, match="Nora Brekke retter dette alt"):
        work.begun(old, by=work.mari)
    with acting_as(work.nora):
        assert Correction.objects.count() == 1
        assert ExpertAssessment.objects.count() == 2


def test_the_database_keeps_a_second_correction_out(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    first = work.begun(old)
    with acting_as(work.nora), pytest.raises(DatabaseError, match="corrected_once"), transaction.atomic():
        row = Correction.objects.get(document_id=first.document_id)
        Correction.objects.bulk_create(
            [
                Correction(
                    scope_id=row.scope_id,
                    document_id=old.document_id,
                    replaces_id=row.replaces_id,
                    reason="to",
                    begun_by=work.nora,
                )
            ]
        )


def test_a_correction_that_is_thrown_away_leaves_the_signed_one_in_force(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    new = work.begun(old)
    with acting_as(work.nora):
        correcting.discard(assessment=new, by=work.nora)
        assert drafts.of_case(work.read_case()).pk == old.pk
        with pytest.raises(Http404):
            drafts.assessment(new.pk)
    assert work.begun(old).edition == 3


def test_a_corrected_one_can_be_corrected_again_and_the_old_one_cannot(acting_as):
    work = Correcting(acting_as)
    old, new = work.corrected()
    with pytest.raises(NotNow, match="alt erstattet"):
        work.begun(old)
    third = work.begun(new)
    with acting_as(work.nora):
        assert third.edition == 3
        assert third.document.title.endswith(", rettet utgave 3")
        assert third.document.title.count("rettet") == 1


def test_whoever_wrote_the_first_cannot_read_the_correction_for_the_service(acting_as):
    work = Correcting(acting_as)
    old = work.heard()
    with acting_as(work.mari):
        save_section(section=work.section("reasons"), html=WRONG, base_revision=1, by=work.mari)
    with acting_as(work.nora):
        asked = control.ask_control(assessment=old, controller=work.ola, by=work.nora)
    with acting_as(work.ola):
        control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=work.ola)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=old, by=work.nora)
    new = work.begun(old)
    with acting_as(work.nora), pytest.raises(Problem, match="kan ikke godkjenne den selv"):
        control.ask_control(assessment=new, controller=work.mari, by=work.nora)


def test_the_old_one_is_not_sent_while_it_is_being_corrected(acting_as):
    work = Correcting(acting_as)
    old = work.signed()
    new = work.begun(old)
    with acting_as(work.nora), pytest.raises(NotNow, match="blir rettet"):
        finishing.send_assessment(assessment=old, by=work.nora)
    work.change(new)
    work.read_through(new)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=new, by=work.nora)
        finishing.send_assessment(assessment=new, by=work.nora)
        assert work.read_case().step == Step.SENT


def test_what_was_marked_as_answered_is_so_still_in_its_authors_name(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    new = work.begun(old)
    with acting_as(work.nora):
        before = set(ElementMark.objects.filter(assessment=old).values_list("element", "marked_by_id"))
        assert before == set(ElementMark.objects.filter(assessment=new).values_list("element", "marked_by_id"))


def test_a_reason_is_asked_for_and_a_colleague_at_the_school_cannot(acting_as):
    work = Correcting(acting_as)
    old = work.sent()
    with acting_as(work.nora), pytest.raises(Problem, match="Skriv hva som er feil"):
        correcting.correct(assessment=old, reason="  ", changes_content=False, by=work.nora)
    with acting_as(work.jonas), pytest.raises(NotAllowed):
        correcting.correct(assessment=old, reason="Feil", changes_content=False, by=work.jonas)


def test_the_pages_say_what_takes_the_place_of_what(acting_as, signed_in):
    work = Correcting(acting_as)
    old, new = work.corrected()
    nora = signed_in(work.nora)

    def shown(name: str, pk: object, browser=nora) -> str:
        return browser.get(reverse(name, args=[pk])).content.decode()

    assert "Erstattet av en rettet utgave" in shown("assessments:final", old.pk)
    assert reverse("assessments:editor", args=[new.pk]) in shown("assessments:final", old.pk)
    assert "Retter dokumentet som ble ferdig" in shown("assessments:final", new.pk)
    replaced = "erstattet av en rettet utgave"
    assert replaced in shown("cases:documents", work.case.pk)
    assert replaced in shown("portal:family_case", work.case.pk, signed_in(work.sara))
    school = shown("portal:unit_case", work.case.pk, signed_in(work.eirik))
    assert replaced in school
    assert "Feil klassetrinn" in school


def test_from_the_signed_page_to_the_draft_by_the_buttons(acting_as, signed_in):
    work = Correcting(acting_as)
    old = work.sent()
    nora = signed_in(work.nora)
    assert reverse("assessments:correct", args=[old.pk]) in nora.get(f"/vurderinger/{old.pk}/endelig/").content.decode()
    refused = nora.post(f"/vurderinger/{old.pk}/rett/", {"what": "slip", "reason": ""})
    assert refused.status_code == 422
    begun = nora.post(f"/vurderinger/{old.pk}/rett/", {"what": "slip", "reason": "Feil klassetrinn."})
    page = nora.get(begun.url).content.decode()
    assert "Retter dokumentet som ble ferdig" in page
    assert "Forkast rettelsen" in page
    assert nora.post(f"{begun.url}rett/forkast/").status_code == 302
    assert nora.get(begun.url).status_code == 404


def test_the_one_who_decided_on_the_old_one_is_told(acting_as):
    work = Correcting(acting_as)
    work.corrected()
    with seeding():
        SharedProgress.objects.filter(case=work.case).update(decided_on=clock.today())
    with acting_as(work.eirik):
        rows = list(SharedProgress.objects.filter(case=work.case))
        ((row, release),) = portal.corrected_after(rows)
        assert row.decided_on == clock.today()
        assert "Feil klassetrinn" in release.summary


def test_the_family_is_shown_the_new_draft_after_the_first_was_sent(acting_as, signed_in):
    work = Correcting(acting_as)
    new = work.begun(work.sent(), changes_content=True)
    link = "Les utkastet og si hva du mener"
    page = reverse("portal:family_case", args=[work.case.pk])
    assert link not in signed_in(work.sara).get(page).content.decode()
    with acting_as(work.nora):
        drafting.send_to_hearing(assessment=new, answer_by=clock.today() + dt.timedelta(days=14), by=work.nora)
    assert link in signed_in(work.sara).get(page).content.decode()


def test_the_signed_one_is_opened_from_the_case_and_names_only_its_own_receivers(acting_as, signed_in):
    work = Correcting(acting_as)
    old = work.sent()
    nora, start = signed_in(work.nora), reverse("assessments:start", args=[work.case.pk])
    with acting_as(work.nora):
        own = Dispatch.objects.filter(file__sha256=old.document.final.sha256)
        scope, names = own.first().scope, set(own.values_list("recipient", flat=True))
    with seeding():
        Dispatch(
            scope=scope, file=make_file(scope), recipient="Et annet brev", channel="paper", made_by=work.nora
        ).save()
    assert start in nora.get(reverse("cases:documents", args=[work.case.pk])).text
    opened = nora.get(start, follow=True)
    assert opened.redirect_chain[-1][0] == f"/vurderinger/{old.pk}/endelig/"
    assert names
    assert all(name in opened.text for name in names)
    assert "Et annet brev" not in opened.text
