"""Who must say yes: the whole matrix as a table, and what an answer is worth."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.core.rule_types import Standing
from tettpaa.core.rulesets import ruleset
from tettpaa.participation import rules
from tettpaa.participation.rules import (
    Answer,
    AnswerKind,
    ConsentState,
    Guardian,
    Party,
    PartyRole,
    Purpose,
    Residence,
    Setting,
    Situation,
    consent_state,
    may_use_portal_as_pupil,
    turns_self_determined,
)
from tettpaa.participation.wording import say

TODAY = date(2026, 11, 24)
ROWS = ruleset(TODAY).consents
YOUNG, FOUR = date(2016, 3, 1), date(2022, 5, 5)
LEAP = date(2012, 2, 29)
FIFTEEN_TODAY, FIFTEEN_TOMORROW = date(2011, 11, 24), date(2011, 11, 25)
MOTHER, FATHER = Party(PartyRole.GUARDIAN, "mother"), Party(PartyRole.GUARDIAN, "father")
PUPIL, WELFARE, ADULT = Party(PartyRole.PUPIL), Party(PartyRole.CHILD_WELFARE), Party(PartyRole.ADULT)


def who_must_consent(facts: Situation) -> rules.Required:
    return rules.who_must_consent(facts, ruleset(facts.on).consents.values())


def pair(mother: Residence, father: Residence) -> tuple[Guardian, ...]:
    return Guardian("mother", has_responsibility=True, residence=mother), Guardian(
        "father", has_responsibility=True, residence=father
    )


TOGETHER = pair(Residence.TOGETHER, Residence.TOGETHER)
APART = pair(Residence.RESIDENT_PARENT, Residence.ELSEWHERE)
SHARED = pair(Residence.SHARED, Residence.SHARED)
UNKNOWN = pair(Residence.UNKNOWN, Residence.UNKNOWN)
SOLE = (Guardian("mother", has_responsibility=True), Guardian("father", has_responsibility=False))
NOBODY = (Guardian("mother", has_responsibility=False),)
VERGE = Guardian("verge", has_responsibility=False, by_mandate=True)
POWERLESS = Guardian("verge", has_responsibility=False)
BY_MANDATE = Party(PartyRole.GUARDIAN, "verge")
BOTH, ONE = {MOTHER, FATHER}, {MOTHER}
SCHOOL, KINDERGARTEN = Setting.SCHOOL, Setting.KINDERGARTEN
SV, VEDTAK = Purpose.ASSESSMENT, Purpose.DECISION
PRESCHOOL_SIGN = Purpose.PRESCHOOL_SIGN_LANGUAGE


def situation(setting: Setting, purpose: Purpose, born: date, guardians: tuple[Guardian, ...] = ()) -> Situation:
    return Situation(setting, purpose, on=TODAY, birth_date=born, guardians=guardians)


def welfare(setting: Setting, purpose: Purpose, born: date, guardians: tuple[Guardian, ...]) -> Situation:
    return replace(situation(setting, purpose, born, guardians), child_welfare_decides=True)


def documented(setting: Setting, purpose: Purpose, born: date, guardians: tuple[Guardian, ...]) -> Situation:
    return replace(situation(setting, purpose, born, guardians), resident_parent_documented=True)


def on(born: date, day: date) -> Situation:
    return replace(situation(SCHOOL, SV, born, TOGETHER), on=day)


MATRIX = [
    ("pupil of 15, assessment", situation(SCHOOL, SV, FIFTEEN_TODAY, APART), {PUPIL}, {PUPIL}),
    ("pupil of 15, decision", situation(SCHOOL, VEDTAK, FIFTEEN_TODAY, TOGETHER), {PUPIL}, {PUPIL}),
    ("14 until tomorrow", situation(SCHOOL, SV, FIFTEEN_TOMORROW, TOGETHER), BOTH, BOTH),
    ("school, together, assessment", situation(SCHOOL, SV, YOUNG, TOGETHER), BOTH, BOTH),
    ("school, together, decision", situation(SCHOOL, VEDTAK, YOUNG, TOGETHER), BOTH, BOTH),
    ("kindergarten, together", situation(KINDERGARTEN, SV, FOUR, TOGETHER), BOTH, BOTH),
    ("kindergarten, apart, assessment", situation(KINDERGARTEN, SV, FOUR, APART), ONE, BOTH),
    ("kindergarten, apart, decision", situation(KINDERGARTEN, VEDTAK, FOUR, APART), BOTH, BOTH),
    ("kindergarten, residence unknown", situation(KINDERGARTEN, SV, FOUR, UNKNOWN), BOTH, BOTH),
    ("kindergarten, shared residence", situation(KINDERGARTEN, SV, FOUR, SHARED), BOTH, BOTH),
    ("school, apart, assessment", situation(SCHOOL, SV, YOUNG, APART), BOTH, BOTH),
    ("school, apart, decision", situation(SCHOOL, VEDTAK, YOUNG, APART), BOTH, BOTH),
    ("school, apart, documented", documented(SCHOOL, SV, YOUNG, APART), ONE, BOTH),
    (
        "school, apart, documented, decision",
        documented(SCHOOL, VEDTAK, YOUNG, APART), BOTH, BOTH,
    ),
    (
        "school, shared, documented is not enough",
        documented(SCHOOL, SV, YOUNG, SHARED), BOTH, BOTH,
    ),
    ("sole responsibility, assessment", situation(SCHOOL, SV, YOUNG, SOLE), ONE, ONE),
    ("sole responsibility, decision", situation(KINDERGARTEN, VEDTAK, FOUR, SOLE), ONE, ONE),
    ("child welfare, school", welfare(SCHOOL, SV, YOUNG, APART), {WELFARE}, {WELFARE}),
    (
        "child welfare, kindergarten, decision",
        welfare(KINDERGARTEN, VEDTAK, FOUR, APART), {WELFARE}, {WELFARE},
    ),
    (
        "child welfare and 15: the pupil alone",
        welfare(SCHOOL, SV, FIFTEEN_TODAY, APART), {PUPIL}, {PUPIL},
    ),
    ("deferred or early start", situation(KINDERGARTEN, Purpose.SCHOOL_START, FOUR, APART), BOTH, BOTH),
    ("exemption from a part", situation(SCHOOL, Purpose.EXEMPTION_PART, YOUNG, TOGETHER), BOTH, BOTH),
    (
        "exemption from a part, child welfare",
        welfare(SCHOOL, Purpose.EXEMPTION_PART, YOUNG, APART), {WELFARE}, {WELFARE},
    ),
    (
        "exemption from everything stays the parents'",
        welfare(SCHOOL, Purpose.EXEMPTION_WHOLE, YOUNG, APART), BOTH, BOTH,
    ),
    (
        "exemption at 15: parents and pupil",
        situation(SCHOOL, Purpose.EXEMPTION_PART, FIFTEEN_TODAY, TOGETHER), BOTH | {PUPIL}, BOTH | {PUPIL},
    ),
    ("adult", situation(Setting.ADULT, SV, date(1980, 1, 1)), {ADULT}, {ADULT}),
    ("adult, a verge whose mandate says so", situation(Setting.ADULT, SV, date(1980, 1, 1), (VERGE,)), {BY_MANDATE}, {BY_MANDATE}),
    ("adult, a verge without that mandate", situation(Setting.ADULT, SV, date(1980, 1, 1), (POWERLESS,)), {ADULT}, {ADULT}),
    ("school, nobody but a verge by mandate", situation(SCHOOL, SV, YOUNG, (VERGE,)), {BY_MANDATE}, {BY_MANDATE}),
    ("school, a verge without that mandate", situation(SCHOOL, SV, YOUNG, (*TOGETHER, POWERLESS)), BOTH, BOTH),
    ("pupil of 15 with a verge: the pupil alone", situation(SCHOOL, SV, FIFTEEN_TODAY, (VERGE,)), {PUPIL}, {PUPIL}),
    ("adult, decision", situation(Setting.ADULT, VEDTAK, date(1980, 1, 1)), {ADULT}, {ADULT}),
    (
        "sign language, 8th year",
        replace(situation(SCHOOL, Purpose.SIGN_LANGUAGE, YOUNG, TOGETHER), year_group=8), {PUPIL}, {PUPIL},
    ),
    (
        "sign language, 7th year",
        replace(situation(SCHOOL, Purpose.SIGN_LANGUAGE, YOUNG, TOGETHER), year_group=7), BOTH, BOTH,
    ),
    ("sign language, preschool", situation(KINDERGARTEN, PRESCHOOL_SIGN, FOUR, TOGETHER), BOTH, BOTH),
    ("sign language, preschool, apart", situation(KINDERGARTEN, PRESCHOOL_SIGN, FOUR, APART), BOTH, BOTH),
    (
        "sign language, preschool, child welfare",
        welfare(KINDERGARTEN, PRESCHOOL_SIGN, FOUR, APART), {WELFARE}, {WELFARE},
    ),
    ("help without a decision", situation(KINDERGARTEN, Purpose.HELP, FOUR, APART), BOTH, BOTH),
    ("help without a decision, one alone", situation(KINDERGARTEN, Purpose.HELP, FOUR, SOLE), ONE, ONE),
    (
        "help without a decision, child welfare",
        welfare(KINDERGARTEN, Purpose.HELP, FOUR, APART), {WELFARE}, {WELFARE},
    ),
    ("help without a decision, pupil of 15", situation(SCHOOL, Purpose.HELP, FIFTEEN_TODAY, APART), {PUPIL}, {PUPIL}),
    ("notice to the county", situation(SCHOOL, Purpose.COUNTY_NOTICE, FIFTEEN_TOMORROW, APART), {PUPIL}, {PUPIL}),
    (
        "exemption from everything at 15, after a care order",
        welfare(SCHOOL, Purpose.EXEMPTION_WHOLE, FIFTEEN_TODAY, TOGETHER), BOTH | {PUPIL}, BOTH | {PUPIL},
    ),
    (
        "school start, child welfare",
        welfare(KINDERGARTEN, Purpose.SCHOOL_START, FOUR, TOGETHER), {WELFARE}, {WELFARE},
    ),
    ("telling another service, apart", situation(SCHOOL, Purpose.RELEASE, YOUNG, APART), BOTH, BOTH),
    ("telling another service, kindergarten", situation(KINDERGARTEN, Purpose.RELEASE, FOUR, SOLE), ONE, ONE),
    ("telling, the exception of the assessment is none here", documented(SCHOOL, Purpose.RELEASE, YOUNG, APART), BOTH, BOTH),
    ("telling, 15", situation(SCHOOL, Purpose.RELEASE, FIFTEEN_TODAY, TOGETHER), {PUPIL}, {PUPIL}),
    ("telling, 14 until tomorrow", situation(SCHOOL, Purpose.RELEASE, FIFTEEN_TOMORROW, TOGETHER), BOTH, BOTH),
    ("telling, child welfare", welfare(SCHOOL, Purpose.RELEASE, YOUNG, APART), {WELFARE}, {WELFARE}),
    ("telling, adult", situation(Setting.ADULT, Purpose.RELEASE, date(1980, 1, 1)), {ADULT}, {ADULT}),
    ("telling, a verge by mandate", situation(Setting.ADULT, Purpose.RELEASE, date(1980, 1, 1), (VERGE,)), {BY_MANDATE}, {BY_MANDATE}),
    ("telling, nobody with responsibility", situation(SCHOOL, Purpose.RELEASE, YOUNG, NOBODY), set(), set()),
    ("born on the leap day, 15 tomorrow", on(LEAP, date(2027, 2, 28)), BOTH, BOTH),
    ("born on the leap day, 15 today", on(LEAP, date(2027, 3, 1)), {PUPIL}, {PUPIL}),
    ("shared residence, school, decision", situation(SCHOOL, VEDTAK, YOUNG, SHARED), BOTH, BOTH),
    ("nobody with responsibility", situation(SCHOOL, SV, YOUNG, NOBODY), set(), set()),
    ("no guardians at all", situation(KINDERGARTEN, SV, FOUR), set(), set()),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "parties", "asked"), [row[1:] for row in MATRIX], ids=[row[0] for row in MATRIX])
def test_who_must_consent(facts: Situation, parties: set[Party], asked: set[Party]) -> None:
    required = who_must_consent(facts)
    assert set(required.parties) == parties
    assert set(required.asked) == asked
    assert required.reference in ruleset(TODAY).references
    assert say(required.reason)


def test_every_row_of_the_law_is_decided_by_somebody_in_this_table() -> None:
    assert {who_must_consent(row[1]).rule for row in MATRIX} == set(ROWS)


def test_d3_a_school_asks_both_parents_who_live_apart_until_an_exception_is_written_down() -> None:
    plain, written = situation(SCHOOL, SV, YOUNG, APART), documented(SCHOOL, SV, YOUNG, APART)
    assert set(who_must_consent(plain).parties) == BOTH
    one = who_must_consent(written)
    assert (set(one.parties), set(one.asked), ROWS[one.rule].standing) == (ONE, BOTH, Standing.OWN)
    assert set(who_must_consent(replace(written, purpose=VEDTAK)).parties) == BOTH
    assert ROWS[who_must_consent(situation(KINDERGARTEN, SV, FOUR, APART)).rule].standing is Standing.GUIDANCE


def test_d4_each_age_has_its_purpose_and_only_that_of_education_decides_who_consents() -> None:
    ages = {key: limit.years for key, limit in ruleset(TODAY).ages.items()}
    assert (ages["education"], ages["health"], ages["online_services"], ages["heard"]) == (15, 16, 13, 7)
    assert "consent" not in ages
    for years, parties in ((13, BOTH), (14, BOTH), (15, {PUPIL}), (16, {PUPIL})):
        born = date(TODAY.year - years, 1, 1)
        assert set(who_must_consent(situation(SCHOOL, SV, born, TOGETHER)).parties) == parties


def test_nobody_to_ask_never_counts_as_consent() -> None:
    required = who_must_consent(situation(SCHOOL, SV, YOUNG, NOBODY))
    answers = [Answer(MOTHER, AnswerKind.YES, TODAY)]
    assert consent_state(required, answers, on=TODAY).state is ConsentState.UNRESOLVED


@pytest.mark.commitment("K1.2a")
def test_both_must_have_said_yes() -> None:
    required = who_must_consent(situation(SCHOOL, SV, YOUNG, APART))
    yes = Answer(MOTHER, AnswerKind.YES, TODAY)
    first = consent_state(required, [yes], on=TODAY)
    assert (first.state, first.missing, first.is_given) == (ConsentState.WAITING, (FATHER,), False)
    assert consent_state(required, [yes, Answer(FATHER, AnswerKind.YES, TODAY)], on=TODAY).is_given
    no = consent_state(required, [yes, Answer(FATHER, AnswerKind.NO, TODAY)], on=TODAY)
    assert (no.state, no.missing) == (ConsentState.REFUSED, (FATHER,))


def test_withdrawal_takes_effect_from_its_day_and_a_new_yes_after_it() -> None:
    required = who_must_consent(situation(KINDERGARTEN, SV, FOUR, SOLE))
    day = timedelta(days=1)
    answers = [
        Answer(MOTHER, AnswerKind.YES, TODAY),
        Answer(MOTHER, AnswerKind.WITHDRAWN, TODAY + 5 * day),
        Answer(MOTHER, AnswerKind.YES, TODAY + 9 * day),
    ]
    states = [consent_state(required, answers, on=TODAY + count * day).state for count in (-1, 0, 4, 5, 8, 9)]
    assert states == [
        ConsentState.WAITING, ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.WITHDRAWN,
        ConsentState.GIVEN,
    ]  # fmt: skip


def test_a_consent_runs_out_after_its_last_day() -> None:
    required = who_must_consent(situation(KINDERGARTEN, SV, FOUR, SOLE))
    answers = [Answer(MOTHER, AnswerKind.YES, TODAY, expires_on=TODAY + timedelta(days=10))]
    assert consent_state(required, answers, on=TODAY + timedelta(days=10)).is_given
    assert consent_state(required, answers, on=TODAY + timedelta(days=11)).state is ConsentState.EXPIRED


def test_on_the_fifteenth_birthday_the_parents_yes_no_longer_counts() -> None:
    before = situation(SCHOOL, SV, FIFTEEN_TOMORROW, TOGETHER)
    answers = [Answer(MOTHER, AnswerKind.YES, TODAY), Answer(FATHER, AnswerKind.YES, TODAY)]
    assert consent_state(who_must_consent(before), answers, on=TODAY).is_given
    tomorrow = TODAY + timedelta(days=1)
    after = consent_state(who_must_consent(replace(before, on=tomorrow)), answers, on=tomorrow)
    assert (after.state, after.missing) == (ConsentState.WAITING, (PUPIL,))
    assert turns_self_determined(FIFTEEN_TOMORROW, after=TODAY, until=tomorrow, education_age=15) == tomorrow
    assert turns_self_determined(FIFTEEN_TOMORROW, after=tomorrow, until=date(2030, 1, 1), education_age=15) is None


def test_no_child_under_fifteen_is_let_into_the_portal_alone() -> None:
    age = ruleset(TODAY).age("own_party")
    assert may_use_portal_as_pupil(FIFTEEN_TODAY, TODAY, own_party_age=age)
    assert not may_use_portal_as_pupil(FIFTEEN_TOMORROW, TODAY, own_party_age=age)


def test_d8_consent_is_never_the_basis_for_keeping_personal_data() -> None:
    assert not {purpose for purpose in Purpose if "gdpr" in purpose or "data" in purpose}
    bases = [ruleset(TODAY).reference(key) for key in rules.PROCESSING_BASIS]
    assert {basis.act.key for basis in bases} == {"ol", "bhl"}


@given(
    st.lists(
        st.builds(
            Answer,
            party=st.sampled_from([MOTHER, FATHER, PUPIL, WELFARE]),
            kind=st.sampled_from(AnswerKind),
            on=st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)),
        )
    )
)
def test_given_means_that_the_latest_answer_of_everyone_required_is_yes(answers: list[Answer]) -> None:
    required = who_must_consent(situation(SCHOOL, SV, YOUNG, APART))
    heard = sorted((answer for answer in answers if answer.on <= TODAY), key=lambda answer: answer.on)
    latest = {answer.party: answer.kind for answer in heard}
    everyone = all(latest.get(party) is AnswerKind.YES for party in required.parties)
    assert consent_state(required, answers, on=TODAY).is_given is everyone


def test_d23_what_one_act_says_is_never_the_rule_for_what_rests_on_another() -> None:
    """D23: help that no act gives a right to is not asked about under the act of another kind of help."""
    acts = {"sign_language_preschool_consent", "parental_responsibility", "self_determination"}
    for key in ("help", "help_of_age", "help_child_welfare", "preschool_sign_language"):
        assert ROWS[key].reference in acts
    assert all(ROWS[key].standing is Standing.OWN for key in ("help", "help_of_age", "help_child_welfare"))
    assert who_must_consent(situation(KINDERGARTEN, PRESCHOOL_SIGN, FOUR, APART)).rule == "preschool_sign_language"
