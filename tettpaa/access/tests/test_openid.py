"""Sign-in by a real provider, set up as Entra ID: who comes in, who does not, and every answer that is refused."""

import base64
import json
import time

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.openid import Person, client_settings, query_of, running
from tests.support.openid_doors import CLAIMS, ENTRA, entra_file, reasons, session_of, sign_in
from tettpaa.access import connecting
from tettpaa.access.models import DeskSession, ExternalIdentity, UnknownSignIn, User
from tettpaa.access.oidc import client, providers
from tettpaa.access.roles import Role
from tettpaa.access.sessions import SessionStore

pytestmark = pytest.mark.usefixtures("db")


def test_somebody_whom_the_administrator_has_connected_comes_in_where_they_were_going(connected):
    browser, person = RoleResettingClient(), Person()
    answer = sign_in(browser, person, "nora-1", target="/roller/")
    assert (answer.status_code, answer.url) == (302, "/roller/")
    assert person.asked["code_challenge_method"] == "S256"
    assert {"state", "nonce", "code_challenge"} <= set(person.asked)
    assert browser.get("/roller/").status_code == 200
    row = DeskSession.objects.exclude(user_id=None).get()
    assert (row.user_id, row.provider) == (connected.pk, "kommunen")
    assert row.provider_session


def test_the_token_is_sealed_in_the_session(connected):
    browser = RoleResettingClient()
    sign_in(browser, Person(), "nora-1")
    kept = json.dumps(dict(session_of(browser)))
    assert "eyJ" not in kept
    assert "oid-nora" not in kept


def test_an_unknown_person_is_told_so_gets_no_role_and_stands_on_the_administrators_list(at_entra, nora):
    browser = RoleResettingClient()
    with seeding():
        before = User.objects.count()
    for _ in range(2):
        answer = sign_in(browser, Person(), "ukjent-1")
        assert answer.status_code == 403
        assert "Du har ikke fått tilgang ennå" in answer.text
    assert browser.get("/roller/").url.startswith("/logg-inn/")
    with seeding():
        assert User.objects.count() == before
        waiting = UnknownSignIn.objects.get()
    assert (waiting.name, waiting.email, waiting.subject) == ("Ukjent Person", "ukjent@tettpaa.example", "oid-ukjent")


def test_the_same_email_lets_nobody_into_somebody_elses_account(at_entra, nora):
    answer = sign_in(RoleResettingClient(), Person(), "nora-1")
    assert answer.status_code == 403
    with seeding():
        found = UnknownSignIn.objects.get()
        assert connecting.likely(found) == nora
        User.objects.create(name="Nora To", role=Role.CLERK, email="NORA@tettpaa.example")
        assert connecting.likely(found) is None


def test_another_tenant_of_the_same_provider_is_refused(connected):
    assert sign_in(RoleResettingClient(), Person(), "fremmed-1").status_code == 403
    assert "tid er en annen" in reasons()[0]


def test_a_sign_in_without_a_second_factor_is_refused(connected):
    answer = sign_in(RoleResettingClient(), Person(), "nora-1", amr="pwd")
    assert answer.status_code == 403
    assert "sterk nok" in answer.text
    assert "amr" in reasons()[0]


def test_somebody_closed_out_does_not_come_in(connected):
    with seeding():
        User.objects.filter(pk=connected.pk).update(is_active=False)
    assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == 403


def test_whoever_cancels_comes_back_to_the_sign_in(connected):
    browser = RoleResettingClient()
    back = Person().answers(browser.get(ENTRA).url, cancel="1")
    answer = browser.get(back)
    assert answer.url == "/logg-inn/"
    assert "avbrøt" in browser.get("/logg-inn/").text


def test_the_same_answer_twice_is_refused(connected):
    browser = RoleResettingClient()
    back = Person().answers(browser.get(ENTRA).url, person="nora-1", amr="mfa")
    assert browser.get(back).status_code == 302
    assert browser.get(back).status_code == 403
    assert "state" in reasons()[-1]


def test_an_answer_that_another_browser_asked_for_is_refused(connected):
    back = Person().answers(RoleResettingClient().get(ENTRA).url, person="nora-1", amr="mfa")
    thief = RoleResettingClient()
    assert thief.get(back).status_code == 403
    thief.get(ENTRA)
    assert thief.get(back).status_code == 403
    assert thief.get("/roller/").url.startswith("/logg-inn/")


def test_a_code_that_answers_another_question_is_refused_by_the_nonce_and_the_verifier(connected):
    one, other = RoleResettingClient(), RoleResettingClient()
    first = query_of(Person().answers(one.get(ENTRA).url, person="nora-1", amr="mfa"))
    second = query_of(Person().answers(other.get(ENTRA).url, person="nora-1", amr="mfa"))
    mixed = {"code": first["code"], "state": second["state"], "iss": second["iss"]}
    assert other.get(f"{ENTRA}tilbake/", mixed).status_code == 403


