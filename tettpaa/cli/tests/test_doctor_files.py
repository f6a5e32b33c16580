"""`tettpaa doctor` reads every stored file through, and names those that are gone or are not as they were stored."""

from pathlib import Path

from tettpaa.cli.tests import keyed
from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import run


def test_doctor_names_a_file_that_was_altered_and_one_that_is_gone(place: Path, new_home: CopyOfHome) -> None:
    home = new_home(place / "used")
    keyed.store(home, 3)
    assert "3 filer er slik de ble lagret" in run(home, "doctor").stdout
    first, second, third = sorted((home / "files").glob("*/*.sealed"))
    content = bytearray(first.read_bytes())
    content[-1] ^= 1
    first.write_bytes(bytes(content))
    second.unlink()
    doctor = run(home, "doctor")
    assert doctor.returncode == 1
    assert f"FEIL  Filen {first.stem}: er ikke slik den ble lagret" in doctor.stdout
    assert f"FEIL  Filen {second.stem}: mangler på disken" in doctor.stdout
    assert third.stem not in doctor.stdout
