"""Who works here: the register with positions and periods, and the lists that offer only those who are at work."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user, treat_measures
from tettpaa.access.models import AuditEvent
from tettpaa.access.roles import Role
from tettpaa.cases.forms import colleagues
from tettpaa.desk import intake, worklist
from tettpaa.organisation.models import Absence, Position, StaffMember, UnitContact
from tettpaa.organisation.queries import possible_contacts
from tettpaa.organisation.rules import per_full_position

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.4a")]
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)
POSITION = {"profession": "educator", "percent": "80", "starts_on": TODAY.strftime("%d.%m.%Y"), "phone": ""}


class Place:
    """A leader, a head, an administrator, three advisers."""

    def __init__(self):
        self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        self.bente = make_user("Bente Sund", Role.HEAD_OF_SERVICE)
        self.odd = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
        self.nora, self.jonas, self.liv = (make_user(name) for name in ("Nora Brekke", "Jonas Aas", "Liv Dahl"))
        self.rektor = make_user("Marte Lie", Role.HEAD_TEACHER)


@pytest.fixture
def place():
    with seeding():
        return Place()


def employed(user, *, since=400, until=None, percent=100):
    with seeding():
        row = StaffMember.objects.create(user=user, starts_on=TODAY - since * DAY, ends_on=until)
        Position.objects.create(employee=row, profession="educator", percent=percent, starts_on=row.starts_on)
    return row


@pytest.mark.parametrize("who", ["hanne", "bente", "odd"])
def test_leader_head_and_administrator_keep_the_register(signed_in, place, who):
    browser = signed_in(getattr(place, who))
    answer = browser.post("/ansatte/ny/", POSITION | {"user": place.nora.pk, "phone": "00 00 01 01"})
    assert answer.status_code == 302
    again = browser.post("/ansatte/ny/", POSITION | {"user": place.nora.pk})
    assert again.status_code == 422, "who is registered stands in the list no more"
    assert "Nora Brekke" in browser.get("/ansatte/").text
    more = POSITION | {"percent": "100", "starts_on": (TODAY + 30 * DAY).strftime("%d.%m.%Y")}
    assert browser.post(f"{answer.url}stilling/", more).status_code == 302
    assert browser.post(f"{answer.url}stilling/", more).status_code == 302
    with seeding():
        rows = list(Position.objects.order_by("starts_on").values_list("percent", "starts_on"))
        assert rows == [(80, TODAY), (100, TODAY + 30 * DAY)], "what was before stays, and twice is once"
        assert AuditEvent.objects.filter(action="staff.position_changed").count() == 1
    assert "80 %" in browser.get(answer.url).text


def test_an_adviser_sees_who_works_here_and_changes_nothing(signed_in, place):
    row, browser = employed(place.jonas, percent=60), signed_in(place.nora)
    shown = browser.get("/ansatte/").text
    assert "Jonas Aas" in shown
    assert "60 %" not in shown, "a colleague's share of a position is the leader's matter"
    for path in ("ny/", f"{row.pk}/"):
        assert browser.get(f"/ansatte/{path}").status_code == 404
    for path in ("stilling/", "slutt/", "slutt/angre/"):
        assert browser.post(f"/ansatte/{row.pk}/{path}", POSITION).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"percent": "0"}, "Skriv stillingen som et tall fra 1 til 100."),
        ({"percent": "101"}, "Skriv stillingen som et tall fra 1 til 100."),
        ({"percent": "full"}, "Skriv stillingen som et tall fra 1 til 100."),
        ({"profession": ""}, "Velg yrkesgruppe."),
        ({"starts_on": "31.02.2026"}, "Skriv datoen slik"),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(signed_in, place, wrong, said):
    answer = signed_in(place.hanne).post("/ansatte/ny/", POSITION | {"user": place.nora.pk, "phone": "123"} | wrong)
    assert answer.status_code == 422
    assert said in answer.text
    assert 'value="123"' in answer.text


def test_a_role_outside_the_service_is_no_employee(signed_in, place):
    answer = signed_in(place.hanne).post("/ansatte/ny/", POSITION | {"user": place.rektor.pk})
    assert answer.status_code == 422
    assert "Velg en person fra lista" in answer.text


def test_who_has_left_comes_later_or_is_on_leave_is_offered_nowhere(acting_as, place):
    employed(place.nora)
    employed(place.jonas, until=TODAY - DAY)
    employed(place.liv, since=-10)
    with seeding():
        away = make_user("Ida Permisjon")
        ill = make_user("Per Syk")
        Absence.objects.create(user=away, starts_on=TODAY, ends_on=TODAY + DAY, leave=True, registered_by=place.hanne)
        Absence.objects.create(user=ill, starts_on=TODAY, ends_on=TODAY + DAY, registered_by=place.hanne)
        unit = make_unit()
    wanted = {"Nora Brekke", "Per Syk", "Hanne Moltu"}
    with acting_as(place.hanne):
        assert {one.name for one in colleagues()} == wanted
        assert {one.name for one in possible_contacts()} == wanted
        assert {one.name for one, _load, _contact in intake.holders(unit.pk)} == wanted


def test_who_comes_back_is_employed_anew_and_has_the_cases_again(signed_in, acting_as, place):
    row = employed(place.nora, until=TODAY - 30 * DAY)
    with seeding():
        make_case(make_child(unit=(unit := make_unit())), unit, place.nora)
    with acting_as(place.hanne):
        assert worklist.counts(place.hanne)["ubemannet"] == 1
    browser = signed_in(place.hanne)
    assert "Nora Brekke" in browser.get("/ansatte/").text
    assert browser.post("/ansatte/ny/", POSITION | {"user": place.nora.pk}).status_code == 302
    with acting_as(place.hanne):
        assert worklist.counts(place.hanne)["ubemannet"] == 0
        assert "Nora Brekke" in {one.name for one in colleagues()}
    undone = browser.post(f"/ansatte/{row.pk}/slutt/angre/", follow=True)
    assert "ansatt på nytt" in undone.text
    with seeding():
        assert StaffMember.objects.get(pk=row.pk).ends_on == TODAY - 30 * DAY


def test_an_employee_leaves_and_it_can_be_undone(signed_in, place):
    row, browser = employed(place.nora), signed_in(place.hanne)
    with seeding():
        UnitContact.objects.create(unit=make_unit("Åsly skole"), user=place.nora)
    early = browser.post(f"/ansatte/{row.pk}/slutt/", {"ends_on": "01.01.2001"})
    assert early.status_code == 422
    assert "Siste dag kan ikke være før første dag." in early.text
    yesterday = (TODAY - DAY).strftime("%d.%m.%Y")
    shown = browser.post(f"/ansatte/{row.pk}/slutt/", {"ends_on": yesterday}, follow=True).text
    assert "kan fortsatt logge inn" in shown
    assert "Åsly skole" in shown, "the unit needs another to call"
    browser.post(f"/ansatte/{row.pk}/slutt/angre/")
    with seeding():
        assert StaffMember.objects.get(pk=row.pk).ends_on is None


def test_the_load_stands_relative_to_the_position(signed_in, acting_as, place):
    employed(place.nora, percent=50)
    employed(place.jonas)
    with seeding():
        treat_measures("open_cases", by=place.hanne)
        unit = make_unit()
        for first in ("Ada", "Bo", "Cecilie"):
            make_case(make_child(first, unit=unit), unit, place.nora)
    shown = signed_in(place.hanne).get("/ansatte/").text
    assert "6 i full stilling" in shown
    with acting_as(place.hanne):
        loads = {one.name: (load, one.percent) for one, load, _contact in intake.holders(unit.pk)}
    assert loads["Nora Brekke"] == (3, 50)
    assert loads["Jonas Aas"] == (0, 100)


@pytest.mark.parametrize(
    ("load", "percent", "full"), [(40, 50, 80), (41, 60, 68), (1, 3, 33), (46, 80, 58), (0, 50, 0)]
)
def test_a_load_counts_as_for_a_full_position(load, percent, full):
    assert per_full_position(load, percent) == full
