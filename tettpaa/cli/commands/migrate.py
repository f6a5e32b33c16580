"""`tettpaa migrate`: bring the tables to this version."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "migrate",
        help="oppdater databasens tabeller til denne versjonen",
        description="Oppdaterer databasens tabeller til denne versjonen av tjenesten. «tettpaa serve» gjør det selv.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Migrate, and say what was done."""
    with service.database():
        service.start_django()
        service.refuse_newer_tables()
        waiting = service.pending_migrations()
        if waiting:
            print(f"Oppdaterer tabellene, {waiting} endringer …", flush=True)
            service.migrate()
        service.close_connections()
    print("Tabellene er oppdatert." if waiting else "Tabellene var oppdatert fra før.")
