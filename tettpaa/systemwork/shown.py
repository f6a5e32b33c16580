"""How lists of activities are asked for, and how the time by level is laid beside the pyramid."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import QueryDict
from django.utils.functional import Promise as Lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.organisation.rules import school_year_start
from tettpaa.systemwork import rules
from tettpaa.systemwork.models import ActivityKind, ActivityTheme, PreventionLevel
from tettpaa.systemwork.queries import Asked, level_minutes

PERIODS: dict[str, Lazy] = {
    "": _("Dette skoleåret"),
    "30": _("Siste 30 dager"),
    "90": _("Siste 90 dager"),
    "forrige": _("Forrige skoleår"),
    "alt": _("Hele tiden"),
}


@dataclass(frozen=True)
class PyramidStep:
    """One step of the pyramid: its part of all children, and the time we have registered on it."""

    label: str
    part: int
    minutes: int
    share: int


class Line(NamedTuple):
    """One activity in a list, in words."""

    pk: uuid.UUID
    done_on: dt.date
    theme: str
    under: str
    text: str
    place: str
    minutes: int
    done_by: str
    follow_up_on: dt.date | None


def lines(rows: Iterable[Any]) -> list[Line]:
    """Rows of :func:`queries.listed` in words."""
    return [
        Line(
            row.pk,
            row.done_on,
            str(capfirst(ActivityTheme(row.theme).label)),
            " · ".join(
                [str(ActivityKind(row.kind).label), *([str(PreventionLevel(row.level).label)] if row.level else [])]
            ),
            row.text,
            row.unit__name or "",
            row.minutes,
            row.done_by__name,
            None if row.followed_up_at else row.follow_up_on,
        )
        for row in rows
    ]


def asked_by(user: User, query: QueryDict, *, kind: str = "") -> Asked:
    """What the address asks for. What cannot be read narrows nothing; ``kind`` is what an address without one means."""
    since, until = period(query.get("periode", ""))
    kind, level = query.get("type", kind), query.get("niva", "")
    return Asked(
        since=since,
        until=until,
        unit=_unit(query.get("enhet", "")),
        kind=kind if kind in ActivityKind.values else "",
        level=level if level in PreventionLevel.values else "",
        done_by=user.pk if query.get("hvem") == "mine" else None,
    )


def period(name: str) -> tuple[dt.date | None, dt.date | None]:
    """From and to of a period by its name; this school year when the name says nothing."""
    today = clock.today()
    start = school_year_start(today)
    if name in {"30", "90"}:
        return today - dt.timedelta(days=int(name)), today
    if name == "forrige":
        end = start - dt.timedelta(days=1)
        return school_year_start(end), end
    return (None, None) if name == "alt" else (start, today)


def pyramid(sums: dict[str, Any]) -> list[PyramidStep]:
    """The three steps from the top. Empty when no time with a level is registered."""
    minutes = level_minutes(sums)
    share = rules.shares(minutes)
    steps = [
        PyramidStep(str(PreventionLevel(key).label), part, minutes[key], share[key])
        for key, part in rules.PYRAMID.items()
    ]
    return steps if any(minutes.values()) else []


def _unit(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
