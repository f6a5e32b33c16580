"""Taking a step of the case from here: the obstacles are said with the assessment's own words too."""

from typing import Any

from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.assessments.models import QualityControl
from tettpaa.assessments.queries import correcting, drafts
from tettpaa.assessments.wording import say_all
from tettpaa.cases.actions import moving
from tettpaa.cases.models import Step
from tettpaa.cases.reading import CaseReading


def take(reading: CaseReading, step: Step, by: User, facts: dict[str, Any]) -> None:
    """Moves the case, or raises :class:`NotNow` with everything that is missing."""
    moving.move_to(case=reading.case, step=step, by=by, reading=reading, say=say_all, **facts)


def take_or_ask(whole: drafts.Draft, step: Step, by: User, approval: QualityControl | None) -> None:
    """A correction asks the same, and moves nothing: the case has come further, and its clock is not set back."""
    if whole.correction is None:
        take(whole.reading, step, by, drafts.case_facts(whole, approval))
        return
    missing = correcting.obstacles(whole, step, approval)
    if missing:
        raise NotNow(say_all(missing))
