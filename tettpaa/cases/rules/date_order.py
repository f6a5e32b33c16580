"""The dates of a case come in an order, and none of them lies ahead."""

from dataclasses import dataclass, fields
from datetime import date

from tettpaa.core.sentences import Sentence, sentence


@dataclass(frozen=True, kw_only=True)
class CaseDates:
    """The milestones of a case, in the order they come. A date is the day it happened, not the day it was written."""

    received_on: date
    intake_on: date | None = None
    assigned_on: date | None = None
    assessment_on: date | None = None
    signed_on: date | None = None
    sent_on: date | None = None
    decided_on: date | None = None
    told_on: date | None = None
    started_on: date | None = None
    """The help began; only where no decision is made. It has its own order: a report may come before or after it."""
    closed_on: date | None = None

    def known(self) -> list[tuple[str, date]]:
        """The milestones that have been reached, in order."""
        named = ((one.name, getattr(self, one.name)) for one in fields(self))
        return [(name, day) for name, day in named if day is not None]


def dates_out_of_order(dates: CaseDates, *, today: date) -> list[Sentence]:
    """A sentence for each date that lies ahead, or before one that it must come after."""
    problems = []
    latest_name, latest = "received_on", dates.received_on
    for name, day in dates.known():
        if name == "started_on" or (name == "sent_on" and dates.started_on is not None):
            problems += _alone(name, day, dates, today)
            continue
        if day > today:
            problems.append(sentence("cases.date.ahead", what=_name(name), on=day))
        if day < latest:
            problems.append(
                sentence(
                    "cases.date.before", later=_name(name), later_on=day, earlier=_name(latest_name), earlier_on=latest
                )
            )
        else:
            latest_name, latest = name, day
    return problems


def _alone(name: str, day: date, dates: CaseDates, today: date) -> list[Sentence]:
    """A day that only comes after the case was given to somebody."""
    after_name = "assigned_on" if dates.assigned_on is not None else "received_on"
    after = dates.assigned_on or dates.received_on
    said = [sentence("cases.date.ahead", what=_name(name), on=day)] if day > today else []
    if day < after:
        earlier = _name(after_name)
        said.append(sentence("cases.date.before", later=_name(name), later_on=day, earlier=earlier, earlier_on=after))
    return said


def _name(field: str) -> Sentence:
    return sentence(f"cases.date.{field}")
