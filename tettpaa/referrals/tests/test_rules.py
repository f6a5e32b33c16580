"""What must be there before a referral can be sent."""

import datetime as dt
from datetime import date

import pytest

from tettpaa.core.rulesets import ruleset
from tettpaa.referrals import rules, wording

WHOLE = dict.fromkeys(rules.ALWAYS, "skrevet") | {
    "kind": "individual_education",
    "child_birth_date": dt.date(2017, 3, 4),
    "wants_assessment": True,
    "discussed_first": True,
    "child_view": "Jeg vil lese som de andre.",
    "child_view_from": "kontaktlærer 3. mars",
    "child_view_not_heard": "",
}
SEEN, NOT_SEEN, SILENT = rules.Shown(True), rules.Shown(False), rules.Shown(True, has_view=False)


def lacks(measures=1, guardians=(SEEN, SEEN), has_report=True, of_kind=None, **written):
    needs = {} if of_kind is None else {"needs": of_kind.needs, "asks_assessment": of_kind.needs_assessment}
    found = rules.missing_to_submit(
        WHOLE | written, measures=measures, guardians=guardians, has_report=has_report, **needs
    )
    return [(one.field, one.key) for one in found]


def test_a_whole_referral_lacks_nothing():
    assert lacks() == []


@pytest.mark.commitment("K4.2a")
@pytest.mark.parametrize("name", rules.ALWAYS)
@pytest.mark.parametrize("nothing", [None, "", "  \n "])
def test_the_order_and_its_grounds_are_never_optional(name, nothing):
    assert lacks(**{name: nothing}) == [(name, name)]


@pytest.mark.parametrize("name", ["wants_assessment", "discussed_first"])
def test_no_is_an_answer(name):
    assert lacks(**{name: False}) == []


def test_the_childs_view_or_the_reason_why_it_was_not_asked():
    assert lacks(child_view="", child_view_not_heard="For ung til å spørres.") == []
    assert lacks(child_view=" ", child_view_not_heard="") == [("child_view", "child_view")]
    assert lacks(child_view_from="") == [("child_view", "child_view_from")]


@pytest.mark.commitment("K4.2a")
def test_a_school_says_what_it_has_tried_and_a_kindergarten_may():
    kinds = ruleset(date(2026, 11, 26)).kinds
    assert lacks(measures=0, of_kind=kinds["individual_education"]) == [("measures", "measures")]
    assert lacks(measures=0, of_kind=kinds["special_educational_assistance"]) == []
    assert lacks(measures=0, has_report=False, of_kind=kinds["kindergarten_speech_therapy"]) == []


def test_nobody_is_asked_about_an_assessment_where_none_is_made():
    kind = ruleset(date(2026, 11, 26)).kind("school_sign_language")
    assert lacks(wants_assessment=None, of_kind=kind) == []


def test_every_guardian_has_seen_the_whole_referral():
    assert lacks(guardians=()) == [("guardians", "guardians")]
    assert lacks(guardians=(SEEN, NOT_SEEN)) == [("seen", "guardians_have_not_seen")]


def test_whose_words_each_view_is_stands_with_each_guardian():
    assert lacks(guardians=(SEEN, SILENT)) == [("guardians", "guardian_views")]


def test_a_pupil_of_fifteen_sees_it_too():
    found = rules.missing_to_submit(WHOLE, measures=1, guardians=(SEEN,), has_report=True, pupil_must_see=True)
    assert [one.key for one in found] == ["pupil_has_not_seen"]


def test_a_family_writes_little_and_says_whether_an_assessment_is_asked_for():
    assert [one.key for one in rules.missing_from_family({})] == list(rules.FAMILY)
    written = WHOLE | {"main_reason": "", "concern": "", "ordinary_provision": ""}
    assert rules.missing_from_family(written) == []


def test_the_pedagogical_report_is_attached():
    assert lacks(has_report=False) == [("attachments", "report")]


def test_what_is_missing_stands_in_the_order_of_the_form_and_each_thing_has_a_sentence():
    found = rules.missing_to_submit({}, measures=0, guardians=(), has_report=False)
    steps = [rules.step_of(one.field) for one in found]
    assert steps == sorted(steps, key=list(rules.STEPS).index)
    assert all(wording.MISSING[one.key] for one in found)
    assert len(found) == len(rules.ALWAYS) + 4
