"""What one figure is, and the days that figures count from."""

from dataclasses import dataclass

from django.utils.functional import Promise as Lazy

SMALLEST = 5
"""Fewer cases than this behind a figure, and it is not shown: somebody could be recognised."""


@dataclass(frozen=True)
class Measure:
    """One figure: which promise it is evidence of, what it is called, how it is counted, and its unit."""

    commitment: str
    key: str
    title: Lazy
    definition: Lazy
    unit: str
    query: str


DAY = "%(today)s::date"
"""Today where we are; the server's own day begins an hour or two after ours."""
YEAR = f"{DAY} - 365"
WORK = "systemwork_activity where withdrawn_at is null and done_on >="


def since(days: int) -> str:
    """The first moment, in our own time, of the day that lies so many days back."""
    return f"(({DAY} - {days}) at time zone 'Europe/Oslo')"
