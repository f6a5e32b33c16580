"""The rule files: dated, cited, quoted word for word, and refused when they are not whole."""

import dataclasses
import json
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.core import home
from tettpaa.core.rule_reading import read_rule_files
from tettpaa.core.rule_types import Condition, RuleError, RuleNotInForceError, Standing, Voice
from tettpaa.core.rulesets import LAW_FOLDER, build, check, first_day, law_text, ruleset

TODAY = date(2026, 11, 24)
NEW_EDUCATION_ACT = date(2024, 8, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the rule files that a test may break."""
    return Path(shutil.copytree(LAW_FOLDER, tmp_path / "law"))


def rewrite(path: Path, old: str, new: str) -> None:
    words = path.read_text("utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), "utf-8")


def test_the_norm_is_ninety_days_of_guidance_and_not_law() -> None:
    rule = ruleset(TODAY).rules["processing_norm_days"]
    assert (rule.value, rule.standing) == (90, Standing.GUIDANCE)


def test_numbers_and_ages_that_processes_lean_on() -> None:
    rules = ruleset(TODAY)
    assert rules.number("preliminary_answer_reminder_days") == 21
    assert rules.number("preliminary_answer_months") == 1
    assert rules.number("staff_grant_days_after_closing") == 60
    assert rules.number("appeal_weeks") == 3
    assert rules.says_yes("preliminary_answer_also_from_assessment")
    assert {key: rules.age(key) for key in rules.ages} == {
        "heard": 7, "heard_with_great_weight": 12, "online_services": 13, "education": 15, "own_party": 15, "health": 16,
        "adult_participant": 16,
    }  # fmt: skip


def test_a_label_is_the_whole_citation() -> None:
    labels = {key: ruleset(TODAY).reference(key).label for key in ruleset(TODAY).references}
    assert labels["assessment_school_outcome"].nb == "opplæringslova § 11-8, første strekpunkt"
    assert labels["individual_education_consent"].nn == "opplæringslova § 11-7 tredje ledd"
    assert labels["assessment_kindergarten_extent"].nb == "barnehageloven § 34 andre ledd, femte strekpunkt"
    assert labels["secrecy_release"].nb == "forvaltningsloven § 13 a nr. 1"


KINDS = {
    # kind: task, who refers (u g p v a), consent, purpose, questions, assessment, decision, norm, held by
    "individual_education": "law ugpa school - ad school x 90 -",
    "special_educational_assistance": "law uga kindergarten - ad kindergarten x 90 -",
    "deferred_school_start": "law uga kindergarten school_start a deferred_start x 90 -",
    "early_school_start": "law uga kindergarten school_start a early_start x 90 -",
    "exemption_part": "law uga school exemption_part a exemption x 90 -",
    "exemption_whole": "law uga school exemption_whole a exemption x 90 -",
    "preschool_sign_language": "law uga kindergarten preschool_sign_language ad preschool_sign_language x 90 -",
    "school_sign_language": "law ugpa school sign_language d - x 90 -",
    "personal_assistance": "law ugpa none - - - x 90 -",
    "physical_adaptation": "law ugpa none - - - x 90 -",
    "adult_education": "law va adult - ad adult x 90 -",
    "kindergarten_speech_therapy": "offer uga kindergarten - h speech_report . 90 speech_therapist",
    "audiology_follow_up": "offer ugpa unit - h hearing_report . 90 educational_audiologist",
    "disability_adaptation": "outside uga kindergarten - h - . 90 -",
}


@pytest.mark.commitment("K1.3a")
def test_every_kind_has_its_own_rules() -> None:
    rules, letters = ruleset(TODAY), {"unit": "u", "guardian": "g", "pupil": "p", "adult": "v", "agency": "a"}
    found = {
        kind.key: " ".join(
            (
                kind.task,
                "".join(letters[one] for one in kind.referrers),
                kind.consent,
                kind.purpose or "-",
                "".join(one[0] for one in kind.questions) or "-",
                kind.assessment_type or "-",
                ".x"[kind.has_decision],
                str(rules.number(kind.norm)),
                ",".join(kind.holders) or "-",
            )
        )
        for kind in rules.open_kinds()
    }
    assert found == KINDS
    assert all(kind.has_appeal_text is kind.has_decision for kind in rules.open_kinds())


def test_d5_the_decisions_that_need_no_assessment_have_no_such_step() -> None:
    """D5: sign language, assistance and adaptation in school; in kindergarten age sign language does need one."""
    kinds = ruleset(TODAY).kinds
    for key in ("school_sign_language", "personal_assistance", "physical_adaptation"):
        assert (kinds[key].needs_assessment, kinds[key].has_decision) == (False, True)
        assert not {"assessment", "draft", "sent"} & set(kinds[key].steps)
    assert kinds["preschool_sign_language"].needs_assessment


def test_the_school_assessment_has_the_five_points_the_need_and_the_whole() -> None:
    school = ruleset(TODAY).assessment("school")
    assert [element.key for element in school.elements] == [
        "learning_outcome", "reasons", "realistic_goals", "effective_measures", "staff_competence", "need_stated",
        "holistic",
    ]  # fmt: skip
    when = {element.key: element.required_when for element in school.elements}
    assert when.pop("staff_competence") is Condition.EXCEPTION_PROPOSED
    assert when.pop("holistic") is Condition.ALSO_ASSISTANCE_OR_PHYSICAL
    assert set(when.values()) == {Condition.ALWAYS}


def test_the_kindergarten_assessment_has_six_checks_from_five_points_and_hours_as_a_number() -> None:
    kindergarten = ruleset(TODAY).assessment("kindergarten")
    assert len(kindergarten.elements) == 6
    assert len({element.reference for element in kindergarten.elements}) == 5
    assert [element.key for element in kindergarten.elements if element.answer == "hours"] == ["extent"]


@pytest.mark.commitment("K1.2a")
@pytest.mark.parametrize("kind", ["school", "kindergarten"])
def test_every_assessment_has_room_for_the_voices_and_the_childs_best_interests(kind: str) -> None:
    sections = {section.key: section for section in ruleset(TODAY).assessment(kind).sections}
    assert sections["child_view"].voice is Voice.CHILD
    assert sections["child_view"].needs_reason_when_empty
    assert sections["guardian_views"].voice is Voice.GUARDIAN
    assert "best_interests" in sections


def test_every_quotation_stands_word_for_word_in_the_act() -> None:
    rules = ruleset(TODAY)
    quoted = [part for kind in rules.assessments.values() for part in kind.parts if part.quote]
    assert len(quoted) == 25
    for part in quoted:
        assert part.quote is not None
        assert part.quote in (law_text(rules.reference(part.reference)) or ""), part.key


def test_every_reference_is_kept_word_for_word_or_known_by_number_only() -> None:
    rules = ruleset(TODAY)
    for reference in rules.references.values():
        words = law_text(reference)
        assert bool(words) is reference.act.quoted, reference.key


def test_the_kept_sections_are_lovdatas_own_words() -> None:
    kept = json.loads((LAW_FOLDER / "sections.json").read_text("utf-8"))
    assert "NLOD" in kept["about"]
    sibling = home.project_root().parent / "shared" / "law"
    extracts = Path(os.environ.get("TETTPAA_LAW_EXTRACTS", sibling))
    if not extracts.is_dir():
        pytest.skip("no folder of full extracts (TETTPAA_LAW_EXTRACTS)")
    acts = [json.loads(path.read_text("utf-8")) for path in extracts.glob("*.json")]
    full = {act["title"]: {one["section"].replace(" ", ""): one["text"] for one in act["sections"]} for act in acts}
    for act in kept["acts"]:
        for section, words in act["sections"].items():
            assert words == full[act["title"]][section], f"{act['title']} {section}"


def test_what_begins_with_a_new_act_is_not_there_the_day_before() -> None:
    before = ruleset(NEW_EDUCATION_ACT - timedelta(days=1))
    assert "individual_education" not in before.kinds
    assert before.kind("special_educational_assistance").is_open
    with pytest.raises(RuleNotInForceError, match="individual_education"):
        before.kind("individual_education")
    assert ruleset(NEW_EDUCATION_ACT).kind("individual_education").is_open
    assert "archive_duty" not in ruleset(date(2025, 12, 31)).references
    assert "archive_duty" in ruleset(date(2026, 1, 1)).references


def test_no_rules_before_our_books_begin() -> None:
    assert ruleset(first_day()).number("processing_norm_days") == 90
    with pytest.raises(RuleNotInForceError, match="begynner"):
        ruleset(first_day() - timedelta(days=1))


@given(st.dates(min_value=date(2022, 1, 1), max_value=date(2040, 1, 1)))
def test_the_version_is_the_same_for_all_days_between_two_changes(day: date) -> None:
    rules = ruleset(day)
    began = date.fromisoformat(rules.version[:10])
    assert began <= day
    assert ruleset(began).version == rules.version


def test_the_version_changes_with_the_municipalitys_own_values() -> None:
    assert ruleset(TODAY).version == ruleset(TODAY, {}).version
    assert ruleset(TODAY, {"hearing_days": 21}).version != ruleset(TODAY).version
    assert ruleset(TODAY, {"hearing_days": 21}).number("hearing_days") == 21
    assert ruleset(TODAY).number("hearing_days") == 14


@pytest.mark.parametrize(
    ("overrides", "says"),
    [
        ({"processing_norm_days": 120}, "mellom 1 og 90"),
        ({"preliminary_answer_months": 2}, "kan ikke endres"),
        ({"appeal_weeks": 1}, "kan ikke endres"),
        ({"hearing_days": True}, "et helt tall"),
        ({"preliminary_answer_also_from_assessment": 1}, "true eller false"),
        ({"hearing_dayz": 20}, "ingen regel"),
    ],
)
def test_an_own_value_that_the_law_or_sense_forbids_is_refused(overrides: dict[str, int | bool], says: str) -> None:
    with pytest.raises(RuleError, match=says):
        ruleset(TODAY, overrides)


def test_the_rules_cannot_be_changed_by_those_who_read_them() -> None:
    rules = ruleset(TODAY)
    with pytest.raises(dataclasses.FrozenInstanceError):
        rules.version = "another"  # type: ignore[misc]  # that it is refused is the test
    with pytest.raises(TypeError):
        rules.rules["hearing_days"] = rules.rules["appeal_weeks"]  # type: ignore[index]  # as above


def test_a_rule_that_changes_has_two_periods_and_each_day_its_own(folder: Path) -> None:
    rewrite(folder / "norms.toml", "value = 90\n", "value = 90\nvalid_to = 2026-12-31\n")
    with (folder / "norms.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[rules."processing_norm_days@2027-01-01"]\nnb = "tid"\nnn = "tid"\nvalue = 60\nstanding = "law"\n'
            'reference = "without_undue_delay"\nvalid_from = 2027-01-01\n'
        )
    book = read_rule_files(folder)
    check(book)
    assert build(book, date(2026, 12, 31), {}).number("processing_norm_days") == 90
    assert build(book, date(2027, 1, 1), {}).number("processing_norm_days") == 60


@pytest.mark.parametrize(
    ("last", "first", "says"),
    [("2027-01-05", "2027-01-01", "samtidig"), ("2026-12-30", "2027-01-01", "ingen periode")],
)
def test_periods_may_neither_overlap_nor_leave_a_gap(folder: Path, last: str, first: str, says: str) -> None:
    rewrite(folder / "norms.toml", "value = 90\n", f"value = 90\nvalid_to = {last}\n")
    with (folder / "norms.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n[rules."processing_norm_days@next"]\nnb = "tid"\nnn = "tid"\nvalue = 60\nstanding = "law"\n'
            f"valid_from = {first}\n"
        )
    with pytest.raises(RuleError, match=says):
        read_rule_files(folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("norms.toml", 'standing = "guidance"', 'standing = "rumour"', "processing_norm_days"),
        ("norms.toml", "value = 90", "value = 90.5", "helt tall"),
        ("norms.toml", "value = 90", "value = 900", "ikke mellom"),
        ("norms.toml", "years = 15", "years = 0", "aldersgrense"),
        ("norms.toml", "value = 90\n", "", "value mangler"),
        ("norms.toml", "valid_from = 2024-08-01", 'valid_from = "august"', "2026-11-22"),
        ("kinds.toml", '"follow_up", "closed"]', '"follow_up"]', "closed"),
        ("kinds.toml", "has_decision = true", "has_decision = false", "klage"),
        ("kinds.toml", 'consent = "school"', 'consent = "anyone"', "anyone"),
        ("kinds.toml", '"guardian", "pupil"', '"guardian", "neighbour"', "neighbour"),
        ("assessments.toml", 'key = "reasons"', 'key = "learning_outcome"', "to ganger"),
        ("assessments.toml", 'answer = "yes_no"', 'answer = "maybe"', "maybe"),
        ("references.toml", 'act = "ol", section = "11-6"', 'act = "xx", section = "11-6"', "«xx»"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_place(
    folder: Path, name: str, old: str, new: str, says: str
) -> None:
    rewrite(folder / name, old, new)
    with pytest.raises(RuleError, match=says) as refused:
        check(read_rule_files(folder))
    assert name.split(".", maxsplit=1)[0] in str(refused.value)


def test_a_link_to_a_reference_that_does_not_apply_is_refused(folder: Path) -> None:
    rewrite(folder / "norms.toml", 'reference = "appeal_deadline"', 'reference = "archive_duty"')
    with pytest.raises(RuleError, match="archive_duty"):
        check(read_rule_files(folder))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("has_appeal_text = false", "has_appeal_text = true", "en sak uten vedtak kan ikke ha tekst om klage"),
        ("has_decision = false", "has_decision = true", "steget decided skal være der"),
        ('"service_started", ', "", "steget service_started skal være der"),
        ('questions = ["help"]', 'questions = ["assessment"]', "det spørres om samtykke til vurdering der den trengs"),
        ('questions = ["help"]', "questions = []", "consent er none når det ikke spørres om noe"),
    ],
)
def test_d13_a_kind_that_contradicts_itself_is_refused(folder: Path, old: str, new: str, said: str) -> None:
    """D13: what has no decision can have no appeal, and no step where one is waited for."""
    words = (folder / "kinds.toml").read_text("utf-8")
    before, after = words.split("[kinds.kindergarten_speech_therapy]")
    (folder / "kinds.toml").write_text(
        f"{before}[kinds.kindergarten_speech_therapy]{after.replace(old, new, 1)}", "utf-8"
    )
    with pytest.raises(RuleError, match=said):
        read_rule_files(folder)


def test_what_an_act_lists_has_its_place_in_the_act_and_a_report_asks_only_what_we_ask() -> None:
    rules = ruleset(TODAY)
    for paper in rules.assessments.values():
        assert all(part.reference for part in paper.elements)
        assert bool(paper.elements) is not paper.is_report
    reports = [paper.key for paper in rules.assessments.values() if paper.is_report]
    assert reports == ["speech_report", "hearing_report"]


def test_section_numbers_are_written_in_one_place_only() -> None:
    package = Path(__file__).parents[2]
    written = [
        f"{path.parent.name}/{path.name}"
        for name in ("rules.py", "rules/*.py", "wording.py")
        for path in package.glob(f"*/{name}")
        if "§" in path.read_text("utf-8")
    ]
    assert written == []
