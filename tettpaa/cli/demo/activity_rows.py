"""Years of invented work at schools and kindergartens, week by week: rows ready to be loaded, same for same seed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any

from tettpaa.cli.demo.content.grammar import read_toml
from tettpaa.cli.demo.content.season import is_working_day
from tettpaa.systemwork.models import ActivityKind, ActivityTheme, PreventionLevel

_WEEK = 7
_SEASON = 3
"""How much more often a theme comes up in its own months."""
_FOLLOWED = 0.16
_LENGTHS = (30, 30, 45, 60, 60, 60, 90, 90, 120, 180)
_LEVELS = (PreventionLevel.UNIVERSAL, PreventionLevel.SELECTIVE, PreventionLevel.INDICATED)


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who registers what they do, and the units they work at: identifier and kind of each."""

    user: int
    units: Sequence[tuple[str, str]]


def activity_rows(workers: Sequence[Worker], today: date, *, years: int, seed: int) -> Iterator[dict[str, Any]]:
    """Values of one activity after the other, from the oldest week to this one."""
    chance = Random(f"activities {seed}")  # noqa: S311 -- invented data, no secret
    for week in range(years * 52, -1, -1):
        monday = today - timedelta(days=today.weekday() + _WEEK * week)
        days = [day for day in (monday + timedelta(days=n) for n in range(5)) if is_working_day(day) and day < today]
        for worker in workers if days else ():
            yield from _week(worker, days, chance, today)


def _week(worker: Worker, days: Sequence[date], chance: Random, today: date) -> Iterator[dict[str, Any]]:
    """Work with units, one line for the cases, one for the service's own meetings."""
    for _number in range(chance.choice((0, 1, 1, 2, 2, 3)) if worker.units else 0):
        yield _with_unit(worker, chance.choice(days), chance, today)
    for _number in range(chance.choice((1, 2))):
        minutes = chance.choice((180, 240, 300, 420))
        yield _row(worker, chance.choice(days), ActivityKind.INDIVIDUAL, ActivityTheme.CASEWORK, minutes) | {
            "level": PreventionLevel.INDICATED,
            "unit_id": chance.choice(worker.units)[0] if worker.units else None,
        }
    if chance.random() < 0.7:
        minutes = chance.choice((60, 90, 120, 180))
        yield _row(worker, chance.choice(days), ActivityKind.INTERNAL, ActivityTheme.OWN_SERVICE, minutes)


def _with_unit(worker: Worker, day: date, chance: Random, today: date) -> dict[str, Any]:
    unit, arena = chance.choice(worker.units)
    themes = {key: row for key, row in _themes().items() if row.get("arena", arena) == arena}
    weights = [row["weight"] * (_SEASON if day.month in row["months"] else 1) for row in themes.values()]
    key = chance.choices(list(themes), weights)[0]
    row = _row(worker, day, ActivityKind.SYSTEM, ActivityTheme(key), chance.choice(_LENGTHS))
    row |= {"unit_id": unit, "level": chance.choices(_LEVELS, themes[key]["levels"])[0]}
    row["text"] = chance.choice(themes[key]["texts"])
    if chance.random() < _FOLLOWED:
        due = day + timedelta(days=chance.choice((14, 21, 28, 42)))
        # most of what was agreed is done on its day; the last weeks' is still to come
        done = due < today - timedelta(days=3)
        row |= {"follow_up_on": due, "followed_up_at": _at(due) if done else None}
    return row


def _row(worker: Worker, day: date, kind: ActivityKind, theme: ActivityTheme, minutes: int) -> dict[str, Any]:
    return {
        "done_by_id": worker.user,
        "done_on": day,
        "registered_at": _at(day),
        "kind": kind.value,
        "theme": theme.value,
        "minutes": minutes,
    }


def _at(day: date) -> datetime:
    return datetime.combine(day, time(13, 30), UTC)


@cache
def _themes() -> Mapping[str, Any]:
    return read_toml("activities.toml")
