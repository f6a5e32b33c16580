"""What may go, what waits, what is stopped, and what is gone. Cases are shown by number and kind, never by name."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from tettpaa.access.asking import told
from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet, Starts
from tettpaa.core.rulesets import ruleset
from tettpaa.referrals.models import CaseKind
from tettpaa.retention import rules
from tettpaa.retention.models import DisposalCertificate

_CLOSED = "select * from app_closed_cases(%(after)s, %(age)s, %(only)s::uuid[], %(until)s::date, %(most)s)"
_YEARS = "select * from app_years_of_disposal(%(after)s, %(age)s, %(since)s::date)"
SHOWN = 200
"""The oldest first; what is disposed of makes room for the rest."""


@dataclass(frozen=True)
class Lists:
    """The cases whose time has run out, by what becomes of them."""

    may_go: list[Any]
    waiting: list[Any]
    held: list[Any]


def times(rule_set: RuleSet) -> tuple[int, int]:
    """The years after closing and the age that the papers of a case wait for: the longest of them all."""
    papers = [paper for paper in rules.of_case(rule_set) if paper.starts is Starts.CASE_CLOSED]
    after = max(rule_set.number(paper.years_after) for paper in papers if paper.years_after)
    age = max(rule_set.number(paper.until_age) for paper in papers if paper.until_age)
    return after, age


def closed_cases(*, until: dt.date, only: Sequence[uuid.UUID] | None = None, most: int = SHOWN) -> list[Any]:
    """Closed cases whose time has run out by this day, by the rules of today."""
    after, age = times(ruleset(clock.today()))
    ids = None if only is None else [str(one) for one in only]
    found = told(_CLOSED, {"after": after, "age": age, "only": ids, "until": until, "most": most})
    return [row._replace(kind=kind_name(row.kind)) for row in found]


def kind_name(kind: str) -> str:
    """The kind of case in words."""
    return str(dict(CaseKind.choices).get(kind, kind))


def lists() -> Lists:
    """Today's cases, each in one list."""
    today = clock.today()
    found = closed_cases(until=today)
    held = [row for row in found if is_held(row, today)]
    waiting = [row for row in found if row.disposal_id and row not in held]
    return Lists([row for row in found if row not in held and row not in waiting], waiting, held)


def is_held(row: Any, today: dt.date) -> bool:
    """Whether a hold is in force; one whose day has passed stops nothing."""
    return row.held_because is not None and (row.held_until is None or row.held_until >= today)


def chosen(ids: Sequence[uuid.UUID]) -> list[Any]:
    """Those of them that may go today and that nobody has stopped or decided already."""
    today = clock.today()
    found = closed_cases(until=today, only=ids, most=len(ids))
    return [row for row in found if not is_held(row, today) and row.disposal_id is None]


def closed_case(case_id: uuid.UUID) -> Any:
    """One closed case, whenever its time runs out; 404 for an open or hidden one."""
    found = closed_cases(until=dt.date.max, only=[case_id], most=1)
    if not found:
        raise Http404("saken er åpen, skjult eller finnes ikke")
    return found[0]


def coming_years() -> list[Any]:
    """How many cases run out in each of the years to come, as far as they are closed now."""
    after, age = times(ruleset(clock.today()))
    return told(_YEARS, {"after": after, "age": age, "since": clock.today()})


def certificates() -> QuerySet[DisposalCertificate]:
    """The newest first."""
    return DisposalCertificate.objects.order_by("-disposed_at").annotate(approver=F("approved_by__name"))
