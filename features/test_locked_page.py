"""The page locks where it stands, and nothing that was written under the lock is lost."""

import hashlib
import os
import time
from collections.abc import Callable

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from playwright.sync_api import Page

from features.conftest import CHROMIUM
from tests.support.database import seeding
from tettpaa.access.models import DeskSession, KnownDevice, User
from tettpaa.access.session_limits import LONGEST_IDLE
from tettpaa.access.sessions import SessionStore, cookie_name
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import doorways, home
from tettpaa.core.doorways import Doorway
from tettpaa.documents.models import Section

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "app.js").exists()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BUILT or not CHROMIUM, reason="needs Chromium and a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PIN, TOKEN = "835190", "en-tilfeldig-verdi"


@pytest.fixture
def page(committed, address: str, acting_as, as_: Callable[..., Page]):
    """Nora's draft in the editor, on a machine with a PIN."""
    work = Writing(acting_as)
    assessment = work.start()
    with seeding():
        KnownDevice.objects.create(
            user=work.nora, token_hash=hashlib.sha256(TOKEN.encode()).digest(), name="Her", pin=make_password(PIN)
        )
    found = as_(work.nora)
    found.context.add_cookies([{"name": "tettpaa_maskin", "value": TOKEN, "url": address}])
    found.goto(f"/vurderinger/{assessment.pk}/")
    found.locator(".ProseMirror").first.click()
    found.work = work  # type: ignore[attr-defined]  # carried along
    return found


def nobody_for_half_an_hour() -> None:
    with seeding():
        session = SessionStore(DeskSession.objects.get().session_key)
        session["seen"] = time.time() - LONGEST_IDLE - 1
        session.save()


def saved_text(page: Page) -> str:
    with seeding():
        scope = page.work.case.scope  # type: ignore[attr-defined]  # see above
        return "".join(Section.objects.filter(document__scope=scope).values_list("html", flat=True))


def test_a_text_written_as_the_session_locks_is_saved_when_the_pin_opens_it(page: Page) -> None:
    nobody_for_half_an_hour()
    page.keyboard.type("Skrevet idet siden låste seg")
    page.wait_for_selector("#las-dialog[open]")
    assert page.title() == "Siden er låst"
    assert not page.locator("main").is_visible()
    page.fill("#las-pin", "111222")
    page.keyboard.press("Enter")
    page.wait_for_selector("#las-feil")
    page.keyboard.press("Escape")
    assert page.locator("#las-dialog").is_visible()
    page.fill("#las-pin", PIN)
    page.keyboard.press("Enter")
    page.wait_for_selector("#las-dialog", state="detached")
    page.wait_for_selector("[data-save-state=saved]")
    assert page.locator("main").is_visible()
    assert "Skrevet idet siden låste seg" in saved_text(page)


def test_a_page_that_nobody_has_touched_covers_itself_and_the_server_knows(page: Page) -> None:
    page.keyboard.type("Før pausen")
    page.wait_for_selector("[data-save-state=saved]")
    page.evaluate("localStorage.setItem('tettpaa:sist', String(Date.now() - 31 * 60 * 1000))")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector("#las-pin")
    other = page.context.new_page()
    other.goto("/roller/")
    assert "/logg-inn/las/" in other.url
    other.fill("#las-pin", PIN)
    other.keyboard.press("Enter")
    other.wait_for_url("**/roller/")
    page.wait_for_selector("#las-dialog", state="detached")
    assert "Før pausen" in page.locator(".ProseMirror").first.inner_text()


def test_five_wrong_pins_end_the_session_and_the_text_waits_for_the_next_sign_in(
    page: Page, address: str, signed_in: Callable[[User], Client]
) -> None:
    """Meanwhile nobody at the machine can read it: it is sealed for her."""
    nobody_for_half_an_hour()
    page.keyboard.type("Skrevet før noen prøvde seg")
    page.wait_for_selector("#las-pin")
    for attempt in range(5):
        page.fill("#las-pin", "111222")
        with page.expect_response("**/logg-inn/las/"):
            page.keyboard.press("Enter")
        if attempt < 4:
            page.wait_for_selector(f"text={4 - attempt} forsøk igjen")
    page.wait_for_selector("#las-dialog >> text=Logg inn igjen")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "tettpaa:tekst:" in kept
    assert "Skrevet" not in kept
    with seeding():
        assert not DeskSession.objects.exclude(user_id=None).exists()
    with doorways.through(Doorway.DESK):
        name = cookie_name()
    value = signed_in(page.work.nora).cookies[name].value  # type: ignore[attr-defined]  # see above
    page.context.add_cookies([{"name": name, "value": value, "url": address}])
    page.reload()
    page.wait_for_selector("[data-save-state=saved]")
    assert "Skrevet før noen prøvde seg" in saved_text(page)
