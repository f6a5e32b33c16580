"""When the papers of a case may be disposed of. Worked out from the facts each time; no date is stored.

So a case that is opened again, or a birth date that is corrected, has its new day at once.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tettpaa.core.retention_rules import REFERRAL, PaperRule, Starts
from tettpaa.core.rule_types import RuleSet


@dataclass(frozen=True)
class Facts:
    """What a time may run from. ``None``: it has not happened, or no longer is so."""

    closed_on: dt.date | None = None
    birth_date: dt.date | None = None
    referral_ended_on: dt.date | None = None

    def start(self, starts: Starts) -> dt.date | None:
        """The day of that fact."""
        return {Starts.CASE_CLOSED: self.closed_on, Starts.REFERRAL_ENDED: self.referral_ended_on}[starts]


@dataclass(frozen=True)
class PaperEnd:
    """What happens to one kind of paper in one case: kept for ever, or it may go on a day (none while no time runs)."""

    paper: PaperRule
    due_on: dt.date | None


def papers_of(rules: RuleSet, schedule: str) -> tuple[PaperRule, ...]:
    """The papers that belong to a retention, in the order of the file."""
    return tuple(paper for paper in rules.papers.values() if schedule in paper.schedules)


def ends(rules: RuleSet, schedule: str, facts: Facts) -> tuple[PaperEnd, ...]:
    """What happens to each of them, with these facts."""
    return tuple(
        PaperEnd(paper, None if paper.is_preserved else _due(rules, paper, facts))
        for paper in papers_of(rules, schedule)
    )


def due_on(rules: RuleSet, schedule: str, facts: Facts) -> dt.date | None:
    """The day when all that may go, may go. ``None`` while the case is open: an open case never runs out."""
    days = [_due(rules, paper, facts) for paper in papers_of(rules, schedule) if not paper.is_preserved]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def referral_due_on(rules: RuleSet, facts: Facts) -> dt.date | None:
    """The same for a referral that never became a case."""
    return due_on(rules, REFERRAL, facts)


def _due(rules: RuleSet, paper: PaperRule, facts: Facts) -> dt.date | None:
    start = facts.start(paper.starts) if paper.starts else None
    if start is None or paper.years_after is None:
        return None
    days = [years_later(start, rules.number(paper.years_after))]
    if paper.until_age is not None:
        if facts.birth_date is None:
            return None
        days.append(years_later(facts.birth_date, rules.number(paper.until_age)))
    return max(days)


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day some years later; the day after 28 February for a leap day, so that the whole time has passed."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def times(rules: RuleSet, papers: Iterable[PaperRule]) -> frozenset[tuple[Starts, int, int | None]]:
    """From which day, how many years, and until which age: for asking the database about many cases at once."""
    return frozenset(
        (paper.starts, rules.number(paper.years_after), rules.number(paper.until_age) if paper.until_age else None)
        for paper in papers
        if paper.starts and paper.years_after
    )
