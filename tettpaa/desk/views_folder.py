"""The child's folder: who, where, with whom, and which cases; the identity number only when asked for."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.desk import panels
from tettpaa.organisation.rules import school_year_start
from tettpaa.people import actions, queries, school_queries
from tettpaa.people.models import Child, NumberKinds
from tettpaa.people.rules import masked

NUMBER_KINDS = dict(NumberKinds.choices)


@page(Permission.CHILD_READ, child_id="people.Child")
def child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The folder."""
    found = queries.child(child_id)
    if found.merged_into_id:
        messages.info(request, _("Mappen er slått sammen med denne."))
        return redirect("desk:child", child_id=found.merged_into_id)
    return render(request, "desk/child.html", _context(request, found))


@page(Permission.CHILD_READ, methods="POST", child_id="people.Child")
def show_identity(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The folder with the whole number, on this answer only."""
    found = queries.child(child_id)
    try:
        number = actions.show_identity(child=found, by=request.user)
    except Problem:
        return redirect("desk:child", child_id=child_id)
    return render(request, "desk/child.html", _context(request, found) | {"number": f"{number[:6]} {number[6:]}"})


@page(Permission.CHILD_READ, methods="POST", child_id="people.Child")
def show_place(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The folder of a graded or shielded child with where the child goes, on this answer only."""
    found = queries.child(child_id)
    actions.show_place(child=found, by=request.user)
    return render(request, "desk/child.html", _context(request, found) | {"hides_place": False})


def _context(request: SignedInRequest, child: Child) -> dict[str, Any]:
    """What both forms of the page show."""
    history, this_year = queries.history_of(child), school_year_start(clock.today())
    places = [row for row in history if row.what == "place"]
    grading, shown = queries.grading_of(child), panels.of_child(request.user, child)
    return {
        "child": child,
        "crumbs": _way_back(request, child, shown),
        "masked": masked(f"{child.birth_date:%d%m%y}") if child.identity_hash else "",
        "place": next((place for place in places if place.ends_on is None), None),
        "earlier": [place for place in places if place.ends_on is not None],
        "earlier_numbers": [(NUMBER_KINDS.get(row.kind), row.ends_on) for row in history if row.what == "number"],
        "year_group": next((row for row in history if row.what == "year" and row.starts_on == this_year), None),
        "this_year": school_queries.year_name(this_year),
        "guardians": queries.guardians_of(child),
        "grading": grading,
        "hides_place": grading is not None,
        "named": queries.named_in(grading) if grading else [],
        "panels": shown,
        "alike": queries.possible_duplicates(child) if request.user.may(Permission.CHILD_REGISTER) else [],
        "may_register": request.user.may(Permission.CHILD_REGISTER),
        "may_see_log": request.user.may(Permission.CASE_WORK),
        "may_grade": request.user.may(Permission.ADDRESS_GRADE),
    }


def _way_back(request: SignedInRequest, child: Child, shown: list[panels.Panel]) -> list[tuple[str, str]]:
    """To the case one came from, or else to the newest one that the reader may open. Nothing where there is none."""
    cases = [row.url for panel in shown for row in panel.rows if row.url.startswith(reverse("desk:cases"))]
    came_from = f"{reverse('desk:cases')}{request.GET.get('fra', '')}/"
    if not cases:
        return []
    back = came_from if came_from in cases else cases[0]
    return [(_("Saker"), reverse("desk:cases")), (child.name, back), (_("Barnets mappe"), "")]
