"""The floor: bare psycopg and a bare WSGI handler that keep the same promises as a page.

Session look-up, one transaction, the role and the user announced, the page's main rows through the policies, the row
in the read log, commit; and an answer of as many bytes. What it leaves out is the convenience: ORM, forms, templates,
counts in the rail, and the questions that only decorate a page.
"""

import datetime as dt
import html
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any, LiteralString

import psycopg
from django.db import connections
from psycopg_pool import ConnectionPool

from tettpaa.access.database_roles import DbRole
from tettpaa.access.roles import ROLES, Role
from tettpaa.cli.bench.wire import Environ
from tettpaa.core.doorways import Doorway

_SESSIONS: dict[Doorway, LiteralString] = {
    Doorway.DESK: "select session_data from access_desksession where session_key = %s and expire_date > now()",
    Doorway.PORTAL: "select session_data from access_portalsession where session_key = %s and expire_date > now()",
}
_USER: LiteralString = "select id, name, role, language, is_active, password from access_user where id = %s"
_ANNOUNCE: LiteralString = (
    "select set_config('role', %s, true), set_config('app.user_id', %s, true), set_config('app.cleared', "
    "app_clearance_word(nullif(current_setting('app.user_id', true), '')::bigint), true)"
)
_READ: LiteralString = (
    "insert into access_readlogentry (at, user_id, doorway, what, scope_id, object_id, list_scope_ids) "
    "values (clock_timestamp(), %s, %s, %s, %s, %s, %s)"
)
_AUDIT: LiteralString = (
    "insert into access_auditevent (at, user_id, doorway, action, scope_id, object_id, reason, detail) "
    "values (clock_timestamp(), %s, %s, %s, %s, %s, '', '{}')"
)
Work = Callable[[psycopg.Connection[Any]], object]


@dataclass
class Floor:
    """What a page's floor asks and writes. ``rows`` are read and shown; ``work`` is done after, as an action is."""

    what: str
    """What the read log says; empty where the page shows nothing and logs no reading."""
    rows: Sequence[tuple[LiteralString, Sequence[Any]]] = ()
    work: Work | None = None
    actions: Sequence[str] = ()
    """What the audit log says, a row for each."""
    scope_id: int | None = None
    object_id: str = ""
    is_list: bool = False
    writes: bool = False
    undo: bool = False
    size: int = 0
    """So many bytes are answered; set when the page's own answer is known."""
    user_id: int = 0
    scopes: list[int] = field(default_factory=list)


def pool(door: Doorway) -> ConnectionPool[psycopg.Connection[Any]]:
    """Connections with the same login as the page's own, kept as the page's are."""
    given = connections[door.value].settings_dict
    known = {"host": given["HOST"], "port": given["PORT"], "user": given["USER"], "password": given["PASSWORD"]}
    options = {"dbname": given["NAME"], "autocommit": True, "prepare_threshold": 1}
    kwargs = {key: value for key, value in (known | options).items() if value != ""}
    return ConnectionPool(kwargs=kwargs, min_size=1, max_size=1, open=True)


class BareHandler:
    """A WSGI application that answers with one floor."""

    def __init__(self, door: Doorway, pooled: ConnectionPool[psycopg.Connection[Any]], floor: Floor) -> None:
        self._door, self._pool, self._floor = door, pooled, floor

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """One request, from cookie to bytes."""
        cookies = SimpleCookie(environ["HTTP_COOKIE"])
        name = "tettpaa_portal" if self._door is Doorway.PORTAL else "tettpaa_desk"
        with self._pool.connection() as connection:
            connection.execute(_SESSIONS[self._door], [cookies[name].value]).fetchone()
            user = connection.execute(_USER, [self._floor.user_id]).fetchone()
            if user is None:
                raise LookupError("The bench's visitor is gone")
            with connection.transaction(force_rollback=self._floor.undo):
                body = self._page(connection, ROLES[Role(user[2])].db_role)
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))])
        return [body]

    def _page(self, connection: psycopg.Connection[Any], role: DbRole) -> bytes:
        """What happens inside the transaction."""
        floor = self._floor
        said = role.value if floor.writes else role.read_only
        connection.execute(_ANNOUNCE, [said, str(floor.user_id)])
        found = [connection.execute(statement, given).fetchall() for statement, given in floor.rows]
        scopes = [row[1] for row in found[0]] if floor.is_list and found else None
        door = self._door.name.lower()
        if floor.what:
            connection.execute(_READ, [floor.user_id, door, floor.what, floor.scope_id, floor.object_id, scopes])
        if floor.work is not None:
            floor.work(connection)
        events = [[floor.user_id, door, action, floor.scope_id, floor.object_id] for action in floor.actions]
        if len(events) == 1:
            connection.execute(_AUDIT, events[0])
        elif events:
            connection.cursor().executemany(_AUDIT, events)
        if floor.undo:
            connection.execute("set constraints all immediate")
        return _shown(itertools.chain.from_iterable(found), floor.size)


def _shown(rows: Iterable[Sequence[Any]], size: int) -> bytes:
    """Every value escaped and in a cell, and then as many bytes as the page has."""
    body = "".join(f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row)}</tr>" for row in rows).encode()
    return body[:size].ljust(size)


def _cell(value: Any) -> str:
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None else html.escape(str(value))
