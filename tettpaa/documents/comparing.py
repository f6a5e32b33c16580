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
    return list(_joined([piece for piece in found if piece.text]))


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
    """Neighbours of one kind become one, and a space between two changed words belongs to both."""
    same = out = put_in = ""
    for place, piece in enumerate(pieces):
        follows = pieces[place + 1].kind if place + 1 < len(pieces) else Kind.SAME
        is_between = piece.text.isspace() and (out or put_in) and follows is not Kind.SAME
        if piece.kind is Kind.SAME and not is_between:
            if out or put_in:
                yield from _told(same, out, put_in)
                same = out = put_in = ""
            same += piece.text
            continue
        out += piece.text if piece.kind is not Kind.IN else ""
        put_in += piece.text if piece.kind is not Kind.OUT else ""
    yield from _told(same, out, put_in)


def _told(same: str, out: str, put_in: str) -> Iterator[Piece]:
    kinds = ((Kind.SAME, same), (Kind.OUT, out), (Kind.IN, put_in))
    yield from (Piece(kind, text) for kind, text in kinds if text)
