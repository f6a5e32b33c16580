"""What pages ask about children. Row policies decide who is there at all."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.utils import timezone

from tettpaa.access.asking import one, told
from tettpaa.access.logbook import log_list, log_read
from tettpaa.access.models import DenialException, Grant, User
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.core import clock
from tettpaa.organisation import leading
from tettpaa.people import secrets
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian, IdentityNumber, PersonMerge
from tettpaa.people.rules import folded

# Places, year groups, and what stood before the number of today: the folder asks once.
_HISTORY: Final = """
select 'place' as what, e.id as pk, e.unit_id, u.name as unit_name, u.kind, e.group, e.starts_on, e.ends_on,
  null::smallint as number
from people_enrolment e join organisation_unit u on u.id = e.unit_id where e.child_id = %(child)s
union all select 'year', y.id, null, null, y.came, y.group, s.starts_on, s.ends_on, y.number
from people_yeargroup y join organisation_schoolyear s on s.id = y.school_year_id
where y.child_id = %(child)s and y.scope_id = %(scope)s and y.undone_at is null
union all select 'number', n.id, null, null, n.kind, '', null, (n.replaced_at at time zone %(zone)s::text)::date, null
from people_identitynumber n where n.child_id = %(child)s and n.scope_id = %(scope)s
order by starts_on desc nulls last, ends_on desc"""
_FOUND: Final = """
select false as nearly, p.id as pk, p.scope_id, p.first_name, p.last_name, p.birth_date, u.name as unit_name, e.group,
  exists (select 1 from people_addressgrading g where g.child_id = p.id and g.lifted_at is null) as shielded
from people_child p
  left join lateral (select unit_id, "group" from people_enrolment
    where child_id = p.id and ends_on is null
      and not exists (select 1 from people_addressgrading h where h.child_id = p.id and h.lifted_at is null) limit 1) e
    on true
  left join organisation_unit u on u.id = e.unit_id
where p.merged_into_id is null and p.id in (select app_search_children(%(words)s::text, %(ids)s::integer))
order by p.sort_key limit %(most)s"""
_SIMILAR: Final = (
    _FOUND.replace("app_search_children", "app_search_similar")
    .replace("false as nearly", "true as nearly")
    .replace("order by p.sort_key", "order by word_similarity(%(words)s::text, p.search_text) desc, p.sort_key")
)
SIMILAR_FROM = 4
MOST_IDS = 2000
"""Ids asked of the search function before policies take away what is hidden: hidden rows may come first."""


def child(pk: Any, *, log: bool = True, page: str = "child") -> Child:
    """One child's folder, or 404; logged as read."""
    row = one(Child.objects.all(), pk=pk)
    if log:
        log_read(page, row)
    return row


def child_in(folder_id: int) -> Child:
    """The child that this folder is about, or 404; logged as read."""
    row = one(Child.objects.filter(merged_into=None), scope_id=folder_id)
    log_read("child", row)
    return row


def search(text: str, limit: int = 20) -> list[Any]:
    """Children whose name contains the words, in Norwegian order; logged as a list that was read.

    Nobody with that name whom the asker may see: then those whose name is nearly so. What is hidden has no part in it.
    """
    words = folded(text)
    if len(words) < 2:
        return []
    values = {"words": words, "ids": MOST_IDS, "most": limit}
    found = told(_FOUND, values)
    if not found and len(words) >= SIMILAR_FROM:
        found = told(_SIMILAR, values)
    return _logged(found)


def named(text: str) -> RawSQL:
    """Ids of all children whose name contains the words, to look for among rows that policies have let through."""
    return RawSQL("select app_search_children(%s, null)", [folded(text)])


def born_on(day: dt.date, limit: int = 20) -> list[Any]:
    """Children with this birth date."""
    return _logged(_rows(Child.objects.filter(birth_date=day))[:limit])


def find_by_identity(number: str) -> list[Any]:
    """The child with this identity number, or that had it before, in a list of none or one."""
    hashed = secrets.look_up(number, kind=secrets.CHILD)
    earlier = IdentityNumber.objects.filter(identity_hash=hashed).values("child")
    return _logged(_rows(Child.objects.filter(Q(identity_hash=hashed) | Q(pk__in=earlier)))[:1])


def same_name_and_birth(first_name: str, last_name: str, birth_date: dt.date) -> list[Any]:
    """Children who may be the same: born that day, with the same last or first name."""
    first, last = folded(first_name), folded(last_name)
    rows = _rows(Child.objects.filter(birth_date=birth_date))[:200]
    alike = [row for row in rows if folded(row.first_name) == first or folded(row.last_name) == last]
    return _logged(alike)


