"""The read log: of one employee, of one child, one's own; and taken out for a supervision case."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access import queries as users
from tettpaa.access import read_log as log
from tettpaa.access.forms_read_log import ReadLogForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.read_log import Asked, LogPage
from tettpaa.access.roles import Permission
from tettpaa.core import clock, spreadsheets
from tettpaa.desk import actions, log_queries
from tettpaa.desk.forms_log import ExportForm
from tettpaa.people import queries as people

MOST_AT_ONCE = 5_000
Finder = Callable[[Asked], LogPage]


@page(Permission.ACCESS_FOLLOW_UP, user_id="access.User")
def of_employee(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Everything one person has opened."""
    person = users.user(user_id)
    export = reverse("desk:export_employee_log", args=[person.pk])
    return _shown(request, lambda asked: log.by_reader(person.pk, asked), person=person, export=export)


@page(Permission.CASE_WORK)
def my_own(request: SignedInRequest) -> HttpResponse:
    """What I have opened myself: what the leader would see."""
    me = users.user(request.user.pk)
    return _shown(request, lambda asked: log.by_reader(me.pk, asked), person=me, export="")


@page(Permission.CASE_WORK, child_id="people.Child")
def of_child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Everybody who has read about one child."""
    child = people.child(child_id, page="child.read_log")
    scopes = log_queries.scopes_about(child)
    may_export = request.user.may(Permission.ACCESS_FOLLOW_UP)
    export = reverse("desk:export_child_log", args=[child.pk]) if may_export else ""
    return _shown(request, lambda asked: log.of_scopes(scopes, asked), child=child, export=export)


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST", fresh=True, most=10, child_id="people.Child")
def export_child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The log of one child as a file."""
    child = people.child(child_id, page="child.read_log")
    scopes = log_queries.scopes_about(child)
    back = reverse("desk:child_log", args=[child.pk])
    return _export(request, lambda asked: log.of_scopes(scopes, asked), child.name, back, about=child)


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST", fresh=True, most=10, user_id="access.User")
def export_employee(request: SignedInRequest, user_id: int) -> HttpResponse:
    """The log of one employee as a file."""
    person = users.user(user_id)
    back = reverse("desk:employee_log", args=[person.pk])
    return _export(request, lambda asked: log.by_reader(person.pk, asked), person.name, back, about=person)


def _shown(request: SignedInRequest, find: Finder, **context: Any) -> HttpResponse:
    form = ReadLogForm(request.GET or None)
    found = find(form.asked())
    places = log_queries.places(row.scope_id for row in found.rows)
    rows = [(row, places.get(row.scope_id)) for row in found.rows]
    context |= {"form": form, "log": found, "rows": rows, "list": request.path}
    return render(request, "desk/read_log.html", context)


def _export(request: SignedInRequest, find: Finder, title: str, back: str, *, about: Any) -> HttpResponse:
    """Asked why, and for which days; the file is noted in the audit before it is given."""
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        lines = list(_lines(find, given["since"], given["until"]))
        actions.note_log_export(about=about, reason=given["reason"], rows=len(lines), by=request.user)
        headings = [
            _("Når"),
            _("Hvem"),
            _("Rolle"),
            _("Hadde tilgang som"),
            _("Hva"),
            _("Gjelder"),
            _("Antall i listen"),
        ]
        answer = HttpResponse(spreadsheets.as_csv(headings, lines), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="leselogg-{clock.today():%Y-%m-%d}.csv"'
        return answer
    context = {"form": form, "title": title, "back": back}
    return render(request, "desk/export_log.html", context, status=422 if form.errors else 200)


def _lines(find: Finder, since: dt.date, until: dt.date) -> Iterator[list[Any]]:
    """All rows of the days, one for each reading, piece by piece."""
    asked: Asked | None = Asked(since=since, until=until, most=MOST_AT_ONCE)
    while asked is not None:
        found = find(asked)
        places = log_queries.places(row.scope_id for row in found.each)
        for row in found.each:
            at, place = timezone.localtime(row.at), places.get(row.scope_id)
            moment = f"{at:%d.%m.%Y %H:%M:%S}"
            yield [moment, row.name, row.role, row.why, row.what, place.words if place else "", row.amount or ""]
        asked = asked.after(found)
