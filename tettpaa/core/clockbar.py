"""The clock bar: from dates to percentages of an axis. Pure arithmetic; templates and filters give it words.

Time runs from the referral was received to the decision was told to the family. Pauses are drawn and never
subtracted. `x` and `width` are percentages, so one drawing serves every width of page.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

State = Literal["told", "over", "near", "fine", "undated"]
Room = Literal["", "wide", "all"]
NEAR_NORM = 14
"""So many days before the norm a case that is not finished is worth a look."""

LIST_AXIS = 13 / 9
"""A list's axis is this much longer than the norm, for every row alike, so that the posts form one line."""

CASE_AIR = 1.1
FLAG_ROOM = 19.0
"""Two flags closer than this, in per cent, would cover each other."""

TICK_ROOM = 8.0
TICK_ROOM_PHONE = 20.0
"""Two month names closer than this would touch."""

LETTER, LETTER_WIDE = 1.1, 0.79
"""Per cent that a letter of a label takes: on the narrowest page that shows labels, and on a desk's screen."""


EndsWith = Literal["decision", "help", "closed"]


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """All that the drawing needs to know about one case.

    `norm_on` is the last day of the guiding time. `pauses` are (from, to, reason); without an end a pause is still
    going on. `segments` name the parts of PPT's own work: (label, from, to).
    """

    received_on: date
    today: date
    norm_on: date
    expected_told_on: date | None = None
    told_on: date | None = None
    ends_with: EndsWith = "decision"
    """What the time runs to, for the words: where no decision is made, `told_on` is the day the help began."""
    sent_on: date | None = None
    expected_sent_on: date | None = None
    pauses: Sequence[tuple[date, date | None, str]] = field(default=())
    segments: Sequence[tuple[str, date, date | None]] = field(default=())


class Span(NamedTuple):
    """A stretch of the axis, in per cent."""

    x: float
    width: float

    @property
    def end(self) -> float:
        """Where it stops."""
        return round(self.x + self.width, 2)

    @property
    def middle(self) -> float:
        """Where a label in it is centred."""
        return round(self.x + self.width / 2, 2)


class Named(NamedTuple):
    """A stretch with words: a part of the work, or a pause with its dates."""

    span: Span
    label: str
    lived: bool
    room: Room
    starts_on: date
    ends_on: date | None


class Tick(NamedTuple):
    """The first of a month on the axis."""

    x: float
    on: date
    labelled: bool
    on_phone: bool


@dataclass(frozen=True, slots=True)
class ClockBar:
    """A clock ready to be drawn: percentages, day numbers and the dates that words are made from."""

    facts: ClockFacts
    state: State
    day: int
    norm_day: int
    expected_day: int | None
    over: int
    left: int
    ppt_days: int
    unit_days: int
    ppt_expected_days: int | None
    unit_expected_days: int | None
    norm_x: float
    today_x: float
    lived: Span
    lived_ppt: Span
    lived_unit: Span
    expected: Span
    expected_ppt: Span
    expected_unit: Span
    late: Span
    beyond: Span
    pauses: tuple[Named, ...]
    parts: tuple[Named, ...]
    ticks: tuple[Tick, ...]
    flags_apart: bool

    @property
    def running(self) -> bool:
        """The family does not have the decision yet."""
        return self.facts.told_on is None

    @property
    def waits_for_unit(self) -> bool:
        """PPT has sent its assessment, so the rest is the deciding office's."""
        return self.facts.sent_on is not None

    @property
    def promise_passed(self) -> bool:
        """The day that was expected is behind us, and nobody has been told."""
        expected = self.facts.expected_told_on
        return self.running and expected is not None and expected < self.facts.today

    @property
    def end_x(self) -> float:
        """Where the last day that is lived or expected stands."""
        return max(self.lived.end, self.late.end, self.expected.end)

    @property
    def today_anchor(self) -> str:
        """Where the flag of today hangs on its post, so that it stays inside the drawing."""
        return _anchor(self.today_x)

    @property
    def norm_anchor(self) -> str:
        """The same for the norm."""
        return _anchor(self.norm_x)


