"""The test server: databases that are made, pointed at and dropped."""

import os

import psycopg
from django.core.management import call_command
from django.db import connections

from tests.support.environment import test_home
from tettpaa.access import blueprint
from tettpaa.core.postgres.cluster import Cluster
from tettpaa.core.postgres.connections import external, parse_url
from tettpaa.core.postgres.layout import SUPERUSER

ALIASES = ("default", "portal", "worker")


class Server:
    """Our own, or the one of DATABASE_URL."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self.cluster = None if external() else Cluster(home=test_home(), durable=False)

    def make_tables(self, name: str) -> None:
        """A new database with all tables, as a new service gets them."""
        self.make_empty(name)
        self.load(name)
        self.migrate(name)

    def make_empty(self, name: str) -> None:
        """A new database with nothing in it."""
        self.drop(name)
        with self._admin() as admin:
            admin.execute(f'create database "{name}"')

    def load(self, name: str, script: str = "") -> None:
        """The tables of the blueprint, or of another one."""
        with psycopg.connect(self.conninfo("tettpaa_owner", name), autocommit=True) as owner:
            blueprint.load(owner, script)

    def migrate(self, name: str) -> None:
        """Every migration that has not run there."""
        self.point_at(name)
        call_command("migrate", database="owner", verbosity=0, skip_checks=True)
        connections.close_all()

    def drop(self, name: str) -> None:
        """Gone, also when somebody still looks at it."""
        # The superuser: the server's own vacuum may be at work there, and the owner may not interrupt it.
        with self._superuser() if self.cluster else self._admin() as admin:
            admin.execute(f'drop database if exists "{name}" with (force)')

    def point_at(self, name: str) -> None:
        """Every alias leads to this database, without pools, in this thread and in those to come."""
        connections.close_all()
        for alias in (*ALIASES, "owner"):
            for settings in (connections.settings[alias], connections[alias].settings_dict):
                settings["NAME"] = name
                settings["OPTIONS"] = {k: v for k, v in settings["OPTIONS"].items() if k != "pool"}

    def _admin(self) -> psycopg.Connection:
        """As the owner, to the maintenance database."""
        return psycopg.connect(self.conninfo("tettpaa_owner", "postgres"), autocommit=True)

    def _superuser(self, name: str = "postgres") -> psycopg.Connection:
        """Only the test cluster's superuser may make a role that bypasses row security."""
        if self.cluster is None:
            return psycopg.connect(os.environ["TETTPAA_TEST_SUPERUSER_URL"], dbname=name, autocommit=True)
        return psycopg.connect(self.cluster.conninfo(SUPERUSER, name), autocommit=True)

    def conninfo(self, role: str, name: str) -> str:
        """Where to connect as this role."""
        if self.cluster is not None:
            return self.cluster.conninfo(role, name)
        given = parse_url(os.environ["DATABASE_URL"])
        return psycopg.conninfo.make_conninfo(
            host=given["HOST"], port=given["PORT"], user=given["USER"], password=given["PASSWORD"], dbname=name
        )
