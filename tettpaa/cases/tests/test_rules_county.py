"""Who is reported to the county, by when, and where each one stands."""

from datetime import date

import pytest

from tettpaa.cases.rules.county import NoticeFacts, NoticeRule, NoticeState, is_late, is_settled, school_year, state_of
from tettpaa.core.rulesets import law_text, ruleset

RULES = ruleset(date(2026, 9, 1))
RULE = NoticeRule(
    **{name: RULES.number(f"county_notice_{name}") for name in ("year_group", "opens_month", "due_month", "due_day")}
)
DUE = date(2026, 10, 1)


def facts(**more) -> NoticeFacts:
    return NoticeFacts(**({"asked": False, "agreed": None, "sent_on": None, "left_out": False} | more))


def test_the_last_day_and_the_year_group_are_those_of_the_regulation_and_no_municipality_moves_them() -> None:
    assert RULE.due_on(2026) == DUE
    assert "ikkje seinare enn 1. oktober" in (law_text(RULES.reference("county_notice_programme")) or "")
    assert "samtykke frå eleven" in (law_text(RULES.reference("county_notice_programme")) or "")
    for name in ("year_group", "due_month", "due_day"):
        assert not RULES.rules[f"county_notice_{name}"].overridable
    assert RULE.opens_on(2026) == date(2026, 8, 1)


def test_only_the_kind_that_is_about_individual_education_is_reported() -> None:
    assert [kind.key for kind in RULES.kinds.values() if kind.county_notice] == ["individual_education"]


@pytest.mark.parametrize(
    ("on", "year"), [(date(2026, 7, 31), 2025), (date(2026, 8, 1), 2026), (date(2027, 6, 20), 2026)]
)
def test_a_school_year_begins_in_august(on: date, year: int) -> None:
    assert school_year(on) == year


def test_the_year_group_is_that_of_the_calendar_year_of_birth() -> None:
    assert RULE.birth_year(2026) == 2011


@pytest.mark.parametrize(
    ("known", "state", "settled"),
    [
        (facts(), NoticeState.NOT_ASKED, False),
        (facts(asked=True), NoticeState.WAITING, False),
        (facts(asked=True, agreed=True), NoticeState.AGREED, False),
        (facts(asked=True, agreed=False), NoticeState.REFUSED, True),
        (facts(agreed=True, sent_on=DUE), NoticeState.SENT, True),
        (facts(agreed=False, sent_on=DUE), NoticeState.SENT, True),
        (facts(left_out=True), NoticeState.LEFT_OUT, True),
    ],
)
def test_where_it_stands(known: NoticeFacts, state: NoticeState, settled: bool) -> None:
    assert state_of(known) is state
    assert is_settled(state) is settled


@pytest.mark.parametrize(
    ("known", "today", "late"),
    [
        (facts(), date(2026, 10, 1), False),
        (facts(), date(2026, 10, 2), True),
        (facts(asked=True, agreed=True), date(2026, 10, 2), True),
        (facts(asked=True, agreed=False), date(2026, 11, 2), False),
        (facts(left_out=True), date(2026, 11, 2), False),
        (facts(agreed=True, sent_on=date(2026, 10, 1)), date(2026, 12, 1), False),
        (facts(agreed=True, sent_on=date(2026, 10, 2)), date(2026, 12, 1), True),
    ],
)
def test_what_is_late_is_said_and_stays_said(known: NoticeFacts, today: date, late: bool) -> None:
    assert is_late(known, due_on=DUE, today=today) is late
