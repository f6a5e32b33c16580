"""Providers for the tests of sign-in."""

import pytest

from tests.support.database import seeding
from tests.support.openid import client_settings, running
from tests.support.openid_doors import CLAIMS, ENTRA, SECRET, entra_file
from tests.support.people import make_user
from tettpaa.access.models import ExternalIdentity
from tettpaa.access.oidc import client
from tettpaa.access.roles import Role


@pytest.fixture
def set_up(tmp_path, monkeypatch):
    """Writes the operator's file, and has it read."""
    client.forget()

    def write(key: str, text: str, *, secret: str = SECRET, pem: str = "") -> None:
        for name, content in (("hemmelig", secret), ("nokkel.pem", pem)):
            (tmp_path / name).write_text(content)
            (tmp_path / name).chmod(0o600)
        where = 'private_key_file = "nokkel.pem"' if pem else 'client_secret_file = "hemmelig"'
        path = tmp_path / "innlogging.toml"
        path.write_text(f'[provider.{key}]\nname = "Kommunens innlogging"\nclient_id = "tettpaa"\n{where}\n{text}\n')
        monkeypatch.setenv("TETTPAA_SIGN_IN", str(path))

    return write


@pytest.fixture(scope="module")
def entra():
    with running(
        client=client_settings(ENTRA, "client_secret_post", post_logout_redirect_uris=["http://testserver/logg-inn/"]),
        claims=CLAIMS,
        idTokenClaims=["oid", "tid", "name", "email", "amr"],
    ) as provider:
        yield provider


@pytest.fixture
def at_entra(entra, set_up):
    entra.do("skew", seconds=0)
    set_up("kommunen", entra_file(entra.issuer))
    return entra


@pytest.fixture
def nora():
    with seeding():
        return make_user("Nora Brekke", email="nora@tettpaa.example")


@pytest.fixture
def connected(nora, at_entra):
    with seeding():
        admin = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
        ExternalIdentity.objects.create(
            user=nora, provider="kommunen", issuer=at_entra.issuer, subject="oid-nora", linked_by=admin
        )
    return nora
