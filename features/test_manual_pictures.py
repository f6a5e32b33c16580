"""The pictures of the manual, made by walking to each page as the one who uses it, with the demo's invented people.

An ordinary run sees that each page can still be reached that way, and that manual and pictures name each other.
``TETTPAA_PICTURES=1`` also writes the pictures.
"""

import io
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from features.conftest import context_of
from tests.support.database import project_file, seeding
from tettpaa.access.models import User

pytestmark = pytest.mark.browser
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

FOLDER = project_file("docs", "manual", "pictures")
DESKTOP, PHONE = {"width": 1280, "height": 860}, {"width": 360, "height": 740}
LIMIT = 150_000


@dataclass(frozen=True)
class Picture:
    """Who goes where: an address that is the same for all, then the links and buttons pressed on the way."""

    who: str
    path: str
    press: tuple[str | re.Pattern[str], ...] = ()
    phone: bool = False


ELIAS, FIRST = "Elias Haugland Tesfay", "den første i lista"
PICTURES = {
    "radgiver-min-dag": Picture("nora", "/"),
    "radgiver-min-dag-telefon": Picture("nora", "/", phone=True),
    "radgiver-besok-notat-telefon": Picture("nora", "/", (re.compile("^Skriv notat"),), phone=True),
    "radgiver-saker": Picture("nora", "/saker/"),
    "radgiver-sak": Picture("nora", "/saker/", (ELIAS,)),
    "radgiver-samtykker": Picture("nora", "/saker/", (ELIAS, "Samtykker og stemmer")),
    "radgiver-plan": Picture("nora", "/saker/", (ELIAS, "Endre planen")),
    "radgiver-vurdering": Picture("nora", "/saker/", ("Jonathan Sæther Vik", "Åpne vurderingen")),
    "fagleder-min-dag": Picture("hanne", "/"),
    "fagleder-inntak": Picture("hanne", "/inntak/"),
    "merkantil-henvisninger": Picture("bente", "/henvisninger/"),
    "merkantil-henvisning": Picture("bente", "/henvisninger/", (FIRST,)),
    "merkantil-finn-barnet": Picture("bente", "/henvisninger/", (FIRST, "Finn barnet")),
    "rektor-henvisninger": Picture("eirik", "/portal/enhet/henvisninger/"),
    "rektor-bestillingen": Picture(
        "eirik", "/portal/enhet/henvisninger/", ("Start henvisning", re.compile("Bestillingen"))
    ),
    "rektor-vedtak": Picture("eirik", "/portal/enhet/vedtak/"),
    "rektor-registrer-vedtak": Picture("eirik", "/portal/enhet/vedtak/", (re.compile("^Registrer vedtak"),)),
    "foresatt-saken": Picture("sara", "/portal/familie/"),
    "foresatt-saken-telefon": Picture("sara", "/portal/familie/", phone=True),
    "foresatt-viktig": Picture("sara", "/portal/familie/", ("Skriv hva du synes er viktig",)),
    "foresatt-trekk": Picture("sara", "/portal/familie/", ("Trekk tilbake samtykket",)),
}


@pytest.fixture(scope="module")
def walk(demo_address: str, browser: Browser, signed_in) -> Iterator[Callable[[Picture], Page]]:
    """The page of a picture, reached as its person reaches it."""
    pages: dict[str, Page] = {}

    def go(picture: Picture) -> Page:
        if picture.who not in pages:
            with seeding():
                user = User.objects.get(email=f"{picture.who}@tett-paa.example")
            pages[picture.who] = context_of(browser, demo_address, signed_in, user).new_page()
        page = pages[picture.who]
        page.set_viewport_size(PHONE if picture.phone else DESKTOP)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(picture.path)
        for name in picture.press:
            found = page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))
            (page.locator("main a.row-link") if name is FIRST else found).first.click()
            page.wait_for_load_state()
        return page

    yield go
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("name", PICTURES)
def test_the_page_in_the_picture_can_be_reached(name, walk):
    page = walk(PICTURES[name])
    assert page.locator("h1").count() == 1
    if os.environ.get("TETTPAA_PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(small(page.screenshot()))


def test_manual_and_pictures_name_each_other():
    named = {
        found
        for page in FOLDER.parent.glob("*.md")
        for found in re.findall(r"pictures/([\w-]+)\.png", page.read_text())
    }
    files = {path.stem: path.stat().st_size for path in FOLDER.iterdir()}
    assert named == set(PICTURES) == set(files)
    assert {name: size for name, size in files.items() if size > LIMIT} == {}


def small(picture: bytes) -> bytes:
    """The same picture with a palette: a page of ours has few colours."""
    out = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(colors=128, dither=Image.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    return out.getvalue()
