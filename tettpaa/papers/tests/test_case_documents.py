"""From a template to a finished document of a case: who may write, what is asked for, who gets it."""

import io
from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.people import grade_address, let_in, make_user
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.sessions import SessionStore, cookie_name
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import doorways
from tettpaa.documents import queries as files
from tettpaa.documents.models import Dispatch, FinalDocument, Release, Revision, Section
from tettpaa.papers.actions import finishing, writing
from tettpaa.papers.actions import templates as keeping
from tettpaa.papers.models import CaseDocument, DocumentReview, DocumentSending, TemplateVersion
from tettpaa.papers.queries import writing as queries
from tettpaa.papers.rules.content import Receiver, Review
from tettpaa.participation.models import Consent, ConsentWithdrawal
from tettpaa.people.models import AddressGrading
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def world(acting_as):
    return Writing(acting_as)


@pytest.fixture
def hanne():
    with seeding():
        return make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)


def version(key: str) -> TemplateVersion:
    with seeding():
        return TemplateVersion.objects.select_related("template").get(
            template__key=key, published_at__isnull=False, withdrawn_at=None
        )


def started(world, key: str) -> CaseDocument:
    found = version(key)
    with world.acting_as(world.nora):
        made = writing.start(case=world.read_case(), version=found, by=world.nora)
        return queries.documents().get(pk=made.pk)


def write(world, document: CaseDocument, **texts: str) -> None:
    with world.acting_as(world.nora):
        for key, html in texts.items():
            section = Section.objects.get(document_id=document.document_id, key=key)
            writing.save_text(
                written=document, section=section, html=html, base_revision=section.revision, by=world.nora
            )


def with_review(world, hanne, key: str = "invitation") -> TemplateVersion:
    """The service has decided that a colleague reads this template's documents."""
    found = version(key)
    with world.acting_as(hanne):
        draft = keeping.start_draft(version=found, by=hanne)
        keeping.save_content(
            version=draft, base_revision=0, by=hanne, change_to=lambda old: replace(old, review=Review.REQUIRED)
        )
        keeping.publish(version=draft, by=hanne)
    return version(key)


FULL = {"when": "<p>Tirsdag 1. desember kl. 10.</p>", "who": "<p>Nora.</p>", "about": "<p>Lesing.</p>"}


def test_a_letter_begins_with_what_the_case_knows(world):
    document = started(world, "invitation")
    with world.acting_as(world.nora):
        texts = {row.key: row.html for row in Section.objects.filter(document_id=document.document_id)}
        assert world.child.first_name in texts["opening"]
        assert "Nora Brekke" in texts["ask"]
        assert "{" not in "".join(texts.values())
        assert queries.draft(document).missing == ("Når og hvor", "Hvem som kommer", "Dette skal vi snakke om")


def test_a_pupil_is_not_offered_a_kindergarten_s_report(signed_in, world):
    page = signed_in(world.nora).get(f"/dokumenter/ny/{world.case.pk}/").text
    assert str(version("pedagogical_report_school").pk) in page
    assert str(version("pedagogical_report_kindergarten").pk) not in page


def test_from_the_case_page_to_a_letter_that_the_family_reads(signed_in, world):
    browser = signed_in(world.nora)
    case_page = f"/saker/{world.case.pk}/"
    assert f"/dokumenter/ny/{world.case.pk}/" in browser.get(case_page).text
    chosen = version("invitation")
    made = browser.post(f"/dokumenter/ny/{world.case.pk}/", {"version": str(chosen.pk)})
    page = made.url
    shown = browser.get(page).text
    assert "Når og hvor" in shown
    refused = browser.post(f"{page}ferdig/", follow=True).text
    assert "«Når og hvor» mangler." in refused
    with seeding():
        rows = {row.key: row for row in Section.objects.filter(document_id=page.split("/")[-2])}
    for key, html in FULL.items():
        answer = browser.post(
            f"/dokumenter/avsnitt/{rows[key].pk}/lagre/",
            {"html": html, "base_revision": 0},
            headers={"accept": "application/json"},
        )
        assert answer.json()["revision"] == 1
    assert browser.get(f"{page}pdf/").content.startswith(b"%PDF")
    done = browser.post(f"{page}ferdig/")
    assert done.url == f"{page}sendt/"
    assert browser.get(page).status_code == 302
    sent = browser.post(done.url, {"to": ["family", "unit"]}, follow=True)
    assert "Sendt til" in sent.text
    with seeding():
        final = FinalDocument.objects.get()
        releases = set(Release.objects.values_list("scope_id", flat=True))
        names = set(DocumentSending.objects.values_list("recipient", flat=True))
    with world.acting_as(world.nora):
        assert bytes(final.sha256) == bytes(final.file.sha256)
        text = PdfReader(io.BytesIO(files.whole_file(final.file))).pages[0].extract_text()
    assert "Invitasjon til møte" in text
    assert len(releases) == 2
    assert world.mother.name in names
    again = browser.post(done.url, {"to": ["family"]})
    assert again.status_code == 422
    assert "De har alt fått det" in again.text


