"""Copies of education plans and yearly evaluations that the unit has sent to PPT."""

import datetime as dt
import uuid

from tettpaa.cases.models import SharedProgress, UnitPaper


def unit_papers(progress: SharedProgress) -> list[UnitPaper]:
    """What the unit has sent PPT a copy of, newest first."""
    rows = UnitPaper.objects.filter(case_id=progress.case_id, scope_id=progress.scope_id)
    return list(rows.select_related("file").order_by("-sent_at"))


def evaluations(rows: list[SharedProgress]) -> dict[uuid.UUID, dt.date]:
    """The day of the last yearly evaluation that was sent, by case."""
    found = UnitPaper.objects.filter(
        scope_id__in=[row.scope_id for row in rows], kind=UnitPaper.Kind.EVALUATION
    ).order_by("dated")
    return dict(found.values_list("case_id", "dated"))
