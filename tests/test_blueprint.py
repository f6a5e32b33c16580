"""A new service gets its tables from a file; what is in it must be what the migrations make."""

import re

import psycopg
import pytest

from tests.support.blueprints import made
from tettpaa.access import blueprint
from tettpaa.core.postgres.connections import external

pytestmark = pytest.mark.skipif(external(), reason="makes databases of its own")
KEYS = re.compile(
    r"'[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'|^\t\(\d+(?=, '\w+', '\w+', now\(\))"
)
"""Of the shipped templates, which are as random as others, and of the migrations' own list, which is in no fixed order."""


def lines(dump):
    """Without keys and the order of rows."""
    return {KEYS.sub("a key", line).rstrip(",;") for line in dump.splitlines()}


def test_a_new_database_is_what_every_migration_makes_of_it(test_database, django_db_blocker):
    with django_db_blocker.unblock():
        new, steps = made(test_database), made(test_database, step_by_step=True)
        test_database.mirror()
    assert sorted(lines(new) ^ lines(steps)) == [], "Run scripts/blueprint.py"


def test_a_database_with_tables_is_left_alone(test_database):
    with psycopg.connect(test_database.conninfo("tettpaa_owner", test_database.name), autocommit=True) as owner:
        before = owner.execute("select count(*) from pg_class").fetchone()
        blueprint.load(owner)
        assert owner.execute("select count(*) from pg_class").fetchone() == before
