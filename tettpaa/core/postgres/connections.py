"""How each part of the service reaches the database, as Django wants it told.

Our own server's addresses are paths that follow from the home folder; another server's come from DATABASE_URL.
Nothing is started here, so that the settings can ask.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tettpaa.core import given, home
from tettpaa.core.postgres import layout

Database = dict[str, Any]

ALIASES = {"default": layout.APP, "portal": layout.PORTAL, "worker": layout.WORKER, "owner": layout.OWNER}
"""Django's alias of a connection → the database role that logs in."""

URLS = {"default": "DATABASE_URL_APP", "portal": "DATABASE_URL_PORTAL", "worker": "DATABASE_URL_WORKER"}

POOLS = {"default": {"min_size": 1, "max_size": 8}, "portal": {"min_size": 0, "max_size": 8}}
HERE = frozenset({"", "localhost", "127.0.0.1", "::1"})
"""This machine. Any other is spoken to with TLS and a certificate in its name, unless the address says otherwise."""
POOL_TIMEOUT = 5
"""Seconds. Short, since a pool that cannot connect hides the reason."""


def external() -> bool:
    """Whether the operator has given us another server than our own."""
    return bool(given.secret("DATABASE_URL"))


def databases() -> dict[str, Database]:
    """Django's DATABASES: `default` (desk), `portal`, `worker` and `owner` (migrations only)."""
    found = {alias: _external(alias) if external() else _own(role) for alias, role in ALIASES.items()}
    for alias, sizes in POOLS.items():
        found[alias]["OPTIONS"]["pool"] = {**sizes, "timeout": POOL_TIMEOUT}
    return found


def passwords_file(where: Path | None = None) -> Path:
    """Where `tettpaa init` keeps the passwords that it made for the login roles of another server."""
    return (where or home.home()) / "keys" / "database-passwords.json"


def _own(role: str) -> Database:
    return _database(
        name=layout.DATABASE,
        user=role,
        host=str(layout.socket_folder(home.server_home())),
        port=str(layout.PORT),
    )


def _external(alias: str) -> Database:
    """The alias's own address, or the owner's with the role and password that `tettpaa init` made."""
    own_url = given.secret(URLS.get(alias, "DATABASE_URL"))
    if own_url:
        return parse_url(own_url)
    database = parse_url(given.secret("DATABASE_URL"))
    role = ALIASES[alias]
    return {**database, "USER": role, "PASSWORD": _passwords().get(role, "")}


def _passwords() -> dict[str, str]:
    try:
        content: dict[str, str] = json.loads(passwords_file().read_text())
    except FileNotFoundError:
        return {}
    return content


def parse_url(url: str) -> Database:
    """postgresql://user:password@host:port/name?sslmode=require → Django's form. Raises ValueError with a sentence."""
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise ValueError(
            "DATABASE_URL må se slik ut: postgresql://bruker:passord@vert:5432/database. "
            "Skriv den på nytt, og bruk %-koder for spesialtegn i passordet."
        )
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", unquote(parts.hostname or ""))
    if not host.startswith("/") and host not in HERE:
        options.setdefault("sslmode", "verify-full")
    return _database(
        name=name,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=host,
        port=options.pop("port", str(parts.port or "")),
        options=options,
    )


def _database(
    *, name: str, user: str, host: str, port: str, password: str = "", options: dict[str, str] | None = None
) -> Database:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": user,
        "PASSWORD": password,
        "HOST": host,
        "PORT": port,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "application_name": "tettpaa", **(options or {})},
    }
