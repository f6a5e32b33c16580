"""Copies of education plans and yearly evaluations that the unit has sent to PPT."""

from django.db.models import QuerySet

from tettpaa.cases.models import SharedProgress, UnitPaper


def unit_papers(progress: SharedProgress) -> list[UnitPaper]:
    """What the unit has sent PPT a copy of, newest first."""
    rows = UnitPaper.objects.filter(case_id=progress.case_id, scope_id=progress.scope_id)
    return list(rows.select_related("file").order_by("-sent_at"))


def evaluations(scope_ids: list[int]) -> QuerySet[UnitPaper]:
    """The yearly evaluations that were sent, oldest first."""
    return UnitPaper.objects.filter(scope_id__in=scope_ids, kind=UnitPaper.Kind.EVALUATION).order_by("dated")
