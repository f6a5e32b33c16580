"""What people write in a field or a cell, read as what they mean. Pure; the form and the file read alike."""

import re
from datetime import date

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./ -] ?(\d{1,2})[./ -] ?(\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
YES = frozenset({"ja", "j", "x", "1", "yes", "sant", "true"})
NO = frozenset({"nei", "n", "0", "no", "usant", "false", "-"})
FIRST_YEAR = 1900


class NotADate(ValueError):
    """``shape``: it does not look like a date. ``no_such_day``: it does, and the calendar has no such day."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def day(written: str, *, today: date, ahead: bool = False) -> date:
    """A date as people write it: 4.3.2026, 04.03.26, 040326 or 2026-03-04.

    Two digits are the latest such year that is not ahead; where the day may lie ahead, a year of this century.
    """
    text = written.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, number = found.groups()
    elif found := _DAY_FIRST.fullmatch(text) or _DIGITS.fullmatch(text):
        number, month, year = found.groups()
    else:
        raise NotADate("shape")
    if len(year) == 4:
        return _date(int(year), int(month), int(number))
    this = _date(2000 + int(year), int(month), int(number), also=1900 + int(year))
    return this if ahead or this <= today else _date(1900 + int(year), int(month), int(number))


def _date(year: int, month: int, number: int, also: int | None = None) -> date:
    """The day. ``also`` is the other century: 29.02.00 is a day in one of them only."""
    try:
        found = date(year, month, number)
    except ValueError as wrong:
        if also is not None:
            return _date(also, month, number)
        raise NotADate("no_such_day") from wrong
    if found.year < FIRST_YEAR:
        raise NotADate("no_such_day")
    return found


def names(written: str, *, family_name: str = "") -> tuple[str, str] | None:
    """First and last name of «Sara Haugland Tesfay». The child's family name says where to part; None for one word."""
    words = written.split()
    if len(words) < 2:
        return None
    family = family_name.split()
    if 0 < len(family) < len(words) and [word.casefold() for word in words[-len(family) :]] == [
        word.casefold() for word in family
    ]:
        return " ".join(words[: -len(family)]), " ".join(words[-len(family) :])
    return " ".join(words[:-1]), words[-1]


def yes(written: str) -> bool | None:
    """Ja or nei; None for anything else."""
    word = written.strip().casefold()
    return True if word in YES else False if word in NO else None
