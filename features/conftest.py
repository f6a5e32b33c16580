"""A running service with its own database, and a browser for each person."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tettpaa.access.models import User
from tettpaa.access.sessions import cookie_name
from tettpaa.core import doorways

CHROMIUM = shutil.which("chromium") or ""
expect.set_options(timeout=20_000)  # as the rest of a page is given: the machine may have other work
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@contextmanager
def service() -> Iterator[str]:
    """The service, served from a thread, on the database that the tests look at just now."""
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


@pytest.fixture
def address(committed: None, settings: object) -> Iterator[str]:
    """The service on a fresh copy of the database."""
    with service() as found:
        yield found


@pytest.fixture(scope="module")
def demo_address(demo: None) -> Iterator[str]:
    """The service on the demo's cast, for the tests of one module."""
    with service() as found:
        yield found


def context_of(
    browser: Browser, address: str, signed_in: Callable[[User], object], user: User, **options: Any
) -> BrowserContext:
    """A browser in which this person has signed in by their own door."""
    client = signed_in(user)
    with doorways.through(user.doorway):
        name = cookie_name()
    context = browser.new_context(base_url=address, locale="nb-NO", **options)
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])  # type: ignore[attr-defined]  # a test client
    context.set_default_timeout(20_000)
    return context


@pytest.fixture
def as_(browser: Browser, address: str, signed_in: Callable[[User], object]) -> Iterator[Callable[[User], Page]]:
    """A page in which this person has signed in by their own door."""
    opened = []

    def open_page(user: User) -> Page:
        context = context_of(browser, address, signed_in, user)
        opened.append(context)
        return context.new_page()

    yield open_page
    for context in opened:
        context.close()
