"""What may happen to a running service: signals, kills, odd places, a full disk. Nothing is lost, nothing is left."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, belonging, eventually_none_of, folder, run
from tettpaa.core.postgres.cluster import Cluster

FULL = "tettpaa: Disken er full. Ingen lagrede opplysninger er gått tapt. Frigjør plass og start tjenesten igjen.\n"


@pytest.fixture(scope="module")
def place(new_home: CopyOfHome) -> Iterator[Path]:
    """One home for all these tests."""
    with folder() as near:
        yield new_home(near / "home")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_the_whole_terminal_leaves_no_process(place: Path, number: int) -> None:
    with Service(place) as service:
        service.wait_until_ready()
        assert os.getpgid(web_process(place)) != service.process.pid  # told twice it would hang; see cli.web
        os.killpg(service.process.pid, number)
        assert service.finish() == (0, "Tjenesten er stoppet.\n")
        assert eventually_none_of(place) == {}


def test_a_killed_web_process_is_replaced(place: Path) -> None:
    with Service(place) as service:
        service.wait_until_ready()
        killed = web_process(place)
        os.kill(killed, signal.SIGKILL)
        assert until(lambda: service.status() not in {0, 500})
        assert web_process(place) != killed
        code, said = service.end()
        assert (code, said.splitlines()[-1]) == (0, "Tjenesten er stoppet.")
        assert "Traceback" not in said


def web_process(home: Path) -> int:
    return next(number for number, words in belonging(home).items() if "spawn_main" in words)


def until(truth: Callable[[], bool], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if truth():
            return True
        time.sleep(0.1)
    return False


def test_everything_killed_at_once_starts_again_with_all_that_was_saved(place: Path) -> None:
    with Service(place) as service:
        service.wait_until_ready()
        with psycopg.connect(Cluster(place).conninfo()) as connection:
            connection.execute("create table promised as select 'Åse' as name")
        for number in belonging(place):
            with suppress(ProcessLookupError):  # it ended by itself since we looked
                os.kill(number, signal.SIGKILL)
        service.finish()
        assert eventually_none_of(place) == {}
    with Service(place) as again:
        assert "Tjenesten er klar" in again.wait_until_ready()
        with psycopg.connect(Cluster(place).conninfo()) as connection:
            assert connection.execute("select name from promised").fetchone() == ("Åse",)
            connection.execute("drop table promised")
        assert again.end()[0] == 0


def test_two_services_side_by_side_also_on_a_long_path_with_spaces_and_norwegian_letters(
    place: Path, new_home: CopyOfHome
) -> None:
    odd = place.parent / "Åses mappe på jobb, ø" / ("lang sti " * 20).strip() / "hjem"
    new_home(odd)
    with Service(place) as first, Service(odd) as second:
        assert "Tjenesten er klar" in second.wait_until_ready()
        assert "Tjenesten er klar" in first.wait_until_ready()
        assert first.end() == (0, "Tjenesten er stoppet.\n")
        assert second.status() == 200
        assert run(odd, "doctor").returncode == 0
        assert second.end() == (0, "Tjenesten er stoppet.\n")
        assert eventually_none_of(odd) == {}


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of its own, whose size can be changed."""
    with folder() as near:
        resize(near, "30M", new=True)
        near.chmod(0o711)
        try:
            yield near
        finally:
            subprocess.run(["umount", "--lazy", near], check=True)


def resize(disk: Path, size: str, *, new: bool = False) -> None:
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"{'' if new else 'remount,'}size={size}", "tmpfs", disk],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"needs to mount a disk of its own: {made.stderr.strip()}")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_full_disk_is_one_sentence_and_a_bigger_one_goes_on(small_disk: Path) -> None:
    home = small_disk / "home"
    assert told(run(home, "serve", "--port", "8999")) == FULL
    resize(small_disk, "300M")
    with Service(home) as service:
        service.wait_until_ready()
        full = fill(small_disk)
        assert told(run(home, "backup", str(small_disk / "copy.tar"))) == FULL
        assert not list(small_disk.glob("*.tar"))
        os.kill(int((Cluster(home).data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        assert "Det som var lagret, er trygt" in service.finish()[1]
    assert told(run(home, "serve", "--port", "8999")) == FULL
    full.unlink()
    assert run(home, "doctor").stdout.count("FEIL") == 1  # less than 1 GB, which is so


def told(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 1
    return result.stderr


def fill(disk: Path) -> Path:
    path = disk / "fill"
    with path.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(b"\0" * 4096)
        except OSError:
            return path
