"""PDF files: whole, open, and without anything that runs.

We look at the file's structure and never unpack its pages, so a file made to burst has nothing to burst with.
"""

import io
import logging
import re
from typing import Any

from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from tettpaa.documents.problems import UploadProblem

MOST_PAGES = 1_000
MOST_OBJECTS = 300_000

# The reader writes what it repairs to the log, with words from the file. They are about a child.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)

_ACTIONS = frozenset({
    "/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/Movie", "/Sound",
    "/RichMediaExecute", "/GoTo3DView",
})  # fmt: skip
# Readers of PDF mend damaged files in different ways. What stands here in plain bytes is refused, reachable or not.
_ACTIVE_NAMES = re.compile(rb"/(?:JavaScript|Launch|ImportData)\b")
_PROGRAM_KEYS = frozenset({"/JS", "/JavaScript", "/XFA", "/RichMediaContent", "/RichMediaSettings", "/3DD"})
_FILE_KEYS = frozenset({"/EF", "/EmbeddedFiles", "/Collection"})


def page_count(content: bytes) -> int:
    """Return the number of pages, or raise `UploadProblem` for a file that we do not take."""
    reader = _opened(content)
    if _ACTIVE_NAMES.search(content):
        raise _active()
    try:
        pages = len(reader.pages)
        _walk(reader)
    except UploadProblem:
        raise
    except Exception as error:
        # A broken file breaks the reader in a hundred ways, and for the person they are one.
        raise _broken() from error
    if not pages:
        raise _broken()
    if pages > MOST_PAGES:
        raise UploadProblem("many_pages", _("PDF-en har for mange sider. Del den i flere, og last opp hver for seg."))
    return pages


def own_page_count(content: bytes) -> int:
    """Return the number of pages of a document that we have made, as it says itself."""
    pages: Any = PdfReader(io.BytesIO(content)).root_object["/Pages"]
    return int(pages["/Count"])


def _opened(content: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        is_locked = reader.is_encrypted
    except Exception as error:
        raise _broken() from error
    if is_locked:
        message = _("PDF-en er låst. Åpne den, skriv den ut til en ny PDF uten passord, og last opp den nye.")
        raise UploadProblem("locked_pdf", message)
    return reader


def _walk(reader: PdfReader) -> None:
    """Visit everything that can be reached from the file's root, once."""
    waiting: list[Any] = [reader.trailer]
    seen: set[tuple[int, int]] = set()
    visited = 0
    while waiting:
        node = waiting.pop()
        visited += 1
        if visited > MOST_OBJECTS * 10 or len(seen) > MOST_OBJECTS:
            raise _broken()
        if isinstance(node, IndirectObject):
            if (node.idnum, node.generation) not in seen:
                seen.add((node.idnum, node.generation))
                waiting.append(node.get_object())
        elif isinstance(node, DictionaryObject):
            _refuse_active(node)
            waiting += [node.raw_get(key) for key in node if not _is_plain(node.raw_get(key))]
        elif isinstance(node, ArrayObject):
            waiting += [item for item in list.__iter__(node) if not _is_plain(item)]


def _is_plain(value: object) -> bool:
    return not isinstance(value, (IndirectObject, DictionaryObject, ArrayObject))


def _refuse_active(node: DictionaryObject) -> None:
    keys = set(node)
    action = node.get("/S") if "/S" in keys else None
    if keys & _PROGRAM_KEYS or (isinstance(action, str) and action in _ACTIONS):
        raise _active()
    kind = node.get("/Type") if "/Type" in keys else None
    if keys & _FILE_KEYS or kind == "/EmbeddedFile" or node.get("/Subtype") == "/FileAttachment":
        raise UploadProblem(
            "files_in_pdf", _("PDF-en har andre filer inni seg. Last opp hver fil for seg, og PDF-en uten dem.")
        )


def _active() -> UploadProblem:
    message = _("PDF-en inneholder et program. Åpne den, skriv den ut til en ny PDF, og last opp den nye.")
    return UploadProblem("active_pdf", message)


def _broken() -> UploadProblem:
    return UploadProblem("broken_pdf", _("PDF-en er ødelagt. Lag den på nytt, og last opp den nye."))
