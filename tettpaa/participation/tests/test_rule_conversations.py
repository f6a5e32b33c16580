"""When a child's words may go further, and what to ask a child of each age."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.participation.prompts import band_of, bands
from tettpaa.participation.rule_conversations import Safe, may_guardians_know, obstacles_to_release
from tettpaa.participation.wording import phrasebook

HELD, TODAY = dt.date(2026, 11, 10), dt.date(2026, 11, 26)
READY = {
    "wants_passed_on": True, "asked_for": True, "to_guardian": True, "safe": Safe.SAFE, "held_on": HELD,
    "told_child_on": HELD, "today": TODAY,
}  # fmt: skip


def lacks(**changed):
    return [said.key.rsplit(".", 1)[1] for said in obstacles_to_release(**(READY | changed))]


def test_what_the_child_wants_is_given_when_it_is_safe_and_the_child_knows():
    assert lacks() == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"wants_passed_on": False}, "child_says_no"),
        ({"asked_for": False}, "not_to_this_one"),
        ({"safe": ""}, "not_asked"),
        ({"safe": Safe.UNSURE}, "unsure"),
        ({"safe": Safe.NOT_SAFE}, "not_safe"),
        ({"told_child_on": None}, "child_not_told"),
        ({"told_child_on": TODAY + dt.timedelta(days=1)}, "child_not_told"),
        ({"told_child_on": HELD - dt.timedelta(days=1)}, "told_before_conversation"),
    ],
)
def test_each_question_that_is_open_stops_it(changed, said):
    assert lacks(**changed) == [said]
    assert phrasebook.say_all(obstacles_to_release(**(READY | changed)))


@pytest.mark.parametrize("safe", ["", Safe.UNSURE, Safe.NOT_SAFE])
def test_the_school_may_be_told_what_guardians_must_not_know(safe):
    assert lacks(to_guardian=False, safe=safe) == []


@given(st.sampled_from(["", *Safe]), st.sampled_from(["", *Safe]))
def test_only_a_yes_that_nothing_speaks_against_is_a_yes(one, case):
    found = may_guardians_know(about_conversation=one, about_case=case)
    assert (found == Safe.SAFE) == (one == Safe.SAFE and case in ("", Safe.SAFE))
    if Safe.NOT_SAFE in (one, case):
        assert found == Safe.NOT_SAFE


def test_every_age_has_one_band_with_advice_and_prompts_in_both_forms():
    found = bands()
    assert found[0].first == 0
    assert all(after.first == before.last + 1 for before, after in pairwise(found))
    for age in range(121):
        assert band_of(age).first <= age <= band_of(age).last
    for band in found:
        assert len(band.how) >= 3
        assert len(band.ask) >= 4
        assert all(text.nb and text.nn for text in (band.title, *band.how, *band.ask))
