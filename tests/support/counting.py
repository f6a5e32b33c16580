"""Counting how often a page asks the database, as `tettpaa bench` counts: without the page's own transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections

from tests.support.database import RESET_ROLE
from tettpaa.core.doorways import Doorway


@contextmanager
def asked(door: Doorway = Doorway.DESK) -> Iterator[list[str]]:
    """The statements of one request, without what only a test says.

    In a test the page's transaction is a savepoint, the first one, and the role is taken off by hand.
    """
    seen: list[str] = []

    def note(execute: Any, statement: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(statement)
        return execute(statement, params, many, context)

    with connections[door.value].execute_wrapper(note):
        yield seen
    opened = next((statement for statement in seen if statement.startswith("SAVEPOINT")), "")
    only_here = (opened, f"RELEASE {opened}", RESET_ROLE)
    seen[:] = [statement for statement in seen if statement not in only_here]
