"""Which characters can stand in a document, and how the others are tidied away or named.

The archive format refuses a document with one character that the fonts lack. So the fonts are asked when a text
is saved, while the writer is still there to choose a word instead.
"""

import re
import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from tettpaa.documents.problems import TextProblem

FONTS = Path(__file__).parent / "fonts"
FAMILIES = ("Inter", "NotoSansArabic")
"""Norwegian, Sámi and other Latin letters, and Arabic ones, with which families write their own names and words."""

# What Word, old PDF files and symbol fonts give us, and what the writer meant by it.
_MEANT = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\u2610": "[ ]",
    "\u2611": "[x]",
    "\u2612": "[x]",
    "\u2714": "✓",
    "\u2794": "→",
    "\u27a2": "→",
    "\u2043": "–",
    "\uf0a8": "[ ]",
    "\uf06f": "[ ]",
    "\uf0fe": "[x]",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\uf0e8": "→",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u0085": "\n",
    "\v": "\n",
    "\f": "\n",
}
_MEANT_TABLE = str.maketrans(_MEANT)
_KEPT_CONTROLS = "\t\n\r"
_EASY = re.compile(r"[\t\n\r\x20-\x7e\xa0-\xac\xae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026]*")
_CLUSTER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}|.(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d.)*",
    re.DOTALL,
)


def tidy(text: str) -> str:
    """Return the text composed, with known stand-ins replaced and invisible and private-use characters removed."""
    if _EASY.fullmatch(text):
        return text
    kept = "".join(c for c in text.translate(_MEANT_TABLE) if not _is_nothing(c))
    return unicodedata.normalize("NFC", kept)


def refuse_unprintable(text: str) -> None:
    """Raise `TextProblem` that names the first character of the text which the document's fonts lack."""
    shown = first_unprintable(text)
    if shown is not None:
        message = _("Tegnet %(character)s kan ikke stå i et dokument. Ta det bort, eller skriv det med ord.")
        raise TextProblem("bad_character", message, character=shown)


def first_unprintable(text: str) -> str | None:
    """Return the first character, as the reader sees it, that the document's fonts lack, or None."""
    if _can_print(text):
        return None
    for match in _CLUSTER.finditer(text):
        if not _can_print(match.group()):
            return _shown(match.group())
    return None


def _can_print(text: str) -> bool:
    known = printable()
    return all(ord(c) in known or c in _KEPT_CONTROLS for c in set(tidy(text)))


def _shown(cluster: str) -> str:
    if all(unicodedata.category(c)[0] not in "CZ" or unicodedata.category(c) in ("Cn", "Cf") for c in cluster):
        return cluster
    return " ".join(f"U+{ord(c):04X}" for c in cluster)


def _is_nothing(character: str) -> bool:
    """Whether the character shows nothing of its own: controls, direction marks, joiners, private use."""
    if character in _KEPT_CONTROLS:
        return False
    code = ord(character)
    is_selector = 0xFE00 <= code <= 0xFE0F
    is_no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return is_selector or is_no_character or unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs")


@lru_cache(maxsize=1)
def printable() -> frozenset[int]:
    """Return the code points that every cut of one of the document's font families can draw."""
    return frozenset().union(*(_of_family(name) for name in FAMILIES))


def _of_family(name: str) -> frozenset[int]:
    cuts = [code_points(path.read_bytes()) for path in sorted(FONTS.glob(f"{name}-*.ttf"))]
    return frozenset.intersection(*cuts)


def code_points(font: bytes) -> frozenset[int]:
    """Return the code points in a TrueType font's character map (its full Unicode table, format 12)."""
    table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, table + 2)
    for place in range(table + 4, table + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHL", font, place)
        if (platform, encoding) == (3, 10):
            return _format_12(font, table + offset)
    raise ValueError("the font has no full Unicode character map")


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(12, 12 + 16 * count, 16):
        name, _checksum, offset, _length = struct.unpack_from(">4sLLL", font, place)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag!r}")


def _format_12(font: bytes, start: int) -> frozenset[int]:
    kind, _reserved, _length, _language, groups = struct.unpack_from(">HHLLL", font, start)
    if kind != 12:
        raise ValueError(f"character map of format {kind}")
    found: set[int] = set()
    for place in range(start + 16, start + 16 + 12 * groups, 12):
        first, last, _glyph = struct.unpack_from(">LLL", font, place)
        found.update(range(first, last + 1))
    return frozenset(found)
