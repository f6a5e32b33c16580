"""Who is asking, said once per transaction, to Python and to the database alike.

Only the middleware and the job runner set it. Queries raise when nobody has.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import connections, transaction

from tettpaa.access.database_roles import DbRole
from tettpaa.core import doorways


@dataclass(frozen=True)
class Actor:
    """The one who asks, through which door, as which database role."""

    user_id: int | None
    doorway: doorways.Doorway
    db_role: DbRole
    read_only: bool = False
    purpose: str = ""
    """What a job is for; empty for people."""


class NoActor(RuntimeError):
    """A protected query ran without anyone asking; never answered with an empty page."""


_actor: ContextVar[Actor | None] = ContextVar("actor", default=None)


def current_actor() -> Actor:
    """The one who asks now. Raises :class:`NoActor` when nobody does."""
    actor = _actor.get()
    if actor is None:
        raise NoActor("Ingen er satt som den som spør")
    return actor


def announce(actor: Actor) -> None:
    """Tells the database, for the rest of this transaction, who asks, as which role, and how long one may wait."""
    seconds = 0 if actor.purpose else settings.STATEMENT_SECONDS[actor.db_role.name]
    role = actor.db_role.read_only if actor.read_only else actor.db_role.value
    with connections[actor.doorway.value].cursor() as cursor:
        cursor.execute(
            "select set_config('role', %s, true), set_config('app.user_id', %s, true), "
            "set_config('app.cleared', app_clearance_word(%s), true), set_config('statement_timeout', %s, true)",
            [role, "" if actor.user_id is None else str(actor.user_id), actor.user_id, f"{seconds}s"],
        )


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """One transaction as this actor: opened, announced, committed, or rolled back on any exception."""
    token = _actor.set(actor)
    try:
        with doorways.through(actor.doorway), transaction.atomic(using=actor.doorway.value):
            announce(actor)
            yield
    finally:
        _actor.reset(token)


@contextmanager
def remembering(actor: Actor) -> Iterator[None]:
    """Sets the actor in Python only; for the middleware, which owns the transaction by itself."""
    token = _actor.set(actor)
    try:
        yield
    finally:
        _actor.reset(token)


@contextmanager
def narrowed(role: DbRole) -> Iterator[None]:
    """The same person, for a while with no more than this role reaches: what an action opens, and nothing beside it.

    When it fails, the action's savepoint gives the database the role back that it had.
    """
    before = current_actor()
    actor = replace(before, db_role=role)
    token = _actor.set(actor)
    try:
        announce(actor)
        yield
    finally:
        _actor.reset(token)
    announce(before)


def job_actor(purpose: str) -> Actor:
    """The actor of a job: the service itself, with a stated purpose."""
    return Actor(None, doorways.Doorway.WORKER, DbRole.WORKER, purpose=purpose)
