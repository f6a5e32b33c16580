"""Backup and restore: what was there is there again, counted and read; and nothing in use is ever written over."""

import tarfile
from pathlib import Path

import psycopg
import pytest

from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, run
from tettpaa.core.postgres.cluster import Cluster


@pytest.fixture(scope="module")
def used(place: Path, new_home: CopyOfHome) -> Path:
    """A service with a row, a file and a key in it."""
    home = new_home(place / "used")
    (home / "files" / "ab").mkdir()
    (home / "files" / "ab" / "report").write_bytes(b"\x00ciphertext\xff")
    with Cluster(home) as cluster, psycopg.connect(cluster.conninfo()) as connection:
        connection.execute("create table remembered as select 'Åse Ødegård' as name")
    return home


@pytest.fixture(scope="module")
def copy(place: Path, used: Path) -> Path:
    target = place / "with-keys.tar"
    result = run(used, "backup", "--with-keys", str(target))
    assert result.returncode == 0, result.stderr
    return target


def test_everything_comes_back(place: Path, used: Path, copy: Path) -> None:
    home = place / "restored"
    result = run(home, "restore", str(copy))
    assert result.returncode == 0, result.stderr
    with Cluster(home) as cluster, psycopg.connect(cluster.conninfo()) as connection:
        assert connection.execute("select name from remembered").fetchone() == ("Åse Ødegård",)
        closed = "select count(*) from pg_class where relrowsecurity and relforcerowsecurity"
        row = connection.execute(closed).fetchone()
        assert row
        assert row[0] > 0
    assert (home / "files" / "ab" / "report").read_bytes() == b"\x00ciphertext\xff"
    assert (home / "keys" / "django").read_bytes() == (used / "keys" / "django").read_bytes()
    assert run(home, "doctor").returncode == 0


def test_the_file_is_closed_to_others(copy: Path) -> None:
    assert copy.stat().st_mode & 0o077 == 0


def test_keys_stay_at_home_unless_asked_for(place: Path, used: Path) -> None:
    target = place / "without-keys.tar"
    assert run(used, "backup", str(target)).returncode == 0
    with tarfile.open(target) as packed:
        assert not [name for name in packed.getnames() if name.startswith("keys/")]
    result = run(place / "keyless", "restore", str(target))
    assert result.returncode == 1
    assert "Nøklene følger ikke med" in result.stderr


def test_a_service_in_use_is_not_written_over(used: Path, copy: Path) -> None:
    result = run(used, "restore", str(copy))
    assert result.returncode == 1
    assert "ikke tom" in result.stderr


def test_a_service_that_runs_is_not_written_over_either(used: Path, copy: Path) -> None:
    with Service(used) as service:
        service.wait_until_ready()
        result = run(used, "restore", str(copy))
        assert result.returncode == 1
        assert "Tjenesten kjører allerede" in result.stderr
        assert service.status() == 200
        assert service.end()[0] == 0


@pytest.mark.parametrize("content", [b"not a tar", b""])
def test_a_broken_file_is_told_so(place: Path, content: bytes) -> None:
    broken = place / "broken.tar"
    broken.write_bytes(content)
    result = run(place / "new", "restore", str(broken))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1


def test_half_a_file_is_refused_and_nothing_is_kept(place: Path, copy: Path) -> None:
    half = place / "half.tar"
    half.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    result = run(place / "half", "restore", str(half))
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_a_missing_folder_is_told_so(used: Path, place: Path) -> None:
    result = run(used, "backup", str(place / "no" / "such" / "file.tar"))
    assert result.returncode == 1
    assert "finnes ikke" in result.stderr
