"""A structured text as a Word document: headings, paragraphs, lists and tables, nothing that runs and nobody's name."""

import io
from collections.abc import Iterable
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tettpaa.documents import bidi
from tettpaa.documents.structure import Element, Tree

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_AFTER_BIDI = (
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
)
"""What the format says stands after it in a paragraph's properties."""


def write(*, title: str, lead: str, sections: Iterable[tuple[str, Tree]], language: str) -> bytes:
    """The whole document: title, a line under it, and each section under its heading. `language`: «nb» or «nn»."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "", f"{language}-NO"
    properties.comments = ""
    _speak(document, f"{language}-NO")
    document.add_heading(title, level=0)
    document.add_paragraph(lead)
    for heading, tree in sections:
        document.add_heading(heading, level=1)
        _blocks(document, tree)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _speak(document: Document, language: str) -> None:
    """Word checks spelling in the language of the text."""
    for defaults in document.styles.element.iter(qn("w:lang")):
        defaults.set(qn("w:val"), language)


def _blocks(document: Document, tree: Tree) -> None:
    for block in tree:
        tag = block["tag"]
        if tag in ("ul", "ol"):
            _list(document, block, level=1)
        elif tag == "table":
            _table(document, block)
        elif tag == "p":
            _written(document.add_paragraph(), block["children"])
        else:
            _written(document.add_heading(level=int(tag[1])), block["children"])


def _list(document: Document, block: Element, level: int) -> None:
    name = "List Number" if block["tag"] == "ol" else "List Bullet"
    style = name if level == 1 else f"{name} {min(level, 3)}"
    for item in block["items"]:
        for inside in item:
            if inside["tag"] in ("ul", "ol"):
                _list(document, inside, level + 1)
            else:
                _written(document.add_paragraph(style=style), inside["children"])


def _table(document: Document, block: Element) -> None:
    rows = [block["head"], *block["rows"]]
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=True):
            paragraph = place.paragraphs[0]
            for number, inside in enumerate(cell):
                if number:
                    paragraph = place.add_paragraph()
                _written(paragraph, _words(inside))


def _words(block: Element) -> list[Any]:
    """What stands in a cell's block; a list in a cell becomes lines with dashes."""
    if "children" in block:
        return list(block["children"])
    found: list[Any] = []
    for item in block["items"]:
        for inside in item:
            found += ["– ", *_words(inside), {"tag": "br", "children": []}]
    return found[:-1]


def _written(paragraph: Paragraph, inlines: list[Any]) -> None:
    """The whole paragraph goes from right to left when its first letter does."""
    _inlines(paragraph, inlines)
    if bidi.begins_from_right(paragraph.text):
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # the library has no name for it
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def _inlines(paragraph: Paragraph, inlines: list[Any], *, bold: bool = False, italic: bool = False) -> None:
    for inline in inlines:
        if isinstance(inline, str):
            for words, from_right in bidi.pieces(inline):
                run = paragraph.add_run(words)
                run.bold, run.italic, run.font.rtl = bold or None, italic or None, from_right or None
        elif inline["tag"] == "br":
            paragraph.add_run().add_break()
        else:
            tag = inline["tag"]
            _inlines(paragraph, inline["children"], bold=bold or tag == "strong", italic=italic or tag in ("em", "src"))
            if tag == "a":
                paragraph.add_run(f" ({inline['href']})")
