"""`tettpaa keys`: see that the keys fit, and move the compartments' keys to a new master while the service runs."""

import argparse
from typing import TYPE_CHECKING, Any

from tettpaa.cli import key_check, service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers

MOVING = 6_127_004_912
"""Held by the one who moves keys, so that two never do."""


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "keys",
        help="kontroller nøklene, eller bytt hovednøkkel: «tettpaa keys rotate»",
        description="check ser etter at nøklene åpner det de skal. rotate lager en ny hovednøkkel og pakker om "
        "nøkkelen til hvert rom, også mens tjenesten kjører. Blir den avbrutt, fortsetter den der den var når du "
        "kjører den igjen. Den gamle hovednøkkelen blir ødelagt til slutt: ta kopi av nøklene etterpå.",
    )
    parser.add_argument("what", choices=["check", "rotate"], metavar="check|rotate", help="hva som skal gjøres")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Check first in either case: a move with a lost key would only lose more."""
    with service.database():
        service.start_django()
        service.refuse_newer_tables()
        key_check.refuse_lost_keys()
        if arguments.what == "rotate":
            _rotate()
        service.close_connections()
    if arguments.what == "check":
        print("Nøklene er der, og åpner det de skal.")


def _rotate() -> None:
    from django.db import connections

    from tettpaa.documents import keys

    if home.has_secret(keys.NEXT):
        print("Fortsetter et bytte som ble avbrutt.", flush=True)
    with connections["owner"].cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s), (select count(*) from documents_scopekey)", [MOVING])
        free, total = cursor.fetchone()
        if not free:
            raise CommandError("Et bytte av hovednøkkel er alt i gang. Vent til det er ferdig.")
        count = keys.move_all(cursor, _progress(total))
    print(f"Hovednøkkelen er byttet, og {count} nøkler er pakket om. Ta kopi av {home.keys()} nå.")


def _progress(total: int) -> Any:
    return lambda count: print(f"  {count} av {total}", flush=True)
