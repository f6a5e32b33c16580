"""What August brings for one child: the table of outcomes, and how a class is called the year after."""

from datetime import date

import pytest

from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.rules import school_year_end, school_year_start
from tettpaa.people.promotion_rules import (
    Bounds,
    Outcome,
    Pupil,
    last_year_of,
    next_class,
    next_year,
    usual_year_group,
    year_group_of,
)

START = date(2027, 8, 1)
BOUNDS = Bounds(start_age=6, last=10)
BORN = date(2018, 5, 5)


def pupil(number=None, group="", **more):
    return Pupil(is_school=True, born=more.pop("born", BORN), number=number, group=group, **more)


def child(year, plan="", day=(5, 5)):
    return Pupil(is_school=False, born=date(year, *day), number=None, group="Rogn", plan=plan)


@pytest.mark.parametrize(
    ("who", "outcome", "number", "group"),
    [
        (pupil(4, "4B", unit_last=7), Outcome.MOVES_UP, 5, "5B"),
        (pupil(7, "7A", unit_last=7), Outcome.CHANGES_SCHOOL, 8, ""),
        (pupil(7, "7A", unit_last=10), Outcome.MOVES_UP, 8, "8A"),
        (pupil(7, "7A"), Outcome.MOVES_UP, 8, "8A"),
        (pupil(10, "10C", unit_last=10), Outcome.LEAVES, None, ""),
        (pupil(10, "10C", plan="stays"), Outcome.STAYS, 10, "10C"),
        (pupil(4, "4B", plan="stays"), Outcome.STAYS, 4, "4B"),
        (pupil(None, "Blå"), Outcome.NO_YEAR_GROUP, None, "Blå"),
        (pupil(4, "Blå"), Outcome.MOVES_UP, 5, "Blå"),
        (child(2021), Outcome.STARTS, 1, ""),
        (child(2021, day=(12, 31)), Outcome.STARTS, 1, ""),
        (child(2022, day=(1, 1)), Outcome.IN_KINDERGARTEN, None, "Rogn"),
        (child(2022), Outcome.IN_KINDERGARTEN, None, "Rogn"),
        (child(2021, "deferred"), Outcome.DEFERRED, None, "Rogn"),
        (child(2020, "deferred"), Outcome.STARTS, 1, ""),
        (child(2020), Outcome.STARTS, 1, ""),
        (child(2022, "starts_early"), Outcome.STARTS_EARLY, 1, ""),
        (child(2023, "starts_early"), Outcome.IN_KINDERGARTEN, None, "Rogn"),
        (child(2020, day=(2, 29)), Outcome.STARTS, 1, ""),
    ],
)
def test_what_august_brings(who, outcome, number, group):
    found = next_year(who, START, BOUNDS)
    assert (found.outcome, found.number, found.group) == (outcome, number, group)


@pytest.mark.parametrize(
    ("group", "number"),
    [("4B", 4), ("10C", 10), (" 7 A", 7), ("11A", None), ("0A", None), ("Blå", None), ("", None), ("2019", None)],
)
def test_a_class_says_its_year_group(group, number):
    assert year_group_of(group, BOUNDS) == number


def test_a_class_keeps_a_name_that_is_no_year_group():
    assert next_class("4B", 4, 5) == "5B"
    assert next_class("9C", 9, 10) == "10C"
    assert next_class("3B", 4, 5) == "3B", "what does not fit is left for a person to mend"
    assert next_class("Regnbuen", 4, 5) == "Regnbuen"


@pytest.mark.parametrize(("years", "last"), [("1–7", 7), ("8-10", 10), ("1.–10. trinn", 10), ("", None)])
def test_the_last_year_group_of_a_school(years, last):
    assert last_year_of(years) == last


@pytest.mark.parametrize(
    ("born", "number"),
    [(date(2020, 2, 29), 2), (date(2021, 12, 31), 1), (date(2022, 1, 1), None), (date(2010, 1, 1), None)],
)
def test_the_usual_year_group_is_by_calendar_year(born, number):
    assert usual_year_group(born, START, BOUNDS) == number


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2027, 7, 31), date(2026, 8, 1)),
        (date(2027, 8, 1), date(2027, 8, 1)),
        (date(2028, 2, 29), date(2027, 8, 1)),
    ],
)
def test_a_school_year_is_august_to_july(day, start):
    assert school_year_start(day) == start
    assert start <= day <= school_year_end(start)


def test_the_numbers_come_from_the_law():
    rules = ruleset(START)
    assert (rules.number("school_start_age"), rules.number("last_year_group")) == (6, 10)
