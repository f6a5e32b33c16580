"""A head teacher writes a referral, sends it once, and answers what is missing; the neighbours see nothing of it."""

import io
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.counting import asked
from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.core.doorways import Doorway
from tettpaa.documents.tests.file_samples import pdf
from tettpaa.organisation.models import UnitKind
from tettpaa.referrals.models import (
    DeficiencyNotice,
    Referral,
    ReferralAttachment,
    ReferralGuardian,
    ReferralSubmission,
    TriedMeasure,
)

pytestmark = pytest.mark.usefixtures("db")

PDF = pdf()
CHILD = {
    "child_first_name": "Elias",
    "child_last_name": "Haugland Tesfay",
    "child_birth_date": "2017-03-04",
    "group": "4B",
    "referrer_name": "Turid Moen",
    "referrer_role": "rektor",
}
ORDER = {
    "order_question": "Hva trenger Elias for å lære å lese?",
    "wants_assessment": "True",
    "main_reason": "reading",
    "concern": "Leser sakte siden 2. trinn.",
}
TRIED = {
    "ordinary_provision": "24 elever, to voksne i norsk.",
    "measures-0-what": "Lesekurs",
    "measures-0-period": "8 uker",
    "measures-0-effect": "Litt raskere",
    "discussed_first": "True",
}
VOICES = {
    "child_view": "«Bokstavene hopper.»",
    "child_view_from": "Kontaktlærer, 3. mars",
    "guardians-0-first_name": "Sara",
    "guardians-0-last_name": "Tesfay",
    "guardians-0-relation": "mother",
    "guardians-0-has_parental_responsibility": "on",
    "guardians-0-own_view": "Vi ser det samme hjemme.",
}
PAGES = {"barnet": CHILD, "bestillingen": ORDER, "provd": TRIED, "stemmer": VOICES}


@pytest.fixture
def rektor() -> User:
    with seeding():
        user = make_user("Turid Moen", Role.HEAD_TEACHER)
        employ(user, make_unit())
    return user


@pytest.fixture
def browser(rektor: User, signed_in: Any) -> Client:
    client: Client = signed_in(rektor)
    return client


def started(client: Client) -> str:
    answer = client.post("/portal/enhet/henvisninger/start/")
    assert answer.status_code == 302
    return str(answer["Location"]).removesuffix("barnet/")


def attach(client: Client, at: str, content: bytes, name: str = "rapport.pdf", kind: str = "application/pdf") -> Any:
    sent = {"file": SimpleUploadedFile(name, content, kind), "is_report": "on"}
    return client.post(at + "vedlegg/", sent)


def written(client: Client) -> str:
    at = started(client)
    for page, values in PAGES.items():
        answer = client.post(f"{at}{page}/", {**values, "do": "next"})
        assert answer.status_code == 302, answer.content.decode()
    assert attach(client, at, PDF).status_code == 302
    assert show(client, at).status_code == 302
    return at


def show(client: Client, at: str) -> Any:
    with seeding():
        who = str(ReferralGuardian.objects.latest("pk").pk)
    return client.post(at + "vis/", {"who": who, "how": "meeting", "seen_on": "2026-01-02"})


