"""Which door a request came in by, and so which database login serves it.

Desk (staff), portal (families and units) and worker (jobs) have a database login each; a portal request can
therefore never become staff, whatever it says to the database.
"""

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Doorway(enum.Enum):
    """A door, named by the database alias that serves it."""

    DESK = "default"
    PORTAL = "portal"
    WORKER = "worker"
    OWNER = "owner"


_current: ContextVar[Doorway] = ContextVar("doorway", default=Doorway.DESK)


def current() -> Doorway:
    """The door of what runs now; the desk when nobody has said otherwise."""
    return _current.get()


def alias() -> str:
    """The database alias of the current door."""
    return _current.get().value


@contextmanager
def through(doorway: Doorway) -> Iterator[None]:
    """Everything inside is served by this door's database login."""
    token = _current.set(doorway)
    try:
        yield
    finally:
        _current.reset(token)


class DoorwayRouter:
    """Sends every query to the current door's connection."""

    def db_for_read(self, model: type, **hints: object) -> str:
        """Reads go through the current door."""
        return alias()

    def db_for_write(self, model: type, **hints: object) -> str:
        """Writes go through the current door."""
        return alias()

    def allow_relation(self, one: object, other: object, **hints: object) -> bool:
        """It is one database behind every door."""
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        """Only the owner changes tables."""
        return db == Doorway.OWNER.value
