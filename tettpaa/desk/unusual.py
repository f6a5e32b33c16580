"""Unusual reading: once a week the read log is gone through, and what a leader should ask about becomes rows.

Five signs, and no more: children read without any task, many children in a short time, the reader's own surname or
street, and cases that are over or handed over. When in the day somebody reads is none. The numbers stand in
`core/law/access.toml`. Nothing from before the measure was treated with the employees' representatives is counted.
"""

import datetime as dt
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils import timezone

from tettpaa.access import employee_measures
from tettpaa.access.actions_base import action
from tettpaa.access.asking import told
from tettpaa.access.roles import ROLES, Role, ScopeKind
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway
from tettpaa.core.rule_types import RuleSet
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import near_home
from tettpaa.desk.models import UnusualReading, UnusualReadingWeek

MEASURE: Final = "unusual_reading"
MANY_CHILDREN: Final = 0
"""In the place of a folder: the row is about no child in particular."""

HOUR: Final = dt.timedelta(hours=1)
WEEK: Final = dt.timedelta(days=7)
MOST_WEEKS: Final = 8
"""So many weeks are caught up with after the service has been off."""

WORK_DAYS: Final = 14
"""Who does something in a case has a reason to read it so long before and after."""

LEADERS: Final = (Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE)
_READERS: Final = [role.value for role, one in ROLES.items() if one.doorway is Doorway.DESK]
_NO_CHILD: Final = [ScopeKind.UNIT.value, ScopeKind.ARCHIVE.value, ScopeKind.IMPORT.value]
Sign = UnusualReading.Sign

# What was read about each child that week, with what the reader had to do with the child. A way in is a grant that
# held; roles that open everything have none, so it is asked whether they did something, had a task, or lead the intake.
_READ: Final = """
with readers as (
  select id, role, lower(substring(name from '\\S+$')) as surname from access_user where role = any(%(roles)s)),
readings as materialized (
  select u.id as reader_id, u.role, u.surname, coalesce(s.subject_id, s.id) as folder, min(r.at) as first_at,
    max(r.at) as last_at, count(*) as times, array_agg(distinct r.what) as what
  from readers u cross join lateral (
      select scope_id, at, what from access_readlogentry
      where user_id = u.id and at >= %(since)s and at < %(until)s and scope_id is not null) r
    join access_scope s on s.id = r.scope_id and s.kind <> all(%(no_child)s)
  group by 1, 2, 3, 4),
common as materialized (
  select word from (select unnest(string_to_array(lower(last_name), ' ')) as word from people_child) w
  group by word having count(*) > %(common)s),
asked as (
  select r.*, c.id as child_id,
    (select array_agg(s.id) from access_scope s where s.subject_id = r.folder or s.id = r.folder) as scopes,
    exists (select from access_grant g where g.user_id = r.reader_id
      and (g.scope_id = r.folder or g.subject_id = r.folder) and g.starts_at <= r.last_at
      and (g.ends_at is null or g.ends_at > r.first_at)) as has_way
  from readings r join people_child c on c.scope_id = r.folder),
known as (
  select a.*, a.has_way
    or exists (select from access_auditevent e where e.scope_id = any(a.scopes) and e.user_id = a.reader_id
      and e.at > a.first_at - %(work)s and e.at < a.last_at + %(work)s)
    or exists (select from planning_worktask t where t.owner_id = a.reader_id and t.scope_id = any(a.scopes)
      and t.made_at <= a.last_at and (t.done_at is null or t.done_at > a.first_at - %(work)s))
    or exists (select from cases_individualcase k where k.child_id = a.child_id and k.next_owner_id = a.reader_id)
    or a.role = any(%(leaders)s) and exists (select from cases_individualcase k where k.child_id = a.child_id
      and k.closed_on is null and (k.holder_id is null or k.step = 'quality_control'))
    or a.role = any(%(registrars)s) and exists (select from referrals_referral f where f.child_id = a.child_id
      and not exists (select from cases_individualcase k where k.referral_id = f.id)) as has_work
  from asked a)
select reader_id, role, folder, first_at, last_at, times, what, not has_work as outside,
  surname not in (select word from common) and (
      exists (select from people_child c where c.id = k.child_id
        and k.surname = any(string_to_array(lower(c.last_name), ' ')))
      or exists (select from people_guardian g where g.child_id = k.child_id
        and k.surname = any(string_to_array(lower(g.last_name), ' '))))
    and not exists (select from cases_impartialitydeclaration d join cases_individualcase i on i.id = d.case_id
      where i.child_id = k.child_id and d.user_id = k.reader_id and d.is_impartial) as same_name,
  not has_work and (
      exists (select from access_grant g where g.user_id = k.reader_id
        and (g.scope_id = k.folder or g.subject_id = k.folder) and g.ends_at < k.first_at - %(former)s)
      or exists (select from cases_individualcase i where i.child_id = k.child_id) and not exists (
        select from cases_individualcase i where i.child_id = k.child_id
          and (i.closed_on is null or i.closed_on > (k.first_at - %(former)s)::date))) as former
from known k order by reader_id, folder"""
_MOMENTS: Final = """
select r.at, coalesce(s.subject_id, s.id) as folder from access_readlogentry r join access_scope s on s.id = r.scope_id
where r.user_id = %(reader)s and r.at >= %(since)s and r.at < %(until)s and s.kind <> all(%(no_child)s) order by r.at"""


