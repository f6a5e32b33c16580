"""Running `tettpaa` as an operator does: another process, a home folder of its own."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tettpaa.core.home import project_root

SECONDS = 600
"""Only against hanging for ever: a busy machine is no failure."""


@contextmanager
def folder() -> Iterator[Path]:
    """A place that the database server's own user can pass through."""
    with tempfile.TemporaryDirectory(prefix="tp", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o711)
        yield Path(name)


def environment(home: Path, **extra: str) -> dict[str, str]:
    passed_on = ("TETTPAA_POSTGRES_BIN", "TETTPAA_POSTGRES_USER")
    ours = ("DATABASE_URL", "TETTPAA_", "DJANGO_")
    kept = {name: value for name, value in os.environ.items() if name in passed_on or not name.startswith(ours)}
    return {**kept, "TETTPAA_HOME": str(home), "PYTHONWARNINGS": "ignore", **extra}


def run(home: Path, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """One command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "tettpaa.cli", *words],
        cwd=project_root(),
        env=environment(home, **extra),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def belonging(home: Path) -> dict[int, str]:
    """Every process of this home, by its number: our own by the environment they were given, the server by its folder."""
    mark = f"TETTPAA_HOME={home}".encode()
    found: dict[int, str] = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            ours = mark in (process / "environ").read_bytes().split(b"\0")
            if ours or (process / "cwd").readlink().is_relative_to(home):
                found[int(process.name)] = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
    return found


def eventually_none_of(home: Path, seconds: float = 20) -> dict[int, str]:
    """What is left of this home's processes when they have had time to go."""
    deadline = time.monotonic() + seconds
    while (left := belonging(home)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


class Service:
    """`tettpaa serve`, running."""

    def __init__(self, home: Path, *more: str, port: int = 0, **extra: str) -> None:
        self.port = port or free_port()
        self.home = home
        words = ["serve", "--port", str(self.port), "--workers", "1", *more]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tettpaa.cli", *words],
            cwd=project_root(),
            env=environment(home, **extra),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def wait_until_ready(self) -> str:
        """What it said until it was ready, or all it said when it gave up."""
        assert self.process.stdout is not None
        said = ""
        for line in self.process.stdout:
            said += line
            if "Tjenesten er klar" in line:
                break
        return said

    def status(self) -> int:
        """What a page answers; 0 when nobody does."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/logg-inn/", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def gone(self, seconds: float = 20) -> bool:
        """Whether the port falls silent."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.status() == 0:
                return True
            time.sleep(0.1)
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        self.process.send_signal(number)
        return self.finish()

    def finish(self) -> tuple[int, str]:
        said, _ = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, said
