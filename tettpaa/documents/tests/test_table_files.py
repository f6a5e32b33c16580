"""Tables that people send: every encoding and delimiter they come in, and the files that are something else."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from tettpaa.documents import table_files
from tettpaa.documents.problems import UploadProblem

TEXT = "Fornavn;Etternavn;Født\r\nÅse;Lien;29.02.2016\r\nBjørn;Sæther;01.01.2017\r\n"
ROWS = [(2, ["Åse", "Lien", "29.02.2016"]), (3, ["Bjørn", "Sæther", "01.01.2017"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_is_read(encoding):
    found = table_files.read(TEXT.encode(encoding))
    assert found.headings == ["Fornavn", "Etternavn", "Født"]
    assert found.rows == ROWS


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_delimiter_is_read(delimiter):
    assert table_files.read(TEXT.replace(";", delimiter).encode()).rows == ROWS
    told = table_files.read(f"sep={delimiter}\r\n{TEXT.replace(';', delimiter)}".encode())
    assert told.rows == [(number + 1, cells) for number, cells in ROWS]


def test_a_quoted_cell_may_hold_the_delimiter_and_empty_lines_are_stepped_over():
    found = table_files.read(b'Navn;Skole\n\n"Lien; Ali";"Solvik ""nye"" skole"\n')
    assert found.rows == [(3, ["Lien; Ali", 'Solvik "nye" skole'])]


def excel(*rows, name="xl/worksheets/sheet1.xml", change=lambda text: text) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return changed.getvalue()


def test_excel_is_read_as_text_and_formulas_stay_formulas():
    found = table_files.read(
        excel(["Navn", "Født", "Klasse"], ["Åse", dt.date(2016, 2, 29), 4], ["=cmd|'/c calc'!A0", "31.02.2016", 4.5])
    )
    assert found.rows == [(2, ["Åse", "2016-02-29", "4"]), (3, ["=cmd|'/c calc'!A0", "31.02.2016", "4.5"])]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{table_files._SHEET}"/></Types>')
        archive.writestr("xl/workbook.xml", b"<a>" + b" " * (table_files.LARGEST_UNPACKED + 1) + b"</a>")
    return out.getvalue()


def word() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
REFUSED = [
    (b"", "Filen er tom"),
    (b" \r\n ", "Filen er tom"),
    (b"Fornavn;Etternavn\r\n", "bare overskrifter"),
    (b"%PDF-1.7 ...", "Dette er en PDF"),
    (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "eldre Excel-fil"),
    (b"a;b\r\n\x01\x02\x81;c", "Vi kan ikke lese filen"),
    (b"\xff\xfe\x00", "Vi kan ikke lese filen"),
    (b"PK\x03\x04 not a zip", "Vi kan ikke lese filen"),
    (bomb(), "Vi kan ikke lese filen"),
    (word(), "Vi kan ikke åpne denne filen"),
    (excel(["a"], ["b"], change=lambda _text: ENTITIES), "Vi kan ikke lese filen"),
    (excel(["a"], ["b"], change=lambda text: text[: len(text) // 2]), "Vi kan ikke lese filen"),
    (b"x" * (table_files.LARGEST + 1), "10 MB"),
    (b"a;b\n" + b"1;2\n" * (table_files.MOST_ROWS + 1), "20 000 linjer"),
    (b";".join([b"a"] * 200) + b"\n" + b";".join([b"1"] * 200), "100 kolonner"),
    (b'a;b\n"' + b"x" * 200_000, "Vi kan ikke lese filen"),
]


@pytest.mark.parametrize(
    ("content", "said"), REFUSED, ids=[said + str(number) for number, (_c, said) in enumerate(REFUSED)]
)
def test_what_is_no_table_is_told_in_a_sentence(content, said):
    with pytest.raises(UploadProblem) as refused:
        table_files.read(content)
    assert said in str(refused.value).replace("\xa0", " ")


def test_a_sheet_that_says_it_has_a_million_rows_is_read_to_where_they_end():
    far = excel(
        ["Navn"], ["Åse"], change=lambda text: text.replace(b'r="2"', b'r="1048576"').replace(b'"A2"', b'"A1048576"')
    )
    with pytest.raises(UploadProblem, match="bare overskrifter"):
        table_files.read(far)
