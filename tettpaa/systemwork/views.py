"""Pages about logged work: the list, the hours, one activity, and the form that takes less than a minute."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core.templatetags.ui import duration
from tettpaa.organisation import queries as organisation
from tettpaa.systemwork import actions, permissions, queries, referral_queries
from tettpaa.systemwork.export import as_csv
from tettpaa.systemwork.forms import USUAL_MINUTES, ActivityForm, WithdrawForm, is_uuid, start_of, values_of
from tettpaa.systemwork.models import Activity, ActivityKind, PreventionLevel, SystemReferral
from tettpaa.systemwork.shown import PERIODS, asked_by, lines, pyramid

PER_PAGE = 50
ONE = "systemwork.Activity"


@page(Permission.SYSTEM_WORK_READ)
def activities(request: SignedInRequest) -> HttpResponse:
    """What we have done with schools and kindergartens, newest first, fifty at a time; other work when asked for."""
    asked = asked_by(request.user, request.GET, kind=ActivityKind.SYSTEM)
    sums = queries.totals(asked)
    rows = Paginator(queries.listed(asked), PER_PAGE)
    rows.count = sums["activities"]  # type: ignore[misc]  # counted already, with the sums
    shown = rows.get_page(request.GET.get("side"))
    context = {"asked": asked, "page": shown, "lines": lines(shown), "sums": sums, "pyramid": pyramid(sums)}
    return render(request, "systemwork/activities.html", context | _choices(request))


@page(Permission.SYSTEM_WORK_READ)
def hours(request: SignedInRequest) -> HttpResponse:
    """The time by month, unit and level; leaders see it by person too, everybody their own."""
    asked = asked_by(request.user, request.GET)
    leader = request.user.may(Permission.SYSTEM_WORK_MANAGE)
    sums = queries.totals(asked)
    context = {
        "asked": asked,
        "sums": sums,
        "pyramid": pyramid(sums),
        "months": queries.months(asked),
        "units_sums": queries.by_unit(asked),
        "people": queries.by_person(asked) if leader else [],
        "without": queries.units_without(asked.since) if asked.since and not asked.is_narrowed else [],
    }
    return render(request, "systemwork/hours.html", context | _choices(request))


@page(Permission.SYSTEM_WORK_READ)
def export(request: SignedInRequest) -> HttpResponse:
    """The whole list as a file for a spreadsheet."""
    answer = HttpResponse(
        as_csv(queries.listed(asked_by(request.user, request.GET, kind=ActivityKind.SYSTEM))), content_type="text/csv"
    )
    answer["Content-Disposition"] = 'attachment; filename="systemarbeid.csv"'
    return answer


@page(Permission.SYSTEM_WORK_READ)
def system_referrals(request: SignedInRequest) -> HttpResponse:
    """What schools and kindergartens have asked for, newest first."""
    shown = Paginator(referral_queries.everything(), PER_PAGE).get_page(request.GET.get("side"))
    return render(request, "systemwork/referrals.html", {"page": shown})


@page(Permission.SYSTEM_WORK_READ, referral_id="systemwork.SystemReferral")
def system_referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """One of them: what they asked for, what has happened, and the way to registering the work."""
    found = referral_queries.referral(referral_id)
    may = request.user.may
    context = {
        "referral": found,
        "steps": referral_queries.steps(found),
        "may_register": found.state == SystemReferral.State.ACCEPTED and may(Permission.SYSTEM_WORK_REGISTER),
        "may_decide": found.is_open and may(Permission.INTAKE_DECIDE),
    }
    return render(request, "systemwork/referral.html", context)


@page(Permission.SYSTEM_WORK_REGISTER, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """One thing done, in less than a minute."""
    wanted = request.GET.get("henvisning", "")
    answers = referral_queries.referral(uuid.UUID(wanted)) if is_uuid(wanted) else None
    start = start_of(request.user, request.GET.get("enhet", ""), answers)
    form = ActivityForm(request.POST or None, user=request.user, initial=start)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.log_activity(**form.cleaned_data, by=request.user)
        if form.is_valid():
            place = made.unit.name if made.unit else made.get_kind_display()
            messages.success(
                request, _("Registrert: %(time)s, %(place)s.") % {"time": duration(made.minutes), "place": place}
            )
            mine = f"{reverse('systemwork:activities')}?type=alle&hvem=mine"
            return redirect("systemwork:add" if "again" in request.POST else mine)
    return _form_page(request, form)


@page(Permission.SYSTEM_WORK_READ, activity_id=ONE)
def activity(request: SignedInRequest, activity_id: uuid.UUID) -> HttpResponse:
    """One activity, and what can be done with it."""
    found = queries.activity(activity_id, reader=request.user)
    context = {
        "activity": found,
        "may_change": found.withdrawn_at is None and _may_change(request, found),
        "corrected_by": queries.corrected_by(found) if found.withdrawn_at else None,
    }
    return render(request, "systemwork/activity.html", context)


@page(Permission.SYSTEM_WORK_REGISTER, methods="GET POST", activity_id=ONE)
def edit(request: SignedInRequest, activity_id: uuid.UUID) -> HttpResponse:
    """Mends an activity."""
    found = _changeable(request, activity_id)
    asks_why = not actions.is_mended_in_place(found)
    form = ActivityForm(
        request.POST or None, user=request.user, asks_why=asks_why, also=found.unit, initial=values_of(found)
    )
    if request.method == "POST" and form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name not in {"key", "referral"}}
        with problems_shown_in(form):
            found = actions.correct(activity=found, **values, by=request.user)
        if form.is_valid():
            messages.success(request, _("Lagret."))
            return redirect("systemwork:activity", activity_id=found.pk)
    return _form_page(request, form, found)


@page(Permission.SYSTEM_WORK_REGISTER, methods="GET POST", activity_id=ONE)
def withdraw(request: SignedInRequest, activity_id: uuid.UUID) -> HttpResponse:
    """It was wrong: it stays, and counts no more."""
    found = _changeable(request, activity_id)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.withdraw(activity=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Aktiviteten er trukket tilbake."))
            return redirect("systemwork:activities")
    context = {"form": form, "activity": found}
    return render(request, "systemwork/withdraw.html", context, status=422 if form.errors else 200)


@page(Permission.SYSTEM_WORK_REGISTER, methods="POST", activity_id=ONE)
def follow_up(request: SignedInRequest, activity_id: uuid.UUID) -> HttpResponse:
    """We came back to it, as agreed."""
    found = _changeable(request, activity_id)
    actions.follow_up(activity=found, by=request.user)
    messages.success(request, _("Oppfølgingen er gjort. Registrer gjerne tiden du brukte."))
    return redirect("systemwork:activity", activity_id=found.pk)


def _choices(request: SignedInRequest) -> dict[str, Any]:
    """What the filter can be set to, and what it is set to in the address."""
    return {
        "units": organisation.open_units(),
        "periods": PERIODS.items(),
        "kinds": ActivityKind.choices,
        "levels": PreventionLevel.choices,
        "period": request.GET.get("periode", ""),
        "may_register": request.user.may(Permission.SYSTEM_WORK_REGISTER),
    }


def _form_page(request: SignedInRequest, form: ActivityForm, found: Activity | None = None) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "activity": found, "usual_minutes": USUAL_MINUTES}
    if found is None:
        context["this_week"] = queries.minutes_this_week(request.user)
    return render(request, "systemwork/activity_form.html", context, status=422 if form.errors else 200)


def _may_change(request: SignedInRequest, found: Activity) -> bool:
    try:
        permissions.may_change(request.user, found)
    except Problem:
        return False
    return True


def _changeable(request: SignedInRequest, activity_id: uuid.UUID) -> Activity:
    """An activity that this person may change: seen but not one's own is refused, not hidden."""
    found = queries.activity(activity_id, reader=request.user)
    try:
        permissions.may_change(request.user, found)
    except Problem as refused:
        raise PermissionDenied(str(refused)) from refused
    return found
