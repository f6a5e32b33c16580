"""The pages: what they answer, to whom, with and without script."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.support.counting import asked
from tettpaa.assessments.actions import control
from tettpaa.assessments.models import AssessmentSigning, QualityControl
from tettpaa.assessments.tests.writing import Writing
from tettpaa.documents.models import EditingPresence, Revision

pytestmark = pytest.mark.usefixtures("db")
SCRIPT = {"Accept": "application/json", "X-Autosave": "1"}


def url(name, pk):
    return reverse(f"assessments:{name}", args=[pk])


def section_of(work, key="reasons"):
    with work.acting_as(work.nora):
        return work.section(key)


def test_from_the_case_to_the_editor(acting_as, signed_in):
    work = Writing(acting_as)
    browser = signed_in(work.nora)
    assert "Start utkast" in browser.get(url("start", work.case.pk)).text
    page = browser.post(url("start", work.case.pk), follow=True)
    assert page.status_code == 200
    assert "eleven sitt utbytte av opplæringa" in page.text
    assert "punkter er ikke besvart" in page.text


@pytest.mark.parametrize("name", ["editor", "questions", "preview", "hearing", "ask_control", "sign"])
def test_a_colleague_without_a_grant_gets_404_and_the_writer_a_page(acting_as, signed_in, name):
    work = Writing(acting_as)
    assessment = work.start()
    assert signed_in(work.jonas).get(url(name, assessment.pk)).status_code == 404
    assert signed_in(work.nora).get(url(name, assessment.pk)).status_code == 200


@pytest.mark.parametrize("who", ["eirik", "sara"])
def test_school_and_family_have_no_such_page(acting_as, signed_in, who):
    work = Writing(acting_as)
    assessment = work.start()
    assert signed_in(getattr(work, who)).get(url("editor", assessment.pk)).status_code in {302, 404}


def test_autosave_answers_with_the_revision_then_with_both_texts(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    where = url("save", section_of(work).pk)
    sent = {"html": "<p>Nora.</p>", "base_revision": "0"}
    answer = signed_in(work.nora).post(where, sent, headers=SCRIPT)
    assert (answer.status_code, answer.json()["revision"]) == (200, 1)
    late = signed_in(work.mari).post(where, {"html": "<p>Mari.</p>", "base_revision": "0"}, headers=SCRIPT)
    assert (late.status_code, late.json()["html"], late.json()["by"]) == (409, "<p>Nora.</p>", "Nora Brekke")
    with acting_as(work.nora):
        assert Revision.objects.filter(set_aside=True).count() == 1


def test_autosave_after_the_session_is_gone_says_so(acting_as, client):
    work = Writing(acting_as)
    work.start()
    assert client.post(url("save", section_of(work).pk), {"html": "x"}, headers=SCRIPT).status_code == 401


def test_a_text_that_is_too_long_is_refused_with_a_sentence(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    sent = {"html": "a" * 200_001, "base_revision": "0"}
    answer = signed_in(work.nora).post(url("save", section_of(work).pk), sent, headers=SCRIPT)
    assert answer.status_code == 422
    assert "for lang" in answer.json()["error"]


def test_without_script_lines_become_paragraphs_and_two_texts_stand_side_by_side(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    where = url("save", section_of(work).pk)
    signed_in(work.nora).post(where, {"plain": "En.\r\n\r\nTo.", "base_revision": "0"})
    assert section_of(work).html == "<p>En.</p><p>To.</p>"
    signed_in(work.nora).post(where, {"plain": "En.\r\n\r\nTo.", "base_revision": "1"})
    assert section_of(work).revision == 1
    page = signed_in(work.mari).post(where, {"plain": "Tre.", "base_revision": "0"})
    assert page.status_code == 409
    assert "Tre." in page.text
    assert "Nora Brekke lagret" in page.text


def test_marking_is_a_form_and_a_fragment(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    browser = signed_in(work.nora)
    browser.post(url("save", section_of(work).pk), {"plain": "Tekst.", "base_revision": "0"})
    where = url("mark", section_of(work).pk)
    assert "Besvart" in browser.post(where, headers={"HX-Request": "true"}).text
    assert browser.post(where, {"answered": "no"}).status_code == 302


def test_who_is_here_is_shown_to_the_other(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.start()
    signed_in(work.mari).post(url("here", assessment.pk), headers={"HX-Request": "true"})
    assert "Mari Foss leser nå" in signed_in(work.nora).get(url("editor", assessment.pk)).text
    with acting_as(work.nora):
        assert EditingPresence.objects.count() == 1


def test_earlier_versions_are_shown_and_brought_back(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    browser, section = signed_in(work.nora), section_of(work)
    for number, text in enumerate(["Først.", "Så."]):
        browser.post(url("save", section.pk), {"plain": text, "base_revision": str(number)})
    with acting_as(work.nora):
        first = Revision.objects.get(number=1)
    page = browser.get(f"{url('history', section.pk)}?versjon={first.pk}")
    assert "Først." in page.text
    with acting_as(work.nora):
        second = Revision.objects.get(number=2)
    changed = browser.get(f"{url('history', section.pk)}?versjon={second.pk}").text
    assert "Hva er endret?" in changed
    assert re.search(r"<del>.*Først\..*</del><ins>.*Så\..*</ins>", changed)
    browser.post(url("restore", first.pk))
    assert section_of(work).html == "<p>Først.</p>"


def test_the_questions_keep_what_was_typed_and_say_what_to_write(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.start()
    given = {"base_revision": 0, "need": "yes", "competence_exception": "no", "other_adaptations": "no"}
    page = signed_in(work.nora).post(url("questions", assessment.pk), given | {"hours_per_year": "middels"})
    assert page.status_code == 422
    assert "«Middels» er ikke nok" in page.text
    page = signed_in(work.nora).post(url("questions", assessment.pk), given | {"hours_per_year": "2,5"}, follow=True)
    assert "2,5 timer i året" in page.text


def test_the_controllers_page_shows_all_and_closes_after_the_answer(acting_as, signed_in):
    work = Writing(acting_as)
    asked = work.asked()
    browser = signed_in(work.ola)
    assert "Elias leser sakte" in browser.get(url("control", asked.pk)).text
    assert signed_in(work.mari).get(url("control", asked.pk)).status_code == 404
    refused = browser.post(url("control", asked.pk), {"answer": "return", "remarks": ""})
    assert refused.status_code == 422
    browser.post(url("control", asked.pk), {"answer": "approve", "is_impartial": "on"})
    assert browser.get(url("control", asked.pk)).status_code == 404


def test_asking_by_the_page(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.heard()
    browser = signed_in(work.nora)
    assert "Ola Lunde" in browser.get(url("ask_control", assessment.pk)).text
    browser.post(url("ask_control", assessment.pk), {"controller": work.ola.pk})
    with acting_as(work.nora):
        assert QualityControl.objects.get().controller_id == work.ola.pk
        assert control.DAYS_TO_READ == 5


def test_sign_and_send_by_the_pages(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.approved()
    browser = signed_in(work.nora)
    assert "Ingenting blir sendt ennå" in browser.get(url("sign", assessment.pk)).text
    page = browser.post(url("sign", assessment.pk), follow=True)
    assert "Signert, ikke sendt ennå" in page.text
    assert browser.get(url("file", assessment.pk)).content.startswith(b"%PDF")
    assert "på papir" in browser.get(url("send", assessment.pk)).text
    page = browser.post(url("send", assessment.pk), follow=True)
    assert "Tiden teller til familien har fått vedtaket" in page.text
    assert "Sara Haugland Tesfay: på papir, venter på sending" in page.text


def test_saving_by_itself_asks_the_database_a_bounded_number_of_times(acting_as, signed_in):
    work = Writing(acting_as)
    work.start()
    browser, where = signed_in(work.nora), url("save", section_of(work).pk)
    browser.post(where, {"html": "<p>Nora.</p>", "base_revision": "0"}, headers=SCRIPT)
    with asked() as statements:
        answer = browser.post(where, {"html": "<p>Nora Brekke.</p>", "base_revision": "1"}, headers=SCRIPT)
    assert answer.json()["revision"] == 2
    assert len(statements) <= 14, statements


def test_signing_asks_the_database_a_bounded_number_of_times(acting_as, signed_in):
    work = Writing(acting_as)
    where, browser = url("sign", work.approved().pk), signed_in(work.nora)
    with asked() as statements:
        browser.post(where)
    with acting_as(work.nora):
        assert AssessmentSigning.objects.count() == 1
    # Three of them finish the task that asked for the signature; one holds the key still while keys are being changed.
    assert len(statements) <= 36, statements


def test_what_is_missing_stands_as_things_to_do(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.start()
    page = signed_in(work.nora).get(url("sign", assessment.pk))
    assert "Skriv om dette" in page.text or "Saken er «utkast»" in page.text
    assert "Signer vurderingen</button>" not in page.text


def test_each_thing_to_do_leads_to_where_it_is_done(acting_as, signed_in):
    people = Writing(acting_as)
    assessment = people.start()
    page = signed_in(people.nora).get(reverse("assessments:self_check", args=[assessment.pk])).text
    editor = reverse("assessments:editor", args=[assessment.pk])
    assert f'<li><a class="ds-link" href="{editor}#realistic_goals">' in page
    assert f'<li><a class="ds-link" href="{reverse("assessments:questions", args=[assessment.pk])}">' in page


def test_the_hearing_by_the_pages(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.write_all()
    browser = signed_in(work.nora)
    assert "Sara Haugland Tesfay" in browser.get(url("hearing", assessment.pk)).text
    assert browser.post(url("hearing", assessment.pk), {"answer_by": "2020-01-01"}).status_code == 422
    page = browser.post(url("hearing", assessment.pk), {"answer_by": "2099-01-01"}, follow=True)
    assert "Sara Haugland Tesfay har ikke fått teksten på papir eller forklart" in page.text
    today = timezone.localdate().isoformat()
    paper = {"guardian": str(work.mother.pk), "channel": "paper", "delivered_on": today, "interpreter": "not_needed"}
    assert browser.post(f"/saker/{work.case.pk}/kommentar/gitt/", paper).status_code == 302
    assert "Vi venter på svar fra Sara Haugland Tesfay" in browser.get(url("editor", assessment.pk)).text
    given = {"who": str(work.mother.pk), "channel": "phone", "answered_on": "2026-01-02", "text": "Enig."}
    page = browser.post(url("comment", assessment.pk), given, follow=True)
    assert "«Enig.»" in page.text
    assert "avsluttet" in browser.post(url("end_hearing", assessment.pk), follow=True).text
