"""Kind of case × ending, as a table; and that law in motion reaches only the cases that came under it."""

import dataclasses
import datetime as dt

import pytest

from tettpaa.cases.models import ClosingReason
from tettpaa.cases.rules.endings import EndingFacts, left_open, obstacles_to
from tettpaa.cases.wording import FAMILY_ENDINGS, endings_page, say_all
from tettpaa.core.rule_reading import _ending, read_rule_files
from tettpaa.core.rule_types import RuleError
from tettpaa.core.rulesets import LAW_FOLDER, build, ruleset
from tettpaa.participation.rules import ConsentState

TODAY = dt.date(2026, 11, 26)
RULES = ruleset(TODAY)
SCHOOL, KINDERGARTEN = RULES.kind("individual_education"), RULES.kind("special_educational_assistance")
NO_DECISION = RULES.kind("kindergarten_speech_therapy")
"""A speech therapist's help in a kindergarten: no right, no decision, nothing to appeal on."""
WORKING: dict[str, object] = {}
SENT = {"sent_on": TODAY}
DECIDED = {"sent_on": TODAY, "outcome": "granted", "told_on": TODAY}
PARTLY, REFUSED = DECIDED | {"outcome": "partly_granted"}, DECIDED | {"outcome": "refused"}
ALWAYS = {"detail": "mor", "written_on": TODAY, "consents": (ConsentState.REFUSED,)}

# ending: with a decision after an assessment (working · sent · granted · partly · refused), with a decision that needs
# none (working · granted · partly · refused), and without a decision (on the list · help begun · report sent)
MATRIX = {
    "granted": ("..x..", ".x..", "..."),
    "partly_granted": ("...x.", "..x.", "..."),
    "refused": ("....x", "...x", "..."),
    "withdrawn": ("xxxxx", "xxxx", "xxx"),
    "no_consent": ("xxxxx", "xxxx", "xxx"),
    "moved": ("xxxxx", "xxxx", "xxx"),
    "service_started": (".....", "....", ".xx"),
    "help_given": (".....", "....", ".xx"),
    "consultation": ("x.xxx", "xxxx", "xxx"),
    "upper_secondary": ("xxxxx", "xxxx", "xxx"),
    "other_service": ("x.xxx", "xxxx", "xxx"),
}
STATES = (WORKING, SENT, DECIDED, PARTLY, REFUSED)
BEGUN: dict[str, object] = {"started_on": TODAY}
HELP_STATES = (WORKING, BEGUN, BEGUN | {"sent_on": TODAY})


def may_end(kind, ending, state):
    return not list(obstacles_to(RULES.endings[ending], EndingFacts(kind=kind, **ALWAYS | state)))


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("ending", list(MATRIX))
def test_the_whole_matrix_of_kinds_and_endings(ending):
    after_assessment, decided_alone, without = MATRIX[ending]
    for kind in RULES.kinds.values():
        expected, states = (after_assessment, STATES) if kind.has_decision else (without, HELP_STATES)
        if kind.has_decision and not kind.needs_assessment:
            expected, states = decided_alone, tuple(state for state in STATES if state is not SENT)
        if ending == "upper_secondary" and kind.unit_kind not in (None, "school"):
            expected = "." * len(states)
        assert "".join(".x"[may_end(kind, ending, state)] for state in states) == expected, kind.key


def test_every_ending_is_in_the_matrix_the_list_and_the_words():
    assert set(MATRIX) == set(RULES.endings) == set(ClosingReason.values) == set(FAMILY_ENDINGS)
    page = endings_page()
    for ending in RULES.endings:
        assert f"`{ending}`" in page


@pytest.mark.parametrize(
    ("ending", "lacks", "said"),
    [
        ("withdrawn", {"detail": " "}, "Skriv hvem som trakk saken."),
        ("withdrawn", {"written_on": None}, "Skriv hvilken dato det kom skriftlig."),
        ("moved", {"detail": ""}, "Skriv hvilken kommune barnet har flyttet til."),
        ("other_service", {"detail": ""}, "Skriv hvem som hjelper nå."),
        ("no_consent", {"consents": (ConsentState.GIVEN,)}, "Registrer hvem som har sagt nei"),
    ],
)
def test_what_an_ending_asks_for_is_said(ending, lacks, said):
    found = say_all(obstacles_to(RULES.endings[ending], EndingFacts(kind=SCHOOL, **ALWAYS | lacks)))
    assert len(found) == 1
    assert found[0].startswith(said)


def test_d12_a_no_in_the_assessment_still_waits_for_a_decision():
    """D12: the assessment is advice. Yes or no, a case with a decision ends in the decision."""
    facts = EndingFacts(kind=SCHOOL, sent_on=TODAY, **ALWAYS)
    found = say_all(obstacles_to(RULES.endings["consultation"], facts))
    assert found == [
        "Vurderingen er sendt, og saken venter på vedtak. Det gjelder også når PPT har svart nei: PPT gir råd."
    ]


def test_nothing_is_left_open_whatever_the_ending():
    facts = EndingFacts(kind=SCHOOL, outcome="granted", open_appeals=1, waits_for=("BUP",))
    assert [said.key for said in left_open(facts)] == [
        "cases.obstacle.family_not_told", "cases.ending.open_appeal", "cases.ending.still_waiting",
    ]  # fmt: skip
    assert not list(left_open(EndingFacts(kind=SCHOOL, outcome="granted", told_on=TODAY)))


def test_d13_no_ending_with_a_decision_where_the_kind_has_none():
    """D13: help from a speech therapist in a kindergarten is no decision, and a rule that says so is refused."""
    assert (NO_DECISION.has_decision, NO_DECISION.has_appeal_text) == (False, False)
    for ending in ("granted", "partly_granted", "refused"):
        assert not RULES.endings[ending].suits(NO_DECISION)
    with pytest.raises(RuleError, match="bare en sakstype med vedtak"):
        _ending("x", {"nb": "x", "nn": "x", "kinds": "no_decision", "outcome": "granted"})


def test_d14_an_ending_that_the_law_takes_away_stays_for_the_cases_that_came_before():
    """D14: law in motion. A rule has its days, and a case follows the rules of the day it came."""
    book = read_rule_files(LAW_FOLDER)
    last = dt.date(2027, 1, 31)
    book.endings = [dataclasses.replace(one, last=last) if one.key == "consultation" else one for one in book.endings]
    assert "consultation" in build(book, last, {}).endings
    assert "consultation" not in build(book, last + dt.timedelta(days=1), {}).endings
