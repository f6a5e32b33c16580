"""``@action``: the shape of every write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import models, transaction

from tettpaa.access.logbook import audited_together
from tettpaa.access.models.protected import in_action
from tettpaa.access.problems import HiddenRow, NotAllowed
from tettpaa.access.roles import Permission
from tettpaa.access.session import current_actor
from tettpaa.core import doorways

P = ParamSpec("P")
R = TypeVar("R")

_undone: ContextVar[str] = ContextVar("undone", default="")
"""The database alias that has a savepoint which whatever happens now goes back to."""


def action(function: Callable[P, R]) -> Callable[P, R]:
    """Lets protected rows be saved: all of the action is saved, or nothing."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        current_actor()
        with undone_together(), in_action():
            return function(*args, **kwargs)

    return run


@contextmanager
def undone_together() -> Iterator[None]:
    """One savepoint for everything inside: all of it is saved, or nothing.

    An action inside an action needs none of its own. Whoever swallowed its refusal could not go on: until the one
    savepoint is reached, the database answers no more.
    """
    alias = doorways.alias()
    if _undone.get() == alias:
        with transaction.atomic(using=alias, savepoint=False):
            yield
        return
    token = _undone.set(alias)
    try:
        with transaction.atomic(using=alias), audited_together():
            yield
    finally:
        _undone.reset(token)


@contextmanager
def undone_alone() -> Iterator[None]:
    """One of many things in an action that may fail without the others: its rows and its audit rows go together."""
    with transaction.atomic(using=doorways.alias()), audited_together():
        yield


def require(user: Any, permission: Permission) -> None:
    """Raises :class:`NotAllowed` unless the user's role has the permission."""
    if not user.may(permission):
        raise NotAllowed(f"Du har ikke tilgang til å {permission.value}. Spør fagleder.")


def change(row: models.Model, **values: Any) -> None:
    """Updates these fields of one row, and raises :class:`HiddenRow` if the database did not let it happen.

    An update of a hidden row is silent in PostgreSQL; a silent action is the worst kind.
    """
    touched = type(row)._base_manager.filter(pk=row.pk).update(**values)
    if touched != 1:
        raise HiddenRow(f"{type(row).__name__} {row.pk}: {touched} rader endret, ikke 1")
    for name, value in values.items():
        setattr(row, name, value)
