"""A signed assessment is put right: the new draft is begun, or thrown away."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import correcting
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts, printing, recipients
from tettpaa.assessments.views.editor import ASSESSMENT, crumbs
from tettpaa.cases import queries as cases
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.forms import CorrectionForm


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def begin(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Says what a correction is, asks why, and begins it."""
    assessment = drafts.assessment(assessment_id)
    if recipients.signing_of(assessment) is None:
        raise Http404("Vurderingen er ikke signert")
    form = CorrectionForm(request.POST or None, is_heard=_is_heard(assessment))
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = correcting.correct(assessment=assessment, by=request.user, **form.given())
        if form.is_valid():
            messages.success(request, _("Her er teksten slik den ble signert. Rett den, og signer på nytt."))
            return redirect("assessments:editor", assessment_id=made.pk)
    name = printing.paper(assessment)["name"]
    context = {
        "form": form,
        "heading": _("Rett vurderingen"),
        "lead": _("Du får et nytt utkast med den samme teksten. Den signerte vurderingen blir ikke endret."),
        "crumbs": crumbs(cases.case(assessment.case_id), _("Rett vurderingen"), assessment.pk, signed_name=name),
    }
    return render(request, "documents/correct.html", context, status=422 if form.errors else 200)


def _is_heard(assessment: ExpertAssessment) -> bool:
    asks = ruleset(clock.today()).says_yes("correction_of_content_is_heard")
    return asks and not drafts.type_of(assessment).is_report


@page(Permission.ASSESSMENT_WRITE, methods="POST", assessment_id=ASSESSMENT)
def discard(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The signed one stands."""
    assessment = drafts.assessment(assessment_id)
    try:
        correcting.discard(assessment=assessment, by=request.user)
        messages.success(request, _("Rettelsen er forkastet. Den signerte vurderingen gjelder."))
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("assessments:editor", assessment_id=assessment.pk)
    return redirect("cases:case", case_id=assessment.case_id)
