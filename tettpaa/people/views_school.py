"""One child's year groups: the history, the one of this year, and what is decided about the next."""

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.organisation.rules import school_year_start
from tettpaa.people import actions, queries, school_actions, school_queries
from tettpaa.people.forms_school import YearGroupForm, YearPlanForm
from tettpaa.people.models import Child
from tettpaa.people.promotion_rules import usual_year_group, year_group_of

CHILD = "people.Child"


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id=CHILD)
def year_group(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Which year group the child is in."""
    child = queries.child(child_id)
    if queries.grading_of(child) and "number" not in request.POST:
        if request.method == "GET":
            return render(request, "people/year_group_hidden.html", {"child": child})
        actions.show_place(child=child, by=request.user)
        return _shown(request, child)
    form = _form(child, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            school_actions.register_year_group(child=child, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Trinnet er lagret."))
            return redirect("people:year_group", child_id=child.pk)
    return _shown(request, child, form=form)


@page(Permission.CHILD_REGISTER, methods="POST", child_id=CHILD)
def plan_year(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """What is decided about August."""
    child = queries.child(child_id)
    form = YearPlanForm(request.POST, auto_id="plan_%s")
    if form.is_valid():
        with problems_shown_in(form):
            school_actions.plan_year(child=child, start=_next_start(), **form.cleaned_data, by=request.user)
    if form.is_valid():
        messages.success(request, _("Lagret."))
        return redirect("people:year_group", child_id=child.pk)
    return _shown(request, child, plan_form=form)


def _next_start() -> dt.date:
    this = school_year_start(clock.today())
    return this.replace(year=this.year + 1)


def _form(child: Child, data: Any) -> YearGroupForm:
    """With what stands, or else what the class or the age suggests."""
    limits, today = school_queries.bounds(clock.today()), clock.today()
    now = school_queries.year_group_on(child)
    place = next((one for one in queries.enrolments_of(child) if one.ends_on is None), None)
    group = now.group if now else place.group if place else ""
    number = now.number if now else year_group_of(group, limits)
    usual = usual_year_group(child.birth_date, school_year_start(today), limits)
    return YearGroupForm(data, last=limits.last, initial={"number": number or usual, "group": group})


def _shown(
    request: SignedInRequest,
    child: Child,
    *,
    form: forms.Form | None = None,
    plan_form: forms.Form | None = None,
) -> HttpResponse:
    start = _next_start()
    plan = school_queries.plan_of(child, start)
    planned = {"wanted": plan.wanted, "reason": plan.reason} if plan else {"wanted": ""}
    context = {
        "child": child,
        "history": school_queries.year_groups_of(child),
        "this_year": school_queries.year_name(school_year_start(clock.today())),
        "next_year": school_queries.year_name(start),
        "form": form or _form(child, None),
        "plan_form": plan_form or YearPlanForm(initial=planned, auto_id="plan_%s"),
        "plan": plan,
    }
    wrong = bool(form is not None and form.errors) or plan_form is not None
    return render(request, "people/year_group.html", context, status=422 if wrong else 200)
