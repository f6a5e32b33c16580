"""The home folder: where this installation keeps its database, files and keys.

Knows nothing of Django, since the settings ask it where things are.
"""

import hashlib
import os
import secrets
from pathlib import Path

ROOT_HOMES = Path("/var/lib/tettpaa")
RING, DISPOSED = "scope-keys", "disposed"
"""Files among the keys that are no keys: the compartments' wrapped keys, and the compartments disposed of."""
NEWEST_SEALS = "newest-seals.json"
"""Which seals of the logs are the newest. Of this database only: a new one, or one from a backup, begins without it."""


SENT_LOGS = "sent-logs.json"
"""How far the sealed logs are sent on. Lost, they are sent from the beginning once more."""


def project_root() -> Path:
    """The folder that holds the package, as a clone has it."""
    return Path(__file__).resolve().parents[2]


def home() -> Path:
    """TETTPAA_HOME, or a folder of its own for this clone. Only a path: nothing is made.

    Root's clone may lie in a home folder that nobody else can enter, and the database server never runs as root,
    so root's data has its place outside the clone.
    """
    chosen = os.environ.get("TETTPAA_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    root = project_root()
    return _apart(root) if os.geteuid() == 0 else root / "var"


def make_home(where: Path | None = None) -> Path:
    """Make the home folder when it is not there. A folder that somebody else made is used as it is.

    A new one is closed to others. Root's may be passed through but not listed, since the database server's own user
    has its folder inside; folders made on the way there are ordinary ones, whatever the umask.
    """
    where = where or home()
    missing = [folder for folder in (where, *where.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True)
        folder.chmod((0o711 if os.geteuid() == 0 else 0o700) if folder == where else 0o755)
    return where


def open_to_all(folder: Path) -> bool:
    """Whether any user of the machine can pass through this folder and all above it, as far as they exist."""
    return all(step.stat().st_mode & 0o001 for step in (folder, *folder.parents) if step.exists())


def server_home(where: Path | None = None) -> Path:
    """Where the database server has its folders: the home, or a place beside it when root's home is closed.

    The server never runs as root, and nobody's folders are opened for its sake.
    """
    where = where or home()
    if os.geteuid() != 0 or open_to_all(where):
        return where
    return _apart(where)


def _apart(folder: Path) -> Path:
    return ROOT_HOMES / f"{folder.name}-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:10]}"


def files() -> Path:
    """The folder of uploaded and made files, encrypted, closed to others."""
    return _closed(make_home() / "files")


def keys() -> Path:
    """The folder of keys, closed to others. Back it up apart from the data."""
    return _closed(make_home() / "keys")


def secret(name: str, size: int = 32) -> bytes:
    """The random secret of this name, made the first time it is asked for and kept in a 0600 file.

    Two processes that ask at once get the same one: the file appears whole, by a hard link, or not at all.
    """
    if not name.replace("-", "").isalnum():
        raise ValueError(f"not a name for a key: {name!r}")
    path = keys() / name
    if not path.exists():
        draft = path.with_name(f".{name}.{os.getpid()}.{secrets.token_hex(4)}")
        write_private(draft, secrets.token_bytes(size))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    value = path.read_bytes()
    if len(value) < size:
        raise ValueError(f"Nøkkelen «{name}» i {path.parent} er ødelagt. Hent den fra sikkerhetskopien.")
    return value


def has_secret(name: str) -> bool:
    """Whether there is a secret of this name; none is made."""
    return (home() / "keys" / name).exists()


def write_whole(path: Path, content: bytes) -> None:
    """Write a private file that is there whole, or as it was before."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    write_private(draft, content)
    draft.replace(path)
    flush(path.parent)


def flush(folder: Path) -> None:
    """See the folder's names on the disk before going on."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, and see it on the disk before going on."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(descriptor)


def _closed(folder: Path) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
