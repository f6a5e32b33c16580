"""`tettpaa keys`: see that the keys fit, and change the master or that of identity numbers, while the service runs."""

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
        help="kontroller nøklene, eller bytt dem: «tettpaa keys rotate»",
        description="check ser etter at nøklene åpner det de skal. rotate lager en ny hovednøkkel og pakker om "
        "nøkkelen til hvert rom. rotate-identity lager en ny nøkkel for fødselsnumre og krypterer dem på nytt. Begge "
        "går mens tjenesten kjører. Blir en av dem avbrutt, fortsetter den når du kjører den igjen. Ta kopi av "
        "nøklene etterpå: den gamle hovednøkkelen blir ødelagt, og en gammel kopi kan ikke åpne nye fødselsnumre.",
    )
    kinds = ["check", "rotate", "rotate-identity"]
    parser.add_argument("what", choices=kinds, metavar="|".join(kinds), help="hva som skal gjøres")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Check first in either case: a move with a lost key would only lose more."""
    with service.database():
        service.start_django()
        service.refuse_newer_tables()
        if service.pending_migrations():
            raise CommandError("Databasen venter på endringer. Kjør «tettpaa migrate» først.")
        key_check.refuse_lost_keys()
        if arguments.what == "rotate":
            _rotate()
        if arguments.what == "rotate-identity":
            _rotate_identity()
        service.close_connections()
    if arguments.what == "check":
        print("Nøklene er der, og åpner det de skal.")


def _rotate() -> None:
    from django.db import connections

    from tettpaa.documents import keys

    if home.has_secret(keys.NEXT):
        print("Fortsetter et bytte som ble avbrutt.", flush=True)
    with connections["owner"].cursor() as cursor:
        _alone(cursor)
        cursor.execute("select count(*) from documents_scopekey")
        count = keys.move_all(cursor, _progress(cursor.fetchone()[0]))
    print(f"Hovednøkkelen er byttet, og {count} nøkler er pakket om. Ta kopi av {home.keys()} nå.")


def _rotate_identity() -> None:
    from django.db import connections

    from tettpaa.people import key_moving

    with connections["owner"].cursor() as cursor:
        _alone(cursor)
    key_moving.note()
    if key_moving.is_behind():
        print("Tar i bruk en nøkkel som alt er laget.", flush=True)
    try:
        count = key_moving.move_all(lambda table, rows: print(f"  {table}: {rows} rader", flush=True))
    except key_moving.StillBusyError:
        raise CommandError(
            "Noen har holdt på fødselsnumrene hele tiden, for eksempel en lang import. Ingenting er endret. "
            "Kjør kommandoen igjen når tjenesten er roligere."
        ) from None
    print(f"Nøkkelen for fødselsnumre er byttet, i {count} rader. Ta kopi av {home.keys()} nå.")


def _alone(cursor: Any) -> None:
    """Held until the connection closes."""
    cursor.execute("select pg_try_advisory_lock(%s)", [MOVING])
    if not cursor.fetchone()[0]:
        raise CommandError("Et bytte av nøkkel er alt i gang. Vent til det er ferdig.")


def _progress(total: int) -> Any:
    return lambda count: print(f"  {count} av {total}", flush=True)
