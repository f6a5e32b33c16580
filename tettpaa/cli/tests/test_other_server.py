"""DATABASE_URL: the operator's own server, with passwords, where `tettpaa init` makes the service's login roles."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tettpaa.cli.tests.another_server import another_server
from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import free_port, run


@pytest.fixture(scope="module")
def url(place: Path) -> Iterator[str]:
    """A server with one role, `eier`, that may make roles and owns one empty database."""
    with another_server(place, "127.0.0.1", free_port(), owner="eier") as found:
        yield found


@pytest.fixture(scope="module")
def ready(place: Path, url: str) -> str:
    """The same server once `tettpaa init` has been there, twice: whichever test a worker gets first can lean on it."""
    for _ in range(2):
        result = run(place / "home", "init", DATABASE_URL=url)
        assert result.returncode == 0, result.stderr
    return url


def test_without_init_the_sentence_says_what_to_do(place: Path, url: str) -> None:
    result = run(place / "before", "migrate", DATABASE_URL=url)
    assert result.returncode == 1
    assert "tettpaa init" in result.stderr


def test_init_makes_roles_that_work_and_keeps_their_passwords_closed(place: Path, ready: str) -> None:
    path = place / "home" / "keys" / "database-passwords.json"
    assert path.stat().st_mode & 0o077 == 0
    assert len(set(json.loads(path.read_text()).values())) == 3
    doctor = run(place / "home", "doctor", DATABASE_URL=ready)
    assert doctor.returncode == 0, doctor.stdout
    assert not list((place / "home").glob("pg*"))


def test_a_backup_of_it_can_be_read_into_our_own(place: Path, ready: str) -> None:
    target = place / "moved.tar"
    taken = run(place / "home", "backup", "--with-keys", str(target), DATABASE_URL=ready)
    assert taken.returncode == 0, taken.stderr
    back = run(place / "ours", "restore", str(target))
    assert back.returncode == 0, back.stderr
    assert run(place / "ours", "doctor").returncode == 0


def test_an_owner_of_another_name_is_told_what_to_do(place: Path, url: str, new_home: CopyOfHome) -> None:
    new_home(place / "small")
    assert run(place / "small", "backup", "--with-keys", str(place / "small.tar")).returncode == 0
    result = run(place / "elsewhere", "restore", str(place / "small.tar"), DATABASE_URL=url)
    assert result.returncode == 1
    assert "Lag brukeren «tettpaa_owner»" in result.stderr


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mysql://x/y", "DATABASE_URL må se slik ut"),
        ("postgresql://127.0.0.1:1/x", "Får ikke kontakt med databasen"),
    ],
)
def test_a_wrong_address_is_one_sentence(place: Path, address: str, words: str) -> None:
    result = run(place / "wrong", "init", DATABASE_URL=address)
    assert result.returncode == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
