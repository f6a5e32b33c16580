"""`tettpaa init`: a new, empty service with its first administrator."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home
from tettpaa.core.postgres import connections

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "init",
        help="klargjør en ny tjeneste og den første systemadministratoren",
        description="Lager hjemmemappe, nøkler, database og tabeller, og en engangslenke til den første "
        "systemadministratoren. Trygt å kjøre på nytt. Med DATABASE_URL lages også tjenestens egne databasebrukere.",
    )
    parser.add_argument("--email", metavar="ADRESSE", help="e-postadressen til den første systemadministratoren")
    parser.add_argument("--name", metavar="NAVN", help="navnet til den første systemadministratoren")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Make what is missing, leave the rest."""
    if bool(arguments.email) != bool(arguments.name):
        raise CommandError("Oppgi både --email og --name for den første systemadministratoren.")
    home.make_home()
    home.keys()
    home.files()
    if connections.external():
        from tettpaa.cli import roles

        roles.make_login_roles()
    with service.database():
        service.start_django()
        service.migrate()
        if arguments.email:
            _invite(arguments.email, arguments.name)
        service.close_connections()
    print(f"Tjenesten er klargjort i {home.home()}. Ta kopi av nøklene i {home.keys()} og oppbevar dem for seg selv.")


def _invite(email: str, name: str) -> None:
    from tettpaa.access import actions

    if not service.is_empty():
        raise CommandError(
            "Tjenesten har allerede brukere. Den første systemadministratoren kan bare lages i en ny tjeneste."
        )
    link = actions.invite_first_administrator(email=email, name=name)
    print(f"Engangslenke til {name}: {link}")
