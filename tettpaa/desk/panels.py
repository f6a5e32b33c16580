"""What other contexts show in a child's folder and on a unit's page: each gives its rows, the page asks no more."""

import uuid
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases.models import Step
from tettpaa.core.addresses import address_of
from tettpaa.core.templatetags.ui import day_year, duration
from tettpaa.people.models import Child
from tettpaa.referrals.models import CaseKind
from tettpaa.retention import queries as retention
from tettpaa.retention import requesting
from tettpaa.systemwork import queries as systemwork
from tettpaa.systemwork.models import ActivityKind
from tettpaa.systemwork.shown import lines

_CASES: Final = """
select id as pk, number, kind, step from cases_individualcase where child_id = %(child)s
order by received_on desc limit 50"""


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
    found = [_cases(child)] if user.may(Permission.CASE_READ) else []
    if user.may(Permission.ACCESS_REQUEST):
        found.append(_access_requests(child))
    kept = _kept(child) if user.may(Permission.CASE_WORK) else None
    return [*found, kept] if kept else found


def of_unit(user: User, unit_id: uuid.UUID) -> list[Panel]:
    """What other contexts show on a unit's page."""
    return [_system_work(user, unit_id)] if user.may(Permission.SYSTEM_WORK_READ) else []


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


def _cases(child: Child) -> Panel:
    """The cases that the viewer may see, newest first. Names and steps only; the case page logs its own reading."""
    address = address_of("cases:case")
    shown = [
        Row(_kind(row.kind), f"{row.number} · {_step(row.step)}", address(row.pk))
        for row in told(_CASES, {"child": child.pk})
    ]
    return Panel(_("Saker"), shown, _("Ingen saker som du har tilgang til."))


def _access_requests(child: Child) -> Panel:
    """Who has asked for the file, and the way to register one more."""
    rows = [
        Row(
            one.asked_for,
            " · ".join([one.guardian.name if one.guardian else child.name, day_year(one.received_on)]),
            reverse("retention:request", args=[one.pk]),
        )
        for one in requesting.of_child(child.pk)
    ]
    link = (reverse("retention:new_request", args=[child.pk]), _("Registrer krav om innsyn"))
    return Panel(_("Krav om innsyn"), rows, _("Ingen har bedt om innsyn."), (link,))


def _kept(child: Child) -> Panel | None:
    """What is preserved of earlier cases, for those who may see it; most folders have none, and then no panel."""
    rows = [
        Row(
            paper.title,
            f"{_kind(paper.case_kind)} · {day_year(paper.made_on)}",
            reverse("documents:file", args=[paper.file_id]),
        )
        for paper in retention.kept_papers(child.scope_id)
    ]
    return Panel(_("Bevart fra tidligere saker"), rows, _("Ingenting er bevart.")) if rows else None


def _kind(value: str) -> str:
    return str(capfirst(CaseKind(value).label))


def _step(value: str) -> str:
    return str(Step(value).label)
