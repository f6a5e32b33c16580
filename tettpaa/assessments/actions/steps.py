"""Taking a step of the case from here: the obstacles are said with the assessment's own words too."""

from typing import Any

from tettpaa.access.models import User
from tettpaa.assessments.wording import say_all
from tettpaa.cases.actions import moving
from tettpaa.cases.models import Step
from tettpaa.cases.reading import CaseReading


def take(reading: CaseReading, step: Step, by: User, facts: dict[str, Any]) -> None:
    """Moves the case, or raises :class:`NotNow` with everything that is missing."""
    moving.move_to(case=reading.case, step=step, by=by, reading=reading, say=say_all, **facts)
