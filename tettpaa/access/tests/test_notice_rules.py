"""When a notice goes out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.access.notice_rules import PAUSES, goes_at, next_try

NIGHT = (dt.time(21), dt.time(7))


def at(text):
    return dt.datetime.fromisoformat(f"2026-11-{text}")


@pytest.mark.parametrize(
    ("first", "last", "daily", "quiet", "expected"),
    [
        ("24T10:00", None, False, NIGHT, "24T10:05"),  # gathered for five minutes
        ("24T10:00", "24T09:50", False, NIGHT, "24T10:50"),  # no more than one an hour
        ("24T22:10", None, False, NIGHT, "25T07:00"),  # not at night
        ("25T03:00", None, False, NIGHT, "25T07:00"),
        ("24T20:57", None, False, NIGHT, "25T07:00"),
        ("24T22:10", None, False, None, "24T22:15"),
        ("24T12:30", None, False, (dt.time(12), dt.time(13)), "24T13:00"),
        ("24T12:30", None, False, (dt.time(12), dt.time(12)), "24T12:35"),
        ("24T07:30", None, True, NIGHT, "24T08:00"),
        ("24T10:00", None, True, NIGHT, "25T08:00"),
    ],
)
def test_it_is_gathered_spaced_and_never_in_the_quiet_hours(first, last, daily, quiet, expected):
    asked = {"last_sent": last and at(last), "daily": daily, "quiet": quiet}
    assert goes_at(first=at(first), now=at(first), **asked) == at(expected)


@pytest.mark.parametrize(("now", "expected"), [("25T07:30", "25T07:30"), ("25T21:30", "26T07:00")])
def test_whoever_looks_too_late_sends_at_once_but_not_in_the_next_quiet_hours(now, expected):
    assert goes_at(first=at("24T22:10"), last_sent=None, daily=False, quiet=NIGHT, now=at(now)) == at(expected)


def test_another_try_is_not_made_in_the_quiet_hours_either():
    assert next_try(4, at("24T20:30"), NIGHT) == at("25T07:00")
    assert next_try(4, at("24T10:30"), NIGHT) == at("24T11:30")


times = st.integers(0, 60 * 24 - 1).map(lambda minute: dt.time(minute // 60, minute % 60))


@given(minute=st.integers(0, 60 * 24 * 20), quiet=st.tuples(times, times), daily=st.booleans())
def test_it_is_never_early_never_quiet_and_never_more_than_two_days_late(minute, quiet, daily):
    first = at("01T00:00") + dt.timedelta(minutes=minute)
    sent = goes_at(first=first, last_sent=None, daily=daily, quiet=quiet, now=first)
    begins, ends = quiet
    assert first <= sent <= first + dt.timedelta(days=2)
    if begins < ends:
        assert not begins <= sent.time() < ends
    elif begins > ends:
        assert ends <= sent.time() < begins


def test_each_pause_is_longer_and_the_last_try_is_the_last():
    moments = [next_try(number, at("01T00:00"), None) for number in range(1, len(PAUSES) + 2)]
    assert moments[-1] is None
    assert moments[:-1] == sorted(moments[:-1])
