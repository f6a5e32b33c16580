"""What other contexts show in a child's folder and on a unit's page: each gives its rows, the page asks no more."""

import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases.models import Step
from tettpaa.core.addresses import address_of
from tettpaa.core.templatetags.ui import day_year, duration
from tettpaa.desk import list_filter, worklist
from tettpaa.people.models import Child
from tettpaa.referrals.models import CaseKind
from tettpaa.systemwork import queries as systemwork
from tettpaa.systemwork.models import ActivityKind
from tettpaa.systemwork.shown import lines

_CASES: Final = """
(select 'case', id, number, kind, step, received_on
from cases_individualcase where child_id = %(child)s order by received_on desc limit 50)"""
_REQUESTS: Final = """
(select 'request', r.id, r.asked_for, '', coalesce(g.first_name || ' ' || g.last_name, ''), r.received_on
from retention_accessrequest r join cases_individualcase c on c.id = r.case_id and c.scope_id = r.scope_id
left join people_guardian g on g.id = r.guardian_id where c.child_id = %(child)s)"""
_KEPT: Final = """
(select 'kept', p.file_id, p.title, p.case_kind, '', p.made_on
from retention_keptpaper p join access_scope s on s.id = p.scope_id
where s.subject_id = %(folder)s)"""
_ALL: Final = "select * from ({parts}) as shown (what, pk, title, kind, more, day) order by day desc"
"""One question for all three, each part only for roles that may read it."""


@dataclass(frozen=True)
class Row:
    """One line: a title, perhaps an address, a line under it."""

    title: str
    under: str
    url: str = ""


@dataclass(frozen=True)
class Panel:
    """A heading and its rows, or the sentence when there are none."""

    title: Lazy
    rows: list[Row]
    empty: Lazy
    links: tuple[tuple[str, Lazy], ...] = ()


def of_child(user: User, child: Child) -> list[Panel]:
    """All panels that this user's role may see."""
    asked = {
        _CASES: user.may(Permission.CASE_READ),
        _REQUESTS: user.may(Permission.ACCESS_REQUEST),
        _KEPT: user.may(Permission.CASE_WORK),
    }
    parts = " union all ".join(part for part, may in asked.items() if may)
    found: dict[str, list[Any]] = {"case": [], "request": [], "kept": []}
    values = {"child": child.pk, "folder": child.scope_id}
    for row in told(_ALL.format(parts=parts), values) if parts else []:
        found[row.what].append(row)
    panels = [_cases(found["case"])] if asked[_CASES] else []
    if asked[_REQUESTS]:
        panels.append(_access_requests(child, found["request"]))
    return [*panels, _kept(found["kept"])] if found["kept"] else panels


def of_unit(user: User, unit_id: uuid.UUID) -> list[Panel]:
    """What other contexts show on a unit's page."""
    panels = [_open_cases(user, unit_id)] if user.may(Permission.CASE_LIST) else []
    return [*panels, _system_work(user, unit_id)] if user.may(Permission.SYSTEM_WORK_READ) else panels


def _open_cases(user: User, unit_id: uuid.UUID) -> Panel:
    """How many of the viewer's open cases are here, and the way to the list of them; no names, so nothing is read."""
    asked = list_filter.asked(QueryDict(f"enhet={unit_id}"), user)
    number = worklist.rows(user, asked).count()
    said = ngettext("%(n)s åpen sak", "%(n)s åpne saker", number) % {"n": number}
    url = f"{reverse('desk:cases')}?visning={asked.view}&enhet={unit_id}"
    return Panel(_("Saker"), [Row(said, "", url)] if number else [], _("Du har ingen åpne saker her."))


def _system_work(user: User, unit_id: uuid.UUID) -> Panel:
    """The newest work with this unit, by anybody, and the way to all of it."""
    asked = systemwork.Asked(unit=unit_id, kind=ActivityKind.SYSTEM)
    rows = [
        Row(line.theme, f"{day_year(line.done_on)} · {duration(line.minutes)} · {line.done_by}", _activity(line.pk))
        for line in lines(systemwork.listed(asked)[:5])
    ]
    links = (
        [(f"{reverse('systemwork:activities')}?periode=alt&enhet={unit_id}", _("Alt systemarbeid her"))] if rows else []
    )
    if user.may(Permission.SYSTEM_WORK_REGISTER):
        links.append((f"{reverse('systemwork:add')}?enhet={unit_id}", _("Registrer aktivitet")))
    return Panel(_("Systemarbeid"), rows, _("Ingen aktiviteter er registrert her ennå."), tuple(links))


def _activity(pk: uuid.UUID) -> str:
    return reverse("systemwork:activity", args=[pk])


def _cases(rows: list[Any]) -> Panel:
    """The cases that the viewer may see, newest first. Names and steps only; the case page logs its own reading."""
    address = address_of("cases:case")
    shown = [Row(_kind(row.kind), f"{row.title} · {_step(row.more)}", address(row.pk)) for row in rows]
    return Panel(_("Saker"), shown, _("Ingen saker som du har tilgang til."))


def _access_requests(child: Child, rows: list[Any]) -> Panel:
    """Who has asked for the file, and the way to register one more."""
    address = address_of("retention:request")
    shown = [Row(row.title, f"{row.more or child.name} · {day_year(row.day)}", address(row.pk)) for row in rows]
    link = (reverse("retention:new_request", args=[child.pk]), _("Registrer krav om innsyn"))
    return Panel(_("Krav om innsyn"), shown, _("Ingen har bedt om innsyn."), (link,))


def _kept(rows: list[Any]) -> Panel:
    """What is preserved of earlier cases, for those who may see it; most folders have none, and then no panel."""
    address = address_of("documents:file")
    shown = [Row(row.title, f"{_kind(row.kind)} · {day_year(row.day)}", address(row.pk)) for row in rows]
    return Panel(_("Bevart fra tidligere saker"), shown, _("Ingenting er bevart."))


def _kind(value: str) -> str:
    return str(capfirst(CaseKind(value).label))


def _step(value: str) -> str:
    return str(Step(value).label)