def test_a_final_document_cannot_be_changed_by_anybody(world):
    document = started(world, "receipt")
    with world.acting_as(world.nora):
        final = finishing.finish(written=document, by=world.nora)
        assert finishing.finish(written=document, by=world.nora).pk == final.pk
    with pytest.raises(NotNow):
        write(world, document, opening="<p>Endret</p>")
    with world.acting_as(world.nora), pytest.raises(NotNow):
        writing.discard(written=document, by=world.nora)
    with world.acting_as(world.nora), pytest.raises(DatabaseError), transaction.atomic():
        FinalDocument.objects.filter(pk=final.pk).update(sha256=b"x")


def test_the_note_of_a_conversation_never_leaves_the_service(signed_in, world):
    document = started(world, "child_conversation")
    needed = {"plan": "<p>Skolen</p>", "own_words": "<p>«Jeg liker lyd.»</p>", "wants": "<p>Ro</p>"}
    needed["pass_on"] = "<table><tr><th>Hva</th></tr><tr><td>x</td></tr></table>"
    write(world, document, **needed)
    browser = signed_in(world.nora)
    with seeding():
        rows = {row.key: row for row in Section.objects.filter(document=document.document)}
    for key, picked in (("told_child", ["0", "2"]), ("safe", ["0"])):
        browser.post(
            f"/dokumenter/avsnitt/{rows[key].pk}/lagre/", {"choices": "1", "choice": picked, "base_revision": 0}
        )
    assert browser.post(f"/dokumenter/{document.pk}/ferdig/").url.endswith("/sendt/")
    page = browser.get(f"/dokumenter/{document.pk}/sendt/").text
    assert "Dette dokumentet blir i PPT" in page
    assert "Send dokumentet" not in page
    for receiver in Receiver:
        with world.acting_as(world.nora), pytest.raises(Problem):
            finishing.send(written=document, to={receiver}, other="Noen", by=world.nora)
    with seeding():
        assert not Release.objects.exists()
        assert not Dispatch.objects.exists()


def test_choices_are_kept_as_words_and_only_one_where_only_one_is_allowed(world):
    document = started(world, "child_conversation")
    with world.acting_as(world.nora):
        section = Section.objects.get(document=document.document, key="safe")
        saved = writing.choose(written=document, section=section, picked={1}, base_revision=0, by=world.nora)
        assert saved.html == "<ul><li><p>Ja, og jeg har snakket med fagleder</p></li></ul>"
        with pytest.raises(Problem):
            writing.choose(written=document, section=section, picked={0, 1}, base_revision=1, by=world.nora)


def test_an_empty_table_is_no_answer(world):
    document = started(world, "observation")
    write(
        world,
        document,
        seen="<table><tr><th>Tid</th><th>Hva skjedde</th><th>Hva barnet gjorde</th>"
        "<th>Hva de voksne gjorde</th></tr><tr><td></td><td></td><td></td><td></td></tr></table>",
    )
    with world.acting_as(world.nora):
        assert "Det jeg så og hørte" in queries.draft(document).missing
    write(world, document, seen="<table><tr><th>Tid</th><th>Hva</th></tr><tr><td>10.05</td><td>Leser</td></tr></table>")
    with world.acting_as(world.nora):
        assert "Det jeg så og hørte" not in queries.draft(document).missing


