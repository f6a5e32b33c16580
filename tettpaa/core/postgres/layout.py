"""Where things lie in the home folder. Only paths: nothing is made or started."""

import hashlib
import os
from pathlib import Path

PORT = 5432
"""Only the socket's file name; nothing listens on a network port."""

DATABASE = "tettpaa"
SUPERUSER = "postgres"
OWNER, APP, PORTAL, WORKER = "tettpaa_owner", "tettpaa_app", "tettpaa_portal_login", "tettpaa_worker_login"
LOGIN_ROLES = (OWNER, APP, PORTAL, WORKER)

LONGEST_SOCKET_PATH = 100
"""The kernel allows 107 bytes; some systems 103."""


def data_folder(home: Path, major: int) -> Path:
    """The data folder of one major version of the server."""
    return home / f"pg{major}"


def socket_folder(home: Path) -> Path:
    """Where the server's socket is: in the home, or under /tmp when that path is too long for a socket."""
    wanted = home / "run"
    if len(os.fsencode(wanted / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
        return wanted
    name = hashlib.sha256(os.fsencode(home)).hexdigest()[:16]
    return Path(f"/tmp/tettpaa-{os.geteuid()}-{name}")  # noqa: S108  # fixed: TMPDIR differs between processes
