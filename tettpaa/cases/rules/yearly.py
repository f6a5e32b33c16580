"""When the yearly evaluation is waited for. How long a year is comes from the rules, never from here."""

import calendar
import datetime as dt


def evaluation_due(told_on: dt.date | None, last: dt.date | None, *, months: int) -> dt.date | None:
    """A year after the last one, or after the family was told when there has been none."""
    begun = max((day for day in (told_on, last) if day is not None), default=None)
    return months_after(begun, months) if told_on and begun else None


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last one there is."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
