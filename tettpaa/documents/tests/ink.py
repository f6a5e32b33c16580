"""Is every letter of a finished document really drawn? Looked for in the picture of the page, where the letter stands."""

from typing import Any

import pypdfium2

SCALE = 3
Shown = dict[str, list[tuple[Any, Any, tuple[float, float, float, float]]]]
"""Letter → where it stands: the picture of its page, the page, and its box."""


def letters_of(pdf: bytes) -> Shown:
    """Every letter of the document."""
    found: Shown = {}
    for page in pypdfium2.PdfDocument(pdf):
        picture, text = page.render(scale=SCALE).to_pil().convert("L"), page.get_textpage()
        for number in range(text.count_chars()):
            found.setdefault(text.get_text_range(number, 1), []).append((picture, page, text.get_charbox(number)))
    return found


def not_drawn(shown: Shown, letters: str) -> list[str]:
    """Those of the letters that stand nowhere, or stand where nothing dark is."""
    return [one for one in letters if one.strip() and not any(_has_ink(*place) for place in shown.get(one, ()))]


def _has_ink(picture: Any, page: Any, box: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = (SCALE * side for side in box)
    upper, lower = (int(SCALE * page.get_height() - edge) for edge in (top, bottom))
    darkest: int = picture.crop((int(left), upper, max(int(right), int(left) + 1), max(lower, upper + 1))).getextrema()[
        0
    ]
    return darkest < 128
