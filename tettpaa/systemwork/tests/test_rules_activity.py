"""What can be written, when it is simply mended, and how time spreads, on plain values."""

import datetime as dt

import pytest

from tettpaa.core.identity_in_text import holds_identity_number
from tettpaa.organisation.rules import school_year_start
from tettpaa.systemwork import rules

TODAY = dt.date(2026, 11, 25)


@pytest.mark.parametrize(("minutes", "fine"), [(0, False), (-5, False), (1, True), (720, True), (721, False)])
def test_minutes_are_more_than_nothing_and_less_than_a_day(minutes, fine):
    assert rules.minutes_make_sense(minutes) is fine


@pytest.mark.parametrize(
    "text",
    [
        "01810012345",
        "eleven 018100 12345 i 4B",
        "018100-12345",
        "018100.12345,",
        "0 1 8 1 0 0 1 2 3 4 5",
        "01 81 00 123 45",
        "nr.01810012345",
    ],
)
def test_an_identity_number_is_found_however_it_is_written(text):
    assert holds_identity_number(text)


@pytest.mark.parametrize(
    "text",
    ["ring 22 22 22 22", "org.nr. 974 760 673", "uke 47, 2026", "5.–7. trinn, 120 elever", "123456789012345", ""],
)
def test_other_numbers_are_left_alone(text):
    assert not holds_identity_number(text)


def test_a_day_is_today_or_within_the_last_year():
    assert rules.day_is_within_reach(TODAY, TODAY)
    assert not rules.day_is_within_reach(TODAY + dt.timedelta(days=1), TODAY)
    assert rules.day_is_within_reach(dt.date(2025, 11, 25), TODAY)
    assert not rules.day_is_within_reach(dt.date(2006, 11, 25), TODAY)


def test_a_follow_up_comes_afterwards_and_within_a_year():
    assert rules.follow_up_makes_sense(TODAY + dt.timedelta(days=1), after=TODAY)
    assert not rules.follow_up_makes_sense(TODAY, after=TODAY)
    assert not rules.follow_up_makes_sense(dt.date(2029, 1, 1), after=TODAY)


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (dt.date(2026, 7, 31), dt.date(2025, 8, 1)),
        (dt.date(2026, 8, 1), dt.date(2026, 8, 1)),
        (dt.date(2026, 1, 1), dt.date(2025, 8, 1)),
    ],
)
def test_a_school_year_begins_in_august(day, start):
    assert school_year_start(day) == start


@pytest.mark.parametrize(
    ("minutes", "percent"),
    [
        ((0, 0, 0), (0, 0, 0)),
        ((60, 0, 0), (100, 0, 0)),
        ((1, 1, 1), (34, 33, 33)),
        ((300, 60, 240), (50, 10, 40)),
        ((1, 999, 1), (0, 100, 0)),
        ((335, 335, 330), (34, 33, 33)),
    ],
)
def test_shares_add_up_to_a_hundred_or_are_nought(minutes, percent):
    assert tuple(rules.shares(dict(zip("abc", minutes, strict=True))).values()) == percent
