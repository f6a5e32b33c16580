"""The day of the yearly evaluation."""

import datetime as dt

import pytest

from tettpaa.cases.rules.yearly import evaluation_due, months_after

TOLD = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("told", "last", "due"),
    [
        (None, None, None),
        (None, dt.date(2026, 1, 1), None),
        (TOLD, None, dt.date(2027, 3, 10)),
        (TOLD, dt.date(2026, 6, 1), dt.date(2027, 6, 1)),
        (TOLD, dt.date(2025, 6, 1), dt.date(2027, 3, 10)),
    ],
)
def test_the_evaluation_comes_a_year_after_the_last_one_or_after_the_decision(told, last, due):
    assert evaluation_due(told, last, months=12) == due


def test_a_month_without_that_day_ends_on_its_last():
    assert months_after(dt.date(2024, 2, 29), 12) == dt.date(2025, 2, 28)
    assert months_after(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)