def possible_duplicates(child: Child) -> list[Any]:
    """Others who may be this child: the same number, or born that day with the same first or last name.

    Who has been found not to be the same is left out. Only those the asker may see at all.
    """
    pair = Q(child=child, other=OuterRef("pk")) | Q(child=OuterRef("pk"), other=child)
    same_number = Q(identity_hash=child.identity_hash) if child.identity_hash else Q(pk=None)
    others = Child.objects.filter(same_number | Q(birth_date=child.birth_date)).exclude(pk=child.pk)
    rows = _rows(others.exclude(Exists(PersonMerge.objects.filter(pair))))[:200]
    names = {folded(child.first_name), folded(child.last_name)}
    alike = [row for row in rows if {folded(row.first_name), folded(row.last_name)} & names]
    return _logged(alike) if alike else []


def guardians_of(child: Child) -> QuerySet[Guardian]:
    """Those who act for the child now, those with confirmed responsibility first."""
    return (
        Guardian.objects.filter(child=child, ended_on=None)
        .annotate(confirmed_by_name=F("responsibility_confirmed_by__name"))
        .order_by("-has_parental_responsibility", "last_name", "first_name")
    )


def guardian(child: Child, pk: Any) -> Guardian:
    """One guardian of this child, or 404."""
    return one(Guardian.objects.filter(child=child, ended_on=None), pk=pk)


def enrolments_of(child: Child) -> list[Any]:
    """Where the child goes and went, newest first."""
    return [row for row in history_of(child) if row.what == "place"]


def history_of(child: Child) -> list[Any]:
    """Places, year groups and earlier numbers, each newest first; the numbers themselves stay sealed."""
    zone = timezone.get_current_timezone_name()
    return told(_HISTORY, {"child": child.pk, "scope": child.scope_id, "zone": zone})


def grading_of(child: Child) -> AddressGrading | None:
    """The grading in force, for those who are named in it."""
    return AddressGrading.objects.filter(child=child, lifted_at=None).order_by("-graded_at").first()


def named_in(grading: AddressGrading) -> list[str]:
    """Names of those who have access all the same."""
    named = DenialException.objects.filter(denial_id=grading.denial_id, ended_at=None)
    return list(named.order_by("user__name").values_list("user__name", flat=True))


def people_to_name() -> QuerySet[User]:
    """Those at work who can be named for a hidden child: at the desk, in units and at the deciding office."""
    roles = {role for role, has in ROLES.items() if {Permission.CHILD_READ, Permission.CASE_READ} & has.permissions}
    roles |= {*leading.LEADERS, Role.DECISION_OFFICER}
    instead = leading.substitutes().values("substitute_id")
    return User.objects.filter(Q(role__in=roles) | Q(pk__in=instead), is_active=True).order_by("name")


def readers_at_work(child: Child) -> dict[int, str]:
    """Those outside the family who have a way in now, by name; whoever is not named loses it."""
    now = clock.now()
    rows = Grant.objects.filter(Q(scope__subject=child.scope_id) | Q(scope=child.scope_id), starts_at__lte=now)
    rows = rows.filter(Q(ends_at=None) | Q(ends_at__gt=now), user__in=people_to_name())
    return dict(rows.order_by("user__name").values_list("user_id", "user__name"))


def _rows(children: QuerySet[Child]) -> QuerySet[Any, Any]:
    """Name, birth date and place, in Norwegian order; of a hidden child no place."""
    shielded = Exists(AddressGrading.objects.filter(child_id=OuterRef("pk"), lifted_at=None))
    hidden = Exists(AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None))
    here = Enrolment.objects.filter(~hidden, child=OuterRef("pk"), ends_on=None)
    return (
        children.filter(merged_into=None)
        .annotate(unit_name=Subquery(here.values("unit__name")[:1]), group=Subquery(here.values("group")[:1]))
        .annotate(shielded=shielded)
        .order_by("sort_key")
        .values_list(
            "pk", "scope_id", "first_name", "last_name", "birth_date", "unit_name", "group", "shielded", named=True
        )
    )


def _logged(rows: Iterable[Any]) -> list[Any]:
    """A list of children is a reading, also of an empty one."""
    found = list(rows)
    log_list("children", [row.scope_id for row in found])
    return found
