"""The register of those who work in the service, as one question: who, as what, how much, with how many cases, away."""

from typing import Any, Final

from tettpaa.access import employee_measures
from tettpaa.access.asking import told
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.organisation.models import Profession
from tettpaa.organisation.rules import per_full_position

# Of somebody who has not begun, the first position; of one who has left, the last.
_STAFF: Final = """
select s.id as pk, s.user_id, a.name, a.role, a.is_active, s.phone, s.starts_on, s.ends_on, p.profession, p.percent,
  b.ends_on as away_until, b.leave, i.name as substitute, {load} as load,
  (select count(*) from organisation_unitcontact c where c.user_id = a.id and c.ends_on is null) as units
from organisation_staffmember s join access_user a on a.id = s.user_id
  left join lateral (select profession, percent from organisation_position where employee_id = s.id
    order by starts_on <= %(today)s::date desc,
      case when starts_on <= %(today)s::date then starts_on end desc, starts_on limit 1) p on true
  left join lateral (select ends_on, leave, substitute_id from organisation_absence where user_id = a.id
    and called_off_at is null and %(today)s::date between starts_on and ends_on order by ends_on desc limit 1) b on true
  left join access_user i on i.id = b.substitute_id
{counted}where {which} order by a.name, s.starts_on"""
_COUNTED: Final = """  left join (select holder_id, count(*) as load from cases_individualcase
    where closed_on is null and holder_id is not null group by holder_id) l on l.holder_id = a.id
"""
_WHICH: Final = {
    "now": "s.starts_on <= %(today)s::date and (s.ends_on is null or s.ends_on >= %(today)s::date)",
    "coming": "s.starts_on > %(today)s::date",
    "left": "s.ends_on < %(today)s::date",
}
PROFESSIONS, ROLE_NAMES = dict(Profession.choices), dict(Role.choices)


class Row:
    """One employee as the list shows it."""

    def __init__(self, found: Any) -> None:
        self.found = found
        self.profession = PROFESSIONS.get(found.profession, "")
        self.role_name = ROLE_NAMES.get(found.role, "")
        self.load = found.load
        self.has_left = found.ends_on is not None and found.ends_on < clock.today()
        percent = found.percent or 100
        self.per_full = per_full_position(found.load, percent) if found.load and percent < 100 else None
        """Cases for a full position, where that is another number."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self.found, name)


def may_show_load() -> bool:
    """Whether the number of cases may stand beside the names: when the measure is treated."""
    return employee_measures.is_on("open_cases")


def staff(which: str, *, with_load: bool) -> list[Row]:
    """Those who work here now, those to come, or those who have left. The load only where it may be shown."""
    statement = _STAFF.format(
        load="coalesce(l.load, 0)" if with_load else "null::bigint",
        counted=_COUNTED if with_load else "",
        which=_WHICH[which],
    )
    return [Row(found) for found in told(statement, {"today": clock.today()})]


def open_cases_of(user_id: int) -> int | None:
    """How many open cases somebody answers for; nothing while the measure is off."""
    if not may_show_load():
        return None
    statement = "select count(*) as n from cases_individualcase where closed_on is null and holder_id = %s"
    return int(told(statement, [user_id])[0].n)
