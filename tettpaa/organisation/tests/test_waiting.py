"""Those who wait for access: seen by the administrator, connected to a user old or new, and given no role by themselves."""

import pytest

from tests.support.database import seeding
from tests.support.people import make_unit, make_user
from tettpaa.access import connecting
from tettpaa.access.models import ExternalIdentity, Grant, UnknownSignIn, User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.organisation.models import UnitEmployee

pytestmark = pytest.mark.usefixtures("db")
LIST = "/brukere/venter/"


@pytest.fixture
def admin():
    with seeding():
        return make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)


def unknown(door="desk", **values):
    given = {"name": "Nora Brekke", "email": "nora@tettpaa.example", "subject": "oid-1", "units": []} | values
    with seeding():
        return UnknownSignIn.objects.create(provider="kommunen", issuer="https://op.example", door=door, **given)


def test_the_administrator_finds_them_from_the_list_of_users(signed_in, admin):
    browser = signed_in(admin)
    assert "Ingen venter" in browser.get(LIST).text
    unknown()
    assert "1 venter på tilgang" in browser.get("/brukere/").text
    page = browser.get(LIST).text
    assert "Nora Brekke" in page
    assert "nora@tettpaa.example" in page


def test_a_user_that_exists_is_suggested_and_connected_without_changing_the_role(signed_in, admin):
    with seeding():
        nora = make_user("Nora Brekke", email="nora@tettpaa.example")
        other = make_user("Kari Vik", Role.HEAD_TEACHER)
    found = unknown()
    browser = signed_in(admin)
    page = browser.get(f"{LIST}{found.pk}/")
    assert page.context["form"].fields["who"].initial == nora.pk
    wrong = browser.post(f"{LIST}{found.pk}/", {"who": other.pk})
    assert wrong.status_code == 422
    assert browser.post(f"{LIST}{found.pk}/", {"who": nora.pk}).url == LIST
    with seeding():
        identity = ExternalIdentity.objects.get()
        assert (identity.user_id, identity.subject) == (nora.pk, "oid-1")
        assert User.objects.get(pk=nora.pk).role == Role.PP_ADVISER
    assert browser.get(f"{LIST}{found.pk}/").status_code == 404
    assert "Ingen venter" in browser.get(LIST).text


def test_a_new_rektor_is_made_and_leads_the_school_that_the_claim_names(signed_in, admin):
    with seeding():
        unit = make_unit(org_number="987654321")
    found = unknown("unit", name="Marte Lie", email="marte@tettpaa.example", units=["987654321"])
    browser = signed_in(admin)
    page = browser.get(f"{LIST}{found.pk}/")
    assert unit.name in page.text
    assert page.context["form"].fields["unit"].initial == unit.pk
    given = {"who": "", "name": "Marte Lie", "email": "marte@tettpaa.example", "unit": unit.pk}
    without_role = browser.post(f"{LIST}{found.pk}/", given | {"role": ""})
    assert without_role.status_code == 422
    assert "Velg rollen" in without_role.text
    assert browser.post(f"{LIST}{found.pk}/", given | {"role": Role.PP_ADVISER}).status_code == 422
    assert browser.post(f"{LIST}{found.pk}/", given | {"role": Role.HEAD_TEACHER}).status_code == 302
    with seeding():
        made = User.objects.get(email="marte@tettpaa.example")
        assert UnitEmployee.objects.filter(unit=unit, user=made, ends_on=None).exists()
        assert Grant.objects.filter(user=made, scope=unit.scope, basis=GrantBasis.UNIT_STAFF).exists()
        assert ExternalIdentity.objects.get().user_id == made.pk


def test_somebody_who_does_not_belong_here_is_taken_off(signed_in, admin):
    found = unknown()
    assert signed_in(admin).post(f"{LIST}{found.pk}/ikke/").url == LIST
    assert "Ingen venter" in signed_in(admin).get(LIST).text
    with seeding():
        assert not ExternalIdentity.objects.exists()


def test_nobody_connects_a_stranger_to_themselves_or_twice(acting_as, admin):
    found = unknown()
    with seeding():
        nora = make_user("Nora Brekke")
    with acting_as(admin):
        with pytest.raises(NotNow, match="egen bruker"):
            connecting.connect(found=found, user=admin, by=admin)
        connecting.connect(found=found, user=nora, by=admin)
        with pytest.raises(NotNow, match="alt koblet"):
            connecting.connect(found=found, user=nora, by=admin)


@pytest.mark.parametrize("role", [Role.PROFESSIONAL_LEAD, Role.CLERK, Role.PP_ADVISER])
def test_nobody_else_sees_or_connects(signed_in, acting_as, role):
    found = unknown()
    with seeding():
        other = make_user("Kari Vik", role)
    browser = signed_in(other)
    assert browser.get(LIST).status_code == 404
    assert browser.get(f"{LIST}{found.pk}/").status_code == 404
    assert browser.post(f"{LIST}{found.pk}/ikke/").status_code == 404
    with acting_as(other), pytest.raises(NotAllowed):
        connecting.dismiss(found=found, by=other)


def test_a_connection_is_ended_on_the_users_page(signed_in, acting_as, admin):
    found = unknown()
    with seeding():
        nora = make_user("Nora Brekke")
    with acting_as(admin):
        identity = connecting.connect(found=found, user=nora, by=admin)
    browser = signed_in(admin)
    assert "kommunen" in browser.get(f"/brukere/{nora.pk}/").text
    assert browser.post(f"/brukere/{nora.pk}/kobling/{identity.pk}/fjern/").status_code == 302
    assert "kommunen" not in browser.get(f"/brukere/{nora.pk}/").text
    assert browser.post(f"/brukere/{admin.pk}/kobling/{identity.pk}/fjern/").status_code == 404
