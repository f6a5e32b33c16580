"""The read log: of one employee, of one child, one's own; and taken out for a supervision case."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access import change_log, employee_measures
from tettpaa.access import queries as users
from tettpaa.access import read_log as log
from tettpaa.access.change_log import ChangePage
from tettpaa.access.forms_read_log import ReadLogForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.read_log import Asked, LogPage
from tettpaa.access.roles import Permission
from tettpaa.core import clock, spreadsheets
from tettpaa.core.wording import in_words
from tettpaa.desk import actions, log_queries
from tettpaa.desk.forms_log import ExportForm
from tettpaa.people import queries as people

MOST_AT_ONCE = 5_000
MEASURE = "log_of_employee"
Finder = Callable[[Asked], LogPage]


class Logs(NamedTuple):
    """Both logs of the same child or employee."""

    readings: Finder
    changes: Callable[[Asked], ChangePage]


@page(Permission.ACCESS_FOLLOW_UP, user_id="access.User")
def of_employee(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Everything one person has opened."""
    person = users.user(user_id)
    if not employee_measures.is_on(MEASURE):
        return measure_off(request, MEASURE)
    export = reverse("desk:export_employee_log", args=[person.pk])
    changes = reverse("desk:employee_changes", args=[person.pk])
    return _shown(request, lambda asked: log.by_reader(person.pk, asked), person=person, export=export, changes=changes)


@page(Permission.CASE_WORK)
def my_own(request: SignedInRequest) -> HttpResponse:
    """What I have opened myself: what the leader would see."""
    me = users.user(request.user.pk)
    changes = reverse("desk:my_changes")
    return _shown(request, lambda asked: log.by_reader(me.pk, asked), person=me, export="", changes=changes)


@page(Permission.CASE_WORK, child_id="people.Child")
def of_child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Everybody who has read about one child."""
    child = people.child(child_id, page="child.read_log")
    scopes = log_queries.scopes_about(child)
    may_export = request.user.may(Permission.ACCESS_FOLLOW_UP)
    export = reverse("desk:export_child_log", args=[child.pk]) if may_export else ""
    changes = reverse("desk:child_changes", args=[child.pk])
    return _shown(request, lambda asked: log.of_scopes(scopes, asked), child=child, export=export, changes=changes)


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST", fresh=True, most=10, child_id="people.Child")
def export_child(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The log of one child as a file."""
    child = people.child(child_id, page="child.read_log")
    scopes = log_queries.scopes_about(child)
    back = reverse("desk:child_log", args=[child.pk])
    logs = Logs(lambda asked: log.of_scopes(scopes, asked), lambda asked: change_log.of_scopes(scopes, asked))
    return _export(request, logs, child.name, back, about=child)


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST", fresh=True, most=10, user_id="access.User")
def export_employee(request: SignedInRequest, user_id: int) -> HttpResponse:
    """The log of one employee as a file."""
    person = users.user(user_id)
    if not employee_measures.is_on(MEASURE):
        return measure_off(request, MEASURE)
    back = reverse("desk:employee_log", args=[person.pk])
    logs = Logs(lambda asked: log.by_reader(person.pk, asked), lambda asked: change_log.by_person(person.pk, asked))
    return _export(request, logs, person.name, back, about=person)


def measure_off(request: SignedInRequest, key: str) -> HttpResponse:
    """Says that this is a measure of an employee, and that it is not treated yet."""
    measure = employee_measures.MEASURES[key]
    context = {"measure": measure, "title": in_words(measure.title)}
    return render(request, "desk/measure_off.html", context)


def _shown(request: SignedInRequest, find: Finder, **context: Any) -> HttpResponse:
    form = ReadLogForm(request.GET or None)
    found = find(form.asked())
    places = log_queries.places(row.scope_id for row in found.rows)
    rows = [(row, places.get(row.scope_id)) for row in found.rows]
    context |= {"form": form, "log": found, "rows": rows, "list": request.path}
    return render(request, "desk/read_log.html", context)


def _export(request: SignedInRequest, logs: Logs, title: str, back: str, *, about: Any) -> HttpResponse:
    """Asked why, and for which days; the file is noted in the audit before it is given."""
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        lines = [
            *_read_lines(logs, given["since"], given["until"]),
            *_change_lines(logs, given["since"], given["until"]),
        ]
        actions.note_log_export(about=about, reason=given["reason"], rows=len(lines), by=request.user)
        headings = [
            _("Når"),
            _("Hvem"),
            _("Rolle"),
            _("Hadde tilgang som"),
            _("Hva"),
            _("Gjelder"),
            _("Antall i listen"),
            _("Lest eller gjort"),
            _("Grunn"),
        ]
        answer = HttpResponse(spreadsheets.as_csv(headings, lines), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="logg-{clock.today():%Y-%m-%d}.csv"'
        return answer
    context = {"form": form, "title": title, "back": back}
    return render(request, "desk/export_log.html", context, status=422 if form.errors else 200)


def _read_lines(logs: Logs, since: dt.date, until: dt.date) -> Iterator[list[Any]]:
    """All readings of the days, one by one, piece by piece."""
    asked: Asked | None = Asked(since=since, until=until, most=MOST_AT_ONCE)
    while asked is not None:
        found = logs.readings(asked)
        places = log_queries.places(row.scope_id for row in found.each)
        for row in found.each:
            place, amount = places.get(row.scope_id), row.amount or ""
            said = place.words if place else ""
            yield [_moment(row.at), row.name, row.role, row.why, row.what, said, amount, _("lest"), ""]
        asked = asked.after(found)


def _change_lines(logs: Logs, since: dt.date, until: dt.date) -> Iterator[list[Any]]:
    """All that is done on those days, in the same columns."""
    asked: Asked | None = Asked(since=since, until=until, most=MOST_AT_ONCE)
    while asked is not None:
        found = logs.changes(asked)
        places = log_queries.places(row.scope_id for row in found.rows)
        for row in found.rows:
            place = places.get(row.scope_id)
            what = f"{row.what}: {row.about}" if row.about else row.what
            said = place.words if place else ""
            yield [_moment(row.at), row.name, row.role, "", what, said, "", _("gjort"), row.reason]
        asked = found.next(asked)


def _moment(at: dt.datetime) -> str:
    return f"{timezone.localtime(at):%d.%m.%Y %H:%M:%S}"
