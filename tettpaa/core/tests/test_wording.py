"""Sentences become words in the reader's language, and a missing one is never silent."""

from datetime import date

import pytest
from django.utils import translation

from tettpaa.core.sentences import Text, sentence
from tettpaa.core.wording import Phrasebook

BOOK = Phrasebook({"a.list": "Mangler %(what)s.", "a.day": "Den %(on)s.", "a.name": "saken"})


def test_dates_lists_texts_and_sentences_become_words() -> None:
    with translation.override("nb"):
        assert BOOK.say(sentence("a.day", on=date(2026, 11, 22))) == "Den 22. november 2026."
        what = (Text("rapport", "rapport"), "svar", sentence("a.name"))
        assert BOOK.say(sentence("a.list", what=what)) == "Mangler rapport, svar og saken."
        assert BOOK.say(sentence("a.list", what=("svar",))) == "Mangler svar."


def test_a_text_follows_the_readers_language() -> None:
    said = sentence("a.list", what=Text("henvisningen", "tilvisinga"))
    with translation.override("nn"):
        assert BOOK.say(said) == "Mangler tilvisinga."
    with translation.override("en"):
        assert BOOK.say(said) == "Mangler henvisningen."


def test_a_sentence_nobody_has_written_raises() -> None:
    with pytest.raises(KeyError, match=r"a\.nothing"):
        BOOK.say(sentence("a.nothing"))


def test_a_sentence_written_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.name"):
        Phrasebook({"a.name": "saken"}, {"a.name": "mappen"})


def test_equal_sentences_are_one() -> None:
    assert len({sentence("a.list", what=("x",)), sentence("a.list", what=("x",)), sentence("a.name")}) == 2
