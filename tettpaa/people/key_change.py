"""A new key for the identity numbers, while the service runs: all rows in one transaction, then the file.

Killed before the end of the transaction, nothing has changed; killed after it, the next run sees that every row opens
with the next key and only gives it its name. Until then the rows are read, and found, by either key.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tettpaa.core import crypto, home
from tettpaa.people import secrets


@dataclass(frozen=True)
class Place:
    """A table with numbers: what the seal is bound to, what the hash is made for, how rows are read and written."""

    table: str
    bound_to: str
    found_by: str
    read: str
    write: str


PLACES = (
    Place(
        "people_child",
        secrets.CHILD,
        secrets.CHILD,
        "select id, identity_sealed from people_child where identity_sealed is not null "
        "and (%s::uuid is null or id > %s) order by id limit %s",
        "update people_child set identity_sealed = %s, identity_hash = %s where id = %s",
    ),
    Place(
        "people_identitynumber",
        secrets.EARLIER,
        secrets.CHILD,
        "select id, identity_sealed from people_identitynumber where identity_sealed is not null "
        "and (%s::uuid is null or id > %s) order by id limit %s",
        "update people_identitynumber set identity_sealed = %s, identity_hash = %s where id = %s",
    ),
    Place(
        "people_guardian",
        secrets.GUARDIAN,
        secrets.GUARDIAN,
        "select id, identity_sealed from people_guardian where identity_sealed is not null "
        "and (%s::uuid is null or id > %s) order by id limit %s",
        "update people_guardian set identity_sealed = %s, identity_hash = %s where id = %s",
    ),
    Place(
        "referrals_referral",
        "referrals_referral.identity",
        secrets.CHILD,
        "select id, identity_sealed from referrals_referral where identity_sealed is not null "
        "and (%s::uuid is null or id > %s) order by id limit %s",
        "update referrals_referral set identity_sealed = %s, identity_hash = %s where id = %s",
    ),
)
"""A test walks the models: no table with numbers is forgotten."""
BATCH = 1_000


class LostIdentityError(crypto.CryptoError):
    """A number opens with none of the keys that we have."""


def change(cursor: Any, told: Callable[[int], None] = lambda count: None) -> int:
    """Writes every number anew. The cursor's connection commits by itself. Gives how many there are."""
    old, new = home.secret(secrets.KEY), home.secret(secrets.NEXT)
    cursor.execute("select pg_advisory_lock(%s)", [secrets.LOCK])
    try:
        cursor.execute("begin")
        try:
            count = sum(_sweep(cursor, place, old, new, told) for place in PLACES)
            cursor.execute("commit")
        except BaseException:
            cursor.execute("rollback")
            raise
        replace_key()
    finally:
        cursor.execute("select pg_advisory_unlock(%s)", [secrets.LOCK])
    return count


def _sweep(cursor: Any, place: Place, old: bytes, new: bytes, told: Callable[[int], None]) -> int:
    """Once through one table in the order of its keys."""
    last, count = None, 0
    while True:
        cursor.execute(place.read, [last, last, BATCH])
        rows = cursor.fetchall()
        if not rows:
            return count
        for pk, stored in rows:
            digits = _moved(pk, bytes(stored), place.bound_to, old, new)
            if digits is not None:
                sealed = secrets.sealed(digits, kind=place.bound_to, pk=pk, key=new)
                found = secrets.look_up(digits, kind=place.found_by, key=new)
                cursor.execute(place.write, [sealed, found, pk])
        last, count = rows[-1][0], count + len(rows)
        told(count)


def _moved(pk: Any, stored: bytes, bound_to: str, old: bytes, new: bytes) -> str | None:
    """The digits of a row that is not written by the new key yet."""
    try:
        secrets.opened_by(new, stored, kind=bound_to, pk=pk)
    except crypto.UnreadableError:
        try:
            return secrets.opened_by(old, stored, kind=bound_to, pk=pk)
        except crypto.UnreadableError as lost:
            raise LostIdentityError(f"the number of {bound_to} {pk} opens with none of the keys") from lost
    return None


def replace_key() -> None:
    """The next key takes the old one's name; what the old one was is written over before its place is given up."""
    current, following = home.keys() / secrets.KEY, home.keys() / secrets.NEXT
    with current.open("r+b") as old:
        following.replace(current)
        old.write(bytes(os.fstat(old.fileno()).st_size))
        old.flush()
        os.fsync(old.fileno())
    home.flush(home.keys())
