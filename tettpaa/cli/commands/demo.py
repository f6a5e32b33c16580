"""`tettpaa demo`: fill an empty database with a made-up service."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers

CASES = 1600
SEED = 3201


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "demo",
        help="fyll en tom database med oppdiktede saker",
        description="Fyller en tom database med en oppdiktet PP-tjeneste. Alle personer er syntetiske. "
        "En database som er i bruk, blir aldri rørt.",
    )
    parser.add_argument("--cases", type=int, default=CASES, metavar="N", help=f"antall aktive saker ({CASES})")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help=f"samme tall gir samme data ({SEED})")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Migrate, then load."""
    with service.database():
        service.start_django(demo=True)
        service.migrate()
        load(arguments.cases, arguments.seed)
        service.close_connections()


def load(cases: int, seed: int) -> None:
    """Load the demo data into an empty database, marked so that half a load is never taken for a whole one."""
    from tettpaa.cli import demo, marks
    from tettpaa.cli.demo import watching
    from tettpaa.quality.jobs import compute_evidence

    if marks.read() is marks.Mark.LOADING:
        start_over()
    if not service.is_empty():
        raise CommandError(
            "Databasen er ikke tom, og demodata blandes aldri med andre data. Sett TETTPAA_HOME til en ny mappe."
        )
    marks.write(marks.Mark.LOADING)
    demo.run(cases, seed)
    compute_evidence()
    watching.go_through()
    marks.write(marks.Mark.DEMO)


def start_over() -> None:
    """Throw away half-loaded demo data: the tables go, and come back empty."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute(service.EMPTY_DATABASE)
    (home.home() / home.NEWEST_SEALS).unlink(missing_ok=True)
    service.close_connections()
    service.migrate()
