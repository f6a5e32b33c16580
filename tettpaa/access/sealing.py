"""Sealing the logs in batches, and proving afterwards that nothing was changed, put in or removed.

Each batch of rows gets a Merkle root (RFC 6962 hashing), chained to the seal before and signed with Ed25519. The
signing key lies in the home folder, so whoever can only reach the database cannot make a seal. The newest seal is
noted in the home folder too: the last batches cannot be cut off together with their seals.
"""

import hashlib
import json
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connections
from procrastinate.contrib.django import app

from tettpaa.access.logbook import after_commit
from tettpaa.access.models import AuditSeal
from tettpaa.access.session import acting, job_actor
from tettpaa.core import crypto, doorways, home

BATCH = 10_000
SETTLE_SECONDS = 60
"""Rows younger than this are left: a transaction that is still open may yet add a lower number."""

CONTEXT = "audit seal"
NOTHING = b"\0" * 32
BEFORE_ALL = -(2**63)
"""Below every number that a row can have, also one that somebody has put in by hand."""

_LEAF = struct.Struct(f">q{crypto.HASH_BYTES}s")
LOGS = {
    "audit": ("access_auditevent", "id, at, user_id, doorway, action, scope_id, object_id, reason, detail"),
    "read": ("access_readlogentry", "id, at, user_id, doorway, what, scope_id, object_id, list_scope_ids"),
}
NAMES = {"audit": "hendelsesloggen", "read": "leseloggen"}


@dataclass(frozen=True)
class Break:
    """A place where a log is not what was sealed."""

    log: str
    first_id: int
    last_id: int
    why: str

    def __str__(self) -> str:
        """One line for the operator."""
        rows = f"rad {self.first_id}" if self.first_id == self.last_id else f"rad {self.first_id}–{self.last_id}"
        return f"{NAMES[self.log]}, {rows}: {self.why}"


@dataclass(frozen=True)
class Unsealed:
    """Rows that no seal proves yet."""

    log: str
    count: int
    oldest: datetime | None

    def __str__(self) -> str:
        """One line for the operator."""
        return f"{NAMES[self.log]}: {self.count} rader venter på segl, den eldste fra {self.oldest:%d.%m.%Y %H:%M} UTC."


@app.periodic(cron="*/5 * * * *")
@app.task(name="access.seal", queueing_lock="access.seal")
def seal_logs(timestamp: int = 0, **_kwargs: Any) -> None:
    """Seals what has settled in both logs. A row that gets in late below a seal is told by ``verify``."""
    with acting(job_actor("forsegling av loggene")):
        for log in LOGS:
            while _seal_batch(log):
                pass


def _seal_batch(log: str) -> bool:
    """One seal over at most a batch; whether there was anything to seal."""
    last = AuditSeal.objects.filter(log=log).order_by("-last_id").first()
    rows = list(_rows(log, after=last.last_id if last else BEFORE_ALL, settled=True))
    if not rows:
        return False
    ids = [pk for pk, _leaf in rows]
    hashes = [crypto.leaf_hash(leaf) for _pk, leaf in rows]
    seal = AuditSeal(
        log=log,
        first_id=ids[0],
        last_id=ids[-1],
        row_count=len(ids),
        root=crypto.merkle_root_of(hashes),
        previous=_digest(last) if last else NOTHING,
        signature=b"",
        leaves=b"".join(_LEAF.pack(pk, one) for pk, one in zip(ids, hashes, strict=True)),
    )
    seal.signature = crypto.sign(home.secret("seal"), _message(seal), CONTEXT)
    seal.save()
    if not any(_cut_off(log)):
        after_commit(lambda: _note_newest(seal))
    return len(ids) == BATCH


def verify() -> list[Break]:
    """Recomputes every seal. Empty means that both logs are whole; otherwise where they are not."""
    with acting(job_actor("kontroll av loggene")):
        return [found for log in LOGS for found in (*_breaks(log), *_cut_off(log))]


def unsealed() -> list[Unsealed]:
    """What is written after the newest seal of each log: nobody can prove that it is as it was written."""
    with acting(job_actor("kontroll av loggene")):
        waiting = [_unsealed(log) for log in LOGS]
    return [one for one in waiting if one.count]


def _unsealed(log: str) -> Unsealed:
    last = AuditSeal.objects.filter(log=log).order_by("-last_id").values_list("last_id", flat=True).first()
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(
            f"select count(*), min(at) from {LOGS[log][0]} where id > %s",  # noqa: S608  # one of our own two names
            [BEFORE_ALL if last is None else last],
        )
        count, oldest = cursor.fetchone()
    return Unsealed(log, count, oldest)


