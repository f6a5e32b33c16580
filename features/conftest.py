"""A running service with its own database, and a browser for each person."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from django.test.testcases import LiveServerThread, _StaticFilesHandler
from playwright.sync_api import Browser, Page, sync_playwright

from tettpaa.access.models import User
from tettpaa.access.sessions import cookie_name
from tettpaa.core import doorways

CHROMIUM = shutil.which("chromium") or ""
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def address(committed: None, settings: object) -> Iterator[str]:
    """The service, served from a thread, on a fresh copy of the database."""
    server = LiveServerThread("127.0.0.1", _StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


@pytest.fixture
def as_(browser: Browser, address: str, signed_in: Callable[[User], object]) -> Iterator[Callable[[User], Page]]:
    """A page in which this person has signed in by their own door."""
    opened = []

    def open_page(user: User) -> Page:
        client = signed_in(user)
        with doorways.through(user.doorway):
            name = cookie_name()
        context = browser.new_context(base_url=address, locale="nb-NO")
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])  # type: ignore[attr-defined]  # a test client
        context.set_default_timeout(8_000)
        opened.append(context)
        return context.new_page()

    yield open_page
    for context in opened:
        context.close()
