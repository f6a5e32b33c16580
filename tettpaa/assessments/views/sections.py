"""One section at a time: saving it, by itself or by hand, marking it, its earlier versions."""

import uuid

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import drafting, sources
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.permissions import may_write, require_writer
from tettpaa.assessments.queries import drafts, printing, recipients
from tettpaa.assessments.templatetags.assessment import heading_of
from tettpaa.assessments.views.editor import context_of, crumbs
from tettpaa.cases import queries as cases
from tettpaa.documents.actions import drafts as texts
from tettpaa.documents.models import Revision, Section
from tettpaa.documents.section_history import history_context
from tettpaa.documents.section_posts import (
    both_texts,
    is_script,
    posted_text,
    refused_text,
    saved_answer,
    shown_again,
    whole_number,
)

SECTION = "documents.Section"
REVISION = "documents.Revision"


@page(Permission.ASSESSMENT_WRITE, methods="POST", section_id=SECTION)
def save(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Takes one section's text: from the editor, or from the plain field of a page without script."""
    section, assessment = section_and_assessment(section_id)
    shown = shown_again(section, "assessments:save", reverse("assessments:editor", args=[assessment.pk]))
    try:
        saved = drafting.save_text(
            assessment=assessment,
            section=section,
            html=posted_text(request, section),
            base_revision=whole_number(request.POST.get("base_revision")),
            by=request.user,
        )
    except Problem as problem:
        return refused_text(request, problem, shown)
    if isinstance(saved, texts.Conflict):
        return both_texts(request, saved, shown)
    if is_script(request):
        return saved_answer(saved)
    messages.success(request, _("Teksten er lagret."))
    return back_to(assessment, section)


@page(Permission.ASSESSMENT_WRITE, methods="POST", section_id=SECTION)
def mark(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """The author says that the text answers the law's point, or takes it back."""
    section, assessment = section_and_assessment(section_id)
    act = drafting.unmark if request.POST.get("answered") == "no" else drafting.mark
    problem = ""
    try:
        act(assessment=assessment, element=section.key, by=request.user)
    except Problem as refusal:
        problem = str(refusal)
    if not request.headers.get("HX-Request"):
        if problem:
            messages.error(request, problem)
        return back_to(assessment, section)
    whole = drafts.draft(assessment)
    part = whole.part(section.key)
    context = context_of(request, whole) | {"part": part, "problem": problem, "fresh": True, "focus_mark": True}
    return render(request, "assessments/_marked.html", context)


@page(Permission.ASSESSMENT_READ, section_id=SECTION)
def history(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Every text that has stood here, who wrote it and when."""
    section, assessment = section_and_assessment(section_id)
    element = next(part for part in drafts.type_of(assessment).parts if part.key == section.key)
    context = history_context(request, section)
    is_signed = recipients.signing_of(assessment) is not None
    name = printing.paper(assessment)["name"] if is_signed else ""
    context |= {
        "heading": heading_of(element),
        "can_write": may_write(request.user, assessment) and not is_signed,
        "restore_url": reverse("assessments:restore", args=[context["chosen"].pk]) if context["chosen"] else "",
        "crumbs": crumbs(cases.case(assessment.case_id), _("Tidligere versjoner"), assessment.pk, signed_name=name),
    }
    return render(request, "documents/history.html", context)


@page(Permission.ASSESSMENT_WRITE, methods="POST", section_id=SECTION)
def answer_source(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """The source of a quote has changed: the quote is brought up to date, kept or taken out."""
    section, assessment = section_and_assessment(section_id)
    try:
        sources.answer_source(
            assessment=assessment,
            key=section.key,
            reference=request.POST.get("source", ""),
            answer=request.POST.get("answer", ""),
            by=request.user,
        )
        messages.success(request, _("Du har svart for sitatet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return back_to(assessment, section)


@page(Permission.ASSESSMENT_WRITE, methods="POST", revision_id=REVISION)
def restore(request: SignedInRequest, revision_id: uuid.UUID) -> HttpResponse:
    """An earlier text comes back as a new version."""
    revision = one(Revision.objects.all(), pk=revision_id)
    section, assessment = section_and_assessment(revision.section_id)
    try:
        require_writer(request.user, assessment)
        texts.restore(revision=revision, by=request.user)
        messages.success(request, _("Den tidligere teksten står i avsnittet igjen."))
    except Problem as problem:
        messages.error(request, str(problem))
    return back_to(assessment, section)


def section_and_assessment(pk: uuid.UUID) -> tuple[Section, ExpertAssessment]:
    """A section and the assessment it belongs to; 404 when either is hidden."""
    section = one(Section.objects.all(), pk=pk)
    return section, one(drafts.assessments(), document_id=section.document_id)


def back_to(assessment: ExpertAssessment, section: Section) -> HttpResponseRedirect:
    """To the section in the editor."""
    return redirect(f"{reverse('assessments:editor', args=[assessment.pk])}#{section.key}")
