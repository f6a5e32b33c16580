"""How well the letters of a PDF stand out from what lies behind them, measured on the page as it is drawn."""

import ctypes
from collections import Counter
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

LARGE = 18.0
"""Points from which text counts as large (WCAG 2.2, «large scale»)."""
ENOUGH, ENOUGH_FOR_LARGE = 4.5, 3.0
"""The least ratios of WCAG 2.2, 1.4.3 (AA), which PDF/UA does not ask for and universell utforming does."""
SCALE = 2
Colour = tuple[int, int, int]


class Faint(NamedTuple):
    """A letter that is too hard to see: page from one, the letter, its colour, what is behind, the ratio."""

    page: int
    letter: str
    colour: Colour
    behind: Colour
    ratio: float


def ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, «contrast ratio»)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, «relative luminance»)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint_letters(pdf: bytes) -> list[Faint]:
    """Every letter whose contrast is under the least, in the order of the pages."""
    found: list[Faint] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            found += faint_on(page, number)
    return found


def faint_on(page: pypdfium2.PdfPage, number: int) -> list[Faint]:
    """The faint letters of one page; each pair of colours is told once."""
    text = page.get_textpage()
    picture = page.render(scale=SCALE).to_pil().convert("RGB")
    told: dict[tuple[Colour, Colour], Faint] = {}
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.strip():
            continue
        left, bottom, right, top = (round(edge * SCALE) for edge in text.get_charbox(index, loose=True))
        height = picture.height
        area = picture.crop((left - 1, height - top - 1, right + 1, height - bottom + 1))
        behind = Counter(area.get_flattened_data()).most_common(1)[0][0]
        colour = colour_of(text, index)
        contrast = ratio(colour, behind)
        large = raw.FPDFText_GetFontSize(text, index) >= LARGE
        if contrast < (ENOUGH_FOR_LARGE if large else ENOUGH):
            told.setdefault((colour, behind), Faint(number, letter, colour, behind, contrast))
    return list(told.values())


def colour_of(text: pypdfium2.PdfTextPage, index: int) -> Colour:
    """The colour that a letter is filled with."""
    parts = [ctypes.c_uint() for _ in range(4)]
    assert raw.FPDFText_GetFillColor(text, index, *(ctypes.byref(part) for part in parts))
    return (parts[0].value, parts[1].value, parts[2].value)
