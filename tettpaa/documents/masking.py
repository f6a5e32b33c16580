"""Masking parts of a file: the pages become pictures, the masks are drawn in them, and nothing lies underneath.

The file that is given out is made anew of the pictures alone: no text, no links, no hidden layer and no facts about the
file come along from the original. One page at a time is in memory. (PDFium is not made for threads, so one at a time.)
"""

import io
import threading
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader, PdfWriter

PDF = "application/pdf"
PICTURES = frozenset({"image/jpeg", "image/png"})
MASKABLE = PICTURES | {PDF}
SCALE, SHOWN = 150 / 72, 96 / 72
"""Dots for each point: as it is given out, and as it is shown to the one who masks."""
AROUND = 0.004
"""So much more than the words themselves, of the page's width: no edge of a letter shows."""
_FONT = Path(__file__).parent / "fonts" / "Inter-Regular.ttf"
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Area:
    """A part of one page, counted from 1; left, top, width and height as parts of the page as it is shown."""

    page: int
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def whole(cls, page: int) -> "Area":
        """All of a page."""
        return cls(page, 0, 0, 1, 1)

    @classmethod
    def of(cls, found: dict[str, Any], pages: int) -> "Area":
        """What came from a form, kept inside the page. Raises ``ValueError`` for what is no area of this file."""
        try:
            page = int(found["page"])
            left, top = _inside(found["left"]), _inside(found["top"])
            width, height = min(_inside(found["width"]), 1 - left), min(_inside(found["height"]), 1 - top)
        except (KeyError, TypeError) as wrong:
            raise ValueError("not an area") from wrong
        if not 1 <= page <= pages or width <= 0 or height <= 0:
            raise ValueError("not an area of this file")
        return cls(page, left, top, width, height)

    def kept(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self)


def _inside(value: Any) -> float:
    number = float(value)
    if not 0 <= number <= 1:
        raise ValueError("outside the page")
    return number


def page_count(content: bytes, media_type: str) -> int:
    """How many pages there are to mask."""
    if media_type in PICTURES:
        return 1
    with _one_at_a_time, _opened(content) as pdf:
        return len(pdf)


def picture(content: bytes, media_type: str, page: int) -> bytes:
    """One page as it looks, for the one who masks."""
    out = io.BytesIO()
    _page(content, media_type, page, SHOWN).save(out, "PNG")
    return out.getvalue()


def find(content: bytes, media_type: str, words: Sequence[str]) -> tuple[list[Area], list[str]]:
    """Where these words stand in the file's own text, every time; and the words that are not found there."""
    if media_type in PICTURES:
        return [], list(words)
    found: list[Area] = []
    missing = []
    with _one_at_a_time, _opened(content) as pdf:
        for phrase in words:
            here = [area for number in range(len(pdf)) for area in _on_page(pdf, number, phrase)]
            found += here
            missing += [] if here else [phrase]
    return found, missing


def _on_page(pdf: Any, number: int, phrase: str) -> Iterable[Area]:
    page = pdf[number]
    text = page.get_textpage()
    search = text.search(phrase, match_case=False)
    bitmap = page.render(scale=SHOWN)
    place = bitmap.get_posconv(page)
    while (hit := search.get_next()) is not None:
        for rect in range(text.count_rects(*hit)):
            left, bottom, right, top = text.get_rect(rect)
            corners = [place.to_bitmap(left, top), place.to_bitmap(right, bottom)]
            xs, ys = sorted(x for x, _y in corners), sorted(y for _x, y in corners)
            yield _widened(number + 1, xs, ys, bitmap.width, bitmap.height)


def _widened(page: int, xs: list[float], ys: list[float], width: int, height: int) -> Area:
    more = AROUND * width
    left, top = max(0, xs[0] - more), max(0, ys[0] - more)
    right, bottom = min(width, xs[1] + more), min(height, ys[1] + more)
    return Area(page, left / width, top / height, (right - left) / width, (bottom - top) / height)


def masked(content: bytes, media_type: str, areas: Iterable[Area], label: str, title: str) -> bytes:
    """The file as it is given out: a PDF of pictures."""
    every = list(areas)
    writer = PdfWriter()
    for number in range(1, page_count(content, media_type) + 1):
        shown = _page(content, media_type, number, SCALE)
        for area in every:
            if area.page == number:
                _draw(shown, area, label)
        one = io.BytesIO()
        shown.save(one, "PDF", resolution=72 * SCALE, quality=80)
        writer.append(PdfReader(one))
    writer.metadata = None
    writer.add_metadata({"/Title": title})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _page(content: bytes, media_type: str, page: int, scale: float) -> Image.Image:
    """Flat, without a colour that shines through; a picture is never larger than it was."""
    if media_type in PICTURES:
        with Image.open(io.BytesIO(content)) as opened:
            shown = opened.convert("RGBA")
        ground = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(ground, shown).convert("RGB")
    with _one_at_a_time, _opened(content) as pdf:
        flat: Image.Image = pdf[page - 1].render(scale=scale, may_draw_forms=True).to_pil().convert("RGB")
        return flat


def _draw(shown: Image.Image, area: Area, label: str) -> None:
    """Black, with the label in white where there is room for it."""
    width, height = shown.size
    box = (area.left * width, area.top * height, (area.left + area.width) * width, (area.top + area.height) * height)
    draw = ImageDraw.Draw(shown)
    draw.rectangle(box, fill="black")
    font = _font(max(8, min(22, int((box[3] - box[1]) * 0.7))))
    for words in (label, label.partition(",")[0] + "]"):
        if draw.textlength(words, font=font) + 4 <= box[2] - box[0]:
            draw.text((box[0] + 2, (box[1] + box[3]) / 2), words, fill="white", font=font, anchor="lm")
            return


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), size)


def _opened(content: bytes) -> Any:
    pdf = pypdfium2.PdfDocument(content)
    pdf.init_forms()
    return pdf
