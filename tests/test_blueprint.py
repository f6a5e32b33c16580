"""A new service gets its tables from a file; what is in it must be what the migrations make."""

import re

import psycopg
import pytest

from tests.support.blueprints import dumped, made_step_by_step
from tettpaa.access import blueprint
from tettpaa.core.postgres.connections import external

pytestmark = pytest.mark.skipif(external(), reason="makes databases of its own")
IDS = re.compile(r"'[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'")


def lines(dump):
    """Rows stand in no order, and the shipped templates' keys are as random as others."""
    return sorted(IDS.sub("a key", dump).replace("),\n", ")\n").replace(");\n", ")\n").splitlines())


def test_a_new_database_is_what_every_migration_makes_of_it(test_database, django_db_blocker):
    with django_db_blocker.unblock():
        name = f"{test_database.name}_new"
        try:
            test_database.make_tables(name)
            new = dumped(test_database, name)
        finally:
            test_database.point_at(test_database.name)
            test_database.drop(name)
        steps = made_step_by_step(test_database)
        test_database.mirror()
    differences = set(lines(new)) ^ set(lines(steps))
    assert differences == set(), "Run scripts/blueprint.py"


def test_a_database_with_tables_is_left_alone(test_database):
    with psycopg.connect(test_database.conninfo("tettpaa_owner", test_database.name), autocommit=True) as owner:
        before = owner.execute("select count(*) from pg_class").fetchone()
        blueprint.load(owner)
        assert owner.execute("select count(*) from pg_class").fetchone() == before
