"""The desk by keyboard alone, as the key card says: in the lists, in intake, and the two that work everywhere."""

import os
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from features.conftest import context_of
from tests.support.database import seeding
from tettpaa.access.models import User

pytestmark = pytest.mark.browser
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="module")
def desk(demo_address: str, browser: Browser, signed_in) -> Iterator[Callable[[str, str], Page]]:
    """A page of the desk, opened by one of the cast."""
    opened: dict[str, Page] = {}

    def open_page(who: str, path: str) -> Page:
        if who not in opened:
            with seeding():
                user = User.objects.get(email=f"{who}@tett-paa.example")
            opened[who] = context_of(browser, demo_address, signed_in, user).new_page()
        opened[who].goto(path)
        return opened[who]

    yield open_page
    for page in opened.values():
        page.context.close()


def the_second(page: Page) -> None:
    """From the first row to the third and back to the second."""
    page.locator("[data-item] [data-open]").first.focus()
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
    expect(page.locator("[data-item] [data-open]").nth(1)).to_be_focused()


@pytest.mark.parametrize(("key", "ending"), [("Enter", ""), ("n", "neste-steg/"), ("s", "notat/")])
def test_the_list_of_cases(key, ending, desk):
    page = desk("nora", "/saker/")
    goal = page.locator("[data-item] [data-open]").nth(1).get_attribute("href")
    the_second(page)
    page.keyboard.press(key)
    page.wait_for_url(re.compile(rf".*{goal.partition('?')[0]}{ending}(\?|$)"))


def test_a_letter_outside_the_list_does_nothing(desk):
    page = desk("nora", "/saker/")
    page.keyboard.press("n")
    expect(page.locator("[data-list]")).to_be_visible()


def test_intake_is_decided_without_a_mouse(desk):
    page = desk("hanne", "/inntak/")
    page.locator("[data-list] [data-open]").first.focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/inntak/*/")
    for name in ("severity", "soundness", "expediency"):
        page.locator(f"[name={name}]").first.focus()
        page.keyboard.press("3")
        expect(page.locator(f"[name={name}]").nth(2)).to_be_checked()
    page.locator("[name=severity_grounds]").fill("Prøvd lenge.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".ds-error-summary, ds-error-summary")).to_be_visible()
    expect(page.locator("[name=severity_grounds]")).to_have_value("Prøvd lenge.")


def test_search_and_the_key_card_everywhere(desk):
    page = desk("hanne", "/inntak/")
    page.keyboard.press("Control+k")
    expect(page.locator("#sok-dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#sok-dialog")).to_be_hidden()
    page.keyboard.press("?")
    expect(page.locator("#taster")).to_be_visible()


def test_a_key_pressed_as_the_search_closes_is_not_taken_for_writing(desk):
    page = desk("hanne", "/inntak/")
    page.evaluate(
        """() => {
          const dialog = document.getElementById("sok-dialog");
          dialog.showModal();
          const field = dialog.querySelector("input:not([type=hidden])");
          dialog.close();
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator("#taster")).to_be_visible()
