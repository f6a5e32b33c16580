"""What the page and the command say of each promise: where it is kept, what is measured, which tests prove it."""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from tettpaa.core.ui_numbers import amount
from tettpaa.quality.measures import Measure, of
from tettpaa.quality.models import Evidence
from tettpaa.quality.rules import Promise, PromiseStatus, promises

PAGES = {
    "K1.2a": "desk:cases",
    "K1.3a": "desk:cases",
    "K1.3b": "desk:my_day",
    "K3.5": "systemwork:hours",
    "K4.1a": "systemwork:hours",
    "K4.1b": "systemwork:add",
    "K4.2a": "desk:intake",
    "K4.4a": "desk:cases",
    "K4.4b": "desk:cases",
    "R3": "systemwork:activities",
    "R6": "systemwork:hours",
}
"""Where a user meets the promise. A promise without a page is not begun."""


@dataclass(frozen=True)
class Figure:
    """One measured result as it is shown."""

    measure: Measure
    value: str
    count: int


@dataclass(frozen=True)
class Line:
    """One promise with its page and figures."""

    promise: Promise
    page: str
    figures: list[Figure]

    @property
    def is_done(self) -> bool:
        """Done means page, evidence and tests; the catalogue says so and a test holds it to its word."""
        return self.promise.status is PromiseStatus.DONE

    @property
    def is_begun(self) -> bool:
        """Begun, and not done."""
        return self.promise.status is PromiseStatus.BEGUN


def lines(*, with_figures: bool = True) -> list[Line]:
    """Every promise in the order of the catalogue, with the newest figures."""
    newest = _newest() if with_figures else {}
    return [Line(one, _page(one.id), _figures(one.id, newest)) for one in promises()]


def computed_at() -> object:
    """When the figures were made last, or nothing."""
    return Evidence.objects.order_by("-computed_at").values_list("computed_at", flat=True).first()


def _page(commitment: str) -> str:
    """The address of the page, or nothing."""
    return reverse(PAGES[commitment]) if commitment in PAGES else ""


def _newest() -> dict[tuple[str, str], tuple[Decimal | None, int]]:
    """The last value of each measure."""
    rows = Evidence.objects.order_by("commitment", "measure", "-computed_at").distinct("commitment", "measure")
    return {
        (c, m): (value, count) for c, m, value, count in rows.values_list("commitment", "measure", "value", "count")
    }


def _figures(commitment: str, newest: dict[tuple[str, str], tuple[Decimal | None, int]]) -> list[Figure]:
    """The figures of one promise, in words."""
    found = []
    for measure in of(commitment):
        value, count = newest.get((commitment, measure.key), (None, 0))
        found.append(Figure(measure, amount(value, measure.unit), count))
    return found
