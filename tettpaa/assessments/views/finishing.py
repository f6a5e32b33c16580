"""Signing, sending, and the final document."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.logbook import log_read
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import finishing
from tettpaa.assessments.models import AssessmentSigning, ExpertAssessment
from tettpaa.assessments.permissions import may_sign, may_write
from tettpaa.assessments.queries import correcting, drafts, printing, recipients
from tettpaa.assessments.views.editor import ASSESSMENT, both_ways, context_of, crumbs
from tettpaa.assessments.wording import say_all
from tettpaa.cases import queries as cases
from tettpaa.cases.models import Step
from tettpaa.cases.recipients import addressees
from tettpaa.cases.rules.readiness import obstacles
from tettpaa.documents.queries import whole_file


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", fresh=True, assessment_id=ASSESSMENT)
def sign(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """What stands in the way, or what will happen; then it happens."""
    assessment = drafts.assessment(assessment_id)
    problems: list[Any] = []
    if request.method == "POST":
        try:
            finishing.sign_assessment(assessment=assessment, by=request.user)
            messages.success(request, _("Dokumentet er signert. Det er ikke sendt ennå."))
            return redirect("assessments:final", assessment_id=assessment.pk)
        except Problem as problem:
            problems = problem.sentences
    elif recipients.signing_of(assessment) is not None:
        return redirect("assessments:final", assessment_id=assessment.pk)
    whole = drafts.draft(assessment)
    context = context_of(request, whole) | {"problems": problems, "obstacles": _in_the_way(whole)}
    context |= {"crumbs": crumbs(whole.case, _("Signer"), assessment.pk)}
    return render(request, "assessments/sign.html", context, status=422 if problems else 200)


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", assessment_id=ASSESSMENT)
def send(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """Who will get it and how; then it goes."""
    assessment = drafts.assessment(assessment_id)
    is_correction = assessment.edition > 1
    _signing(assessment)
    problems: list[Any] = []
    if request.method == "POST":
        try:
            finishing.send_assessment(assessment=assessment, by=request.user)
            messages.success(request, _sent(assessment))
            return redirect("assessments:final", assessment_id=assessment.pk)
        except Problem as problem:
            problems = problem.sentences
    case = cases.case(assessment.case_id)
    paper = printing.paper(assessment)
    context = {"assessment": assessment, "case": case, "problems": problems} | paper
    context |= {"is_decided_already": is_correction and case.decided_on is not None}
    where = crumbs(case, _("Send"), assessment.pk, signed_name=paper["name"])
    context |= {"addressees": addressees(case), "crumbs": where}
    return render(request, "assessments/send.html", context, status=422 if problems else 200)


@page(Permission.ASSESSMENT_READ, assessment_id=ASSESSMENT)
def final(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The signed document: its mark, who signed, who it was sent to."""
    assessment = drafts.assessment(assessment_id)
    signing = _signing(assessment)
    case = cases.case(assessment.case_id)
    context = (
        {
            "assessment": assessment,
            "case": case,
            "signing": signing,
            "sha256": bytes(signing.final.sha256).hex(),
            "signatures": recipients.signatures(signing),
            "controls": [row for row in drafts.controls(assessment) if hasattr(row, "answer")],
            "sending": recipients.sending_of(assessment),
            "proof": recipients.proof(case, signing),
            "may_sign": may_sign(request.user, case),
            "may_correct": case.closed_on is None and may_write(request.user, assessment),
            "crumbs": crumbs(case, printing.paper(assessment)["name"]),
        }
        | printing.paper(assessment)
        | both_ways(assessment)
    )
    return render(request, "assessments/final.html", context)


@page(Permission.ASSESSMENT_READ, assessment_id=ASSESSMENT)
def file(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """The document itself, checked to the last byte while it is read."""
    assessment = drafts.assessment(assessment_id)
    signing = _signing(assessment)
    log_read("assessment.file", signing)
    name = printing.paper(assessment)["name"]
    return HttpResponse(
        whole_file(signing.final.file),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}.pdf"'},
    )


def _signing(assessment: ExpertAssessment) -> AssessmentSigning:
    found = recipients.signing_of(assessment)
    if found is None:
        raise Http404("Vurderingen er ikke signert")
    return found


def _in_the_way(whole: drafts.Draft) -> list[str]:
    """What the case and the assessment lack before it can be signed, as things to do."""
    approval = drafts.approval(whole)
    if whole.correction is not None:
        return say_all(correcting.obstacles(whole, Step.SIGNED, approval))
    return say_all(obstacles(Step.SIGNED, cases.readiness(whole.reading, **drafts.case_facts(whole, approval))))


def _sent(assessment: ExpertAssessment) -> str:
    """What is said when it is sent: where a decision is waited for, the time runs on."""
    if printing.paper(assessment)["is_report"]:
        return _("Rapporten er sendt.")
    return _("Vurderingen er sendt. Tiden teller til familien har fått vedtaket.")
