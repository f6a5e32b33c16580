"""A scanner from outside (wapiti) against the running service, signed in as three people: it finds nothing, and breaks nothing.

Once and alone, as the tests in a browser are. What may be found without failing stands in `security/scan.toml`.
"""

import json
import os
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import got_request_exception, request_finished

from tests.support.database import project_file, seeding
from tests.support.matrices import tell
from tettpaa.access.models import User
from tettpaa.access.sessions import cookie_name
from tettpaa.core import doorways

pytestmark = pytest.mark.browser
Scan = Callable[[str, dict[str, str]], dict[str, Any]]
RULES = tomllib.loads(project_file("security", "scan.toml").read_text("utf-8"))
WHO = {
    "adviser": ("Nora Brekke", "/"),
    "guardian": ("guardian", "/portal/familie/"),
    "unit": ("head_teacher", "/portal/enhet/"),
}
OUT = ("logg-ut/", "logg-inn/", "konto/okter/avslutt/", "portal/logg-ut/", "static/")
"""Where the scanner does not go: it would be signed out, and see nothing of the rest."""


@pytest.fixture(scope="module")
def scanner() -> str:
    """The program in its own environment, as `CI=true make setup` installs it."""
    found = project_file(".venv", "scanner", "bin", "wapiti")
    if not found.exists():
        message = "the scanner is not installed: CI=true make setup"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return str(found)


class Watch:
    """What the service itself saw of the scan."""

    def __init__(self) -> None:
        self.requests, self.faults = 0, list[str]()

    def finished(self, **_: object) -> None:
        self.requests += 1

    def failed(self, request: object = None, **_: object) -> None:
        self.faults.append(f"{request.method} {request.path}")  # type: ignore[attr-defined]  # a request


@pytest.fixture
def watch() -> Iterator[Watch]:
    seen = Watch()
    request_finished.connect(seen.finished)
    got_request_exception.connect(seen.failed)
    yield seen
    request_finished.disconnect(seen.finished)
    got_request_exception.disconnect(seen.failed)


def person(who: str) -> User:
    """Somebody of the demo's cast by name, or the first in a role who can see something."""
    with seeding():
        found = User.objects.filter(name=who).first()
        return found or User.objects.filter(role=who, is_active=True).order_by("pk").first()


def is_allowed(kind: str, text: str) -> bool:
    return any(one["kind"] == kind and one["text"] in text for one in RULES["allowed"])


def scanned(program: str, start: str, cookies: dict[str, str], place: Path) -> dict[str, Any]:
    """Wapiti's own report of what it found from this page on."""
    base, report = "/".join(start.split("/")[:3]), place / "report.json"
    half, modules = RULES["seconds"] // 2, RULES["modules"]
    words: dict[str, Any] = {
        "--url": start,
        "--scope": "domain",
        "--module": ",".join(modules),
        "--cookie-value": ";".join(f"{name}={value}" for name, value in cookies.items()),
        "--format": "json",
        "--output": report,
        "--scan-force": "aggressive",
        "--depth": 4,
        "--max-links-per-page": 40,
        "--max-scan-time": half,
        "--max-attack-time": max(2, half // len(modules)),
        "--timeout": 10,
        "--verbose": 0,
        "--store-session": place,
        "--store-config": place,
    }
    command = [program, "--flush-session", "--no-bugreport", *(str(word) for pair in words.items() for word in pair)]
    command += [word for out in OUT for word in ("--exclude", f"{base}/{out}*")]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=RULES["seconds"] * 4)  # noqa: S603  # a tool of the tests, with our own words
    assert report.exists(), told.stdout + told.stderr
    found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return found


@pytest.fixture
def scan(scanner: str, demo_address: str, tmp_path: Path) -> Scan:
    return lambda path, cookies: scanned(scanner, f"{demo_address}{path}", cookies, tmp_path)


@pytest.mark.parametrize("role", WHO)
def test_a_scan_of_the_running_service_finds_nothing(role, scan, signed_in, watch, record_property):
    who, first = WHO[role]
    user = person(who)
    client = signed_in(user)
    with doorways.through(user.doorway):
        name = cookie_name()
    before = client.get(first, follow=True)
    assert before.status_code == 200
    cookies = {name: client.cookies[name].value}
    watch.requests = 0
    report = scan(first, cookies)
    found = [
        (kind, f"{one['method']} {one['path']} {one['parameter']}: {one['info']}")
        for part in ("vulnerabilities", "anomalies")
        for kind, several in report[part].items()
        for one in several
    ]
    failing = [one for one in found if not is_allowed(*one)]
    tell(record_property, f"scan as {role}", asked=watch.requests, leaks=map(str, failing))
    assert failing == []
    assert watch.faults == []
    assert watch.requests > 100, "it saw little"
    assert client.get(first, follow=True).redirect_chain == before.redirect_chain, "it was signed out on its way"
