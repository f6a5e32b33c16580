"""The steps of a case, what each needs, and the picture in the docs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.cases.rules import (
    CHECKS,
    TRANSITIONS,
    CaseDates,
    CaseFacts,
    CaseStep,
    dates_out_of_order,
    next_steps,
    obstacles,
    reminders,
    usual_next,
)
from tettpaa.cases.rules.endings import EndingFacts
from tettpaa.cases.wording import FAMILY_STEPS, SENTENCES, STEPS, diagram_page, family_step, say, say_all
from tettpaa.core import home
from tettpaa.core.rulesets import ruleset
from tettpaa.core.sentences import sentence
from tettpaa.participation.rules import ConsentState, ConsentStatus

TODAY = date(2026, 11, 24)
GIVEN = ConsentStatus(ConsentState.GIVEN)
RULES = ruleset(TODAY)
ENDINGS = RULES.endings
AT_END = EndingFacts(
    kind=RULES.kind("individual_education"), sent_on=date(2026, 10, 20), outcome="granted", told_on=date(2026, 11, 12)
)
READY = CaseFacts(
    step=CaseStep.RECEIVED,
    today=TODAY,
    dates=CaseDates(
        received_on=date(2026, 8, 17), intake_on=date(2026, 8, 27), assigned_on=date(2026, 8, 31),
        assessment_on=date(2026, 9, 7), signed_on=date(2026, 10, 19), sent_on=date(2026, 10, 20),
        decided_on=date(2026, 11, 10), told_on=date(2026, 11, 12),
    ),
    is_complete=True, is_accepted=True, has_holder=True, impartial=True, consent=GIVEN, decision_consent=GIVEN,
    hearing_ends_on=date(2026, 10, 12), child_heard=True, best_interests_assessed=True, assessment_obstacles=(),
    author="amina", approved_by="lars", follow_up_settled=True, ending=ENDINGS["granted"], at_end=AT_END,
)  # fmt: skip

HELP_STEPS = (CaseStep.SERVICE_STARTED, CaseStep.REPORT_SENT)
"""Steps of the kinds that end in no decision; they have tests of their own."""


def keys(step_to: CaseStep, **changed: Any) -> list[str]:
    """What stands in the way when some facts are other than ready, stepping from the usual step before."""
    before = next(step for step in CaseStep if step not in HELP_STEPS and TRANSITIONS[step][0] is step_to)
    found = obstacles(step_to, replace(READY, step=before, **changed))
    assert all(say_all(found))
    return [said.key.removeprefix("cases.").removeprefix("obstacle.") for said in found]


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("step", [step for step in CaseStep if step not in (CaseStep.RECEIVED, *HELP_STEPS)])
def test_a_case_that_is_ready_goes_all_the_way(step: CaseStep) -> None:
    assert keys(step) == []


HEARING_OPEN = {"hearing_ends_on": date(2026, 11, 30), "waiting_for_comments": ("Kari Eksempel",)}
MISSING = [
    (CaseStep.INTAKE, {"is_complete": False}, "not_complete"),
    (CaseStep.INTAKE, {"is_complete": False, "referral_lacks": ("pedagogisk rapport",)}, "referral_lacks"),
    (CaseStep.ASSIGNED, {"is_accepted": False}, "not_accepted"),
    (CaseStep.ASSIGNED, {"has_holder": False}, "no_holder"),
    (CaseStep.ASSESSMENT, {"impartial": None}, "impartiality_not_declared"),
    (CaseStep.ASSESSMENT, {"impartial": False}, "disqualified"),
    (CaseStep.ASSESSMENT, {"consent": None}, "consent_waiting"),
    (CaseStep.DRAFT, {"consent": ConsentStatus(ConsentState.WITHDRAWN)}, "consent_withdrawn"),
    (CaseStep.HEARING, {"assessment_obstacles": None}, "no_draft"),
    (CaseStep.QUALITY_CONTROL, {"hearing_ends_on": None}, "hearing_not_sent"),
    (CaseStep.QUALITY_CONTROL, HEARING_OPEN, "hearing_open"),
    (CaseStep.QUALITY_CONTROL, {"child_heard": False}, "child_not_heard"),
    (CaseStep.QUALITY_CONTROL, {"guardians_without_view": ("Ola Eksempel",)}, "guardian_view_missing"),
    (CaseStep.QUALITY_CONTROL, {"best_interests_assessed": False}, "best_interests_missing"),
    (CaseStep.SIGNED, {"approved_by": None}, "not_approved"),
    (CaseStep.SIGNED, {"approved_by": "amina"}, "approved_by_author"),
    (CaseStep.SIGNED, {"author": None, "approved_by": None}, "not_approved"),
    (CaseStep.SIGNED, {"assessment_obstacles": None}, "no_draft"),
    (CaseStep.SENT, {"dates": replace(READY.dates, signed_on=None)}, "not_signed"),
    (CaseStep.DECIDED, {"dates": replace(READY.dates, sent_on=None)}, "not_sent"),
    (CaseStep.DECIDED, {"dates": replace(READY.dates, decided_on=None, told_on=None)}, "no_decision_date"),
    (CaseStep.FOLLOW_UP, {"dates": replace(READY.dates, told_on=None)}, "family_not_told"),
    (CaseStep.FOLLOW_UP, {"dates": replace(READY.dates, decided_on=None)}, "told_before_decided"),
    (CaseStep.CLOSED, {"follow_up_settled": False}, "no_follow_up"),
    (CaseStep.CLOSED, {"ending": None}, "no_closing_reason"),
    (CaseStep.CLOSED, {"at_end": replace(AT_END, told_on=None)}, "family_not_told"),
    (CaseStep.CLOSED, {"at_end": replace(AT_END, open_appeals=1)}, "ending.open_appeal"),
    (CaseStep.CLOSED, {"at_end": replace(AT_END, waits_for=("BUP",))}, "ending.still_waiting"),
    (CaseStep.CLOSED, {"open_tasks": 2}, "open_tasks"),
    (CaseStep.CLOSED, {"best_interests_assessed": False}, "best_interests_missing"),
]


@pytest.mark.parametrize(("step", "changed", "obstacle"), MISSING)
def test_a_step_that_is_not_ready_says_what_is_missing(step: CaseStep, changed: dict[str, Any], obstacle: str) -> None:
    assert keys(step, **changed) == [obstacle]


@pytest.mark.parametrize("state", [state for state in ConsentState if state is not ConsentState.GIVEN])
@pytest.mark.parametrize(
    "step",
    [CaseStep.ASSESSMENT, CaseStep.DRAFT, CaseStep.HEARING, CaseStep.QUALITY_CONTROL, CaseStep.SIGNED, CaseStep.SENT],
)
def test_no_work_on_an_assessment_without_a_standing_yes(step: CaseStep, state: ConsentState) -> None:
    assert keys(step, consent=ConsentStatus(state)) == [f"consent_{state.value}"]


def test_what_the_assessment_lacks_is_said_once() -> None:
    lacks = (sentence("cases.obstacle.child_not_heard"), sentence("cases.obstacle.best_interests_missing"))
    found = keys(CaseStep.SIGNED, child_heard=False, assessment_obstacles=lacks)
    assert found == ["child_not_heard", "best_interests_missing"]


def test_facts_that_nobody_has_given_count_as_missing() -> None:
    bare = CaseFacts(step=CaseStep.QUALITY_CONTROL, today=TODAY, dates=CaseDates(received_on=TODAY))
    assert [said.key.removeprefix("cases.obstacle.") for said in obstacles(CaseStep.SIGNED, bare)] == [
        "impartiality_not_declared", "consent_waiting", "hearing_not_sent", "child_not_heard", "best_interests_missing",
        "no_draft", "not_approved",
    ]  # fmt: skip


def test_a_sent_assessment_cannot_be_closed_as_decided_before_it_is() -> None:
    dates = replace(READY.dates, decided_on=None, told_on=None)
    waiting = replace(READY, step=CaseStep.SENT, dates=dates, at_end=replace(AT_END, outcome=None, told_on=None))
    assert [said.key for said in obstacles(CaseStep.CLOSED, waiting)] == ["cases.ending.no_decision"]
    assert obstacles(CaseStep.CLOSED, replace(waiting, ending=ENDINGS["upper_secondary"])) == []


def test_a_decision_is_registered_even_without_consent_but_it_is_asked_about() -> None:
    facts = replace(READY, step=CaseStep.SENT, decision_consent=None)
    assert obstacles(CaseStep.DECIDED, facts) == []
    assert [said.key for said in reminders(CaseStep.DECIDED, facts)] == ["cases.reminder.decision_consent"]
    assert reminders(CaseStep.DECIDED, READY) == []


def test_a_step_cannot_be_jumped_over() -> None:
    (said,) = obstacles(CaseStep.SENT, replace(READY, step=CaseStep.DRAFT))
    assert say(said) == "Saken er «utkast». Den kan ikke gå rett til «sendt, venter på vedtak»."


def test_every_step_can_be_reached_and_every_case_can_be_closed() -> None:
    assert set(TRANSITIONS) == set(CHECKS) == set(STEPS) == set(FAMILY_STEPS) == set(CaseStep)
    reached, waiting = {CaseStep.RECEIVED}, [CaseStep.RECEIVED]
    while waiting:
        for following in set(next_steps(waiting.pop())) - reached:
            reached.add(following)
            waiting.append(following)
    assert reached == set(CaseStep)
    assert all(CaseStep.CLOSED in TRANSITIONS[step] for step in CaseStep if step is not CaseStep.CLOSED)


def test_the_kinds_have_the_steps_that_the_rules_know() -> None:
    used = {CaseStep(step) for kind in ruleset(TODAY).kinds.values() for step in kind.steps}
    assert used == set(CaseStep)


def test_every_kind_goes_its_own_way_in_its_own_order() -> None:
    for kind in ruleset(TODAY).kinds.values():
        gone, now = ["received"], CaseStep.RECEIVED
        while now is not CaseStep.CLOSED:
            now = usual_next(now, kind.steps)
            gone.append(now.value)
        assert tuple(gone) == kind.steps


def test_help_without_a_decision_waits_for_a_yes_and_for_the_holder_and_for_nothing_else() -> None:
    kind = RULES.kind("kindergarten_speech_therapy")
    waiting = CaseFacts(
        step=CaseStep.ASSIGNED, today=TODAY, dates=CaseDates(received_on=date(2026, 8, 17)), steps=kind.steps,
        consent_to="help",
    )  # fmt: skip
    found = [said.key for said in obstacles(CaseStep.SERVICE_STARTED, waiting)]
    assert found == [
        "cases.obstacle.no_holder", "cases.obstacle.impartiality_not_declared", "cases.obstacle.consent_help_waiting",
    ]  # fmt: skip
    ready = replace(waiting, has_holder=True, impartial=True, consent=GIVEN)
    assert obstacles(CaseStep.SERVICE_STARTED, ready) == []
    assert [said.key for said in obstacles(CaseStep.ASSESSMENT, ready)] == ["cases.step.not_next"]


def test_a_decision_without_an_assessment_waits_for_no_assessment() -> None:
    kind = RULES.kind("school_sign_language")
    dates = CaseDates(received_on=date(2026, 8, 17), decided_on=date(2026, 9, 1))
    facts = CaseFacts(step=CaseStep.ASSIGNED, today=TODAY, dates=dates, steps=kind.steps)
    assert obstacles(CaseStep.DECIDED, facts) == []


def test_a_kind_without_a_decision_goes_past_the_steps_it_lacks() -> None:
    steps = ("received", "intake", "assigned", "follow_up", "closed")
    assert next_steps("received", steps) == (CaseStep.INTAKE, CaseStep.CLOSED)
    assert usual_next("assigned", steps) is CaseStep.FOLLOW_UP


def test_the_picture_in_the_docs_is_made_from_the_table() -> None:
    page = home.project_root() / "docs" / "state-diagram.md"
    assert page.read_text("utf-8") == diagram_page()


def test_every_sentence_a_rule_can_say_is_written() -> None:
    for state in ConsentState:
        assert state is ConsentState.GIVEN or f"cases.obstacle.consent_{state.value}" in SENTENCES
        about_help = state not in (ConsentState.GIVEN, ConsentState.UNRESOLVED)
        assert not about_help or f"cases.obstacle.consent_help_{state.value}" in SENTENCES
    for name in CaseDates.__dataclass_fields__:
        assert f"cases.date.{name}" in SENTENCES


def test_the_family_reads_its_own_words() -> None:
    assert family_step("sent") == "Skolen skal bestemme"
    assert family_step("sent", unit_kind="kindergarten") == "Kommunen skal bestemme"
    assert family_step("assessment", is_pupil=True) == "Vi finner ut hva du trenger"
    assert family_step("assessment") == "Vi finner ut hva barnet trenger"


def test_a_date_before_the_one_it_must_follow_is_told_with_both_dates() -> None:
    wrong = replace(READY.dates, told_on=date(2026, 11, 9))
    (said,) = dates_out_of_order(wrong, today=TODAY)
    assert say(said) == (
        "Datoen for da familien fikk vedtaket (9. november 2026) kan ikke være før datoen for vedtaket "
        "(10. november 2026)."
    )


def test_no_date_lies_ahead() -> None:
    (said,) = dates_out_of_order(replace(READY.dates, told_on=date(2026, 11, 25)), today=TODAY)
    assert said.key == "cases.date.ahead"


milestones = st.lists(st.dates(min_value=date(2026, 1, 1), max_value=TODAY), min_size=9, max_size=9)


@given(milestones)
def test_sorted_dates_are_in_order_and_others_are_not(days: list[date]) -> None:
    names = [name for name in CaseDates.__dataclass_fields__ if name != "started_on"]
    assert dates_out_of_order(CaseDates(**dict(zip(names, sorted(days), strict=True))), today=TODAY) == []
    found = dates_out_of_order(CaseDates(**dict(zip(names, days, strict=True))), today=TODAY)
    assert bool(found) is (days != sorted(days))


def test_the_day_the_help_began_has_its_own_order() -> None:
    begun = CaseDates(received_on=date(2026, 8, 17), assigned_on=date(2026, 9, 1), started_on=date(2026, 9, 10))
    assert dates_out_of_order(begun, today=TODAY) == []
    early = dates_out_of_order(replace(begun, started_on=date(2026, 8, 30)), today=TODAY)
    assert [said.key for said in early] == ["cases.date.before"]
    ahead = dates_out_of_order(replace(begun, started_on=date(2026, 12, 1)), today=TODAY)
    assert [said.key for said in ahead] == ["cases.date.ahead"]
