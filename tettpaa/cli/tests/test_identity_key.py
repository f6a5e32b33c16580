"""The key of the identity numbers is changed while the service runs; every number is read and found all the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from tettpaa.cli.tests import keyed
from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, folder, run
from tettpaa.people import key_change

NUMBERS = ("04031750010", "04031750029", "04031750037")
AS_OWNER = """
        pass
    from django.db import connections
    connections["default"] = connections["owner"]
    import os
    ours = os.environ["TETTPAA_HOME"]
    from tests.support.people import make_child, make_guardian
    os.environ["TETTPAA_HOME"] = ours  # the tests' own support points elsewhere when it is loaded
    from tettpaa.people import key_change, secrets
    from tettpaa.people.models import Child, Guardian
    numbers = {numbers}
"""
MAKE = """
    with in_action():
        for digits in numbers:
            child = make_child()
            for row, kind in ((child, secrets.CHILD), (make_guardian(child, "Sara"), secrets.GUARDIAN)):
                row.identity_sealed = secrets.sealed(digits, kind=kind, pk=row.pk)
                row.identity_hash = secrets.look_up(digits, kind=kind)
                row.save()
"""
READ = """
    for table, kind in ((Child, secrets.CHILD), (Guardian, secrets.GUARDIAN)):
        for digits in numbers:
            row = table.objects.get(identity_hash__in=secrets.look_ups(digits, kind=kind))
            assert secrets.opened(row.identity_sealed, kind=kind, pk=row.pk) == digits
            print("found")
"""
KILLED = """
    from tettpaa.core import home
    home.secret(secrets.NEXT)
    def stop(*args):
        raise SystemExit(0)
    key_change.{where} = stop
    with connections["owner"].cursor() as cursor:
        key_change.change(cursor)
"""


def within(home: Path, inside: str) -> list[str]:
    return keyed.within(home, AS_OWNER.format(numbers=NUMBERS) + inside)


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with folder() as near:
        yield near


@pytest.fixture(scope="module")
def used(place: Path, new_home: CopyOfHome) -> Path:
    home = new_home(place / "used")
    within(home, MAKE)
    return home


ALL = ["found"] * (2 * len(NUMBERS))


def test_every_table_with_a_sealed_number_is_in_the_list() -> None:
    sealed = {
        model._meta.db_table
        for model in apps.get_models()
        if any(field.name == "identity_sealed" for field in model._meta.fields)
    }
    assert sealed == {place.table for place in key_change.PLACES}


def test_the_key_is_changed_while_the_service_runs(used: Path) -> None:
    before = (used / "keys" / "identity").read_bytes()
    with Service(used) as service:
        service.wait_until_ready()
        result = run(used, "keys", "rotate-identity")
        assert result.returncode == 0, result.stderr
        assert "6 numre er skrevet på nytt" in result.stdout
        assert service.status() == 200
        assert service.end()[0] == 0
    assert (used / "keys" / "identity").read_bytes() != before
    assert not (used / "keys" / "identity-next").exists()
    assert within(used, READ) == ALL


@pytest.mark.parametrize("where", ["_moved", "replace_key"])
def test_killed_before_or_after_the_rows_everything_is_found_and_the_next_run_ends_it(used: Path, where: str) -> None:
    within(used, KILLED.format(where=where))
    assert (used / "keys" / "identity-next").exists()
    assert within(used, READ) == ALL
    doctor = run(used, "doctor")
    assert "Et bytte av nøkkel ble avbrutt; kjør «tettpaa keys rotate-identity»" in doctor.stdout
    result = run(used, "keys", "rotate-identity")
    assert "Fortsetter et bytte" in result.stdout
    assert result.returncode == 0, result.stderr
    assert within(used, READ) == ALL


def test_a_lost_key_is_told_before_anything_is_changed(used: Path) -> None:
    path = used / "keys" / "identity"
    right = path.read_bytes()
    path.unlink()
    try:
        result = run(used, "keys", "rotate-identity")
        assert result.returncode == 3
        assert "Nøkkelen «identity» mangler" in result.stderr
        assert not path.exists()
        assert not (used / "keys" / "identity-next").exists()
    finally:
        path.write_bytes(right)
        path.chmod(0o600)
    assert within(used, READ) == ALL


def test_doctor_names_a_file_that_was_altered_and_one_that_is_gone(used: Path) -> None:
    keyed.store(used, 2)
    assert "2 filer er slik de ble lagret" in run(used, "doctor").stdout
    first, second = sorted((used / "files").glob("*/*.sealed"))
    content = bytearray(first.read_bytes())
    content[-1] ^= 1
    first.write_bytes(bytes(content))
    second.unlink()
    doctor = run(used, "doctor")
    assert doctor.returncode == 1
    assert f"FEIL  Filen {first.stem}: er ikke slik den ble lagret" in doctor.stdout
    assert f"FEIL  Filen {second.stem}: mangler på disken" in doctor.stdout