def test_two_who_write_at_once_lose_nothing(signed_in, world):
    document = started(world, "observation")
    with seeding():
        section = Section.objects.get(document=document.document, key="works")
    address = f"/dokumenter/avsnitt/{section.pk}/lagre/"
    assert signed_in(world.nora).post(address, {"html": "<p>Nora</p>", "base_revision": 0}).status_code == 302
    late = signed_in(world.mari).post(address, {"html": "<p>Mari</p>", "base_revision": 0})
    assert late.status_code == 409
    assert "Nora" in late.text
    assert "Mari" in late.text
    with seeding():
        assert set(Revision.objects.filter(section=section).values_list("html", "set_aside")) == {
            ("<p>Nora</p>", False),
            ("<p>Mari</p>", True),
        }


def test_only_those_who_share_the_case_write_and_the_neighbour_sees_nothing(signed_in, world, hanne):
    document = started(world, "observation")
    page = f"/dokumenter/{document.pk}/"
    assert signed_in(world.jonas).get(page).status_code == 404
    assert signed_in(world.jonas).get(f"/dokumenter/ny/{world.case.pk}/").status_code == 404
    assert signed_in(world.mari).get(page).status_code == 200
    with world.acting_as(hanne), pytest.raises(NotAllowed):
        writing.start(case=world.read_case(), version=document.version, by=hanne)
    with world.acting_as(hanne), pytest.raises(NotAllowed):
        writing.discard(written=document, by=hanne)


def test_reports_stop_with_a_no_and_letters_go_on(world):
    report, letter = started(world, "test_report"), started(world, "invitation")
    with seeding():
        consent = Consent.objects.get()
        ConsentWithdrawal(scope_id=consent.scope_id, consent=consent, channel="phone").save()
    with pytest.raises(NotNow):
        write(world, report, why="<p>x</p>")
    write(world, letter, **FULL)
    with world.acting_as(world.nora):
        finishing.finish(written=letter, by=world.nora)


def test_a_colleague_reads_first_where_the_template_says_so(signed_in, world, hanne):
    with_review(world, hanne)
    document = started(world, "invitation")
    write(world, document, **FULL)
    with world.acting_as(world.nora), pytest.raises(NotNow):
        finishing.finish(written=document, by=world.nora)
    with world.acting_as(world.nora), pytest.raises(Problem):
        writing.ask_review(written=document, reader=world.nora, by=world.nora)
    browser = signed_in(world.nora)
    assert "Be en kollega lese" in browser.get(f"/dokumenter/{document.pk}/").text
    browser.post(f"/dokumenter/{document.pk}/les/", {"reader": world.ola.pk})
    reader = signed_in(world.ola)
    assert f"/dokumenter/{document.pk}/" in reader.get("/").text
    assert "Svar" in reader.get(f"/dokumenter/{document.pk}/").text
    silent = reader.post(f"/dokumenter/{document.pk}/svar/", {"approved": "no", "remarks": ""})
    assert "Skriv hva som skal endres" in silent.text
    partial = reader.post(f"/dokumenter/{document.pk}/svar/", {"approved": "yes"})
    assert "habil" in partial.text
    assert partial.status_code == 422
    answered = reader.post(f"/dokumenter/{document.pk}/svar/", {"approved": "yes", "is_impartial": "on"})
    assert answered.status_code == 302
    assert reader.get(f"/dokumenter/{document.pk}/").status_code == 404
    write(world, document, about="<p>Lesing og skriving.</p>")
    with world.acting_as(world.nora), pytest.raises(NotNow):
        finishing.finish(written=document, by=world.nora)
    browser.post(f"/dokumenter/{document.pk}/les/", {"reader": world.ola.pk})
    with seeding():
        review = DocumentReview.objects.get(answered_at=None)
    with world.acting_as(world.ola):
        writing.answer_review(review=review, is_approved=True, remarks="", is_impartial=True, by=world.ola)
    signed_in_long_ago(browser, world.nora)
    asked = browser.post(f"/dokumenter/{document.pk}/ferdig/")
    assert "bekreft" in asked["Location"], "what a colleague has read is signed, and needs a fresh sign-in"
    with world.acting_as(world.nora):
        final = finishing.finish(written=document, by=world.nora)
        text = PdfReader(io.BytesIO(files.whole_file(final.file))).pages[0].extract_text()
    assert "Nora Brekke" in text
    with seeding():
        assert not WorkTask.objects.filter(kind="read_document", done_at=None).exists()
        assert not Grant.objects.filter(user=world.ola, basis=GrantBasis.QUALITY_CONTROL, ends_at=None).exists()


