"""How heavy a text is to read: LIX, words a sentence and the share of long words (Björnsson, Läsbarhet, 1968)."""

import re
from dataclasses import dataclass

LONG = 7
"""A word of more than six letters is long."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_END = re.compile(r"[.!?:;](?=\s|$|[»\"'”)])|\n")


@dataclass(frozen=True)
class ReadingEase:
    """The counts of a text, and what they come to."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int | None:
        """The number, or nothing where nothing is written."""
        if not self.words:
            return None
        return round(self.words / max(self.sentences, 1) + 100 * self.long_words / self.words)


def of_text(text: str) -> ReadingEase:
    """Counted over plain text. A line is a sentence too, so a list is not one long one."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    sentences = sum(1 for part in _END.split(text) if any(letter.isalpha() for letter in part))
    return ReadingEase(len(words), sentences, sum(1 for word in words if len(word) >= LONG))
