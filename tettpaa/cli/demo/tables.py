"""Rows by the ten thousand: gathered by table, written in one go.

On our own server by COPY as its superuser; elsewhere as the owner, whom row security keeps from COPY but not from
``insert … select from unnest``. Both leave every foreign key and check in force.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import psycopg
from django.db import connections, models
from django.db.models import NOT_PROVIDED, Field
from psycopg import sql

from tettpaa.core import home
from tettpaa.core.postgres import layout
from tettpaa.core.postgres.connections import external

_TEXT = ("varchar", "text", "character")


class Rows:
    """What is to be written of one table. A column that is not named gets what its field has by default."""

    def __init__(self, model: type[models.Model], now: datetime) -> None:
        self.table = model._meta.db_table
        fields: list[Field[Any, Any]] = list(model._meta.concrete_fields)
        self._blank = {str(field.column): _default(field, now) for field in fields}
        self.columns = list(self._blank)
        self.types = [_type(field) for field in fields]
        self.rows: list[tuple[Any, ...]] = []

    def add(self, values: dict[str, Any]) -> None:
        """One row. A name that is no column is refused."""
        row = self._blank | values
        if len(row) != len(self._blank):
            raise KeyError(f"{self.table}: {sorted(set(values) - set(self._blank))}")
        self.rows.append(tuple(row.values()))


def _default(field: Field[Any, Any], now: datetime) -> Any:
    if field.default is NOT_PROVIDED:
        return None if field.null or not field.empty_strings_allowed else ""
    if isinstance(field, models.DateTimeField):
        return now
    if isinstance(field, models.DateField):
        return now.date()
    if isinstance(field, models.UUIDField):
        return None
    value = field.default() if callable(field.default) else field.default
    return json.dumps(value) if isinstance(field, models.JSONField) else value


def _type(field: Field[Any, Any]) -> str:
    name = field.rel_db_type(connections["owner"]) if field.is_relation else field.db_type(connections["owner"])
    return "text" if str(name).startswith(_TEXT) else str(name)


class Tables:
    """All tables of one load, with running numbers and identifiers that follow from the seed."""

    def __init__(self, connection: psycopg.Connection[Any], seed: int, now: datetime, *, by_copy: bool) -> None:
        self.connection, self.now, self._by_copy, self._seed = connection, now, by_copy, seed
        self._found: dict[type[models.Model], Rows] = {}
        self.begin(0)

    def begin(self, first: int) -> None:
        """Counts from here. What follows depends on the seed and this number alone, whatever was written before."""
        self._first = first
        self._numbers: dict[type[models.Model], int] = {}
        self._bits = random.Random(f"identifiers {self._seed} {first}").getrandbits  # noqa: S311 -- invented, no secret

    def add(self, model: type[models.Model], **values: Any) -> None:
        """One row of this table."""
        rows = self._found.get(model)
        if rows is None:
            rows = self._found[model] = Rows(model, self.now)
        rows.add(values)

    def number(self, model: type[models.Model]) -> int:
        """The next number of a table that counts."""
        number = self._numbers[model] = self._numbers.get(model, self._first) + 1
        return number

    def id(self, day: date) -> str:
        """An identifier in the order of time, as ``core.ids`` makes them, but the same for the same seed."""
        chance = self._bits(74)
        millis = (day.toordinal() - 719_163) * 86_400_000
        value = millis << 80 | 0x7 << 76 | (chance >> 62) << 64 | 0x2 << 62 | chance & (1 << 62) - 1
        text = f"{value:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def flush(self) -> int:
        """Writes everything that is gathered, in one transaction, and forgets it. Gives the number of rows."""
        written = 0
        for rows in self._found.values():
            if rows.rows:
                self._copy(rows) if self._by_copy else self._unnest(rows)
                written += len(rows.rows)
                rows.rows = []
        self.connection.commit()
        return written

    def _copy(self, rows: Rows) -> None:
        names = sql.SQL(", ").join([sql.Identifier(name) for name in rows.columns])
        statement = sql.SQL("copy {} ({}) from stdin").format(sql.Identifier(rows.table), names)
        with self.connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows.rows:
                copy.write_row(row)

    def _unnest(self, rows: Rows) -> None:
        names = sql.SQL(", ").join([sql.Identifier(name) for name in rows.columns])
        arrays = sql.SQL(", ").join(sql.SQL(f"%s::{kind}[]") for kind in rows.types)
        statement = sql.SQL("insert into {} ({}) select * from unnest({})").format(
            sql.Identifier(rows.table), names, arrays
        )
        with self.connection.cursor() as cursor:
            for first in range(0, len(rows.rows), 5_000):
                part = rows.rows[first : first + 5_000]
                cursor.execute(statement, [list(column) for column in zip(*part, strict=True)])

    def count_on(self) -> None:
        """Lets the tables count on from here, so that others can write."""
        count_on(self.connection, self._numbers)


def count_on(connection: psycopg.Connection[Any], counted: Iterable[type[models.Model]]) -> None:
    """The next number of each of these tables is the one after the highest."""
    for model in counted:
        table = model._meta.db_table
        highest = sql.SQL("select setval(pg_get_serial_sequence(%s, 'id'), max(id)) from {}").format(
            sql.Identifier(table)
        )
        connection.execute(highest, [table])
    connection.commit()


@contextmanager
def connected() -> Iterator[tuple[psycopg.Connection[Any], bool]]:
    """A connection of its own, and whether it may COPY."""
    settings = connections["owner"].settings_dict
    own = not external()
    where: dict[str, Any] = {
        "host": str(layout.socket_folder(home.server_home())) if own else settings["HOST"],
        "port": layout.PORT if own else settings["PORT"],
        "user": layout.SUPERUSER if own else settings["USER"],
        "password": None if own else settings["PASSWORD"],
    }
    with psycopg.connect(dbname=settings["NAME"], **where) as connection:
        connection.execute("set timezone = 'Europe/Oslo'")
        connection.execute("set synchronous_commit = off")
        connection.commit()
        yield connection, own
