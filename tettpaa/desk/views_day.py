"""Min dag: what must I do today?"""

import datetime as dt
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.access import clearance
from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import county_queries
from tettpaa.cases.task_places import place_of
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import access_review_rows, attention, rooms, worklist
from tettpaa.desk.whose import MINE, STOOD_IN_FOR
from tettpaa.systemwork import queries as systemwork
from tettpaa.systemwork.models import ActivityTheme

MOST = 50
WEEK = 7
MOST_SHARED = 8

_STEPS: Final = f"""
select c.id as pk, c.scope_id, p.first_name, p.last_name, c.next_title, c.next_due_on,
  case when c.next_owner_id <> %(me)s then c.next_owner_name end as instead_of,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from cases_individualcase c join people_child p on p.id = c.child_id
where c.closed_on is null and c.next_owner_id = any({STOOD_IN_FOR}) and c.next_due_on <= %(until)s
order by c.next_due_on, c.id limit %(most)s"""
_TASKS: Final = f"""
select t.id, t.scope_id, t.kind, t.title, t.due_on, t.about_id, c.id as pk, p.first_name, p.last_name,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from planning_worktask t left join cases_individualcase c on c.scope_id = t.scope_id
  left join people_child p on p.id = c.child_id
where t.owner_id = any({STOOD_IN_FOR}) and t.done_at is null
  and (t.kind <> 'meanwhile_check' or t.due_on <= %(until)s) order by t.due_on limit %(most)s"""
_NEWS: Final = f"""
select d.case_id, p.first_name, p.last_name, d.registered_at,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from cases_decisionregistration d join cases_individualcase c on c.id = d.case_id
  join people_child p on p.id = c.child_id
where (c.holder_id = any({STOOD_IN_FOR}) or c.id = any(array(
  select case_id from cases_coassignment where user_id = %(me)s and ended_at is null)))
  and d.registered_at >= %(start)s order by d.registered_at desc limit 10"""

_VISITS: Final = f"""
select v.id, v.case_id, v.scope_id, v.title, v.place, v.day, v.starts, v.ends, p.first_name, p.last_name, c.number,
  case when v.visitor_id <> %(me)s then w.name end as instead_of, n.id as note_id,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from cases_visit v join cases_individualcase c on c.id = v.case_id join people_child p on p.id = c.child_id
  join access_user w on w.id = v.visitor_id
  left join lateral (select id from cases_casenote where visit_id = v.id and scope_id = v.scope_id limit 1) n on true
where v.cancelled_at is null and v.visitor_id = any({STOOD_IN_FOR})
  and v.day between %(today)s::date - %(back)s and %(until)s and (v.day >= %(today)s or n.id is null)
order by v.day, v.starts limit %(most)s"""

_SHARED: Final = f"""
select c.scope_id, c.id as pk, p.first_name, p.last_name, h.name as holder_name, c.next_title, c.next_due_on,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from (select * from cases_individualcase where closed_on is null and holder_id is distinct from %(me)s and {MINE}
    order by next_due_on nulls first, id limit %(most)s) c
  join people_child p on p.id = c.child_id left join access_user h on h.id = c.holder_id
order by c.next_due_on nulls first, c.id"""


@page(Permission.OWN_ACCOUNT)
def my_day(request: SignedInRequest) -> HttpResponse:
    """The first page of the day; an administrator, or an archivist, has a room of their own instead."""
    user = request.user
    if user.may(Permission.MY_DAY) and not clearance.is_cleared(request):
        return redirect("clearance")
    if not user.may(Permission.MY_DAY):
        return redirect(_instead(request))
    counted = worklist.counts(user)
    request.case_counts = counted  # type: ignore[attr-defined]  # the rail shows the same number
    today = timezone.localdate()
    found, visits, asked = _steps(user, today), _visits(user, today), _tasks(user)
    shared = _shared(user, counted)
    log_list("my_day", [row.scope_id for row in (*found, *visits, *shared, *(one["task"] for one in asked))])
    waiting = rooms.numbers(request, user, day=True)
    context = {
        "today": today,
        "visits": _by_day(visits, today),
        "now": timezone.localtime().time(),
        **_to_do(*one_of_each(found, asked), today),
        "news": _news(user),
        "shared": shared,
        "letters": waiting.letters,
        "follow_ups": _follow_ups(user),
        "counted": counted,
        "near": counted["naer"],
        "over": counted["over"],
        "without": counted["uten"],
        "fine": counted["total"] - counted["naer"] - counted["over"],
        "needs": attention.needs_of(user, counted),
        "overview": worklist.sees_all(user),
        "silent_days": ruleset(today).number("silent_case_days"),
        "county_left": waiting.county,
        "county_due": county_queries.season(today),
        "lost": access_review_rows.lost_lately(user),
        "intake": waiting.intake,
        "checks": waiting.referrals,
    }
    return render(request, "desk/my_day.html", context)


