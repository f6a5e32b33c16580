"""What the tests of our own server share: folders, processes that use it, and how to look at it."""

import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg

from tettpaa.core import home
from tettpaa.core.postgres.cluster import Cluster

PROJECT = home.project_root()
SYSTEM = Path("/usr/lib/postgresql/15/bin")


def interpreter_for_anyone() -> str | None:
    """A Python that other users can run with our packages: ours, or the system's of the same version."""
    ours = Path(sys.executable).resolve()
    if home.open_to_all(ours.parent):
        return sys.executable
    system = Path(f"/usr/bin/python3.{sys.version_info.minor}")
    return str(system) if system.exists() else None


class User:
    """Another process that has joined the server."""

    def __init__(self, folder: Path, *, as_user: str | None = None) -> None:
        packages = next(path for path in sys.path if path.endswith("site-packages"))
        environment = {**os.environ, "PYTHONPATH": f"{PROJECT}{os.pathsep}{packages}", "PYTHONDONTWRITEBYTECODE": "1"}
        entry = pwd.getpwnam(as_user) if as_user else None
        command = [interpreter_for_anyone() if as_user else sys.executable, "-m", "tettpaa.core.tests.postgres_user"]
        self.process = subprocess.Popen(
            [str(word) for word in (*command, folder)],
            env=environment,
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            user=entry.pw_uid if entry else None,
            group=entry.pw_gid if entry else None,
            extra_groups=[] if entry else None,
        )
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline().strip()

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        code = self.process.wait(timeout=30)
        if self.process.stdout:
            self.process.stdout.close()
        return code


def ask(cluster: Cluster, question: str, role: str = "tettpaa_owner", dbname: str = "tettpaa") -> object:
    """The first value of the first row."""
    with psycopg.connect(cluster.conninfo(role, dbname)) as connection:
        row = connection.execute(question.encode()).fetchone()
    return row[0] if row else None


def postmaster(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def eventually(answer: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer():
            return True
        time.sleep(0.05)
    return answer()
