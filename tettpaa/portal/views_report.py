"""A school or kindergarten writes its pedagogical report: the leader and the teacher named for one child, together."""

import uuid
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.message_queries import of_teacher
from tettpaa.documents.actions.drafts import be_present
from tettpaa.documents.queries import others_here
from tettpaa.documents.section_posts import (
    shown_again,
)
from tettpaa.organisation import leading
from tettpaa.papers.actions import reports as actions
from tettpaa.papers.models import UnitReport
from tettpaa.papers.queries import reports
from tettpaa.papers.rules.content import Voice
from tettpaa.papers.section_pages import shown, taken
from tettpaa.portal import queries, referral_units
from tettpaa.portal.forms_report import NotHeardForm, TeacherForm
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of

REPORT, SECTION = "papers.UnitReport", "documents.Section"


@page(Permission.UNIT_REPORT)
def reports_list(request: SignedInRequest) -> HttpResponse:
    """The reports that are the reader's to write, and those that are finished."""
    rows = reports.mine()
    teachers = reports.named_teachers(rows)
    threads = of_teacher(request.user, {row.case_id for row in rows if row.case_id})
    listed = [{"report": row, "teacher": teachers.get(row.scope_id), "new": threads.get(row.case_id)} for row in rows]
    context = {
        "writing": [one for one in listed if not one["report"].finished],
        "done": [one for one in listed if one["report"].finished],
        "leads": request.user.may(Permission.UNIT_REFER),
        "stands_in": leading.stands_in(leading.standing_in(request.user)),
    }
    return render(request, "portal/reports.html", context | unit_shell(request.user, seat(request), "reports"))


@page(Permission.UNIT_REFER, methods="POST", referral_id="referrals.Referral")
def start_for_referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """«Skriv rapporten her», from the referral."""
    _unit_of, referral = referral_units.own(request.user, referral_id)
    try:
        made = actions.start_for_referral(referral=referral, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("portal:referral_attachments", referral_id=referral.pk)
    return redirect("portal:report", report_id=made.pk)


@page(Permission.UNIT_REFER, methods="POST", case_id="cases.IndividualCase")
def start_for_case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Skriv en rapport til PPT», from the case."""
    progress = queries.own_case(unit_of(request.user), case_id)
    try:
        made = actions.start_for_case(progress=progress, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("portal:unit_case", case_id=case_id)
    return redirect("portal:report", report_id=made.pk)


@page(Permission.UNIT_REPORT, report_id=REPORT)
def report(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """The draft with its sections; a signed one is shown as what it is."""
    found = reports.report(report_id)
    if reports.final_of(found) is not None:
        return redirect("portal:report_final", report_id=found.pk)
    return _page(request, found)


def _page(
    request: SignedInRequest,
    found: UnitReport,
    teacher_form: TeacherForm | None = None,
    not_heard_form: NotHeardForm | None = None,
) -> HttpResponse:
    whole = reports.draft(found)
    leads = request.user.may(Permission.UNIT_REFER)
    is_heard = any(part.asked.voice is Voice.CHILD and part.section.html for part in whole.parts)
    chosen = {"teacher": whole.teacher.user} if whole.teacher else None
    context = {
        "report": found,
        "draft": whole,
        "parts": [shown(part, whole.language, "portal:save_report") for part in whole.parts],
        "can_write": True,
        "others": others_here(found.document, request.user),
        "last": max((part.section.saved_at for part in whole.parts if part.section.saved_at), default=None),
        "leads": leads,
        "is_heard": is_heard,
        "not_heard_form": not_heard_form or NotHeardForm(initial={"reason": found.not_heard}),
        "has_signed": whole.standing.has(is_leader=leads),
        "crumbs": [(_("Rapporter"), reverse("portal:reports"))],
    }
    if leads:
        people = reports.teachers_at(found.unit)
        context |= {"people": people, "teacher_form": teacher_form or TeacherForm(initial=chosen, people=people)}
    is_refused = bool(teacher_form or not_heard_form)
    shell = unit_shell(request.user, seat(request), "reports")
    return render(request, "portal/report.html", context | shell, status=422 if is_refused else 200)


@page(Permission.UNIT_REPORT, methods="POST", report_id=REPORT)
def here(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """«Jeg er her»: answers with who else is."""
    found = reports.report(report_id)
    be_present(document=found.document, by=request.user)
    return render(request, "papers/_here.html", {"others": others_here(found.document, request.user)})


@page(Permission.UNIT_REPORT, methods="POST", section_id=SECTION)
def save(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Takes one section: from the editor, from the plain field of a page without script, or its choices."""
    section, found = reports.of_section(section_id)
    again = shown_again(section, "portal:save_report", reverse("portal:report", args=[found.pk]))
    save_text, choose = (partial(act, report=found, by=request.user) for act in (actions.save_text, actions.choose))
    return taken(request, section, again, save_text=save_text, choose=choose)


@page(Permission.UNIT_REPORT, methods="POST", report_id=REPORT)
def not_heard(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """Why nobody has asked the child."""
    found = reports.report(report_id)
    form = NotHeardForm(request.POST)
    if form.is_valid():
        with problems_shown_in(form):
            actions.say_not_heard(report=found, reason=form.cleaned_data["reason"], by=request.user)
    if not form.is_valid():
        return _page(request, found, not_heard_form=form)
    messages.success(request, _("Lagret."))
    return redirect(f"{reverse('portal:report', args=[found.pk])}#ikke-spurt")


@page(Permission.UNIT_REFER, methods="POST", report_id=REPORT)
def name_teacher(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """Which teacher writes about this child."""
    found = reports.report(report_id)
    form = TeacherForm(request.POST, people=reports.teachers_at(found.unit))
    if form.is_valid():
        with problems_shown_in(form):
            actions.name_teacher(report=found, teacher=form.cleaned_data["teacher"], by=request.user)
    if not form.is_valid():
        return _page(request, found, teacher_form=form)
    name = dict(reports.teachers_at(found.unit))[form.cleaned_data["teacher"]]
    messages.success(request, _("%(name)s kan nå skrive i rapporten, og ser bare dette barnet.") % {"name": name})
    return redirect("portal:report", report_id=found.pk)


@page(Permission.UNIT_REFER, methods="POST", report_id=REPORT)
def end_teacher(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """The teacher is let out."""
    found = reports.report(report_id)
    actions.end_teacher(report=found, by=request.user)
    messages.success(request, _("Læreren ser ikke barnet lenger."))
    return redirect("portal:report", report_id=found.pk)


def seat(request: SignedInRequest) -> Any:
    """Where the leader sits; a teacher has no seat, and every report says where it is from."""
    if not request.user.may(Permission.UNIT_REFER):
        return None
    try:
        return unit_of(request.user)
    except Http404:
        return None
