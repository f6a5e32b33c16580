"""Every template and every document that the service makes by itself, set in both forms of Norwegian and looked into."""

import io
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
import typst
from pypdf import PdfReader

from tettpaa.documents import richtext
from tettpaa.documents.document_data import RenderedDocument
from tettpaa.documents.rendering import render
from tettpaa.documents.tests import document_samples as samples
from tettpaa.documents.tests.contrast import faint_letters
from tettpaa.documents.tests.ink import Shown, letters_of, not_drawn
from tettpaa.documents.tests.test_rendering import tags_of, text_of
from tettpaa.papers.built_in import built_in, built_in_example
from tettpaa.papers.queries import printing
from tettpaa.papers.rules.content import Kind, Receiver, Shape
from tettpaa.papers.shipping import shipped

BUILT_IN = [one.key for _heading, rows in built_in() for one in rows]
EVERY = [(kind, key) for kind, keys in (("template", shipped()), ("built_in", BUILT_IN)) for key in keys]
NORWEGIAN = "ÆØÅæøå ÀÉÊÓÒÔàéêóòô Ääöü Ññ"
SAMI = "ÁáČčĐđŊŋŠšŦŧŽž Ïï Ǥǥ Ǧǧ Ǩǩ Ʒʒ Ǯǯ"
ARABIC = "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ء أ إ آ ؤ ئ ة ى پ چ ژ گ ک ی"


def made(kind: str, key: str, language: str) -> RenderedDocument:
    """The pages with an invented child."""
    found = printing.example(shipped()[key], language) if kind == "template" else built_in_example(key, language)
    assert found is not None
    return found