def _anchor(x: float) -> str:
    return "start" if x < 8 else "end" if x > 92 else "middle"


@dataclass(frozen=True, slots=True)
class _Days:
    """The facts as day numbers counted from the referral; day 0 is the day it came."""

    day: int
    norm: int
    expected: int | None
    sent: int
    expected_sent: int | None

    @property
    def end(self) -> int:
        """The last day that is known or expected."""
        return max(self.day, self.expected or 0)


def _number(facts: ClockFacts, on: date) -> int:
    return max((on - facts.received_on).days, 0)


def _days(facts: ClockFacts) -> _Days:
    """Told stops the bar: after that there is no today, nothing expected and nothing more to wait for."""
    told = facts.told_on
    day = _number(facts, told or facts.today)
    expected = _number(facts, facts.expected_told_on) if facts.expected_told_on and not told else None
    sent = min(_number(facts, facts.sent_on), day) if facts.sent_on else day
    wait = None if told or facts.sent_on or not facts.expected_sent_on else _number(facts, facts.expected_sent_on)
    return _Days(day, max(_number(facts, facts.norm_on), 1), expected, sent, wait)


class _Axis:
    """Turns day numbers into percentages; what falls outside is cut off at the edge."""

    def __init__(self, length: float) -> None:
        self.length = max(length, 1.0)

    def x(self, day: float) -> float:
        return round(min(max(100 * day / self.length, 0.0), 100.0), 2)

    def span(self, start: float, end: float) -> Span:
        x = self.x(start)
        return Span(x, round(max(self.x(end) - x, 0.0), 2))


def _state(facts: ClockFacts, days: _Days) -> State:
    if days.end > days.norm:
        return "over"
    if facts.told_on:
        return "told"
    if days.norm - days.day <= NEAR_NORM:
        return "near"
    return "undated" if days.expected is None else "fine"


def _pauses(facts: ClockFacts, days: _Days, axis: _Axis) -> tuple[Named, ...]:
    found = []
    for start, end, reason in facts.pauses:
        span = axis.span(_number(facts, start), min(_number(facts, end), days.day) if end else days.day)
        if span.width:
            found.append(Named(span, reason, True, "", start, end))
    return tuple(found)


def _room(span: Span, label: str) -> Room:
    """On which pages the label has room inside its stretch."""
    letters = len(label) + 2
    return "all" if span.width >= LETTER * letters else "wide" if span.width >= LETTER_WIDE * letters else ""


def _parts(facts: ClockFacts, days: _Days, axis: _Axis) -> tuple[Named, ...]:
    """The parts of PPT's work; one that goes on past today is cut in a lived and an expected piece."""
    found = []
    stop = days.sent if facts.sent_on else days.day
    for label, start, end in facts.segments:
        first = _number(facts, start)
        last = _number(facts, end) if end else max(stop, first)
        pieces = ((first, min(last, stop), True), (max(first, stop), last, False))
        for begin, finish, lived in pieces:
            span = axis.span(begin, finish)
            if span.width and not (facts.sent_on and not lived):
                found.append(Named(span, label, lived, _room(span, label), start, end))
    return tuple(found)


def _months(facts: ClockFacts, axis: _Axis) -> tuple[Tick, ...]:
    """The first of each month; labels thin out when the case is so long that they would touch."""
    firsts: list[tuple[float, date]] = []
    year, month = facts.received_on.year, facts.received_on.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        on = date(year, month, 1)
        if _number(facts, on) >= axis.length or len(firsts) >= 120:
            break
        firsts.append((axis.x(_number(facts, on)), on))
    apart = max(firsts[1][0] - firsts[0][0], 0.01) if len(firsts) > 1 else 100.0
    step, phone_step = math.ceil(TICK_ROOM / apart), math.ceil(TICK_ROOM_PHONE / apart)
    return tuple(
        Tick(
            x,
            on,
            labelled=TICK_ROOM < x < 96 and index % step == 0,
            on_phone=TICK_ROOM_PHONE < x < 90 and index % step == 0 and index % phone_step == 0,
        )
        for index, (x, on) in enumerate(firsts)
    )