def words(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.commitment("K4.2a")
def test_a_whole_referral_is_sent_once_however_often_the_button_is_pressed(browser):
    at = written(browser)
    assert "Alt er med" in words(browser.get(at + "se-over/"))
    first, second = browser.post(at + "se-over/"), browser.post(at + "se-over/")
    assert first["Location"] == second["Location"] == at
    receipt = words(browser.get(at))
    assert "Hva skjer nå?" in receipt
    assert "Dere hører fra oss innen" in receipt
    with seeding():
        assert ReferralSubmission.objects.count() == 1
        assert Referral.objects.get().received_on is not None


def test_sending_asks_the_database_a_bounded_number_of_times(browser):
    at = written(browser)
    with asked(Doorway.PORTAL) as statements:
        browser.post(at + "se-over/")
    assert len(statements) <= 13, statements


def test_back_after_sending_leads_to_the_receipt_and_changes_nothing(browser):
    at = written(browser)
    browser.post(at + "se-over/")
    assert browser.get(at + "bestillingen/")["Location"] == at
    assert browser.post(at + "bestillingen/", {**ORDER, "concern": "Endret"})["Location"] == at
    assert attach(browser, at, PDF, "mer.pdf")["Location"] == at
    with seeding():
        assert Referral.objects.get().concern == ORDER["concern"]
        assert ReferralAttachment.objects.count() == 1


@pytest.mark.commitment("K4.2a")
def test_an_empty_draft_can_be_saved_but_not_sent_and_everything_missing_is_a_link(browser):
    at = started(browser)
    assert browser.post(at + "barnet/", {"do": "save"}).status_code == 302
    page = words(browser.get(at + "se-over/"))
    for sentence in ("Skriv hva dere vil at PPT skal svare på.", "Legg ved den pedagogiske rapporten."):
        assert sentence in page
    assert f'href="{at}bestillingen/"' in page
    refused = browser.post(at + "se-over/")
    assert refused.status_code == 422
    with seeding():
        assert not ReferralSubmission.objects.exists()


def test_a_double_click_on_start_makes_one_draft(browser):
    assert started(browser) == started(browser)
    with seeding():
        assert Referral.objects.count() == 1


def test_the_list_tells_drafts_from_sent_and_from_what_is_missing(browser, rektor):
    at = written(browser)
    assert "Ikke sendt" in words(browser.get("/portal/enhet/henvisninger/"))
    browser.post(at + "se-over/")
    assert "PPT ser etter om alt er med" in words(browser.get("/portal/enhet/henvisninger/"))
    ask(rektor)
    assert "PPT mangler noe fra dere" in words(browser.get("/portal/enhet/henvisninger/"))


def ask(by: User) -> DeficiencyNotice:
    with seeding():
        sent = Referral.objects.get()
        notice = DeficiencyNotice(
            referral=sent, scope_id=sent.scope_id, missing="Når ble synet sjekket?", answer_by="2099-01-01", asked_by=by
        )
        notice.save()
    return notice


def test_what_is_missing_is_answered_once_with_a_file(browser, rektor):
    at = written(browser)
    browser.post(at + "se-over/")
    notice = ask(rektor)
    to = f"{at}svar/{notice.pk}/"
    empty = browser.post(to, {"answer": ""})
    assert empty.status_code == 422
    assert "Skriv svaret." in words(empty)
    extra = SimpleUploadedFile("syn.pdf", pdf(2), "application/pdf")
    assert browser.post(to, {"answer": "I august.", "file": extra}).status_code == 302
    assert browser.post(to, {"answer": "En gang til"}).status_code == 302
    with seeding():
        assert DeficiencyNotice.objects.get().answer == "I august."
        assert ReferralAttachment.objects.count() == 2


@pytest.mark.parametrize("page", ["", "barnet/", "bestillingen/", "provd/", "stemmer/", "vedlegg/", "se-over/", "pdf/"])
def test_neither_the_next_school_nor_a_colleague_at_the_same_school_finds_a_draft(browser, signed_in, rektor, page):
    at = started(browser)
    with seeding():
        next_door, colleague = make_user("Nabo", Role.HEAD_TEACHER), make_user("Kollega", Role.HEAD_TEACHER)
        employ(next_door, make_unit("Solvik skole (eksempel)"))
        from tettpaa.organisation.models import Unit

        employ(colleague, Unit.objects.get(name__startswith="Granåsen"))
    for other in (next_door, colleague):
        assert signed_in(other).get(at + page).status_code == 404
    assert at not in words(signed_in(colleague).get("/portal/enhet/henvisninger/"))


def test_a_guardian_has_no_way_in(browser, signed_in):
    at = started(browser)
    with seeding():
        guardian = make_user("Sara Tesfay", Role.GUARDIAN)
    assert signed_in(guardian).get(at + "barnet/").status_code == 404
    assert signed_in(guardian).get("/portal/enhet/henvisninger/").status_code == 404


def test_a_file_of_another_school_is_not_found(browser, signed_in):
    written(browser)
    with seeding():
        file = ReferralAttachment.objects.get().file_id
        other = make_user("Nabo", Role.HEAD_TEACHER)
        employ(other, make_unit("Solvik skole (eksempel)"))
    answer = browser.get(f"/portal/filer/{file}/")
    assert answer.status_code == 200
    assert answer.content == PDF
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert signed_in(other).get(f"/portal/filer/{file}/").status_code == 404


def test_autosave_keeps_what_can_be_read_and_says_what_cannot(browser):
    at = started(browser)
    values = {**CHILD, "base_revision": "4"}
    saved = browser.post(at + "barnet/", values, headers={"X-Requested-With": "fetch"})
    assert saved.json()["revision"] == 5
    wrong = browser.post(
        at + "barnet/",
        {**CHILD, "child_last_name": "Ås", "child_birth_date": "i går"},
        headers={"X-Requested-With": "fetch"},
    )
    assert wrong.status_code == 422
    assert wrong.json()["error"] == "Skriv datoen slik: 22.11.2026."
    with seeding():
        assert Referral.objects.get().child_last_name == "Ås"


def test_autosave_after_the_session_is_gone_is_answered_with_401(browser):
    at = started(browser)
    browser.logout()
    browser.cookies.clear()
    assert browser.post(at + "barnet/", CHILD, headers={"X-Autosave": "1"}).status_code == 401


@pytest.mark.parametrize(
    ("page", "wrong", "sentence"),
    [
        ("barnet", {"identity_number": "04831712345"}, "Fødselsnummeret stemmer ikke"),
        ("barnet", {"identity_number": "0483171234"}, "Du har skrevet 10"),
        ("barnet", {"child_birth_date": "2199-01-01"}, "kan ikke være fram i tid"),
        ("bestillingen", {"concern": "Dette går bra 😀"}, "Tegnet 😀 kan ikke stå i et dokument"),
        ("bestillingen", {"concern": "a" * 200_000}, "Teksten er for lang"),
        ("provd", {"measures-0-what": "", "measures-0-period": "8 uker"}, "Skriv hva dere har prøvd."),
        ("stemmer", {"guardians-0-first_name": "Elias", "guardians-0-last_name": "Haugland Tesfay"}, "samme person"),
        ("stemmer", {"guardians-0-relation": ""}, "Velg hvem det er."),
    ],
)
def test_bad_input_is_told_beside_the_field_and_what_was_typed_is_kept(browser, page, wrong, sentence):
    at = started(browser)
    browser.post(at + "barnet/", {**CHILD, "do": "next"})
    answer = browser.post(f"{at}{page}/", {**PAGES[page], **wrong, "do": "next"})
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert next(iter(PAGES[page].values())) in words(answer) or page == "stemmer"


def test_text_pasted_from_word_is_kept(browser):
    at = started(browser)
    text = "• Leser sakte – «hopper» over ord…\r\n\tSiden 2.\u00a0trinn\u00ad"
    assert browser.post(at + "bestillingen/", {**ORDER, "concern": text, "do": "next"}).status_code == 302
    assert browser.get(at + "pdf/").content.startswith(b"%PDF-")


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * 200_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"MZ" + b"\0" * 100, "rapport.pdf", "application/pdf"),
        (b"", "rapport.pdf", "application/pdf"),
        (PDF + b"\0" * 26 * 1024 * 1024, "rapport.pdf", "application/pdf"),
        (PDF, "rapport.docx", "application/pdf"),
        (PDF, "rapport.pdf", "text/html"),
    ],
    ids=["lies", "empty", "26MB", "wrong name", "declared html"],
)
def test_a_file_we_cannot_take_is_refused_beside_the_field(browser, content, name, kind):
    at = started(browser)
    answer = attach(browser, at, content, name, kind)
    assert answer.status_code == 422
    assert 'id="id_file_feil"' in words(answer)
    with seeding():
        assert not ReferralAttachment.objects.exists()


