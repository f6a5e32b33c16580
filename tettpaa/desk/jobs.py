"""The worker's part of the desk: unusual reading is looked for once a week, never while somebody waits for a page."""

from typing import Any

from procrastinate.contrib.django import app

from tettpaa.access.session import acting, job_actor
from tettpaa.desk import unusual
from tettpaa.people import home_street


@app.periodic(cron="25 * * * *")
@app.task(name="desk.unusual_reading", queueing_lock="desk.unusual_reading")
def look_for_unusual_reading(timestamp: int = 0, **_kwargs: Any) -> None:
    """In the first hour of a new week that the service runs. Weeks that were missed are caught up with.

    Every hour: the streets of employees who have left go.
    """
    with acting(job_actor("uvanlig lesing")):
        home_street.forget_those_who_left()
        unusual.look_through()
        unusual.throw_away_old()
