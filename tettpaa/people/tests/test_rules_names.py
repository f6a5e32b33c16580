"""Names that can be searched and sorted in Norwegian, and age on a day."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.people.rules import age_on, birthday, folded, has_turned, sort_key


def test_names_sort_as_in_norwegian() -> None:
    right_order = [
        "Abel", "Aune", "Berg", "By", "Bül", "Carlsen", "Ng", "Zachrisen", "Zuniga", "Ærø", "Ødegård", "Østby",
        "Aaberg", "Åsen",
    ]  # fmt: skip
    assert sorted(set(right_order), key=sort_key) == right_order


def test_the_family_name_comes_first_and_a_short_one_before_a_long() -> None:
    people = [("Berg", "Åse"), ("Berg", "Kari"), ("Bergan", "Anna"), ("Berg Hansen", "Ola")]
    assert sorted(people, key=lambda name: sort_key(*name)) == [
        ("Berg", "Kari"), ("Berg", "Åse"), ("Berg Hansen", "Ola"), ("Bergan", "Anna"),
    ]  # fmt: skip


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_sort_key_is_plain_letters_for_norwegian_names(last: str, first: str) -> None:
    names = "".join(c for c in last + first if c in string.ascii_letters + "æøåÆØÅ -")
    assert set(sort_key(names)) <= set(string.ascii_lowercase + " ")


@pytest.mark.parametrize(
    ("written", "same_as"),
    [
        ("Åse", "aase"), ("Håkon", "Haakon"), ("Sæther", "SAETHER"), ("Ødegård", "odegard"), ("Müller", "muller"),
        ("O'Neill", "oneill"), ("Anne-Marie", "anne  marie"), ("Đorđević", "dordevic"), ("Åsa", "A\u030asa"),
        ("Maaa", "ma"),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(written: str, same_as: str) -> None:
    assert folded(written) == folded(same_as)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_fifteen_begins_on_the_birthday() -> None:
    born = date(2011, 11, 24)
    assert not has_turned(born, 15, date(2026, 11, 23))
    assert has_turned(born, 15, date(2026, 11, 24))


def test_born_on_the_leap_day() -> None:
    born = date(2012, 2, 29)
    assert birthday(born, 15) == date(2027, 3, 1)
    assert age_on(born, date(2027, 2, 28)) == 14
    assert age_on(born, date(2027, 3, 1)) == 15
    assert birthday(born, 16) == date(2028, 2, 29)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2026, 1, 1)), st.integers(0, 30))
def test_age_and_birthday_agree(born: date, years: int) -> None:
    day = birthday(born, years)
    assert age_on(born, day) == years
    assert age_on(born, day - timedelta(days=1)) == years - 1
