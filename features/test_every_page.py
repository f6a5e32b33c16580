"""Every page that can be opened is sound: axe finds nothing, nothing scrolls sideways, the Tab key comes everywhere.

The pages are those of the URL map, so a new one cannot be forgotten: one that nobody of the demo can open fails here.
"""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from features.inspecting import inspect, watch
from features.visits import PAGES, Visits

pytestmark = pytest.mark.browser
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

NO_PAGE = {
    "konto/ekstra/nokler/logg-inn/": "gives a challenge to the script that asks for it, and never a page",
    "portal/": "leads on to each one's own door",
    "portal/enhet/": "leads on to what waits",
    "saker/fra-fil/<uuid:import_id>/framdrift/": "a part of the file's own page, which asks for it while a job works",
}

Look = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def look(demo_address: str, browser: Browser, signed_in) -> Iterator[Look]:
    """What is wrong with the pages at an address."""
    visits, opened = Visits(signed_in), {}

    def page_of(visitor):
        if visitor not in opened:
            context = browser.new_context(base_url=demo_address, locale="nb-NO")
            context.set_default_timeout(60_000)
            cookies = visitor.client.cookies.items()
            context.add_cookies([{"name": name, "value": one.value, "url": demo_address} for name, one in cookies])
            opened[visitor] = (context.new_page(), watch(context))
        return opened[visitor]

    def look_at(address: str) -> list[str]:
        found = visits.of(address)
        assert found, "nobody of the demo can open it: make what it is about in features/visits.py"
        wrong = []
        for visit in found:
            if visit.is_page:
                page, trouble = page_of(visit.by)
                wrong += [f"{visit.by.name}, {visit.path}: {one}" for one in inspect(page, visit.path, trouble)]
        return wrong

    yield look_at
    for page, _trouble in opened.values():
        page.context.close()


@pytest.mark.parametrize("address", [address for address in PAGES if address not in NO_PAGE])
def test_the_page_is_sound(address, look):
    wrong = look(address)
    assert not wrong, "\n".join(wrong)


def test_an_exception_is_still_a_page_of_the_map():
    assert NO_PAGE.keys() <= PAGES.keys()
