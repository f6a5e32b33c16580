"""Whose a case is today: my own, shared with me, the one I stand in for; or nobody's. As conditions, for every list."""

import re
from typing import Final

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from tettpaa.access.models import User
from tettpaa.core import clock

# The whole condition is arrays that are made once, so that the indexes on holder and on the case can be used.
STOOD_IN_FOR: Final = """array(select %(me)s::bigint union all select user_id from organisation_absence
  where substitute_id = %(me)s and called_off_at is null and %(today)s::date between starts_on and ends_on)"""
"""Myself, and those I am the substitute of today."""
MINE: Final = f"""(cases_individualcase.holder_id = any({STOOD_IN_FOR}) or cases_individualcase.id = any(array(
  select case_id from cases_coassignment where user_id = %(me)s and ended_at is null)))"""
"""What I answer for, what I share, and what I am the substitute in; the policies take away what I am kept out of."""
UNATTENDED: Final = """(cases_individualcase.holder_id is null or cases_individualcase.holder_id = any(array(
    select id from access_user where not is_active
    union all select user_id from organisation_staffmember group by user_id
      having not bool_or(ends_on is null or ends_on >= %(today)s::date)))
  or cases_individualcase.holder_id = any(array(select user_id from organisation_absence
    where called_off_at is null and %(today)s::date between starts_on and ends_on))
  and not exists (select from access_grant g where g.scope_id = cases_individualcase.scope_id
    and g.basis = 'substitute' and g.starts_at <= clock_timestamp() + interval '5 seconds'
    and g.ends_at > clock_timestamp()))"""
"""Nobody has it: none was chosen, the one who had it has left, or is away and no substitute has a way in."""


def asked(statement: str, user: User) -> RawSQL:
    """One of the conditions above, in a question that Django puts together."""
    values = {"me": user.pk, "today": clock.today()}
    named = re.findall(r"%\((\w+)\)s", statement)
    condition = re.sub(r"%\(\w+\)s", "%s", statement)
    return RawSQL(condition, [values[name] for name in named], BooleanField())  # type: ignore[no-untyped-call]
