"""The list of cases: which case needs me now?"""

import datetime as dt
from dataclasses import replace
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from tettpaa.access.asking import one, told
from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.cases.models import Step
from tettpaa.desk import actions, bulk, columns, list_filter, worklist
from tettpaa.desk.case_rows import CaseRows
from tettpaa.desk.models import SavedView, SharedView
from tettpaa.referrals.models import CaseKind

SHOWN_TO = [(role.value, capfirst(role.label)) for role in ROLES if Permission.CASE_LIST in ROLES[role].permissions]
"""Those who have the list at all."""
_UNITS: Final = "select id, name from organisation_unit where closed_on is null order by sort_key"
_SAVED: Final = """
select id as pk, name, query, '' as role from desk_savedview where user_id = %(me)s
union all select id, name, query, role from desk_sharedview where role = %(role)s or %(shares)s order by role, name"""
_REVIEWED: Final = "select max(reviewed_at) as at from desk_worklistreview where user_id = %(me)s and view = %(view)s"


@page(Permission.CASE_LIST, methods="GET POST")
def cases(request: SignedInRequest) -> HttpResponse:
    """The list. A name is sent by POST, so that it never stands in an address."""
    data = request.POST if request.method == "POST" else request.GET
    asked = list_filter.asked(data, request.user)
    if request.method == "POST" and not asked.text:
        return redirect(list_filter.address(asked))
    return render(request, "desk/cases.html", _context(request, asked))


@page(Permission.LIST_REVIEW, methods="POST")
def review(request: SignedInRequest) -> HttpResponse:
    """«Merk listen som gjennomgått»."""
    asked = list_filter.asked(request.POST, request.user)
    actions.review_list(view=asked.view, row_count=worklist.rows(request.user, asked).count(), by=request.user)
    return redirect(list_filter.address(asked))


@page(Permission.CASE_LIST, methods="POST")
def save_view(request: SignedInRequest) -> HttpResponse:
    """«Lagre egen visning»."""
    asked = list_filter.asked(request.POST, request.user)
    try:
        name, query = request.POST.get("name", ""), list_filter.query(asked)
        if role := request.POST.get("role", ""):
            actions.share_view(name=name, query=query, role=role, by=request.user)
        else:
            actions.save_view(name=name, query=query, by=request.user)
    except Problem as problem:
        context = _context(request, asked) | {"save_problem": problem.sentences[0], "form_failed": True}
        return render(request, "desk/cases.html", context, status=422)
    return redirect(list_filter.address(asked))


@page(Permission.CASE_LIST, methods="POST", view_id="desk.SavedView")
def delete_view(request: SignedInRequest, view_id: int) -> HttpResponse:
    """«Slett visningen»."""
    actions.delete_view(saved=one(SavedView.objects.all(), pk=view_id), by=request.user)
    return redirect("desk:cases")


@page(Permission.LIST_SHARE, methods="POST", view_id="desk.SharedView")
def unshare_view(request: SignedInRequest, view_id: int) -> HttpResponse:
    """«Slutt å dele visningen»."""
    actions.unshare_view(shared=one(SharedView.objects.all(), pk=view_id), by=request.user)
    return redirect("desk:cases")


def _context(request: SignedInRequest, asked: worklist.Asked) -> dict[str, Any]:
    """Everything the page shows: six questions, however many rows there are."""
    user = request.user
    counted = worklist.counts(user, limit=worklist.MOST if worklist.sees_all(user) else None)
    request.case_counts = counted  # type: ignore[attr-defined]  # the rail shows the same number
    asked = _for_helper(request, asked, counted)
    shown, here = _page(request, asked, counted)
    log_list("cases", [row.scope_id for row in shown])
    empty = {worklist.UNATTENDED} if counted and not counted.get(worklist.UNATTENDED.key) else set()
    views = [one for one in worklist.views_of(user) if one not in empty or one.key == asked.view]
    sorts, shares = _sorts(asked), user.may(Permission.LIST_SHARE)
    saved = told(_SAVED, {"me": user.pk, "role": user.role, "shares": shares})
    whole = asked.view == views[0].key and not asked.is_narrowed
    return {
        "asked": asked,
        "may_assign": user.may(Permission.INTAKE_DECIDE),
        "may_promote": user.may(Permission.YEAR_PROMOTE),
        "view": next(view for view in views if view.key == asked.view),
        "views": [(view, counted.get(view.key), list_filter.query(worklist.Asked(view=view.key))) for view in views],
        "due_today": counted.get("i-dag") if whole else 0,
        "rows": _rows(user, asked).markup(shown),
        "columns": [(column, sorts.get(column.sort)) for column in columns.chosen(asked.columns)],
        "all_columns": columns.COLUMNS,
        "chosen": asked.columns or columns.USUAL,
        "bulk": bulk.actions_of(user),
        "page": here,
        "most": worklist.MOST,
        "units": told(_UNITS),
        "kinds": [(value, capfirst(label)) for value, label in CaseKind.choices],
        "steps": [(value, capfirst(label)) for value, label in Step.choices],
        "sorts": sorts,
        "saved": [one for one in saved if one.role in {"", user.role}],
        "own": [one for one in saved if not one.role],
        "shared": [(one, Role(one.role).label) for one in saved if one.role] if shares else [],
        "roles": SHOWN_TO if shares else [],
        "may_export": user.may(Permission.LIST_EXPORT),
        "reviewed_at": _last_review(user, asked.view),
        "enter_url": reverse("cases:enter") if user.may(Permission.CASE_ENTER) else "",
    }


def _rows(user: User, asked: worklist.Asked) -> CaseRows:
    """Drawn with the chosen columns; each leads into its case with the list it stands in."""
    query = list_filter.query(asked)
    return CaseRows(user, timezone.localdate(), columns.chosen(asked.columns), query=query)


def _for_helper(request: SignedInRequest, asked: worklist.Asked, counted: dict[str, int]) -> worklist.Asked:
    """Who has no case of their own but shares some, meets those first."""
    chose = request.method == "POST" or request.GET.get("visning")
    shares = not counted.get("mine") and counted.get(worklist.SHARED.key)
    return replace(asked, view=worklist.SHARED.key) if shares and not chose else asked


def _page(request: SignedInRequest, asked: worklist.Asked, counted: dict[str, int]) -> tuple[list[Any], Page[int]]:
    """The rows, and which page of how many."""
    found, wanted = worklist.rows(request.user, asked), request.GET.get("side")
    known = None if asked.is_narrowed else counted.get(asked.view)
    if known is None and not wanted:
        shown, number = worklist.first_and_counted(found)
        return shown, Paginator(range(number), worklist.PER_PAGE).get_page(1)
    here = Paginator(range(found[: worklist.MOST + 1].count() if known is None else known), worklist.PER_PAGE).get_page(
        wanted
    )
    return worklist.shown(found, (here.number - 1) * worklist.PER_PAGE), here


def _last_review(user: User, view: str) -> dt.datetime | None:
    """When this person last went through this list."""
    moment: dt.datetime | None = told(_REVIEWED, {"me": user.pk, "view": view})[0].at
    return moment


def _sorts(asked: worklist.Asked) -> dict[str, dict[str, str]]:
    """For each column that sorts: its address and what it says about itself."""
    made = {}
    for key in worklist.SORTS:
        now, down = asked.sort.removeprefix("-") == key, asked.sort.startswith("-")
        turned = f"-{key}" if now and not down else key
        state = ("descending" if down else "ascending") if now else "none"
        made[key] = {"query": list_filter.query(asked, sort=turned), "state": state}
    return made
