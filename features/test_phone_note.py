"""The note on the phone, in a real browser with a profile on disk: no network, closed tabs, restarts, other people.

Whatever happens, no word of the note and no name of the child is found in what the phone keeps; the note is sent once,
and is then gone from the phone.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from features.conftest import CHROMIUM, FLAGS
from features.inspecting import AXE, RULES
from tests.support.database import seeding
from tettpaa.access.models import DeskSession, Grant, User
from tettpaa.access.sessions import cookie_name
from tettpaa.cases.models import CaseNote
from tettpaa.cases.tests.test_visits import Booked
from tettpaa.core import home

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "phone.js").exists()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.commitment("K1.3b"),
    pytest.mark.skipif(not BUILT or not CHROMIUM, reason="needs Chromium and a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
SEEN = "Ulvungen hveste lavt"
SECRETS = (SEEN, "Ulvungen", "Haugland", "Tesfay", "Observasjon i 4B", "rom 214")
KEPT = """async () => {
  const db = await new Promise((done) => { const r = indexedDB.open("tettpaa-notat"); r.onsuccess = () => done(r.result); });
  const rows = db.objectStoreNames.contains("notat")
    ? await new Promise((done) => { const r = db.transaction("notat").objectStore("notat").getAll(); r.onsuccess = () => done(r.result); })
    : [];
  db.close();
  return rows;
}"""
ALL_KEPT = """async () => {
  let found = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) found += key.url + (await (await cache.match(key)).text());
  }
  return found;
}"""


class Phone:
    """A phone with one browser: its profile lies on disk, and the one who holds it signs in."""

    def __init__(self, browser: Browser, address: str, profile: Path, signed_in: Callable[[User], Client]) -> None:
        self.browser, self.address, self.profile, self.signed_in = browser, address, profile, signed_in
        self.trouble: list[str] = []
        self.context: BrowserContext = self.start()

    def start(self, **options: Any) -> BrowserContext:
        """Switched on."""
        self.context = self.browser.browser_type.launch_persistent_context(
            self.profile,
            executable_path=CHROMIUM,
            args=FLAGS,
            base_url=self.address,
            locale="nb-NO",
            viewport={"width": 360, "height": 740},
            **options,
        )
        self.context.set_default_timeout(20_000)
        self.context.on("weberror", lambda error: self.trouble.append(str(error.error)))
        return self.context

    def restart(self) -> BrowserContext:
        """Switched off and on; what was in memory is gone. The cookie of a session lives on, as a phone may keep it."""
        cookies = self.context.cookies()
        for page in self.context.pages:
            page.close()  # before the network is let go, which a page would notice
        self.context.close()
        self.start().add_cookies(cookies)  # type: ignore[arg-type]  # as they were read
        return self.context

    def sign_in(self, user: User) -> None:
        """A new sign-in, in the place of whoever was there."""
        value = self.signed_in(user).cookies[cookie_name()].value
        self.context.add_cookies([{"name": cookie_name(), "value": value, "url": self.address}])

    @property
    def page(self) -> Page:
        return self.context.pages[0]

    def open(self, path: str, ready: bool = True) -> Page:
        page = self.context.pages[0] if self.context.pages else self.context.new_page()
        page.goto(path)
        if ready:
            page.wait_for_selector("form[data-ready]", state="attached")
        return page

    def wait_until_kept(self, path: str = "/notat-pa-telefonen/") -> None:
        """The empty page and its parts are on the phone, and the worker answers for this page."""
        for _ in range(100):
            there = "async (path) => !!(await caches.match(path)) && !!navigator.serviceWorker.controller"
            if self.page.evaluate(there, path):
                return
            self.page.wait_for_timeout(100)
        pytest.fail("telefonen fikk ikke den tomme siden")

    def kept(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.page.evaluate(KEPT)
        return found

    def assert_nothing_readable(self) -> None:
        """Neither in what pages may read, nor anywhere in the browser's own files."""
        told = str(self.page.evaluate(ALL_KEPT)) + str(self.kept())
        assert [word for word in SECRETS if word in told] == []
        found = []
        for file in self.profile.rglob("*"):
            if file.is_file():
                raw = file.read_bytes()
                found += [(file.name, w) for w in SECRETS if w.encode() in raw or w.encode("utf-16-le") in raw]
        assert found == []


@pytest.fixture
def booked(committed: None, acting_as: Any, signed_in: Any) -> Booked:
    return Booked(acting_as, signed_in)


@pytest.fixture
def phone(browser: Browser, booked: Booked, address: str, tmp_path: Path, signed_in: Any) -> Iterator[Phone]:
    made = Phone(browser, address, tmp_path / "profil", signed_in)
    made.sign_in(booked.people.nora)
    yield made
    made.context.close()
    assert made.trouble == []


