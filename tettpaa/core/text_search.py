"""What somebody writes in the search box, made into a question to the database's text search.

Each word is also asked for in the other form of Norwegian, with and without æ, ø and å, and mended when misspelled. The
words come from a list of ours and never from what stands in a case, so that a mended word says nothing about anybody.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tettpaa.core.norwegian import folded

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile("(ane|ene|ar|er|en|et|a|e)$")
_SHORTEST, _MOST_WORDS = 3, 8
_PREFIX_FROM = 4
_LONGEST_ENDING = 4
_MISSPELLED_FROM = 6
_ALIKE = 0.8
_LETTERS_WRONG = 2
_SPELLED_OUT = (("æ", "ae"), ("ø", "oe"), ("å", "aa"))


@dataclass(frozen=True)
class Question:
    """What is asked for: every group must be found, any word of a group is enough."""

    groups: tuple[tuple[str, ...], ...] = ()
    mended: tuple[str, ...] = ()
    """Words of ours that were asked for beside a word that looks misspelled."""

    @property
    def tsquery(self) -> str:
        """The question as ``to_tsquery`` reads it. Holds letters and digits of ours only."""
        return " & ".join(f"({' | '.join(map(_asked, group))})" for group in self.groups)

    @property
    def words(self) -> tuple[str, ...]:
        """All that may be marked in a hit."""
        return tuple(word for group in self.groups for word in group)


def question(text: str) -> Question:
    """The words of the text that are long enough to search for."""
    wanted = [word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST][:_MOST_WORDS]
    groups, mended = [], []
    for word in wanted:
        meant = _meant(word)
        mended += [meant] if meant else []
        spelled = dict.fromkeys(form for one in (word, meant) if one for form in _forms(one))
        groups.append(tuple(spelled))
    return Question(tuple(groups), tuple(mended))


def marked(text: str, stems: Sequence[str], *, around: int) -> list[tuple[str, bool]]:
    """The text around the first word that begins with one of the stems, cut up into what is a hit and what is not."""
    hits = [word.span() for word in _WORD.finditer(text) if _fits(word[0], stems)]
    first = hits[0][0] if hits else 0
    start = 0 if first <= around else text.find(" ", first - around) + 1
    end = len(text) if len(text) <= first + 2 * around else text.rfind(" ", start, first + 2 * around)
    end = end if end > first else first + 2 * around
    pieces, here = [("… " if start else "", False)], start
    for since, until in hits:
        if since >= start and until <= end:
            pieces += [(text[here:since], False), (text[since:until], True)]
            here = until
    pieces.append((text[here:end] + (" …" if end < len(text) else ""), False))
    return [(piece, hit) for piece, hit in pieces if piece]


def _fits(word: str, stems: Sequence[str]) -> bool:
    """Whether the word has one of the stems; a short one has only an ending after it."""
    spelled = (word.casefold(), folded(word).replace(" ", ""))
    return any(
        form.startswith(stem) and (len(stem) >= _PREFIX_FROM or len(form) <= len(stem) + _PREFIX_FROM)
        for form in spelled
        for stem in stems
    )


def _asked(word: str) -> str:
    """A long word also finds what begins with it, since Norwegian puts words together."""
    return f"{word}:*" if len(word) >= _PREFIX_FROM else word


def _forms(word: str) -> list[str]:
    """The word, the same in the other form of the language, and as it is written without the Norwegian letters."""
    return [form for one in (word, *_in_the_other(word)) for form in (one, _plain(one))]


def _plain(word: str) -> str:
    """With æ, ø and å: as typewriters write them. Without: as the index keeps them beside the word itself."""
    plain = word
    for letter, letters in _SPELLED_OUT:
        plain = plain.replace(letter, letters)
    return plain if plain != word else folded(word).replace(" ", "")


def _in_the_other(word: str) -> tuple[str, ...]:
    """The same word in bokmål and nynorsk, from whichever it was written in.

    A short rest is an ending, which the two write differently too; a long one is another word put after it.
    """
    pairs = _pairs()
    if word in pairs:
        return pairs[word]
    base = max((one for one in pairs if len(one) > _PREFIX_FROM and word.startswith(one)), key=len, default="")
    rest = word[len(base) :]
    return tuple(other if len(rest) <= _LONGEST_ENDING else other + rest for other in pairs[base]) if base else ()


def _meant(word: str) -> str:
    """A word of ours that this one is nearly the same as, but is no form of and is not put together with."""
    known = _known()
    whole = any(word.startswith(one) or one.startswith(word) for one in known) or _bare(word) in map(_bare, known)
    if len(word) < _MISSPELLED_FROM or whole:
        return ""
    near = [one for one in known if one[0] == word[0] and abs(len(one) - len(word)) <= _LETTERS_WRONG]
    return next(iter(difflib.get_close_matches(word, near, n=1, cutoff=_ALIKE)), "")


def _bare(word: str) -> str:
    return _ENDING.sub("", word)


@cache
def _book() -> Mapping[str, str]:
    return tomllib.loads((Path(__file__).parent / "words" / "norwegian.toml").read_text("utf-8"))


@cache
def _pairs() -> Mapping[str, tuple[str, ...]]:
    """From each form to the others. A word may have more than one; those that are alike are no pair."""
    made: dict[str, list[str]] = {}
    for pair in _book()["pairs"].replace("\n", " ").split(";"):
        first, second = (word.strip() for word in pair.split(":"))
        if first != second and " " not in second:
            made.setdefault(first, []).append(second)
            made.setdefault(second, []).append(first)
    return {word: tuple(others) for word, others in made.items()}


@cache
def _known() -> tuple[str, ...]:
    """Words long enough to be told apart when one letter is wrong."""
    pairs = re.findall(r"\w+", _book()["pairs"])
    return tuple(
        dict.fromkeys(word for word in (*pairs, *_book()["words"].split()) if len(word) >= _MISSPELLED_FROM - 1)
    )