@dataclass
class Found:
    """What one employee read of one child, or of many, and the signs there are."""

    reader: int
    role: str
    folder: int
    first_at: dt.datetime
    last_at: dt.datetime
    times: int
    what: list[str]
    signs: list[str] = field(default_factory=list)


@action
def look_through() -> int:
    """Every whole week that nobody has looked at, oldest first. How many rows it made."""
    treated = employee_measures.on_since(MEASURE)
    if treated is None:
        return 0
    this_week = _monday(clock.today())
    seen = set(UnusualReadingWeek.objects.values_list("week_on", flat=True))
    weeks = [this_week - WEEK * back for back in range(MOST_WEEKS, 0, -1)]
    return sum(_look_at(week, treated) for week in weeks if week not in seen and week + WEEK > treated)


def throw_away_old() -> int:
    """What was followed up longer ago than it is to be kept."""
    limit = clock.now() - dt.timedelta(days=ruleset(clock.today()).number("unusual_reading_kept_days"))
    return int(UnusualReading.objects.filter(followed_at__lt=limit).delete()[0])


def _look_at(week: dt.date, treated: dt.date) -> int:
    rules = ruleset(clock.today())
    since, until = _midnight(max(week, treated)), _midnight(week + WEEK)
    rows = [one for one in find(since, until, rules) if one.signs]
    UnusualReading.objects.bulk_create(
        UnusualReading(
            reader_id=one.reader,
            reader_leads=one.role in LEADERS,
            week_on=week,
            scope_id=one.folder,
            signs=one.signs,
            first_at=one.first_at,
            last_at=one.last_at,
            times=one.times,
            what=one.what,
        )
        for one in rows
    )
    UnusualReadingWeek(week_on=week, found=len(rows)).save()
    return len(rows)


def find(since: dt.datetime, until: dt.datetime, rules: RuleSet) -> list[Found]:
    """Everything read between two moments, with the signs each has; most have none."""
    read = told(_READ, _asked(since, until, rules))
    found = {(row.reader_id, row.folder): _found(row) for row in read}
    outside = Counter(row.reader_id for row in read if row.outside)
    explained = _explained(rules)
    near = near_home.same_street(found)
    for row in read:
        signs = {
            Sign.OUTSIDE: row.outside and outside[row.reader_id] >= rules.number("unusual_reading_outside"),
            Sign.SAME_NAME: row.same_name,
            Sign.SAME_STREET: (row.reader_id, row.folder) in near,
            Sign.FORMER: row.former,
        }
        known = explained.get((row.reader_id, row.folder), set())
        found[row.reader_id, row.folder].signs = [
            sign.value for sign, has in signs.items() if has and sign not in known
        ]
    many = rules.number("unusual_reading_many")
    children = Counter(row.reader_id for row in read)
    roles = {row.reader_id: row.role for row in read}
    for reader in (reader for reader, count in children.items() if count >= many):
        moments = told(_MOMENTS, {"reader": reader, "since": since, "until": until, "no_child": _NO_CHILD})
        if fullest := _fullest_hour(((row.at, row.folder) for row in moments), many):
            first, last, count = fullest
            found[reader, MANY_CHILDREN] = Found(
                reader, roles[reader], MANY_CHILDREN, first, last, count, [], [Sign.MANY.value]
            )
    return list(found.values())


def _asked(since: dt.datetime, until: dt.datetime, rules: RuleSet) -> dict[str, Any]:
    return {
        "since": since,
        "until": until,
        "roles": _READERS,
        "leaders": [role.value for role in LEADERS],
        "registrars": [*(role.value for role in LEADERS), Role.CLERK.value],
        "no_child": _NO_CHILD,
        "common": rules.number("unusual_reading_common_name"),
        "work": dt.timedelta(days=WORK_DAYS),
        "former": dt.timedelta(days=rules.number("unusual_reading_former_days")),
    }


def _found(row: Any) -> Found:
    return Found(row.reader_id, row.role, row.folder, row.first_at, row.last_at, row.times, list(row.what))


def _fullest_hour(moments: Iterable[tuple[dt.datetime, int]], many: int) -> tuple[dt.datetime, dt.datetime, int] | None:
    """The hour in which most different children were opened, when they are as many as that."""
    window: deque[tuple[dt.datetime, int]] = deque()
    children: Counter[int] = Counter()
    best: tuple[dt.datetime, dt.datetime, int] | None = None
    for at, folder in moments:
        window.append((at, folder))
        children[folder] += 1
        while window[0][0] <= at - HOUR:
            _at, left = window.popleft()
            children[left] -= 1
            if not children[left]:
                del children[left]
        if len(children) >= many and (best is None or len(children) > best[2]):
            best = (window[0][0], at, len(children))
    return best


def _explained(rules: RuleSet) -> dict[tuple[int, int], set[str]]:
    """The signs that somebody has explained not long ago: the same is not asked again every week."""
    since = clock.now() - dt.timedelta(days=rules.number("unusual_reading_explained_days"))
    rows = UnusualReading.objects.filter(result=UnusualReading.Result.EXPLAINED, followed_at__gte=since)
    found: dict[tuple[int, int], set[str]] = {}
    for reader, folder, signs in _triples(rows.exclude(scope_id=MANY_CHILDREN)):
        found.setdefault((reader, folder), set()).update(signs)
    return found


def _triples(rows: Any) -> Iterator[tuple[int, int, list[str]]]:
    yield from rows.values_list("reader_id", "scope_id", "signs")


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
