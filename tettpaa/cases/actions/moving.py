"""Taking a step: only the ones the table of transitions allows, and only when nothing stands in the way."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.cases import queries, wording
from tettpaa.cases.actions import progress
from tettpaa.cases.models import CaseStep, IndividualCase, Step
from tettpaa.cases.reading import CaseReading, read
from tettpaa.cases.rules.readiness import obstacles
from tettpaa.core import clock
from tettpaa.core.sentences import Sentence

DATE_OF_STEP = {
    Step.ASSIGNED: "assigned_on",
    Step.ASSESSMENT: "assessment_on",
    Step.SENT: "sent_on",
    Step.REPORT_SENT: "sent_on",
    Step.DECIDED: "decided_on",
    Step.SERVICE_STARTED: "started_on",
    Step.CLOSED: "closed_on",
}
FORWARD_ONLY = {Step.ASSESSMENT, Step.SERVICE_STARTED}
"""The first time counts: a step back and forth again does not move the date."""


@action
def move_to(
    *,
    case: IndividualCase,
    step: Step,
    on: dt.date | None = None,
    by: User | None,
    reading: CaseReading | None = None,
    say: Callable[[Iterable[Sentence]], list[str]] = wording.say_all,
    **facts: Any,
) -> CaseStep:
    """Takes the step, or raises :class:`NotNow` with what is missing.

    ``facts`` are those of :class:`CaseFacts` that lie above cases, as ``assessment_obstacles`` and ``approved_by``;
    ``say`` knows their words. ``reading`` is one that the action around this one has made for itself.
    """
    now = reading or read(case)
    missing = obstacles(step, queries.readiness(now, **facts))
    if missing:
        raise NotNow(say(missing))
    return record_step(case=case, step=step, on=on or clock.today(), by=by, reading=now)


@action
def record_step(
    *,
    case: IndividualCase,
    step: Step,
    on: dt.date,
    by: User | None,
    reading: CaseReading | None = None,
    moves_date: bool = True,
) -> CaseStep:
    """Writes the step down and tells those who may know. Asks nothing; ``move_to`` does.

    ``moves_date`` is false when a step comes back by itself: the day it happened stands.
    """
    taken = CaseStep(case=case, scope_id=case.scope_id, step=step, on=on, by=by)
    taken.save()
    values: dict[str, Any] = {"step": step, "last_activity_at": clock.now()}
    column = DATE_OF_STEP.get(step) if moves_date else None
    if column and not (step in FORWARD_ONLY and getattr(case, column)):
        values[column] = on
    change(case, **values)
    progress.publish(case=case, reading=reading)
    audit("case.step", about=case, step=step, on=on)
    return taken
