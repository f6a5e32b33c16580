import itertools
from collections import Counter
from datetime import date, timedelta

import pytest

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.cast import cases as cast_cases
from tettpaa.cli.demo.content.identity import is_synthetic
from tettpaa.cli.demo.content.mass import plan_cases
from tettpaa.cli.demo.content.plan import CasePlan
from tettpaa.cli.demo.content.season import easter, is_working_day
from tettpaa.cli.demo.content.units import units

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def plans() -> list[CasePlan]:
    return list(plan_cases(500, 7, TODAY))


def test_the_same_seed_gives_the_same_cases(plans: list[CasePlan]) -> None:
    assert list(itertools.islice(plan_cases(500, 7, TODAY), 40)) == plans[:40]
    assert next(plan_cases(500, 8, TODAY)) != plans[0]


def test_another_day_moves_every_date() -> None:
    later = next(plan_cases(5, 7, TODAY + timedelta(days=400)))
    assert later.dates.received > TODAY - timedelta(days=365 * 3)


def test_as_many_are_open_as_asked_for(plans: list[CasePlan]) -> None:
    assert sum(plan.is_open for plan in plans) == 500
    assert all(plan.is_open for plan in plan_cases(50, 7, TODAY, history=0))


def test_dates_come_in_order_and_none_lies_ahead(plans: list[CasePlan]) -> None:
    for plan in plans:
        days = [day for _, day in plan.dates.reached()]
        assert days == sorted(days)
        assert days[-1] <= TODAY
        assert all(plan.dates.received <= note.day <= TODAY for note in plan.notes)
        assert plan.last_activity <= TODAY
        for wait in plan.waits:
            assert plan.dates.received <= wait.starts <= (wait.ends or TODAY) <= TODAY


def test_no_step_is_skipped(plans: list[CasePlan]) -> None:
    for plan in plans:
        if not plan.has_case or plan.result.closing_reason != "decision":
            continue
        names = [name for name, _ in plan.dates.reached() if name != "follow_up"]
        assert names[-1] == "closed"
        assert len(names) == 13


def test_every_step_has_open_cases(plans: list[CasePlan]) -> None:
    steps = Counter(plan.step for plan in plans if plan.is_open)
    assert {"intake", "assigned", "assessment", "draft", "hearing", "quality_control", "sent", "decided"} <= set(steps)
    assert "closed" not in steps


def test_some_take_longer_than_the_norm_and_most_do_not(plans: list[CasePlan]) -> None:
    total = [(plan.dates.told - plan.dates.received).days for plan in plans if plan.dates.told]
    within = sum(days <= 90 for days in total) / len(total)
    assert 0.45 < within < 0.75
    assert max(total) > 120


def test_the_children_fit_their_units(plans: list[CasePlan]) -> None:
    for plan in plans:
        unit = units()[plan.unit]
        assert unit.kind == plan.arena
        if unit.kind == "school":
            assert 4.9 < plan.age < 16.7
            assert unit.first_year <= int(plan.group[:-1]) <= unit.last_year
        else:
            assert 0.8 <= plan.age < 6.7
            assert plan.group in unit.groups


def test_all_numbers_are_synthetic_and_given_once(plans: list[CasePlan]) -> None:
    numbers = [plan.child.identity_number for plan in plans]
    numbers += [guardian.identity_number for plan in plans for guardian in plan.guardians]
    assert all(is_synthetic(number) for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_nobody_of_the_cast_is_among_the_many(plans: list[CasePlan]) -> None:
    cast = {case.child.name for case in cast_cases()}
    assert not cast & {plan.child.name for plan in plans}


def test_consents_are_there_before_the_work_they_are_needed_for(plans: list[CasePlan]) -> None:
    for plan in plans:
        answers = [plan.pupil_consents] if plan.pupil_consents else [one.consents for one in plan.guardians]
        if plan.dates.assessment:
            assert all(one.assessment and one.assessment <= plan.dates.assessment for one in answers)
        if plan.dates.decided:
            assert all(one.decision and one.decision <= plan.dates.decided for one in answers)
        if plan.pupil_consents:
            assert all(one.consents.assessment is None for one in plan.guardians)


def test_advisers_have_about_as_many_cases_each() -> None:
    held = Counter(plan.adviser for plan in plan_cases(1600, 3, TODAY, history=0) if plan.has_case)
    assert set(held) == set(range(35))
    assert all(25 <= count <= 55 for count in held.values())


def test_nearly_every_open_case_has_a_next_step(plans: list[CasePlan]) -> None:
    missing = [plan for plan in plans if plan.is_open and plan.next_step is None]
    assert 0 < len(missing) < 25
    assert all(plan.next_step_title() for plan in plans if plan.next_step)
    assert all(plan.next_step is None for plan in plans if not plan.is_open)


def test_referrals_follow_the_year() -> None:
    months = Counter(plan.dates.received.month for plan in plan_cases(700, 2, TODAY, history=1.0))
    assert months[10] > months[6]
    assert months[1] > months[5]
    assert months[7] == min(months.values())


def test_texts_can_be_written_for_every_plan(plans: list[CasePlan]) -> None:
    for plan in plans[:200]:
        voice = plan.voice
        assert texts.concern(voice)
        assert all(plan.note_text(turn) for turn in range(len(plan.notes)))
        assert all(plan.wait_text(turn) for turn in range(len(plan.waits)))
        assert bool(plan.grounds()) == (plan.intake is not None)


def test_working_days() -> None:
    assert easter(2026) == date(2026, 4, 5)
    assert not is_working_day(date(2026, 4, 3))
    assert not is_working_day(date(2026, 7, 15))
    assert is_working_day(date(2026, 11, 24))
