"""What the row policies and the read log cost: the same pages with and without them, in turn, on one copy.

Without policies the owner has switched row security off on the copy; without the log nothing is written in it. A page
whose answer is another without the policies is not compared: it then reads more, and the cost would look too small.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from statistics import median
from unittest import mock

from django.apps import apps

from tettpaa.access.policies import RowPolicy
from tettpaa.cli import static
from tettpaa.cli.bench import measure, pages, throwaway, wire
from tettpaa.cli.bench.core_pages import PAGES
from tettpaa.cli.bench.found import Finder, Missing

TURNS = 6
WARM_UP = 2
LEFT_OUT = ("Sende henvisning", "Signere og lage PDF", "Familiens side")
"""Two put much back between two requests, and are mostly something else than reading; the family's page finds one's own
compartment by the policies alone, and is no page without them."""
BOTH, NO_POLICIES, NO_LOG, NEITHER = "med begge", "uten radregler", "uten leselogg", "uten noen av dem"
LOG = "tettpaa.access.logbook._write_read"
VARIANTS = (BOTH, NO_POLICIES, NO_LOG, NEITHER)


@dataclass(frozen=True)
class Cost:
    """One page: milliseconds in each variant, and what both together add to the page without them, in per cent."""

    name: str
    person: str
    medians: dict[str, float]
    added: float
    same: bool


@dataclass(frozen=True)
class Costs:
    """All pages."""

    open_cases: int
    repetitions: int
    results: list[Cost]
    skipped: dict[str, str]


def everything(repetitions: int) -> Costs:
    """Each page in each variant, a few at a time in turn, so that a busy machine slows all alike."""
    static.collect()
    with throwaway.database(), Finder.opened() as finder, measure.quiet():
        app, found, skipped = wire.application(), [], {}
        for name, make in PAGES.items():
            if name in LEFT_OUT:
                continue
            try:
                found.append(_cost(finder, make(finder, app), app, repetitions))
            except Missing as why:
                skipped[name] = str(why)
        return Costs(finder.open_cases(), repetitions, found, skipped)


def _cost(finder: Finder, page: pages.Page, app: wire.Application, repetitions: int) -> Cost:
    seconds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    sizes: dict[str, int] = {}
    for turn in range(TURNS):
        for name in VARIANTS[turn % 4 :] + VARIANTS[: turn % 4]:
            with variant(finder, name):
                for number in range(WARM_UP + max(1, repetitions // TURNS)):
                    answer = page.as_expected(app)
                    if number >= WARM_UP:
                        seconds[name].append(answer.seconds)
                        sizes[name] = len(answer.body)
    gc.collect()
    medians = {name: round(median(found) * 1000, 2) for name, found in seconds.items()}
    added = round((median(seconds[BOTH]) / median(seconds[NEITHER]) - 1) * 100, 1)
    same = abs(sizes[BOTH] - sizes[NEITHER]) <= 0.01 * sizes[BOTH] + 64
    return Cost(page.name, page.visitor.user.name, medians, added, same)


@contextmanager
def variant(finder: Finder, name: str) -> Iterator[None]:
    """Switches off what the variant is without, and on again."""
    tables = [
        model._meta.db_table
        for model in apps.get_models()
        if any(isinstance(one, RowPolicy) for one in model._meta.constraints)
    ]
    without_policies = name in {NO_POLICIES, NEITHER}
    if without_policies:
        finder.row_security(tables, on=False)
    try:
        with mock.patch(LOG, return_value=None) if name in {NO_LOG, NEITHER} else nullcontext():
            yield
    finally:
        if without_policies:
            finder.row_security(tables, on=True)


def lines(costs: Costs) -> str:
    """For the terminal."""
    head = f"{costs.open_cases} åpne saker, {costs.repetitions} ganger hver, alle fire etter tur.\n\n"
    out = [head, f"{'':<20}{'hvem':<16}" + "".join(f"{name:>18}" for name in VARIANTS) + f"{'lagt til':>12}\n"]
    for one in costs.results:
        numbers = "".join(f"{one.medians[name]:>18.1f}" for name in VARIANTS)
        added = f"{one.added:>10.1f} %" if one.same else f"{'annet svar':>12}"
        out.append(f"{one.name:<20}{one.person:<16}{numbers}{added}\n".replace(".", ","))
    compared = [one.added for one in costs.results if one.same]
    if compared:
        out.append(f"\nMidterste side: {median(compared):.1f} %. Målet er høyst 15 %.\n".replace(".", ",", 1))
    out += [f"Ikke målt: {name}. {why}\n" for name, why in costs.skipped.items()]
    return "".join(out)
