"""«Endringslogg»: who has done what, about one child, by one employee, and by oneself."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from tettpaa.access import change_log, employee_measures
from tettpaa.access import queries as users
from tettpaa.access.change_log import ChangePage
from tettpaa.access.forms_read_log import ChangeLogForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk import log_queries
from tettpaa.desk.views_log import MEASURE, measure_off
from tettpaa.people import queries as people


@page(Permission.CASE_WORK, child_id="people.Child")
def of_child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Everything that is done about one child."""
    child = people.child(child_id, page="child.change_log")
    form = ChangeLogForm(request.GET or None)
    found = change_log.of_scopes(log_queries.scopes_about(child), form.asked())
    leads = request.user.may(Permission.ACCESS_FOLLOW_UP)
    export = reverse("desk:export_child_log", args=[child.pk]) if leads else ""
    read_log = reverse("desk:child_log", args=[child.pk])
    return _shown(request, form, found, child=child, export=export, read_log=read_log)


@page(Permission.ACCESS_FOLLOW_UP, user_id="access.User")
def of_employee(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Everything that one person has done."""
    person = users.user(user_id)
    if not employee_measures.is_on(MEASURE):
        return measure_off(request, MEASURE)
    form = ChangeLogForm(request.GET or None)
    export = reverse("desk:export_employee_log", args=[person.pk])
    read_log = reverse("desk:employee_log", args=[person.pk])
    found = change_log.by_person(person.pk, form.asked())
    return _shown(request, form, found, person=person, export=export, read_log=read_log)


@page(Permission.CASE_WORK)
def my_own(request: SignedInRequest) -> HttpResponse:
    """What I have done myself: what the leader would see."""
    me, form = users.user(request.user.pk), ChangeLogForm(request.GET or None)
    found = change_log.by_person(me.pk, form.asked())
    return _shown(request, form, found, person=me, own=True, export="", read_log=reverse("desk:my_log"))


def _shown(request: SignedInRequest, form: ChangeLogForm, found: ChangePage, **context: Any) -> HttpResponse:
    places = log_queries.places(row.scope_id for row in found.rows)
    rows = [(row, places.get(row.scope_id)) for row in found.rows]
    context |= {"form": form, "log": found, "rows": rows, "list": request.path}
    return render(request, "desk/change_log.html", context)