def _unit_expected(facts: ClockFacts, days: _Days, unit_from: int) -> int | None:
    known = days.expected is not None and (facts.sent_on is not None or days.expected_sent is not None)
    return max((days.expected or 0) - unit_from, 0) if known else None


def _bar(facts: ClockFacts, axis: _Axis, days: _Days) -> ClockBar:
    norm, day, end = days.norm, days.day, days.end
    unit_from = days.sent if facts.sent_on else (days.expected_sent or end)
    return ClockBar(
        facts=facts,
        state=_state(facts, days),
        day=day,
        norm_day=norm,
        expected_day=days.expected,
        over=max(end - norm, 0),
        left=max(norm - day, 0),
        ppt_days=days.sent,
        unit_days=day - days.sent,
        ppt_expected_days=days.expected_sent,
        unit_expected_days=_unit_expected(facts, days, unit_from),
        norm_x=axis.x(norm),
        today_x=axis.x(day),
        lived=axis.span(0, day),
        lived_ppt=axis.span(0, days.sent),
        lived_unit=axis.span(days.sent, day),
        expected=axis.span(day, max(min(end, norm), day)),
        expected_ppt=axis.span(day, max(days.expected_sent or day, day)),
        expected_unit=axis.span(max(unit_from, day), end),
        late=axis.span(max(day, norm), end),
        beyond=axis.span(norm, axis.length) if end > norm else Span(axis.x(norm), 0.0),
        pauses=_pauses(facts, days, axis),
        parts=_parts(facts, days, axis),
        ticks=_months(facts, axis),
        flags_apart=abs(axis.x(norm) - axis.x(day)) >= FLAG_ROOM,
    )


def case_bar(facts: ClockFacts) -> ClockBar:
    """The clock of the case page: the axis ends a tenth after whatever comes last."""
    days = _days(facts)
    last = max(days.end, days.norm, days.expected_sent or 0)
    return _bar(facts, _Axis(math.ceil(last * CASE_AIR)), days)


def family_bar(facts: ClockFacts) -> ClockBar:
    """The clock of the family: the axis ends with the last day itself."""
    days = _days(facts)
    return _bar(facts, _Axis(max(days.end, days.norm)), days)


def unit_bar(facts: ClockFacts) -> ClockBar:
    """The clock of the deciding office: the same axis for every card, so that they can be compared."""
    days = _days(facts)
    return _bar(facts, _Axis(days.norm * LIST_AXIS), days)


def _rect(kind: str, start: float, end: float) -> str:
    """A stretch of a mini clock; nothing where it has no length. The stylesheet says how high each kind stands."""
    fill = 'fill="url(#skra)"' if kind == "hatch" else f'class="{kind}"'
    return f'<rect {fill} x="{start:g}%" width="{end - start:.1f}%"/>' if end > start else ""


def mini_markup(facts: ClockFacts) -> str:
    """The clock of one row, as SVG: one string, since a list draws fifty of them. It holds numbers only."""
    days = _days(facts)
    norm, day, end = days.norm, days.day, days.end
    scale = 100 / (norm * LIST_AXIS)

    def x(number: int) -> float:
        return round(min(number * scale, 100.0), 1)

    post, now, last, sent = x(norm), x(day), x(end), x(days.sent)
    over = _rect("k-over", post, 100.0) if end > norm else ""
    hatch = "".join(
        _rect("hatch", x(_number(facts, start)), min(x(_number(facts, stop)) if stop else now, now))
        for start, stop, _reason in facts.pauses
    )
    at = f'x1="{post:g}%" x2="{post:g}%" y2="14"/>'
    return (
        '<svg class="mini" aria-hidden="true"><rect class="k-track"/>'
        f"{over}{_rect('k-exp', now, min(last, max(post, now)))}{_rect('k-late', max(now, post), last)}"
        f"{_rect('k-ppt', 0, sent)}{_rect('k-unit', sent, now)}{hatch}"
        f'<line class="k-halo" {at}<line class="k-norm" {at}</svg>'
    )
