"""Identity numbers: check digits, D-numbers, test numbers, and what does not fit together."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer

from tettpaa.people.rules import (
    NumberKind,
    birth_date_problems,
    check_digits,
    check_identity_number,
    masked,
    same_person_problems,
)
from tettpaa.people.wording import say

TODAY = date(2026, 11, 24)


def number(born: date, *, individual: int = 500, day: int = 0, month: int = 0) -> str:
    """A number with right check digits; `day` and `month` are what is added for a D-number or a test number."""
    for tried in range(individual, individual + 50):
        first = f"{born.day + day:02}{born.month + month:02}{born.year % 100:02}{tried:03}"
        last = check_digits(first)
        if last:
            return first + last
    raise AssertionError("no number in reach")


def problems(written: str, *, birth_date: date | None = None, synthetic: bool = True) -> list[str]:
    found = check_identity_number(written, today=TODAY, birth_date=birth_date, synthetic=synthetic)
    return [problem.key.removeprefix("people.") for problem in found.problems]


def test_a_synthetic_number_is_read_in_the_demo_and_refused_elsewhere() -> None:
    for added in (80, 40):
        written = number(date(2018, 1, 15), month=added)
        read = check_identity_number(written, today=TODAY, synthetic=True)
        assert (read.problems, read.born, read.synthetic) == ((), date(2018, 1, 15), True)
        assert problems(written, synthetic=False) == ["identity_number.synthetic"]


def test_a_d_number_has_forty_added_to_the_day() -> None:
    read = check_identity_number(number(date(2018, 1, 15), day=40, month=80), today=TODAY, synthetic=True)
    assert (read.kind, read.born, read.problems) == (NumberKind.D_NUMBER, date(2018, 1, 15), ())


@pytest.mark.parametrize(("written", "count"), [("1801182345", 10), ("180118234567", 12), ("1", 1)])
def test_the_message_says_how_many_digits_were_written(written: str, count: int) -> None:
    (problem,) = check_identity_number(written, today=TODAY).problems
    assert say(problem) == f"Fødselsnummeret har 11 siffer. Du har skrevet {count}."


def test_blanks_and_dots_between_the_digits_do_no_harm() -> None:
    written = number(date(2018, 1, 15), month=80)
    assert problems(f" {written[:6]} {written[6:]}") == []
    assert problems(f"{written[:2]}.{written[2:4]}.{written[4:6]}-{written[6:]}") == []


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "empty"), ("  ", "empty"), ("1801182345x", "letters"), ("１８０１１８２３４５６", "letters"),
        ("00000000000", "check_digits"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_said_plainly(written: str, problem: str) -> None:
    assert problems(written) == [f"identity_number.{problem}"]


@given(st.dates(min_value=date(2000, 1, 1), max_value=TODAY), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(born: date, place: int, change: int) -> None:
    right = number(born, individual=550, month=80)
    wrong = f"{right[:place]}{(int(right[place]) + change) % 10}{right[place + 1 :]}"
    assert problems(wrong) != []


@given(st.dates(min_value=date(1940, 1, 1), max_value=date(2039, 12, 31)), st.integers(0, 40))
def test_a_real_number_reads_as_the_reference_library_reads_it(born: date, offset: int) -> None:
    assume(born <= TODAY)
    written = number(born, individual=(0 if born.year < 2000 else 500) + offset)
    assert fodselsnummer.is_valid(written)
    read = check_identity_number(written, today=TODAY)
    assert (read.born, read.problems, read.kind) == (born, (), NumberKind.BIRTH_NUMBER)


def test_a_written_birth_date_must_fit_the_number() -> None:
    written = number(date(2018, 1, 15), month=80)
    assert problems(written, birth_date=date(2018, 1, 15)) == []
    read = check_identity_number(written, today=TODAY, birth_date=date(2018, 1, 16), synthetic=True)
    assert say(read.problems[0]) == (
        "Fødselsnummeret sier 15. januar 2018. Du har skrevet 16. januar 2018. Rett det som ikke stemmer."
    )


def test_nobody_is_born_tomorrow() -> None:
    assert problems(number(date(2027, 1, 15), month=80)) == ["birth_date.future"]
    assert [problem.key for problem in birth_date_problems(date(2026, 11, 25), today=TODAY)]
    assert birth_date_problems(TODAY, today=TODAY) == []


def test_a_child_is_not_its_own_guardian() -> None:
    child, other = number(date(2018, 1, 15), month=80), number(date(1985, 1, 15), individual=100, month=80)
    assert same_person_problems(child=child, guardian=other) == []
    assert same_person_problems(child=child, guardian=None) == []
    (problem,) = same_person_problems(child=child, guardian=f"{child[:6]} {child[6:]}")
    assert problem.key == "people.guardian_is_child"


def test_a_number_on_a_page_is_masked() -> None:
    assert masked("01811812345") == "018118 •••••"
