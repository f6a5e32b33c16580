"""What the worker does for papers: a unit's signed report comes into the case."""

import uuid

from procrastinate.contrib.django import app

from tettpaa.access.session import acting, job_actor
from tettpaa.papers.actions.sending_reports import arrive
from tettpaa.papers.models import UnitReport


@app.task(name="papers.report_arrives")
def report_arrives(*, report_id: str) -> None:
    """Once, however often it is asked."""
    with acting(job_actor("rapport fra enheten")):
        report = UnitReport.objects.select_related("document", "unit", "replaces").get(pk=uuid.UUID(report_id))
        arrive(report=report)
