"""Dates, times, ages and numbers as the glossary (B3) writes them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone, translation
from django.utils.safestring import SafeString

from tettpaa.core.templatetags import ui

TODAY = date(2026, 10, 13)


@pytest.fixture(autouse=True)
def _tuesday_in_october(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: TODAY)


@pytest.mark.parametrize(
    ("filter_", "value", "nb", "nn"),
    [
        (ui.day, date(2026, 10, 13), "13. oktober", "13. oktober"),
        (ui.day, date(2027, 1, 8), "8. januar 2027", "8. januar 2027"),
        (ui.day_year, date(2026, 11, 22), "22. november 2026", "22. november 2026"),
        (ui.day_weekday, date(2026, 11, 24), "tirsdag 24. november", "tysdag 24. november"),
        (ui.day_weekday, date(2027, 1, 9), "lørdag 9. januar 2027", "laurdag 9. januar 2027"),
        (ui.day_short, date(2026, 10, 13), "13.\u00a0okt.", "13.\u00a0okt."),
        (ui.day_table, date(2026, 10, 3), "03.10.2026", "03.10.2026"),
        (ui.near_day, date(2026, 10, 13), "i dag", "i dag"),
        (ui.near_day, date(2026, 10, 12), "i går", "i går"),
        (ui.near_day, date(2026, 10, 14), "i morgen", "i morgon"),
        (ui.near_day, date(2026, 10, 15), "torsdag 15.\u00a0okt.", "torsdag 15.\u00a0okt."),
        (ui.near_day, date(2026, 10, 27), "tirsdag 27.\u00a0okt.", "tysdag 27.\u00a0okt."),
        (ui.near_day, date(2026, 10, 28), "28.\u00a0okt.", "28.\u00a0okt."),
        (ui.near_day, date(2026, 12, 12), "12.\u00a0des.", "12.\u00a0des."),
        (ui.near_day, date(2027, 12, 12), "12.\u00a0des. 2027", "12.\u00a0des. 2027"),
        (ui.month_short, date(2026, 9, 1), "sep.", "sep."),
        (ui.age, date(2017, 10, 13), "9\u00a0år", "9\u00a0år"),
        (ui.age, date(2017, 10, 14), "8\u00a0år", "8\u00a0år"),
        (ui.age_long, date(2019, 6, 1), "7\u00a0år og 4\u00a0måneder", "7\u00a0år og 4\u00a0månader"),
        (ui.age_long, date(2019, 9, 1), "7\u00a0år og 1\u00a0måned", "7\u00a0år og 1\u00a0månad"),
        (ui.age_long, date(2019, 10, 1), "7\u00a0år", "7\u00a0år"),
    ],
)
def test_dates(filter_: Callable[..., str], value: date, nb: str, nn: str) -> None:
    for language, expected in (("nb", nb), ("nn", nn)):
        with translation.override(language):
            answer = filter_(value)
            assert answer == expected
            assert isinstance(answer, SafeString)


@pytest.mark.parametrize(
    ("filter_", "value", "expected"),
    [
        (ui.day, date(2026, 11, 1), "1 November"),
        (ui.near_day, date(2026, 10, 14), "tomorrow"),
        (ui.near_day, date(2026, 10, 15), "Thursday 15\u00a0Oct"),
        (ui.age, date(2025, 10, 1), "1\u00a0year"),
        (ui.number, 1600, "1,600"),
    ],
)
def test_families_may_read_english(filter_: Callable[..., str], value: object, expected: str) -> None:
    with translation.override("en"):
        assert filter_(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2026, 10, 13, 7, 52, tzinfo=UTC), "09.52"),
        (datetime(2026, 10, 12, 13, 40, tzinfo=UTC), "i går 15.40"),
        (datetime(2026, 9, 15, 10, 4, tzinfo=UTC), "15.\u00a0sep. 12.04"),
        (datetime(2025, 9, 15, 10, 4, tzinfo=UTC), "15.\u00a0sep. 2025 12.04"),
        (date(2026, 10, 13), "i dag"),
    ],
)
def test_a_moment_is_told_by_the_clock_on_the_wall(value: datetime, expected: str) -> None:
    with translation.override("nb"):
        assert ui.moment(value) == expected


def test_a_moment_just_after_midnight_belongs_to_the_new_day() -> None:
    with translation.override("nb"):
        assert ui.day(datetime(2026, 10, 12, 22, 30, tzinfo=UTC)) == "13. oktober"
        assert ui.near_day(datetime(2026, 10, 12, 22, 30, tzinfo=UTC)) == "i dag"


@pytest.mark.parametrize(
    "filter_",
    [ui.day, ui.day_year, ui.day_weekday, ui.day_short, ui.day_table, ui.near_day, ui.clock_time, ui.moment, ui.age],
)
@pytest.mark.parametrize("nothing", [None, "", "tull"])
def test_nothing_is_written_as_nothing(filter_: Callable[..., str], nothing: str | None) -> None:
    assert filter_(nothing) == ""


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (1600, None, "1\u00a0600"),
        (160_000, None, "160\u00a0000"),
        (12, None, "12"),
        (2.5, None, "2,5"),
        (2.0, None, "2"),
        (Decimal("7.25"), None, "7,25"),
        (1234.5, 1, "1\u00a0234,5"),
        (0, None, "0"),
        (None, None, ""),
    ],
)
def test_numbers(value: float | None, places: int | None, expected: str) -> None:
    with translation.override("nb"):
        assert ui.number(value, places) == expected


def test_per_cent_has_a_space_that_does_not_break() -> None:
    with translation.override("nb"):
        assert ui.percent(85) == "85\u00a0%"
