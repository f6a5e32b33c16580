"""The draft as a Word document, and a draft from Word."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.logbook import log_read
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import word
from tettpaa.assessments.forms_word import PiecesForm, WordForm
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.views.editor import ASSESSMENT, crumbs
from tettpaa.cases import queries as cases
from tettpaa.documents import downloads, richtext, scanning, word_in, word_out
from tettpaa.documents.problems import Problem as DocumentProblem


@page(Permission.ASSESSMENT_READ, fresh=True, assessment_id=ASSESSMENT)
def out(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The draft as it stands. It leaves the service, so the one who asks proves again who they are."""
    assessment = drafts.assessment(assessment_id)
    log_read("assessment.word", assessment)
    whole = drafts.draft(assessment)
    form = assessment.document.language
    with override(form):
        content = word_out.write(
            title=assessment.document.title,
            lead=_("Utkast. Gjelder ikke før det er signert."),
            sections=[
                (printing.capitalised(part.element.title.in_form(form)), richtext.to_tree(part.section.html))
                for part in whole.asked
            ],
            language=form,
        )
    return downloads.made(content, f"{printing.name_of(whole)}, utkast.docx", word_out.MEDIA_TYPE)


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def come_in(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """First the file, then where each part of it belongs. Nothing is stored before the author has chosen."""
    assessment = drafts.assessment(assessment_id)
    try:
        require_writer(request.user, assessment)
    except Problem as refused:
        messages.error(request, str(refused))
        return redirect("assessments:editor", assessment_id=assessment.pk)
    if "pieces" in request.POST:
        return _choose(request, assessment, PiecesForm(request.POST, kind=drafts.type_of(assessment)))
    form = WordForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            scanning.refuse_infected(content)
            pieces = word_in.read(content)
            return _choose(request, assessment, PiecesForm.of(pieces, drafts.type_of(assessment)))
        except DocumentProblem as problem:
            form.add_error("file", str(problem))
    return _page(request, assessment, "assessments/from_word.html", {"form": form})


def _choose(request: SignedInRequest, assessment: ExpertAssessment, form: PiecesForm) -> HttpResponse:
    if form.is_bound and form.is_valid():
        with problems_shown_in(form):
            count = word.put_in(assessment=assessment, pieces=form.chosen(), by=request.user)
        if form.is_valid():
            messages.success(request, _("Teksten er satt inn i %(n)s avsnitt. Les gjennom.") % {"n": count})
            return redirect("assessments:editor", assessment_id=assessment.pk)
    return _page(request, assessment, "assessments/from_word_choose.html", {"form": form})


def _page(request: SignedInRequest, assessment: ExpertAssessment, name: str, more: dict[str, Any]) -> HttpResponse:
    case = cases.case(assessment.case_id)
    context = {"assessment": assessment, "crumbs": crumbs(case, _("Hent fra Word"), assessment.pk)} | more
    return render(request, name, context, status=422 if more["form"].errors else 200)
