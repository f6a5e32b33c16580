"""What is recorded about the pupil's education plan, by PPT or by the school itself."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.models import CaseScope, EducationPlanStatus
from tettpaa.core import clock, doorways
from tettpaa.core.doorways import Doorway


@dataclass(frozen=True)
class Plan:
    """Whether there is one, of when, and evaluated when."""

    has_plan: bool
    dated: dt.date | None = None
    evaluated_on: dt.date | None = None


@action
def record_education_plan(*, case_id: uuid.UUID, plan: Plan, by: User) -> EducationPlanStatus:
    """The latest word on the plan; what was said before stays. Said again it is not written again."""
    require(by, Permission.CASE_WORK if doorways.current() is not Doorway.PORTAL else Permission.UNIT_REFER)
    scope_id = _shared_with_unit(case_id)
    _check(plan)
    rows = EducationPlanStatus.objects.filter(case_id=case_id).order_by("-recorded_at")
    before = rows.first()
    if before is not None and Plan(before.has_plan, before.dated, before.evaluated_on) == plan:
        return before
    found = EducationPlanStatus(
        case_id=case_id,
        scope_id=scope_id,
        has_plan=plan.has_plan,
        dated=plan.dated,
        evaluated_on=plan.evaluated_on,
        recorded_by=by,
    )
    found.save()
    audit("education_plan.recorded", about=found, has_plan=plan.has_plan)
    return found


def _shared_with_unit(case_id: uuid.UUID) -> int:
    """The compartment that PPT and the unit both see."""
    shared = CaseScope.objects.filter(case_id=case_id, kind=CaseScope.Kind.UNIT).values_list("scope_id", flat=True)
    found = shared.first()
    if found is None:
        raise NotNow(_("Saken er ikke delt med noen skole."))
    return found


def _check(plan: Plan) -> None:
    if not plan.has_plan:
        if plan.dated or plan.evaluated_on:
            raise Problem(_("Svar ja hvis eleven har en plan, eller ta bort datoene."), field="has_plan")
        return
    if plan.dated is None:
        raise Problem(
            _("Skriv når planen er fra. Vet du bare måneden, skriver du den første dagen i den."), field="dated"
        )
    for name, day in (("dated", plan.dated), ("evaluated_on", plan.evaluated_on)):
        if day is not None and day > clock.today():
            raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field=name)
