"""The bench measures, and puts nothing in the database it is pointed at. No test asks how long anything took."""

import json

import pytest

from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.cli.bench import overhead, pages, table, throwaway, wire
from tettpaa.cli.bench.core_pages import PAGES
from tettpaa.cli.bench.floor import BareHandler, Floor, pool
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.failures import CommandError
from tettpaa.core.doorways import Doorway


@pytest.fixture
def nora(committed):
    from tests.support.database import seeding

    with seeding():
        return make_user("Nora Brekke", Role.PP_ADVISER)


def test_a_page_and_its_floor_answer_the_same_person(nora):
    visitor = wire.sign_in(nora)
    floor = Floor("my_day", size=100, user_id=nora.pk)
    page = pages.Page("Min dag", visitor, pages.get(pages.address("desk:my_day")), floor)
    app = wire.application()
    assert page.tried(app).ask(app).body.startswith(b"<!doctype html>")
    assert 0 < wire.count_queries(app, visitor, page.request()) < 15
    with pool(Doorway.DESK) as connections:
        answer = wire.ask(BareHandler(Doorway.DESK, connections, floor), visitor, page.request())
    assert (answer.status, len(answer.body)) == (200, 100)


def test_a_page_that_does_not_answer_as_it_should_is_not_measured(nora):
    page = pages.Page("Ingen", wire.sign_in(nora), pages.get("/finnes-ikke/"), Floor("none"))
    with pytest.raises(Missing, match="404"):
        page.tried(wire.application())
    with pytest.raises(Missing, match="finnes ikke ennå"):
        pages.address("desk:no_such_page")


def test_only_demo_data_is_copied(committed):
    with pytest.raises(CommandError, match="demodata"), throwaway.database():
        pass


def test_the_table_says_what_was_not_measured():
    numbers = {"page": [0.006, 0.008, 0.007], "floor": [0.002, 0.002, 0.002]}
    one = table.result(name="Min dag", person="Nora Brekke", queries=7, size=9_000, **numbers)
    report = table.Report(1_600, 3, [one], {"Søk": "Siden finnes ikke ennå."})
    text = table.lines(report)
    assert "Min dag" in text
    assert "3,5" in text
    assert "Ikke målt: Søk. Siden finnes ikke ennå." in text
    assert json.loads(table.as_json(report))["results"][0]["ratio"] == 3.5


def test_every_core_page_is_in_the_list():
    assert len(PAGES) == 15


def secured(finder: Finder) -> int:
    """How many tables have row security."""
    return finder.value("select count(*) from pg_class where relrowsecurity and relkind = 'r'")


def test_what_is_measured_without_policies_and_log_has_neither_and_gets_them_back(nora):
    page = pages.Page("Min dag", wire.sign_in(nora), pages.get(pages.address("desk:my_day")), Floor("my_day"))
    app = wire.application()
    with Finder.opened() as finder:
        tables = secured(finder)
        page.as_expected(app)
        logged = finder.value("select count(*) from access_readlogentry")
        assert tables > 80
        assert logged > 0
        with overhead.variant(finder, overhead.NEITHER):
            page.as_expected(app)
            assert secured(finder) == 0
        assert secured(finder) == tables
        assert finder.value("select count(*) from access_readlogentry") == logged
        page.as_expected(app)
        assert finder.value("select count(*) from access_readlogentry") == 2 * logged


def test_a_page_that_answers_something_else_without_the_policies_is_not_compared():
    medians = dict.fromkeys(overhead.VARIANTS, 10.0)
    costs = [
        overhead.Cost("Sak", "Nora Brekke", medians | {overhead.BOTH: 11.0}, 10.0, same=True),
        overhead.Cost("Saker", "Nora Brekke", medians, -50.0, same=False),
    ]
    text = overhead.lines(overhead.Costs(1_600, 60, costs, {}))
    assert "10,0 %" in text
    assert "annet svar" in text
    assert "Midterste side: 10,0 %" in text
