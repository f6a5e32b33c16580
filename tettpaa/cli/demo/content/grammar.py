"""Puts texts together from precompiled parts, cheaply enough for hundreds of thousands of cases.

A recipe names slots, a slot holds alternatives, a number decides which are drawn. Nothing is random: the same
number gives the same text. How the files are written stands in texts/recipes.toml.
"""

import itertools
import re
import tomllib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal

Language = Literal["nb", "nn"]
Arena = Literal["school", "kindergarten"]

# Sentences to draw between; each a tuple of the same sentence with different small words in it.
Slot = tuple[tuple[str, ...], ...]

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_MULTIPLIER = 6364136223846793005
_INCREMENT = 1442695040888963407
_SLOT = re.compile(r"\{(\w+)\}")
_KEPT = {"n", "ns"}  # the child's name and its genitive are set in when the text is drawn


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some slots that make one paragraph; an optional one is left out of about half of the texts."""

    optional: bool
    slots: tuple[Slot, ...]


def read_toml(name: str) -> dict[str, Any]:
    """A data file of this package, by its path inside the package."""
    folder = resources.files("tettpaa.cli.demo.content")
    return tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))


@cache
def frames(language: Language) -> dict[str, Any]:
    """The sentences that every referral reason shares, in one language."""
    return read_toml(f"texts/frames_{language}.toml")


@cache
def blocks(arena: Arena, language: Language) -> dict[str, Any]:
    """What each referral reason brings, in one arena and language."""
    return read_toml(f"texts/{arena}_{language}.toml")


@cache
def recipes() -> dict[str, list[list[str]]]:
    """How each kind of text is put together."""
    return read_toml("texts/recipes.toml")


def expand(sentence: str, words: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The sentence once for every way of filling its slots, apart from the child's name."""
    found = [name for name in dict.fromkeys(_SLOT.findall(sentence)) if name not in _KEPT]
    for name in found:
        if name not in words:
            raise KeyError(f"no words for {{{name}}} in: {sentence}")
    filled = []
    for choice in itertools.product(*(words[name] for name in found)):
        text = sentence
        for name, word in zip(found, choice, strict=True):
            text = text.replace(f"{{{name}}}", word)
        filled.append(text)
    return tuple(filled)


def _alternatives(name: str, arena: Arena, language: Language, reason: str, band: str) -> list[str]:
    everything = frames(language)
    if name.startswith("r."):
        found = blocks(arena, language)[reason][name[2:]]
    elif name.startswith("a."):
        found = everything["bands"][band]
    else:
        found = everything["common"].get(name, []) + everything[arena]["more"].get(name, [])
    if not found:
        raise KeyError(f"no sentences for {name} ({arena}, {language})")
    return list(found)


@lru_cache(maxsize=4096)
def slot(name: str, arena: Arena, language: Language, reason: str, band: str) -> Slot:
    """The compiled alternatives of one slot."""
    stem, _, half = name.partition("/")
    found = _alternatives(stem, arena, language, reason, band)
    if half:
        found = found[int(half) - 1 :: 2]
    everything = frames(language)
    words = {**everything["slots"], **{key: [word] for key, word in everything[arena]["words"].items()}}
    return tuple(expand(sentence, words) for sentence in found)


@lru_cache(maxsize=16384)
def compiled(recipe: str, arena: Arena, language: Language, reason: str, band: str) -> tuple[Paragraph, ...]:
    """The recipe with all its alternatives in place."""
    paragraphs = []
    for names in recipes()[recipe]:
        optional = names[0] == "?"
        parts = tuple(slot(name, arena, language, reason, band) for name in names if name != "?")
        paragraphs.append(Paragraph(optional, parts))
    return tuple(paragraphs)


@cache
def salt(word: str) -> int:
    """A number of its own for each kind of text, so that two kinds do not follow each other."""
    return zlib.crc32(word.encode()) * _GOLDEN & _MASK


def mixed(seed: int, turn: int, spice: int) -> int:
    """Spread a case's number, a turn and a salt over 64 bits."""
    value = (seed * _GOLDEN + turn * _INCREMENT ^ spice) & _MASK
    value ^= value >> 31
    value = value * _MULTIPLIER & _MASK
    return value ^ value >> 29


def draw(paragraphs: tuple[Paragraph, ...], number: int, name: str, genitive: str) -> str:
    """One text: the alternatives that this number points to, with the child's name in place."""
    out = []
    for paragraph in paragraphs:
        number = (number * _MULTIPLIER + _INCREMENT) & _MASK
        if paragraph.optional and number >> 63:
            continue
        words = []
        for choices in paragraph.slots:
            number = (number * _MULTIPLIER + _INCREMENT) & _MASK
            same = choices[(number >> 33) % len(choices)]
            words.append(same[(number >> 21) % len(same)])
        out.append(" ".join(words))
    return "\n\n".join(out).replace("{ns}", genitive).replace("{n}", name)


def pick(options: Sequence[str], number: int) -> str:
    """One of a few short texts."""
    return options[(number >> 33) % len(options)]
