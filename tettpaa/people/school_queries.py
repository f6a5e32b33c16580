"""What pages ask about year groups: one child's, and what the next school year brings for all."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from tettpaa.access.asking import one, told
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import SchoolYear, UnitKind
from tettpaa.organisation.rules import school_year_end, school_year_start
from tettpaa.people.models import Child, Promotion, YearGroup, YearPlan
from tettpaa.people.promotion_rules import Bounds, NextYear, Pupil, last_year_of, next_year, year_group_of

# Who has a place, began before the year, and has no year group in it yet.
_WAITING: Final = """
from people_enrolment e join people_child p on p.id = e.child_id join organisation_unit u on u.id = e.unit_id
  left join people_yeargroup y on y.child_id = p.id and y.school_year_id = %(before)s and y.undone_at is null
where e.ends_on is null and e.starts_on < %(start)s::date and p.merged_into_id is null
  and not p.is_adult_participant
  and not exists (select from people_yeargroup n
    where n.child_id = p.id and n.school_year_id = %(year)s and n.undone_at is null)"""
_LINES: Final = """
select p.id as child_id, p.scope_id, p.first_name, p.last_name, p.birth_date, e.id as enrolment_id, e.group,
  u.id as unit_id, u.name as unit_name, u.kind, u.years, y.number,
  (select wanted from people_yearplan l
    where l.child_id = p.id and l.school_year_id = %(year)s and l.ended_at is null) as plan,
  exists (select 1 from people_addressgrading g where g.child_id = p.id and g.lifted_at is null) as shielded
WAITING order by p.sort_key, p.id""".replace("WAITING", _WAITING)
_LATE: Final = "select exists (select 1 WAITING and y.number is not null) as late".replace("WAITING", _WAITING)


@dataclass(frozen=True)
class Line:
    """One child, and what the new school year brings."""

    child: Any
    next: NextYear


def bounds(day: dt.date) -> Bounds:
    """The numbers of the law on that day."""
    rules = ruleset(day)
    return Bounds(rules.number("school_start_age"), rules.number("last_year_group"))


def year_name(start: dt.date) -> str:
    """As people say it: 2026/27."""
    return f"{start.year}/{school_year_end(start).year % 100:02}"


def next_start(today: dt.date) -> dt.date:
    """The first day of the school year that children shall be moved to: this one's if that is not done, else the next.

    Not done means that somebody with a year group last year has none this year.
    """
    this = school_year_start(today)
    if told(_LATE, _values(this))[0].late:
        return this
    return dt.date(this.year + 1, this.month, this.day)


def lines(start: dt.date) -> list[Line]:
    """Every child that the asker sees and the year is about, in Norwegian order."""
    limits = bounds(start)
    return [Line(row, next_year(_pupil(row, limits), start, limits)) for row in told(_LINES, _values(start))]


def counted(found: list[Line]) -> Counter[str]:
    """How many children of each outcome."""
    return Counter(line.next.outcome.value for line in found)


def _pupil(row: Any, limits: Bounds) -> Pupil:
    return Pupil(
        is_school=row.kind == UnitKind.SCHOOL,
        born=row.birth_date,
        number=row.number or year_group_of(row.group, limits),
        group=row.group,
        unit_last=last_year_of(row.years),
        plan=row.plan or "",
    )


def _values(start: dt.date) -> dict[str, Any]:
    """What the questions ask about; a year that nobody has written anything about has no number yet."""
    before = dt.date(start.year - 1, start.month, start.day)
    known = dict(SchoolYear.objects.filter(starts_on__in=[start, before]).values_list("starts_on", "pk"))
    return {"start": start, "year": known.get(start), "before": known.get(before)}


def promotions() -> list[Any]:
    """The changes of year so far, the latest first."""
    rows = Promotion.objects.select_related("school_year").order_by("-started_at")[:10]
    return list(rows)


def promotion(pk: Any) -> Promotion:
    """One change of year, or 404."""
    return one(Promotion.objects.select_related("school_year"), pk=pk)


def standing(start: dt.date) -> Promotion | None:
    """The change to this year that is made or under way."""
    found = Promotion.objects.filter(school_year__starts_on=start).exclude(state=Promotion.State.UNDONE)
    return found.first()


def year_groups_of(child: Child) -> list[YearGroup]:
    """The child's year groups, the latest first."""
    rows = YearGroup.objects.filter(child=child, scope_id=child.scope_id, undone_at=None)
    return list(rows.select_related("school_year").order_by("-school_year__starts_on"))


def year_group_on(child: Child, day: dt.date | None = None) -> YearGroup | None:
    """The child's year group in the school year of that day."""
    start = school_year_start(day or clock.today())
    rows = YearGroup.objects.filter(child=child, scope_id=child.scope_id, undone_at=None, school_year__starts_on=start)
    return rows.first()


def plan_of(child: Child, start: dt.date) -> YearPlan | None:
    """What is decided about the child's school year."""
    rows = YearPlan.objects.filter(child=child, scope_id=child.scope_id, ended_at=None, school_year__starts_on=start)
    return rows.first()
