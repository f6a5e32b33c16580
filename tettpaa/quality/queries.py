"""What the page and the command say of each promise: where it is kept, what is measured, which tests prove it."""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.cases import help_rounds
from tettpaa.cases.help_queries import in_words
from tettpaa.core.ui_numbers import amount
from tettpaa.quality.measures import of
from tettpaa.quality.measures_voices import RECEIVED
from tettpaa.quality.measuring import Measure
from tettpaa.quality.models import Evidence
from tettpaa.quality.rules import Goal, Promise, PromiseStatus, by_goal, promises

PAGES = {
    "K1.1a": "desk:intake",
    "K1.2a": "desk:cases",
    "K1.2b": "desk:cases",
    "K1.3a": "desk:cases",
    "K1.3b": "desk:my_day",
    "K1.3c": "desk:post",
    "K3.5": "systemwork:hours",
    "K4.1a": "systemwork:hours",
    "K4.1b": "systemwork:add",
    "K4.2a": "desk:intake",
    "K4.4a": "quality:time_used",
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
    def counted(self) -> list[Figure]:
        """The figures that may be shown."""
        return [one for one in self.figures if one.count]

    @property
    def too_few(self) -> list[Figure]:
        """Those with too few cases behind them: named together, so that they do not drown the others."""
        return [one for one in self.figures if not one.count]

    @property
    def is_done(self) -> bool:
        """Done means page, evidence and tests; the catalogue says so and a test holds it to its word."""
        return self.promise.status is PromiseStatus.DONE

    @property
    def is_begun(self) -> bool:
        """Begun, and not done."""
        return self.promise.status is PromiseStatus.BEGUN


@dataclass(frozen=True)
class GoalView:
    """The promises of one goal: those that are begun or done, those that wait, and their share in per cent."""

    goal: Goal
    shown: list[Line]
    waiting: list[Line]

    @property
    def total(self) -> int:
        """All promises of the goal."""
        return len(self.shown) + len(self.waiting)

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(line.is_done for line in self.shown)

    @property
    def begun(self) -> int:
        """How many are begun, and not done."""
        return len(self.shown) - self.done

    @property
    def done_x(self) -> float:
        """The width of what is done."""
        return round(100 * self.done / self.total, 1)

    @property
    def begun_x(self) -> float:
        """The width of what is begun."""
        return round(100 * self.begun / self.total, 1)


def goals() -> list[GoalView]:
    """Every promise by goal, with the newest figures."""
    found = lines()
    return [
        GoalView(
            goal,
            [line for line in found if line.promise in kept and (line.is_done or line.is_begun)],
            [line for line in found if line.promise in kept and not (line.is_done or line.is_begun)],
        )
        for goal, kept in by_goal().items()
    ]


def lines(*, with_figures: bool = True) -> list[Line]:
    """Every promise in the order of the catalogue, with the newest figures."""
    newest = _newest() if with_figures else {}
    return [Line(one, _page(one.id), _figures(one.id, newest)) for one in promises()]


def received() -> list[tuple[str, list[Figure]]]:
    """Granted against received, for each time that one asks: who says that the child gets all of it."""
    figures = _figures(RECEIVED, _newest())
    return [
        (in_words(one.words), [row for row in figures if row.measure.key.endswith(one.key)])
        for one in help_rounds.rounds()
    ]


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
        if (commitment, measure.key) in newest:
            value, count = newest[commitment, measure.key]
            found.append(Figure(measure, amount(value, measure.unit), count))
        else:
            found.append(Figure(measure, _("regnes ut i natt"), 0))
    return found
