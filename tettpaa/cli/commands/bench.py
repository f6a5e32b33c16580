"""`tettpaa bench`: measure the pages."""

import argparse
from typing import TYPE_CHECKING

from tettpaa.cli import service

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "bench",
        help="mål hvor raske sidene er",
        description="Måler sidene og handlingene mot et gulv som holder de samme løftene. Krever demodata.",
    )
    parser.add_argument("--json", action="store_true", help="skriv som JSON")
    parser.add_argument("--overhead", action="store_true", help="mål hva radreglene og leseloggen koster")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run the benchmark on the demo database."""
    with service.database():
        service.start_django(demo=True)
        from tettpaa.cli import bench

        code = bench.run(json=arguments.json, overhead=arguments.overhead)
        service.close_connections()
    return int(code or 0)
