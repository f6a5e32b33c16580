"""The notice to the county about pupils who finish lower secondary school: who, when, and where each one stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FIRST_YEAR_AGE = 6
"""A child begins school the calendar year it turns six."""
SCHOOL_YEAR_BEGINS = 8


class NoticeState(StrEnum):
    """Where one pupil's notice stands."""

    NOT_ASKED = "not_asked"
    WAITING = "waiting"
    AGREED = "agreed"
    REFUSED = "refused"
    SENT = "sent"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class NoticeRule:
    """The numbers of the rule, as the rule file has them."""

    year_group: int
    opens_month: int
    due_month: int
    due_day: int

    def opens_on(self, school_year: int) -> date:
        """The day the list opens."""
        return date(school_year, self.opens_month, 1)

    def due_on(self, school_year: int) -> date:
        """The last day."""
        return date(school_year, self.due_month, self.due_day)

    def birth_year(self, school_year: int) -> int:
        """Those of the year group, as the calendar has it; a pupil who began early or late is put in by hand."""
        return school_year - FIRST_YEAR_AGE - self.year_group + 1


@dataclass(frozen=True)
class NoticeFacts:
    """What has happened with one pupil's notice."""

    asked: bool
    agreed: bool | None
    sent_on: date | None
    left_out: bool


def school_year(on: date) -> int:
    """The year in which the school year began."""
    return on.year if on.month >= SCHOOL_YEAR_BEGINS else on.year - 1


def state_of(facts: NoticeFacts) -> NoticeState:
    """What is sent is sent, also when the yes is taken back afterwards; a no goes before all else."""
    if facts.sent_on is not None:
        return NoticeState.SENT
    if facts.left_out:
        return NoticeState.LEFT_OUT
    if facts.agreed is None:
        return NoticeState.WAITING if facts.asked else NoticeState.NOT_ASKED
    return NoticeState.AGREED if facts.agreed else NoticeState.REFUSED


def is_settled(state: NoticeState) -> bool:
    """Nothing more is to be done before the day."""
    return state in (NoticeState.SENT, NoticeState.REFUSED, NoticeState.LEFT_OUT)


def is_late(facts: NoticeFacts, *, due_on: date, today: date) -> bool:
    """Sent after the last day, or not settled when it is past."""
    if facts.sent_on is not None:
        return facts.sent_on > due_on
    return today > due_on and not is_settled(state_of(facts))
