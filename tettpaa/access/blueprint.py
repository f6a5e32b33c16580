"""A new database's tables, all at once: what the migrations up to a day have made, taken out as SQL (ADR 19).

The migrations stay the truth, and newer ones run on top. A test makes the tables both ways and finds no difference.
"""

import re
from importlib import resources

import psycopg
from psycopg import sql

from tettpaa.access.migrations._roles import make_group_roles

NAME = "blueprint.sql"
OWNER = " TO tettpaa_owner "
"""What policies call the owner in the file; on a server of the operator's it may have another name."""
_NOISE = (
    re.compile(r"^--\n-- .*\n(-- .*\n)?--\n\n|^-- Dumped .*\n", re.MULTILINE),
    re.compile(r"^(SET |SELECT pg_catalog\.set_config|CREATE EXTENSION |ALTER [^\n]* OWNER TO |\\).*\n", re.MULTILINE),
)
_MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00'")


def tidy(dump: str) -> str:
    """pg_dump's words without what differs from one day or version to the next; what is stamped, is stamped anew."""
    for noise in _NOISE:
        dump = noise.sub("", dump)
    return re.sub(r"\n{3,}", "\n\n", _MOMENT.sub("now()", dump))


def written() -> str:
    """The blueprint."""
    return resources.files(__package__).joinpath(NAME).read_text("utf-8")


def load(connection: psycopg.Connection, blueprint: str = "") -> None:
    """Make all tables, by the owner; nothing is done in a database that has some.

    The connection is closed with the settings that it gets here, so it must be one of its own.
    """
    found = connection.execute(
        "select current_user, exists (select 1 from pg_tables where schemaname = 'public')"
    ).fetchone()
    if found is None or found[1]:
        return
    script = (blueprint or written()).replace(OWNER, f" TO {sql.Identifier(found[0]).as_string(connection)} ")
    with connection.transaction():
        make_group_roles(connection)
        connection.execute("set local check_function_bodies = off")
        connection.execute(script.encode())
