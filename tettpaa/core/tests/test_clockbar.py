"""The clock bar keeps inside its drawing, whatever the dates, and tells the truth about the norm."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.core.clockbar import (
    ClockBar,
    ClockFacts,
    Span,
    case_bar,
    family_bar,
    mini_markup,
    unit_bar,
)

RECEIVED = date(2026, 8, 18)
TODAY = date(2026, 10, 13)
NORM = date(2026, 11, 16)
ELIAS = ClockFacts(
    RECEIVED,
    TODAY,
    NORM,
    expected_told_on=date(2026, 11, 27),
    expected_sent_on=date(2026, 11, 4),
    pauses=[(date(2026, 9, 21), date(2026, 10, 1), "hørselsprøve")],
    segments=[("inntak", RECEIVED, date(2026, 8, 27)), ("utredning", date(2026, 8, 27), date(2026, 11, 4))],
)


def on(day: int) -> date:
    return RECEIVED + timedelta(days=day)


def facts(day: int = 56, norm: int = 90, **dates: int | None) -> ClockFacts:
    """Facts by day numbers."""
    named = {f"{name}_on": None if number is None else on(number) for name, number in dates.items()}
    return ClockFacts(RECEIVED, on(day), on(norm), **named)  # type: ignore[arg-type]  # names are checked at run time


DrawBar = Callable[[ClockFacts], ClockBar]
maybe_day = st.none() | st.integers(-30, 900)


@st.composite
def any_facts(draw: st.DrawFn) -> ClockFacts:
    pauses = [
        (on(start), None if length is None else on(start + length), "svar")
        for start, length in draw(
            st.lists(st.tuples(st.integers(-10, 500), st.none() | st.integers(0, 200)), max_size=4)
        )
    ]
    segments = [
        (label, on(start), None if length is None else on(start + length))
        for label, start, length in draw(
            st.lists(
                st.tuples(st.text(max_size=20), st.integers(-10, 500), st.none() | st.integers(0, 300)), max_size=4
            )
        )
    ]
    told, sent, expected, expected_sent = (draw(maybe_day) for _ in range(4))
    return ClockFacts(
        RECEIVED,
        on(draw(st.integers(-5, 800))),
        on(draw(st.integers(0, 400))),
        expected_told_on=None if expected is None else on(expected),
        told_on=None if told is None else on(told),
        sent_on=None if sent is None else on(sent),
        expected_sent_on=None if expected_sent is None else on(expected_sent),
        pauses=pauses,
        segments=segments,
    )


def spans(bar: ClockBar) -> list[Span]:
    fixed = [
        *(bar.lived, bar.lived_ppt, bar.lived_unit, bar.late, bar.beyond),
        *(bar.expected, bar.expected_ppt, bar.expected_unit),
    ]
    return fixed + [named.span for named in (*bar.pauses, *bar.parts)]


@pytest.mark.parametrize("draw_bar", [case_bar, family_bar, unit_bar])
@given(clock=any_facts())
def test_no_stretch_is_negative_or_leaves_the_axis(draw_bar: DrawBar, clock: ClockFacts) -> None:
    bar = draw_bar(clock)
    for span in spans(bar):
        assert span.x >= 0
        assert span.width >= 0
        assert span.x + span.width <= 100.02


@pytest.mark.parametrize("draw_bar", [case_bar, family_bar, unit_bar])
@given(clock=any_facts())
def test_the_posts_always_stand_inside(draw_bar: DrawBar, clock: ClockFacts) -> None:
    bar = draw_bar(clock)
    assert 0 < bar.norm_x <= 100
    assert 0 <= bar.today_x <= 100
    assert all(0 <= tick.x <= 100 for tick in bar.ticks)


@pytest.mark.parametrize("draw_bar", [case_bar, family_bar, unit_bar])
@given(clock=any_facts(), told=st.integers(0, 400))
def test_told_stops_the_bar(draw_bar: DrawBar, clock: ClockFacts, told: int) -> None:
    stopped = replace(clock, received_on=RECEIVED, told_on=on(told))
    bar = draw_bar(stopped)
    assert bar.day == told
    assert not bar.running
    assert bar.expected.width == bar.late.width == bar.expected_ppt.width == bar.expected_unit.width == 0
    assert bar.expected_day is None


@given(clock=any_facts())
def test_a_pause_is_never_subtracted(clock: ClockFacts) -> None:
    without = replace(clock, pauses=())
    assert case_bar(clock).day == case_bar(without).day
    assert case_bar(clock).over == case_bar(without).over


@given(clock=any_facts())
def test_the_parts_make_up_the_whole(clock: ClockFacts) -> None:
    bar = case_bar(clock)
    assert bar.ppt_days + bar.unit_days == bar.day


@given(clock=any_facts())
def test_a_row_in_a_list_holds_numbers_only_and_stays_inside(clock: ClockFacts) -> None:
    markup = mini_markup(clock)
    assert "svar" not in markup
    assert "-" not in re.sub(r'class="[^"]*"|aria-hidden', "", markup)
    for x, width in re.findall(r'x="([\d.]+)%" width="([\d.]+)%"', markup):
        assert float(x) + float(width) <= 100.02


def test_the_example_of_the_case_page() -> None:
    bar = case_bar(ELIAS)
    assert (bar.day, bar.norm_day, bar.expected_day, bar.over) == (56, 90, 101, 11)
    assert (bar.ppt_expected_days, bar.unit_expected_days) == (78, 23)
    assert bar.state == "over"
    assert (bar.today_x, bar.norm_x) == (50.0, 80.36)
    assert [(part.label, part.lived) for part in bar.parts] == [
        ("inntak", True),
        ("utredning", True),
        ("utredning", False),
    ]


@pytest.mark.parametrize(
    ("clock", "state"),
    [
        (facts(day=20, expected_told=80), "fine"),
        (facts(day=20), "undated"),
        (facts(day=76, expected_told=88), "near"),
        (facts(day=75, expected_told=88), "fine"),
        (facts(day=20, expected_told=91), "over"),
        (facts(day=90, expected_told=90), "near"),
        (facts(day=91), "over"),
        (facts(day=200, told=80), "told"),
        (facts(day=200, told=91), "over"),
    ],
)
def test_red_is_only_for_the_norm_that_is_broken(clock: ClockFacts, state: str) -> None:
    assert case_bar(clock).state == state


def test_a_date_that_has_passed_is_a_promise_that_has_passed() -> None:
    assert case_bar(facts(day=60, expected_told=50)).promise_passed
    assert not case_bar(facts(day=60, expected_told=50, told=55)).promise_passed
    assert not case_bar(facts(day=60)).promise_passed


def test_rows_of_a_list_have_their_posts_in_one_line() -> None:
    posts = {re.findall(r'k-norm" x1="([\d.]+)', mini_markup(facts(day=day)))[0] for day in (1, 50, 400)}
    assert posts == {"69.2"}


def test_the_unit_waits_only_after_the_assessment_was_sent() -> None:
    waiting = unit_bar(facts(day=118, sent=76))
    assert (waiting.ppt_days, waiting.unit_days, waiting.over) == (76, 42, 28)
    assert waiting.waits_for_unit
    assert unit_bar(facts(day=118)).unit_days == 0


def test_flags_that_would_cover_each_other_are_told_apart() -> None:
    assert case_bar(facts(day=10)).flags_apart
    assert not case_bar(facts(day=85)).flags_apart


def test_months_thin_out_in_a_very_long_case() -> None:
    ticks = case_bar(facts(day=700)).ticks
    shown = [tick.x for tick in ticks if tick.labelled]
    assert len(ticks) > len(shown) > 3
    assert all(later - earlier >= 7.9 for earlier, later in pairwise(shown))
