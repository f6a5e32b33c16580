"""What the worker does for units: those who stand in for a leader are told when it begins and when it is over."""

import datetime as dt
from typing import Any

from procrastinate.contrib.django import app

from tettpaa.access import noticing
from tettpaa.access.models import Notification, User
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock
from tettpaa.organisation.models import UnitAbsence


@app.task(name="organisation.tell_substitute")
def tell_substitute(*, user_id: int) -> None:
    """Somebody is to stand in for a unit's leader, or no longer is. The notice says only that something is new."""
    with acting(job_actor("vikar for lederen")):
        _tell(user_id)


@app.periodic(cron="1 0 * * *")
@app.task(name="organisation.substitutes_are_done", queueing_lock="organisation.substitutes_are_done")
def substitutes_are_done(timestamp: int = 0, **_kwargs: Any) -> None:
    """Each night: whose last day as a substitute was yesterday, is told."""
    yesterday = clock.today() - dt.timedelta(days=1)
    with acting(job_actor("vikar for lederen")):
        for row in UnitAbsence.objects.filter(ends_on=yesterday, called_off_at=None):
            _tell(row.substitute_id)


def _tell(user_id: int) -> None:
    user = User.objects.filter(pk=user_id).first()
    if user is not None:
        noticing.wait(user=user, what=Notification.What.ROLE)
