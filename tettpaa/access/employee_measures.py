"""Measures of employees: all that the product counts about one person at work, and which of them are treated.

A measure is off until a leader has recorded when it was treated with the employees' representatives
(medbestemmelsesmøte; Hovedtariffavtalen and AML § 9-2). Who computes or shows one asks :func:`is_on` first.
"""

import datetime as dt
import enum
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import MeasureTreatment, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.core.sentences import Text


class Shown(enum.Enum):
    """What decides whether a measure is on."""

    TREATED = "treated"
    LAW = "law"
    OWN = "own"


@dataclass(frozen=True)
class Measure:
    """One measure as the data file says it."""

    key: str
    shown: Shown
    title: Text
    purpose: Text
    counted: Text
    seen_by: Text
    kept: Text
    pages: tuple[str, ...]
    sources: tuple[str, ...]


_TEXTS = ("title", "purpose", "counted", "seen_by", "kept")


def _read() -> dict[str, Measure]:
    """Every measure by its key, in the order of the file. A missing part of one raises at once."""
    file = Path(__file__).with_name("employee_measures.toml")
    return {key: _measure(key, row) for key, row in tomllib.loads(file.read_text(encoding="utf-8")).items()}


def _measure(key: str, row: dict[str, Any]) -> Measure:
    texts = {name: Text(**row.pop(name)) for name in _TEXTS}
    pages, sources = tuple(row.pop("pages")), tuple(row.pop("sources"))
    return Measure(key=key, shown=Shown(row.pop("shown")), pages=pages, sources=sources, **texts, **row)


MEASURES = MappingProxyType(_read())


def is_on(key: str) -> bool:
    """Whether this measure may be computed and shown to a leader today."""
    return on_since(key) is not None


def on_since(key: str) -> dt.date | None:
    """The day from which it may count. What happened before it was treated is never counted; nothing when it is off."""
    if MEASURES[key].shown is not Shown.TREATED:
        return dt.date.min
    latest = MeasureTreatment.objects.filter(measure=key).order_by("-recorded_at").first()
    return latest.treated_on if latest is not None and latest.is_on else None


def treatments() -> dict[str, MeasureTreatment]:
    """What was recorded last about each measure, with the name of who did."""
    rows = MeasureTreatment.objects.order_by("measure", "-recorded_at").distinct("measure")
    return {row.measure: row for row in rows.annotate(by_name=F("recorded_by__name"))}


def history(key: str) -> list[MeasureTreatment]:
    """All that is recorded about one measure, newest first."""
    rows = MeasureTreatment.objects.filter(Q(measure=key)).order_by("-recorded_at")
    return list(rows.annotate(by_name=F("recorded_by__name")))


@action
def treat(*, measure: str, treated_on: dt.date, reference: str, is_on: bool, by: User) -> MeasureTreatment:
    """Records that the measure was treated, and whether it is to be on. A new row; the old ones stay."""
    require(by, Permission.MEASURES_TREAT)
    if measure not in MEASURES or MEASURES[measure].shown is Shown.OWN:
        raise Problem(_("Velg en måling som kan behandles."), field="measure")
    if treated_on > clock.today():
        raise Problem(_("Møtet må være holdt. Skriv en dato som ikke er fram i tid."), field="treated_on")
    if not reference.strip():
        raise Problem(_("Skriv hvor protokollen ligger, for eksempel MBM 12/2026."), field="reference")
    row = MeasureTreatment(
        measure=measure,
        treated_on=treated_on,
        reference=reference.strip(),
        is_on=is_on or MEASURES[measure].shown is Shown.LAW,
        recorded_by=by,
    )
    row.save()
    audit("measure.treated", measure=measure, treated_on=treated_on, is_on=row.is_on)
    return row
