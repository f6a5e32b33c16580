"""The one clock: what time it is for all that is written, and for every rule that asks what may be written today.

It shows the true time. Only the demo, which plays its invented cases by the actions that people use, sets it back to
the day when each thing happened. The logs of who did and read what do not ask here: they keep the database's own time.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils import timezone

_moment: ContextVar[dt.datetime | None] = ContextVar("moment", default=None)


def now() -> dt.datetime:
    """This moment."""
    return _moment.get() or timezone.now()


def today() -> dt.date:
    """This day, where we are."""
    return timezone.localdate(now())


@contextmanager
def set_to(moment: dt.datetime) -> Iterator[None]:
    """Everything inside happens at this moment. Refused outside the demo: real cases keep the true time."""
    if not settings.DEMO:
        raise RuntimeError("Klokka kan bare stilles i demoen")
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
