"""When the papers of a case may be disposed of. Worked out from the facts each time; no date is stored.

So a case that is opened again, or a birth date that is corrected, has its new day at once.
"""

import datetime as dt
from dataclasses import dataclass

from tettpaa.core.rule_types import ArchiveCode, PaperType, RuleSet, Starts


@dataclass(frozen=True)
class Facts:
    """What a time may run from. ``None``: it has not happened, or no longer is so."""

    closed_on: dt.date | None = None
    birth_date: dt.date | None = None
    referral_ended_on: dt.date | None = None
    made_on: dt.date | None = None

    def start(self, starts: Starts) -> dt.date | None:
        """The day of that fact."""
        days = {
            Starts.CASE_CLOSED: self.closed_on,
            Starts.REFERRAL_ENDED: self.referral_ended_on,
            Starts.MADE: self.made_on,
        }
        return days[starts]


@dataclass(frozen=True)
class PaperEnd:
    """What happens to one type of paper: kept for ever, or it may go on a day (none while no time runs)."""

    paper: PaperType
    is_preserved: bool
    due_on: dt.date | None


def is_preserved(paper: PaperType) -> bool:
    """Whether it is kept for ever."""
    return paper.archive_code is ArchiveCode.PRESERVED


def of_case(rules: RuleSet) -> tuple[PaperType, ...]:
    """The types of paper that lie in a single case, in the order of the file."""
    return tuple(paper for paper in rules.papers.values() if paper.of_case)


def ends(rules: RuleSet, facts: Facts) -> tuple[PaperEnd, ...]:
    """What happens to each type of paper in a case, with these facts."""
    return tuple(PaperEnd(paper, is_preserved(paper), paper_due_on(rules, paper, facts)) for paper in of_case(rules))


def due_on(rules: RuleSet, facts: Facts) -> dt.date | None:
    """The day when all of a case that may go, may go. ``None`` while it is open: an open case never runs out."""
    days = [paper_due_on(rules, paper, facts) for paper in of_case(rules) if not is_preserved(paper)]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def paper_due_on(rules: RuleSet, paper: PaperType, facts: Facts) -> dt.date | None:
    """The day for one type of paper; ``None`` for what is kept, and while no time runs."""
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


def earliest_start(day: dt.date, years: int) -> dt.date:
    """The last day that lies at least so many years before: whoever was born then has turned the age today."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return dt.date(day.year - years, 2, 28)
