"""`tettpaa dbshell`: psql as one of the service's roles, to see what that role sees."""

import argparse
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tettpaa.cli import service
from tettpaa.cli.failures import CommandError
from tettpaa.core.postgres import connections

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "dbshell",
        help="åpne psql som en av databaserollene",
        description="Åpner psql som en av tjenestens databaseroller, så du ser det den rollen ser. "
        "Alt etter -- går til psql: tettpaa dbshell --as clerk_ro -- -c 'select 1'",
    )
    parser.add_argument(
        "--as",
        dest="role",
        default="owner",
        metavar="ROLLE",
        help="owner, app, portal, worker, eller en gruppe som staff, leader, clerk_ro … (owner)",
    )
    parser.add_argument("words", nargs="*", metavar="ORD", help="mer til psql, etter --")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Connect as the login that may become the role, and become it."""
    from tettpaa.cli.roles import login_role_of

    short = arguments.role.removeprefix("tettpaa_").removesuffix("_login")
    login = login_role_of(short)
    alias = next(alias for alias, role in connections.ALIASES.items() if role == login)
    with service.database() as cluster:
        database = connections.databases()[alias]
        environment = {**os.environ, **client_environment(database)}
        if short not in {"owner", "app", "portal", "worker"}:
            environment["PGOPTIONS"] = f"-c role=tettpaa_{short}"
        program = cluster.bin / "psql" if cluster and (cluster.bin / "psql").exists() else Path("psql")
        try:
            return subprocess.run([program, *arguments.words], env=environment, check=False).returncode  # noqa: S603  # psql
        except FileNotFoundError:
            raise CommandError("Fant ikke psql. Installer pakken postgresql-client.") from None


def client_environment(database: connections.Database) -> dict[str, str]:
    """The address of a database as PostgreSQL's own programs read it; never on a command line, where all can see it."""
    named = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}
    found = {variable: str(database[key]) for key, variable in named.items() if database[key]}
    if "sslmode" in database["OPTIONS"]:
        found["PGSSLMODE"] = database["OPTIONS"]["sslmode"]
    return found
