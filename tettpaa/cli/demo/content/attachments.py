"""Small, real files for the cast: pedagogical reports as PDF and hearing tests as PNG, made without a network.

The PDF is written by hand, since a page of text needs no more than a page of code: one standard font, no scripts, no
pictures. The same case and day give the same bytes.
"""

import io
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.cast import CastCase, cases

_LINES_ON_PAGE = 46
_WIDTH = 88  # characters
_MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
_TONES = (125, 250, 500, 1000, 2000, 4000, 8000)
_BLUE, _RED, _GREY, _INK = (20, 70, 150), (170, 40, 40), (205, 210, 216), (40, 45, 52)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a cast case. `day` counts from today; a report is the unit's pedagogical report."""

    case_key: str
    filename: str
    title: str
    media_type: str
    content: bytes
    is_report: bool
    day: int


LAST_YEAR = 270


def attachments(today: date) -> Iterator[Attachment]:
    """All files of the cast, case by case."""
    for case in cases():
        yield from attachments_of(case, today)


def attachments_of(case: CastCase, today: date) -> Iterator[Attachment]:
    """The unit's report, and a hearing test where there is one. Where the report is missing, it is last year's."""
    received, checked = case.days["received"], case.extra.get("hearing_checked")
    written = received - LAST_YEAR if case.extra.get("missing") else received
    yield Attachment(
        case_key=case.key,
        filename="pedagogisk-rapport.pdf",
        title="Pedagogisk rapport",
        media_type="application/pdf",
        content=pedagogical_report(case, today + timedelta(days=written)),
        is_report=True,
        day=received,
    )
    if checked is not None:
        yield Attachment(
            case_key=case.key,
            filename="horselsprove.png",
            title="Hørselsprøve",
            media_type="image/png",
            content=hearing_test(case, today + timedelta(days=checked)),
            is_report=False,
            day=max(checked, received),
        )


def norwegian_date(day: date) -> str:
    """A date as a sentence has it: 22. november 2026."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def pedagogical_report(case: CastCase, written: date) -> bytes:
    """The unit's report about one child of the cast, as a PDF."""
    voice = case.voice
    child = case.child
    tried = [f"{one.what}, {one.period}. {one.effect}" for one in case.tried]
    paragraphs = [
        f"{child.name}, {child.group}, {child.unit.shown_name}. Skrevet {norwegian_date(written)}.",
        "Eksempel: alt innhold er oppdiktet.",
        "1 Hva vi ser",
        *case.text("concern").split("\n\n"),
        "2 Hva som går godt",
        case.text("strengths"),
        "3 Hva vi har prøvd",
        *tried,
        "4 Miljøet rundt",
        *case.text("provision").split("\n\n"),
        "5 Barnets eget syn",
        *(case.text("child_view") if case.extra.get("child_view") else texts.child_view(voice)).split("\n\n"),
        "6 Hva vi ønsker svar på",
        *case.text("order").split("\n\n"),
    ]
    return pdf("Pedagogisk rapport", paragraphs)


def hearing_test(case: CastCase, taken: date) -> bytes:
    """A drawn audiogram with normal hearing, as a PNG."""
    image = Image.new("RGB", (720, 480), "white")
    pen = ImageDraw.Draw(image)
    font, small = _font(18), _font(13)
    pen.text((60, 18), "Hørselsprøve (eksempel)", fill=_INK, font=font)
    pen.text((60, 44), f"{case.child.name}, {norwegian_date(taken)}", fill=_INK, font=small)
    for level in range(0, 101, 20):
        height = 90 + level * 3
        pen.line((60, height, 690, height), fill=_GREY)
        pen.text((24, height - 8), f"{level}", fill=_INK, font=small)
    for place, tone in enumerate(_TONES):
        across = 75 + place * 100
        pen.line((across, 90, across, 390), fill=_GREY)
        pen.text((across - 14, 400), f"{tone}", fill=_INK, font=small)
    pen.text((60, 430), "Hz. Nivå i dB. Blå kryss: venstre øre. Røde ringer: høyre øre.", fill=_INK, font=small)
    _curve(pen, case.voice.seed, _BLUE, ring=False)
    _curve(pen, case.voice.seed + 3, _RED, ring=True)
    out = io.BytesIO()
    image.save(out, format="PNG", optimize=True)
    return out.getvalue()


def _font(size: int) -> ImageFont.FreeTypeFont:
    folder = resources.files("tettpaa.documents")
    return ImageFont.truetype(io.BytesIO(folder.joinpath("fonts/Inter-Regular.ttf").read_bytes()), size)


def _curve(pen: ImageDraw.ImageDraw, seed: int, colour: tuple[int, int, int], *, ring: bool) -> None:
    points = [(75 + place * 100, 90 + 3 * (5 + (seed * 7 + place * 5) % 4 * 5)) for place in range(len(_TONES))]
    pen.line(points, fill=colour, width=2)
    for across, down in points:
        if ring:
            pen.ellipse((across - 7, down - 7, across + 7, down + 7), outline=colour, width=2)
        else:
            pen.line((across - 6, down - 6, across + 6, down + 6), fill=colour, width=2)
            pen.line((across - 6, down + 6, across + 6, down - 6), fill=colour, width=2)


def pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """A plain PDF: the title, then the paragraphs, on as many pages as they need."""
    lines = [title, ""]
    for paragraph in paragraphs:
        lines += [*textwrap.wrap(paragraph, _WIDTH), ""]
    pages = [lines[start : start + _LINES_ON_PAGE] for start in range(0, len(lines), _LINES_ON_PAGE)]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (nb-NO) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title " + _string(title) + b" /Creator (Eksempel) >>",
    ]
    for number, page in enumerate(pages):
        stream = _page(page, first=number == 0)
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {6 + 2 * number} 0 R >>".encode())
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _file(objects)


def _page(lines: Sequence[str], *, first: bool) -> bytes:
    out = [b"BT /F1 11 Tf 15 TL 62 780 Td"]
    for number, line in enumerate(lines):
        if first and number == 0:
            out.append(b"/F1 18 Tf " + _string(line) + b" Tj T* /F1 11 Tf")
        else:
            out.append(_string(line) + b" Tj T*")
    return b"\n".join([*out, b"ET"])


def _string(text: str) -> bytes:
    encoded = text.encode("cp1252", errors="replace")
    for mark in (b"\\", b"(", b")"):
        encoded = encoded.replace(mark, b"\\" + mark)
    return b"(" + encoded + b")"


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
