"""`tettpaa audit verify`: prove that no log row has been changed or removed."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "audit",
        help="kontroller loggene: «tettpaa audit verify»",
        description="Kontrollerer at ingen rad i handlingsloggen eller leseloggen er endret, satt inn eller fjernet.",
    )
    parser.add_argument("what", choices=["verify"], metavar="verify", help="regn ut alle segl på nytt og sammenlign")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print each break, and what no seal proves yet; exit 1 when there is a break."""
    with service.database():
        service.start_django()
        from tettpaa.access import sealing

        breaks = [str(found) for found in sealing.verify()]
        waiting = [str(one) for one in sealing.unsealed()]
        service.close_connections()
    print("\n".join(breaks) or "Loggene er hele: alle segl stemmer.")
    for line in waiting:
        print(line)
    return 1 if breaks else 0
