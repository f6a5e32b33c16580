"""A service starts on a Monday with cases that run: an adviser enters hers by keyboard, the leader brings the rest in a file."""

import datetime as dt
import io
import os

import openpyxl
import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.support.database import seeding
from tests.support.people import make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.models import CaseImport, IndividualCase, Step

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
TODAY = timezone.localdate()


@pytest.fixture
def people(committed):
    with seeding():
        make_unit()
        return make_user("Nora Brekke"), make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)


def ago(days: int) -> str:
    return f"{TODAY - dt.timedelta(days=days):%d%m%y}"


def by_keys(page: Page, *fields: str) -> None:
    """One field after the other, with Tab between."""
    for text in fields:
        page.keyboard.type(text)
        page.keyboard.press("Tab")


def enter_one(page: Page, first_name: str, born: str) -> None:
    by_keys(page, first_name, "Prøve", born, "")
    by_keys(page, "Gran", "4B", "")
    by_keys(page, f"Sara {first_name}sen", "", "", ago(70), "", "")
    by_keys(page, "", "", "", "", "", "")
    by_keys(page, ago(100), "", ago(80), ago(60), "", "", "", "")
    page.keyboard.press("Space")  # «Jeg er habil»
    page.keyboard.press("Control+Enter")


def test_an_adviser_enters_her_running_cases_by_keyboard_alone(as_, people):
    page = as_(people[0])
    page.goto("/")
    page.get_by_role("button", name="Ny", exact=True).click()
    page.get_by_role("link", name="Sak som er i gang").click()
    page.get_by_role("heading", name="Før inn en sak som er i gang").wait_for()
    page.goto("/saker/for-inn/?neste=1")
    for first_name, born in (("Ali", "290216"), ("Ada", "010315")):
        page.wait_for_function("document.activeElement.id === 'id_first_name'")
        enter_one(page, first_name, born)
        page.get_by_text(f"Saken om {first_name} Prøve er åpnet: under utredning.").wait_for()
    page.locator("a.row-link", has_text="Ali Prøve").click()
    page.get_by_text("Saken har tatt 100 dager.").wait_for()
    page.get_by_text("Ført i ettertid").first.wait_for()
    with seeding():
        assert IndividualCase.objects.filter(step=Step.ASSESSMENT, assigned_on__isnull=False).count() == 2


def test_the_adviser_is_shown_a_child_who_is_here_while_she_writes(as_, people):
    page = as_(people[0])
    page.goto("/saker/for-inn/?neste=1")
    enter_one(page, "Ali", "290216")
    page.get_by_text("Saken om Ali Prøve er åpnet").wait_for()
    page.wait_for_function("document.activeElement.id === 'id_first_name'")
    by_keys(page, "Ali", "Prøve", "290216")
    page.get_by_text("Er det et av disse?").wait_for()
    page.get_by_label("Ali Prøve", exact=False).first.check()


def workbook() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Navn", "Født", "Skole", "Mottatt", "Fordelt", "Rådgiver"])
    for name, born in (("Prøve, Ali", dt.date(2016, 2, 29)), ("Prøve, Ada", "31.02.2015"), ("Prøve, Iben", "4.3.2014")):
        days = [TODAY - dt.timedelta(days=number) for number in (100, 80)]
        book.active.append([name, born, "Granåsen skole (eksempel)", *days, "Nora Brekke"])
    book.save(out)
    return out.getvalue()


def test_the_leader_brings_the_rest_from_excel_and_can_take_it_back(as_, people):
    page = as_(people[1])
    page.goto("/saker/for-inn/")
    page.get_by_role("link", name="Før inn mange fra en fil").click()
    page.get_by_label("Fil med saker").set_input_files(
        {"name": "saker.xlsx", "mimeType": "application/octet-stream", "buffer": workbook()}
    )
    page.get_by_role("button", name="Last opp").click()
    page.get_by_role("button", name="Se gjennom filen").click()
    page.get_by_text("2 linjer kan føres inn. 1 må rettes.").wait_for()
    page.get_by_text("«31.02.2015» finnes ikke i kalenderen. Rett datoen.").wait_for()
    page.get_by_role("button", name="Før inn 2 saker").click()
    work(people[1])
    page.get_by_text("2 saker er ført inn.").wait_for()
    page.get_by_text("Ta alt tilbake").first.click()
    page.get_by_role("button", name="Ta alt tilbake").click()
    work(people[1])
    page.get_by_text("2 saker er tatt tilbake.").wait_for()
    with seeding():
        assert not IndividualCase.objects.exists()


def work(leader) -> None:
    """The worker's part, through its own connections."""
    with seeding():
        batch = CaseImport.objects.get()
    jobs.import_cases(import_id=str(batch.pk), user_id=leader.pk)
