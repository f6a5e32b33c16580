"""What belongs to school in a case: the education plan."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions.school import record_education_plan
from tettpaa.cases.forms_school import EducationPlanForm, plan_of
from tettpaa.cases.reading import read
from tettpaa.cases.views.shown import CASE, FormPage

PLAN = FormPage(
    view="case",
    title=_("Individuell opplæringsplan (IOP)"),
    lead=_("Skolen lager planen. Her står om den finnes, og hvor ny den er. Skolen ser det samme, og kan rette det."),
    submit=_("Lagre"),
    done=_("Lagret. Skolen ser det samme."),
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def education_plan(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Is there a plan, of when, evaluated when."""
    case = queries.case(case_id, page="case.education_plan")
    form = EducationPlanForm(request.POST or None, found=read(case).education_plan)

    def act(given: dict[str, Any]) -> None:
        if plan := plan_of(given):
            record_education_plan(case_id=case.pk, plan=plan, by=request.user)

    return PLAN.answer(request, case, form, act)
