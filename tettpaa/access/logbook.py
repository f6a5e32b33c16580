"""Writing the audit and the read log. Plain SQL: the tables are insert-only and return nothing."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connections, transaction

from tettpaa.access.session import current_actor
from tettpaa.core import doorways

_AUDIT = (
    "insert into access_auditevent (at, user_id, doorway, action, scope_id, object_id, reason, detail) "
    "values (clock_timestamp(), %s, %s, %s, %s, %s, %s, %s)"
)
_READ = (
    "insert into access_readlogentry (at, user_id, doorway, what, scope_id, object_id, list_scope_ids) "
    "values (clock_timestamp(), %s, %s, %s, %s, %s, %s)"
)

_waiting: ContextVar[list[list[Any]] | None] = ContextVar("waiting", default=None)
"""Audit rows of the action that runs, until they are written together."""


@contextmanager
def audited_together() -> Iterator[None]:
    """The audit rows of everything inside are sent to the database at once, at the end; nobody undoes one alone."""
    rows: list[list[Any]] = []
    token = _waiting.set(rows)
    try:
        yield
    finally:
        _waiting.reset(token)
    _write_audit(rows)


def audit(action: str, *, about: Any = None, reason: str = "", **detail: Any) -> None:
    """Records one action in the transaction that does it.

    ``about`` is the row it concerns (its scope and id are noted); ``detail`` holds ids and states, never free text.
    """
    actor = current_actor()
    row = [
        actor.user_id,
        actor.doorway.name.lower(),
        action,
        getattr(about, "scope_id", None),
        str(getattr(about, "pk", "") or ""),
        (actor.purpose or reason)[:500],
        json.dumps(detail, default=str),
    ]
    waiting = _waiting.get()
    if waiting is None:
        _write_audit([row])
    else:
        waiting.append(row)


def _write_audit(rows: list[list[Any]]) -> None:
    """Several rows go in one trip; each still gets its own moment from the database's clock."""
    with connections[doorways.alias()].cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(_AUDIT, rows[0])
        elif rows:
            cursor.executemany(_AUDIT, rows)


def log_read(what: str, about: Any) -> None:
    """Records that a protected record is read, in the page's own transaction: no log, no page.

    Raises what the database raises; the page then fails.
    """
    _write_read(what, getattr(about, "scope_id", None), str(about.pk), None)


def log_list(what: str, scope_ids: Sequence[int]) -> None:
    """Records that a list was read, with the scopes that stood in it."""
    _write_read(what, None, "", list(scope_ids))


def _write_read(what: str, scope_id: int | None, object_id: str, scopes: list[int] | None) -> None:
    """One row; a job reads for no person and writes none."""
    actor = current_actor()
    if actor.user_id is None:
        return
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(_READ, [actor.user_id, actor.doorway.name.lower(), what, scope_id, object_id, scopes])


def after_commit(function: Any) -> None:
    """Runs the function when the current door's transaction is saved, and not otherwise."""
    transaction.on_commit(function, using=doorways.alias())