def notes() -> list[CaseNote]:
    with seeding():
        return list(CaseNote.objects.order_by("written_at"))


def line(page: Page, name: str) -> str:
    """What the page says about where the note is."""
    return page.wait_for_selector(f"[data-line={name}]").inner_text()  # type: ignore[union-attr]  # waits until there is one


def said_to_be_sealed(phone: Phone, pieces: int = 1) -> None:
    for _ in range(100):
        rows = phone.kept()
        if rows and len(rows[0]["pieces"]) == pieces:
            return
        phone.page.wait_for_timeout(100)
    pytest.fail(f"ikke {pieces} på telefonen: {phone.kept()}")


def test_two_taps_from_min_dag_and_saved_with_a_promise_in_the_same_act(phone: Phone, booked: Booked) -> None:
    page = phone.open("/", ready=False)
    page.locator(".plan").get_by_role("link").first.click()
    page.wait_for_selector("form[data-ready]", state="attached")
    page.fill("#id_seen", SEEN)
    page.check("#id_follow_2")
    page.fill("#id_what", "Ta med ulveboka")
    page.get_by_role("button", name="Lagre notat").click()
    assert "Skriv datoen." in page.wait_for_selector("#id_due_on_feil").inner_text()  # type: ignore[union-attr]  # waits
    assert page.input_value("#id_seen") == SEEN
    page.fill("#id_due_on", (time.strftime("%Y-%m-%d", time.localtime(time.time() + 5 * 86400))))
    page.get_by_role("button", name="Lagre notat").click()
    page.wait_for_url(f"**{booked.url}notat/*/")
    assert "Notatet er lagret." in page.inner_text("#varsel")
    assert SEEN in page.inner_text(".prose")
    assert phone.kept() == []
    assert len(notes()) == 1