def _instead(request: SignedInRequest) -> str:
    """Where those who have no Min dag begin: the users they look after, or the first room that they may open."""
    if request.user.may(Permission.USER_MANAGE):
        return reverse("users")
    return next((room.url for room in rooms.rooms_of(request, request.user)), reverse("account"))


def one_of_each(steps: list[Any], tasks: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A task that says the same as the next step of its case is one thing to do: the earlier date, the task's page."""
    asked = {(one["task"].scope_id, one["task"].title.casefold()): one for one in tasks}
    shown: list[dict[str, Any]] = []
    for row in steps:
        same = asked.pop((row.scope_id, row.next_title.casefold()), None)
        due = min(row.next_due_on, same["task"].due_on) if same else row.next_due_on
        shown.append({"row": row, "url": (same and same["url"]) or reverse("cases:case", args=[row.pk]), "due_on": due})
    left = {id(one) for one in asked.values()}
    return sorted(shown, key=lambda step: step["due_on"]), [one for one in tasks if id(one) in left]


def _to_do(steps: list[dict[str, Any]], tasks: list[dict[str, Any]], today: dt.date) -> dict[str, list[dict[str, Any]]]:
    """Steps and tasks together, by day: due now, within the week, later. A shielded case has no name here."""
    rows = [{**step, "case": step["row"], "title": step["row"].next_title, "hidden": _("Neste steg")} for step in steps]
    rows += [{**one, "due_on": one["task"].due_on, "title": one["task"].title, "hidden": _("Oppgave")} for one in tasks]
    rows.sort(key=lambda one: one["due_on"])
    week = today + dt.timedelta(days=WEEK)
    return {
        "due": [one for one in rows if one["due_on"] <= today],
        "soon": [one for one in rows if today < one["due_on"] <= week],
        "later": [one for one in rows if one["due_on"] > week],
    }


def _shared(user: User, counted: dict[str, int]) -> list[Any]:
    """Cases that colleagues answer for and I work in, those without a next step first."""
    if not counted.get(worklist.SHARED.key):
        return []
    return told(_SHARED, {"me": user.pk, "today": timezone.localdate(), "most": MOST_SHARED})


def _follow_ups(user: User) -> list[dict[str, Any]]:
    """What I have agreed with a unit to come back to, and what it has asked for that I was given; soonest first."""
    if not user.may(Permission.SYSTEM_WORK_REGISTER):
        return []
    return [
        {
            "url": reverse("systemwork:referral" if row.asked_for else "systemwork:activity", args=[row.pk]),
            "title": _title(row),
            "place": row.unit_name or "",
            "due_on": row.due_on,
        }
        for row in systemwork.promised(user)
    ]


def _title(row: Any) -> str:
    theme = ActivityTheme(row.theme).label
    return str(_("Ta kontakt: %(theme)s") % {"theme": theme} if row.asked_for else capfirst(theme))


def _steps(user: User, today: dt.date) -> list[Any]:
    """Next steps that are mine, due today or within the week."""
    until = today + dt.timedelta(days=WEEK)
    return told(_STEPS, {"me": user.pk, "today": today, "until": until, "most": MOST})


def _visits(user: User, today: dt.date) -> list[Any]:
    """My visits by the clock; none for those who do not work in cases, whose database role does not read visits."""
    if not user.may(Permission.CASE_WORK):
        return []
    until = today + dt.timedelta(days=WEEK)
    return told(_VISITS, {"me": user.pk, "today": today, "until": until, "back": 2 * WEEK, "most": MOST})


def _by_day(found: list[Any], today: dt.date) -> dict[str, list[Any]]:
    """Those that nobody has written from; today's; those of the next days."""
    return {
        "missing": [row for row in found if row.day < today],
        "today": [row for row in found if row.day == today],
        "later": [row for row in found if row.day > today],
    }


def _tasks(user: User) -> list[dict[str, Any]]:
    """What colleagues and families wait for from me, each with its case and the page where it is done."""
    today = timezone.localdate()
    until = today + dt.timedelta(days=WEEK)
    tasks = told(_TASKS, {"me": user.pk, "today": today, "until": until, "most": MOST})
    return [
        {"task": task, "case": task if task.pk else None, "url": place_of(task.kind, task.about_id, task.pk)}
        for task in tasks
    ]


def _news(user: User) -> list[Any]:
    """Decisions registered since yesterday in my cases."""
    start = timezone.localtime().replace(hour=0, minute=0, second=0) - dt.timedelta(days=1)
    return told(_NEWS, {"me": user.pk, "today": timezone.localdate(), "start": start})
