"""Tables that people send: CSV in any of its forms, and Excel. Read as text only; nothing in them is ever computed."""

import csv
import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from django.utils.translation import gettext_lazy as _

from tettpaa.documents import file_names, scanning, word_files
from tettpaa.documents.problems import UploadProblem
from tettpaa.documents.uploads import InspectedFile

LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 100
MOST_BLANK = 1_000
"""So many empty rows after each other, and the rest of a sheet is not read."""
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_DELIMITERS = (";", "\t", ",")


@dataclass(frozen=True)
class Table:
    """The headings, and each line with its number in the file."""

    headings: list[str]
    rows: list[tuple[int, list[str]]]


def read(content: bytes) -> Table:
    """The whole table, or an `UploadProblem` with a sentence that says what to do instead."""
    if not content.strip():
        raise UploadProblem("empty", _("Filen er tom. Velg filen på nytt, eller lagre den en gang til først."))
    if len(content) > LARGEST:
        raise UploadProblem("too_large", _("Filen er for stor. Den kan være 10 MB. Del den i to."))
    rows = _excel(content) if content.startswith(b"PK\x03\x04") else _csv(_decoded(content))
    return _table(rows)


def read_new(content: bytes) -> Table:
    """The same for a table that has just come: it is looked through for viruses before it is opened."""
    if len(content) <= LARGEST:
        scanning.refuse_infected(content)
    return read(content)


def inspected(name: str, content: bytes) -> InspectedFile:
    """A table that has been read, as it is stored."""
    excel = content.startswith(b"PK")
    return InspectedFile(
        name=file_names.clean(name, "xlsx" if excel else "csv"),
        media_type=EXCEL if excel else "text/csv",
        size=len(content),
        sha256=hashlib.sha256(content).digest(),
        content=content,
    )


def _table(rows: Iterable[list[str]]) -> Table:
    """The first line with something in it is the headings; empty lines are stepped over."""
    headings: list[str] = []
    found: list[tuple[int, list[str]]] = []
    for number, row in enumerate(rows, start=1):
        if not any(row):
            continue
        if not headings:
            headings = row
            continue
        found.append((number, row))
        if len(found) > MOST_ROWS:
            raise UploadProblem("too_many", _("Filen har mer enn 20 000 linjer. Del den i flere."))
    if not found:
        raise UploadProblem("no_rows", _("Filen har bare overskrifter. Legg inn én linje for hver sak."))
    if len(headings) > MOST_COLUMNS:
        raise UploadProblem("too_wide", _("Filen har mer enn 100 kolonner. Ta bort dem som ikke trengs."))
    return Table(headings, found)


def _decoded(content: bytes) -> str:
    """The text, in the encoding that it is in; a file that is something else is named."""
    if content.startswith(b"%PDF"):
        raise UploadProblem("pdf", _("Dette er en PDF, ikke en tabell. Lagre tabellen som Excel eller CSV."))
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UploadProblem("old", _("Dette er en eldre Excel-fil, eller den har passord. Lagre den som .xlsx."))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _text(content, "utf-16")
    if b"\x00" in content[:200]:
        return _text(content, "utf-16-be" if content[:1] == b"\x00" else "utf-16-le")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _text(content, "cp1252")


def _text(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise _unreadable() from wrong
    if any(ord(letter) < 32 and letter not in "\t\r\n" for letter in text):
        raise _unreadable()
    return text


def _csv(text: str) -> Iterator[list[str]]:
    """The lines. Excel's own «sep=;» says which sign stands between the cells; else the most used in the first line."""
    if "\x00" in text:
        raise _unreadable()
    first, _end, rest = text.lstrip("\r\n").partition("\n")
    told = first.strip("\r ")
    if told.lower().startswith("sep=") and len(told) == len("sep=;"):
        delimiter, text = told[-1], "\n" + rest
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [_cleaned(cell) for cell in row[: MOST_COLUMNS + 1]]
    except csv.Error as wrong:
        raise _unreadable() from wrong


def _excel(content: bytes) -> Iterator[list[str]]:
    """The first sheet. The archive is unpacked once to see that it is no bomb, and only then read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
        yield from _sheet(content)
    except (*word_files.UNREADABLE, ET.ParseError, TypeError, IndexError) as wrong:
        raise _unreadable() from wrong


def _check(archive: zipfile.ZipFile) -> None:
    """An Excel workbook of a size that we take."""
    try:
        names = word_files.check_names(archive)
        word_files.check_parts(archive, LARGEST_UNPACKED)
    except UploadProblem as problem:
        raise _unreadable() from problem
    if "[Content_Types].xml" not in names or _SHEET not in archive.read("[Content_Types].xml").decode():
        raise UploadProblem("kind", _("Vi kan ikke åpne denne filen. Lagre tabellen som Excel (.xlsx) eller CSV."))


def _sheet(content: bytes) -> Iterator[list[str]]:
    """Cells as text. A formula stays the text that it is, so that the one who reads it can refuse it."""
    import openpyxl  # takes a tenth of a second, and only uploads need it

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    blank = 0
    for number, row in enumerate(book.worksheets[0].iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)):
        cells = [_cell(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        blank = 0 if cells else blank + 1
        if blank > MOST_BLANK or number > MOST_ROWS + MOST_BLANK:
            break
        yield cells


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _cleaned(str(value))


def _cleaned(cell: str) -> str:
    return " ".join(cell.split())


def _unreadable() -> UploadProblem:
    return UploadProblem(
        "unreadable", _("Vi kan ikke lese filen. Åpne den i Excel, lagre den som .xlsx eller CSV, og prøv på nytt.")
    )
