"""The half-yearly review on a phone, and the day after an employee's last one."""

import datetime as dt
import os

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import let_in, make_case, make_child, make_unit, make_user
from tettpaa.access.models import Grant
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases import jobs
from tettpaa.cases.actions import access_review
from tettpaa.cases.models import AccessReviewLine
from tettpaa.organisation.models import Position, StaffMember

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PHONE = {"width": 360, "height": 780}
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


class Town:
    """Hanne leads, Nora and Jonas work; Jonas was let into one of Nora's cases long ago and never out again."""

    def __init__(self) -> None:
        self.unit = make_unit()
        self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        self.case = make_case(make_child("Elias", "Haugland", unit=self.unit), self.unit, self.nora)
        self.other = make_case(make_child("Maja", "Vik", unit=self.unit), self.unit, self.nora)
        long_ago = timezone.now() - dt.timedelta(days=200)
        let_in(self.jonas, self.case.scope, GrantBasis.TEAM_QUESTION, starts_at=long_ago)


@pytest.fixture
def town(committed):
    with seeding():
        return Town()


@pytest.mark.commitment("K1.3a")
def test_the_half_yearly_review_in_one_sitting_on_a_phone_and_with_the_keyboard(as_, town):
    with acting(job_actor("tilgangsgjennomgang")):
        access_review.open_review(opens_on=TODAY)
    reset_role()
    page = as_(town.hanne)
    page.set_viewport_size(PHONE)
    page.goto("/")
    page.get_by_role("link", name="Tilgangsgjennomgang: 3 tilganger gjenstår").click()
    page.get_by_role("link", name="Begynn").click()

    # The oddest person comes first, with the reason in words and nothing ticked.
    page.get_by_role("heading", name="Jonas Aas").wait_for()
    page.get_by_text("Har ikke lest på 90 dager, har ingen siste dag").wait_for()
    assert page.locator("[name=lines]:checked").count() == 0
    page.get_by_role("button", name="Fjern tilgangen").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Tilgangen er fjernet.").wait_for()

    # Another day she goes on where she was, and keeps all of Nora's but one.
    page.goto("/tilgang/gjennomgang/")
    page.get_by_text("1 av 3 tilganger er gjennomgått").wait_for()
    page.get_by_role("link", name="Fortsett").click()
    page.get_by_role("heading", name="Nora Brekke").wait_for()
    assert page.locator("[name=lines]:checked").count() == 2
    page.get_by_label("Behold tilgangen til Maja Vik").uncheck()
    page.get_by_role("button", name="Behold de valgte").click()
    page.get_by_text("1 tilgang er beholdt.").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    with seeding():
        answers = dict(AccessReviewLine.objects.values_list("case__child__first_name", "answer"))
        assert not Grant.objects.filter(user=town.jonas, ends_at=None).exists()
    assert answers["Maja"] == ""


@pytest.mark.commitment("K1.3a")
def test_an_employee_leaves(as_, town):
    with seeding():
        employee = StaffMember(user=town.nora, starts_on=TODAY - 900 * DAY)
        employee.save()
        Position(employee=employee, profession="educator", starts_on=employee.starts_on).save()
    nora, hanne = as_(town.nora), as_(town.hanne)
    nora.goto(f"/saker/{town.case.pk}/")
    nora.get_by_role("heading", name="Elias Haugland").first.wait_for()

    hanne.goto(f"/ansatte/{employee.pk}/")
    hanne.get_by_label("Siste dag").fill((TODAY - DAY).isoformat())
    hanne.get_by_role("button", name="Lagre siste dag").click()
    hanne.get_by_text("Lagret.", exact=True).wait_for()
    jobs.let_out()
    reset_role()

    nora.goto(f"/saker/{town.case.pk}/")
    nora.get_by_text("Vi finner ikke siden").first.wait_for()
    hanne.goto("/")
    hanne.get_by_role("link", name="2 saker har ingen som arbeider med dem").click()
    hanne.get_by_role("link", name="Maja Vik").first.wait_for()
