"""`tettpaa commitments`: what the service promises, and how far each promise is kept."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "commitments",
        help="vis løftene tjenesten holder, og hvor de holdes",
        description="Viser hvert løfte med kilde, hvor i tjenesten det holdes, og hvilken test som viser det.",
    )
    parser.add_argument("--json", action="store_true", help="skriv som JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Print the catalogue. Needs no database."""
    service.start_django()
    from tettpaa.quality import catalogue

    print(catalogue.as_json() if arguments.json else catalogue.as_text())
