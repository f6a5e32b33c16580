"""Rows as a file that a spreadsheet opens. A text that it would take for a formula is kept a text."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(headings: Sequence[Any], rows: Iterable[Sequence[Any]]) -> bytes:
    """Semicolons and a byte order mark: what Norwegian Excel wants."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([str(heading) for heading in headings])
    writer.writerows([str(_plain(_written(cell))) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, headings: Sequence[Any], rows: Iterable[Sequence[Any]]) -> bytes:
    """One sheet; days are days and numbers are numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.append([str(heading) for heading in headings])
    for row in rows:
        sheet.append([_plain(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _written(cell: Any) -> Any:
    return f"{cell:%d.%m.%Y}" if isinstance(cell, date) else cell


def _plain(cell: Any) -> Any:
    """Texts only: a day or a number is never a formula. Characters that no file may hold are left out."""
    if cell is None:
        return ""
    if isinstance(cell, int | date):
        return cell
    text = "".join(letter for letter in str(cell) if letter.isprintable() or letter in "\n\t")
    return f"'{text}" if text.startswith(_FORMULA) else text
