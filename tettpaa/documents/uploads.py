"""Files that people attach: what we take, what we refuse, and what we tell them.

What a file is, its content says; the name and what the browser declares must agree with it. A refused file is
answered with a sentence that says how to make one we can take. Everything stays in memory up to the limit: an
attachment about a child is never written to disk before it is encrypted.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext_lazy as _

from tettpaa.documents import file_names, pdf_files, pictures, scanning, word_files
from tettpaa.documents.problems import UploadProblem

LARGEST_FILE = 25 * 1024 * 1024

_BLOCK = 256 * 1024


@dataclass(frozen=True)
class InspectedFile:
    """A file that may be stored. `content` is what to store: a picture has lost its hidden data on the way."""

    name: str
    media_type: str
    size: int
    sha256: bytes
    content: bytes
    page_count: int | None = None
    is_changed: bool = False


@dataclass(frozen=True)
class _Checked:
    content: bytes
    page_count: int | None = None


@dataclass(frozen=True)
class _Kind:
    """A kind of file that we take: how it begins, what it is called, and who looks inside."""

    word: str
    media_type: str
    begins: bytes
    endings: tuple[str, ...]
    declared: frozenset[str]
    check: Callable[[bytes], _Checked]


def _check_pdf(content: bytes) -> _Checked:
    return _Checked(content, pdf_files.page_count(content))


def _check_jpeg(content: bytes) -> _Checked:
    return _Checked(pictures.clean_jpeg(content))


def _check_png(content: bytes) -> _Checked:
    return _Checked(pictures.clean_png(content))


def _check_word(content: bytes) -> _Checked:
    word_files.check(content)
    return _Checked(content)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ZIPS = frozenset({_WORD, "application/zip", "application/x-zip-compressed", "application/msword"})
_KINDS = (
    _Kind(
        "PDF", "application/pdf", b"%PDF-", ("pdf",), frozenset({"application/pdf", "application/x-pdf"}), _check_pdf
    ),
    _Kind(
        "JPEG",
        "image/jpeg",
        b"\xff\xd8\xff",
        ("jpg", "jpeg", "jpe", "jfif"),
        frozenset({"image/jpeg", "image/jpg", "image/pjpeg"}),
        _check_jpeg,
    ),
    _Kind("PNG", "image/png", b"\x89PNG\r\n\x1a\n", ("png",), frozenset({"image/png", "image/x-png"}), _check_png),
    _Kind("Word", _WORD, b"PK\x03\x04", ("docx",), _ZIPS, _check_word),
)
# What a browser says when it does not know; then the content alone decides.
_SAYS_NOTHING = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/download"})


def inspect(name: str, data: "IO[bytes] | bytes", declared_type: str = "") -> InspectedFile:
    """Return the file as it may be stored, or raise `UploadProblem` with a sentence for the person."""
    content = _read(data)
    if not content:
        raise UploadProblem("empty", _("Filen er tom. Velg filen på nytt, eller lagre den en gang til først."))
    kind = _kind_of(content)
    _refuse_wrong_name(kind, name)
    _refuse_wrong_declaration(kind, declared_type)
    scanning.refuse_infected(content)
    checked = kind.check(content)
    given = file_names.extension(name)
    return InspectedFile(
        name=file_names.clean(name, given if given in kind.endings else kind.endings[0]),
        media_type=kind.media_type,
        size=len(checked.content),
        sha256=hashlib.sha256(checked.content).digest(),
        content=checked.content,
        page_count=checked.page_count,
        is_changed=checked.content != content,
    )


def own_pdf(name: str, content: bytes) -> InspectedFile:
    """Return a document of our own making as it is stored. Its pages are counted, and nobody looks for programs."""
    digest = hashlib.sha256(content).digest()
    pages = pdf_files.own_page_count(content)
    return InspectedFile(
        name=name, media_type="application/pdf", size=len(content), sha256=digest, content=content, page_count=pages
    )


def _read(data: "IO[bytes] | bytes") -> bytes:
    """Return the content, having read no more than the limit and one block."""
    if isinstance(data, bytes):
        blocks, size = [data], len(data)
    else:
        blocks, size = [], 0
        while size <= LARGEST_FILE and (block := data.read(_BLOCK)):
            blocks.append(block)
            size += len(block)
    if size > LARGEST_FILE:
        message = _("Filen er for stor. Den kan være 25 MB. Del den i to, eller lagre den som PDF.")
        raise UploadProblem("too_large", message)
    return blocks[0] if len(blocks) == 1 else b"".join(blocks)


def _kind_of(content: bytes) -> _Kind:
    for kind in _KINDS:
        if content.startswith(kind.begins):
            return kind
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        message = _("Dette er et eldre Word-dokument, eller det har passord. Lagre det som .docx uten passord.")
        raise UploadProblem("old_word", message)
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif"):
        message = _("Vi kan ikke åpne bilder av denne typen. Lagre bildet som JPEG, og last det opp på nytt.")
        raise UploadProblem("picture_kind", message)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        message = _("Vi kan ikke åpne bilder av denne typen. Lagre bildet som JPEG, og last det opp på nytt.")
        raise UploadProblem("picture_kind", message)
    raise UploadProblem("kind", _("Vi kan ikke åpne denne filen. Last opp PDF, Word eller bilde."))


def _refuse_wrong_name(kind: _Kind, name: str) -> None:
    ending = file_names.extension(name)
    if kind.word == "Word" and ending in ("docm", "dotm"):
        raise word_files.has_program()
    if ending and ending not in kind.endings:
        message = _(
            "Navnet på filen slutter på .%(ending)s, men innholdet er %(kind)s. "
            "Åpne filen, lagre den på nytt, og last opp den nye."
        )
        raise UploadProblem("name", message, ending=ending, kind=kind.word)


def _refuse_wrong_declaration(kind: _Kind, declared_type: str) -> None:
    """What the browser says is read from the name; another kind of thing altogether is a file made to deceive."""
    declared = declared_type.partition(";")[0].strip().lower()
    if declared in _SAYS_NOTHING or declared in kind.declared:
        return
    is_of_another_kind = any(declared in other.declared for other in _KINDS)
    if is_of_another_kind or declared.partition("/")[0] in ("text", "image", "audio", "video", "font", "multipart"):
        message = _("Filen er sendt som noe annet enn det den er. Åpne den, lagre den på nytt, og last opp den nye.")
        raise UploadProblem("declared", message)
