"""A real OpenID provider on this machine, in a process of its own, and a person's browser that walks through it."""

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc.jwk import RSAKey

from tests.support.environment import PROJECT

FOLDER = PROJECT / "tests" / "openid"
HOST = "http://testserver"
PEOPLE = {
    "nora-1": {"name": "Nora Brekke", "email": "nora@tettpaa.example", "oid": "oid-nora", "tid": "tenant-1"},
    "ukjent-1": {"name": "Ukjent Person", "email": "ukjent@tettpaa.example", "oid": "oid-ukjent", "tid": "tenant-1"},
    "fremmed-1": {"name": "Fra En Annen Kommune", "email": "nora@tettpaa.example", "oid": "oid-x", "tid": "tenant-2"},
    "marte-1": {
        "name": "Marte Lie",
        "email": "marte@tettpaa.example",
        "https://n.feide.no/claims/orgnr": "NO987654321",
        "authorization_details": [{"reportees": [{"ID": "0192:987654321", "Name": "Granåsen skole"}]}],
    },
    "41819077302": {"name": "Syntetisk Mor", "pid": "41819077302"},
    "30908299902": {"name": "Syntetisk Annen", "pid": "30908299902"},
    "uten-nummer": {"name": "Fra Et Annet Land"},
}


def node() -> str:
    """Node and the provider, as `make setup` has put them there; in CI they must be there."""
    inside = PROJECT / ".venv" / "bin" / "node"
    found = shutil.which("node") or (str(inside) if inside.exists() else "")
    if found and (FOLDER / "node_modules" / "oidc-provider").exists():
        return found
    if os.environ.get("CI"):
        pytest.fail("the OpenID provider of the tests is not installed: scripts/bootstrap.py --dev")
    pytest.skip("needs the tests' OpenID provider (make setup)")


class OpenIdProvider:
    """One provider: started with its settings, changed while it runs."""

    def __init__(self, port: int) -> None:
        self.issuer = f"http://127.0.0.1:{port}"

    def do(self, what: str, **values: Any) -> None:
        """Turns a key, moves the clock, changes the client."""
        httpx.post(f"{self.issuer}/test/{what}", json=values).raise_for_status()


@contextmanager
def running(**wanted: Any) -> Iterator[OpenIdProvider]:
    """A provider set up like one of those we talk with."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    provider = OpenIdProvider(port)
    settings = {"issuer": provider.issuer, "port": port, "people": PEOPLE} | wanted
    process = subprocess.Popen(
        [node(), "provider.mjs"],
        cwd=FOLDER,
        env=os.environ | {"WANTED": json.dumps(settings), "NODE_NO_WARNINGS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    assert process.stdout
    assert process.stderr
    reader = threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True)
    reader.start()
    try:
        assert process.stdout.readline().strip() == "ready", "".join(said)
        yield provider
    finally:
        process.terminate()
        process.wait(10)
        reader.join(10)
        process.stdout.close()
        process.stderr.close()
        print("".join(said))


def client_settings(address: str, auth: str, key: RSAKey | None = None, **more: Any) -> dict[str, Any]:
    """What a provider knows of us."""
    values = {
        "client_id": "tettpaa",
        "redirect_uris": [f"{HOST}{address}tilbake/"],
        "response_types": ["code"],
        "grant_types": ["authorization_code"],
        "token_endpoint_auth_method": auth,
        "scope": "openid profile email",
        "require_auth_time": True,
        "backchannel_logout_session_required": True,
        "backchannel_logout_uri": "http://127.0.0.1:9/",
        **more,
    }
    if key is None:
        return values | {"client_secret": "en-hemmelighet-for-testene"}
    return values | {"jwks": {"keys": [key.as_dict(private=False)]}, "token_endpoint_auth_signing_alg": "RS256"}


def new_pem() -> str:
    """A private key as an operator keeps it."""
    key = rsa.generate_private_key(65537, 2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """An address for the provider's back channel, and what it has posted there."""
    heard: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", heard
        server.shutdown()
        thread.join(5)


class Person:
    """Somebody with a browser at the provider: their cookies there, and what they answer."""

    def __init__(self) -> None:
        self.browser = httpx.Client(follow_redirects=False, limits=httpx.Limits(max_keepalive_connections=0))
        self.asked: dict[str, str] = {}

    def answers(self, address: str, **given: str) -> str:
        """Follows the provider's pages and says who one is; the address that one is sent back to."""
        reply = self.browser.get(address)
        for _ in range(10):
            if "location" not in reply.headers:
                raise AssertionError(f"{reply.status_code} {reply.url}: {reply.text[:500]}")
            there = urljoin(str(reply.url), reply.headers["location"])
            if there.startswith(HOST):
                return there.removeprefix(HOST)
            if "/interaction/" in there:
                self.asked = self.browser.get(there).json()
                reply = self.browser.post(there, data=given)
            else:
                reply = self.browser.get(there)
        raise AssertionError("the provider never came to an end")


def query_of(address: str) -> dict[str, str]:
    """The parameters of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def wait_until(true: Any, seconds: float = 5.0) -> bool:
    """The provider tells us over the net, a little later."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False
