"""Messages with PPT: a guardian's own, the pupil's own, and the unit's."""

import uuid
from typing import Any

from django.contrib import messages as notices
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import message_queries as asked
from tettpaa.cases.actions import messaging
from tettpaa.cases.forms_messages import MessageForm
from tettpaa.cases.models import CaseScope
from tettpaa.core.jobs import enqueue
from tettpaa.papers.queries import reports
from tettpaa.portal import queries
from tettpaa.portal.family_shell import family_form_page
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of

CASE = "cases.IndividualCase"


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id=CASE)
def family_messages(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The reader's own thread: no other guardian sees it, and no school."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    form = _form(request)
    if _sent(request, form, own, is_closed=progress.closed_on is not None):
        return redirect("portal:family_messages", case_id=case_id)
    more = _opened(own) | {"is_closed": progress.closed_on is not None, "is_pupil": queries.is_pupil(own)}
    return family_form_page(request, "portal/family_messages.html", form, progress, **more)


@page(Permission.UNIT_REFER, methods="GET POST", case_id=CASE)
def unit_messages(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The unit's thread with PPT about one child; the family does not see it."""
    unit = unit_of(request.user)
    progress = queries.own_case(unit, case_id)
    place = one(CaseScope.objects.filter(kind=CaseScope.Kind.UNIT), case_id=case_id, scope_id=progress.scope_id)
    form = _form(request)
    if _sent(request, form, place, is_closed=progress.closed_on is not None):
        return redirect("portal:unit_messages", case_id=case_id)
    home = reverse("portal:unit_case", args=[case_id])
    crumbs = [(_("Sakene våre"), reverse("portal:unit_cases")), (progress.child_name, home)]
    context = _opened(place) | {
        "is_closed": progress.closed_on is not None,
        "form": form,
        "progress": progress,
        "crumbs": crumbs,
        "back": home,
    }
    shell = unit_shell(request.user, unit, "cases")
    return render(request, "portal/unit_messages.html", context | shell, status=422 if form.errors else 200)


@page(Permission.UNIT_REPORT, methods="GET POST", report_id="papers.UnitReport")
def teacher_messages(request: SignedInRequest, report_id: uuid.UUID) -> HttpResponse:
    """The thread of the teacher whom the leader has named: not the leader's, and not the next teacher's."""
    report = reports.report(report_id)
    own = CaseScope.objects.filter(kind=CaseScope.Kind.TEACHER, teacher=request.user)
    place = one(own, case_id=report.case_id)
    form = _form(request)
    if _sent(request, form, place, is_closed=False):
        return redirect("portal:teacher_messages", report_id=report_id)
    home = reverse("portal:reports")
    context = _opened(place) | {"form": form, "report": report, "crumbs": [(_("Rapporter"), home)], "back": home}
    context["progress"] = {"contact_name": asked.who_answers(place), "number": str(report.case_id)}
    shell = unit_shell(request.user, None, "reports")
    return render(request, "portal/teacher_messages.html", context | shell, status=422 if form.errors else 200)


def _form(request: SignedInRequest) -> MessageForm:
    return MessageForm(request.POST, request.FILES) if request.method == "POST" else MessageForm()


def _sent(request: SignedInRequest, form: MessageForm, place: CaseScope, *, is_closed: bool) -> bool:
    """Whether a message went; what is refused stands in the form with all that was written."""
    if request.method != "POST" or not form.is_valid():
        return False
    with problems_shown_in(form):
        messaging.write_from_portal(place=place, said=form.said(), is_closed=is_closed, by=request.user)
    if not form.is_valid():
        return False
    enqueue("cases.apply_registrations", case_id=str(place.case_id))
    notices.success(request, _("Meldingen er sendt."))
    return True


def _opened(place: CaseScope) -> dict[str, Any]:
    shown = asked.shown(place.scope_id)
    asked.log_thread(place)
    return {"shown": shown}