def _breaks(log: str) -> Iterator[Break]:
    """The breaks of one log, from the oldest seal to the newest."""
    public = crypto.public_key(home.secret("seal"))
    previous, last_id = NOTHING, BEFORE_ALL
    for seal in AuditSeal.objects.filter(log=log).order_by("first_id").iterator(chunk_size=20):
        if bytes(seal.previous) != previous or seal.first_id <= last_id:
            yield Break(log, seal.first_id, seal.last_id, "et segl foran mangler eller er byttet ut")
        try:
            crypto.verify(public, bytes(seal.signature), _message(seal), CONTEXT)
        except crypto.BadSignatureError:
            yield Break(log, seal.first_id, seal.last_id, "seglet er ikke signert av tjenesten")
        rows = {pk: crypto.leaf_hash(leaf) for pk, leaf in _rows(log, after=last_id, until=seal.last_id)}
        if len(rows) != seal.row_count or crypto.merkle_root_of(list(rows.values())) != bytes(seal.root):
            yield from _named(seal, rows)
        previous, last_id = _digest(seal), seal.last_id


def leaves_of(seal: AuditSeal) -> dict[int, bytes]:
    """Each row's number and hash, as the seal says; nothing when its list has been spoilt."""
    return dict(_LEAF.iter_unpack(bytes(seal.leaves))) if len(seal.leaves) % _LEAF.size == 0 else {}


def _named(seal: AuditSeal, rows: dict[int, bytes]) -> Iterator[Break]:
    """The first row that is altered, missing or put in, of each sort, and how many more there are."""
    noted = leaves_of(seal)
    if crypto.merkle_root_of(list(noted.values())) != bytes(seal.root):
        # The list of rows is no proof either, so only the batch can be named.
        why = f"{seal.row_count} rader ble forseglet, {len(rows)} finnes, og de er ikke de samme"
        yield Break(seal.log, seal.first_id, seal.last_id, why)
        return
    sorts = {
        "er endret": [pk for pk, one in noted.items() if rows.get(pk, one) != one],
        "mangler": [pk for pk in noted if pk not in rows],
        "er satt inn etterpå": [pk for pk in rows if pk not in noted],
    }
    for why, found in sorts.items():
        if found:
            more = f", og {len(found) - 1} til i samme segl" if len(found) > 1 else ""
            yield Break(seal.log, min(found), min(found), why + more)


def _cut_off(log: str) -> Iterator[Break]:
    """Whether the seal that the home folder knows as the newest is still there."""
    if log not in (noted := _newest_noted()):
        return
    last_id, digest = noted[log]
    seal = AuditSeal.objects.filter(log=log, last_id=last_id).first()
    if seal is None or _hex(seal) != digest:
        yield Break(log, last_id, last_id, "det nyeste seglet som er laget, mangler: slutten av loggen er fjernet")


def _note_newest(seal: AuditSeal) -> None:
    """Notes the seal in the home folder. A note about a seal that is gone is left as it is: it is the proof."""
    noted = _newest_noted() | {seal.log: (seal.last_id, _hex(seal))}
    home.write_whole(_newest_file(), json.dumps(noted).encode())


def _newest_noted() -> dict[str, tuple[int, str]]:
    with suppress(FileNotFoundError):
        return {log: (pk, digest) for log, (pk, digest) in json.loads(_newest_file().read_bytes()).items()}
    return {}


def _newest_file() -> Path:
    return home.make_home() / home.NEWEST_SEALS


def _rows(log: str, *, after: int, until: int | None = None, settled: bool = False) -> Iterator[tuple[int, bytes]]:
    """The rows of a log as (id, leaf), in order. The leaf is the row's values as canonical JSON."""
    table, columns = LOGS[log]
    limits = [f"id > {int(after)}"]
    if until is not None:
        limits.append(f"id <= {int(until)}")
    if settled:
        limits.append(f"at < clock_timestamp() - interval '{SETTLE_SECONDS} seconds'")
    end = f"limit {BATCH}" if until is None else ""
    # Only our own names and whole numbers are put together here.
    query = f"select {columns} from {table} where {' and '.join(limits)} order by id {end}"  # noqa: S608
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(query)
        for row in cursor.fetchall():
            values = [value.isoformat() if hasattr(value, "isoformat") else value for value in row]
            yield row[0], json.dumps(values, sort_keys=True, default=str).encode()


def _digest(seal: AuditSeal) -> bytes:
    return hashlib.sha256(_message(seal)).digest()


def _hex(seal: AuditSeal) -> str:
    return _digest(seal).hex()


def _message(seal: AuditSeal) -> bytes:
    """What is signed and chained: everything in the seal that matters."""
    head = f"{seal.log}|{seal.first_id}|{seal.last_id}|{seal.row_count}|"
    return head.encode() + bytes(seal.root) + bytes(seal.previous)
