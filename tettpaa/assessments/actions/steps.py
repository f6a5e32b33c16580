"""Taking a step of the case from here: the obstacles are said with the assessment's own words too."""

from typing import Any

from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.assessments.wording import say_all
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import moving
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.cases.rules.readiness import obstacles


def take(case: IndividualCase, step: Step, by: User, facts: dict[str, Any]) -> None:
    """Moves the case, or raises :class:`NotNow` with everything that is missing."""
    missing = obstacles(step, cases.readiness(case, **facts))
    if missing:
        raise NotNow(say_all(missing))
    moving.move_to(case=case, step=step, by=by, **facts)
