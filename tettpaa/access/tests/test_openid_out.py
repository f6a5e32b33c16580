"""Out from both sides: here and at the provider, by the link, the frame and the back channel."""

import time
from urllib.parse import urlencode

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from conftest import RoleResettingClient
from tests.support import openid
from tests.support.openid import Person
from tests.support.openid_doors import ENTRA, sid_of, sign_in
from tettpaa.access.oidc import client

pytestmark = pytest.mark.usefixtures("db")


def test_logging_out_here_logs_out_there(connected, at_entra):
    browser, person = RoleResettingClient(), Person()
    sign_in(browser, person, "nora-1")
    page = browser.post("/logg-ut/")
    address = page.context["address"]
    assert address.startswith(f"{at_entra.issuer}/logout?")
    assert browser.get("/roller/").url.startswith("/logg-inn/")
    asked = person.browser.get(address)
    form = dict(httpx.QueryParams(urlencode({"xsrf": asked.text.split('name="xsrf" value="')[1].split('"')[0]})))
    done = person.browser.post(f"{at_entra.issuer}/logout/confirm", data=form | {"logout": "yes"})
    assert done.headers["location"].startswith("http://testserver/logg-inn/")
    again = person.browser.get(RoleResettingClient().get(ENTRA).url)
    assert "/interaction/" in again.headers["location"]


def test_logging_out_at_the_provider_ends_the_session_here_by_the_frame(connected, at_entra):
    browser, other = RoleResettingClient(), RoleResettingClient()
    person = Person()
    sign_in(browser, person, "nora-1")
    sign_in(other, Person(), "nora-1")
    sid = sid_of(browser)
    frame = RoleResettingClient()
    frame.get(f"{ENTRA}ut/", {"iss": "https://annen.example", "sid": sid})
    assert browser.get("/roller/").status_code == 200
    told = frame.get(f"{ENTRA}ut/", {"iss": at_entra.issuer, "sid": sid})
    assert at_entra.issuer in told["Content-Security-Policy"].split("frame-ancestors")[1]
    assert browser.get("/roller/").url.startswith("/logg-inn/")
    assert other.get("/roller/").status_code == 200


def test_the_providers_own_back_channel_ends_the_session_here(connected, at_entra):
    browser, other, person = RoleResettingClient(), RoleResettingClient(), Person()
    with openid.listening() as (address, heard):
        at_entra.do("client", backchannel_logout_uri=address)
        sign_in(browser, person, "nora-1")
        sign_in(other, Person(), "nora-1")
        leaving = person.browser.get(f"{at_entra.issuer}/logout")
        xsrf = leaving.text.split('name="xsrf" value="')[1].split('"')[0]
        done = person.browser.post(f"{at_entra.issuer}/logout/confirm", data={"xsrf": xsrf, "logout": "yes"})
        assert done.status_code == 303, done.text
        assert openid.wait_until(lambda: heard)
    told = dict(httpx.QueryParams(heard[0]))
    assert RoleResettingClient().post(f"{ENTRA}ut-fra-tilbyder/", told).status_code == 200
    assert browser.get("/roller/").url.startswith("/logg-inn/")
    assert other.get("/roller/").status_code == 200


@pytest.fixture(scope="module")
def op_key():
    return RSAKey.generate_key(2048, {"kid": "op", "use": "sig", "alg": "RS256"})


def logout_token(issuer, key, typ="logout+jwt", **changes):
    now = int(time.time())
    claims = {
        "iss": issuer,
        "aud": "tettpaa",
        "iat": now,
        "exp": now + 120,
        "jti": "1",
        "sid": "s",
        "events": {client.LOGOUT_EVENT: {}},
    } | changes
    return jwt.encode(
        {"alg": "RS256", "kid": "op", "typ": typ}, {k: v for k, v in claims.items() if v is not None}, key
    )


def test_the_back_channel_believes_only_a_token_signed_by_the_provider(connected, at_entra, op_key):
    browser = RoleResettingClient()
    sign_in(browser, Person(), "nora-1")
    sid = sid_of(browser)
    forged = logout_token(at_entra.issuer, op_key, sid=sid)
    assert RoleResettingClient().post(f"{ENTRA}ut-fra-tilbyder/", {"logout_token": forged}).status_code == 400
    assert browser.get("/roller/").status_code == 200


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"typ": "JWT"}, 400),
        ({"events": {}}, 400),
        ({"nonce": "x"}, 400),
        ({"aud": "annen"}, 400),
        ({"iss": "https://annen.example"}, 400),
        ({"sid": None}, 400),
        ({"iat": int(time.time()) - 3600}, 400),
    ],
)
def test_the_back_channel_ends_the_session_that_it_names(connected, at_entra, op_key, monkeypatch, changes, status):
    browser = RoleResettingClient()
    sign_in(browser, Person(), "nora-1")
    sid = sid_of(browser)
    monkeypatch.setattr(client.Conversation, "keys", lambda self, **_: client.KeySet([op_key]))
    told = logout_token(at_entra.issuer, op_key, **({"sid": sid} | changes))
    assert RoleResettingClient().post(f"{ENTRA}ut-fra-tilbyder/", {"logout_token": told}).status_code == status
    assert (browser.get("/roller/").status_code == 200) is (status == 400)
