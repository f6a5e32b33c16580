"""What a server that died has left behind, and what its last words mean."""

import errno
import shutil
from pathlib import Path

from tettpaa.core.postgres import errors

PASSING = (
    "pre-existing shared memory block",
    "is another postmaster",
    "already exists",
    "starting up",
    "shutting down",
    "not yet accepting",
)
"""Words of a server that cannot start yet because the one before it has not quite gone."""


LITTLE = 20_000_000
"""Bytes. A server that cannot make its next piece of log (16 MB) cannot start, and may not be able to say why."""


def is_full(error: OSError) -> bool:
    """Whether the disk, or our share of it, is full."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def may_pass(said: str) -> bool:
    """Whether it is worth trying again in a moment."""
    return any(words in said for words in PASSING)


def explain(said: str, log: Path) -> errors.ServerError:
    """The one sentence for the operator, from the server's many."""
    if "No space left on device" in said or "Disk quota exceeded" in said or "File too large" in said:
        return errors.ServerError(errors.FULL_DISK)
    if shutil.disk_usage(log.parent).free < LITTLE:
        return errors.ServerError(errors.FULL_DISK)
    lines = [
        line
        for line in said.splitlines()
        if any(word in line for word in ("FATAL", "PANIC", "error:", "could not", "failed"))
    ]
    return errors.did_not_start(log, lines[-1].strip() if lines else "")


def forget_dead(data: Path) -> None:
    """Remove the note of a server that is dead but that nobody has buried.

    Some containers' first process never collects dead processes. The number then looks alive for ever, and the server
    would refuse to start. Only when none of its children still has the data folder open.
    """
    note = data / "postmaster.pid"
    try:
        pid = note.read_text().split("\n", 1)[0]
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return
    if state in {"Z", "X"} and not _in_use(data):
        note.unlink(missing_ok=True)


def _in_use(data: Path) -> bool:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == data:
                return True
        except OSError:
            continue
    return False
