"""A new key for identity numbers, while the service runs: one transaction that is there whole or not at all.

Sealed numbers are sealed anew. A look-up hash is hashed once more under the new key, so that rows which keep only the
hash go along. Pages that use a number wait the few seconds it takes; all others go on (docs/adr/0017).
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connections, transaction
from django.db.utils import OperationalError

from tettpaa.core import clock, crypto, identity_keys
from tettpaa.core.personal_data import PersonalData
from tettpaa.people import secrets

LOCK = 6_127_004_913
"""Held shared by every transaction that uses a number (``app_identity_key``), alone by the one who changes the key."""
PATIENCE = "500ms"
"""Shorter than the database waits before it looks for deadlocks, so that it is always we who step back."""
ATTEMPTS, PAUSE = 240, 0.25
LOCK_NOT_AVAILABLE = "55P03"
BATCH = 2000

Told = Callable[[str, int], None]


class StillBusyError(RuntimeError):
    """Somebody has held the numbers all the time we tried."""


@dataclass(frozen=True)
class Place:
    """A table with identity numbers in it."""

    table: str
    sealed: tuple[str, ...]
    hashed: tuple[str, ...]


def places() -> list[Place]:
    """Every table with a field of the class identity. The names say which are sealed and which are hashes."""
    found = []
    for model in apps.get_models():
        kinds: dict[str, PersonalData] = getattr(model, "personal_data", {})
        names = [name for name, kind in kinds.items() if kind is PersonalData.IDENTITY]
        sealed = tuple(name for name in names if name.endswith("_sealed"))
        hashed = tuple(name for name in names if name.endswith("_hash"))
        if names:
            found.append(Place(model._meta.db_table, sealed, hashed))
    return sorted(found, key=lambda one: one.table)


def target(mark: bytes | None) -> bytes:
    """The newest key's mark; a new key where the newest is in use already."""
    marks = identity_keys.marks()
    return marks[-1] if secrets.place_of(mark) < len(marks) - 1 else identity_keys.add()


def mark_in_use(alias: str = "owner") -> bytes | None:
    """What the database says, with no lock taken; nothing where no key was noted yet."""
    with connections[alias].cursor() as cursor:
        cursor.execute("select mark from people_identitykey")
        row = cursor.fetchone()
    return bytes(row[0]) if row else None


def note(alias: str = "owner") -> None:
    """Writes down which key the numbers are under, when there are any: then a wrong one is found at the next start."""
    if mark_in_use(alias) is not None:
        return
    there = " or ".join(
        f"exists (select from {one.table} where {name} is not null)" for one in places() for name in one.hashed
    )
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"insert into people_identitykey (id, mark, since) select 1, %s, %s where {there} on conflict do nothing",
            [identity_keys.marks()[0], clock.now()],
        )


def is_behind() -> bool:
    """Whether a newer key is there than the one in use: a change was stopped, or an older backup was read in."""
    return secrets.place_of(mark_in_use()) < len(identity_keys.marks()) - 1


def move_all(told: Told = lambda table, count: None, alias: str = "owner") -> int:
    """Everything to the newest key. Gives how many rows. Stopped at any point, nothing is changed; run it again."""
    wanted = target(mark_in_use(alias))
    for _attempt in range(ATTEMPTS):
        try:
            with transaction.atomic(using=alias):
                return _moved(alias, wanted, told)
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") != LOCK_NOT_AVAILABLE:
                raise
        time.sleep(PAUSE)
    raise StillBusyError


def _moved(alias: str, wanted: bytes, told: Told) -> int:
    tables = places()
    with connections[alias].cursor() as cursor:
        cursor.execute(f"set local lock_timeout = '{PATIENCE}'")
        cursor.execute("select pg_advisory_xact_lock(%s)", [LOCK])
        names = ", ".join(one.table for one in tables)
        cursor.execute(f"lock table {names} in share row exclusive mode")
        cursor.execute("select mark from people_identitykey")
        row = cursor.fetchone()
        first = secrets.place_of(bytes(row[0]) if row else None)
        last = secrets.place_of(wanted)
        # Who is too near to whom does not change with the key; a denial that a leader has lifted stays so.
        count = sum(_table(cursor, one, first, last, told) for one in tables)
        cursor.execute(
            "insert into people_identitykey (id, mark, since) values (1, %s, %s) "
            "on conflict (id) do update set mark = excluded.mark, since = excluded.since",
            [wanted, clock.now()],
        )
    return count


def _table(cursor: Any, place: Place, first: int, last: int, told: Told) -> int:
    count = 0
    cursor.execute(f"alter table {place.table} disable trigger user")
    for rows in _batches(cursor, place):
        values = [_renewed(place, row, first, last) for row in rows]
        columns = (*place.sealed, *place.hashed)
        sets = ", ".join(f"{name} = new.{name}" for name in columns)
        given = ", ".join("%s::text[]" if at == 0 else "%s::bytea[]" for at in range(len(columns) + 1))
        cursor.execute(
            f"update {place.table} old set {sets} from unnest({given}) as new(id, {', '.join(columns)}) "  # noqa: S608  # our own names
            f"where old.id::text = new.id",
            [list(column) for column in zip(*values, strict=True)],
        )
        count += len(rows)
    cursor.execute(f"alter table {place.table} enable trigger user")
    told(place.table, count)
    return count


def _batches(cursor: Any, place: Place) -> Iterator[list[Any]]:
    columns = (*place.sealed, *place.hashed)
    some = " or ".join(f"{name} is not null" for name in columns)
    cursor.execute(f"select id::text, {', '.join(columns)} from {place.table} where {some}")  # noqa: S608  # our own names
    rows = cursor.fetchall()
    for at in range(0, len(rows), BATCH):
        yield rows[at : at + BATCH]


def _renewed(place: Place, row: Any, first: int, last: int) -> tuple[Any, ...]:
    pk, values = row[0], dict(zip((*place.sealed, *place.hashed), row[1:], strict=True))
    seal, later = (
        identity_keys.derived(secrets.SEAL)[last],
        list(identity_keys.derived(secrets.LOOK_UP)[first + 1 : last + 1]),
    )
    sealed = [_sealed_anew(place, name, pk, values[name], seal) for name in place.sealed]
    hashed = [None if values[name] is None else secrets.again(bytes(values[name]), later) for name in place.hashed]
    return (pk, *sealed, *hashed)


def _sealed_anew(place: Place, name: str, pk: str, stored: Any, seal: bytes) -> bytes | None:
    if stored is None:
        return None
    context = f"{place.table}.{name.removesuffix('_sealed')}:{pk}"
    return crypto.seal(seal, identity_keys.unseal(secrets.SEAL, bytes(stored), context), context)
