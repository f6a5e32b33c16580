"""The sealed logs are sent on to the municipality's log server, so that whoever takes this machine cannot rewrite them.

Each sealed batch goes as one line for each row, in numbers and states, and last the seal. The reason that somebody
wrote stays here; each line has the hash that the seal was made of, so a row changed here later does not fit what was
sent. Over TLS as syslog (RFC 5424 and 5425), with a certificate that is known; or to a file that the operator ships.
What was not taken is sent once more: a line may come twice, never out of order; its number says that it is the same.
"""

import json
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections
from procrastinate.contrib.django import app

from tettpaa.access.models import AuditSeal
from tettpaa.access.sealing import BEFORE_ALL, LOGS, leaves_of
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock, doorways, home

SECONDS = 20
"""So long for the server to answer before the batch is left for the next time."""
PRIORITY = 13 * 8 + 6
"""RFC 5424: facility «log audit», severity «informational»."""
KEPT_HERE = "reason"
MOST_BATCHES = 20
LATE = 6
"""So many batches that wait, in both logs, are no longer those of the last minutes."""


@app.periodic(cron="2-57/5 * * * *")
@app.task(name="access.send_logs", queueing_lock="access.send_logs")
def send_logs(timestamp: int = 0, **_kwargs: Any) -> None:
    """What is sealed and not sent, the oldest first. Does nothing where no receiver is set."""
    if not settings.LOG_SERVER:
        return
    with acting(job_actor("sending av loggene")):
        for log in LOGS:
            for seal in _unsent(log)[:MOST_BATCHES]:
                deliver([*_lines(seal), _seal_line(seal)])
                _note(log, seal.last_id)


def waiting() -> int:
    """How many sealed batches nobody has taken yet."""
    with acting(job_actor("kontroll av loggene")):
        return sum(_unsent(log).count() for log in LOGS)


def deliver(lines: list[bytes]) -> None:
    """All of them to the receiver, or an error."""
    if settings.LOG_SERVER.startswith("tls://"):
        _to_server(settings.LOG_SERVER.removeprefix("tls://"), lines)
    else:
        _to_file(Path(settings.LOG_SERVER), lines)


def _to_server(address: str, lines: list[bytes]) -> None:
    """Octets counted before each message, and the connection closed by both: then the server has read them."""
    host, _colon, port = address.rpartition(":")
    known = ssl.create_default_context(cafile=settings.LOG_SERVER_CA or None)
    known.minimum_version = ssl.TLSVersion.TLSv1_2
    name = host.strip("[]")
    with (
        socket.create_connection((name, int(port)), SECONDS) as plain,
        known.wrap_socket(plain, server_hostname=name) as line,
    ):
        for one in lines:
            message = _head() + one
            line.sendall(str(len(message)).encode() + b" " + message)
        line.unwrap()


def _head() -> bytes:
    return f"<{PRIORITY}>1 {clock.now().isoformat()} {socket.gethostname()} tettpaa - logg - ".encode()


def _to_file(path: Path, lines: list[bytes]) -> None:
    """Added at the end and written to the disk. Only the service's own user reads a file that is new."""
    number = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(number, "ab") as file:
        file.write(b"".join(one + b"\n" for one in lines))
        file.flush()
        os.fsync(file.fileno())


def _lines(seal: AuditSeal) -> Iterator[bytes]:
    table, columns = LOGS[seal.log]
    names, hashes = columns.split(", "), leaves_of(seal)
    # Only our own two names are put together here.
    query = f"select {columns} from {table} where id between %s and %s order by id"  # noqa: S608
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(query, [seal.first_id, seal.last_id])
        for row in cursor.fetchall():
            told = {name: value for name, value in zip(names, row, strict=True) if name != KEPT_HERE}
            yield _line({"log": seal.log, **told, "hash": hashes.get(row[0], b"").hex()})


def _seal_line(seal: AuditSeal) -> bytes:
    facts = {"log": seal.log, "first_id": seal.first_id, "last_id": seal.last_id, "rows": seal.row_count}
    proofs = {name: bytes(getattr(seal, name)).hex() for name in ("root", "previous", "signature")}
    return _line({"seal": facts | proofs})


def _line(values: dict[str, Any]) -> bytes:
    return json.dumps(values, default=str, ensure_ascii=False, sort_keys=True).encode()


def _unsent(log: str) -> Any:
    after = _sent().get(log, BEFORE_ALL)
    return AuditSeal.objects.filter(log=log, last_id__gt=after).order_by("last_id")


def _sent() -> dict[str, int]:
    with suppress(FileNotFoundError):
        return {str(log): int(last) for log, last in json.loads(_file().read_bytes()).items()}
    return {}


def _note(log: str, last_id: int) -> None:
    home.write_whole(_file(), json.dumps(_sent() | {log: last_id}).encode())


def _file() -> Path:
    return home.make_home() / home.SENT_LOGS
