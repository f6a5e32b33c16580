"""The keys of the compartments: wrapped by the master key, moved to a new master while the service runs.

While they are moved, two masters exist: the old one, and ``master-next``. Whoever wraps a key takes the lock in its
shared form first and uses the next master if there is one; whoever opens tries both. When every key is moved, the next
master takes the old one's name, and the old one is gone. Killed at any point, the move goes on where it was.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.db import connections

from tettpaa.core import crypto, doorways, home

MASTER, NEXT = "master", "master-next"
LOCK = 6_127_004_911
"""Held shared by whoever makes a key, alone by whoever ends a move of them."""
BATCH = 500


class LostKeyError(crypto.CryptoError):
    """A compartment's key opens with no master that we have."""


def place(scope_id: int) -> str:
    """What a wrapped key is bound to: moved to another compartment, it does not open."""
    return f"scope:{scope_id}"


def opened(scope_id: int, wrapped: Callable[[], bytes]) -> bytes:
    """The key itself. Asked for anew where a move has just changed it or given the next master its name."""
    for _attempt in range(3):
        sealed = wrapped()
        for master in masters():
            try:
                return crypto.unwrap(master, sealed, place(scope_id))
            except crypto.UnreadableError:
                continue
    raise LostKeyError(f"the key of compartment {scope_id} opens with none of the masters")


def masters() -> list[bytes]:
    """The master, and the next one while keys are moved."""
    return [home.secret(MASTER), *([home.secret(NEXT)] if home.has_secret(NEXT) else [])]


def new_wrapped(scope_id: int) -> bytes:
    """A new key for this compartment, wrapped by the master that will be there afterwards."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock_shared(%s)", [LOCK])
    return crypto.new_wrapped_key(masters()[-1], place(scope_id))


def move_all(cursor: Any, told: Callable[[int], None] = lambda count: None) -> int:
    """Moves every key to a new master, in batches of their own; goes on where an earlier move was stopped.

    The cursor's connection commits by itself. Gives how many keys there are.
    """
    old, new = home.secret(MASTER), home.secret(NEXT)
    count = _sweep(cursor, old, new, told)
    cursor.execute("select pg_advisory_lock(%s)", [LOCK])
    try:
        count = _sweep(cursor, old, new, lambda _count: None)
        write_ring(cursor)
        replace_master()
    finally:
        cursor.execute("select pg_advisory_unlock(%s)", [LOCK])
    return count


def _sweep(cursor: Any, old: bytes, new: bytes, told: Callable[[int], None]) -> int:
    """Once through all keys in the order of their compartments; what is moved already is left."""
    last, count = 0, 0
    while True:
        cursor.execute(
            "select scope_id, wrapped from documents_scopekey where scope_id > %s order by scope_id limit %s",
            [last, BATCH],
        )
        rows = cursor.fetchall()
        if not rows:
            return count
        for scope_id, sealed in rows:
            moved = _moved(scope_id, bytes(sealed), old, new)
            if moved is not None:
                cursor.execute(
                    "update documents_scopekey set wrapped = %s where scope_id = %s and wrapped = %s",
                    [moved, scope_id, bytes(sealed)],
                )
        last, count = rows[-1][0], count + len(rows)
        told(count)


def _moved(scope_id: int, sealed: bytes, old: bytes, new: bytes) -> bytes | None:
    """The key wrapped by the new master; nothing where it is so already."""
    try:
        crypto.unwrap(new, sealed, place(scope_id))
    except crypto.UnreadableError:
        try:
            return crypto.rewrap(old, new, sealed, place(scope_id))
        except crypto.UnreadableError as lost:
            raise LostKeyError(f"the key of compartment {scope_id} opens with none of the masters") from lost
    return None


def replace_master() -> None:
    """The next master takes the old one's name; what the old one was is written over before its place is given up."""
    current, following = home.keys() / MASTER, home.keys() / NEXT
    with current.open("r+b") as old:
        following.replace(current)
        old.write(bytes(len(current.read_bytes())))
        old.flush()
        os.fsync(old.fileno())
    home.flush(home.keys())


def write_ring(cursor: Any) -> None:
    """All compartments' keys under the newest master, in a file beside it: with it an older backup can be read.

    A compartment that is disposed of is not in it, and its key is wrapped by a master that is gone.
    """
    cursor.execute("select scope_id, wrapped from documents_scopekey order by scope_id")
    lines = [f"{scope_id} {bytes(sealed).hex()}" for scope_id, sealed in cursor.fetchall()]
    home.write_whole(home.keys() / home.RING, "\n".join(lines).encode())


def read_ring() -> dict[int, bytes]:
    """The keys of the file, by compartment; empty where no key was ever moved."""
    path = home.keys() / home.RING
    if not path.exists():
        return {}
    pairs = (line.split() for line in path.read_text("ascii").splitlines())
    return {int(scope_id): bytes.fromhex(sealed) for scope_id, sealed in pairs}


def take_from_ring(cursor: Any) -> int:
    """After an older backup is read in: each compartment gets its newest key, and loses one that opens no more."""
    ring, lost = read_ring(), 0
    cursor.execute("select scope_id, wrapped from documents_scopekey")
    for scope_id, sealed in cursor.fetchall():
        if _opens(scope_id, bytes(sealed)):
            continue
        if scope_id in ring and _opens(scope_id, ring[scope_id]):
            cursor.execute("update documents_scopekey set wrapped = %s where scope_id = %s", [ring[scope_id], scope_id])
        else:
            cursor.execute("delete from documents_scopekey where scope_id = %s", [scope_id])
            lost += 1
    return lost


def _opens(scope_id: int, sealed: bytes) -> bool:
    try:
        return bool(opened(scope_id, lambda: sealed))
    except crypto.CryptoError:
        return False


def disposed() -> set[int]:
    """Compartments that are disposed of, as the folder of keys remembers them: a restored backup forgets."""
    path = home.keys() / home.DISPOSED
    return {int(line) for line in path.read_text("ascii").split()} if path.exists() else set()


def remember_disposed(scope_ids: Iterable[int]) -> None:
    """Writes them down beside the keys, before anything is removed."""
    together = disposed() | set(scope_ids)
    home.write_whole(home.keys() / home.DISPOSED, "\n".join(str(one) for one in sorted(together)).encode())
