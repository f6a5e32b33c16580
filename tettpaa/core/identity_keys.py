"""The keys for identity numbers: all that there have been, the oldest first, one after the other in one file.

The database says which of them is in use (``people_identitykey``), so that a change of key is one transaction there.
The older ones stay: look-up goes through them all, and an older backup is read with its own.
"""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from tettpaa.core import crypto, home

NAME = "identity"
_MARK = "tettpaa:identity-key-mark"


def ring() -> tuple[bytes, ...]:
    """Every key, oldest first. Read again when the file has changed, since another process changes it."""
    whole = home.secret(NAME, crypto.KEY_BYTES)
    path = home.keys() / NAME
    if len(whole) % crypto.KEY_BYTES:
        raise ValueError(f"Nøkkelen «{NAME}» i {path.parent} er ødelagt. Hent den fra sikkerhetskopien.")
    return tuple(whole[at : at + crypto.KEY_BYTES] for at in range(0, len(whole), crypto.KEY_BYTES))


def derived(purpose: str) -> tuple[bytes, ...]:
    """The keys for one purpose, oldest first. Derived once for each state of the file: a page opens many numbers."""
    path = home.home() / "keys" / NAME
    try:
        stamp = path.stat()
    except FileNotFoundError:
        home.secret(NAME, crypto.KEY_BYTES)
        stamp = path.stat()
    return _derived(path, stamp.st_mtime_ns, stamp.st_ino, purpose)


@lru_cache(maxsize=32)
def _derived(path: Path, changed: int, file: int, purpose: str) -> tuple[bytes, ...]:
    return tuple(crypto.derived_key(key, purpose) for key in ring())


def marks() -> tuple[bytes, ...]:
    """What tells the keys from each other without telling what they are, oldest first."""
    return tuple(crypto.keyed_hash(key, "mark") for key in derived(_MARK))


def add() -> bytes:
    """A new key at the end of the file, in use by nobody yet. Gives its mark."""
    whole = b"".join((*ring(), crypto.new_key()))
    home.write_whole(home.keys() / NAME, whole)
    return marks()[-1]


def seal(purpose: str, plaintext: bytes, context: str) -> bytes:
    """What lives for a day: sealed with the newest key there is."""
    return crypto.seal(derived(purpose)[-1], plaintext, context)


def unseal(purpose: str, sealed: bytes, context: str) -> bytes:
    """Opened with whichever key sealed it. Raises what ``core.crypto`` raises when none did."""
    *older, newest = derived(purpose)
    for key in older:
        with suppress(crypto.UnreadableError):
            return crypto.unseal(key, sealed, context)
    return crypto.unseal(newest, sealed, context)
