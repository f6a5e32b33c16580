"""What the page about time shows: the newest figures of one breakdown, with names, on one common axis."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import Unit
from tettpaa.quality.models import TimeFigure
from tettpaa.referrals.models import CaseKind

Breakdown = TimeFigure.Breakdown
VIEWS = {"maned": Breakdown.MONTH, "sakstype": Breakdown.KIND, "enhet": Breakdown.UNIT}
ORDERS: dict[str, tuple[str, Lazy]] = {
    "navn": ("name", _("Navn")),
    "midtverdi": ("median_days", _("Midtverdi")),
    "ni-av-ti": ("ninth_days", _("9 av 10 innen")),
    "innen": ("within_norm", _("Innen normen")),
    "saker": ("cases", _("Saker")),
}


@dataclass(frozen=True)
class TimeRow:
    """One month, kind of case or unit. Where its marks stand is in per cent of an axis that all rows share."""

    name: str
    figure: TimeFigure
    median_x: float
    ninth_x: float

    @property
    def spread(self) -> float:
        """From half of the cases to nine of ten."""
        return round(self.ninth_x - self.median_x, 2)


@dataclass(frozen=True)
class TimeTable:
    """The rows in order, where the norm stands, and how many groups had too few cases to be shown."""

    rows: list[TimeRow]
    norm_x: float
    too_few: int


def norm_days(on: dt.date) -> int:
    """The guiding time for the whole case, from the rules of that day."""
    return ruleset(on).number("processing_norm_days")


def whole() -> TimeFigure | None:
    """The figures of the whole service; nothing before they are made, or with too few cases behind."""
    return newest(Breakdown.WHOLE).filter(cases__gt=0).first()


def newest(breakdown: Breakdown) -> QuerySet[TimeFigure]:
    """The rows of the last time the figures were made."""
    last = TimeFigure.objects.order_by("-computed_on").values("computed_on")[:1]
    return TimeFigure.objects.filter(breakdown=breakdown, computed_on=last)


def table(breakdown: Breakdown, order: str, norm: int) -> TimeTable:
    """One breakdown, drawn on an axis that ends a tenth after the longest bar."""
    figures = list(newest(breakdown))
    shown = [figure for figure in figures if figure.cases]
    names = _names(breakdown, shown)
    length = 1.1 * max([norm, *(figure.ninth_days or 0 for figure in shown)])

    def x(days: int | None) -> float:
        return round(100 * (days or 0) / length, 2)

    rows = [
        TimeRow(names[figure.member], figure, x(figure.median_days), x(figure.ninth_days))
        for figure in shown
        if figure.member in names
    ]
    _sort(rows, breakdown, order, list(names))
    return TimeTable(rows, x(norm), len(figures) - len(shown))


def _sort(rows: list[TimeRow], breakdown: Breakdown, order: str, in_order: list[str]) -> None:
    """By name as the names themselves come; otherwise the one that waits longest or is largest comes first."""
    field = ORDERS[order][0]
    rows.sort(key=lambda row: in_order.index(row.figure.member), reverse=breakdown is Breakdown.MONTH)
    if field != "name":
        rows.sort(key=lambda row: getattr(row.figure, field), reverse=field != "within_norm")


def _names(breakdown: Breakdown, figures: list[TimeFigure]) -> dict[str, str]:
    """What each member is called, in the order of the names."""
    if breakdown is Breakdown.KIND:
        return {value: str(label).capitalize() for value, label in CaseKind.choices}
    if breakdown is Breakdown.UNIT:
        units = Unit.objects.filter(pk__in=[figure.member for figure in figures])
        return {str(pk): name for pk, name in units.values_list("pk", "name")}
    return {figure.member: _month(figure.member) for figure in sorted(figures, key=lambda one: one.member)}


def _month(member: str) -> str:
    """2026-10 as «Oktober 2026»."""
    year, month = member.split("-")
    return f"{MONTHS[int(month)]} {year}".capitalize()
