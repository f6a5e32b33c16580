"""The draft laid before the family, and their answers."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import drafting
from tettpaa.assessments.forms import CommentForm, HearingForm
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.views.editor import ASSESSMENT, crumbs
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.recipients import addressees
from tettpaa.documents import downloads, rendering
from tettpaa.participation.models import Hearing


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def send(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Who will read the draft, what they will see, and until when they may answer."""
    assessment = drafts.assessment(assessment_id)
    form = HearingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            drafting.send_to_hearing(assessment=assessment, answer_by=form.cleaned_data["answer_by"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Utkastet er sendt til kommentar."))
            return redirect("assessments:editor", assessment_id=assessment.pk)
    whole = drafts.draft(assessment)
    readers = [one for one in addressees(whole.case) if one.part == "family"]
    context = {"form": form, "assessment": assessment, "draft": whole, "readers": readers}
    context |= {"crumbs": crumbs(whole.case, _("Send til kommentar"), assessment.pk)}
    return render(request, "assessments/hearing.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def record(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """An answer given by phone, on paper or in a meeting."""
    assessment = drafts.assessment(assessment_id)
    case = cases.case(assessment.case_id, page="assessment.comment")
    hearing = _hearing(cases.hearing_of(case))
    form = CommentForm(request.POST or None, case=case)
    if request.method == "POST" and form.is_valid():
        given = {name: value for name, value in form.cleaned_data.items() if name != "who"}
        with problems_shown_in(form):
            hearings.record_comment(case=case, hearing=hearing, guardian=form.guardian(), **given, by=request.user)
        if form.is_valid():
            messages.success(request, _("Svaret er registrert."))
            return redirect("assessments:editor", assessment_id=assessment.pk)
    context = {"form": form, "assessment": assessment, "crumbs": crumbs(case, _("Registrer svar"), assessment.pk)}
    return render(request, "assessments/comment.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_WRITE, methods="POST", assessment_id=ASSESSMENT)
def end(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """No more answers are waited for."""
    assessment = drafts.assessment(assessment_id)
    case = cases.case(assessment.case_id, page="assessment.end_hearing")
    hearing = _hearing(cases.hearing_of(case))
    try:
        hearings.end_hearing(case=case, hearing=hearing, by=request.user)
        messages.success(request, _("Kommentartiden er avsluttet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("assessments:editor", assessment_id=assessment.pk)


@page(Permission.ASSESSMENT_READ, hearing_id="participation.Hearing")
def printed(request: SignedInRequest, hearing_id: uuid.UUID) -> HttpResponse:
    """The draft as the family was shown it, on paper."""
    hearing = one(Hearing.objects.select_related("document"), pk=hearing_id)
    assessment = one(drafts.assessments(), document_id=hearing.document_id)
    case = cases.case(assessment.case_id, page="assessment.hearing_pdf")
    pdf = rendering.render(printing.heard(hearing, case))
    return downloads.made(pdf, "utkast.pdf", "application/pdf")


def _hearing(found: Hearing | None) -> Hearing:
    if found is None:
        raise Http404("Utkastet er ikke sendt til kommentar")
    return found
