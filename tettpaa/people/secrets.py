"""Identity numbers: sealed where they are kept, found again by a keyed hash, opened one at a time.

The database says which key is in use, and lets nobody change it before the transaction that asked is over. So what is
looked up and what is stored always agree, also while the key is changed (docs/adr/0017).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connections

from tettpaa.core import crypto, doorways, identity_keys

CHILD = "people_child.identity"
EARLIER = "people_identitynumber.identity"
GUARDIAN = "people_guardian.identity"
SEAL, LOOK_UP = "seal", "look-up"

_held: ContextVar[int | None] = ContextVar("identity_key", default=None)


class LostKeyError(crypto.CryptoError):
    """The database uses a key that is not among ours."""


def sealed(digits: str, *, kind: str, pk: Any) -> bytes:
    """The number as it is stored, bound to the row it belongs to."""
    return crypto.seal(identity_keys.derived(SEAL)[_in_use()], digits.encode(), f"{kind}:{pk}")


def opened(stored: bytes | memoryview, *, kind: str, pk: Any) -> str:
    """The digits again. Raises what ``core.crypto`` raises when the row or the key is another."""
    return identity_keys.unseal(SEAL, bytes(stored), f"{kind}:{pk}").decode()


def look_up(digits: str, *, kind: str) -> bytes:
    """By which the same number is found again in this table, and in no other."""
    first, *more = identity_keys.derived(LOOK_UP)[: _in_use() + 1]
    return again(crypto.keyed_hash(first, digits, kind), more)


def again(hashed: bytes, keys: list[bytes]) -> bytes:
    """The same look-up under each later key. The number itself is not needed for it."""
    for key in keys:
        hashed = crypto.keyed_again(key, hashed)
    return hashed


@contextmanager
def holding() -> Iterator[None]:
    """Many numbers in one transaction: which key is in use is asked once."""
    token = _held.set(_in_use())
    try:
        yield
    finally:
        _held.reset(token)


def place_of(mark: bytes | None) -> int:
    """Which of our keys this is; the first where no key was ever changed."""
    marks = identity_keys.marks()
    if mark is not None and mark not in marks:
        raise LostKeyError("the database uses a key for identity numbers that is not in the folder of keys")
    return 0 if mark is None else marks.index(mark)


def _in_use() -> int:
    held = _held.get()
    if held is not None:
        return held
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_identity_key()")
        mark = cursor.fetchone()[0]
    return place_of(None if mark is None else bytes(mark))
