"""Remarks on a section: writing one, and settling it."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import remarks
from tettpaa.assessments.forms import RemarkForm
from tettpaa.assessments.models import Remark
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.templatetags.assessment import heading_of
from tettpaa.assessments.views.editor import crumbs
from tettpaa.assessments.views.sections import SECTION, back_to, section_and_assessment
from tettpaa.cases import queries as cases


@page(Permission.ASSESSMENT_READ, methods="GET POST", section_id=SECTION)
def write(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Takes a remark; what cannot be taken is shown back with what to mend."""
    section, assessment = section_and_assessment(section_id)
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            remarks.write_remark(assessment=assessment, section=section, by=request.user, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, _("Merknaden er lagret."))
            return back_to(assessment, section)
    element = next(part for part in drafts.type_of(assessment).parts if part.key == section.key)
    context = {
        "form": form,
        "assessment": assessment,
        "heading": heading_of(element),
        "crumbs": crumbs(cases.case(assessment.case_id), _("Merknad"), assessment.pk),
    }
    return render(request, "assessments/remark.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_WRITE, methods="POST", remark_id="assessments.Remark")
def settle(request: SignedInRequest, remark_id: uuid.UUID) -> HttpResponse:
    """Taken in, or not."""
    remark = one(Remark.objects.all(), pk=remark_id)
    section, assessment = section_and_assessment(remark.section_id)
    try:
        outcome = request.POST.get("outcome", "")
        remarks.settle_remark(assessment=assessment, remark=remark, outcome=outcome, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
    if "application/json" in request.headers.get("Accept", ""):
        return HttpResponse(status=204)
    return back_to(assessment, section)
