"""The first page of each portal on an old phone and a slow line: what goes over the wire, and that nothing jumps."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from features.conftest import context_of
from tests.support.database import seeding
from tests.support.serving import Served, serving
from tettpaa.access.models import User
from tettpaa.cases.actions import voices
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import home
from tettpaa.core.postgres.connections import external

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "portal.js").exists()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(external(), reason="another's database server is not ours to stop"),
    pytest.mark.skipif(not BUILT, reason="needs a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
MOST_BYTES = 100_000
GROWING = ("/portal/enhet/oversikt/", "/portal/enhet/saker/")
"""Pages with a clock for each child that the unit has at PPT."""
PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 2, "is_mobile": True}
SHIFTS = """new Promise((done) => { let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { sum += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500); })"""


@pytest.fixture(scope="module")
def served(test_database, django_db_blocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with django_db_blocker.unblock(), serving(test_database, tmp_path_factory.mktemp("static")) as found:
        yield found


FACES = "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.weight).sort()"
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""A third-generation line at its slowest."""


def draws_our_font(page: Page, *selectors: str) -> bool:
    """Whether the letters that stand there are drawn by a font that we sent."""
    wire = page.context.new_cdp_session(page)
    wire.send("DOM.enable")
    wire.send("CSS.enable")
    root = wire.send("DOM.getDocument")["root"]["nodeId"]
    nodes = [wire.send("DOM.querySelector", {"nodeId": root, "selector": one})["nodeId"] for one in selectors]
    used = [wire.send("CSS.getPlatformFontsForNode", {"nodeId": one})["fonts"] for one in nodes]
    return all(fonts and all(font["isCustomFont"] for font in fonts) for fonts in used)


def opened_cold(context: BrowserContext, path: str) -> Page:
    """A phone that has never been here: so many bytes at most, the font among them, and nothing moves."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    came: dict[str, float] = {}
    wire.on("Network.responseReceived", lambda found: asked.update({found["requestId"]: found["response"]["url"]}))
    wire.on("Network.loadingFinished", lambda found: came.update({found["requestId"]: found["encodedDataLength"]}))
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    answer = page.goto(path, wait_until="networkidle")
    assert answer is not None
    grows = answer.headers.get("content-encoding") != "gzip"
    page.evaluate("document.fonts.ready")
    weighed = {asked.get(key, key).rsplit("/", 1)[-1] or "page": size for key, size in came.items()}
    assert any(name.endswith(".woff2") for name in weighed), weighed
    assert sum(came.values()) <= MOST_BYTES, weighed
    assert not (grows and path in GROWING), "forty children would not fit"
    assert page.evaluate(SHIFTS) == 0
    assert page.evaluate(FACES) == ["400 500", "600 700"], "the other letters' faces are fetched when they are used"
    assert draws_our_font(page, "h1", "main p"), "a font that is fetched must also be drawn"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("button[popovertarget=meg]").click()
    menu = page.locator("#meg").bounding_box()
    assert menu is not None
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= 360
    return page


def opened_on_a_slow_line(context: BrowserContext, path: str) -> None:
    """The phone's own font stands until the next page; no line has moved on either of them."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW)
    page.goto(path, wait_until="networkidle")
    assert page.evaluate(SHIFTS) == 0
    page.goto(path, wait_until="networkidle")
    assert page.evaluate(SHIFTS) == 0
    assert draws_our_font(page, "h1", "main p")


def test_the_first_page_of_each_portal_is_light_cold_font_included_and_nothing_moves(
    served: Served, browser: Browser, acting_as, signed_in
) -> None:
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    units = [f"/portal/enhet/{page}/" for page in ("oversikt", "henvisninger", "saker")]
    for user, paths in ((people.sara, [f"/portal/familie/{case.pk}/"]), (people.eirik, units)):
        for path in paths:
            context = context_of(browser, served.address, signed_in, user, **PHONE)
            assert opened_cold(context, path).locator("h1").count() == 1, path
            context.close()
        slow = context_of(browser, served.address, signed_in, user, **PHONE)
        opened_on_a_slow_line(slow, paths[0])
        slow.close()
    with seeding():
        User.objects.filter(pk=people.sara.pk).update(language="en")
    english = context_of(browser, served.address, signed_in, people.sara, **PHONE)
    page = english.new_page()
    page.goto(f"/portal/familie/{case.pk}/tolk/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, "the service's name is longer in English"
    english.close()
