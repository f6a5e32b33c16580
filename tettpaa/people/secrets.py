"""Identity numbers: sealed where they are kept, found again by a keyed hash, opened one at a time.

While the key is changed there are two: the old one, and ``identity-next``. All rows change in one transaction, and then
the next key takes the old one's name (``people/key_change.py``). Whoever writes a number holds the lock, shared, to the
end of the transaction; whoever reads tries every key that may be the one.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.db import connections

from tettpaa.core import crypto, doorways, home

CHILD = "people_child.identity"
EARLIER = "people_identitynumber.identity"
GUARDIAN = "people_guardian.identity"
KEY, NEXT = "identity", "identity-next"
LOCK = 6_127_004_913
"""Held shared by whoever writes a number, alone by whoever changes the key."""
_kept: list[bytes] = []
"""The keys that this process has used, the newest last: a page that began before a change may meet an old row."""


def hold_key() -> None:
    """No change of the key comes between this and the end of the transaction."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock_shared(%s)", [LOCK])


def current() -> bytes:
    """The key that numbers are written with. Read once for each key in a process: the demo seals a million."""
    path = home.home() / "keys" / KEY
    facts = path.stat() if path.exists() else None
    key = _read(path, (facts.st_ino, facts.st_mtime_ns) if facts else None)
    if key not in _kept:
        _kept[:] = [*_kept[-1:], key]
    return key


@lru_cache(maxsize=4)
def _read(_path: Path, _version: Any) -> bytes:
    return home.secret(KEY)


def keys() -> Iterator[bytes]:
    """Every key that may be the one: today's, the one before in this process, and the next while it is changed."""
    now = current()
    yield now
    yield from (key for key in reversed(_kept) if key != now)
    with suppress(FileNotFoundError):
        yield (home.home() / "keys" / NEXT).read_bytes()


@lru_cache(maxsize=16)
def _derived(key: bytes, purpose: str) -> bytes:
    return crypto.derived_key(key, purpose)


def sealed(digits: str, *, kind: str, pk: Any, key: bytes | None = None) -> bytes:
    """The number as it is stored, bound to the row it belongs to."""
    return crypto.seal(_derived(key or current(), "seal"), digits.encode(), f"{kind}:{pk}")


def opened(stored: bytes | memoryview, *, kind: str, pk: Any) -> str:
    """The digits again. Raises what ``core.crypto`` raises when the row or the key is another."""
    for key in keys():
        with suppress(crypto.UnreadableError):
            return opened_by(key, stored, kind=kind, pk=pk)
    raise crypto.UnreadableError(f"{kind} opens with none of the keys")


def opened_by(key: bytes, stored: bytes | memoryview, *, kind: str, pk: Any) -> str:
    """The digits, by this key alone."""
    return crypto.unseal(_derived(key, "seal"), bytes(stored), f"{kind}:{pk}").decode()


def look_up(digits: str, *, kind: str, key: bytes | None = None) -> bytes:
    """By which the same number is found again in this table, and in no other; as it is written today."""
    return crypto.keyed_hash(_derived(key or current(), "look-up"), digits, kind)


def look_ups(digits: str, *, kind: str) -> list[bytes]:
    """All that the number may stand by: one, and two while the key is changed."""
    return [look_up(digits, kind=kind, key=key) for key in keys()]
