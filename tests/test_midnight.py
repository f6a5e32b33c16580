"""A run that starts before midnight and ends after it."""

import datetime as dt

from tests.support import midnight
from tettpaa.core import clock

TODAY = clock.today()
YESTERDAY = TODAY - dt.timedelta(days=1)


def asked(day=TODAY):
    """A helper with a day as its default."""
    return day


def test_the_days_of_a_file_read_yesterday_are_made_anew(monkeypatch):
    today = clock.today()
    monkeypatch.setattr(midnight, "_read_on", today - dt.timedelta(days=1))
    globals().update(TODAY=YESTERDAY, YESTERDAY=YESTERDAY - dt.timedelta(days=1))
    midnight.turn_the_page()
    assert (TODAY, YESTERDAY, asked()) == (today, today - dt.timedelta(days=1), today)


def test_the_same_day_nothing_is_read_again(monkeypatch):
    stale = dt.date(2000, 1, 1)
    globals()["TODAY"] = stale
    midnight.turn_the_page()
    assert stale == TODAY
    monkeypatch.setattr(midnight, "_read_on", stale)
    midnight.turn_the_page()
    assert clock.today() == TODAY
