"""The service's own login roles on a server that the operator has: made once, with random passwords."""

import json
import secrets

import psycopg
from psycopg import sql

from tettpaa.core import given, home
from tettpaa.core.postgres import connections, layout

OTHERS = {alias: role for alias, role in connections.ALIASES.items() if alias != "owner"}


def make_login_roles() -> None:
    """Make app, portal and worker, and keep their passwords in a 0600 file; the file is written first.

    A role whose address the operator has given is the operator's own, and is not touched.
    """
    database = connections.parse_url(given.secret("DATABASE_URL"))
    path = connections.passwords_file()
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    ours = [role for alias, role in OTHERS.items() if not given.secret(connections.URLS[alias])]
    passwords = {role: known.get(role) or secrets.token_urlsafe(32) for role in ours}
    home.keys()
    home.write_private(path, json.dumps({**known, **passwords}, indent=1).encode())
    with connect(database) as connection:
        for role, password in passwords.items():
            _make(connection, role, password)


def connect(database: connections.Database) -> psycopg.Connection:
    """A plain connection, so that the real reason shows when it fails."""
    options = {name: value for name, value in database["OPTIONS"].items() if name != "pool"}
    return psycopg.connect(
        host=database["HOST"],
        port=database["PORT"] or None,
        user=database["USER"] or None,
        password=database["PASSWORD"] or None,
        dbname=database["NAME"],
        autocommit=True,
        **options,
    )


def _make(connection: psycopg.Connection, role: str, password: str) -> None:
    found = connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone()
    verb = sql.SQL(
        "alter role {} login noinherit password {}" if found else "create role {} login noinherit password {}"
    )
    connection.execute(verb.format(sql.Identifier(role), sql.Literal(password)))


def login_role_of(name: str) -> str:
    """Which login becomes this role: itself for a login, else the one whose doors the role belongs to."""
    short = name.removeprefix("tettpaa_").removesuffix("_ro").removesuffix("_login")
    by_name = {"owner": layout.OWNER, "portal": layout.PORTAL, "worker": layout.WORKER}
    return by_name.get(short, layout.APP)
