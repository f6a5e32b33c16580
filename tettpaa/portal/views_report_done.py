"""The end of a pedagogical report: files, preview, two signatures, sending, and a new version."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.documents import downloads, rendering
from tettpaa.documents.problems import TextProblem
from tettpaa.papers.actions import reports as actions
from tettpaa.papers.actions import sending_reports
from tettpaa.papers.models import UnitReport
from tettpaa.papers.queries import reports
from tettpaa.portal.forms_report import ReportFileForm
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.portal.views_report import REPORT, seat


@page(Permission.UNIT_REPORT, methods="GET POST", report_id=REPORT)
def files(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """What goes with the report."""
    found = reports.report(report_id)
    if reports.final_of(found) is not None:
        return redirect("portal:report_final", report_id=found.pk)
    form = ReportFileForm(request.POST, request.FILES) if request.method == "POST" else ReportFileForm()
    if form.is_bound and form.is_valid():
        sent = form.cleaned_data["file"]
        with problems_shown_in(form):
            actions.attach(
                report=found,
                name=sent.name,
                data=sent.file,
                declared_type=sent.content_type or "",
                by=request.user,
            )
        if form.is_valid():
            messages.success(request, _("Filen er lagt ved."))
            return redirect(request.path)
    context = {"report": found, "form": form, "files": reports.attachments(found)}
    return _shown(request, "portal/report_files.html", found, context, _("Vedlegg"))


@page(Permission.UNIT_REPORT, methods="POST", report_id=REPORT, file_id="documents.StoredFile")
def remove_file(request: SignedInRequest, report_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    """It does not go along."""
    found = reports.report(report_id)
    try:
        actions.detach(report=found, file_id=file_id, by=request.user)
        messages.success(request, _("Filen er fjernet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("portal:report_files", report_id=found.pk)


@page(Permission.UNIT_REPORT, report_id=REPORT)
def preview(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """The report as it would look, called a draft."""
    found = reports.report(report_id)
    try:
        pdf = rendering.render(reports.document(reports.draft(found), is_draft=True))
    except TextProblem as problem:
        messages.error(request, str(problem))
        return redirect("portal:report", report_id=found.pk)
    return downloads.made(pdf, _("Utkast.pdf"), "application/pdf")


@page(Permission.UNIT_REPORT, methods="GET POST", fresh=True, report_id=REPORT)
def sign(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """What is signed and by whom; then one's own name under it."""
    found = reports.report(report_id)
    if reports.final_of(found) is not None:
        return redirect("portal:report_final", report_id=found.pk)
    problems: list[Any] = []
    if request.method == "POST":
        try:
            final = actions.sign(report=found, by=request.user)
        except Problem as problem:
            problems = [str(one) for one in problem.sentences]
        else:
            messages.success(request, _signed(whole=final is not None))
            return redirect("portal:report_final" if final else "portal:report", report_id=found.pk)
    whole = reports.draft(found)
    leads = request.user.may(Permission.UNIT_REFER)
    context = {"report": found, "draft": whole, "problems": problems, "leads": leads}
    context["has_signed"] = whole.standing.has(is_leader=leads)
    return _shown(request, "portal/report_sign.html", found, context, _("Signer"))


def _signed(*, whole: bool) -> str:
    if whole:
        return _("Rapporten er signert av begge og kan ikke endres.")
    return _("Du har signert. Den andre må også signere før rapporten er ferdig.")


@page(Permission.UNIT_REPORT, report_id=REPORT)
def final(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """The signed report: the two names, where it has gone, and what has come in its place."""
    found = reports.report(report_id)
    done = reports.final_of(found)
    if done is None:
        return redirect("portal:report", report_id=found.pk)
    names = done.signatures.order_by("signed_at")
    context = {
        "report": found,
        "final": done,
        "names": list(names),
        "files": reports.attachments(found),
        "newer": reports.newer_than(found),
        "leads": request.user.may(Permission.UNIT_REFER),
    }
    return _shown(request, "portal/report_final.html", found, context, "")


@page(Permission.UNIT_REFER, methods="POST", report_id=REPORT)
def send(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """With the referral, or to PPT in the case."""
    found = reports.report(report_id)
    try:
        sending_reports.send(report=found, by=request.user)
        said = _("Rapporten er sendt til PPT.") if found.case_id else _("Rapporten ligger ved henvisningen.")
        messages.success(request, said)
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("portal:report_final", report_id=found.pk)


@page(Permission.UNIT_REFER, methods="POST", report_id=REPORT)
def new_version(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """Something was wrong in the signed one."""
    found = reports.report(report_id)
    try:
        made = actions.new_version(report=found, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("portal:report", report_id=found.pk)
    return redirect("portal:report", report_id=made.pk)


@page(Permission.UNIT_REFER, methods="GET POST", report_id=REPORT)
def discard(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """Asks once, and throws the draft away."""
    found = reports.report(report_id)
    if request.method == "POST":
        try:
            actions.discard(report=found, by=request.user)
            messages.success(request, _("Rapporten er forkastet."))
            return redirect("portal:reports")
        except Problem as problem:
            messages.error(request, str(problem))
            return redirect("portal:report", report_id=found.pk)
    return _shown(request, "portal/report_discard.html", found, {"report": found}, _("Forkast"))


def _shown(
    request: SignedInRequest, template: str, found: UnitReport, context: dict[str, Any], last: str
) -> HttpResponse:
    """A page about one report, in the unit's frame; 422 when something is to be mended."""
    crumbs = [(_("Rapporter"), reverse("portal:reports"))]
    if last:
        crumbs.append((found.child_name, reverse("portal:report", args=[found.pk])))
    form = context.get("form")
    is_refused = bool(context.get("problems")) or (form is not None and bool(form.errors))
    shell = unit_shell(request.user, seat(request), "reports")
    return render(request, template, context | {"crumbs": crumbs} | shell, status=422 if is_refused else 200)
