"""PDF and Word files: whole, open, and without anything that runs or fetches."""

import io
import logging
import time
import zipfile

import pytest
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from tettpaa.documents import rendering
from tettpaa.documents.tests import document_samples
from tettpaa.documents.tests import file_samples as files
from tettpaa.documents.tests.test_uploads import refusal
from tettpaa.documents.uploads import inspect


@pytest.mark.parametrize("password", ["hemmelig", ""])
def test_a_locked_pdf_is_told_to_be_printed_anew(password: str) -> None:
    problem = refusal("a.pdf", files.locked_pdf(password))
    assert problem.code == "locked_pdf"
    assert "uten passord" in str(problem)


@pytest.mark.parametrize(
    "content",
    [
        files.pdf_with_script(),
        files.pdf_with_action("/Launch"),
        files.pdf_with_action("/JavaScript"),
        files.pdf_with_action("/SubmitForm"),
        files.pdf_with_action("/ImportData"),
        files.pdf_with_note("/JavaScript"),
        files.pdf_with_note("/JavaScript", hidden=True),
    ],
)
def test_a_pdf_that_runs_something(content: bytes) -> None:
    problem = refusal("a.pdf", content)
    assert problem.code == "active_pdf"
    assert "skriv den ut til en ny PDF" in str(problem)


def test_a_script_with_its_name_in_disguise() -> None:
    plain = files.pdf_with_action("/JavaScript")
    disguised = plain.replace(b"/JavaScript", b"/Ja#76aScript")
    assert disguised != plain
    assert refusal("a.pdf", disguised).code == "active_pdf"


def test_a_script_that_only_another_reader_would_find() -> None:
    old = files.pdf() + b"\n9 0 obj <</S /JavaScript /JS (x)>> endobj\n"
    assert refusal("a.pdf", old).code == "active_pdf"


def test_a_pdf_with_files_inside() -> None:
    problem = refusal("a.pdf", files.pdf_with_file())
    assert problem.code == "files_in_pdf"
    assert "hver fil for seg" in str(problem)


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", files.pdf()[:200], b"%PDF-" + b"x" * 5000, b"%PDF-1.4" + b"1 0 obj<<" * 999],
)
def test_a_broken_pdf(content: bytes) -> None:
    problem = refusal("a.pdf", content)
    assert problem.code == "broken_pdf"
    assert "Lag den på nytt" in str(problem)


def test_a_pdf_whose_pages_go_in_a_ring() -> None:
    writer = files.blank()
    pages = writer.root_object["/Pages"].get_object()
    assert isinstance(pages, DictionaryObject)
    pages["/Kids"].append(writer.root_object.raw_get("/Pages"))  # type: ignore[attr-defined]
    assert refusal("a.pdf", files.written(writer)).code == "broken_pdf"


def test_pages_are_counted_and_not_believed() -> None:
    writer = files.blank(2)
    pages = writer.root_object["/Pages"].get_object()
    assert isinstance(pages, DictionaryObject)
    pages[NameObject("/Count")] = NumberObject(10_000_000)
    assert inspect("a.pdf", files.written(writer)).page_count == 2
    assert refusal("a.pdf", files.pdf(1001)).code == "many_pages"


def test_our_own_documents_can_be_attached() -> None:
    assert inspect("vurdering.pdf", rendering.render(document_samples.ASSESSMENT)).page_count == 3


def test_nothing_from_a_file_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    refusal("a.pdf", files.pdf()[:-200] + b"Elias")
    assert caplog.text == ""


def test_a_large_pdf_is_looked_through_in_a_moment() -> None:
    content = files.pdf(900)
    begun = time.perf_counter()
    inspect("a.pdf", content)
    assert time.perf_counter() - begun < 5


def test_a_zip_bomb() -> None:
    begun = time.perf_counter()
    problem = refusal("a.docx", files.word({"word/media/a.xml": b"<a>" + b" " * 210_000_000}))
    assert problem.code == "bursting"
    assert "for stort når det pakkes ut" in str(problem)
    assert time.perf_counter() - begun < 10


