"""When the half-yearly access review opens, and which of the unanswered ways in end when it is over."""

import datetime as dt
from collections.abc import Iterable

LATE_DAYS = 30
"""A service that stood still on the day opens the round when it is back; one that begins later waits for the next."""

GIVEN_BY_HAND = frozenset({"co_assigned", "team_question", "intake", "quality_control", "partner"})
"""Somebody chose to let this person in, and may forget it: silence ends it."""

CARRIES_THE_CASE = frozenset({"assigned", "substitute"})
"""Ends by silence too. The case is then nobody's and stands on the leader's day until somebody has it."""

WRONG_BY_FACT = frozenset({"left", "relation_over"})
"""What the way in followed from is no more."""


def opens_on(today: dt.date, months: Iterable[int], latest: dt.date | None) -> dt.date | None:
    """The round that should be opened today, by the day it should have been opened on; nothing when there is none."""
    days = [dt.date(year, month, 1) for year in (today.year - 1, today.year) for month in months]
    due = max((day for day in days if day <= today), default=None)
    if due is None or (today - due).days > LATE_DAYS or (latest is not None and latest >= due):
        return None
    return due


def ends_by_silence(basis: str, odd: Iterable[str]) -> bool:
    """Whether a way in that no leader has answered for ends with the round.

    What follows from a register (a guardian's responsibility, who leads a school, who decides) is the person's own
    right or duty: it is not lost because a leader was busy, unless the register says no longer.
    """
    return basis in GIVEN_BY_HAND | CARRIES_THE_CASE or bool(WRONG_BY_FACT.intersection(odd))
