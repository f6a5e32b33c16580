"""A teacher and a rektor write the pedagogical report together, each in a browser, until both have signed and it is sent."""

import os
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.database import seeding
from tests.support.people import employ, let_in, make_case, make_child, make_unit, make_user
from tests.support.worlds import progress, scope_of
from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.models import CaseScope
from tettpaa.documents.models import FinalDocument, Signature
from tettpaa.organisation.models import UnitTeacher
from tettpaa.papers.models import UnitReport

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
REQUIRED = ("question", "strengths", "outcome", "child_view", "guardian_views", "going_on")


@pytest.fixture
def school() -> tuple[User, User]:
    """A rektor and a teacher at the school of a child that PPT has a case about."""
    with seeding():
        unit = make_unit()
        rektor, teacher = make_user("Eirik Tveiten", Role.HEAD_TEACHER), make_user("Guro Vold", Role.CONTACT_TEACHER)
        employ(rektor, unit)
        UnitTeacher.objects.create(unit=unit, user=teacher)
        case = make_case(make_child(unit=unit), unit, make_user("Nora Brekke"))
        shared = scope_of(case, CaseScope.Kind.UNIT)
        progress(case, "unit", shared).save()
        let_in(rektor, shared, GrantBasis.UNIT_STAFF)
    return rektor, teacher


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).first.click()
    page.wait_for_load_state()


def write(page: Page, key: str, text: str) -> None:
    """In the editor, and wait until it is saved by itself."""
    with page.expect_response(lambda answer: "/avsnitt/" in answer.url and answer.request.method == "POST") as saved:
        page.locator(f"section#{key} .tiptap").click()
        page.keyboard.type(text)
    assert saved.value.status == 200, saved.value.text()


@pytest.mark.commitment("K1.2a")
def test_teacher_and_rektor_write_sign_and_send_the_report(
    as_: Callable[[User], Page], school: tuple[User, User]
) -> None:
    rektor, teacher = school
    head = as_(rektor)
    head.goto("/portal/enhet/saker/")
    head.locator("a.row-link").first.click()
    press(head, "Skriv rapporten her")
    head.get_by_label("Hvem skriver sammen med deg?").select_option(label="Guro Vold")
    press(head, "Velg")
    expect(head.get_by_text("Guro Vold kan nå skrive i rapporten")).to_be_visible()

    guro = as_(teacher)
    guro.goto("/portal/enhet/")
    guro.locator("a.row-link").first.click()
    for key in REQUIRED:
        write(guro, key, f"Skrevet av Guro om {key}.")
    write(guro, "tried", "Lesekurs")
    write(guro, "strengths", " Liker å tegne.")

    head.reload()
    expect(head.get_by_text("Guro Vold leser nå")).to_be_visible()
    expect(head.locator("section#strengths")).to_contain_text("Liker å tegne")
    head.get_by_role("link", name="Signer", exact=True).click()
    press(head, "Signer")
    expect(head.get_by_text("Den andre må også signere")).to_be_visible()

    guro.get_by_role("link", name="Signer", exact=True).click()
    press(guro, "Signer")
    expect(guro.get_by_text("Rapporten er signert av begge")).to_be_visible()
    expect(guro.get_by_role("button", name="Send til PPT")).to_have_count(0)
    head.goto(guro.url)
    press(head, "Send til PPT")
    expect(head.get_by_text("Rapporten er sendt til PPT.")).to_be_visible()
    with seeding():
        final = FinalDocument.objects.get(document_id=UnitReport.objects.get().document_id)
        assert set(Signature.objects.filter(final=final).values_list("name", flat=True)) == {rektor.name, teacher.name}


def test_the_report_is_written_on_a_phone_with_the_keyboard_alone(
    as_: Callable[[User], Page], school: tuple[User, User]
) -> None:
    rektor, _teacher = school
    head = as_(rektor)
    head.set_viewport_size({"width": 360, "height": 740})
    head.goto("/portal/enhet/saker/")
    head.locator("a.row-link").first.click()
    head.get_by_role("button", name="Skriv rapporten her").focus()
    head.keyboard.press("Enter")
    head.wait_for_url("**/rapporter/*/")
    assert head.evaluate("document.documentElement.scrollWidth") <= 360
    head.get_by_label("Hvem skriver sammen med deg?").focus()
    head.keyboard.press("G")
    head.keyboard.press("Tab")
    head.keyboard.press("Enter")
    expect(head.get_by_text("Guro Vold kan nå skrive i rapporten")).to_be_visible()
