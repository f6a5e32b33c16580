"""A Word document as structured text: its headings, and what stands under each. Pictures and comments are left behind.

What was struck out with «Track changes» is not read, and what was put in is. A document that runs or fetches something
is refused before it is read, as any upload.
"""

import io
import re
from dataclasses import dataclass
from zipfile import BadZipFile

import mammoth
from django.utils.translation import gettext_lazy as _

from tettpaa.documents import richtext, word_files
from tettpaa.documents.problems import TextProblem, UploadProblem

LARGEST = 10 * 1024 * 1024
_FIRST = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_FIRST_TWO = re.compile(r"<h[12]>(.*?)</h[12]>", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """What stands under one heading, cleaned; the heading is empty for what stands before the first."""

    heading: str
    html: str
    text: str


def read(content: bytes) -> list[Piece]:
    """The pieces in order. Raises `UploadProblem` or `TextProblem` with a sentence that says what to do."""
    if len(content) > LARGEST:
        raise UploadProblem("too_large", _("Filen er for stor. Den kan være 10 MB. Ta bort bildene, og prøv igjen."))
    word_files.check(content)
    try:
        html = mammoth.convert_to_html(io.BytesIO(content), convert_image=lambda _image: []).value
    except (KeyError, ValueError, BadZipFile, AttributeError) as error:
        raise UploadProblem(
            "broken_word", _("Dokumentet er ødelagt. Lagre det på nytt i Word, og prøv igjen.")
        ) from error
    pieces = [piece for heading, part in _parted(html) if (piece := _piece(heading, part))]
    if not pieces:
        raise TextProblem("no_text", _("Vi fant ingen tekst i dokumentet."))
    return pieces


def _parted(html: str) -> list[tuple[str, str]]:
    """Heading → the HTML under it. The parts are those of the first level; where it is just a title, of the second."""
    level = _FIRST if len(_FIRST.findall(html)) > 1 else _FIRST_TWO
    first, *rest = level.split(html)
    return [("", first), *((_plain(heading), under) for heading, under in zip(rest[::2], rest[1::2], strict=True))]


def _piece(heading: str, html: str) -> Piece | None:
    cleaned = richtext.clean(html)
    if not cleaned.text and not heading:
        return None
    return Piece(heading[:200], cleaned.html, cleaned.text)


def _plain(heading: str) -> str:
    return " ".join(richtext.plain(heading).split())
