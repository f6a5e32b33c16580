"""Who plays, when, and as whom: every event is one transaction by one person, through their own door."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connections
from django.utils import timezone

from tettpaa.access import notice_channels
from tettpaa.access.jobs import send_notices
from tettpaa.access.models import User
from tettpaa.access.session import Actor, acting
from tettpaa.cli.demo.content import cast
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway, through


@dataclass(order=True, frozen=True)
class Event:
    """One person does one thing. Nobody is the worker, who does what the portal has left in the queue."""

    at: dt.datetime
    place: int
    who: User | None = field(compare=False)
    act: Callable[[User], object] = field(compare=False)


class Stage:
    """The people of the cast and the leaders of their units, and the time that the play ends: now."""

    def __init__(self) -> None:
        self.now = timezone.localtime()
        emails = [member.email for member in cast.members()]
        with through(Doorway.OWNER):
            found = {user.email: user for user in User.objects.filter(email__in=emails)}
            leaders = {case.child.unit.leader for case in cast.cases()}
            self._leaders = {user.name: user for user in User.objects.filter(name__in=leaders)}
        self._users = {one.key: found[one.email] for one in cast.members() if one.email in found}

    def user(self, key: str) -> User:
        """The member of the cast with this key."""
        return self._users[key]

    def known(self, key: str) -> User | None:
        """The member with this key, if there is one who can sign in."""
        return self._users.get(key)

    def leader(self, case: cast.CastCase) -> User:
        """Who leads the child's school or kindergarten."""
        return self._leaders[case.child.unit.leader]

    def day(self, offset: int) -> dt.date:
        """So many days from today."""
        return self.now.date() + dt.timedelta(days=offset)

    def at(self, offset: int, hour: float) -> dt.datetime:
        """A moment of that day, and never ahead."""
        whole, part = divmod(round(hour * 60), 60)
        moment = dt.datetime.combine(self.day(offset), dt.time(whole, part), self.now.tzinfo)
        return min(moment, self.now)

    def perform(self, events: Iterable[Event]) -> int:
        """All events in the order of time. How many they were."""
        ordered = sorted(events)
        try:
            for event in ordered:
                self._do(event)
        finally:
            for door in (Doorway.DESK, Doorway.PORTAL, Doorway.WORKER):
                connections[door.value].close()
        return len(ordered)

    def _do(self, event: Event) -> None:
        with clock.set_to(event.at):
            if event.who is None:
                work_off_the_queue()
                return
            with acting(Actor(event.who.pk, event.who.doorway, event.who.definition.db_role)):
                event.act(event.who)


def work_off_the_queue() -> None:
    """What the service's worker does with the jobs that wait now, and with the notices that are due."""
    with through(Doorway.WORKER):
        asyncio.run(_work())
        with _silent():
            send_notices()


@contextmanager
def _silent() -> Iterator[None]:
    """That one address is dead is part of the play, and no news to whoever starts it."""
    said = logging.getLogger(notice_channels.__name__)
    said.disabled = True
    try:
        yield
    finally:
        said.disabled = False


async def _work() -> None:
    from django.utils.module_loading import autodiscover_modules
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    autodiscover_modules("jobs")
    connector = PsycopgConnector(kwargs=connector_params(Doorway.WORKER.value), min_size=1, max_size=2)
    async with app.with_connector(connector).open_async() as worker_app:
        await worker_app.run_worker_async(
            wait=False,
            concurrency=1,
            install_signal_handlers=False,
            listen_notify=False,
            delete_jobs="successful",
        )
