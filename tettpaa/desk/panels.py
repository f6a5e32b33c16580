"""What other contexts show in a child's folder: each gives its rows, the folder asks no more."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise as Lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases.models import Step
from tettpaa.core.addresses import address_of
from tettpaa.people.models import Child
from tettpaa.referrals.models import CaseKind

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


def of_child(user: User, child: Child) -> list[Panel]:
    """All panels that this user's role may see."""
    return [_cases(child)] if user.may(Permission.CASE_READ) else []


def _cases(child: Child) -> Panel:
    """The cases that the viewer may see, newest first. Names and steps only; the case page logs its own reading."""
    address = address_of("cases:case")
    shown = [
        Row(_kind(row.kind), f"{row.number} · {_step(row.step)}", address(row.pk))
        for row in told(_CASES, {"child": child.pk})
    ]
    return Panel(_("Saker"), shown, _("Ingen saker som du har tilgang til."))


def _kind(value: str) -> str:
    return str(capfirst(CaseKind(value).label))


def _step(value: str) -> str:
    return str(Step(value).label)
