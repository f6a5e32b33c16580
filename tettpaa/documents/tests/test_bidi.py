"""A quote from right to left inside Norwegian text moves nothing beside it: on the page, in the PDF and in Word."""

import io
import zipfile

import docx

from tettpaa.documents import bidi, richtext, word_out
from tettpaa.documents.templatetags.rich import rich

FIRST, SECOND, HEBREW = "أحب القراءة", "مع صديقتي", "שלום"
TEXT = f"Amira sa {FIRST} 3 ganger, «{FIRST}», «{SECOND}» og <em>{FIRST}</em> &amp; mer."


def test_each_quote_stands_apart_and_what_is_between_does_not():
    shown = rich(f"<p>{TEXT}</p>")
    assert f"<bdi>{FIRST}</bdi> 3 ganger" in shown
    assert f"«<bdi>{FIRST}</bdi>», «<bdi>{SECOND}</bdi>»" in shown
    assert f"<em><bdi>{FIRST}</bdi></em>" in shown
    assert bidi.isolated(f"<p>Ilan sa {HEBREW}.</p>") == f"<p>Ilan sa <bdi>{HEBREW}</bdi>.</p>"


def test_norwegian_and_sami_text_is_left_as_it_is():
    html = '<p>Čáhppe leser «sakte» 3 ganger. <a href="https://example.org/">Les mer</a></p>'
    assert bidi.isolated(html) == html


def test_a_tag_and_an_address_are_never_touched():
    html = f'<p><a href="https://example.org/{HEBREW}">x</a></p>'
    assert bidi.isolated(html) == html


def test_what_is_shown_is_not_what_is_kept():
    kept = richtext.clean(rich(f"<p>{TEXT}</p>")).html
    assert "bdi" not in kept
    assert FIRST in kept


def test_in_word_the_quote_is_marked_and_a_whole_paragraph_too():
    html = f"<p>{TEXT}</p><p>{FIRST} Elias.</p>"
    made = word_out.write(title="T", lead="L", sections=[("Ord", richtext.to_tree(html))], language="nb")
    quoted, alone = [one for one in docx.Document(io.BytesIO(made)).paragraphs if FIRST in one.text]
    assert [run.text for run in quoted.runs if run.font.rtl] == [FIRST, FIRST, SECOND, FIRST]
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert parts.read("word/document.xml").decode().count("<w:bidi/>") == 1
    assert alone._p.pPr.find("{*}bidi") is not None
