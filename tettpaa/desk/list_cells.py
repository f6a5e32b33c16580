"""A list of cases as plain cells: for a file and for paper. Shielded cases are never among them."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.desk import columns, worklist
from tettpaa.people.models import AddressGrading
from tettpaa.referrals.models import CaseKind

MOST = 5000
Cell = str | int | dt.date | None


def open_to_all(found: QuerySet[IndividualCase]) -> QuerySet[IndividualCase]:
    """Without cases of children with a graded address, also for those who are named in it."""
    return found.exclude(Exists(AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)))


def rows(user: User, asked: worklist.Asked) -> list[Any]:
    """The whole list, as far as a file or a printout goes."""
    return worklist.shown(open_to_all(worklist.rows(user, asked)), 0, MOST)


def headings(asked: worklist.Asked) -> list[str]:
    """What stands over the cells."""
    first = [_("Barn"), _("Født"), _("Enhet"), _("Klasse eller avdeling")]
    return [*first, *(str(heading) for column in columns.chosen(asked.columns) for heading in _over(column))]


def cells(row: Any, asked: worklist.Asked, today: dt.date) -> list[Cell]:
    """One line."""
    first: list[Cell] = [f"{row.first_name} {row.last_name}", row.birth_date, row.unit_name or "", row.group]
    return [*first, *(cell for column in columns.chosen(asked.columns) for cell in _under(column.key, row, today))]


def _over(column: columns.Column) -> tuple[Any, ...]:
    """A column that holds two facts on the screen is two in a file."""
    return {
        "klokka": (_("Mottatt"), _("Dager"), _("Veiledende tid er ute")),
        "neste": (column.label, _("Frist")),
        "gjennomgatt": (column.label, _("Gått gjennom av")),
    }.get(column.key, (column.label,))


def _under(key: str, row: Any, today: dt.date) -> tuple[Cell, ...]:
    told = row.told_on or row.started_on or today
    values: dict[str, tuple[Cell, ...]] = {
        "steg": (str(capfirst(Step(row.step).label)),),
        "klokka": (row.received_on, (told - row.received_on).days, row.norm_on),
        "neste": (row.next_title, row.next_due_on),
        "hos": (row.next_owner_name or row.holder_name or "",),
        "nummer": (row.number,),
        "type": (str(capfirst(CaseKind(row.kind).label)),),
        "ansvarlig": (row.holder_name or "",),
        "mottatt": (row.received_on,),
        "siste": (timezone.localdate(row.last_activity_at),),
        "gjennomgatt": (row.reviewed_on, row.reviewed_by_name or ""),
    }
    return values[key]
