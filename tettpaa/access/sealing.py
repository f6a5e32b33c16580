"""Sealing the logs in batches, and proving afterwards that nothing was changed or removed.

Each batch of rows gets a Merkle root (RFC 6962 hashing), chained to the seal before and signed with Ed25519. The
signing key lies in the home folder, so whoever can only reach the database cannot make a seal.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections
from procrastinate.contrib.django import app

from tettpaa.access.models import AuditSeal
from tettpaa.access.session import acting, job_actor
from tettpaa.core import crypto, doorways, home

BATCH = 10_000
SETTLE_SECONDS = 60
"""Rows younger than this are left: a transaction that is still open may yet add a lower number."""

CONTEXT = "audit seal"
NOTHING = b"\0" * 32
LOGS = {
    "audit": ("access_auditevent", "id, at, user_id, doorway, action, scope_id, object_id, reason, detail"),
    "read": ("access_readlogentry", "id, at, user_id, doorway, what, scope_id, object_id, list_scope_ids"),
}


@dataclass(frozen=True)
class Break:
    """A place where a log is not what was sealed."""

    log: str
    first_id: int
    last_id: int
    why: str

    def __str__(self) -> str:
        """One line for the operator."""
        name = "hendelsesloggen" if self.log == "audit" else "leseloggen"
        return f"{name}, rad {self.first_id}–{self.last_id}: {self.why}"


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
    rows = list(_rows(log, after=last.last_id if last else 0, settled=True))
    if not rows:
        return False
    ids, leaves = zip(*rows, strict=True)
    root = crypto.merkle_root(leaves)
    previous = hashlib.sha256(_message(last)).digest() if last else NOTHING
    seal = AuditSeal(
        log=log, first_id=ids[0], last_id=ids[-1], row_count=len(ids), root=root, previous=previous, signature=b""
    )
    seal.signature = crypto.sign(home.secret("seal"), _message(seal), CONTEXT)
    seal.save()
    return len(ids) == BATCH


def verify() -> list[Break]:
    """Recomputes every seal. Empty means that both logs are whole; otherwise where they are not."""
    with acting(job_actor("kontroll av loggene")):
        return [found for log in LOGS for found in _breaks(log)]


def _breaks(log: str) -> Iterator[Break]:
    """The breaks of one log, from the oldest seal to the newest."""
    public = crypto.public_key(home.secret("seal"))
    previous, last_id = NOTHING, 0
    for seal in AuditSeal.objects.filter(log=log).order_by("first_id"):
        if bytes(seal.previous) != previous or seal.first_id <= last_id:
            yield Break(log, seal.first_id, seal.last_id, "et segl foran mangler eller er byttet ut")
        try:
            crypto.verify(public, bytes(seal.signature), _message(seal), CONTEXT)
        except crypto.BadSignatureError:
            yield Break(log, seal.first_id, seal.last_id, "seglet er ikke signert av tjenesten")
        rows = list(_rows(log, after=last_id, until=seal.last_id))
        if len(rows) != seal.row_count:
            yield Break(log, seal.first_id, seal.last_id, f"{seal.row_count} rader ble forseglet, {len(rows)} finnes")
        elif crypto.merkle_root([leaf for _, leaf in rows]) != bytes(seal.root):
            yield Break(log, seal.first_id, seal.last_id, "en rad er endret")
        previous, last_id = hashlib.sha256(_message(seal)).digest(), seal.last_id


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


def _message(seal: AuditSeal) -> bytes:
    """What is signed and chained: everything in the seal that matters."""
    head = f"{seal.log}|{seal.first_id}|{seal.last_id}|{seal.row_count}|"
    return head.encode() + bytes(seal.root) + bytes(seal.previous)
