"""Whether a promise stands, is due or is broken; and what is asked before it may be called broken or moved."""

import enum
from collections.abc import Iterable
from datetime import date, timedelta

from tettpaa.core.sentences import Sentence, sentence

SOON = timedelta(days=3)


class Standing(enum.StrEnum):
    """How it looks today."""

    KEPT = "kept"
    BROKEN = "broken"
    PASSED = "passed"
    """The day is gone and nobody has said that it was kept: to the receiver it is broken."""
    SOON = "soon"
    WAITS = "waits"


def standing(*, state: str, due_on: date, today: date) -> Standing:
    """Never better than it is: the day counts, and not what somebody meant to do."""
    if state in (Standing.KEPT, Standing.BROKEN):
        return Standing(state)
    if due_on < today:
        return Standing.PASSED
    return Standing.SOON if due_on - today <= SOON else Standing.WAITS


def obstacles_to_breaking(*, called_on: date | None, made_on: date, reason: str, today: date) -> Iterable[Sentence]:
    """One who was promised something hears it from a person first, and then why."""
    if called_on is None or called_on > today or called_on < made_on:
        yield sentence("cases.promise.call_first")
    if not reason.strip():
        yield sentence("cases.promise.say_why")


def obstacles_to_moving(*, due_on: date, new_on: date, reason: str, today: date) -> Iterable[Sentence]:
    """A new day, ahead of us, and why."""
    if new_on < today:
        yield sentence("cases.promise.day_passed")
    elif new_on == due_on:
        yield sentence("cases.promise.same_day")
    if not reason.strip():
        yield sentence("cases.promise.say_why")
