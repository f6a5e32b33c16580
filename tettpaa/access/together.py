"""Several questions to the database in one trip, for pages that show many small things of one case.

Each question is written, and is under the row policies of the one who asks, as if it were asked alone; only the way
there and back is shared (docs/performance.md). The rows become objects by Django's own making, relations with them.
"""

import json
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections, models

from tettpaa.core import doorways


def together(**asked: models.QuerySet[Any, Any]) -> Any:
    """What each question has for an answer, a list under the question's own name."""
    questions = {name: _Question(rows) for name, rows in asked.items()}
    put = {name: one for name, one in questions.items() if one.sql}
    found: dict[str, str | None] = {}
    if put:
        statement = f"select {', '.join(one.sql for one in put.values())}"
        with connections[doorways.alias()].cursor() as cursor:
            cursor.execute(statement, [value for one in put.values() for value in one.values])
            found = dict(zip(put, cursor.fetchone(), strict=True))
    return SimpleNamespace(**{name: one.answered(found.get(name)) for name, one in questions.items()})


class _Question:
    """One question as a column of the shared one: all its rows as JSON, in their order."""

    def __init__(self, rows: models.QuerySet[Any, Any]) -> None:
        self.rows = rows.all()
        self.compiler = self.rows.query.get_compiler(using=doorways.alias())
        self.sql, self.values = "", tuple[Any, ...]()
        try:
            statement, values = self.compiler.as_sql()
        except EmptyResultSet:  # nothing can answer it, as «in» an empty list
            return
        names = ", ".join(f"c{number}" for number in range(len(self.compiler.select)))
        self.sql = f"(select json_agg(q)::text from ({statement}) q ({names}))"  # noqa: S608 - values are apart
        self.values = tuple(values)

    def answered(self, found: str | None) -> list[Any]:
        """The objects, made as if the rows had come from a question of their own."""
        fields = [expression.output_field for expression, _sql, _alias in self.compiler.select or ()]
        rows = [
            [_loaded(field, row[f"c{number}"]) for number, field in enumerate(fields)]
            for row in json.loads(found or "[]", parse_float=Decimal)
        ]
        self.compiler.execute_sql = lambda *_args, **_more: [rows]  # type: ignore[method-assign]  # they are here already
        self.rows.query.get_compiler = lambda *_args, **_more: self.compiler  # type: ignore[method-assign]  # this one
        return list(self.rows) if rows else []


def _loaded(field: "models.Field[Any, Any]", value: Any) -> Any:
    """A value as the database's own driver would have given it."""
    if value is None:
        return None
    if isinstance(field, models.JSONField):
        return json.dumps(value, default=str)
    if isinstance(field, models.BinaryField):
        return bytes.fromhex(value.removeprefix("\\x"))
    return field.to_python(value)
