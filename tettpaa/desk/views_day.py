"""Min dag: what must I do today?"""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.models import DecisionRegistration, IndividualCase
from tettpaa.desk import intake, worklist
from tettpaa.people.models import AddressGrading
from tettpaa.planning.models import WorkTask
from tettpaa.referrals import queries as referrals
from tettpaa.systemwork import queries as systemwork
from tettpaa.systemwork.models import ActivityTheme

MOST = 50
PLACES: dict[str, str] = {
    WorkTask.Kind.QUALITY_CONTROL: "assessments:control",
    WorkTask.Kind.CORRECT: "assessments:editor",
}
WEEK = 7


@page(Permission.OWN_ACCOUNT)
def my_day(request: SignedInRequest) -> HttpResponse:
    """The first page of the day; an administrator has users to look after instead."""
    user = request.user
    if not user.may(Permission.MY_DAY):
        return redirect("users")
    counted = worklist.counts(user)
    request.case_counts = counted  # type: ignore[attr-defined]  # the rail shows the same number
    steps = _steps(user)
    today = timezone.localdate()
    due = [row for row in steps if row.next_due_on <= today]
    context = {
        "today": today,
        "due": due,
        "later": [row for row in steps if row.next_due_on > today],
        "news": _news(user),
        "tasks": _tasks(user),
        "follow_ups": _follow_ups(user),
        "counted": counted,
        "near": counted["naer"],
        "over": counted["over"],
        "without": counted["uten"],
        "fine": counted["total"] - counted["naer"] - counted["over"],
        "intake": len(intake.queue()) if user.may(Permission.INTAKE_DECIDE) else 0,
        "checks": referrals.waiting_for_check().count() if user.may(Permission.REFERRAL_REGISTER) else 0,
    }
    return render(request, "desk/my_day.html", context)


def _follow_ups(user: User) -> list[dict[str, Any]]:
    """What I have agreed with a unit to come back to, soonest first."""
    if not user.may(Permission.SYSTEM_WORK_REGISTER):
        return []
    return [
        {
            "url": reverse("systemwork:activity", args=[row.pk]),
            "title": capfirst(ActivityTheme(row.theme).label),
            "place": row.unit__name or "",
            "due_on": row.follow_up_on,
        }
        for row in systemwork.open_follow_ups(user)[:MOST]
    ]


def _steps(user: User) -> list[Any]:
    """Next steps that are mine, due today or within the week."""
    until = timezone.localdate() + dt.timedelta(days=WEEK)
    rows = IndividualCase.objects.filter(Q(next_owner=user), closed_on=None, next_due_on__lte=until)
    columns = ("pk", "scope_id", "child__first_name", "child__last_name", "next_title", "next_due_on", "shielded")
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    rows = rows.annotate(shielded=Exists(graded))
    found = list(rows.order_by("next_due_on", "pk").values_list(*columns, named=True)[:MOST])
    log_list("my_day", [row.scope_id for row in found])
    return found


def _tasks(user: User) -> list[dict[str, Any]]:
    """What colleagues and families wait for from me, each with the page where it is done."""
    tasks = list(WorkTask.objects.filter(owner=user, done_at=None).order_by("due_on")[:MOST])
    columns = ("scope_id", "pk", "child__first_name", "child__last_name")
    cases = IndividualCase.objects.filter(scope_id__in=[task.scope_id for task in tasks])
    about = {row.scope_id: row for row in cases.values_list(*columns, named=True)}
    log_list("my_day.tasks", [task.scope_id for task in tasks])
    return [{"task": task, "case": about.get(task.scope_id), "url": _place(task, about)} for task in tasks]


def _place(task: WorkTask, about: dict[int, Any]) -> str:
    """Where the task is done."""
    if task.kind in PLACES and task.about_id:
        return reverse(PLACES[task.kind], args=[task.about_id])
    case = about.get(task.scope_id)
    return reverse("cases:case", args=[case.pk]) if case else ""


def _news(user: User) -> list[Any]:
    """Decisions registered since yesterday in my cases."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0) - dt.timedelta(days=1)
    rows = DecisionRegistration.objects.filter(registered_at__gte=start, case__holder=user)
    first, last = F("case__child__first_name"), F("case__child__last_name")
    found = rows.annotate(first=first, last=last).order_by("-registered_at")
    return list(found.values_list("case_id", "first", "last", "registered_at", named=True)[:10])
