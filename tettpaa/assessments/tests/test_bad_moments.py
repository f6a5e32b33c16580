"""What may happen between two steps of an assessment: a no, a birthday, a late answer; and letters of every kind."""

import datetime as dt
import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from tests.support.database import seeding
from tettpaa.access.problems import NotNow
from tettpaa.assessments.actions import finishing
from tettpaa.assessments.models import AssessmentSigning
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.actions import hearing as hearings
from tettpaa.core import clock
from tettpaa.documents import rendering, richtext
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import FinalDocument, Section
from tettpaa.documents.tests.ink import letters_of, not_drawn
from tettpaa.participation.models import Channel, Consent, ConsentWithdrawal, Hearing, HearingComment
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("db")
LETTERS = "ÆØÅ æøå Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ïï Ńń Ǥǥ Ǧǧ Ǩǩ Ǯǯ Ʒʒ"
ARABIC = "أميرة محمد پژگچ"
RIGHT_TO_LEFT = "<p>Mor sa: «أحب القراءة مع ابني كل مساء.» Det er ord for ord (fra tolk).</p>"


def test_consent_taken_back_while_the_signing_page_is_open_stops_the_signature(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.approved()
    nora, page = signed_in(work.nora), reverse("assessments:sign", args=[assessment.pk])
    assert nora.get(page).status_code == 200
    with seeding():
        consent = Consent.objects.get()
        ConsentWithdrawal(scope_id=consent.scope_id, consent=consent, channel="portal").save()
    assert nora.post(page).status_code == 422
    with acting_as(work.nora):
        assert not AssessmentSigning.objects.exists()
        assert not FinalDocument.objects.exists()


def test_a_pupil_who_turns_fifteen_after_the_draft_decides_about_the_signed_one(acting_as):
    work = Writing(acting_as)
    assessment = work.signed()
    today = clock.today()
    with seeding():
        Child.objects.filter(pk=work.child.pk).update(birth_date=today.replace(year=today.year - 15))
    with acting_as(work.nora), pytest.raises(NotNow, match="foresatte også"):
        finishing.send_assessment(assessment=assessment, by=work.nora)


def test_an_answer_after_the_last_day_is_taken_in_and_shown(acting_as, signed_in):
    work = Writing(acting_as)
    work.heard()
    with seeding():
        passed = clock.today() - dt.timedelta(days=3)
        Hearing.objects.update(answer_by=passed, sent_at=clock.now() - dt.timedelta(days=20))
    with acting_as(work.nora):
        hearing = Hearing.objects.get()
        hearings.end_hearing(case=work.read_case(), hearing=hearing, by=work.nora)
    at = reverse("portal:hearing", args=[work.case.pk, hearing.pk])
    signed_in(work.sara).post(at, {"text": "Vi kom på én ting til."})
    with acting_as(work.nora):
        assert HearingComment.objects.filter(text="Vi kom på én ting til.").exists()
        assessment = drafts.assessments().get()
    assert (
        "Vi kom på én ting til." in signed_in(work.nora).get(reverse("assessments:editor", args=[assessment.pk])).text
    )


@pytest.mark.parametrize("html", [RIGHT_TO_LEFT, f"<p>{LETTERS}</p>", f"<p>{ARABIC}</p>"])
def test_letters_of_every_kind_are_kept_as_written_and_printed(acting_as, html):
    work = Writing(acting_as)
    assessment = work.write_all()
    with acting_as(work.nora):
        section = Section.objects.get(key="guardian_views")
        save_section(section=section, html=html, base_revision=section.revision, by=work.nora)
        assert Section.objects.get(key="guardian_views").html == html
        pdf = rendering.render(printing.preview(drafts.draft(assessment)))
    assert not not_drawn(letters_of(pdf), richtext.plain(html))


@pytest.mark.parametrize("name", ["Ánde Čáhppes Ŋuorjjo Ŧžïǥǩ", "Åse-Marie Øyvår Æsøy", "أميرة محمد"])
def test_a_childs_name_stands_in_page_and_document_as_it_is_written(acting_as, signed_in, name):
    work = Writing(acting_as)
    assessment = work.write_all()
    with seeding():
        Child.objects.filter(pk=work.child.pk).update(first_name=name.split(" ")[0], last_name=name.split(" ", 1)[1])
    page = signed_in(work.nora).get(reverse("assessments:preview", args=[assessment.pk]))
    assert page.status_code == 200
    assert not not_drawn(letters_of(page.content), name)
    if ord(name[0]) < 0x600:  # letters that join are read back in another order
        text = PdfReader(io.BytesIO(page.content)).pages[0].extract_text()
        assert name in " ".join(text.split())
    assert name in signed_in(work.nora).get(reverse("assessments:editor", args=[assessment.pk])).text


def test_a_late_comment_of_a_phone_call_is_registered_too(acting_as):
    work = Writing(acting_as)
    work.heard()
    with seeding():
        Hearing.objects.update(answer_by=clock.today() - dt.timedelta(days=3))
    with acting_as(work.nora):
        hearings.record_comment(
            case=work.read_case(),
            hearing=Hearing.objects.get(),
            guardian=work.mother,
            text="Ringte etter fristen.",
            no_comment=False,
            channel=Channel.PHONE,
            by=work.nora,
        )
        assert HearingComment.objects.filter(text="Ringte etter fristen.").exists()
