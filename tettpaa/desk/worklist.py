"""The work list: which cases, counted and cut up by the database. Names stand in no address."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Count, Exists, F, Func, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase, Pause
from tettpaa.core.clockbar import ClockFacts
from tettpaa.core.rulesets import ruleset
from tettpaa.people.models import AddressGrading
from tettpaa.people.rules import folded

PER_PAGE = 50
OVERVIEW = (Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE, Role.CLERK)
SORTS = {"neste": "next_due_on", "klokka": "norm_on", "navn": "child__sort_key"}
COLUMNS = [
    "pk",
    "scope_id",
    "child__first_name",
    "child__last_name",
    "child__birth_date",
    "unit__name",
    "group",
    "step",
    "received_on",
    "norm_on",
    "planned_told_on",
    "planned_sent_on",
    "sent_on",
    "decided_on",
    "told_on",
    "closed_on",
    "next_title",
    "next_due_on",
    "next_owner_id",
    "next_owner_name",
    "holder_id",
    "holder__name",
    "shielded",
    "pause_from",
    "pause_to",
]


@dataclass(frozen=True)
class View:
    """One ready-made list."""

    key: str
    label: Lazy
    counted: bool = True


MINE = View("mine", _("Mine saker"))
ALL = View("alle", _("Alle saker"))
COMMON = (
    View("i-dag", _("I dag")),
    View("naer", _("Nær normen")),
    View("over", _("Over normen")),
    View("uten", _("Uten neste steg")),
    View("venter", _("Venter på andre")),
)
CLOSED = View("avsluttede", _("Avsluttede"), counted=False)


def sees_all(user: User) -> bool:
    """Leaders, the head and the clerk look over the whole list; others over their own."""
    return user.role in OVERVIEW


def views_of(user: User) -> tuple[View, ...]:
    """The lists of this role, the usual one first."""
    return (ALL, *COMMON, MINE, CLOSED) if sees_all(user) else (MINE, *COMMON)


def base(user: User) -> QuerySet[IndividualCase]:
    """Open cases that the lists are about."""
    rows = IndividualCase.objects.filter(closed_on=None)
    return rows if sees_all(user) else rows.filter(holder=user)


def condition(key: str, user: User) -> Q:
    """What a view asks for, beside being open."""
    today = timezone.localdate()
    near = today + dt.timedelta(days=ruleset(today).number("norm_near_days"))
    elsewhere = Q(next_owner=None) if sees_all(user) else Q(next_owner=None) | ~Q(next_owner=user)
    return {
        "mine": Q(holder=user),
        "i-dag": Q(next_due_on__lte=today),
        "naer": Q(told_on=None, norm_on__gte=today, norm_on__lte=near),
        "over": Q(told_on=None, norm_on__lt=today),
        "uten": Q(next_due_on=None),
        "venter": Q(next_due_on__isnull=False) & elsewhere,
    }.get(key, Q())


def counts(user: User) -> dict[str, int]:
    """How many stand in each view: one question."""
    wanted = {
        view.key.replace("-", "_"): Count("pk", filter=condition(view.key, user))
        for view in views_of(user)
        if view.counted and condition(view.key, user)
    }
    found = base(user).aggregate(total=Count("pk"), **wanted)
    counted = {key.replace("i_dag", "i-dag"): number for key, number in found.items()}
    return counted | {"alle": counted["total"]}


@dataclass(frozen=True)
class Asked:
    """What stands in the filter."""

    view: str = ""
    text: str = ""
    unit: str = ""
    kind: str = ""
    step: str = ""
    sort: str = "neste"

    @property
    def is_narrowed(self) -> bool:
        """Something beyond the view itself."""
        return bool(self.text or self.unit or self.kind or self.step)


def rows(user: User, asked: Asked) -> QuerySet[IndividualCase]:
    """The cases of a view and a filter, in order."""
    found = IndividualCase.objects.filter(closed_on__isnull=False) if asked.view == CLOSED.key else base(user)
    found = found.filter(condition(asked.view, user))
    for field in ("unit", "kind", "step"):
        if value := getattr(asked, field):
            found = found.filter(**{field: value})
    if asked.text:
        found = found.filter(Q(child__search_text__contains=folded(asked.text)) | Q(unit__name__icontains=asked.text))
    column = SORTS[asked.sort.lstrip("-")]
    down = "-" if asked.sort.startswith("-") else ""
    return found.order_by(f"{down}{column}", f"{down}pk")


def shown(found: QuerySet[IndividualCase], first: int, last: int) -> list[Any]:
    """One page: the ids are found in an index alone, then the names are fetched for those few."""
    pauses = Pause.objects.filter(case=OuterRef("pk"), scope_id=OuterRef("scope_id")).order_by("from_on")
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    ids = ArraySubquery(found.values("pk")[first:last])
    # an array and not «in»: the planner then looks up these few ids, and does not read all cases to find them
    among = Func(F("pk"), ids, template="%(expressions)s)", arg_joiner=" = any(", output_field=BooleanField())
    page = IndividualCase.objects.filter(among).annotate(
        shielded=Exists(graded),
        pause_from=ArraySubquery(pauses.values("from_on")),
        pause_to=ArraySubquery(pauses.values("to_on")),
    )
    return list(page.order_by(*found.query.order_by).values_list(*COLUMNS, named=True))


def facts(row: Any, today: dt.date) -> ClockFacts:
    """The clock of one row."""
    return ClockFacts(
        received_on=row.received_on,
        today=today,
        norm_on=row.norm_on,
        expected_told_on=row.planned_told_on,
        told_on=row.told_on or (row.closed_on if row.decided_on is None else None),
        sent_on=row.sent_on,
        expected_sent_on=row.planned_sent_on,
        pauses=[(start, end, "") for start, end in zip(row.pause_from, row.pause_to, strict=True)],
    )
