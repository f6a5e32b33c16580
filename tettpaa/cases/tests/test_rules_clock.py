"""The one clock: it runs until the family is told, explains every wait and subtracts nothing."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.cases.rules import (
    CaseClock,
    ClockState,
    Plan,
    Wait,
    add_months,
    arrival,
    clock,
    preliminary_answers,
)
from tettpaa.cases.wording import CLOCK, FAMILY_STEPS, STATES, say_clock

RECEIVED = date(2026, 8, 17)
DAY = timedelta(days=1)
NORM = 90


def at(
    today: date,
    *,
    sent_on: date | None = None,
    decided_on: date | None = None,
    told_on: date | None = None,
    waits: tuple[Wait, ...] = (),
    plan: Plan | None = None,
    ended_on: date | None = None,
) -> CaseClock:
    """The clock of one case on a day."""
    return clock(
        received_on=RECEIVED, today=today, norm_days=NORM, sent_on=sent_on, decided_on=decided_on, told_on=told_on,
        pauses=waits, plan=plan, ended_on=ended_on,
    )  # fmt: skip


@pytest.mark.commitment("K4.4a")
def test_sending_the_assessment_does_not_stop_the_clock() -> None:
    seen = at(RECEIVED + 100 * DAY, sent_on=RECEIVED + 41 * DAY)
    assert (seen.days, seen.service_days, seen.unit_days) == (100, 41, 59)
    assert seen.is_running
    assert (seen.state, seen.days_over) == (ClockState.OVER, 10)


def test_a_decision_that_nobody_has_told_does_not_stop_it_either() -> None:
    told_nobody = at(RECEIVED + 80 * DAY, sent_on=RECEIVED + 40 * DAY, decided_on=RECEIVED + 60 * DAY)
    assert (told_nobody.days, told_nobody.is_running) == (80, True)
    assert "Vedtaket er fattet. Tiden teller til familien har fått det." in say_clock(told_nobody)


def test_the_day_the_family_was_told_stops_it_for_good() -> None:
    told_on = RECEIVED + 63 * DAY
    seen = at(RECEIVED + 500 * DAY, sent_on=RECEIVED + 40 * DAY, decided_on=RECEIVED + 60 * DAY, told_on=told_on)
    assert (seen.days, seen.service_days, seen.unit_days, seen.is_running) == (63, 40, 23, False)
    assert (seen.state, seen.days_over, seen.expected_told_on) == (ClockState.ON_TRACK, None, told_on)


def test_day_ninety_is_a_date_and_the_day_itself_is_not_over() -> None:
    assert at(RECEIVED).norm_on == date(2026, 11, 15)
    states = {count: at(RECEIVED + count * DAY).state.value for count in (75, 76, 90, 91)}
    assert states == {75: "rute", 76: "snart", 90: "snart", 91: "over"}
    assert at(RECEIVED + 90 * DAY).days_over is None
    assert at(RECEIVED + 91 * DAY).days_over == 1


def test_a_wait_is_told_and_counts() -> None:
    waits = (
        Wait("legen", "svar på hørselstest", RECEIVED + 20 * DAY),
        Wait("skolen", "pedagogisk rapport", RECEIVED + 5 * DAY, RECEIVED + 15 * DAY),
    )
    seen = at(RECEIVED + 30 * DAY, waits=waits)
    assert seen.days == 30
    assert [(told.wait.whom, told.days) for told in seen.waits] == [("skolen", 10), ("legen", 10)]
    with translation.override("nb"):
        said = say_clock(seen)
    assert "Venter på legen siden 6. september 2026. Tiden teller også mens vi venter." in said
    assert "Ventet på skolen i 10 dager. Dagene er med i tiden." in said


def test_the_plan_says_when_and_whether_that_is_beyond_the_guidance() -> None:
    today = RECEIVED + 50 * DAY
    assert at(today, plan=Plan(told_on=RECEIVED + 85 * DAY)).expected_told_on == RECEIVED + 85 * DAY
    beyond = at(today, plan=Plan(told_on=RECEIVED + 95 * DAY))
    passed = at(today, plan=Plan(told_on=today - DAY))
    with translation.override("nb"):
        assert say_clock(beyond)[-1] == (
            "Etter planen får familien vedtaket 20. november 2026. Det er 5 dager over veiledende tid."
        )
        assert passed.expected_told_on is None
        assert say_clock(passed)[-1] == "Planen var 5. oktober 2026. Lag en ny plan."


def test_a_case_that_ends_without_a_decision_ends_when_the_family_is_told_that() -> None:
    seen = at(RECEIVED + 300 * DAY, ended_on=RECEIVED + 30 * DAY)
    assert (seen.days, seen.is_running, seen.unit_days) == (30, False, None)


def test_the_words_know_whose_part_it_is() -> None:
    seen = at(RECEIVED + 63 * DAY, sent_on=RECEIVED + 41 * DAY, told_on=RECEIVED + 63 * DAY)
    with translation.override("nb"):
        assert say_clock(seen, unit_kind="school") == [
            "Familien fikk vedtaket etter 63 dager.",
            "Veiledende tid for hele saken er 90 dager. Dag 90 er 15. november 2026.",
            "PPTs del: 41 dager.",
            "Skolens del: 22 dager.",
        ]
        assert "Barnehagens del: 22 dager." in say_clock(seen, unit_kind="kindergarten")
        assert "Saken har tatt 1 dag." in say_clock(at(RECEIVED + DAY))


def test_no_sentence_promises_days_left_or_a_deadline_met() -> None:
    facts = {"days": 2, "on": "dag", "since": "dag", "whom": "skolen"}
    phrases = [str(words % facts) for words in [*CLOCK.values(), *STATES.values(), *FAMILY_STEPS.values()]]
    for words in phrases:
        assert words
        assert not re.search(r"frist|igjen|gjenst|prosent|%|pause|stoppet", words, re.IGNORECASE), words


dates = st.dates(min_value=RECEIVED, max_value=RECEIVED + 700 * DAY)
maybe = st.none() | dates
some_waits = st.lists(st.builds(Wait, st.just("skolen"), st.just("svar"), dates, maybe), max_size=4).map(tuple)


@given(dates, maybe, maybe, maybe, some_waits)
def test_no_wait_ever_takes_a_day_off_the_headline(
    today: date, sent: date | None, decided: date | None, told: date | None, waits: tuple[Wait, ...]
) -> None:
    without = at(today, sent_on=sent, decided_on=decided, told_on=told)
    with_waits = at(today, sent_on=sent, decided_on=decided, told_on=told, waits=waits)
    assert (without.days, without.state, without.parts) == (with_waits.days, with_waits.state, with_waits.parts)


@given(dates, dates, maybe, maybe, maybe)
def test_time_only_goes_forward(
    one: date, other: date, sent: date | None, decided: date | None, told: date | None
) -> None:
    earlier, later = sorted((one, other))
    before = at(earlier, sent_on=sent, decided_on=decided, told_on=told)
    after = at(later, sent_on=sent, decided_on=decided, told_on=told)
    assert before.days <= after.days


@given(dates, maybe, maybe, maybe, maybe, maybe)
def test_the_parts_always_sum_to_the_headline(  # a property over all the dates of a case
    today: date, intake: date | None, assigned: date | None, sent: date | None, decided: date | None, told: date | None
) -> None:
    seen = clock(
        received_on=RECEIVED, today=today, norm_days=NORM, intake_on=intake, assigned_on=assigned, sent_on=sent,
        decided_on=decided, told_on=told,
    )  # fmt: skip
    assert sum(part.days for part in seen.parts) == seen.days
    assert seen.service_days + (seen.unit_days or 0) == seen.days
    assert all(part.days >= 0 for part in seen.parts)
    assert seen.parts[-1].is_running is seen.is_running


@given(dates, maybe, maybe)
def test_only_being_told_stops_it(today: date, sent: date | None, decided: date | None) -> None:
    seen = at(today, sent_on=sent, decided_on=decided)
    assert seen.is_running
    assert seen.days == (today - RECEIVED).days


@given(dates, st.integers(0, 300))
def test_after_the_family_was_told_the_number_stands_still(told: date, more: int) -> None:
    assert at(told + more * DAY, told_on=told).days == (told - RECEIVED).days


def test_arrival_is_the_day_it_was_sent_or_the_day_the_paper_came() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert arrival(channel="portal", submitted_at=late) == date(2026, 11, 24)
    assert arrival(channel="paper", received_on=RECEIVED, submitted_at=late) == RECEIVED
    with pytest.raises(ValueError, match="time zone"):
        arrival(channel="portal", submitted_at=late.replace(tzinfo=None))
    with pytest.raises(ValueError, match="paper"):
        arrival(channel="paper")


def test_the_preliminary_answer_is_ready_at_day_21_and_due_within_a_month_from_both_starts() -> None:
    sent = date(2027, 1, 31)
    found = preliminary_answers(
        received_on=RECEIVED, sent_on=sent, reminder_days=21, months=1, also_from_assessment=True
    )
    assert [(one.counted_from, one.remind_on, one.due_on) for one in found] == [
        ("referral", date(2026, 9, 7), date(2026, 9, 17)),
        ("assessment", date(2027, 2, 21), date(2027, 2, 28)),
    ]
    only = preliminary_answers(
        received_on=RECEIVED, sent_on=sent, reminder_days=21, months=1, also_from_assessment=False
    )
    assert [one.counted_from for one in only] == ["referral"]


@given(dates, st.integers(0, 40))
def test_a_month_is_never_skipped(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
