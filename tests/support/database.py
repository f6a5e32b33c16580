"""The test cluster: a template migrated once, a copy for each worker, a fresh copy for tests that commit."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from django.db import connections, transaction

from tests.support.environment import PROJECT
from tests.support.server import Server
from tettpaa.access import blueprint
from tettpaa.access.models import in_action
from tettpaa.core import doorways

SEED = "tettpaa_seed"
BLUEPRINT = f"tettpaa/access/{blueprint.NAME}"


def digest() -> str:
    """Changes when a migration or a policy's text does."""
    patterns = ("tettpaa/*/migrations/*.py", "tettpaa/access/policies.py", BLUEPRINT)
    paths = sorted(path for pattern in patterns for path in PROJECT.glob(pattern))
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()[:12]


class TestDatabase(Server):
    """Made by whoever comes first; the cluster's own locks keep workers apart."""

    __test__ = False

    def __init__(self) -> None:
        """Nothing is started until :meth:`start`."""
        super().__init__()
        self.template = f"tettpaa_template_{digest()}"
        self.name = f"tettpaa_test_{os.getpid()}"

    def start(self) -> None:
        """Starts the cluster, makes the template if need be, and copies it for this process."""
        if self.cluster is not None:
            self.cluster.start()
        with self._admin() as admin:  # the lock ends with the connection, so the others wait until it is made
            admin.execute("select pg_advisory_lock(hashtext('tettpaa template'))")
            if not admin.execute("select 1 from pg_database where datname = %s", [self.template]).fetchone():
                self._make_template()
        self.copy(self.name)
        self._let_one_login_serve_every_door()
        self.point_at(self.name)
        self.mirror()

    def stop(self) -> None:
        """Drops this process's copy; the template stays for next time."""
        connections.close_all()
        self.drop(self.name)
        if self.cluster is not None:
            self.cluster.stop()

    def copy(self, name: str, *, of: str = "") -> None:
        """A database like the template, or like another that is done, in well under a tenth of a second."""
        self.drop(name)
        if of:  # what has worked in it may still hold a connection, and then the server copies nothing
            with self._superuser() if self.cluster else self._admin() as admin:
                admin.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [of])
        with self._admin() as admin:
            admin.execute(f'create database "{name}" template "{of or self.template}" strategy file_copy')

    def mirror(self) -> None:
        """In this thread one connection serves every door, so that a rolled-back test sees its own rows."""
        for alias in ("portal", "worker"):
            connections[alias] = connections["default"]

    def unmirror(self) -> None:
        """Each door its own login again."""
        for alias in ("portal", "worker"):
            with suppress(AttributeError):  # a browser's event loop has a context, and so connections, of its own
                del connections[alias]

    def _let_one_login_serve_every_door(self) -> None:
        """In the rolled-back copy only: the mirrored login also keeps the portal's sessions. Fresh ones are real."""
        with psycopg.connect(self.conninfo("tettpaa_owner", self.name), autocommit=True) as admin:
            admin.execute("grant select, insert, update, delete on access_portalsession to tettpaa_app")
            admin.execute("grant execute on function app_family_users(bytea, bytea) to tettpaa_app")
            admin.execute("grant execute on function app_acts_as(bigint, date) to tettpaa_app")

    def _make_template(self) -> None:
        """Migrated by the owner; renamed when complete, so that a killed run leaves no half template."""
        draft = f"{self.template}_tmp"
        self.make_tables(draft)
        self._make_seed_role()
        with self._admin() as admin:
            admin.execute(f'alter database "{draft}" rename to "{self.template}"')

    def _make_seed_role(self) -> None:
        """A role that sees everything, in the test cluster only; and the app login may become every role."""
        with self._superuser() as admin:
            if not admin.execute("select 1 from pg_roles where rolname = %s", [SEED]).fetchone():
                admin.execute(f"create role {SEED} nologin bypassrls")
            admin.execute(
                f"grant {SEED}, tettpaa_portal, tettpaa_portal_ro, tettpaa_worker, tettpaa_worker_ro to tettpaa_app"
            )
        with self._superuser(f"{self.template}_tmp") as admin:
            admin.execute(f"grant all on all tables in schema public to {SEED}")
            admin.execute(f"grant all on all sequences in schema public to {SEED}")
            admin.execute(f"grant execute on all functions in schema public to {SEED}")


@contextmanager
def seeding() -> Iterator[None]:
    """Factories write as the seed role, past every policy. Only tests may."""
    with connections[doorways.alias()].cursor() as cursor, in_action(), transaction.atomic(using=doorways.alias()):
        cursor.execute(f"select set_config('role', '{SEED}', true)")
        yield
        cursor.execute("select set_config('role', 'none', true)")


RESET_ROLE = (
    "select set_config('role', 'none', true), set_config('app.user_id', '', true), set_config('app.cleared', '', true)"
)


def reset_role() -> None:
    """In a test the outer transaction goes on after a request; the role must not."""
    with connections["default"].cursor() as cursor:
        cursor.execute(RESET_ROLE)


def project_file(*parts: str) -> Path:
    """A file of the project."""
    return PROJECT.joinpath(*parts)
