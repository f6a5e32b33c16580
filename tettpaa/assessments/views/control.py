"""Asking a colleague to read, and the colleague's own page."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import control as controls
from tettpaa.assessments.forms import ControlAnswerForm, ControlForm
from tettpaa.assessments.models import QualityControl
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.views.editor import ASSESSMENT, context_of, crumbs
from tettpaa.cases import queries as cases
from tettpaa.cases.reader_queries import colleagues
from tettpaa.organisation.staff_queries import stands_in_for


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def ask(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Whom to ask; what must be done first stands on the same page."""
    assessment = drafts.assessment(assessment_id)
    whole = drafts.draft(assessment)
    able = colleagues(whole.case, drafts.authors(assessment))
    form = ControlForm(request.POST or None, colleagues=able)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            controls.ask_control(assessment=assessment, controller=form.cleaned_data["controller"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Vurderingen er sendt til kvalitetssikring."))
            return redirect("assessments:editor", assessment_id=assessment.pk)
    context = context_of(request, whole) | {"form": form}
    context |= {"crumbs": crumbs(whole.case, _("Send til kvalitetssikring"), assessment.pk)}
    return render(request, "assessments/ask_control.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", control_id="assessments.QualityControl")
def hand_over(request: SignedInRequest, control_id: uuid.UUID) -> HttpResponse:
    """Another reads instead."""
    control = one(QualityControl.objects.all(), pk=control_id)
    assessment = drafts.assessment(control.assessment_id)
    case = cases.case(assessment.case_id)
    asked = User.objects.get(pk=control.controller_id)
    able = colleagues(case, drafts.authors(assessment)).exclude(pk=asked.pk)
    form = ControlForm(request.POST or None, colleagues=able, chosen=stands_in_for(asked))
    if request.method == "POST" and form.is_valid():
        to = form.cleaned_data["controller"]
        with problems_shown_in(form):
            controls.hand_over_control(control=control, to=to, by=request.user)
        if form.is_valid():
            messages.success(request, _("%(name)s er spurt og får en oppgave.") % {"name": to.name})
            return redirect("assessments:editor", assessment_id=assessment.pk)
    context = {"form": form, "heading": _("La en annen lese"), "submit": _("Spør"), "written": None}
    context |= {"lead": _("%(name)s skal ikke lese likevel.") % {"name": asked.name}}
    context |= {"crumbs": crumbs(case, _("La en annen lese"), assessment.pk)}
    return render(request, "assessments/hand_over_control.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_CONTROL, methods="GET POST", control_id="assessments.QualityControl")
def answer(request: SignedInRequest, control_id: uuid.UUID) -> HttpResponse:
    """The controller reads the whole, and approves or sends back."""
    control = one(QualityControl.objects.all(), pk=control_id, controller_id=request.user.pk, handed_over=None)
    assessment = drafts.assessment(control.assessment_id)
    form = ControlAnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        is_approved = request.POST.get("answer") == "approve"
        with problems_shown_in(form):
            controls.answer_control(control=control, approved=is_approved, by=request.user, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, _("Svaret er sendt. Du har ikke lenger tilgang til saken."))
            return redirect("/")
    context = context_of(request, drafts.draft(assessment)) | {"form": form, "control": control}
    return render(request, "assessments/control.html", context, status=422 if form.errors else 200)
