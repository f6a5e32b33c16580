"""When papers may go: from facts and rules alone, anew each time."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from tettpaa.core.rule_reading import read_rule_files
from tettpaa.core.rule_types import RuleError
from tettpaa.core.rulesets import LAW_FOLDER, check, law_text, ruleset
from tettpaa.retention import rules
from tettpaa.retention.rules import Facts

TODAY = dt.date(2026, 11, 24)
RULES = ruleset(TODAY)
BORN = dt.date(2012, 3, 14)


def day(closed: dt.date | None, born: dt.date = BORN) -> dt.date | None:
    return rules.due_on(RULES, Facts(closed_on=closed, birth_date=born))


def test_the_last_of_the_two_times_decides() -> None:
    assert day(dt.date(2026, 11, 24)) == dt.date(2037, 3, 14)  # twenty-five comes after ten years
    assert day(dt.date(2030, 5, 2)) == dt.date(2040, 5, 2)


def test_an_open_case_never_runs_out_and_one_opened_again_begins_anew() -> None:
    first = day(dt.date(2020, 1, 1))
    assert first == dt.date(2037, 3, 14)
    assert day(None) is None
    assert day(dt.date(2029, 1, 1)) == dt.date(2039, 1, 1)


def test_a_corrected_birth_date_moves_the_day_at_once() -> None:
    closed = dt.date(2020, 1, 1)
    assert day(closed) == dt.date(2037, 3, 14)
    assert day(closed, dt.date(2013, 3, 14)) == dt.date(2038, 3, 14)


def test_one_born_on_a_leap_day_is_of_age_when_the_whole_time_has_passed() -> None:
    assert rules.years_later(dt.date(2012, 2, 29), 25) == dt.date(2037, 3, 1)
    assert rules.years_later(dt.date(2012, 2, 29), 24) == dt.date(2036, 2, 29)


def test_without_a_birth_date_nothing_runs_out() -> None:
    assert rules.due_on(RULES, Facts(closed_on=dt.date(2000, 1, 1))) is None


def test_a_referral_that_never_became_a_case_has_a_time_of_its_own() -> None:
    paper = RULES.papers["referral_without_case"]
    assert rules.paper_due_on(RULES, paper, Facts(referral_ended_on=dt.date(2024, 2, 29))) == dt.date(2027, 3, 1)
    assert rules.paper_due_on(RULES, paper, Facts()) is None


def test_d16_assessments_are_kept_for_ever_and_the_rest_has_a_day_each() -> None:
    found = rules.ends(RULES, Facts(dt.date(1990, 1, 1), dt.date(1975, 1, 1)))
    by_paper = {end.paper.key: (end.paper.archive_code.value, end.due_on) for end in found}
    assert by_paper["expert_assessment"] == ("B", None)
    assert by_paper["journal"] == ("K", dt.date(2000, 1, 1))
    assert {end.is_preserved for end in found} == {True, False}


def test_d8_d16_no_time_is_taken_from_secrecy_or_from_a_consent() -> None:
    named = {key for paper in RULES.papers.values() for key in (paper.years_after, paper.until_age)} - {None}
    assert "secrecy_years" not in named
    assert not any("consent" in str(paper.starts) for paper in RULES.papers.values())


def test_every_day_has_a_law_behind_it_and_an_archive_code_that_fits() -> None:
    for paper in RULES.papers.values():
        kept = RULES.retention[paper.retention]
        assert RULES.reference(kept.reference).label.nb
        assert kept.preserve is rules.is_preserved(paper)


def test_the_act_allows_disposal_only_by_rule_or_permission() -> None:
    text = law_text(RULES.reference("disposal"))
    assert text is not None
    assert "kassere" in text


def test_a_municipality_may_keep_longer_and_never_shorter_than_the_rule_allows() -> None:
    longer = ruleset(TODAY, {"retention_years_after_closing": 30})
    assert rules.due_on(longer, Facts(dt.date(2026, 1, 1), BORN)) == dt.date(2056, 1, 1)
    with pytest.raises(RuleError):
        ruleset(TODAY, {"retention_years_after_closing": 1})


def test_a_later_closing_never_makes_an_earlier_day() -> None:
    days = [dt.date(1990, 1, 1) + dt.timedelta(days=97 * step) for step in range(270)]
    found = [day(closed) for closed in days]
    assert all(one is not None and closed < one for closed, one in zip(days, found, strict=True))
    assert found == sorted(one for one in found if one)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('archive_code = "K"\nstarts = "made"', 'archive_code = "B"\nstarts = "made"', "ingen tid"),
        ('years_after = "retention_years_after_referral"', 'years_after = "no_such_rule"', "no_such_rule"),
        ('retention = "system_work"', 'retention = "sytem_work"', "sytem_work"),
        ('starts = "referral_ended"\n', "", "starts"),
        ('retention = "system_work"', 'retention = "individual_without_assessment"', "passer ikke"),
    ],
)
def test_a_broken_rule_is_refused_with_its_place(tmp_path: Path, old: str, new: str, says: str) -> None:
    folder = Path(shutil.copytree(LAW_FOLDER, tmp_path / "law"))
    path = folder / "papers.toml"
    words = path.read_text("utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), "utf-8")
    with pytest.raises(RuleError, match=says):
        check(read_rule_files(folder))


def test_counting_back_and_counting_forward_agree() -> None:
    for step in range(0, 4000, 7):
        today = dt.date(2024, 2, 20) + dt.timedelta(days=step)
        for years in (1, 3, 4, 10, 25):
            last = rules.earliest_start(today, years)
            assert rules.years_later(last, years) <= today
            assert rules.years_later(last + dt.timedelta(days=1), years) > today