def test_without_network_it_waits_on_the_open_page_and_is_sent_once(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    phone.context.set_offline(True)
    page.get_by_role("button", name="Lagre notat").dblclick()
    assert "ligger trygt på telefonen" in line(page, "waitsForNet")
    page.fill("#id_agreed", "Skrevet mens den ventet")
    page.wait_for_timeout(500)
    assert phone.kept()[0]["pieces"][0]["queued"] is True
    phone.assert_nothing_readable()
    phone.context.set_offline(False)
    page.wait_for_url(f"**{booked.url}notat/*/")
    (note,) = notes()
    assert SEEN in note.html
    assert "Skrevet mens den ventet" in note.html
    assert phone.kept() == []


def test_an_answer_that_is_lost_on_the_way_makes_no_second_note(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    lost: list[int] = []

    def lose(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    phone.context.route("**/besok/*/notat/", lose)
    page.get_by_role("button", name="Lagre notat").click()
    line(page, "waitsForNet")
    assert lost == [204]
    assert len(notes()) == 1
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_url(f"**{booked.url}notat/*/")
    assert len(notes()) == 1


def test_after_a_restart_it_is_read_by_a_new_sign_in_only_and_then_sent(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    phone.wait_until_kept()
    phone.context.set_offline(True)
    page.fill("#id_seen", SEEN)
    page.get_by_role("button", name="Lagre notat").click()
    line(page, "waitsForNet")
    phone.restart()
    phone.context.set_offline(True)
    page = phone.open("/")
    assert "ligger låst på telefonen" in line(page, "sealedHere")
    assert SEEN not in page.content()
    assert page.input_value("#id_seen") == ""
    phone.assert_nothing_readable()
    page.fill("#id_agreed", "Skrevet etter omstart")
    page.get_by_role("button", name="Lagre notat").click()
    line(page, "waitsForNet")
    said_to_be_sealed(phone, 2)
    phone.restart()
    page = phone.open(booked.note_url)  # the session is still open; it opens nothing
    assert "Bekreft hvem du er" in line(page, "prove")
    assert page.input_value("#id_seen") == ""
    assert notes() == []
    phone.sign_in(booked.people.nora)
    page = phone.open("/", ready=False)
    page.wait_for_selector("[data-phone-waiting]:not([hidden])")
    page.click("[data-phone-waiting] a")
    page.wait_for_url(f"**{booked.url}notat/*/")
    (note,) = notes()
    assert SEEN in note.html
    assert "Skrevet etter omstart" in note.html
    assert phone.kept() == []


def test_a_session_that_is_over_asks_for_sign_in_and_then_sends(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    with seeding():
        DeskSession.objects.all().delete()
    page.get_by_role("button", name="Lagre notat").click()
    assert "Logg inn igjen" in line(page, "signedOut")
    link = page.get_attribute("[data-line=signedOut] a", "href") or ""
    assert link == f"/logg-inn/?next={booked.note_url.replace('/', '%2F')}"
    assert notes() == []
    phone.sign_in(booked.people.nora)
    page.goto(booked.note_url)
    page.wait_for_url(f"**{booked.url}notat/*/")
    assert len(notes()) == 1


def test_another_who_signs_in_on_the_phone_neither_reads_nor_sends_it(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    said_to_be_sealed(phone)
    (mine,) = phone.kept()
    phone.sign_in(booked.people.jonas)
    page = phone.open("/", ready=False)
    assert page.locator("[data-phone-waiting]:not([hidden])").count() == 0
    page = phone.open("/notat-pa-telefonen/")
    assert "Ingen notater ligger på denne telefonen." in page.inner_text("main")
    assert not page.locator("form").is_visible()
    piece = mine["pieces"][0]
    sealed = f"{mine['visit']}|{piece['since']}|{piece['half']}"
    keys = page.evaluate(
        """async (sealed) => {
            const token = document.cookie.match(/tettpaa_csrf=([^;]+)/)[1];
            const body = new URLSearchParams([["sealed", sealed]]);
            return (await fetch("/notat-pa-telefonen/apne/", { method: "POST", headers: { "X-CSRFToken": token }, body })).text();
        }""",
        sealed,
    )
    opened = page.evaluate(
        """async ([raw, { iv, text }]) => {
            const bytes = (it) => Uint8Array.from(atob(it), (letter) => letter.charCodeAt(0));
            const key = await crypto.subtle.importKey("raw", bytes(raw), "AES-GCM", false, ["decrypt"]);
            return crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(text)).then(() => "åpnet", () => "lukket");
        }""",
        [keys, piece],
    )
    assert opened == "lukket"
    assert notes() == []
    phone.sign_in(booked.people.nora)
    page = phone.open(booked.note_url)
    expect(page.locator("#id_seen")).to_have_value(SEEN)
    assert "tatt vare på" in line(page, "kept")


def test_access_that_has_ended_keeps_it_for_its_author_who_may_delete_it(phone: Phone, booked: Booked) -> None:
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    said_to_be_sealed(phone)
    with seeding():
        Grant.objects.filter(user=booked.people.nora).delete()
    page.get_by_role("button", name="Lagre notat").click()
    assert "Du har ikke lenger tilgang til saken" in line(page, "ended")
    phone.sign_in(booked.people.nora)
    page = phone.open("/notat-pa-telefonen/")
    line(page, "ended")
    assert page.input_value("#id_seen") == SEEN
    assert "Elias" not in page.inner_text("main")
    phone.assert_nothing_readable()
    page.click("[data-delete] summary")
    page.click("[data-delete-now]")
    page.wait_for_url(phone.address + "/")
    assert phone.kept() == []
    assert notes() == []


def test_a_browser_without_worker_or_without_scripts_sends_it_all_the_same(phone: Phone, booked: Booked) -> None:
    phone.context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = phone.open(booked.note_url)
    page.fill("#id_seen", SEEN)
    said_to_be_sealed(phone)
    phone.context.close()
    phone.start(java_script_enabled=False)
    phone.sign_in(booked.people.nora)
    page = phone.open(booked.note_url, ready=False)
    page.fill("#id_seen", "Uten skript")
    page.get_by_role("button", name="Lagre notat").click()
    page.wait_for_url(f"**{booked.url}notat/*/")
    assert len(notes()) == 1


def test_for_axe_and_by_keyboard_alone_on_a_narrow_screen_with_and_without_network(
    phone: Phone, booked: Booked
) -> None:
    phone.context.add_init_script(AXE.read_text("utf-8"))
    page = phone.open(booked.note_url)
    phone.wait_until_kept()
    page.focus("#id_seen")
    page.keyboard.type(SEEN)
    page.keyboard.press("Tab")
    page.keyboard.type("«Nå hører jeg.»")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.is_checked("#id_follow_1")
    assert page.is_visible("#id_what")
    assert not page.is_visible("#id_to")
    faults = "rules => axe.run(document, {runOnly: rules}).then(r => r.violations.map(v => [v.id, v.nodes[0].html]))"
    assert page.evaluate(faults, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    phone.context.set_offline(True)
    page.keyboard.press("Control+Enter")
    line(page, "waitsForNet")
    assert page.evaluate(faults, RULES) == []
    page = phone.open("/saker/")
    line(page, "sealedHere")
    assert page.evaluate(faults, RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
