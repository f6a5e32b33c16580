"""A locked page opens with a passkey: the browser's own, on an authenticator that the browser plays."""

import os
import time
from collections.abc import Iterator

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import Browser, Page, expect

from features.conftest import CHROMIUM, context_of
from features.test_locked_page import BUILT, nobody_for_half_an_hour, saved_text
from tests.support.database import seeding
from tettpaa.access.models import AuditEvent, User
from tettpaa.assessments.tests.writing import Writing

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BUILT or not CHROMIUM, reason="needs Chromium and a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PASSWORD = "et langt og eget passord"
TOUCH = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(committed, address: str, acting_as, browser: Browser, signed_in) -> Iterator[Page]:
    """Nora's draft in the editor, after she has made a key. A key belongs to a name of a machine, never to a number."""
    work = Writing(acting_as)
    assessment = work.start()
    with seeding():
        User.objects.filter(pk=work.nora.pk).update(password=make_password(PASSWORD))
        work.nora.refresh_from_db()
    context = context_of(browser, address.replace("127.0.0.1", "localhost"), signed_in, work.nora)
    found = context.new_page()
    wire = context.new_cdp_session(found)
    wire.send("WebAuthn.enable")
    found.authenticator = wire.send("WebAuthn.addVirtualAuthenticator", {"options": TOUCH})["authenticatorId"]  # type: ignore[attr-defined]  # carried along
    found.wire, found.work = wire, work  # type: ignore[attr-defined]  # carried along
    make_a_key(found)
    found.goto(f"/vurderinger/{assessment.pk}/")
    found.locator(".ProseMirror").first.click()
    yield found
    context.close()


def make_a_key(page: Page) -> None:
    """By the page that one finds under «Min konto»."""
    page.goto("/konto/bekreft/")
    page.locator("input[type=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/bekreft/" not in address)
    page.goto("/konto/ekstra/nokler/ny/")
    page.get_by_label("Navn på nøkkelen").fill("Denne maskinen")
    page.get_by_role("button", name="Legg til nøkkel").click()
    page.wait_for_url(lambda address: "/nokler/ny/" not in address)
    assert len(page.wire.send("WebAuthn.getCredentials", {"authenticatorId": page.authenticator})["credentials"]) == 1  # type: ignore[attr-defined]  # see above


def opened_with_the_key(page: Page) -> None:
    page.get_by_role("button", name="Åpne med nøkkel").click()
    page.wait_for_selector("#las-dialog", state="detached")


def test_what_was_typed_as_the_page_locked_is_saved_when_the_key_opens_it(page: Page) -> None:
    nobody_for_half_an_hour()
    page.keyboard.type("Skrevet før nøkkelen")
    page.wait_for_selector("#las-dialog[open]")
    assert not page.locator("main").is_visible()
    opened_with_the_key(page)
    page.wait_for_selector("[data-save-state=saved]")
    assert page.locator("main").is_visible()
    assert "Skrevet før nøkkelen" in saved_text(page)
    with seeding():
        assert AuditEvent.objects.filter(action="session.opened").count() == 1


def test_nobody_else_opens_it_and_what_was_typed_waits(page: Page) -> None:
    """A forged answer, an answer for another lock, and a person whom the machine does not know: it stays locked."""
    nobody_for_half_an_hour()
    page.keyboard.type("Skrevet før noen andre kom")
    page.wait_for_selector("#las-dialog[open]")
    said = page.evaluate(
        """async () => {
            const body = new FormData(document.querySelector("#las-dialog form[data-passkey]"));
            const statuses = [];
            for (const credential of ["", "{}", '{"id": "x", "rawId": "x", "type": "public-key", "response": {}}']) {
                body.set("credential", credential);
                const answer = await fetch("/logg-inn/las/", { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
                statuses.push(answer.status);
            }
            return [...statuses, (await fetch("/roller/")).url.includes("/logg-inn/las/")];
        }"""
    )
    assert said == [422, 422, 422, True]
    wire, known = page.wire, {"authenticatorId": page.authenticator}  # type: ignore[attr-defined]  # see above
    wire.send("WebAuthn.setUserVerified", {**known, "isUserVerified": False})
    wire.send("WebAuthn.removeVirtualAuthenticator", known)
    stranger = wire.send("WebAuthn.addVirtualAuthenticator", {"options": TOUCH})["authenticatorId"]
    assert stranger != page.authenticator  # type: ignore[attr-defined]  # see above
    page.get_by_role("button", name="Åpne med nøkkel").click()
    expect(page.locator("[data-passkey-problem]")).to_be_visible()
    assert page.locator("#las-dialog").is_visible()
    assert "Skrevet før noen andre kom" in (page.locator(".ProseMirror").first.text_content() or "")
    assert "Skrevet før noen andre kom" not in saved_text(page)


def test_a_page_that_locks_itself_opens_with_the_key_twice_over(page: Page) -> None:
    """Each lock has its own challenge: what opened it once opens it anew, by a new answer."""
    for round_number in ("én", "to"):
        page.locator(".ProseMirror").first.click()
        page.keyboard.type(f"Før lås {round_number}. ")
        page.wait_for_selector("[data-save-state=saved]")
        nobody_for_half_an_hour()
        page.evaluate("localStorage.setItem('tettpaa:sist', String(Date.now() - 31 * 60 * 1000))")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_selector("#las-dialog[open]")
        opened_with_the_key(page)
        time.sleep(0.2)
    assert "Før lås to" in saved_text(page)
