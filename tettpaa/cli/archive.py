"""The backup file: one tar with the database, the files, and a manifest that says what should be there.

manifest.json    versions, rows of every table, the keys by name and fingerprint
database.dump    pg_dump's own format
files/…          as they lie on the disk: encrypted
keys/…           only when asked for
"""

import hashlib
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from psycopg import Connection, sql

from tettpaa.cli.failures import CommandError
from tettpaa.core import crypto, home
from tettpaa.core.postgres import connections, layout

FORMAT = 1
MANIFEST, DUMP, FILES, KEYS = "manifest.json", "database.dump", "files", "keys"


@dataclass(frozen=True)
class Manifest:
    """What the backup holds."""

    created: str
    version: str
    server: int
    rows: dict[str, int]
    keys: dict[str, str] = field(default_factory=dict)
    files: int = 0
    demo: bool = False
    owner: str = layout.OWNER
    format: int = FORMAT


def key_fingerprints() -> dict[str, str]:
    """Each key's name and a digest that tells it from another without telling what it is.

    The passwords of another server's roles belong to that server, and are left out.
    """
    folder = home.home() / KEYS
    paths = [path for path in sorted(folder.glob("*")) if path.is_file() and path != connections.passwords_file()]
    no_keys = (home.RING, home.DISPOSED)
    names = [path for path in paths if not path.name.startswith(".") and path.name not in no_keys]
    return {path.name: fingerprint(path.read_bytes()) for path in names}


def fingerprint(key: bytes) -> str:
    """Half of a digest: enough to compare, too little to be of use for anything else."""
    return hashlib.sha256(b"tettpaa key " + key).hexdigest()[:32]


def begins_with(name: str, wanted: str) -> bool:
    """Whether the key file is that of the fingerprint with more keys after it, or is the very same."""
    path = home.home() / KEYS / name
    whole = path.read_bytes() if path.is_file() else b""
    size = crypto.KEY_BYTES
    return any(fingerprint(whole[:end]) == wanted for end in range(size, len(whole) + 1, size))


def count_rows(connection: Connection[Any]) -> dict[str, int]:
    """The rows of every table, as this connection sees them."""
    tables = [
        str(row[0])
        for row in connection.execute("select tablename from pg_tables where schemaname = 'public' order by tablename")
    ]
    counted: dict[str, int] = {}
    for table in tables:
        row = connection.execute(sql.SQL("select count(*) from {}").format(sql.Identifier(table))).fetchone()
        counted[table] = row[0] if row else 0
    return counted


@contextmanager
def written_whole(target: Path) -> Iterator[tarfile.TarFile]:
    """A tar that gets its name when it is complete and on the disk; 0600 all the time."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with (
            os.fdopen(descriptor, "wb") as out,
            tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive,
        ):
            yield archive
            archive.close()
            out.flush()
            os.fsync(descriptor)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def add_text(archive: tarfile.TarFile, name: str, manifest: Manifest) -> None:
    """The manifest, readable by people."""
    with tempfile.TemporaryFile() as out:
        out.write(json.dumps(asdict(manifest), indent=1, ensure_ascii=False).encode())
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = out.tell(), 0o600
        out.seek(0)
        archive.addfile(entry, out)


def read_manifest(archive: tarfile.TarFile) -> Manifest:
    """The manifest; refuse a file that is none of ours, or made by a later version."""
    try:
        found = archive.extractfile(MANIFEST)
        content = json.loads(found.read()) if found else {}
        manifest = Manifest(**content)
    except (KeyError, ValueError, TypeError):
        raise CommandError(
            "Filen er ikke en sikkerhetskopi fra denne tjenesten, eller den er laget av en nyere versjon."
        ) from None
    if manifest.format > FORMAT:
        raise CommandError(
            "Sikkerhetskopien er laget av en nyere versjon av tjenesten. Hent den inn med den versjonen."
        )
    return manifest


def unpack(archive: tarfile.TarFile, prefix: str, into: Path, *, keep: bool = False) -> int:
    """The plain files under this prefix. Nothing can land outside the folder: the tar filter refuses it.

    With ``keep``, a file that is there already stays as it is.
    """
    members = [member for member in archive.getmembers() if member.name.startswith(f"{prefix}/") and member.isfile()]
    for member in members:
        target = into / member.name.removeprefix(f"{prefix}/")
        if keep and target.exists():
            continue
        source = archive.extractfile(tarfile.data_filter(member, str(into)))
        if source is None:
            continue
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with source, os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            shutil.copyfileobj(source, out)
            out.flush()
            os.fsync(out.fileno())
    return len(members)
