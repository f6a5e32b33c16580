"""The work list: which cases, counted and cut up by the database. Names stand in no address."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.utils import timezone
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.core.clockbar import ClockFacts
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import whose
from tettpaa.organisation.models import Unit
from tettpaa.people.models import AddressGrading
from tettpaa.people.queries import named

PER_PAGE = 50
MOST = 2500
"""So many are counted. A longer list has no number: counting cost more than the page, and nobody reads to its end."""
OVERVIEW = (Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE, Role.CLERK)
SORTS = {"neste": "next_due_on", "klokka": "norm_on", "navn": "child__sort_key", "gjennomgatt": "reviewed_on"}
SHOWS_PLACE: Final = ~Exists(AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None))
"""Who is looked for by a unit is not the one whose unit is hidden."""
# The same as ``condition`` says of each view, counted in one go; a test holds the two together.
_COUNTS: Final = """
select count(*) as total, count(*) filter (where holder_id = %(me)s) as mine,
  count(*) filter (where next_due_on <= %(today)s) as i_dag,
  count(*) filter (where told_on is null and started_on is null and norm_on between %(today)s and %(near)s) as naer,
  count(*) filter (where told_on is null and started_on is null and norm_on < %(today)s) as over,
  count(*) filter (where next_due_on is null) as uten,
"""
_COUNTED_ALL: Final = f"""
  count(*) filter (where next_due_on is not null and next_owner_id is null) as venter,
  count(*) filter (where {whose.UNATTENDED}) as ubemannet
from (select scope_id, holder_id, next_due_on, told_on, started_on, norm_on, next_owner_id from cases_individualcase
  where closed_on is null limit %(limit)s) as cases_individualcase"""
_COUNTS_OF_ALL: Final = _COUNTS + _COUNTED_ALL
_COUNTS_OF_MINE: Final = f"""{_COUNTS}
  count(*) filter (where next_due_on is not null and next_owner_id is distinct from %(me)s) as venter,
  count(*) filter (where holder_id is distinct from %(me)s) as delt
from cases_individualcase where closed_on is null and {whose.MINE}"""
COUNT_MINE: Final = f"select count(*) from cases_individualcase where closed_on is null and {whose.MINE}"

# The ids are found in an index alone, and then the rest is looked up for those few.
_SHOWN: Final = """
select c.id as pk, c.scope_id, p.first_name, p.last_name, p.birth_date, u.name as unit_name, c.group, c.step,
  c.received_on, c.norm_on, c.planned_told_on, c.planned_sent_on, c.sent_on, c.decided_on, c.told_on, c.started_on,
  c.closed_on, c.next_title, c.next_due_on, c.next_owner_id, c.next_owner_name, h.name as holder_name, c.number, c.kind,
  c.last_activity_at, c.reviewed_on, r.name as reviewed_by_name,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded,
  (select array_agg(array[s.from_on, s.to_on] order by s.from_on) from cases_pause s
    where s.case_id = c.id and s.scope_id = c.scope_id) as pauses
from unnest({ids}) with ordinality as page(id, place) join cases_individualcase c on c.id = page.id
  join people_child p on p.id = c.child_id left join organisation_unit u on u.id = c.unit_id
  left join access_user h on h.id = c.holder_id left join access_user r on r.id = c.reviewed_by_id
