"""The unit's front page: what waits for the unit, with days, and where its own children's cases are."""

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions.unit_papers import send_copy
from tettpaa.cases.clock_queries import shared_clock_facts
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.rules import CaseStep
from tettpaa.cases.wording import STEPS
from tettpaa.organisation import leading
from tettpaa.portal import queries, unit_reading, waiting, yearly_queries
from tettpaa.portal.deciding import seat_of
from tettpaa.portal.forms_report import UnitPaperForm
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of

FEW = 3
"""So many of the same stand one by one."""


@page(Permission.UNIT_REFER)
@gzip_page  # a school has forty clocks here; nothing that somebody sends along is shown (BREACH)
def front(request: SignedInRequest) -> HttpResponse:
    """One list of what waits, the most urgent first; then the cases with the clock."""
    seat = seat_of(request.user)
    found = unit_reading.read(request.user, seat)
    waits = waiting.everything(found)
    alone, gathered = _gathered(waits)
    context = {
        "waits": waits,
        "alone": alone,
        "gathered": gathered,
        "late": sum(one.is_late for one in waits),
        "cases": [_shown(row) for row in found.shared],
        "unit_word": _("skolen") if seat.unit and seat.unit.is_school else _("kommunen"),
        "many_units": len(seat.units) > 1,
        "stands_in": leading.stands_in(found.rest.standing_in),
    }
    return render(request, "portal/front.html", context | unit_shell(request.user, seat.unit, "front"))


def _gathered(waits: list[Any]) -> tuple[list[Any], list[tuple[str, list[Any]]]]:
    """Each by itself; and the same thing without a date for many children, under one heading for all of them."""
    without: dict[str, list[Any]] = {}
    for one in waits:
        if one.due_on is None:
            without.setdefault(str(one.what), []).append(one)
    many = {what: rows for what, rows in without.items() if len(rows) > FEW}
    return [one for one in waits if one.due_on or str(one.what) not in many], list(many.items())


def _shown(row: SharedProgress) -> dict[str, Any]:
    """One case with its clock."""
    end = row.told_on or row.started_on or timezone.localdate()
    return {
        "progress": row,
        "facts": shared_clock_facts(row),
        "step": STEPS[CaseStep(row.step)],
        "day": (end - row.received_on).days,
    }


@page(Permission.UNIT_REFER, methods="GET POST", case_id="cases.IndividualCase")
def unit_paper(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A copy of the education plan or the yearly evaluation to PPT, and what has been sent before."""
    unit = unit_of(request.user)
    progress = queries.own_case(unit, case_id)
    asks_plan = queries.asks_plan(progress)
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UnitPaperForm(*data, asks_plan=asks_plan)
    if request.method == "POST" and form.is_valid():
        file, dated = form.cleaned_data["file"], form.cleaned_data["dated"]
        with problems_shown_in(form):
            _send(request, progress, form.cleaned_data["kind"], dated, file, asks_plan=asks_plan)
        if form.is_valid():
            messages.success(request, _("Sendt til PPT. Saksansvarlig får beskjed."))
            return redirect("portal:unit_case", case_id=case_id)
    back = reverse("portal:unit_case", args=[case_id])
    context = {"form": form, "progress": progress, "sent": yearly_queries.unit_papers(progress), "back": back}
    context["asks_plan"] = asks_plan
    context["crumbs"] = [(_("Sakene våre"), reverse("portal:unit_cases")), (progress.child_name, back)]
    shell = unit_shell(request.user, unit, "cases")
    return render(request, "portal/unit_paper.html", context | shell, status=422 if form.errors else 200)


def _send(
    request: SignedInRequest, progress: SharedProgress, kind: str, dated: dt.date, file: Any, *, asks_plan: bool
) -> None:
    send_copy(
        progress=progress,
        kind=kind,
        dated=dated,
        name=file.name,
        data=file.file,
        declared_type=file.content_type or "",
        has_plan_status=asks_plan,
        by=request.user,
    )
