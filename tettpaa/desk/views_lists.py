"""What is done with a whole list of cases: gone through, one after the other, taken out as a file, printed."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import reviewing
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock, spreadsheets
from tettpaa.desk import actions, list_cells, list_filter, worklist

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page(Permission.CASE_WORK, methods="POST")
def review_cases(request: SignedInRequest) -> HttpResponse:
    """«Merk valgte som gått gjennom»."""
    asked = list_filter.asked(request.POST, request.user)
    ids = {list_filter.known_id(text) for text in request.POST.getlist("cases")} - {""}
    found = list(IndividualCase.objects.filter(pk__in=ids).order_by("pk"))
    if len(found) != len(ids):
        raise Http404("En sak finnes ikke, eller er skjult")
    try:
        reviewing.review_cases(cases=found, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem.sentences[0]))
    else:
        said = ngettext("%(n)s sak er merket som gått gjennom.", "%(n)s saker er merket som gått gjennom.", len(found))
        messages.success(request, said % {"n": len(found)} if found else _("Velg minst én sak i listen."))
    return redirect(list_filter.address(asked))


@page(Permission.CASE_WORK, case_id="cases.IndividualCase")
def next_case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Neste i lista»: the case after this one, in the list that it was opened from."""
    asked = list_filter.asked(request.GET, request.user)
    return _go_on(request, asked, case_id)


@page(Permission.CASE_WORK, methods="POST", case_id="cases.IndividualCase")
def review_case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Merk som gått gjennom», and perhaps on to the next one."""
    asked = list_filter.asked(request.POST, request.user)
    found = one(IndividualCase.objects.all(), pk=case_id)
    goes_on = request.POST.get("do") == "next"
    # Found before the case is marked: a list that is sorted by who was gone through last is another afterwards.
    after = worklist.after(request.user, asked, case_id) if goes_on else None
    try:
        reviewing.review_cases(cases=[found], by=request.user)
        messages.success(request, _("Saken er merket som gått gjennom."))
    except Problem as problem:
        messages.error(request, str(problem.sentences[0]))
    if goes_on:
        return _to(request, asked, after)
    return redirect(f"{reverse('cases:case', args=[case_id])}?{list_filter.query(asked)}")


def _go_on(request: SignedInRequest, asked: worklist.Asked, case_id: uuid.UUID) -> HttpResponse:
    one(IndividualCase.objects.all(), pk=case_id)
    return _to(request, asked, worklist.after(request.user, asked, case_id))


def _to(request: SignedInRequest, asked: worklist.Asked, case_id: uuid.UUID | None) -> HttpResponse:
    """That case with the list, or the list when there are no more."""
    if case_id is None:
        messages.info(request, _("Det var den siste saken i listen."))
        return redirect(list_filter.address(asked))
    return redirect(f"{reverse('cases:case', args=[case_id])}?{list_filter.query(asked)}")


@page(Permission.LIST_EXPORT, methods="POST", fresh=True, most=5)
def export(request: SignedInRequest) -> HttpResponse:
    """The list as a file, by POST: a name stands in no address, and the reading is logged."""
    asked = list_filter.asked(request.POST, request.user)
    form = "csv" if request.POST.get("format") == "csv" else "xlsx"
    rows = list_cells.rows(request.user, asked)
    actions.note_export(scope_ids=[row.scope_id for row in rows], form=form, by=request.user)
    headings = list_cells.headings(asked)
    lines = (list_cells.cells(row, asked, clock.today()) for row in rows)
    if form == "csv":
        answer = HttpResponse(spreadsheets.as_csv(headings, lines), content_type="text/csv; charset=utf-8")
    else:
        answer = HttpResponse(spreadsheets.as_xlsx(_("Saker"), headings, lines), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="saker-{clock.today():%Y-%m-%d}.{form}"'
    return answer


@page(Permission.CASE_LIST, methods="GET POST", most=10)
def print_list(request: SignedInRequest) -> HttpResponse:
    """The list for paper. A shielded case stands on no paper."""
    asked = list_filter.asked(request.POST if request.method == "POST" else request.GET, request.user)
    rows = list_cells.rows(request.user, asked)
    log_list("cases.print", [row.scope_id for row in rows])
    context = {
        "asked": asked,
        "view": next(view for view in worklist.views_of(request.user) if view.key == asked.view),
        "headings": list_cells.headings(asked),
        "lines": [list_cells.cells(row, asked, clock.today()) for row in rows],
        "now": timezone.localtime(),
        "most": list_cells.MOST,
    }
    return render(request, "desk/print.html", context)
