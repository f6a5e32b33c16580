"""Schools and kindergartens by Feide and Ansattporten, as two real providers set up like them."""

import pytest
from joserfc.jwk import RSAKey

from conftest import RoleResettingClient
from tests.support import openid
from tests.support.database import seeding
from tests.support.openid import Person, client_settings, query_of, running
from tests.support.openid_doors import CLAIMS, reasons, sign_in
from tests.support.people import make_user
from tettpaa.access.models import ExternalIdentity, PortalSession, UnknownSignIn
from tettpaa.access.roles import Role

pytestmark = pytest.mark.usefixtures("db")


FEIDE = "/portal/logg-inn/oidc/feide/"
LEVEL = "urn:mace:feide.no:auth:level:fad08:3"


@pytest.fixture(scope="module")
def feide():
    with running(
        client=client_settings(FEIDE, "client_secret_basic", scope="openid profile email userid-feide groups-org"),
        claims=CLAIMS,
        userinfo=True,
        acr=[LEVEL, "urn:mace:feide.no:auth:level:fad08:2"],
        scopes=["userid-feide", "groups-org"],
    ) as provider:
        yield provider


@pytest.fixture
def rektor():
    with seeding():
        return make_user("Marte Lie", Role.HEAD_TEACHER)


def connect(user, provider, subject, key):
    with seeding():
        admin = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
        ExternalIdentity.objects.create(
            user=user, provider=key, issuer=provider.issuer, subject=subject, linked_by=admin
        )


def test_a_rektor_comes_in_by_feide_with_two_factors_only(feide, set_up, rektor):
    set_up("feide", f'profile = "feide"\ndoor = "unit"\nissuer = "{feide.issuer}"')
    answer = sign_in(RoleResettingClient(), Person(), "marte-1", address=FEIDE, acr=LEVEL)
    assert answer.status_code == 403
    with seeding():
        assert UnknownSignIn.objects.get().units == ["987654321"]
    connect(rektor, feide, "marte-1", "feide")
    browser = RoleResettingClient()
    low = sign_in(browser, Person(), "marte-1", address=FEIDE, acr="urn:mace:feide.no:auth:level:fad08:2")
    assert low.status_code == 403
    assert sign_in(browser, Person(), "marte-1", address=FEIDE, acr=LEVEL).url == "/portal/enhet/"
    assert "tettpaa_portal" in browser.cookies
    assert browser.get("/roller/").url.startswith("/logg-inn/")


def test_a_unit_user_does_not_come_in_by_the_staffs_door(connected, at_entra):
    with seeding():
        rektor = make_user("Marte Lie", Role.HEAD_TEACHER)
        ExternalIdentity.objects.update(user=rektor)
    assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == 403


ANSATT = "/portal/logg-inn/oidc/ansattporten/"


@pytest.fixture(scope="module")
def own_key():
    pem = openid.new_pem()
    return pem, RSAKey.import_key(pem, {"use": "sig"})


def keyed(key):
    return RSAKey.import_key(key.as_pem(private=False), {"kid": key.thumbprint(), "use": "sig"})


@pytest.fixture(scope="module")
def ansattporten(own_key):
    with running(
        client=client_settings(ANSATT, "private_key_jwt", keyed(own_key[1]), scope="openid profile"),
        claims=CLAIMS,
        idTokenClaims=["name", "authorization_details"],
        pushed=True,
        acr=["substantial", "high", "low"],
    ) as provider:
        yield provider


def test_ansattporten_names_the_organisation_and_needs_a_pushed_request_and_our_key(
    ansattporten, set_up, own_key, rektor
):
    set_up("ansattporten", f'profile = "ansattporten"\ndoor = "unit"\nissuer = "{ansattporten.issuer}"', pem=own_key[0])
    browser = RoleResettingClient()
    sent = browser.get(ANSATT)
    assert set(query_of(sent.url)) == {"client_id", "request_uri"}
    assert sign_in(browser, Person(), "marte-1", address=ANSATT, acr="high").status_code == 403
    with seeding():
        found = UnknownSignIn.objects.get()
    assert found.units == ["987654321"]
    connect(rektor, ansattporten, found.subject, "ansattporten")
    assert sign_in(RoleResettingClient(), Person(), "marte-1", address=ANSATT, acr="low").status_code == 403
    assert sign_in(RoleResettingClient(), Person(), "marte-1", address=ANSATT, acr="substantial").status_code == 302


def test_a_key_that_the_provider_no_longer_takes_is_told_in_the_log(ansattporten, set_up, own_key):
    set_up(
        "ansattporten",
        f'profile = "ansattporten"\ndoor = "unit"\nissuer = "{ansattporten.issuer}"',
        pem=openid.new_pem(),
    )
    assert RoleResettingClient().get(ANSATT).status_code == 403
    assert "invalid_client" in reasons()[-1]


def test_the_portal_session_of_a_provider_lies_in_the_portals_table(feide, set_up, rektor):
    set_up("feide", f'profile = "feide"\ndoor = "unit"\nissuer = "{feide.issuer}"')
    connect(rektor, feide, "marte-1", "feide")
    sign_in(RoleResettingClient(), Person(), "marte-1", address=FEIDE, acr=LEVEL)
    assert PortalSession.objects.filter(provider="feide", user_id=rektor.pk).count() == 1
