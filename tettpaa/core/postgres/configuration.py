"""The server's own files: settings, who may log in as whom, and the roles it is born with."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tettpaa.core.postgres import layout

DEFAULTS: Mapping[str, str] = {
    "listen_addresses": "",
    "port": str(layout.PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "effective_cache_size": "1GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "1GB",
    "max_logical_replication_workers": "0",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_duration_statement": "500ms",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_line_prefix": "%m [%p] %u ",
    "logging_collector": "off",
    "lc_messages": "C",
}
"""No value that a user has given is ever written to the server's log (log_parameter…)."""

SINCE = {"io_method": (18, "sync")}
"""Settings that only newer servers know."""

CARELESS: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For a test's throw-away cluster, never for data that anyone wants to keep."""

ACCESS = "# Only the machine's own users, only by socket; the kernel says who they are.\nlocal all all peer map=own\n"


def settings(major: int, sockets: Path, chosen: Mapping[str, str]) -> str:
    """The text of postgresql.conf: our defaults, then what was chosen."""
    values = {**DEFAULTS, **{name: value for name, (since, value) in SINCE.items() if major >= since}, **chosen}
    values["unix_socket_directories"] = str(sockets)
    lines = (f"{name} = {_quoted(value)}" for name, value in values.items())
    return "# Written by the service every time it starts the server.\n" + "\n".join(lines) + "\n"


def identities(users: Iterable[str]) -> str:
    """The text of pg_ident.conf: these users of the machine may log in as our roles, and nobody else as anyone."""
    roles = (layout.SUPERUSER, *layout.LOGIN_ROLES)
    return "".join(f'own "{user}" {role}\n' for user in users for role in roles)


def initdb_options(major: int) -> list[str]:
    """How a new data folder is made, the same on every machine."""
    locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if major >= 17 else []
    return [*locale, "--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums", "--auth=peer", "--no-instructions"]


ROLE_OPTIONS = {layout.OWNER: "login createdb createrole"}
"""The owner inherits, or on PostgreSQL 15 it would not own the public schema of its own database."""

LOGIN_OPTIONS = "login noinherit"
"""A login can do nothing until it has taken on one of its roles."""


def role_statement(role: str) -> str:
    """Makes one of the login roles."""
    return f"create role {role} {ROLE_OPTIONS.get(role, LOGIN_OPTIONS)}"


def _quoted(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"
