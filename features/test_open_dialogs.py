"""Dialogs and menus while they are open: axe finds nothing, Escape closes them, the focus comes back to what opened them.

Closed pages are walked by ``test_every_page``; two writers at once and the locked page have their dialogs in tests of
their own.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from features.conftest import context_of
from features.inspecting import RULES, violations, watch
from tests.support.database import seeding
from tettpaa.access.models import User
from tettpaa.assessments.models import ExpertAssessment

pytestmark = pytest.mark.browser
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 860}
Open = Callable[[str, str], Page]


@pytest.fixture(scope="module")
def at(demo_address: str, browser: Browser, signed_in: Any) -> Iterator[Open]:
    """A page of desk or portal, opened by one of the cast; no script fails on it."""
    opened: dict[str, tuple[Page, list[str]]] = {}

    def open_page(who: str, path: str) -> Page:
        if who not in opened:
            with seeding():
                user = User.objects.get(email=f"{who}@tett-paa.example")
            context = context_of(browser, demo_address, signed_in, user)
            trouble = watch(context)
            opened[who] = (context.new_page(), trouble)
        page, _trouble = opened[who]
        page.set_viewport_size(DESKTOP)
        page.emulate_media(reduced_motion="reduce")
        page.goto(path)
        return page

    yield open_page
    for page, trouble in opened.values():
        page.context.close()
        assert trouble == []


def sound(page: Page, dialog: str) -> None:
    """Open, without a fault, and closed again by Escape."""
    expect(page.locator(dialog)).to_be_visible()
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished.catch(() => 0)))")
    # A place to press that lies half under an open menu is as large as ever when the menu is gone.
    assert [one for one in violations(page, RULES) if not one.startswith("target-size")] == []
    page.keyboard.press("Escape")
    if page.locator(dialog).is_visible():  # the first one empties a search field
        page.keyboard.press("Escape")
    expect(page.locator(dialog)).to_be_hidden()


def editor(page: Page) -> None:
    """The draft of an assessment, with the cursor in the first section."""
    with seeding():
        mine = ExpertAssessment.objects.filter(case__holder__email="nora@tett-paa.example", case__step="draft")
        found = mine.values_list("pk", flat=True).first()
    page.goto(f"/vurderinger/{found}/")
    page.locator(".ProseMirror").first.click()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "360"])
def test_search_and_keys_at_the_desk(at: Open, size: Any) -> None:
    page = at("nora", "/saker/")
    page.set_viewport_size(size)
    page.keyboard.press("Control+k")
    page.locator("#sok-felt").fill("Elias")
    page.wait_for_selector("#sok-treff a")
    sound(page, "#sok-dialog")
    page.keyboard.press("?")
    sound(page, "dialog[open]")


@pytest.mark.parametrize(("button", "menu"), [("ny-meny", "#ny-meny"), ("meg", "#meg"), ("mer", "#mer")])
def test_menus_at_the_desk(at: Open, button: str, menu: str) -> None:
    page = at("nora", "/")
    if button == "mer":
        page.set_viewport_size(PHONE)
    opener = page.locator(f"[popovertarget={button}]:visible").first
    opener.focus()
    page.keyboard.press("Enter")
    sound(page, menu)
    expect(opener).to_be_focused()


def test_the_editors_link_and_its_menu(at: Open) -> None:
    page = at("nora", "/")
    editor(page)
    page.locator("[data-cmd=link]").first.click()
    sound(page, "#lenke")
    opener = page.locator("[popovertarget=word-meny]")
    opener.focus()
    page.keyboard.press("Enter")
    sound(page, "#word-meny")
    expect(opener).to_be_focused()


@pytest.mark.parametrize(("who", "path"), [("sara", "/portal/familie/"), ("eirik", "/portal/enhet/saker/")])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "360"])
def test_the_menu_of_both_portals(at: Open, who: str, path: str, size: Any) -> None:
    page = at(who, path)
    page.set_viewport_size(size)
    opener = page.locator("[popovertarget=meg]")
    opener.focus()
    page.keyboard.press("Enter")
    sound(page, "#meg")
    expect(opener).to_be_focused()