def test_an_answer_from_another_issuer_or_without_one_is_refused(connected):
    for iss in ("https://annen.example", None):
        browser = RoleResettingClient()
        given = query_of(Person().answers(browser.get(ENTRA).url, person="nora-1", amr="mfa"))
        changed = {name: value for name, value in (given | {"iss": iss}).items() if value}
        assert browser.get(f"{ENTRA}tilbake/", changed).status_code == 403
        assert "iss" in reasons()[-1]


def test_a_provider_that_calls_itself_something_else_is_refused(at_entra, set_up, connected):
    set_up("kommunen", entra_file(at_entra.issuer.replace("127.0.0.1", "localhost")))
    assert RoleResettingClient().get(ENTRA).status_code == 403
    assert "issuer" in reasons()[-1]


def test_new_keys_are_fetched_and_withdrawn_ones_refused(connected, set_up):
    with running(
        client=client_settings(ENTRA, "client_secret_post"),
        claims=CLAIMS,
        idTokenClaims=["oid", "tid", "name", "email", "amr"],
    ) as turning:
        set_up("kommunen", entra_file(turning.issuer))
        with seeding():
            ExternalIdentity.objects.update(issuer=turning.issuer)
        assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == 302
        turning.do("rotate")
        assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == 302
        client.forget()
        turning.do("hide")
        assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == 403
        assert "ikke signert av tilbyderen" in reasons()[-1]


@pytest.mark.parametrize(("seconds", "status"), [(40, 302), (-40, 302), (400, 403), (-400, 403)])
def test_clocks_may_differ_a_little_and_not_much(connected, at_entra, seconds, status):
    at_entra.do("skew", seconds=seconds)
    assert sign_in(RoleResettingClient(), Person(), "nora-1").status_code == status
    if status == 403:
        assert "klokka" in reasons()[-1]


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "HS256", "kid": "op"}])
def test_an_unsigned_token_and_one_signed_with_our_own_secret_are_refused(at_entra, header):
    conversation = client.Conversation(providers.providers()["kommunen"])
    claims = {
        "iss": at_entra.issuer,
        "aud": "tettpaa",
        "sub": "x",
        "iat": int(time.time()),
        "exp": int(time.time()) + 60,
    }
    if header["alg"] == "none":
        parts = [json.dumps(part).encode() for part in (header, claims)]
        token = ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."
    else:
        token = jwt.encode(header, claims, OctKey.import_key("en-hemmelighet-for-testene"))
    with pytest.raises(client.Refused, match="ikke signert"):
        conversation.checked(token, nonce=None)


@pytest.mark.parametrize("audience", ["en-annen-klient", ["tettpaa", "en-annen-klient"]])
def test_a_token_that_the_provider_made_for_another_client_is_refused(at_entra, monkeypatch, audience):
    """Signed by the right key and in every other way as it should be."""
    key = RSAKey.generate_key(2048, {"kid": "op", "use": "sig", "alg": "RS256"})
    monkeypatch.setattr(client.Conversation, "keys", lambda self, **_: KeySet([key]))
    conversation = client.Conversation(providers.providers()["kommunen"])
    now = int(time.time())
    claims = {"iss": at_entra.issuer, "sub": "x", "iat": now, "exp": now + 60}
    header = {"alg": "RS256", "kid": "op"}
    assert conversation.checked(jwt.encode(header, claims | {"aud": "tettpaa"}, key), nonce=None)["sub"] == "x"
    with pytest.raises(client.Refused):
        conversation.checked(jwt.encode(header, claims | {"aud": audience}, key), nonce=None)


def test_a_provider_that_is_away_is_said_so(set_up):
    set_up("kommunen", entra_file("http://127.0.0.1:9"))
    answer = RoleResettingClient().get(ENTRA)
    assert answer.status_code == 503
    assert "ikke svar" in answer.text


def test_before_signing_the_provider_is_asked_to_prove_anew(connected):
    browser, person = RoleResettingClient(), Person()
    sign_in(browser, person, "nora-1")
    sent = browser.get(f"{ENTRA}?igjen=1&next=/roller/")
    back = person.answers(sent.url, person="nora-1", amr="mfa")
    assert person.asked["prompt"] == "login"
    assert browser.get(back).url == "/roller/"
    session = SessionStore(browser.cookies["tettpaa_desk"].value)
    assert [record["method"] for record in session["account_authentication_methods"]] == ["oidc", "oidc"]