order by page.place"""


@dataclass(frozen=True)
class View:
    """One ready-made list."""

    key: str
    label: Lazy
    counted: bool = True


MINE = View("mine", _("Mine saker"))
SHARED = View("delt", _("Delt med meg"))
UNATTENDED = View("ubemannet", _("Uten saksansvarlig"))
ALL = View("alle", _("Alle saker"))
COMMON = (
    View("i-dag", _("I dag")),
    View("naer", _("Nær normen")),
    View("over", _("Over normen")),
    View("uten", _("Uten neste steg")),
    View("venter", _("Venter på andre")),
)
SILENT = View("stille", _("Stille"), counted=False)
CONTROL = View("kontroll", _("Til kvalitetssikring"), counted=False)
CLOSED = View("avsluttede", _("Avsluttede"), counted=False)


def sees_all(user: User) -> bool:
    """Leaders, the head and the clerk look over the whole list; others over their own."""
    return user.role in OVERVIEW


def views_of(user: User) -> tuple[View, ...]:
    """The lists of this role, the usual one first."""
    if sees_all(user):
        return (ALL, *COMMON, SILENT, CONTROL, UNATTENDED, MINE, CLOSED)
    return (MINE, SHARED, *COMMON, SILENT)


def base(user: User) -> QuerySet[IndividualCase]:
    """Open cases that the lists are about."""
    rows = IndividualCase.objects.filter(closed_on=None)
    return rows if sees_all(user) else rows.filter(whose.asked(whose.MINE, user))


def _near(today: dt.date) -> dt.date:
    """The last day that is near."""
    return today + dt.timedelta(days=ruleset(today).number("norm_near_days"))


def silent_since(today: dt.date) -> dt.datetime:
    """A case in which nothing has happened since then is silent."""
    first = today - dt.timedelta(days=ruleset(today).number("silent_case_days"))
    return timezone.make_aware(dt.datetime.combine(first, dt.time.min))


def condition(key: str, user: User) -> Q:
    """What a view asks for, beside being open."""
    today = timezone.localdate()
    near = _near(today)
    elsewhere = Q(next_owner=None) if sees_all(user) else Q(next_owner=None) | ~Q(next_owner=user)
    if key == UNATTENDED.key:
        return Q(whose.asked(whose.UNATTENDED, user))
    return {
        "mine": Q(holder=user),
        "delt": ~Q(holder=user),
        "i-dag": Q(next_due_on__lte=today),
        "naer": Q(told_on=None, started_on=None, norm_on__gte=today, norm_on__lte=near),
        "over": Q(told_on=None, started_on=None, norm_on__lt=today),
        "uten": Q(next_due_on=None),
        "stille": Q(last_activity_at__lt=silent_since(today)),
        "kontroll": Q(step=Step.QUALITY_CONTROL),
        "venter": Q(next_due_on__isnull=False) & elsewhere,
    }.get(key, Q())


def counts(user: User, *, limit: int | None = None) -> dict[str, int]:
    """How many stand in each view, and in all (``total``): one question. Nothing when there are more than ``limit``."""
    today = timezone.localdate()
    values = {"me": user.pk, "today": today, "near": _near(today), "limit": limit and limit + 1}
    found = told(_COUNTS_OF_ALL if sees_all(user) else _COUNTS_OF_MINE, values)[0]
    if limit and found.total > limit:
        return {}
    return {key.replace("_", "-"): number for key, number in found._asdict().items()} | {"alle": found.total}


@dataclass(frozen=True)
class Asked:
    """What stands in the filter."""

    view: str = ""
    text: str = ""
    unit: str = ""
    kind: str = ""
    step: str = ""
    sort: str = "neste"
    columns: tuple[str, ...] = ()
    """Those chosen; none is the usual ones."""

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
    if asked.unit:
        found = found.filter(SHOWS_PLACE)
    if asked.text:
        at_unit = Q(unit__in=Unit.objects.filter(name__icontains=asked.text)) & Q(SHOWS_PLACE)
        found = found.filter(Q(child__in=named(asked.text)) | at_unit)
    return found.order_by(*_order(asked.sort))


def _order(sort: str) -> list[OrderBy | str]:
    """What was never gone through is what was gone through longest ago."""
    column, is_down = F(SORTS[sort.lstrip("-")]), sort.startswith("-")
    if sort.endswith("gjennomgatt"):
        return [column.desc(nulls_last=True), "-pk"] if is_down else [column.asc(nulls_first=True), "pk"]
    return [column.desc(), "-pk"] if is_down else [column.asc(), "pk"]


def after(user: User, asked: Asked, pk: uuid.UUID) -> uuid.UUID | None:
    """The case that follows this one in a list; the first one when this is not in it, and nothing at the end."""
    ids = list(rows(user, asked).values_list("pk", flat=True)[: MOST + 1])
    place = ids.index(pk) + 1 if pk in ids else 0
    return ids[place] if place < len(ids) else None


def shown(found: QuerySet[IndividualCase], first: int, most: int = PER_PAGE) -> list[Any]:
    """One page of a list, from ``first`` on."""
    ids, values = found.values("pk")[first : first + most].query.sql_with_params()
    return told(_SHOWN.format(ids=f"array({ids})"), values)


def first_and_counted(found: QuerySet[IndividualCase]) -> tuple[list[Any], int]:
    """The first page of a list that nobody has counted, and its length: what is searched for is searched for once."""
    ids = list(found.values_list("pk", flat=True)[: MOST + 1])
    return told(_SHOWN.format(ids="%s::uuid[]"), [ids[:PER_PAGE]]), len(ids)


def facts(row: Any, today: dt.date) -> ClockFacts:
    """The clock of one row."""
    return ClockFacts(
        received_on=row.received_on,
        today=today,
        norm_on=row.norm_on,
        expected_told_on=row.planned_told_on,
        told_on=row.told_on or row.started_on or (row.closed_on if row.decided_on is None else None),
        sent_on=row.sent_on,
        expected_sent_on=row.planned_sent_on,
        pauses=[(start, end, "") for start, end in row.pauses or ()],
    )
