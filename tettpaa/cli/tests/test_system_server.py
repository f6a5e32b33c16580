"""DATABASE_URL to Debian's PostgreSQL 15 by socket: every command of the operator's, from init to a restored service."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tettpaa.cli.tests.another_server import another_server
from tettpaa.cli.tests.operator import Service, folder, run
from tettpaa.core.tests.postgres_help import SYSTEM

pytestmark = pytest.mark.skipif(not (SYSTEM / "initdb").exists(), reason="no PostgreSQL 15 on this machine")


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with folder() as near:
        (near / "first").mkdir()
        (near / "second").mkdir()
        yield near


@pytest.fixture(scope="module")
def url(place: Path) -> Iterator[str]:
    """A server with an empty database, and a service that `tettpaa init` has made in it."""
    where = place / "first"
    with another_server(where, str(where / "data"), 5433, owner="tettpaa_owner", programs=SYSTEM) as found:
        made = run(place / "home", "init", "--email", "kari@tettpaa.example", "--name", "Kari", DATABASE_URL=found)
        assert made.returncode == 0, made.stderr
        assert "Engangslenke til Kari: http" in made.stdout
        yield found


def said(place: Path, url: str, *words: str) -> str:
    result = run(place / "home", *words, DATABASE_URL=url)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_the_tables_are_up_to_date_and_nothing_is_wrong(place: Path, url: str) -> None:
    assert said(place, url, "migrate") == "Tabellene var oppdatert fra før.\n"
    assert "FEIL" not in said(place, url, "doctor")
    assert said(place, url, "audit", "verify").startswith("Loggene er hele: alle segl stemmer.\n")


def test_pages_are_served_and_the_server_is_left_running(place: Path, url: str) -> None:
    with Service(place / "home", DATABASE_URL=url) as service:
        assert "Tjenesten er klar" in service.wait_until_ready()
        assert service.status() == 200
        assert service.end() == (0, "Tjenesten er stoppet.\n")
    assert "FEIL" not in said(place, url, "doctor")


@pytest.mark.parametrize("role", ["owner", "app", "clerk_ro"])
def test_psql_becomes_the_role(place: Path, url: str, role: str) -> None:
    asked = said(place, url, "dbshell", "--as", role, "--", "-Atc", "select current_user")
    assert asked == f"tettpaa_{role}\n"


def test_a_backup_is_restored_on_another_server(place: Path, url: str) -> None:
    copy = place / "all.tar"
    assert "Sikkerhetskopien er laget" in said(place, url, "backup", "--with-keys", str(copy))
    where = place / "second"
    with another_server(where, str(where / "data"), 5434, owner="tettpaa_owner", programs=SYSTEM) as other:
        back = run(place / "restored", "restore", str(copy), DATABASE_URL=other)
        assert back.returncode == 0, back.stderr
        assert run(place / "restored", "doctor", DATABASE_URL=other).returncode == 0
        people = ["dbshell", "--", "-Atc", "select name from access_user"]
        assert run(place / "restored", *people, DATABASE_URL=other).stdout == "Kari\n"
