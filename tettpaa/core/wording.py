"""Turns the sentences of the rules into words on a page, in the language of the reader."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.core.sentences import Param, Sentence, Text

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Phrase = str | _StrPromise


class Phrasebook:
    """The sentences of one context and of those below it: key → words with room for facts."""

    def __init__(self, *tables: "Mapping[str, Phrase]") -> None:
        self._phrases: dict[str, Phrase] = {}
        for table in tables:
            doubled = self._phrases.keys() & table.keys()
            if doubled:
                raise ValueError(f"two tables have the same sentence: {', '.join(sorted(doubled))}")
            self._phrases.update(table)

    def known(self) -> frozenset[str]:
        """All the sentences that this book can say."""
        return frozenset(self._phrases)

    def say(self, sentence: Sentence) -> str:
        """The sentence in the language of the reader. A missing one raises: a rule must never be silent."""
        facts = {name: self._in_words(value) for name, value in sentence.params.items()}
        return str(self._phrases[sentence.key] % facts)

    def say_all(self, sentences: Iterable[Sentence]) -> list[str]:
        """Each sentence in words, in the same order."""
        return [self.say(sentence) for sentence in sentences]

    def _in_words(self, value: Param) -> str | int:
        if isinstance(value, Sentence):
            return self.say(value)
        if isinstance(value, Text):
            return in_words(value)
        if isinstance(value, date):
            return long_date(value)
        if isinstance(value, tuple):
            return in_a_row([str(self._in_words(part)) for part in value])
        return value


def long_date(day: date) -> str:
    """A date in running text: 22. november 2026."""
    return date_format(day, "j. F Y")


def in_words(text: Text) -> str:
    """A bilingual text in the language of the reader."""
    return text.in_form(get_language() or "nb")


def in_a_row(parts: list[str]) -> str:
    """Words in a row: «a», «a og b», «a, b og c»."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s og %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
