"""Writing an assessment in the editor: two at once, what is pasted, what goes from right to left, and Word in and out."""

import io
import os

import docx
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.support.database import seeding
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import home
from tettpaa.documents import word_in
from tettpaa.documents.models import Revision, Section

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "app.js").exists()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.usefixtures("committed"),
    pytest.mark.skipif(not BUILT, reason="needs a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
ARABIC = "أحب القراءة مع ابني كل مساء."
PASTED = (
    "<p class=MsoNormal>Elias har hatt <b>lesekurs</b>.</p><table border=1><tr><td>Uke</td><td>Ord i minuttet</td></tr>"
    "<tr><td>1</td><td>34</td></tr></table><p><img src='data:image/png;base64,iVBORw0KGgo=' alt=x>Etter bildet.</p>"
)
PASTE = """([html]) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "uten form");
    data.items.add(new File([new Uint8Array(9)], "bilde.png", { type: "image/png" }));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
}"""


@pytest.fixture
def work(acting_as):
    return Writing(acting_as)


def open_editor(page: Page, pk: object) -> None:
    page.goto(f"/vurderinger/{pk}/")
    page.locator(".ProseMirror").first.click()


def saved(page: Page) -> None:
    page.wait_for_selector("[data-save-state=unsaved], [data-save-state=saving]")
    page.wait_for_selector("[data-save-state=saved]")


def first_section() -> Section:
    with seeding():
        return Section.objects.order_by("position").first()  # type: ignore[return-value]  # the draft has some


def test_two_who_write_in_one_section_see_both_texts_and_lose_neither(as_, work):
    assessment = work.start()
    nora, mari = as_(work.nora), as_(work.mari)
    open_editor(nora, assessment.pk)
    open_editor(mari, assessment.pk)
    nora.keyboard.type("Nora skrev dette.")
    saved(nora)
    mari.keyboard.type("Mari skrev dette.")
    mari.wait_for_selector("#tekstvalg")
    both = mari.locator("#tekstvalg").inner_text()
    assert "Nora Brekke" in both
    assert "Nora skrev dette." in both
    assert "Mari skrev dette." in both
    mari.locator("#tekstvalg [value=mine]").click()
    mari.wait_for_selector("[data-save-state=saved]")
    assert first_section().html == "<p>Mari skrev dette.</p>"
    with work.acting_as(work.nora):
        texts = list(
            Revision.objects.filter(section__html="<p>Mari skrev dette.</p>")
            .order_by("pk")
            .values_list("html", flat=True)
        )
    assert texts[0] == "<p>Nora skrev dette.</p>"
    assert set(texts[1:]) == {"<p>Mari skrev dette.</p>"}


def test_a_table_is_pasted_and_a_picture_is_not(as_, work):
    page = as_(work.nora)
    open_editor(page, work.start().pk)
    page.evaluate(PASTE, [PASTED])
    saved(page)
    html = first_section().html
    assert "<strong>lesekurs</strong>" in html
    assert html.count("<tr>") == 2
    assert "Etter bildet." in html
    assert "<img" not in html
    assert "Mso" not in html
    page.reload()
    assert page.locator(".ProseMirror table").count() == 1
    assert page.locator(".ProseMirror img").count() == 0


def test_what_goes_from_right_to_left_does_so_in_editor_page_and_document(as_, work):
    assessment = work.start()
    page = as_(work.nora)
    open_editor(page, assessment.pk)
    page.keyboard.type("Mor sa det slik:")
    page.keyboard.press("Enter")
    page.keyboard.insert_text(ARABIC)
    saved(page)
    assert first_section().html == f"<p>Mor sa det slik:</p><p>{ARABIC}</p>"
    ours, hers = (page.locator(".ProseMirror").first.locator("p").nth(number) for number in (0, 1))
    assert begins(ours) == "left"
    assert begins(hers) == "right"
    reader = as_(work.mari)
    reader.goto(f"/vurderinger/{assessment.pk}/")
    assert begins(reader.locator(".ProseMirror p", has_text="القراءة")) == "right"
    pdf = page.request.get(f"/vurderinger/{assessment.pk}/utkast.pdf")
    assert pdf.ok
    text = "".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf.body())).pages)
    assert sum("\u0600" <= letter < "\u0700" or letter >= "\ufb50" for letter in text) >= 15


def begins(paragraph):
    """At which side of its box the text of a paragraph begins."""
    return paragraph.evaluate(
        """(p) => {
            const range = document.createRange(), box = p.getBoundingClientRect();
            range.selectNodeContents(p);
            const text = range.getClientRects()[0];
            return text.left - box.left < 4 ? "left" : box.right - text.right < 4 ? "right" : "between";
        }"""
    )


def test_word_in_and_word_out(as_, work):
    assessment = work.start()
    document, made = docx.Document(), io.BytesIO()
    document.add_paragraph("Begynt i Word: Elias leser sakte, Čáhppe leser fort.")
    document.save(made)
    page = as_(work.nora)
    page.goto(f"/vurderinger/{assessment.pk}/")
    page.get_by_role("button", name="Mer", exact=True).click()
    page.get_by_role("link", name="Hent fra Word").click()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    page.set_input_files("[name=file]", {"name": "utkast.docx", "mimeType": kind, "buffer": made.getvalue()})
    page.get_by_role("button", name="Les filen").click()
    expect(page.get_by_role("heading", name="Hvor skal teksten stå?")).to_be_visible()
    page.locator("select[name^=to-]").first.select_option(index=1)
    page.get_by_role("button", name="Sett inn").click()
    expect(page.get_by_text("Teksten er satt inn i 1 avsnitt. Les gjennom.")).to_be_visible()
    page.get_by_role("button", name="Mer", exact=True).click()
    with page.expect_download() as came:
        page.get_by_role("link", name="Last ned som Word").click()
    content = came.value.path().read_bytes()
    assert "Begynt i Word: Elias leser sakte, Čáhppe leser fort." in [piece.text for piece in word_in.read(content)]