def test_a_zip_bomb_is_refused(browser):
    assert attach(browser, started(browser), bomb(), "rapport.docx", "").status_code == 422


def test_a_script_in_a_file_name_is_only_a_name(browser):
    at = started(browser)
    assert attach(browser, at, PDF, '"><script>alert(1)</script>.pdf').status_code == 302
    assert "<script>alert" not in words(browser.get(at + "vedlegg/"))
    with seeding():
        file = ReferralAttachment.objects.get().file
    assert "\n" not in browser.get(f"/portal/filer/{file.pk}/")["Content-Disposition"]


def test_a_file_can_be_taken_out_of_the_draft(browser):
    at = written(browser)
    with seeding():
        row = ReferralAttachment.objects.get()
    assert browser.post(f"{at}vedlegg/{row.pk}/fjern/").status_code == 302
    with seeding():
        assert not ReferralAttachment.objects.exists()


def test_rows_are_replaced_and_not_doubled(browser):
    at = written(browser)
    browser.post(at + "provd/", {**TRIED, "measures-1-what": "Lydbok", "do": "save"})
    browser.post(at + "stemmer/", {**VOICES, "do": "save"})
    with seeding():
        assert [row.what for row in TriedMeasure.objects.order_by("position")] == ["Lesekurs", "Lydbok"]
        assert ReferralGuardian.objects.count() == 1


def test_a_kindergarten_asks_for_its_own_kind_and_nothing_has_to_be_tried_first(signed_in):
    with seeding():
        styrer = make_user("Ane Lie", Role.KINDERGARTEN_HEAD)
        employ(styrer, make_unit("Furumo barnehage (eksempel)", UnitKind.KINDERGARTEN))
    client = signed_in(styrer)
    at = started(client)
    page = client.get(at + "barnet/").text
    assert '<option value="special_educational_assistance" selected>' in page
    assert 'value="kindergarten_speech_therapy"' in page
    assert 'value="individual_education"' not in page
    assert "Skriv minst ett tiltak" not in words(client.get(at + "se-over/"))


def test_the_school_consents_for_nobody(browser):
    page = words(browser.get(started(browser) + "stemmer/"))
    assert "PPT ber selv de foresatte om samtykke" in page
    assert 'name="consent' not in page


def test_the_identity_number_is_sealed_and_never_shown_again(browser, settings):
    settings.DEMO = True
    at = started(browser)
    from tettpaa.people.rules import check_digits

    nine = next(f"048317{n:03d}" for n in range(500, 999) if check_digits(f"048317{n:03d}"))
    number = nine + str(check_digits(nine))
    assert browser.post(at + "barnet/", {**CHILD, "identity_number": number, "do": "save"}).status_code == 302
    with seeding():
        kept = Referral.objects.get()
    assert number.encode() not in bytes(kept.identity_sealed)
    page = words(browser.get(at + "barnet/"))
    assert number not in page
    assert "Fødselsnummeret er lagret" in page
