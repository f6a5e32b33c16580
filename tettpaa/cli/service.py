"""What every command needs before it can do its work: the database there, Django ready, the tables right."""

import contextlib
import os
from collections.abc import Iterator

from tettpaa.cli.failures import CommandError
from tettpaa.core import given, home
from tettpaa.core.postgres import connections
from tettpaa.core.postgres.cluster import Cluster

EMPTY_DATABASE = """
drop schema public cascade;
create schema public authorization pg_database_owner;
grant usage on schema public to public
"""
"""All tables, functions and policies go. Not DROP OWNED: that would also end the roles' memberships."""


@contextlib.contextmanager
def database() -> Iterator[Cluster | None]:
    """The database, started when it is our own. Gives the server, or None when the operator has another."""
    home.make_home()
    if not connections.external():
        with Cluster() as cluster:
            yield cluster
        return
    missing = [name for name in connections.URLS.values() if not given.secret(name)]
    if missing and not connections.passwords_file().exists():
        raise CommandError(
            f"Databasen mangler tjenestens egne brukere. Kjør «tettpaa init» først, eller sett {', '.join(missing)}."
        )
    yield None


def start_django(*, demo: bool = False) -> None:
    """Load the settings and the models. Only after the database's address is settled."""
    import django

    if demo:
        os.environ["TETTPAA_DEMO"] = "1"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tettpaa.settings")
    django.setup()


def migrate() -> None:
    """Bring the tables to this version; refuse a database that a newer version has changed."""
    from django.core.management import call_command

    from tettpaa.access import blueprint
    from tettpaa.cli import roles

    with roles.connect(connections.databases()["owner"]) as connection:
        blueprint.load(connection)
    refuse_newer_tables()
    call_command("migrate", database="owner", interactive=False, verbosity=0)


def make_group_roles() -> None:
    """What the first migration makes that belongs to the server, and so is in no backup of a database."""
    from django.db import connections as django_connections

    from tettpaa.access.migrations import _roles

    _roles.make_group_roles(django_connections["owner"])


def refuse_newer_tables() -> None:
    """A database with migrations that this version has never heard of belongs to a newer version."""
    unknown = [f"{app}.{name}" for app, name in _unknown_migrations()]
    if unknown:
        raise CommandError(
            f"Databasen er laget av en nyere versjon av tjenesten (den kjenner {unknown[0]}, og det gjør ikke denne). "
            "Start den nyere versjonen. Ingenting er endret."
        )


def _unknown_migrations() -> list[tuple[str, str]]:
    from django.apps import apps
    from django.db import connections as django_connections
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(django_connections["owner"], ignore_no_migrations=True)
    known = set(loader.disk_migrations) | set(loader.replacements)
    ours = {config.label for config in apps.get_app_configs()}
    return sorted(key for key in set(loader.applied_migrations or {}) - known if key[0] in ours)


def pending_migrations() -> int:
    """How many changes the tables wait for."""
    from django.db import connections as django_connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(django_connections["owner"])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_empty() -> bool:
    """Whether nobody has an account yet, so that nothing can have been written."""
    from django.contrib.auth import get_user_model
    from django.db import connections as django_connections

    table = get_user_model()._meta.db_table
    with django_connections["owner"].cursor() as cursor:
        cursor.execute("select to_regclass(%s) is not null", [table])
        if not cursor.fetchone()[0]:
            return True
        cursor.execute(f"select not exists (select 1 from {table})")  # noqa: S608  # a table name of our own
        return bool(cursor.fetchone()[0])


def close_connections() -> None:
    """Let go of every connection and pool before the server is stopped."""
    from django.db import connections as django_connections

    for connection in django_connections.all(initialized_only=True):
        connection.close()
        close_pool = getattr(connection, "close_pool", None)
        if close_pool:
            close_pool()
