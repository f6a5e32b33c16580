"""One `tettpaa serve` a home folder, one program a port, and knowing when pages are answered."""

import errno
import fcntl
import http.client
import os
import socket
import time
from pathlib import Path

from tettpaa.cli.failures import CommandError
from tettpaa.core import home

PARENT = "TETTPAA_SERVE_PID"
"""Tells the web processes whose they are."""


class ServeLock:
    """Held while the service runs. The kernel lets go of it when the process dies, however it dies."""

    def __init__(self) -> None:
        self.path: Path = home.make_home() / "serve.lock"
        self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)

    def take(self, address: str) -> None:
        """Hold it and write the address in it; refuse when the service runs already."""
        if not self.try_lock():
            running = self.path.read_text().strip()
            raise CommandError(
                f"Tjenesten kjører allerede{f' på {running}' if running else ''}. Stopp den først (Ctrl-C)."
            )
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, address.encode(), 0)

    def try_lock(self) -> bool:
        """Hold it if nobody else does."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let go."""
        os.close(self._descriptor)


def refuse_busy_port(host: str, port: int) -> None:
    """Say at once that the port is taken, before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(_why_not(error, host, port)) from None


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} er opptatt av et annet program. Velg en annen: «tettpaa serve --port {port + 1}»."
    if error.errno == errno.EACCES:
        return f"Port {port} krever mer tilgang. Velg en port over 1023, for eksempel «tettpaa serve --port 8000»."
    return f"Kan ikke svare på adressen {host}. Bruk en adresse som denne maskinen har, for eksempel 127.0.0.1."


def answers(host: str, port: int) -> bool:
    """Whether a page comes back."""
    connection = http.client.HTTPConnection("127.0.0.1" if host in {"0.0.0.0", ""} else host, port, timeout=10)  # noqa: S104  # asks itself
    try:
        connection.request("GET", "/logg-inn/", headers={"Host": "localhost"})
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def wait_until_answering(host: str, port: int, seconds: float = 60) -> bool:
    """Wait for the first page."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answers(host, port):
            return True
        time.sleep(0.1)
    return False
