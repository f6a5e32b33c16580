"""Documents as PDF: archivable, readable by everyone, the same every time, and safe from what people write."""

import hashlib
import io
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from tettpaa.documents.document_data import Fact, RenderedDocument, Section, Signature, Subject, Table
from tettpaa.documents.pdf_files import page_count
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.rendering import render
from tettpaa.documents.tests import document_samples as samples
from tettpaa.documents.tests.document_samples import tree
from tettpaa.documents.uploads import own_pdf

ROOT = Path(__file__).parents[3]


def read(document: RenderedDocument) -> PdfReader:
    return PdfReader(io.BytesIO(render(document)))


def text_of(document: RenderedDocument) -> str:
    pages = "\n".join(page.extract_text() for page in read(document).pages)
    # This reader of PDF takes every hyphen for the one at the end of a line.
    pages = pages.replace("\u00ad", "-")
    return " ".join(pages.replace("\u00a0", " ").replace("\u200b", "").split())


def tags_of(reader: PdfReader) -> list[str]:
    """The structure tags in reading order."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for child in node:
                walk(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return found


@pytest.mark.parametrize("name", samples.ALL)
def test_our_own_document_passes_the_check_it_is_spared_and_has_as_many_pages(name: str) -> None:
    made = render(samples.ALL[name])
    kept = own_pdf("vurdering.pdf", made)
    assert kept.page_count == page_count(made)
    assert (kept.content, kept.sha256) == (made, hashlib.sha256(made).digest())


@pytest.mark.parametrize("name", samples.ALL)
def test_every_template_makes_an_archivable_and_accessible_file(name: str) -> None:
    document = samples.ALL[name]
    reader = read(document)
    root: Any = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == f"{document.language}-NO"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == document.title
    assert not {"/OpenAction", "/AA", "/AcroForm", "/AF"} & set(root)
    assert "/JavaScript" not in root.get("/Names", {})


@pytest.mark.parametrize("name", samples.ALL)
def test_the_document_brings_its_own_fonts(name: str) -> None:
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in read(samples.ALL[name]).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert fonts
    assert all("+Inter-" in font for font in fonts)


@pytest.mark.parametrize("name", samples.ALL)
def test_headings_begin_at_one_and_never_skip(name: str) -> None:
    levels = [int(tag[2]) for tag in tags_of(read(samples.ALL[name])) if tag[:2] == "/H" and tag[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_header_row() -> None:
    tags = tags_of(read(samples.ASSESSMENT))
    assert tags.count("/Table") == 2
    assert tags.count("/THead") == 2
    assert tags.count("/TH") == 8


def test_the_assessment_says_everything_it_must() -> None:
    text = text_of(samples.ASSESSMENT)
    for part in (
        "Bærum kommune Pedagogisk-psykologisk tjeneste",
        "13. oktober 2026 · Saksnummer 2026/0412",
        "Unntatt offentlighet",
        "Elias Haugland Tesfay, født 2. mars 2017",
        "Konklusjon: trenger Elias trenger individuelt tilrettelagt opplæring.",
        "Gjelder til 31. juli 2029",
        "Bestilling Hva er det som gjør",
        "Kilde: Helsestasjonen",
        "1 Utbytte av opplæringen",
        "§ 11-8, første",
        "Til sammen 76 38",
        "Slik har vi lagt vekt på det",
        "Nora Brekke, PP-rådgiver",
        "Signert i Tett på 13. oktober 2026 kl. 14.32",
        "Ingrid Solheim, fagleder",
        "Kvalitetssikret i Tett på 13. oktober 2026 kl. 11.05",
        "Du kan klage på vedtaket",
        "Dokument SV-2026-0412-2 · Regelsett 2026-08-01 Side 1 av 3",
    ):
        assert part in text


def test_nynorsk_draft_and_no() -> None:
    text = text_of(samples.KINDERGARTEN)
    for part in ("Utkast. Ikkje signert.", "Konklusjon: treng ikkje", "Om saka", "fødd 9. januar 2022", "22,5"):
        assert part in text
    assert "Signert i Tett på" not in text


def test_referral_and_letter() -> None:
    referral, letter = text_of(samples.REFERRAL), text_of(samples.LETTER)
    assert "Dette er PPT bedt om å svare på Hva er det som gjør" in referral
    assert "Opplæringslova § 11-7" in referral
    assert "Jonas Haugland Eksempelveien 4 1338 Sandvika" in letter
    assert "Med vennlig hilsen Nora Brekke PP-rådgiver" in letter
    assert "Kopi til: Eksempel skole" in letter


def test_the_same_document_has_the_same_bytes_in_another_process_and_place(tmp_path: Path) -> None:
    here = hashlib.sha256(render(samples.ASSESSMENT)).hexdigest()
    program = (
        "import hashlib; from tettpaa.documents.rendering import render;"
        "from tettpaa.documents.tests.document_samples import ASSESSMENT;"
        "print(hashlib.sha256(render(ASSESSMENT)).hexdigest())"
    )
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "0",
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == here


def test_threads_give_the_same_bytes() -> None:
    expected = {name: render(document) for name, document in samples.ALL.items()}
    wrong: list[str] = []

    def work() -> None:
        for name, document in samples.ALL.items():
            if render(document) != expected[name]:
                wrong.append(name)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


INJECTIONS = [
    '#read("/etc/passwd")', '#import "look.typ": *', '#eval("1+1")', "#include \"words.json\"", "$x^2$",
    "] } ) #[", "*fet* _skrå_",
    "= Overskrift", "// borte", "/* borte */", "<etikett> @etikett", "\\ \\u{41} \\n", "`kode` ```typ #1```", "- liste",
    "+ 1",
    "#sys.inputs.document", "--- ... ~ -?", "'\"", "#{ panic() }", "{{ 7*7 }} {% now %}", "<script>1</script>",
    "https://x.no",
]  # fmt: skip


@pytest.mark.parametrize("text", INJECTIONS)
def test_source_in_a_text_is_printed_as_it_was_written(text: str) -> None:
    body = tree("".join(f"<{t}>{escaped(text)}</{t}>" for t in ("p", "h2", "p")))
    document = replace(
        samples.REFERRAL,
        title=text,
        subtitle=text,
        order=text,
        case_number=text,
        subject=Subject(name=text, unit=text),
        facts=(Fact(text, text, text),),
        sections=(Section(heading=text, law=text, voice=text, body=body),),
        table=Table(caption=text, columns=(text, text), rows=((text, text),)),
        attachments=(text,),
    )
    printed = text_of(document)
    # 15 places, and the title once more on every page after the first.
    assert printed.count(" ".join(text.split())) >= 15


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize(
    "change",
    [
        {"title": "😀"},
        {"subject": Subject(name="Kari 😀")},
        {"facts": (Fact("a", "😀"),)},
        {"sections": (Section(heading="a", body=[{"tag": "p", "children": [{"tag": "em", "children": ["😀"]}]}]),)},
        {"notices": ("a 😀",)},
    ],
)
def test_a_character_without_a_glyph_is_named(change: dict[str, Any]) -> None:
    with pytest.raises(TextProblem, match="Tegnet 😀 kan ikke stå i et dokument"):
        render(replace(samples.REFERRAL, **change))


def test_links_go_to_secure_pages_only() -> None:
    for href in ("javascript:alert(1)", "http://x.no", "file:///etc/passwd", ""):
        body = [{"tag": "p", "children": [{"tag": "a", "href": href, "children": ["x"]}]}]
        with pytest.raises(ValueError, match="https"):
            render(replace(samples.LETTER, body=body))


def test_mistakes_of_the_caller_are_told() -> None:
    with pytest.raises(ValueError, match="title"):
        render(replace(samples.LETTER, title=" "))
    naive = Signature(name="a", role="b", at=datetime(2026, 1, 1))  # noqa: DTZ001 - the mistake itself
    with pytest.raises(ValueError, match="zone"):
        render(replace(samples.LETTER, signatures=(naive,)))
    with pytest.raises(ValueError, match="as many cells"):
        Table(caption="", columns=("a", "b"), rows=(("1",),))


def test_long_words_long_texts_and_large_tables_are_set() -> None:
    word = "X" * 60_000
    paragraphs = "<p>" + "Elias leser sakte og strever med innholdet. " * 40 + "</p>"
    table = "<table>" + f"<tr>{'<td>tekst her' * 12}" * 120 + "</table>"
    body = tree(f"<p>{word}</p>{paragraphs * 30}{table}")
    begun = time.perf_counter()
    reader = read(replace(samples.ASSESSMENT, sections=(Section(heading="Y" * 150, law="Z" * 200, body=body),)))
    assert len(reader.pages) > 20
    assert time.perf_counter() - begun < 20


def test_a_document_of_three_pages_is_made_while_one_waits() -> None:
    render(samples.ASSESSMENT)
    begun = time.perf_counter()
    for number in range(5):
        render(replace(samples.ASSESSMENT, document_id=str(number)))
    assert (time.perf_counter() - begun) / 5 < 1
