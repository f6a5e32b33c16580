"""Keys: a lost one is told at the start, the master is changed while the service runs, and old backups still open."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tettpaa.cli.tests import keyed
from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, folder, run


@pytest.fixture(scope="module")
def stored(place: Path, new_home: CopyOfHome) -> Path:
    home = new_home(place / "stored")
    keyed.store(home, 3)
    return home


@pytest.fixture
def used(stored: Path) -> Iterator[Path]:
    """A home with three files, for one test alone: whatever the others did to theirs."""
    with folder() as near:
        subprocess.run(["cp", "-a", stored, near / "used"], check=True)
        yield near / "used"


def test_a_lost_master_is_told_at_the_start_and_none_is_made_in_its_place(used: Path) -> None:
    kept = used / "keys" / "master.kept"
    (used / "keys" / "master").rename(kept)
    try:
        with Service(used) as service:
            code, said = service.finish()
        assert code == 3
        assert "Nøkkelen «master» mangler" in said
        assert "Traceback" not in said
        assert not (used / "keys" / "master").exists()
        doctor = run(used, "doctor")
        assert doctor.returncode == 1
        assert "FEIL  Nøkkelen «master» mangler" in doctor.stdout
    finally:
        kept.rename(used / "keys" / "master")
    assert run(used, "keys", "check").returncode == 0


def test_a_master_of_another_service_is_told_too(used: Path) -> None:
    path = used / "keys" / "master"
    right = path.read_bytes()
    path.write_bytes(bytes(32))
    try:
        result = run(used, "keys", "rotate")
        assert result.returncode == 3
        assert "hører ikke til denne databasen" in result.stderr
    finally:
        path.write_bytes(right)


def test_the_master_is_changed_while_the_service_runs_and_files_are_read_all_the_time(used: Path) -> None:
    before = (used / "keys" / "master").read_bytes()
    with Service(used) as service:
        service.wait_until_ready()
        result = run(used, "keys", "rotate")
        assert result.returncode == 0, result.stderr
        assert "3 av 3" in result.stdout
        assert service.status() == 200
        assert service.end()[0] == 0
    assert (used / "keys" / "master").read_bytes() != before
    assert not (used / "keys" / "master-next").exists()
    assert [line.split(maxsplit=1)[1] for line in keyed.read(used)] == [f"Teksten i fil {n}." for n in range(3)]


HALF = """
        from django.db import connections
        from tettpaa.core import home
        old, new = home.secret(keys.MASTER), home.secret(keys.NEXT)
        first = ScopeKey.objects.order_by("scope_id").first()
        moved = keys._moved(first.scope_id, bytes(first.wrapped), old, new)
        ScopeKey.objects.filter(pk=first.pk).update(wrapped=moved)
"""


def test_a_change_that_was_stopped_half_way_loses_nothing_and_goes_on(used: Path) -> None:
    keyed.within(used, HALF)
    assert all("Teksten i fil" in line for line in keyed.read(used))
    keyed.store(used, 1)  # a compartment made meanwhile
    result = run(used, "keys", "rotate")
    assert "Fortsetter et bytte" in result.stdout
    assert result.returncode == 0, result.stderr
    assert sum("Teksten i fil" in line for line in keyed.read(used)) == 4


def test_a_backup_from_before_the_change_is_read_with_the_keys_of_today(used: Path, place: Path) -> None:
    assert run(used, "backup", str(place / "before.tar")).returncode == 0
    assert run(used, "keys", "rotate").returncode == 0
    home = place / "restored"
    shutil.copytree(used / "keys", home / "keys")
    result = run(home, "restore", str(place / "before.tar"))
    assert result.returncode == 0, result.stderr
    assert sum("Teksten i fil" in line for line in keyed.read(home)) == 3


def test_a_compartment_whose_key_is_destroyed_stays_unreadable_in_an_older_backup(used: Path, place: Path) -> None:
    assert run(used, "backup", str(place / "older.tar")).returncode == 0
    gone = keyed.read(used)[0].split()[0]
    destroy = f"""
        from django.db import connections
        with connections["owner"].cursor() as cursor:
            cursor.execute("delete from documents_scopekey where scope_id = {gone}")
"""
    keyed.within(used, destroy)
    assert run(used, "keys", "rotate").returncode == 0
    home = place / "after"
    shutil.copytree(used / "keys", home / "keys")
    result = run(home, "restore", str(place / "older.tar"))
    assert result.returncode == 0, result.stderr
    assert "1 rom er kassert" in result.stdout
    read = dict(line.split(maxsplit=1) for line in keyed.read(home))
    assert read.pop(gone) == "DoesNotExist"
    assert all("Teksten i fil" in text for text in read.values())
    assert len(read) == 2
