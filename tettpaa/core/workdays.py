"""Days on which people are at work: no weekends, and none of the public holidays of Norway."""

import datetime as dt
from functools import lru_cache

import holidays

SATURDAY = 5


def is_workday(day: dt.date) -> bool:
    """Neither weekend nor public holiday."""
    return day.weekday() < SATURDAY and day not in _public_holidays(day.year)


def workdays_since(asked: dt.date, today: dt.date) -> int:
    """How many working days have come after the day of asking, today included."""
    days = (today - asked).days
    return sum(is_workday(asked + dt.timedelta(days=n)) for n in range(1, days + 1))


def workdays_ago(today: dt.date, count: int) -> dt.date:
    """The last day on which somebody must have asked to have waited so many working days by now."""
    day, left = today, count
    while left > 0:
        left -= is_workday(day)
        day -= dt.timedelta(days=1)
    return day


@lru_cache(maxsize=8)
def _public_holidays(year: int) -> frozenset[dt.date]:
    return frozenset(holidays.country_holidays("NO", years=year))
