"""The figures are made at night, from the day's work, and never while somebody waits for a page."""

from typing import Any

from procrastinate.contrib.django import app

from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock
from tettpaa.quality.measures import MEASURES, compute
from tettpaa.quality.models import Evidence
from tettpaa.quality.time_used import compute_time_used


@app.periodic(cron="10 * * * *")
@app.task(name="quality.compute", queueing_lock="quality.compute")
def compute_evidence(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once a day, in the first hour that the service runs: at night, or in the morning where it is off at night.

    Makes one new row for each measure; the old ones stay, so that last year can stand beside.
    """
    with acting(job_actor("målte resultater")):
        if Evidence.objects.filter(computed_at__date=clock.today()).exists():
            return
        for measure in MEASURES:
            value, count = compute(measure)
            Evidence(commitment=measure.commitment, measure=measure.key, value=value, count=count).save()
        compute_time_used()