def signed_in_long_ago(browser, user):
    with doorways.through(user.doorway):
        session = SessionStore(browser.cookies[cookie_name()].value)
        session["account_authentication_methods"] = [{"method": "password", "at": 0}]
        session.save()


def test_a_withdrawn_template_starts_nothing_new_and_what_is_in_use_goes_on(signed_in, world, hanne):
    document = started(world, "invitation")
    found = version("invitation")
    with world.acting_as(hanne):
        keeping.withdraw(version=found, by=hanne)
    browser = signed_in(world.nora)
    assert (
        "Malen er trukket tilbake. Dette dokumentet kan skrives ferdig."
        in browser.get(f"/dokumenter/{document.pk}/").text
    )
    refused = browser.post(f"/dokumenter/ny/{world.case.pk}/", {"version": str(found.pk)})
    assert refused.status_code == 422
    assert "Denne malen er trukket tilbake" in refused.text
    write(world, document, **FULL)
    with world.acting_as(world.nora):
        finishing.finish(written=document, by=world.nora)


def test_a_document_goes_over_to_a_new_version_when_nothing_written_would_go(signed_in, world, hanne):
    document = started(world, "observation")
    write(world, document, works="<p>I musikk.</p>")
    with world.acting_as(hanne):
        first = keeping.start_draft(version=document.version, by=hanne)
        keeping.save_content(
            version=first, base_revision=0, by=hanne, change_to=lambda old: keeping.without_section(old, "works")
        )
        keeping.publish(version=first, by=hanne)
    browser = signed_in(world.nora)
    page = f"/dokumenter/{document.pk}/"
    assert "nyere utgave av malen" in browser.get(page).text
    told = browser.get(f"{page}ny-utgave/").text
    assert "kan ikke gå over" in told
    assert "Du har skrevet i «Når det gikk bra»" in told
    browser.post(f"{page}ny-utgave/")
    with seeding():
        assert CaseDocument.objects.get().version_id == document.version_id
    write(world, document, works="")
    told = browser.get(f"{page}ny-utgave/").text
    assert "«Når det gikk bra» er tatt bort." in told
    browser.post(f"{page}ny-utgave/")
    shown = browser.get(page).text
    assert "Når det gikk bra" not in shown
    assert "nyere utgave" not in shown
    with seeding():
        assert CaseDocument.objects.get().version_id == first.pk
        assert AuditEvent.objects.filter(action="paper.moved").exists()


def test_a_letter_with_a_pupil_s_language_is_nynorsk(world):
    with seeding():
        world.case.language = "nn"
        world.case.save()
    document = started(world, "receipt")
    with world.acting_as(world.nora):
        assert document.document.title == "Vi har fått tilvisinga"
        section = Section.objects.get(document=document.document, key="opening")
    assert section.html.startswith("<p>Takk for tilvisinga")


def test_the_one_who_reads_may_not_write(world):
    document = started(world, "observation")
    with seeding():
        let_in(world.ola, world.case.scope, GrantBasis.QUALITY_CONTROL)
    with world.acting_as(world.ola), pytest.raises(NotAllowed):
        writing.save_text(
            written=document,
            section=Section.objects.get(document=document.document, key="works"),
            html="<p>x</p>",
            base_revision=0,
            by=world.ola,
        )


def test_where_a_shielded_child_goes_stands_in_no_document(world):
    with seeding():
        denial = grade_address(world.child, world.nora)
        AddressGrading(scope=world.child.scope, child=world.child, level="local_shield", denial=denial).save()
        place = world.unit.name
    document = started(world, "receipt")
    note = started(world, "observation")
    with world.acting_as(world.nora):
        for one in (document, note):
            shown = queries.document(queries.draft(one), is_draft=True).as_json()
            assert world.child.first_name in shown
            assert place not in shown
