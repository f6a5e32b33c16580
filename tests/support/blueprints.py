"""The blueprint beside what the migrations make."""

import subprocess

from tests.support.database import TestDatabase
from tettpaa.access import blueprint
from tettpaa.core.postgres.layout import SUPERUSER

DJANGOS_OWN = ("auth_permission", "django_content_type")
"""Filled after every migration, so nobody keeps them."""
WORDS = (
    *("--inserts", "--rows-per-insert=500", "--no-comments", "--no-owner"),
    *(f"--exclude-table-data={table}*" for table in DJANGOS_OWN),
)


def dumped(database: TestDatabase, name: str) -> str:
    """The database as SQL, without what differs from one day to the next."""
    assert database.cluster is not None
    # The superuser, whom no row policy hides a row from.
    address = database.cluster.conninfo(SUPERUSER, name)
    command = [database.cluster.bin / "pg_dump", *WORDS, "--dbname", address]
    return blueprint.tidy(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def made(database: TestDatabase, *, step_by_step: bool = False) -> str:
    """What a new service gets, or what every migration makes from the first, as a blueprint."""
    name = f"{database.name}_made"
    try:
        database.make_empty(name)
        if not step_by_step:
            database.load(name)
        database.migrate(name)
        # Twice: PostgreSQL writes some conditions in other words when it has read its own.
        first = dumped(database, name)
        database.make_empty(name)
        database.load(name, first)
        return dumped(database, name)
    finally:
        database.point_at(database.name)
        database.drop(name)
