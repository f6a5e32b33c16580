"""An adviser comes from a school and registers the hour on the phone; what was agreed stands on Min dag until it is done."""

import datetime as dt
import os

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.support.database import seeding
from tests.support.people import make_unit, make_user
from tettpaa.organisation.models import UnitContact
from tettpaa.systemwork.models import Activity

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PHONE = {"width": 360, "height": 780}


@pytest.fixture
def nora(committed):
    with seeding():
        nora, unit = make_user("Nora Brekke"), make_unit()
        make_unit("Solvik ungdomsskole (eksempel)")
        UnitContact.objects.create(unit=unit, user=nora)
    return nora


def from_min_dag_to_the_form(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Ny", exact=True).click()
    page.get_by_role("link", name="Systemarbeid").first.click()
    page.get_by_role("heading", name="Registrer aktivitet").wait_for()


def her_own_school_comes_first(page: Page) -> None:
    first = page.locator("[name=unit] optgroup").first
    assert first.get_attribute("label") == "Dine skoler og barnehager"
    assert first.locator("option").inner_text() == "Granåsen skole (eksempel)"


def fill_in(page: Page, minutes: str) -> None:
    page.get_by_label("Bra for alle (universelt)").check()
    page.get_by_label("Minutter").fill(minutes)


@pytest.mark.commitment("K4.1b")
@pytest.mark.commitment("K4.1a")
def test_an_adviser_registers_an_hour_at_a_school_from_min_dag_on_a_phone(as_, nora):
    page = as_(nora)
    page.set_viewport_size(PHONE)
    from_min_dag_to_the_form(page)
    her_own_school_comes_first(page)
    page.get_by_label("Skole eller barnehage").select_option(label="Granåsen skole (eksempel)")
    page.get_by_label("Tema").select_option(label="Lesing og skriving")
    fill_in(page, "60")
    page.get_by_label("Avtalt oppfølging").fill((timezone.localdate() + dt.timedelta(days=7)).isoformat())
    page.get_by_role("button", name="Registrer, og en til").click()
    page.get_by_text("Registrert: 1 t, Granåsen skole (eksempel).").wait_for()

    fill_in(page, "30")  # place, theme and day stand there from the last one: two touches, one number, one press
    page.keyboard.press("Control+Enter")
    page.get_by_role("heading", name="Systemarbeid").wait_for()
    assert page.locator(".stackable tbody tr").count() == 2

    page.goto("/")
    page.get_by_role("link", name="Lesing og skriving").click()
    page.get_by_role("button", name="Merk som fulgt opp").click()
    page.get_by_text("Oppfølgingen er gjort.").wait_for()
    page.goto("/")
    assert page.get_by_role("link", name="Lesing og skriving").count() == 0
    with seeding():
        assert sorted(Activity.objects.values_list("minutes", flat=True)) == [30, 60]


def test_internal_work_asks_for_neither_place_nor_level_and_a_slip_keeps_what_was_written(as_, nora):
    page = as_(nora)
    from_min_dag_to_the_form(page)
    page.get_by_label("Internt", exact=True).check()
    assert not page.get_by_label("Skole eller barnehage").is_visible()
    assert not page.get_by_label("Bra for alle (universelt)").is_visible()
    page.get_by_label("Tema").select_option(label="Møter, planlegging og egen kompetanse")
    page.get_by_label("Minutter").fill("en time")
    page.get_by_label("Kort om arbeidet").fill("Fagmøte")
    page.get_by_role("button", name="Registrer aktivitet").click()
    page.get_by_role("link", name="Skriv minuttene som et helt tall fra 1 til 720.").wait_for()
    assert page.get_by_label("Kort om arbeidet").input_value() == "Fagmøte"
    page.get_by_label("Minutter").fill("90")
    page.get_by_role("button", name="Registrer aktivitet").click()
    page.get_by_text("Registrert: 1 t 30 min, internt.").wait_for()
