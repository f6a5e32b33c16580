"""When an assessment is whole, and words that do not belong in advice."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.assessments.rules import (
    AssessmentFacts,
    ElementAnswer,
    ElementState,
    checklist,
    element_state,
    obstacles_to_signing,
    parse_hours,
    wording_warnings,
)
from tettpaa.assessments.wording import phrasebook, say, say_all
from tettpaa.core import home
from tettpaa.core.rule_types import AssessmentType
from tettpaa.core.rulesets import ruleset

RULES = ruleset(date(2026, 11, 24))
SCHOOL, KINDERGARTEN = RULES.assessment("school"), RULES.assessment("kindergarten")
ANSWER = ElementAnswer(text="Barnet leker godt med to andre.", is_marked=True, hours="2,5", yes=True)


def whole(kind: AssessmentType) -> AssessmentFacts:
    return AssessmentFacts(
        type=kind,
        answers={part.key: ANSWER for part in kind.parts},
        exception_proposed=False,
        also_assistance_or_physical=False,
        best_interests_assessed=True,
        education_plan_known=True,
        has_validity=True,
        is_needed=True,
    )


def changed(facts: AssessmentFacts, key: str, answer: ElementAnswer) -> AssessmentFacts:
    return replace(facts, answers={**facts.answers, key: answer})


@pytest.mark.parametrize("kind", [SCHOOL, KINDERGARTEN], ids=["school", "kindergarten"])
def test_a_whole_assessment_can_be_signed_and_an_empty_one_cannot(kind: AssessmentType) -> None:
    assert obstacles_to_signing(whole(kind)) == ()
    empty = obstacles_to_signing(AssessmentFacts(type=kind))
    assert all(say_all(empty))
    always = [item for item in checklist(AssessmentFacts(type=kind)) if item.is_asked]
    assert len(empty) >= len(always)


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize(
    ("kind", "key"),
    [(kind, part.key) for kind in (SCHOOL, KINDERGARTEN) for part in kind.parts if part.required_when == "always"],
)
def test_no_part_that_is_asked_for_can_be_left_empty(kind: AssessmentType, key: str) -> None:
    assert obstacles_to_signing(changed(whole(kind), key, ElementAnswer(text="  \n", is_marked=True))) != ()


def test_an_element_is_missing_has_text_or_is_answered() -> None:
    element = SCHOOL.elements[0]
    assert element_state(element, None) is ElementState.MISSING
    assert element_state(element, ElementAnswer(is_marked=True)) is ElementState.MISSING
    assert element_state(element, ElementAnswer("tekst")) is ElementState.HAS_TEXT
    assert element_state(element, ElementAnswer("tekst", is_marked=True)) is ElementState.ANSWERED


def test_text_alone_is_not_enough_the_author_must_say_that_it_answers() -> None:
    facts = changed(whole(SCHOOL), "learning_outcome", ElementAnswer("tekst"))
    assert say_all(obstacles_to_signing(facts)) == ["Les gjennom, og merk som besvart: elevens utbytte av opplæringen."]


def test_competence_is_asked_only_when_an_exception_is_proposed() -> None:
    facts = changed(whole(SCHOOL), "staff_competence", ElementAnswer())
    assert obstacles_to_signing(facts) == ()
    assert [said.key for said in obstacles_to_signing(replace(facts, exception_proposed=True))] == [
        "assessments.no_text"
    ]


def test_the_whole_is_asked_only_with_assistance_or_physical_adaptation() -> None:
    facts = changed(whole(SCHOOL), "holistic", ElementAnswer())
    assert obstacles_to_signing(facts) == ()
    assert obstacles_to_signing(replace(facts, also_assistance_or_physical=True)) != ()


def test_a_question_nobody_has_answered_stands_in_the_way_at_school_only() -> None:
    asked = obstacles_to_signing(replace(whole(SCHOOL), exception_proposed=None, also_assistance_or_physical=None))
    assert [said.key for said in asked] == [
        "assessments.question.exception_proposed",
        "assessments.question.also_assistance_or_physical",
    ]
    kindergarten = replace(whole(KINDERGARTEN), exception_proposed=None, also_assistance_or_physical=None)
    assert obstacles_to_signing(kindergarten) == ()


@pytest.mark.parametrize(
    "written", ["middels", "", None, "noen timer", "2-3", "to", "2,5 timer", "-1", "1e3", "２", "NaN"]
)
def test_hours_must_be_a_number(written: str | None) -> None:
    facts = changed(whole(KINDERGARTEN), "extent", replace(ANSWER, hours=written))
    assert say_all(obstacles_to_signing(facts)) == ["Skriv omfanget i timer, for eksempel 2,5. «Middels» er ikke nok."]


@given(st.decimals(min_value=0, max_value=2000, places=2))
def test_a_number_of_hours_is_read_with_comma_or_point(hours: Decimal) -> None:
    assert parse_hours(str(hours)) == parse_hours(str(hours).replace(".", ",")) == parse_hours(hours) == hours


@pytest.mark.parametrize("kind", [SCHOOL, KINDERGARTEN], ids=["school", "kindergarten"])
def test_the_need_is_a_yes_or_a_no(kind: AssessmentType) -> None:
    undecided = changed(whole(kind), "need_stated", replace(ANSWER, yes=None))
    assert [said.key for said in obstacles_to_signing(undecided)] == ["assessments.yes_no"]
    assert obstacles_to_signing(changed(whole(kind), "need_stated", replace(ANSWER, yes=False))) == ()


@pytest.mark.commitment("K1.2a")
def test_the_childs_view_or_the_reason_why_not() -> None:
    silent = changed(whole(KINDERGARTEN), "child_view", ElementAnswer())
    assert say_all(obstacles_to_signing(silent)) == ["Skriv barnets syn, eller skriv hvorfor barnet ikke er hørt."]
    reasoned = changed(silent, "child_view", ElementAnswer(reason_when_empty="Barnet er ett år."))
    assert obstacles_to_signing(reasoned) == ()


def test_the_plan_and_the_validity_are_asked_where_the_rule_file_says_so() -> None:
    open_school = replace(whole(SCHOOL), education_plan_known=False, has_validity=False)
    assert [said.key for said in obstacles_to_signing(open_school)] == [
        "assessments.question.education_plan",
        "assessments.question.validity",
    ]
    open_kindergarten = replace(whole(KINDERGARTEN), education_plan_known=False, has_validity=False)
    assert [said.key for said in obstacles_to_signing(open_kindergarten)] == ["assessments.question.validity"]
    assert obstacles_to_signing(replace(open_kindergarten, is_needed=False)) == ()


@pytest.mark.commitment("K1.2a")
@pytest.mark.parametrize("kind", [SCHOOL, KINDERGARTEN], ids=["school", "kindergarten"])
def test_how_the_views_were_weighed_and_belonging_have_parts_of_their_own(kind: AssessmentType) -> None:
    sections = [part.key for part in kind.sections]
    assert sections.index("views_weighed") == sections.index("guardian_views") + 1
    assert "inclusion" in sections
    for key in ("views_weighed", "inclusion"):
        assert obstacles_to_signing(changed(whole(kind), key, ElementAnswer())) != ()


@pytest.mark.commitment("K1.2a")
def test_each_guardian_is_asked_for() -> None:
    said = say_all(obstacles_to_signing(replace(whole(SCHOOL), guardians_without_view=("Kari", "Ola"))))
    assert said == [
        "Skriv synet til Kari, eller skriv hvordan dere har spurt.",
        "Skriv synet til Ola, eller skriv hvordan dere har spurt.",
    ]


def test_best_interests_are_assumed_by_nobody() -> None:
    missing = obstacles_to_signing(replace(whole(SCHOOL), best_interests_assessed=False))
    assert say_all(missing) == ["Vurder barnets beste."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PPT innvilger fem timer.", ["innvilger"]),
        ("Søknaden er avslått, og avslaget er begrunnet.", ["avslått", "avslaget"]),
        ("Klageadgang: klagefristen er tre uker.", ["Klageadgang", "klagefristen"]),
        ("Kommunen fatter nytt vedtak.", ["fatter nytt vedtak"]),
        ("Eleven hadde spesialundervisning.", ["spesialundervisning"]),
        ("PPT tilrår fem timer i uka. Vedtaket gjelder til juni.", []),
        ("Han klager over magevondt.", []),
    ],
)
def test_words_that_make_advice_a_decision_are_pointed_out(text: str, words: list[str]) -> None:
    found = wording_warnings(text)
    assert [warning.word for warning in found] == words
    assert all(text[warning.starts : warning.ends] == warning.word and say(warning.advice) for warning in found)


def test_our_own_words_to_authors_follow_the_same_rule() -> None:
    for kind in (SCHOOL, KINDERGARTEN):
        for part in kind.parts:
            for words in (part.title.nb, part.title.nn, part.guidance.nb, part.guidance.nn):
                assert wording_warnings(words) == (), words


def test_every_sentence_that_a_rule_names_is_written() -> None:
    """A rule that says something nobody has put into words fails here, not on a page."""
    package = home.project_root() / "tettpaa"
    folders = [package / name for name in ("people", "participation", "cases", "assessments")]
    files = [path for folder in folders for path in [*folder.glob("rules.py"), *folder.glob("rules/*.py")]]
    named = {key for path in files for key in re.findall(r'sentence\(\s*"([^"]+)"', path.read_text("utf-8"))}
    assert len(named) > 40
    assert named <= phrasebook.known()
