"""A copy of the demo database that is measured on and thrown away: what is saved while measuring is seen by nobody."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from django.db import connections
from psycopg import errors

from tettpaa.cli import marks, service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home

LOADED = "Benken måler på demodata, og her er det ingen. Kjør «tettpaa demo» med en ny TETTPAA_HOME først."
IN_USE = "Databasen er i bruk, og kan ikke kopieres. Stopp tjenesten, og prøv igjen."


@contextmanager
def database() -> Iterator[None]:
    """Every alias leads to the copy inside, and back afterwards. Only demo data is ever copied."""
    if marks.read() is not marks.Mark.DEMO:
        raise CommandError(LOADED)
    original = str(connections["owner"].settings_dict["NAME"])
    copy = f"{original}_bench"
    _make(original, copy)
    try:
        _point_at(copy)
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(home, "files", return_value=Path(folder)):
            yield
    finally:
        _point_at(original)
        _drop(copy)


def _make(original: str, copy: str) -> None:
    """Copied file by file, statistics and all."""
    _drop(copy)
    service.close_connections()
    quote = connections["owner"].ops.quote_name
    try:
        with connections["owner"].cursor() as cursor:
            cursor.execute(f"create database {quote(copy)} template {quote(original)} strategy file_copy")
    except Exception as error:
        if isinstance(error.__cause__, errors.ObjectInUse):
            raise CommandError(IN_USE) from error
        raise


def _drop(copy: str) -> None:
    """Not by force: the server lets go of its own vacuum by itself, but the owner may not end it."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"drop database if exists {connections['owner'].ops.quote_name(copy)}")


def _point_at(name: str) -> None:
    """Lets go of every connection and pool first: they belong to the database they were made for."""
    service.close_connections()
    for alias in connections:
        connections[alias].settings_dict["NAME"] = name
