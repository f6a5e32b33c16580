"""Working days: weekends and the public holidays of Norway are none."""

import datetime as dt

import pytest

from tettpaa.core.workdays import is_workday, workdays_ago, workdays_since


@pytest.mark.parametrize(
    "day",
    ["2026-01-01", "2026-04-02", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-12-25", "2026-11-28"],
)
def test_holidays_that_move_and_those_that_do_not_are_no_working_days(day):
    assert not is_workday(dt.date.fromisoformat(day))


def test_an_ordinary_thursday_and_christmas_eve_are():
    assert is_workday(dt.date(2026, 11, 26))
    assert is_workday(dt.date(2026, 12, 24))


def test_asked_before_easter_waits_past_it():
    asked = dt.date(2026, 3, 27)
    assert workdays_since(asked, dt.date(2026, 4, 6)) == 3
    assert workdays_since(asked, dt.date(2026, 4, 8)) == 5
    assert workdays_ago(dt.date(2026, 4, 8), 5) == dt.date(2026, 3, 29)


@pytest.mark.parametrize("n", range(60))
def test_counting_forwards_and_backwards_agree(n):
    today = dt.date(2026, 4, 1) + dt.timedelta(days=n)
    last = workdays_ago(today, 5)
    assert workdays_since(last, today) == 5
    assert workdays_since(last + dt.timedelta(days=1), today) < 5
