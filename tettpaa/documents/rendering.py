"""Turns a document's values into a PDF that can be archived for ever (PDF/A-2a) and read by everyone (PDF/UA-1).

The template is one of our files, and the values go to it as JSON. What a person wrote is never part of the source,
so no text can make the typesetter read a file or run anything; its root is the folder of templates and nothing else.
"""

import json
import threading
from datetime import UTC, datetime, time
from pathlib import Path

import typst

from tettpaa.documents.characters import FONTS
from tettpaa.documents.document_data import RenderedDocument, Template

TEMPLATES = Path(__file__).parent / "typst"
STANDARDS: "list[typst.PDFStandard]" = ["a-2a", "ua-1"]

_kept = threading.local()


class RenderingError(Exception):
    """The template cannot set this document. A fault of ours: the values were checked before."""


def render(document: RenderedDocument) -> bytes:
    """Return the PDF. The same document gives the same bytes, today and on another machine.

    Raises `TextProblem` when a text has a character that the fonts lack.
    """
    inputs = {"document": document.as_json()}
    moment = datetime.combine(document.dated, time(12), tzinfo=UTC)
    try:
        made = _compiler(document.template).compile(
            format="pdf", sys_inputs=inputs, pdf_standards=list(STANDARDS), timestamp=moment
        )
    except RuntimeError as error:
        raise RenderingError(f"{document.template}: {error}") from error
    if not isinstance(made, bytes):
        raise RenderingError(f"{document.template}: no document came out")
    return made


def address_page(name: str, address: list[str]) -> bytes:
    """The page that lies first in a window envelope. Thrown away with the envelope, so it is no archive document."""
    inputs = {"document": json.dumps({"title": name, "name": name, "address": address})}
    made = _compiler(Template.ADDRESS_PAGE).compile(format="pdf", sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise RenderingError("address_page: no page came out")
    return made


def _compiler(template: Template) -> "typst.Compiler":
    """Return this thread's compiler for the template: kept, because it remembers fonts and parsed templates."""
    compilers: dict[Template, typst.Compiler] = _kept.__dict__.setdefault("compilers", {})
    if template not in compilers:
        compilers[template] = typst.Compiler(
            TEMPLATES / f"{template.value}.typ",
            root=TEMPLATES,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            package_path=TEMPLATES,
            package_cache_path=TEMPLATES,
        )
    return compilers[template]
