"""Word out, and Word in again: nothing that was written is lost, and nothing that was struck out comes back."""

import io
import zipfile

import docx
import pytest

from tettpaa.documents import richtext, word_in, word_out
from tettpaa.documents.problems import TextProblem, UploadProblem
from tettpaa.documents.tests import file_samples

RICH = (
    "<p>Elias <strong>leser</strong> <em>sakte</em>. Čáhppe og Đáhlá.</p><h3>På skolen</h3>"
    "<ul><li><p>Lydbøker</p></li><li><p>Mer tid</p></li></ul><ol><li><p>Først</p></li></ol>"
    "<table><thead><tr><th><p>Når</p></th><th><p>Hva</p></th></tr></thead>"
    "<tbody><tr><td><p>Mandag</p></td><td><p>Lese høyt</p></td></tr></tbody></table>"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written(*sections):
    trees = [(heading, richtext.to_tree(html)) for heading, html in sections]
    return word_out.write(title="Sakkyndig vurdering", lead="Utkast", sections=trees, language="nb")


def test_out_and_in_again_keeps_the_text_under_its_heading():
    pieces = word_in.read(written(("Utbytte", RICH), ("Tiltak", "<p>Læreren leser høyt.</p>")))
    found = {piece.heading: piece for piece in pieces}
    assert found["Tiltak"].text == "Læreren leser høyt."
    text = found["Utbytte"].text
    for words in ("Elias leser sakte.", "Čáhppe", "På skolen", "Lydbøker", "Mer tid", "Først", "Lese høyt"):
        assert words in text
    assert "<strong>leser</strong>" in found["Utbytte"].html
    assert "<table>" in found["Utbytte"].html


def test_the_document_says_its_language_and_nobodys_name():
    made = docx.Document(io.BytesIO(written(("Utbytte", "<p>Tekst.</p>"))))
    assert (made.core_properties.title, made.core_properties.author) == ("Sakkyndig vurdering", "")
    assert made.core_properties.language == "nb-NO"
    with zipfile.ZipFile(io.BytesIO(written(("Utbytte", "<p>Tekst.</p>")))) as parts:
        assert 'w:val="nb-NO"' in parts.read("word/styles.xml").decode()


def tracked() -> bytes:
    """A draft with one word struck out and one put in, as «Track changes» stores them."""
    document = docx.Document()
    document.add_heading("Utbytte", level=1)
    paragraph = document.add_paragraph("Elias leser ")
    for tag, inside, word in (("del", "delText", "dårlig"), ("ins", "t", "rolig")):
        xml = f'<w:{tag} xmlns:w="{W}" w:id="1" w:author="x"><w:r><w:{inside}>{word}</w:{inside}></w:r></w:{tag}>'
        paragraph._p.append(docx.oxml.parse_xml(xml))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_what_was_struck_out_is_not_read_and_what_was_put_in_is():
    (piece,) = word_in.read(tracked())
    assert piece.text == "Elias leser rolig"


def test_ten_thousand_paragraphs_are_read_or_refused_in_words():
    document = docx.Document()
    for number in range(10_000):
        document.add_paragraph(f"Linje {number} om lesing.")
    made = io.BytesIO()
    document.save(made)
    with pytest.raises(TextProblem, match="for lang"):
        word_in.read(made.getvalue())


def test_an_empty_document_and_one_with_macros_are_refused_in_words():
    empty = io.BytesIO()
    docx.Document().save(empty)
    with pytest.raises(TextProblem, match="ingen tekst"):
        word_in.read(empty.getvalue())
    with pytest.raises(UploadProblem):
        word_in.read(file_samples.word({"word/vbaProject.bin": b"x"}))
    with pytest.raises(UploadProblem):
        word_in.read(b"PK\x03\x04 not really")
