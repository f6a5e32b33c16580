"""The one clock: from the referral came to the day the family was told. It explains every wait and subtracts none.

Sending the assessment does not stop it, and a decision that nobody has told the family about does not either. PPT's
part and the part of the office that decides are shares of the same time and always sum to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from tettpaa.core.sentences import Sentence, sentence

NORWAY = ZoneInfo("Europe/Oslo")


class Channel(StrEnum):
    """How a referral came."""

    PORTAL = "portal"
    PAPER = "paper"


class ClockState(StrEnum):
    """How the time stands against the guidance for the whole case."""

    ON_TRACK = "rute"
    NEAR = "snart"
    OVER = "over"


class End(StrEnum):
    """What the time runs to: a decision that the family is told, or help that has begun where no decision is made."""

    DECISION = "decision"
    HELP = "help"


@dataclass(frozen=True)
class Wait:
    """An explained wait: for whom, why, from when. It has no power over the clock."""

    whom: str
    reason: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class ExplainedWait:
    """A wait with its length so far."""

    wait: Wait
    days: int
    sentence: Sentence


@dataclass(frozen=True)
class Plan:
    """The dates that staff plan by: when the assessment is to be sent, when the family is to be told."""

    sent_on: date | None = None
    told_on: date | None = None


@dataclass(frozen=True)
class ClockPart:
    """One stretch of the time, for the bar. The parts follow each other and sum to the headline."""

    key: str
    starts_on: date
    ends_on: date
    days: int
    is_running: bool


@dataclass(frozen=True)
class CaseClock:
    """What the clock says. `days` is the headline; `service_days` and `unit_days` are its two shares."""

    received_on: date
    ends_on: date
    is_running: bool
    sent_on: date | None
    decided_on: date | None
    told_on: date | None
    started_on: date | None
    ends_with: "End"
    norm_days: int
    state: ClockState
    parts: tuple[ClockPart, ...]
    waits: tuple[ExplainedWait, ...]
    plan: Plan
    expected_told_on: date | None

    @property
    def days(self) -> int:
        """The whole time: from the day the referral came to the day the family was told, or today."""
        return (self.ends_on - self.received_on).days

    @property
    def service_days(self) -> int:
        """PPT's part: until the assessment was sent."""
        return ((self.sent_on or self.ends_on) - self.received_on).days

    @property
    def unit_days(self) -> int | None:
        """The part of the office that decides: from the assessment was sent. None before that."""
        return (self.ends_on - self.sent_on).days if self.sent_on else None

    @property
    def norm_on(self) -> date:
        """The day on which the guidance for the whole case is reached: «dag 90»."""
        return self.received_on + timedelta(days=self.norm_days)

    @property
    def days_over(self) -> int | None:
        """Days beyond the guidance, or None."""
        return self.days - self.norm_days if self.days > self.norm_days else None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The clock in words."""
        return _sentences(self)


def arrival(*, channel: str, submitted_at: datetime | None = None, received_on: date | None = None) -> date:
    """The day a referral came: sent in the portal, that day in Norway; on paper, the day it was in our hands."""
    if channel == Channel.PORTAL:
        if submitted_at is None or submitted_at.tzinfo is None:
            raise ValueError("a referral from the portal has a moment with a time zone")
        return submitted_at.astimezone(NORWAY).date()
    if received_on is None:
        raise ValueError("a referral on paper has the day it was received")
    return received_on


def clock(
    *,
    received_on: date,
    today: date,
    norm_days: int,
    intake_on: date | None = None,
    assigned_on: date | None = None,
    sent_on: date | None = None,
    decided_on: date | None = None,
    told_on: date | None = None,
    started_on: date | None = None,
    ends_with: End = End.DECISION,
    pauses: Iterable[Wait] = (),
    plan: Plan | None = None,
    ended_on: date | None = None,
    near_days: int = 14,
) -> CaseClock:
    """The clock. Only `told_on` stops it; where no decision is made, the day the help began; else `ended_on`."""
    stop = (told_on if ends_with is End.DECISION else started_on) or ended_on
    is_running = stop is None or stop > today
    ends_on = max(received_on, today if stop is None or stop > today else stop)
    marks = (("intake", intake_on), ("assigned", assigned_on), ("sent", sent_on), ("decided", decided_on))
    return CaseClock(
        received_on=received_on,
        ends_on=ends_on,
        is_running=is_running,
        sent_on=_within(sent_on, received_on, ends_on),
        decided_on=_within(decided_on, received_on, ends_on),
        told_on=told_on,
        started_on=started_on,
        ends_with=ends_with,
        norm_days=norm_days,
        state=_state(received_on + timedelta(days=norm_days), ends_on, near_days if is_running else -1),
        parts=_parts(received_on, ends_on, marks, is_running=is_running),
        waits=tuple(_explained(wait, ends_on) for wait in sorted(pauses, key=lambda wait: wait.since)),
        plan=plan or Plan(),
        expected_told_on=_planned(plan or Plan(), today) if is_running else stop,
    )


@dataclass(frozen=True)
class PreliminaryAnswer:
    """When a preliminary answer is to be ready, and when it must have been given; counted from what."""

    counted_from: str
    starts_on: date
    remind_on: date
    due_on: date


def preliminary_answers(
    *, received_on: date, sent_on: date | None, reminder_days: int, months: int, also_from_assessment: bool
) -> tuple[PreliminaryAnswer, ...]:
    """The dates of the preliminary answer: from the referral and, the careful reading, from the assessment too."""
    starts = [("referral", received_on)]
    if sent_on is not None and also_from_assessment:
        starts.append(("assessment", sent_on))
    return tuple(
        PreliminaryAnswer(source, day, day + timedelta(days=reminder_days), add_months(day, months))
        for source, day in starts
    )


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), first_of_next - timedelta(days=1))


def _within(day: date | None, first: date, last: date) -> date | None:
    """A date that has come, held inside the case; None when it has not."""
    return None if day is None or day > last else max(day, first)


def _state(norm_on: date, ends_on: date, near_days: int) -> ClockState:
    left = (norm_on - ends_on).days
    if left < 0:
        return ClockState.OVER
    return ClockState.NEAR if left <= near_days else ClockState.ON_TRACK


def _planned(plan: Plan, today: date) -> date | None:
    """The planned day to tell the family. A plan that has passed is no expectation."""
    return plan.told_on if plan.told_on is not None and plan.told_on >= today else None


def _parts(
    received_on: date, ends_on: date, marks: Iterable[tuple[str, date | None]], *, is_running: bool
) -> tuple[ClockPart, ...]:
    """The stretches up to each milestone that has been passed; the last leads to being told."""
    ends: list[tuple[str, date]] = [("start", received_on)]
    for key, day in marks:
        passed = _within(day, received_on, ends_on)
        if passed is not None:
            ends.append((key, max(passed, ends[-1][1])))
    ends.append(("told", ends_on))
    return tuple(
        ClockPart(key, start, end, (end - start).days, is_running=is_running and key == "told")
        for (_, start), (key, end) in pairwise(ends)
    )


def _explained(wait: Wait, ends_on: date) -> ExplainedWait:
    last = ends_on if wait.until is None else min(wait.until, ends_on)
    days = max(0, (last - wait.since).days)
    if wait.until is None:
        return ExplainedWait(wait, days, sentence("cases.clock.waiting", whom=wait.whom, since=wait.since))
    return ExplainedWait(wait, days, sentence("cases.clock.waited", whom=wait.whom, days=days))


def _sentences(made: CaseClock) -> tuple[Sentence, ...]:
    if made.ends_with is End.HELP:
        return (*_help_sentences(made), *(waited.sentence for waited in made.waits), *_plan_sentences(made))
    said = [_headline(made), sentence("cases.clock.norm", days=made.norm_days, on=made.norm_on)]
    if made.days_over is not None:
        said.append(sentence("cases.clock.over", days=made.days_over))
    said.append(sentence("cases.clock.service", days=made.service_days))
    if made.unit_days is not None:
        said.append(sentence("cases.clock.unit", days=made.unit_days))
    if made.is_running and made.decided_on is not None:
        said.append(sentence("cases.clock.decided_not_told"))
    elif made.is_running and made.sent_on is not None:
        said.append(sentence("cases.clock.sent_not_told"))
    return (*said, *(waited.sentence for waited in made.waits), *_plan_sentences(made))


def _help_sentences(made: CaseClock) -> list[Sentence]:
    """Where no decision is made: how long until the help began, against our own aim. No act and no guidance has one."""
    said = [_headline(made), sentence("cases.clock.aim", days=made.norm_days, on=made.norm_on)]
    return said + ([sentence("cases.clock.over_aim", days=made.days_over)] if made.days_over is not None else [])


def _headline(made: CaseClock) -> Sentence:
    if made.is_running:
        return sentence("cases.clock.running", days=made.days)
    if made.ends_with is End.HELP and made.started_on is not None:
        return sentence("cases.clock.started", days=made.days)
    return sentence("cases.clock.told" if made.told_on is not None else "cases.clock.ended", days=made.days)


def _plan_sentences(made: CaseClock) -> list[Sentence]:
    if not made.is_running or made.plan.told_on is None:
        return []
    help_ = ".help" if made.ends_with is End.HELP else ""
    if made.expected_told_on is None:
        return [sentence("cases.clock.plan_passed", on=made.plan.told_on)]
    beyond = (made.expected_told_on - made.norm_on).days
    if beyond > 0:
        return [sentence(f"cases.clock.expected_over{help_}", on=made.expected_told_on, days=beyond)]
    return [sentence(f"cases.clock.expected{help_}", on=made.expected_told_on)]