def test_a_zip_bomb_that_lies_about_its_size() -> None:
    content = bytearray(files.word({"word/big.xml": b"<a>" + b" " * 30_000_000 + b"</a>"}))
    real = (30_000_007).to_bytes(4, "little")
    assert bytes(content).count(real) == 2
    lying = bytes(content).replace(real, (10).to_bytes(4, "little"))
    assert refusal("a.docx", lying).code == "broken_word"


def test_many_parts_and_parts_twice() -> None:
    assert refusal("a.docx", files.word({f"word/{n}.txt": b"" for n in range(2001)})).code == "bursting"
    assert refusal("a.docx", files.word({"WORD/Document.xml": b"<a/>"})).code == "broken_word"


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "..\\evil.xml", "C:/evil.xml"])
def test_a_part_outside_the_document(name: str) -> None:
    assert refusal("a.docx", files.word({name: b"<a/>"})).code == "broken_word"


@pytest.mark.parametrize(
    "content",
    [
        files.word({"word/vbaProject.bin": b"x"}),
        files.word({"word/activeX/activeX1.xml": b"<a/>"}),
        files.word({"word/embeddings/oleObject1.bin": b"x"}),
        files.word({"word/embeddings/Regneark.xlsm": b"x"}),
        files.word(types='<Default Extension="x" ContentType="application/vnd.ms-office.vbaProject"/>'),
        files.word(
            types='<Override PartName="/a" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
        ),
        files.word(relations=files.relation("aFChunk", "chunk.htm", external=False)),
        files.word(relations=files.relation("oleObject", "https://x.no/a.doc")),
        files.word(relations=files.relation("subDocument", "https://x.no/a.docx")),
    ],
)
def test_a_word_document_with_a_program(content: bytes) -> None:
    problem = refusal("a.docx", content)
    assert problem.code == "active_word"
    assert "makro" in str(problem)


def test_a_macro_document_by_its_name() -> None:
    assert refusal("a.docm", files.word()).code == "active_word"


@pytest.mark.parametrize(
    ("kind", "target", "is_taken"),
    [
        ("attachedTemplate", "https://evil.example/a.dotm", False),
        ("attachedTemplate", "\\\\evil\\a.dotx", False),
        ("attachedTemplate", "file://evil/a.dotx", False),
        ("attachedTemplate", "file:///\\\\evil\\a.dotx", False),
        ("attachedTemplate", "file:///C:\\Users\\kari\\Normal.dotm", True),
        ("image", "https://evil.example/spor.png", False),
        ("image", "media/image1.png", False),
        ("hyperlink", "https://www.udir.no/", True),
        ("hyperlink", "mailto:a@b.no", True),
        ("hyperlink", "javascript:alert(1)", False),
        ("hyperlink", "\\\\evil\\a", False),
    ],
)
def test_what_a_document_may_point_at(kind: str, target: str, is_taken: bool) -> None:
    content = files.word(relations=files.relation(kind, target))
    if is_taken:
        assert inspect("a.docx", content).media_type == files.WORD_TYPE
    else:
        problem = refusal("a.docx", content)
        assert problem.code == "fetching_word"
        assert "Lagre det som PDF" in str(problem)


def test_a_chart_with_its_sheet_is_taken() -> None:
    sheet = files.zipped({"a": "b"})
    chart = files.relation("package", "../embeddings/Microsoft_Excel_Sheet1.xlsx", external=False)
    inspect("a.docx", files.word({"word/embeddings/Microsoft_Excel_Sheet1.xlsx": sheet}, relations=chart))


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        "<a><b></a>",
        "tekst",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_declarations_or_broken(xml: str, encoding: str) -> None:
    assert refusal("a.docx", files.word({"word/styles.xml": xml.encode(encoding)})).code == "broken_word"


@pytest.mark.parametrize(
    "parts",
    [{"a.txt": b"hei"}, {"[Content_Types].xml": b"<Types/>"}, {"mimetype": b"application/vnd.oasis.opendocument.text"}],
)
def test_other_zips_are_another_kind(parts: dict[str, bytes]) -> None:
    assert refusal("a.docx", files.zipped(parts)).code == "kind"


def test_a_locked_part() -> None:
    content = bytearray(files.word())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        assert archive.infolist()
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.index(signature)
        content[start + place] |= 1
    assert refusal("a.docx", bytes(content)).code == "locked_word"
