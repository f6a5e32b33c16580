"""Min dag: what must I do today?"""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.models import DecisionRegistration, IndividualCase
from tettpaa.desk import intake, worklist
from tettpaa.people.models import AddressGrading
from tettpaa.referrals import queries as referrals

MOST = 50
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
        "counted": counted,
        "near": counted["naer"],
        "over": counted["over"],
        "without": counted["uten"],
        "fine": counted["total"] - counted["naer"] - counted["over"],
        "intake": len(intake.queue()) if user.may(Permission.INTAKE_DECIDE) else 0,
        "checks": referrals.waiting_for_check().count() if user.may(Permission.REFERRAL_REGISTER) else 0,
    }
    return render(request, "desk/my_day.html", context)


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


def _news(user: User) -> list[Any]:
    """Decisions registered since yesterday in my cases."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0) - dt.timedelta(days=1)
    rows = DecisionRegistration.objects.filter(registered_at__gte=start, case__holder=user)
    first, last = F("case__child__first_name"), F("case__child__last_name")
    found = rows.annotate(first=first, last=last).order_by("-registered_at")
    return list(found.values_list("case_id", "first", "last", "registered_at", named=True)[:10])
