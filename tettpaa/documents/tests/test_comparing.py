"""What differs between two texts, word by word: neither text is ever lost in it, however long it is."""

import random
import time

import pytest

from tettpaa.documents.comparing import Kind, compare


def words(pieces, without: Kind) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not without)


def test_only_the_word_that_changed_is_marked():
    found = compare("Elias går i 3. trinn.\nHan leser.", "Elias går i 4. trinn.\nHan leser.")
    assert [(piece.kind.value, piece.text) for piece in found] == [
        ("same", "Elias går i "),
        ("out", "3."),
        ("in", "4."),
        ("same", " trinn.\nHan leser."),
    ]


def test_a_phrase_that_is_another_is_marked_whole():
    found = compare("Elias leser sakte, men godt.", "Elias går i 4. trinn.")
    assert [piece.text for piece in found] == ["Elias ", "leser sakte, men godt.", "går i 4. trinn."]


def test_nothing_differs_and_everything_differs():
    assert [piece.kind for piece in compare("Likt.", "Likt.")] == [Kind.SAME]
    assert [piece.kind for piece in compare("", "Nytt.")] == [Kind.IN]
    assert [piece.kind for piece in compare("Gammelt.", "")] == [Kind.OUT]
    assert compare("", "") == []


@pytest.mark.parametrize("seed", range(20))
def test_both_texts_can_be_read_out_of_it_again(seed):
    lot = random.Random(seed)  # noqa: S311  # the same texts every time
    lexicon = ["Elias", "leser", "sakte", "áđđá", "مرحبا", "og", ".", "\n", "  ", "–"]
    old = "".join(lot.choice(lexicon) + lot.choice([" ", "", "\n"]) for _ in range(lot.randint(0, 80)))
    new = "".join(lot.choice(lexicon) + lot.choice([" ", "", "\n"]) for _ in range(lot.randint(0, 80)))
    found = compare(old, new)
    assert words(found, Kind.IN) == old
    assert words(found, Kind.OUT) == new


def test_a_very_long_text_that_is_all_new_takes_no_time():
    old, new = " ".join(f"a{n}" for n in range(50_000)), " ".join(f"b{n}" for n in range(50_000))
    began = time.perf_counter()
    found = compare(old, new)
    assert time.perf_counter() - began < 2
    assert (words(found, Kind.IN), words(found, Kind.OUT)) == (old, new)
