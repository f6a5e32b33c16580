"""The key for identity numbers: lost or wrong is told at the start, it is changed beside a running service, backups open."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tettpaa.cli.tests import keyed
from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, run

Changed = tuple[Path, "subprocess.CompletedProcess[str]"]
NUMBER, NAME = "41819077302", "people_child"

KEEP = f"""
        pass
    from django.db import connections
    connections["default"] = connections["owner"]
    import datetime as dt
    from tettpaa.access.models import User
    from tettpaa.people import secrets
    from tettpaa.people.models import Child, EmployeeNumber
    with in_action():
        user = User(name="Jonas Aas", email="jonas@tettpaa.example")
        user.save()
        hashed = {{name: secrets.look_up("{NUMBER}", kind=kind)
            for name, kind in (("guardian_hash", secrets.GUARDIAN), ("child_hash", secrets.CHILD))}}
        EmployeeNumber(user=user, **hashed).save()
"""
"""An employee's number: hashes and nothing else, which nobody can try to open."""

CHILD = f"""
        import datetime as dt
        from tettpaa.people import secrets
        from tettpaa.people.models import Child
        scope = Scope(kind="folder")
        scope.save()
        child = Child(scope=scope, first_name="A", last_name="B", sort_key="b", search_text="a b", birth_date=dt.date(2019, 1, 1))
        child.identity_sealed = secrets.sealed("{NUMBER}", kind=secrets.CHILD, pk=child.pk)
        child.identity_hash = secrets.look_up("{NUMBER}", kind=secrets.CHILD)
        child.save()
"""

READ = f"""
        from tettpaa.people import secrets
        from tettpaa.people.models import Child
        for child in Child.objects.filter(identity_hash=secrets.look_up("{NUMBER}", kind=secrets.CHILD)):
            print(secrets.opened(child.identity_sealed, kind=secrets.CHILD, pk=child.pk))
"""

KILLED = """
        pass
    import os, signal
    from tettpaa.people import key_moving
    key_moving.move_all(lambda table, count: os._exit(0) if table == "people_guardian" else None)
"""


@pytest.fixture(scope="module")
def used(place: Path, new_home: CopyOfHome) -> Path:
    """A service that has been started with a number in it, so that it has noted which key it is under."""
    home = new_home(place / "used")
    keyed.within(home, KEEP)
    with Service(home) as service:
        service.wait_until_ready()
        assert service.end()[0] == 0
    return home


@pytest.mark.parametrize("wrong", [None, bytes(32)], ids=["lost", "of another service"])
def test_a_lost_or_wrong_key_is_told_at_the_start_also_where_only_hashes_are_left(
    used: Path, wrong: bytes | None
) -> None:
    path = used / "keys" / "identity"
    right = path.read_bytes()
    path.unlink() if wrong is None else path.write_bytes(wrong)
    try:
        with Service(used) as service:
            code, said = service.finish()
        assert code == 3
        assert "Nøkkelen «identity»" in said
        assert ("mangler" if wrong is None else "hører ikke til denne databasen") in said
        assert "fødselsnumrene" in said
        assert "Traceback" not in said
        assert path.exists() is (wrong is not None)
        assert run(used, "keys", "rotate-identity").returncode == 3
    finally:
        path.write_bytes(right)
    assert run(used, "keys", "check").returncode == 0


@pytest.fixture(scope="module")
def changed(used: Path, place: Path) -> Changed:
    """Backed up, then under a new key: a first change was killed, a second was made beside the running service."""
    keyed.within(used, CHILD)
    assert run(used, "backup", str(place / "before.tar")).returncode == 0
    keyed.within(used, KILLED)
    assert keyed.within(used, READ) == [NUMBER]
    assert len((used / "keys" / "identity").read_bytes()) == 64
    assert "nyere nøkkel for fødselsnumre" in run(used, "doctor").stdout
    with Service(used) as service:
        service.wait_until_ready()
        result = run(used, "keys", "rotate-identity")
        assert service.status() == 200
        assert service.end()[0] == 0
    return used, result


def test_it_is_changed_beside_a_running_service_and_a_killed_change_goes_on(changed: Changed) -> None:
    home, result = changed
    assert result.returncode == 0, result.stderr
    assert "Tar i bruk en nøkkel som alt er laget" in result.stdout
    assert f"{NAME}: 1 rader" in result.stdout
    assert len((home / "keys" / "identity").read_bytes()) == 64
    assert keyed.within(home, READ) == [NUMBER]
    assert "nyere nøkkel for fødselsnumre" not in run(home, "doctor").stdout


def test_with_a_copy_of_the_keys_from_before_the_change_the_service_does_not_start(changed: Changed) -> None:
    used = changed[0]
    path = used / "keys" / "identity"
    right = path.read_bytes()
    path.write_bytes(right[:32])
    try:
        check = run(used, "keys", "check")
        assert check.returncode == 3
        assert "Nøkkelen «identity»" in check.stderr
        assert "hører ikke til denne databasen" in check.stderr
    finally:
        path.write_bytes(right)


def test_an_older_backup_is_read_with_the_keys_of_today_and_moved_to_the_newest(changed: Changed, place: Path) -> None:
    used = changed[0]
    home = place / "restored"
    shutil.copytree(used / "keys", home / "keys")
    result = run(home, "restore", str(place / "before.tar"))
    assert result.returncode == 0, result.stderr
    assert keyed.within(home, READ) == [NUMBER]
    keys = (home / "keys" / "identity").read_bytes()
    assert run(home, "keys", "rotate-identity").returncode == 0
    assert (home / "keys" / "identity").read_bytes() == keys
    assert keyed.within(home, READ) == [NUMBER]


def test_a_backup_read_in_with_the_wrong_key_is_refused_and_says_which(changed: Changed, place: Path) -> None:
    used = changed[0]
    assert run(used, "backup", str(place / "after.tar")).returncode == 0
    home = place / "wrong"
    shutil.copytree(used / "keys", home / "keys")
    (home / "keys" / "identity").write_bytes((used / "keys" / "identity").read_bytes()[:32])
    result = run(home, "restore", str(place / "after.tar"))
    assert result.returncode != 0
    assert "Nøklene følger ikke med denne sikkerhetskopien" in result.stderr
    assert "(identity)" in result.stderr
    assert "Traceback" not in result.stderr
