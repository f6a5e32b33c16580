"""The school says whether a pupil has an education plan, of when, and evaluated when."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions.school import record_education_plan
from tettpaa.cases.forms_school import EducationPlanForm, plan_of
from tettpaa.portal import queries
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of


@page(Permission.UNIT_REFER, methods="GET POST", case_id="cases.IndividualCase")
def education_plan(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What PPT sees too, and either can mend."""
    unit = unit_of(request.user)
    progress = queries.unit_case(unit, case_id)
    found = queries.education_plans([progress]).get(progress.case_id)
    form = EducationPlanForm(request.POST or None, found=found)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            if plan := plan_of(form.cleaned_data):
                record_education_plan(case_id=case_id, plan=plan, by=request.user)
        if form.is_valid():
            messages.success(request, _("Lagret. PPT ser det samme."))
            return redirect("portal:unit_cases")
    back = reverse("portal:unit_cases")
    context = {"form": form, "progress": progress, "found": found, "back": back}
    context["crumbs"] = [(_("Sakene våre"), back)]
    shell = unit_shell(request.user, unit, "cases")
    return render(request, "portal/education_plan.html", context | shell, status=422 if form.errors else 200)
