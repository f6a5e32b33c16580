"""The measuring itself: warm up, then page and floor in turn."""

import gc
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

import psycopg
from django.conf import settings
from psycopg_pool import ConnectionPool

from tettpaa.access import pace
from tettpaa.cli import static
from tettpaa.cli.bench import floor as floors
from tettpaa.cli.bench import pages, throwaway, wire
from tettpaa.cli.bench.core_pages import PAGES
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.bench.table import Report, Result, result
from tettpaa.core.doorways import Doorway

Pool = ConnectionPool[psycopg.Connection[Any]]


def everything(repetitions: int, warm_up: int) -> Report:
    """All pages that exist, on a copy of the demo data."""
    static.collect()
    if "localhost" not in settings.ALLOWED_HOSTS:
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "localhost"]
    with throwaway.database(), ExitStack() as stack:
        finder = stack.enter_context(Finder.opened())
        pools = {door: stack.enter_context(floors.pool(door)) for door in (Doorway.DESK, Doorway.PORTAL)}
        report = Report(finder.open_cases(), repetitions)
        app = wire.application()
        with quiet():
            for name, make in PAGES.items():
                try:
                    page = make(finder, app)
                    pool = pools[page.visitor.user.doorway]
                    report.results.append(_measured(page, app, pool, repetitions, warm_up))
                except Missing as why:
                    report.skipped[name] = str(why)
        return report


def _measured(page: pages.Page, app: wire.Application, pool: Pool, repetitions: int, warm_up: int) -> Result:
    """Page and floor in turn. What a repetition needs put back is put back outside the clock."""
    first = page.as_expected(app)
    page.floor.size, page.floor.user_id = len(first.body), page.visitor.user.pk
    bare = floors.BareHandler(page.visitor.user.doorway, pool, page.floor)
    own: list[float] = []
    lowest: list[float] = []
    for number in range(warm_up + repetitions):
        answer = page.as_expected(app)
        below = page.ask(bare)
        if number >= warm_up:
            own.append(answer.seconds)
            lowest.append(below.seconds)
    page.prepare()
    queries = wire.count_queries(app, page.visitor, page.request())
    gc.collect()
    return result(
        name=page.name,
        person=page.visitor.user.name,
        queries=queries,
        size=len(first.body),
        page=own,
        floor=lowest,
    )


@contextmanager
def quiet() -> Iterator[None]:
    """While a page is tried it may answer 404; that is an answer here and no news for the log. Nobody is too fast."""
    logging.disable(logging.ERROR)
    try:
        with mock.patch.object(pace, "too_fast", return_value=False):
            yield
    finally:
        logging.disable(logging.NOTSET)
