"""A quote that is put in from the case keeps its source through the editor, also when one writes on."""

import os

import pytest

from tests.support.database import seeding
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import home
from tettpaa.documents.models import Section

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "editor.js").exists()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not BUILT, reason="needs a built front end (make setup)")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def test_the_reference_is_there_after_writing_on(address, acting_as, as_):
    work = Writing(acting_as)
    assessment = work.start()
    page = as_(work.nora)
    page.goto(f"/vurderinger/{assessment.pk}/")
    section = page.locator("section#child_view")
    section.locator("details.suggest summary").click()
    section.locator("[data-insert]").first.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("Skrevet etter sitatet.")
    page.wait_for_selector("[data-save-state=saved] .i", timeout=60_000)
    with seeding():
        html = Section.objects.get(key="child_view").html
    assert 'class="src" data-fact="talk:' in html
    assert "Skrevet etter sitatet." in html
    assert "Skrevet etter" not in html.split("</span>")[0]
