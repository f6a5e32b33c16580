"""Words in Arabic, Hebrew and the like inside other text: where they begin and end, so that nothing beside them moves.

Without it a number after an Arabic word, or the second of two quotes, is shown on the wrong side of the first. The PDF
has the same rule in ``typst/prose.typ``.
"""

import re
import unicodedata

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_NOT_INSIDE = 'A-Za-z\u00aa-\u00af\u00ba-\u02af\u1e00-\u1eff\u201c-\u201f"<>&'
"""Latin letters, quotation marks and what HTML is made of end the words."""
_WORDS = re.compile(f"[{_LETTERS}](?:[^{_NOT_INSIDE}]*[{_LETTERS}])?")
_TAG = re.compile(r"(<[^>]*>)")


def isolated(html: str) -> str:
    """The same HTML, where such words stand in an element of their own."""
    if not _WORDS.search(html):
        return html
    parts = _TAG.split(html)
    return "".join(one if one.startswith("<") else _WORDS.sub(r"<bdi>\g<0></bdi>", one) for one in parts)


def pieces(text: str) -> list[tuple[str, bool]]:
    """The text cut where such words begin and end, each piece with whether it goes from right to left."""
    found, end = [], 0
    for match in _WORDS.finditer(text):
        found += [(text[end : match.start()], False), (match.group(), True)]
        end = match.end()
    return [one for one in [*found, (text[end:], False)] if one[0]]


def begins_from_right(text: str) -> bool:
    """Whether the first letter does: then the whole paragraph goes that way."""
    first = next((one for one in text if unicodedata.category(one).startswith("L")), "")
    return unicodedata.bidirectional(first) in ("R", "AL") if first else False
