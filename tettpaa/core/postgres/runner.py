"""Running the server's programs as the right user: oneself, or, for root, somebody with no power."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tettpaa.core.postgres import errors

CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True)
class ServerUser:
    """The user of the machine that the server runs as."""

    name: str
    uid: int
    gid: int
    switch: bool
    """Whether we are root and must become this user."""


def server_user(existing_data: Path | None = None) -> ServerUser:
    """Oneself; for root the owner of the data that are there, else TETTPAA_POSTGRES_USER, `postgres` or `nobody`."""
    if os.geteuid() != 0:
        return _described(os.geteuid(), switch=False)
    if existing_data is not None and existing_data.exists() and existing_data.stat().st_uid != 0:
        return _described(existing_data.stat().st_uid, switch=True)
    named = os.environ.get("TETTPAA_POSTGRES_USER")
    for name in (named,) if named else CANDIDATES:
        try:
            uid = pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
        return _described(uid, switch=True)
    raise errors.no_such_user(named or " eller ".join(CANDIDATES))


def current_user_name() -> str:
    """Who we are, as the kernel tells the server."""
    return _described(os.geteuid(), switch=False).name


def _described(uid: int, *, switch: bool) -> ServerUser:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise errors.no_such_user(uid) from None
    return ServerUser(entry.pw_name, uid, entry.pw_gid, switch)


def run(command: list[str | Path], user: ServerUser) -> subprocess.CompletedProcess[str]:
    """Run one of the programs to its end, with an environment that holds nothing of ours."""
    environment = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin"}
    identity = {"user": user.uid, "group": user.gid, "extra_groups": []} if user.switch else {}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # identity is one of two known forms
        [str(word) for word in command],
        cwd="/",
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        umask=0o077,
        **identity,
    )


def private_folder(folder: Path, user: ServerUser) -> Path:
    """Make a 0700 folder that belongs to the server's user; refuse one that somebody else has put there."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        found = folder.lstat()
        if folder.is_symlink() or found.st_uid not in {user.uid, os.geteuid()} or found.st_mode & 0o022:
            raise errors.not_ours(folder) from None
    folder.chmod(0o700)
    if user.switch:
        shutil.chown(folder, user.uid, user.gid)
    return folder


def give_file(path: Path, text: str, user: ServerUser) -> None:
    """Write a file for the server, whole or not at all.

    The folder belongs to the server's user, and we may be root: never write through a link that is put there.
    """
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w") as out:
        out.write(text)
        if user.switch:
            os.fchown(descriptor, user.uid, user.gid)
    draft.replace(path)
