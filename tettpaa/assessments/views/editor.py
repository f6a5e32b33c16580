"""The page where the assessment is written, and what belongs to the whole of it."""

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.access.together import together
from tettpaa.assessments.actions import drafting
from tettpaa.assessments.forms import QuestionsForm
from tettpaa.assessments.models import ExpertAssessment, QualityControl
from tettpaa.assessments.queries import (
    correcting,
    drafts,
    kept_in_step,
    printing,
    standard_texts,
    suggestions,
)
from tettpaa.assessments.things_to_do import things_to_do
from tettpaa.cases import queries as cases
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.consent_queries import why_stopped
from tettpaa.cases.forms_school import plan_of
from tettpaa.cases.reading import read
from tettpaa.cases.wording import say_education_plan
from tettpaa.core import clock
from tettpaa.core.wording import in_words
from tettpaa.core.workdays import workdays_since
from tettpaa.documents import rendering
from tettpaa.documents.actions.drafts import be_present
from tettpaa.documents.models import Correction
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.queries import correction_of, corrections_of, corrects, others_here

ASSESSMENT = "assessments.ExpertAssessment"


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", case_id="cases.IndividualCase")
def start(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Says what a draft is, and starts it."""
    case = cases.case(case_id, page="assessment.start")
    found = drafts.of_case(case)
    if found is not None:
        return redirect("assessments:editor", assessment_id=found.pk)
    problems: list[Any] = []
    if request.method == "POST":
        try:
            made = drafting.start_draft(case=case, by=request.user)
            return redirect("assessments:editor", assessment_id=made.pk)
        except Problem as problem:
            problems = problem.sentences
    paper = cases.rules_of(case).assessment_for(case.kind)
    context = {
        "case": case,
        "problems": problems,
        "crumbs": crumbs(case, _("Start utkast")),
        "is_report": paper is not None and paper.is_report,
        "name": in_words(paper.name) if paper else "",
    }
    return render(request, "assessments/start.html", context)


@page(Permission.ASSESSMENT_READ, assessment_id=ASSESSMENT)
def show(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The editor; for those who only read it, and after signing, the same page without fields."""
    assessment = drafts.assessment(assessment_id)
    if hasattr(assessment, "signing"):
        return redirect("assessments:final", assessment_id=assessment.pk)
    whole = drafts.draft(assessment)
    for key, found in suggestions.by_section(whole).items():
        whole.part(key).suggestions.extend(found)
    for one in kept_in_step.changed(whole):
        one.part.changed_sources.append(one)
    found = together(
        **asked_of(request.user, whole), remarks=drafts.remarks_on(whole), texts=standard_texts.fitting(whole)
    )
    drafts.add_remarks(whole, found.remarks)
    standard_texts.add_to(whole, found.texts)
    hearing, facts = correcting.hearing_of(whole), cases.readiness(whole.reading)
    context = context_of(request, whole, found) | {
        "case_facts": printing.facts(whole),
        "hearing": hearing,
        "comments": [one for one in whole.material.comments if hearing and one.hearing_id == hearing.pk],
        "waiting_for": facts.waiting_for_comments,
        "not_explained": facts.not_explained_to,
    }
    return render(request, "assessments/editor.html", context)


@page(Permission.ASSESSMENT_READ, methods="POST", assessment_id=ASSESSMENT)
def here(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """«Jeg er her»: answers with who else is, and how far the elements have come."""
    assessment = drafts.assessment(assessment_id)
    be_present(document=assessment.document, by=request.user)
    return render(request, "assessments/_here.html", context_of(request, drafts.draft(assessment)) | {"fresh": True})


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def questions(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Need, exception, other adaptations, hours, validity."""
    assessment = drafts.assessment(assessment_id)
    case = cases.case(assessment.case_id)
    form = QuestionsForm(request.POST or None, assessment=assessment, plan=read(case).education_plan)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            drafting.answer_questions(
                assessment=assessment,
                answers=_answers(form.cleaned_data),
                base_revision=form.cleaned_data["base_revision"],
                by=request.user,
            )
        if form.is_valid():
            messages.success(request, _("Svarene er lagret."))
            return redirect("assessments:editor", assessment_id=assessment.pk)
    context = {"form": form, "assessment": assessment, "crumbs": crumbs(case, _("Spørsmål"), assessment.pk)}
    return render(request, "assessments/questions.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_READ, assessment_id=ASSESSMENT)
def preview(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The draft as it would look, called a draft."""
    assessment = drafts.assessment(assessment_id)
    whole = drafts.draft(assessment)
    try:
        pdf = rendering.render(printing.preview(whole))
    except TextProblem as problem:
        messages.error(request, str(problem))
        return redirect("assessments:editor", assessment_id=assessment.pk)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": 'inline; filename="Utkast.pdf"'}
    )


@page(Permission.ASSESSMENT_WRITE, methods="POST", assessment_id=ASSESSMENT)
def back_to_draft(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Out of comment or control."""
    assessment = drafts.assessment(assessment_id)
    try:
        drafting.back_to_draft(assessment=assessment, by=request.user)
        messages.success(request, _("Vurderingen er et utkast igjen."))
    except Problem as problem:
        for sentence in problem.sentences:
            messages.error(request, str(sentence))
    return redirect("assessments:editor", assessment_id=assessment.pk)


def asked_of(user: User, whole: drafts.Draft) -> dict[str, Any]:
    """What the editor and its fragments ask for besides the draft itself."""
    document = whole.assessment.document
    return {
        "grants": writing_grants(user, whole.assessment.scope_id),
        "others": others_here(document, user),
        "controls": drafts.controls(whole.assessment),
        "newer": corrections_of(document.pk),
    }


def context_of(request: SignedInRequest, whole: drafts.Draft, found: Any = None) -> dict[str, Any]:
    """What the editor and its fragments show; ``found`` is what ``asked_of`` asks for, where it is read already."""
    assessment, found = whole.assessment, found or together(**asked_of(request.user, whole))
    last = max((p.section.saved_at for p in whole.parts if p.section.saved_at), default=None)
    stopped = why_stopped(whole.reading)
    return {
        **printing.paper(assessment),
        **_both(next(iter(found.newer), None), whole.correction),
        "is_heard": correcting.is_heard_again(whole),
        "assessment": assessment,
        "case": whole.case,
        "draft": whole,
        "stopped": stopped,
        "can_write": not stopped and request.user.may(Permission.ASSESSMENT_WRITE) and bool(found.grants),
        "others": found.others,
        "last": last,
        "to_do": things_to_do(whole),
        **_control(whole, found.controls),
        "education_plan": say_education_plan(whole.reading.education_plan)
        if "education_plan" in whole.type.asks
        else "",
        "law_on": dt.date.fromisoformat(assessment.document.rule_version[:10]),
        "crumbs": crumbs(whole.case, ""),
    }


def _control(whole: drafts.Draft, found: list[QualityControl]) -> dict[str, Any]:
    """The latest control, whether it covers the text, and for how many working days it has waited."""
    latest = found[0] if found else None
    is_waiting = latest is not None and not hasattr(latest, "answer")
    return {
        "control": latest,
        "waited": workdays_since(timezone.localdate(latest.asked_at), clock.today()) if latest and is_waiting else 0,
        "is_approved": drafts.approval(whole, found) is not None,
    }


def crumbs(
    case: Any, last: str, assessment_id: uuid.UUID | None = None, *, signed_name: str = ""
) -> list[tuple[str, str]]:
    """Saker / the child / the assessment, which is no draft when it is signed / this page."""
    found = [(_("Saker"), "/saker/"), (case.child.name, f"/saker/{case.pk}/")]
    if assessment_id is not None:
        where = "assessments:final" if signed_name else "assessments:editor"
        found.append((signed_name or _("Utkastet"), reverse(where, args=[assessment_id])))
    return [*found, (last, "")] if last else found


def _answers(given: dict[str, Any]) -> drafting.Answers:
    return drafting.Answers(
        need={"yes": True, "no": False}.get(given.get("need", "")),
        competence_exception=given.get("competence_exception") == "yes",
        other_adaptations=given.get("other_adaptations") == "yes",
        hours_per_year=given["hours_per_year"],
        hours_assistant=given["hours_assistant"],
        valid_until=given["valid_until"],
        plan=plan_of(given),
    )


def both_ways(assessment: ExpertAssessment) -> dict[str, Any]:
    """What the pages say of the one that takes its place, and of the one it takes the place of."""
    return _both(correction_of(assessment.document_id), corrects(assessment.document_id))


def _both(newer: Correction | None, older: Correction | None) -> dict[str, Any]:
    return {
        "corrected": newer,
        "corrected_url": _editor_of(newer.document_id) if newer else "",
        "corrects": older,
        "corrects_url": _editor_of(older.replaces_id) if older else "",
    }


def _editor_of(document_id: uuid.UUID) -> str:
    return reverse("assessments:editor", args=[drafts.assessments().get(document_id=document_id).pk])
