"""The first page under Kvalitet: do we keep what we have promised?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.quality import queries, time_queries


@page(Permission.QUALITY_READ)
def promises(request: SignedInRequest) -> HttpResponse:
    """Every promise by goal, with what is measured."""
    goals = queries.goals()
    context = {
        "goals": goals,
        "total": sum(one.total for one in goals),
        "done": sum(one.done for one in goals),
        "begun": sum(one.begun for one in goals),
        "computed_at": queries.computed_at(),
    }
    return render(request, "quality/promises.html", context)


@page(Permission.QUALITY_READ)
def received(request: SignedInRequest) -> HttpResponse:
    """Granted against received: do children get what was decided?"""
    rounds = queries.received()
    context = {
        "crumbs": [(_("Kvalitet"), reverse("quality:promises")), (_("Fikk barna hjelpen?"), "")],
        "rounds": rounds,
        "has_any": any(one.count for _title, figures in rounds for one in figures),
        "computed_at": queries.computed_at(),
    }
    return render(request, "quality/received.html", context)


@page(Permission.QUALITY_READ)
def time_used(request: SignedInRequest) -> HttpResponse:
    """How long families waited for the decision, by month, kind of case or unit."""
    view, order = request.GET.get("vis", ""), request.GET.get("sorter", "")
    view = view if view in time_queries.VIEWS else "maned"
    order = order if order in time_queries.ORDERS else "navn"
    norm = time_queries.norm_days(clock.today())
    context = {
        "crumbs": [(_("Kvalitet"), reverse("quality:promises")), (_("Tid til vedtak"), "")],
        "whole": time_queries.whole(),
        "table": time_queries.table(time_queries.VIEWS[view], order, norm),
        "norm": norm,
        "view": view,
        "view_label": time_queries.VIEWS[view].label,
        "views": [(key, breakdown.label) for key, breakdown in time_queries.VIEWS.items()],
        "order": order,
        "orders": [(key, label) for key, (_field, label) in time_queries.ORDERS.items() if key != "navn"],
    }
    return render(request, "quality/time.html", context)
