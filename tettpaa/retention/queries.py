"""What may go, what waits, what is stopped, and what is gone. Shown by number, kind and day, never by name.

Closed cases, and what lies in no case: referrals that never became one, and lists that cases were entered from.
"""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from tettpaa.access.asking import told
from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet, Starts
from tettpaa.core.rulesets import ruleset
from tettpaa.referrals.models import CaseKind, IntakeDecision
from tettpaa.retention import rules
from tettpaa.retention.models import DisposalCertificate, DisposedReferral

_CLOSED = (
    "select *, 'case' as paper from app_closed_cases(%(after)s, %(age)s, %(only)s::uuid[], %(until)s::date, %(most)s)"
)
_LOOSE = "select * from app_loose_papers(%(referral)s, %(import)s, %(only)s::uuid[], %(until)s::date, %(most)s)"
_LOOSE_YEARS = f"""
select extract(year from due_on)::integer as year, count(*) as papers from ({_LOOSE}) l
where due_on > %(since)s::date group by 1 order by 1"""  # noqa: S608  # our own text
_YEARS = "select * from app_years_of_disposal(%(after)s, %(age)s, %(since)s::date)"
CASE, REFERRAL, IMPORT = "case", "referral_without_case", "import_list"
"""What a row is: a case, or one of the rules' types of paper."""
SHOWN = 200
"""The oldest first; what is disposed of makes room for the rest."""


@dataclass(frozen=True)
class Lists:
    """What has run out of time, by what becomes of it."""

    may_go: list[Any]
    waiting: list[Any]
    held: list[Any]


def times(rule_set: RuleSet) -> tuple[int, int]:
    """The years after closing and the age that the papers of a case wait for: the longest of them all."""
    papers = [paper for paper in rules.of_case(rule_set) if paper.starts is Starts.CASE_CLOSED]
    after = max(rule_set.number(paper.years_after) for paper in papers if paper.years_after)
    age = max(rule_set.number(paper.until_age) for paper in papers if paper.until_age)
    return after, age


def ended(*, until: dt.date, only: Sequence[uuid.UUID] | None = None, most: int = SHOWN) -> list[Any]:
    """Everything whose time has run out by this day, by the rules of today, the oldest first."""
    rules = ruleset(clock.today())
    after, age = times(rules)
    ids = None if only is None else [str(one) for one in only]
    asked = {"after": after, "age": age, "only": ids, "until": until, "most": most} | _loose_times(rules)
    found = told(_CLOSED, asked) + told(_LOOSE, asked)
    return [_in_words(row) for row in sorted(found, key=lambda row: row.due_on)[:most]]


def _in_words(row: Any) -> Any:
    """A hold that nobody has set is there while somebody waits for an answer about the child's file."""
    if row.held_because == "asked_for":
        row = row._replace(held_because=_("Noen har bedt om innsyn i mappen og venter på svar."))
    return row._replace(kind=kind_name(row.kind))


def _loose_times(rules: RuleSet) -> dict[str, int]:
    """The years of what lies in no case."""
    papers = {"referral": rules.papers[REFERRAL], "import": rules.papers[IMPORT]}
    return {name: rules.number(paper.years_after) for name, paper in papers.items() if paper.years_after}


def kind_name(kind: str) -> str:
    """The kind of case in words."""
    return str(dict(CaseKind.choices).get(kind, kind))


def lists() -> Lists:
    """Today's rows, each in one list."""
    today = clock.today()
    found = ended(until=today)
    held = [row for row in found if is_held(row, today)]
    waiting = [row for row in found if row.disposal_id and row not in held]
    return Lists([row for row in found if row not in held and row not in waiting], waiting, held)


def is_held(row: Any, today: dt.date) -> bool:
    """Whether a hold is in force; one whose day has passed stops nothing."""
    return row.held_because is not None and (row.held_until is None or row.held_until >= today)


def chosen(ids: Sequence[uuid.UUID]) -> list[Any]:
    """Those of them that may go today and that nobody has stopped or decided already."""
    today = clock.today()
    found = ended(until=today, only=ids, most=len(ids))
    return [row for row in found if not is_held(row, today) and row.disposal_id is None]


def one_ended(pk: uuid.UUID, paper: str) -> Any:
    """One that is ended, whenever its time runs out; 404 for what is open or hidden."""
    found = [row for row in ended(until=dt.date.max, only=[pk], most=1) if row.paper == paper]
    if not found:
        raise Http404("åpen, skjult eller finnes ikke")
    return found[0]


def coming_years() -> list[tuple[int, int, int]]:
    """Each of the years to come, with how many cases and other papers run out, as far as they are ended now."""
    rules, today = ruleset(clock.today()), clock.today()
    after, age = times(rules)
    cases = {row.year: row.cases for row in told(_YEARS, {"after": after, "age": age, "since": today})}
    asked = {"only": None, "until": dt.date.max, "most": None, "since": today} | _loose_times(rules)
    papers = {row.year: row.papers for row in told(_LOOSE_YEARS, asked)}
    return [(year, cases.get(year, 0), papers.get(year, 0)) for year in sorted(cases | papers)]


def figures() -> list[tuple[int, str, int]]:
    """What is left of referrals that never became a case: year, what was decided, how many."""
    counted = DisposedReferral.objects.values_list("ended_year", "outcome").annotate(n=Count("pk"))
    outcomes = dict(IntakeDecision.Outcome.choices)
    return [
        (year, str(outcomes.get(outcome, outcome)), n)
        for year, outcome, n in counted.order_by("-ended_year", "outcome")
    ]


def certificates() -> QuerySet[DisposalCertificate]:
    """The newest first."""
    return DisposalCertificate.objects.order_by("-disposed_at").annotate(approver=F("approved_by__name"))
