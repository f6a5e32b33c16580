"""What differs between two texts, word by word: lines first, and the words only inside the lines that differ.

The lines come first so that a long text takes no longer than it must: words are compared with their neighbours only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|[^\s]+")
MOST_WORDS = 4_000
"""A longer changed passage is shown as taken out and put in, whole: nobody reads more, and it takes too long."""


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True)
class Piece:
    """Some words with one fate."""

    kind: Kind
    text: str


def compare(old: str, new: str) -> list[Piece]:
    """The pieces in reading order. All that is not taken out is the new text; all that is not put in is the old."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        out, put_in = "".join(before[a:b]), "".join(after[c:d])
        found += [Piece(Kind.SAME, out)] if tag == "equal" else _by_words(out, put_in)
    return list(_joined(found))


def _by_words(old: str, new: str) -> list[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return [Piece(Kind.OUT, old), Piece(Kind.IN, new)]
    found: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece(Kind.SAME, "".join(before[a:b])))
        else:
            found += [Piece(Kind.OUT, "".join(before[a:b])), Piece(Kind.IN, "".join(after[c:d]))]
    return found


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind become one, and nothing is nothing."""
    waiting: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if waiting is not None and waiting.kind is piece.kind:
            waiting = Piece(piece.kind, waiting.text + piece.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting
