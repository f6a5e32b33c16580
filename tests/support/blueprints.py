"""The blueprint beside what the migrations make."""

import subprocess

from tests.support.database import TestDatabase
from tettpaa.access import blueprint
from tettpaa.core.postgres.layout import SUPERUSER

WORDS = ("--inserts", "--rows-per-insert=500", "--no-comments", "--no-owner")


def dumped(database: TestDatabase, name: str) -> str:
    """The database as SQL, without what differs from one day to the next."""
    assert database.cluster is not None
    # The superuser, whom no row policy hides a row from.
    address = database.cluster.conninfo(SUPERUSER, name)
    command = [database.cluster.bin / "pg_dump", *WORDS, "--dbname", address]
    return blueprint.tidy(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def made_step_by_step(database: TestDatabase) -> str:
    """What every migration makes, from the first, as a blueprint."""
    name = f"{database.name}_steps"
    try:
        database.make_empty(name)
        database.migrate(name)
        # Twice: PostgreSQL writes some conditions in other words when it has read its own.
        first = dumped(database, name)
        database.make_empty(name)
        database.load(name, first)
        return dumped(database, name)
    finally:
        database.point_at(database.name)
        database.drop(name)
