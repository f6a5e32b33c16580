"""Identity numbers: sealed where they are kept, found again by a keyed hash, opened one at a time."""

from functools import cache
from pathlib import Path
from typing import Any

from tettpaa.core import crypto, home

CHILD = "people_child.identity"
EARLIER = "people_identitynumber.identity"
GUARDIAN = "people_guardian.identity"


def _key(purpose: str) -> bytes:
    return _derived(home.home(), purpose)


@cache
def _derived(where: Path, purpose: str) -> bytes:
    """Read and derived once in a process for each home: a page opens many numbers, the demo seals a million."""
    return crypto.derived_key(home.secret("identity"), purpose)


def sealed(digits: str, *, kind: str, pk: Any) -> bytes:
    """The number as it is stored, bound to the row it belongs to."""
    return crypto.seal(_key("seal"), digits.encode(), f"{kind}:{pk}")


def opened(stored: bytes | memoryview, *, kind: str, pk: Any) -> str:
    """The digits again. Raises what ``core.crypto`` raises when the row or the key is another."""
    return crypto.unseal(_key("seal"), bytes(stored), f"{kind}:{pk}").decode()


def look_up(digits: str, *, kind: str) -> bytes:
    """By which the same number is found again in this table, and in no other."""
    return crypto.keyed_hash(_key("look-up"), digits, kind)