def headings(outline: Any) -> list[str]:
    """The bookmarks, in order."""
    return [title for item in outline for title in (headings(item) if isinstance(item, list) else [str(item.title)])]


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(("kind", "key"), EVERY, ids=[key for _kind, key in EVERY])
def test_it_can_be_archived_for_ever_and_read_by_everyone(kind, key, language):
    document = made(kind, key, language)
    pdf = render(document)
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == f"{language}-NO"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == document.title
    tags = tags_of(reader)
    levels = [int(tag[2]) for tag in tags if tag[:2] == "/H" and tag[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("/Table") == tags.count("/THead")
    marks = headings(reader.outline)
    assert marks[0] == document.title
    assert len(marks) == len(levels)
    assert all(len(page.extract_text().split()) > 22 for page in reader.pages), "a page with only its head and foot"
    assert faint_letters(pdf) == []


def test_a_letter_that_is_too_faint_is_found():
    source = (
        '#set page(width: 10cm, height: 4cm)\n#text(fill: rgb("#999999"))[grått] #highlight(fill: navy)[sort] svart'
    )
    pdf = typst.compile(source.encode(), format="pdf")
    assert isinstance(pdf, bytes)
    found = faint_letters(pdf)
    assert [(one.colour, one.behind) for one in found] == [((153, 153, 153), (255, 255, 255)), ((0, 0, 0), (0, 31, 63))]


@pytest.mark.parametrize("key", list(shipped()))
def test_every_section_of_a_template_stands_on_the_page_in_its_own_language(key):
    content = shipped()[key]
    for language in ("nb", "nn"):
        text = text_of(printing.example(content, language))
        asked = content.sections[1:] if content.shape is Shape.LETTER else content.sections
        for section in asked:
            assert section.title.in_form(language) in text
            for word in [*section.choices, *section.columns]:
                assert word.in_form(language).split()[0] in text
        assert "{" not in text


def test_the_nynorsk_of_a_template_is_nynorsk():
    """Words that only bokmål has never stand in the nynorsk of a shipped template."""
    wrong = {"ikke", "hva", "hvor", "hvem", "hvordan", "skolen", "jeg", "noen", "opplæringen", "saken", "henvisningen"}
    for key, content in shipped().items():
        for section in content.sections:
            for words in (section.title, section.guidance, section.ready, *section.columns, *section.choices):
                said = {word.strip(".,:?!«»()").lower() for word in words.nn.split()}
                assert not said & wrong, f"{key} {section.key}: {said & wrong}"


def test_letters_to_families_are_easy_to_read():
    """LIX at most 40 in what stands ready for a family, in both forms of Norwegian."""
    for key, content in shipped().items():
        if Receiver.FAMILY not in content.receivers or Receiver.OTHER in content.receivers:
            continue
        for form in ("nb", "nn"):
            text = " ".join(one.ready.in_form(form) for one in content.sections if one.kind is Kind.TEXT)
            assert lix(text) <= 40, f"{key} {form}: {lix(text):.0f}"


def lix(text: str) -> float:
    """Words in a sentence, and the share of words longer than six letters."""
    words = [word.strip(".,:;?!()«»-") for word in text.split() if word.strip(".,:;?!()«»-")]
    sentences = max(1, sum(text.count(mark) for mark in ".?!") + text.count("\n-"))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / max(1, len(words))


def test_sixty_pages_of_tables_carry_their_header_rows():
    head = "<tr><th>Tid</th><th>Hva skjedde</th><th>Hva barnet gjorde</th><th>Hva de voksne gjorde</th></tr>"
    row = "<tr><td>10.05</td><td>" + "Leser høyt i gruppe. " * 6 + "</td><td>Følger med</td><td>Hjelper</td></tr>"
    table = f"<table>{head}{row * 175}</table>"
    content = shipped()["observation"]
    texts = {"seen": table, "thoughts": table, "works": table, "setting": table, "purpose": table, "child_view": table}
    stored = {key: richtext.clean(html).html for key, html in texts.items()}
    example = printing.example(content, "nb")
    long = printing.document(content, stored, {}, printing.templates.laws(), **head_of(example))
    reader = PdfReader(io.BytesIO(render(long)))
    assert len(reader.pages) >= 60
    assert tags_of(reader).count("/THead") == 6
    shown = [page.extract_text() for page in reader.pages[5:55]]
    assert all("Hva skjedde" in text for text in shown)
    assert f"Side {len(reader.pages)} av {len(reader.pages)}" in reader.pages[-1].extract_text().replace("\u00a0", " ")


def test_names_in_every_norwegian_sami_and_arabic_letter_and_a_quote_from_right_to_left():
    content = shipped()["child_conversation"]
    quote = "«أحب القراءة مع صديقتي.»"
    alone = "أحب القراءة، وأمي تقرأ لي كل مساء."
    texts = {
        "own_words": f"<p>Amira sa på arabisk: {quote} Det betyr: jeg liker å lese sammen med venninnen min.</p><p>{alone}</p>",
        "plan": f"<p>{NORWEGIAN} {SAMI}</p><p><strong>{ARABIC}</strong> <em>محمد</em></p>",
    }
    stored = {key: richtext.clean(html).html for key, html in texts.items()}
    assert quote in stored["own_words"]
    document = printing.document(
        content, stored, {}, printing.templates.laws(), **head_of(printing.example(content, "nb"))
    )
    pdf = render(document)
    reader = PdfReader(io.BytesIO(pdf))
    text = "".join(page.extract_text() for page in reader.pages)
    shown = letters_of(pdf)
    assert not not_drawn(shown, f"{NORWEGIAN}{SAMI}{ARABIC}")
    left, right = lowest_arabic_line(shown)
    assert left > 200, "it does not stand where ours begins"
    assert right > 400, "what begins in Arabic begins to the right"
    for letter in "ÆØÅæøåÁáČčĐđŊŋŠšŦŧŽžǤǥǨǩ":
        assert letter in text
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[1]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert any(name.startswith("NotoSansArabic") for name in fonts)
    assert all(name.startswith(("Inter", "NotoSansArabic")) for name in fonts)


def test_a_number_after_a_quote_from_right_to_left_keeps_its_place():
    content = shipped()["child_conversation"]
    stored = {"own_words": richtext.clean("<p>ǯ أحب القراءة 3 ganger</p>").html}
    head = head_of(printing.example(content, "nb"))
    pdf = render(printing.document(content, stored, {}, printing.templates.laws(), **head))
    shown = letters_of(pdf)
    [(_picture, page, mark)] = shown["ǯ"]
    on_line = [(box, at) for _picture, at, box in shown["3"]]
    [number] = [box for box, at in on_line if at == page and abs(box[1] - mark[1]) < 6]
    _left, right = lowest_arabic_line(shown)
    assert number[0] > right


def lowest_arabic_line(shown: Shown) -> tuple[float, float]:
    """How far from the left edge the last line in Arabic letters begins and ends."""
    boxes = [
        box for letter, places in shown.items() if "\u0600" <= letter < "\u0700" for _picture, _page, box in places
    ]
    lowest = min(box[1] for box in boxes)
    line = [box for box in boxes if box[1] < lowest + 8]
    return min(box[0] for box in line), max(box[2] for box in line)


def head_of(example: RenderedDocument) -> dict[str, Any]:
    """What a document of a case has besides its sections."""
    names = ("language", "document_id", "rule_set", "dated", "sender", "case_number", "subject", "is_draft")
    return {name: getattr(example, name) for name in names}


def test_a_table_ends_where_the_page_does_and_who_wrote_it_never_stands_alone():
    """The Statped letter has a table, and runs over to a second page."""
    with pypdfium2.PdfDocument(render(printing.example(shipped()["refer_statped"], "nb"))) as pdf:
        head, table = (widest(page) for page in (pdf[1], pdf[0]))
        assert table == pytest.approx(head, abs=1)
        assert "Samtykke" in pdf[1].get_textpage().get_text_range().split("Med vennlig hilsen")[0]


def widest(page: pypdfium2.PdfPage) -> float:
    """How far to the right anything is drawn."""
    return max(one.get_bounds()[2] for one in page.get_objects())


def test_the_letter_of_the_samples_and_of_the_templates_look_the_same():
    """One look: the template letter uses the same file of the typesetter as the letters of the cases."""
    assert printing.example(shipped()["invitation"], "nb").template == samples.LETTER.template
