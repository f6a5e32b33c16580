"""Passwords known from break-ins are refused: by the list that comes along, and by the operator's own."""

import gzip
import hashlib
import time
from pathlib import Path

import pytest
from django.contrib.auth.password_validation import get_password_validators, validate_password
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from tettpaa.access import known_passwords
from tettpaa.access.known_passwords import in_pwned_file, key, kind

ENOUGH_FOR_ASVS = 3000


@pytest.mark.parametrize(
    "word",
    [
        "qwertyuiopasdfghjkl",
        "1qaz2wsx3edc4rfv",
        "QwertyUiopAsdfghjkl",  # another case
        "qwertyuiopasdfghjkl2026!",  # another end
        "Sunshine-1234567",  # one of the most used, and a tail that makes it long
        "thisismypassword",
    ],
)
def test_a_long_password_from_a_break_in_is_refused_also_a_little_changed(word):
    with pytest.raises(ValidationError, match="kjent fra innbrudd"):
        validate_password(word)


@pytest.mark.parametrize("word", ["blåmeis på en våt postkasse", "tre hester i regnet", "åtte gule støvler på tur"])
def test_some_words_of_ones_own_are_taken(word):
    validate_password(word)


def test_the_list_is_sorted_and_long_enough():
    prints = known_passwords.shipped()
    assert len(prints) > 100 * ENOUGH_FOR_ASVS
    assert all(prints[at] < prints[at + 1] for at in range(0, len(prints) - 1, 97))


def test_it_takes_no_time_worth_speaking_of():
    known_passwords.shipped()
    began = time.perf_counter()
    for number in range(1000):
        assert known_passwords.fingerprint(f"noe helt annet {number} her") not in known_passwords.shipped()
    assert time.perf_counter() - began < 1


def test_what_is_compared():
    assert key("Sommerfugl-2026!!") == "sommerfugl"
    assert key("ABC-1234567890123") == "abc-1234567890123"  # too little would be left


def pwned_file(folder: Path, passwords: list[str], end: str = "\r\n") -> Path:
    rows = sorted(hashlib.sha1(word.encode(), usedforsecurity=False).hexdigest().upper() for word in passwords)
    path = folder / "pwned.txt"
    path.write_bytes("".join(f"{row}:{number + 1}{end}" for number, row in enumerate(rows)).encode())
    return path


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@settings(max_examples=60)
@given(words=st.sets(st.text("abcæø1 ", min_size=1, max_size=4), min_size=1, max_size=60), other=st.text("abcæø1 "))
def test_every_line_of_a_pwned_file_is_found_and_no_other(tmp_path_factory, words, other, end):
    path = pwned_file(tmp_path_factory.mktemp("pwned"), sorted(words), end)
    assert all(in_pwned_file(path, word) for word in words)
    assert in_pwned_file(path, other) == (other in words)


def operators(path: Path):
    name = "tettpaa.access.known_passwords.OperatorListValidator"
    return get_password_validators([{"NAME": name, "OPTIONS": {"path": str(path)}}])


def test_the_operators_file_of_have_i_been_pwned_is_looked_up(tmp_path):
    lists = operators(pwned_file(tmp_path, ["tre hester i regnet", "noe annet"]))
    for word in ("tre hester i regnet", "Tre Hester i regnet"):
        with pytest.raises(ValidationError, match="kjent fra innbrudd"):
            validate_password(word, password_validators=lists)
    validate_password("tre hester i regnvær", password_validators=lists)


def test_the_operators_packed_list_is_looked_up(tmp_path):
    path = tmp_path / "words.gz"
    path.write_bytes(gzip.compress(b"noe annet\ntre hester i regnet\n"))
    with pytest.raises(ValidationError):
        validate_password("Tre hester i regnet", password_validators=operators(path))
    validate_password("tre hester i regnvær", password_validators=operators(path))


def test_a_file_of_another_kind_is_told_in_words(tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("tre hester i regnet\n")
    with pytest.raises(ValueError, match="verken en gzip-fil"):
        kind(path)
