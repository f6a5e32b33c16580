"""Units: found by all, changed by those who keep them in order."""

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_unit, make_user
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.organisation.actions import units as actions
from tettpaa.organisation.models import Municipality, Unit, UnitContact, UnitEmployee, UnitKind
from tettpaa.organisation.rules import is_org_number

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


@pytest.fixture
def people():
    with seeding():
        return {
            "admin": make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR),
            "leader": make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD),
            "nora": make_user("Nora Brekke"),
            "jonas": make_user("Jonas Aas"),
            "rektor": make_user("Marte Lie", Role.HEAD_TEACHER),
            "styrer": make_user("Eva Rud", Role.KINDERGARTEN_HEAD),
            "unit": make_unit(),
        }


@pytest.mark.parametrize("who", ["admin", "leader"])
def test_administrator_and_leader_add_a_unit(signed_in, people, who):
    values = {"name": "Åsly skole", "kind": "school", "ownership": "municipal", "municipality": ""}
    with seeding():
        values["municipality"] = Municipality.objects.get().pk
    browser = signed_in(people[who])
    answer = browser.post("/enheter/ny/", values | {"years": "1–7"})
    assert answer.status_code == 302
    assert "Åsly skole" in browser.get(answer.url).text
    twice = browser.post("/enheter/ny/", values | {"name": "åsly SKOLE"})
    assert twice.status_code == 422
    assert "Det finnes alt" in twice.text
    assert 'value="åsly SKOLE"' in twice.text
    wrong = browser.post("/enheter/ny/", values | {"name": "Annen", "org_number": "123456789"})
    assert wrong.status_code == 422
    assert "Organisasjonsnummeret stemmer ikke" in wrong.text


def test_an_adviser_reads_units_and_changes_none(signed_in, acting_as, people):
    browser, unit = signed_in(people["nora"]), people["unit"]
    assert browser.get(f"/enheter/{unit.pk}/").status_code == 200
    assert "Endre" not in browser.get(f"/enheter/{unit.pk}/").text
    for path in ("ny/", f"{unit.pk}/endre/"):
        assert browser.get(f"/enheter/{path}").status_code == 404
    assert browser.post(f"/enheter/{unit.pk}/kontakt/", {"user": people["nora"].pk}).status_code == 404
    with acting_as(people["nora"]), pytest.raises(NotAllowed):
        actions.appoint_contact(unit=unit, user=people["nora"], by=people["nora"])


@pytest.mark.parametrize("who", ["admin", "leader"])
def test_a_contact_replaces_the_one_before_and_access_follows(signed_in, people, who):
    browser, unit = signed_in(people[who]), people["unit"]
    for name in ("nora", "jonas", "jonas"):
        assert browser.post(f"/enheter/{unit.pk}/kontakt/", {"user": people[name].pk}).status_code == 302
    with seeding():
        assert UnitContact.objects.get(unit=unit, ends_on=None).user_id == people["jonas"].pk
        open_grants = Grant.objects.filter(scope=unit.scope, basis=GrantBasis.UNIT_CONTACT, ends_at=None)
        assert list(open_grants.values_list("user_id", flat=True)) == [people["jonas"].pk]
    refused = browser.post(f"/enheter/{unit.pk}/kontakt/", {"user": people["rektor"].pk})
    assert refused.status_code == 422
    assert "Velg en person fra lista" in refused.text


def test_a_leader_of_the_unit_gets_in_and_out_of_its_compartment(signed_in, people):
    browser, unit = signed_in(people["leader"]), people["unit"]
    wrong = browser.post(f"/enheter/{unit.pk}/ledere/", {"user": people["styrer"].pk})
    assert wrong.status_code == 422
    assert browser.post(f"/enheter/{unit.pk}/ledere/", {"user": people["rektor"].pk}).status_code == 302
    with seeding():
        employee = UnitEmployee.objects.get(unit=unit)
        assert Grant.objects.filter(user=people["rektor"], scope=unit.scope, ends_at=None).exists()
    assert "Marte Lie" in browser.get("/enheter/?q=granås").text
    assert browser.post(f"/enheter/{unit.pk}/ledere/{employee.pk}/slutt/").status_code == 302
    with seeding():
        assert not Grant.objects.filter(user=people["rektor"], ends_at=None).exists()
        assert AuditEvent.objects.filter(action="unit.employment_ended").count() == 1


