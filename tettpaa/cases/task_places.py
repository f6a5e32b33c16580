"""Where a task is done: the page of what it is about, or a part of its case."""

import uuid

from django.urls import reverse

from tettpaa.planning.models import WorkTask

PLACES: dict[str, str] = {
    WorkTask.Kind.QUALITY_CONTROL: "assessments:control",
    WorkTask.Kind.CORRECT: "assessments:editor",
    WorkTask.Kind.PRELIMINARY_ANSWER: "cases:preliminary_answer",
    WorkTask.Kind.DECLARE: "cases:impartiality",
    WorkTask.Kind.TRANSFER: "cases:moving",
    WorkTask.Kind.COUNTY_NOTICE: "cases:county_notice",
    WorkTask.Kind.READ_DOCUMENT: "papers:document",
}
IN_CASE: dict[str, str] = {
    WorkTask.Kind.OTHER: "cases:tasks",
    WorkTask.Kind.MEANWHILE_CHECK: "cases:meanwhile",
    WorkTask.Kind.COMING_OF_AGE: "cases:voices",
    WorkTask.Kind.GUARDIAN_COPY: "cases:voices",
    WorkTask.Kind.CONVERSATION: "cases:conversations",
    WorkTask.Kind.PROMISE: "cases:promises",
    WorkTask.Kind.HELP_ANSWER: "cases:help",
    WorkTask.Kind.UNIT_REPORT: "cases:documents",
    WorkTask.Kind.FAMILY_WISH: "cases:tasks",
    WorkTask.Kind.MESSAGE: "cases:messages",
}
"""Done in the case, whatever row the task is about."""


def place_of(kind: str, about_id: uuid.UUID | None, case_id: uuid.UUID | None) -> str:
    """The address, or nothing when the task is about nothing that can be opened."""
    if kind in PLACES and about_id:
        return reverse(PLACES[kind], args=[about_id])
    return reverse(IN_CASE.get(kind, "cases:case"), args=[case_id]) if case_id else ""
