"""Unusual reading: followed up by a leader who is not the reader; and what stands about oneself."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import employee_measures
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk import actions, unusual_queries
from tettpaa.desk.forms_unusual import FollowUpForm
from tettpaa.desk.unusual import MEASURE


@page(Permission.UNUSUAL_READING, methods="GET POST")
def unusual(request: SignedInRequest) -> HttpResponse:
    """What waits for an answer, by employee and week; with ``?vis=besvart`` what has one."""
    on_since = employee_measures.on_since(MEASURE)
    context: dict[str, Any] = {"on_since": on_since, "last_week": unusual_queries.last_week()}
    context["may_open"] = request.user.may(Permission.ACCESS_FOLLOW_UP)
    if request.GET.get("vis") == "besvart":
        found, lines = unusual_queries.answered(request.user, request.GET.get("side"))
        return render(request, "desk/unusual_answered.html", context | {"page": found, "lines": lines})
    found, cards = unusual_queries.waiting(request.user, request.GET.get("side"))
    key = (request.POST.get("reader"), request.POST.get("week"))
    forms = [FollowUpForm(one, request.POST if key == (str(one.reader_id), one.week) else None) for one in cards]
    sent = next((form for form in forms if form.is_bound), None)
    if sent is not None and sent.is_valid():
        with problems_shown_in(sent):
            given = sent.cleaned_data
            actions.follow_up_reading(rows=sent.rows(), result=given["result"], answer=given["answer"], by=request.user)
        if sent.is_valid():
            messages.success(request, _("Svaret er lagret. %(name)s ser det på Min konto.") % {"name": sent.card.name})
            return redirect("desk:unusual")
    elif request.method == "POST" and sent is None:
        messages.error(request, _("Noen har alt svart på dette."))
        return redirect("desk:unusual")
    context |= {"page": found, "forms": forms, "sent": sent}
    return render(request, "desk/unusual.html", context, status=422 if sent else 200)


@page(Permission.OWN_ACCOUNT)
def my_unusual(request: SignedInRequest) -> HttpResponse:
    """What a leader has seen about my reading, and what came out of it."""
    found, lines = unusual_queries.own(request.user, request.GET.get("side"))
    context: dict[str, Any] = {"page": found, "lines": lines, "on_since": employee_measures.on_since(MEASURE)}
    context["may_open"] = request.user.may(Permission.CASE_WORK)
    return render(request, "desk/my_unusual.html", context)