def test_an_employee_of_another_unit_is_not_ended_through_this_one(signed_in, people):
    with seeding():
        other = make_unit("Solvik skole")
        employee = UnitEmployee.objects.create(unit=other, user=people["rektor"])
    assert (
        signed_in(people["leader"]).post(f"/enheter/{people['unit'].pk}/ledere/{employee.pk}/slutt/").status_code == 404
    )


def test_the_list_is_filtered_sorted_in_norwegian_and_fifty_at_a_time(signed_in, people):
    with seeding():
        for number in range(60):
            make_unit(f"Barnehage {number:02}", UnitKind.KINDERGARTEN)
        for name in ("Østre skole", "Ærfugl skole", "Ås skole", "Zen skole"):
            make_unit(name)
    browser = signed_in(people["nora"])
    assert "Side 1 av 2" in browser.get("/enheter/").text.replace("\xa0", " ")
    schools = [row.name for row in browser.get("/enheter/?type=school").context["page"]]
    assert schools[-4:] == ["Zen skole", "Ærfugl skole", "Østre skole", "Ås skole"]
    assert "Ingen skoler eller barnehager passer" in browser.get("/enheter/?q=finnes+ikke").text
    for odd in ("side=x", "side=-1", "side=999", "type=feil", "q=%00"):
        assert browser.get(f"/enheter/?{odd}").status_code == 200


def test_a_change_keeps_what_was_not_named(acting_as, people):
    with acting_as(people["admin"]):
        actions.change_unit(unit=people["unit"], phone="67 00 00 00", by=people["admin"])
        unit = Unit.objects.get(pk=people["unit"].pk)
        assert (unit.name, unit.phone) == (people["unit"].name, "67 00 00 00")
        with pytest.raises(Problem, match="Skriv navnet"):
            actions.change_unit(unit=unit, name="  ", by=people["admin"])


def test_organisation_numbers():
    assert is_org_number("974760673")
    assert not is_org_number("974760674")
    assert not is_org_number("97476067")


def test_a_closed_unit_lets_its_people_out_keeps_its_history_and_takes_no_more(signed_in, acting_as, people):
    unit = people["unit"]
    with acting_as(people["leader"]):
        actions.employ(unit=unit, user=people["rektor"], by=people["leader"])
        actions.appoint_contact(unit=unit, user=people["nora"], by=people["leader"])
    with seeding():
        other = make_unit("Nye Granåsen skole")
    browser, address = signed_in(people["leader"]), f"/enheter/{unit.pk}/legg-ned/"
    assert "ikke gjøres om" in browser.get(address).text
    for wrong in ({"closed_on": "2090-01-01"}, {"closed_on": "i går"}, {"closed_on": "1.8.2026", "merged_into": "x"}):
        assert browser.post(address, wrong).status_code == 422
    assert browser.post(address, {"closed_on": "1.8.2026", "merged_into": str(other.pk)}).status_code == 302
    page = browser.get(f"/enheter/{unit.pk}/").text
    for words in ("Nedlagt", "Nye Granåsen skole", "Marte Lie", "Nora Brekke", "Historikk"):
        assert words in page
    assert unit.name in browser.get(f"/enheter/{other.pk}/").text
    with seeding():
        assert not Grant.objects.filter(ends_at=None).exists()
    with acting_as(people["leader"]), pytest.raises(Problem, match=r"nå en del av Nye Granåsen skole\."):
        actions.employ(unit=Unit.objects.get(pk=unit.pk), user=people["rektor"], by=people["leader"])
    again = browser.post(address, {"closed_on": "1.8.2026"})
    assert again.status_code == 422
    assert "nedlagt fra 01.08.2026" in again.text


def test_an_adviser_closes_no_unit(signed_in, acting_as, people):
    assert signed_in(people["nora"]).get(f"/enheter/{people['unit'].pk}/legg-ned/").status_code == 404
    with acting_as(people["nora"]), pytest.raises(NotAllowed):
        actions.close_unit(unit=people["unit"], closed_on=TODAY, by=people["nora"])


def test_one_organisation_number_is_one_unit(acting_as, people):
    with acting_as(people["admin"]):
        actions.change_unit(unit=people["unit"], org_number="974 760 673", by=people["admin"])
        assert Unit.objects.get(pk=people["unit"].pk).org_number == "974760673"
        home = Municipality.objects.get()
        with pytest.raises(Problem, match="har alt dette organisasjonsnummeret"):
            actions.add_unit(name="Ny", kind="school", municipality=home, org_number="974760673", by=people["admin"])
