"""Finding who and what to measure in the demo data, as the owner of the tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, LiteralString, Self

import psycopg
from django.db import connections
from psycopg import sql

from tettpaa.access.models import User
from tettpaa.cli.bench.wire import Visitor, sign_in
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

CAST = "{}@tett-paa.example"


class Missing(LookupError):
    """What is to be measured does not exist; the text is a sentence for the report."""


class Finder:
    """Asks the copy outside the clock."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        self._visitors: dict[int, Visitor] = {}

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator[Self]:
        """With a connection of its own, closed afterwards."""
        given = connections["owner"].get_connection_params()
        known = {key: given[key] for key in ("host", "port", "user", "password", "dbname") if given.get(key)}
        with psycopg.connect(**known, autocommit=True) as connection:
            yield cls(connection)

    def rows(self, statement: LiteralString, *given: Any) -> list[Any]:
        """All rows."""
        return self._connection.execute(statement, given).fetchall()

    def do(self, statement: LiteralString, *given: Any) -> None:
        """Puts something back as it was."""
        self._connection.execute(statement, given)

    def row_security(self, tables: list[str], *, on: bool) -> None:
        """Row security of the copy, on or off, in one go."""
        verb = "enable" if on else "disable"
        with self._connection.transaction():
            for table in tables:
                statement = sql.SQL("alter table {} " + verb + " row level security")
                self._connection.execute(statement.format(sql.Identifier(table)))

    def value(self, statement: LiteralString, *given: Any, sentence: str = "Demodataene har ingen slik rad.") -> Any:
        """The first value of the first row, or :class:`Missing`."""
        found = self._connection.execute(statement, given).fetchone()
        if found is None or found[0] is None:
            raise Missing(sentence)
        return found[0]

    def person(self, key: str) -> Visitor:
        """One of the cast, by the short name."""
        user_id = self.value(
            "select id from access_user where email = %s", CAST.format(key), sentence=f"Demoen har ingen «{key}»."
        )
        return self.visitor(user_id)

    def visitor(self, user_id: int) -> Visitor:
        """Anyone, signed in by their own door."""
        if user_id not in self._visitors:
            with doorways.through(Doorway.OWNER):
                user = User.objects.get(pk=user_id)
            self._visitors[user_id] = sign_in(user)
        return self._visitors[user_id]

    def open_cases(self) -> int:
        """How much there is to look through."""
        return int(self.value("select count(*) from cases_individualcase where closed_on is null"))
