"""Who stands in for a unit's leader does what the leader does, from a day to a day, and is out by itself after it."""

import re
from importlib import import_module

from django.db import migrations

_REPORTS = import_module("tettpaa.papers.migrations.0003_unit_reports")
_READINGS = import_module("tettpaa.referrals.migrations.0005_family_reads_draft")
_ROLES = import_module("tettpaa.access.migrations._roles")

ASKED = re.compile(
    r"not exists \(\s*select 1 from access_user\s+where id = me and is_active and "
    r"role in \('head_teacher', 'kindergarten_head'\)\)"
)
# A way in that begins on a later day begins on that day in the new compartment too; and a teacher whom a substitute has named
# stays as long as the leader could have let them.
LATER = {
    "user_id, made, basis, now(), ends_at": "user_id, made, basis, greatest(starts_at, now()), ends_at",
    "and user_id = me and basis = 'unit_staff'": "and basis = 'unit_staff'",
}


def _function(text: str, name: str) -> str:
    """One function of a migration's text, to be made again."""
    start = text.index(f"function {name}(")
    return "create or replace " + text[start : text.index("$$;", start) + 3]


def _newer(text: str) -> str:
    """Asks who leads in the one place, and copies the day that a way in begins."""
    text = ASKED.sub("not app_leads(me)", text)
    for before, after in LATER.items():
        text = text.replace(before, after)
    return text


OLD = [
    _function(_REPORTS.OPEN, "app_open_report_scope"),
    _function(_REPORTS.NAME, "app_end_named_teacher"),
    _function(_REPORTS.NAME, "app_name_teacher"),
    _function(_READINGS.OPEN, "app_open_reading_scope"),
]
NEW = [_newer(text) for text in OLD]

OLD_REFERRAL = _function(_ROLES.FUNCTIONS, "app_open_referral_scope")
# What a substitute begins, the leader has too, and goes on with; and the other way.
NEW_REFERRAL = """
create or replace function app_open_referral_scope(unit_scope bigint) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint;
begin
  if not (unit_scope = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til enheten';
  end if;
  insert into access_scope (kind, created_at) values ('referral', now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (me, made, 'unit_staff', now(), (select ends_at from access_grant where user_id = me and scope_id = unit_scope
      and basis = 'unit_staff' and (ends_at is null or ends_at > now()) order by ends_at desc nulls first limit 1),
      'henviste selv', me);
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select distinct on (g.user_id) g.user_id, made, 'unit_staff', greatest(g.starts_at, now()), g.ends_at,
      'leder enheten sammen med den som henviste', me
    from access_grant g join organisation_unit u on u.scope_id = unit_scope
      join organisation_unitabsence a on a.unit_id = u.id and a.called_off_at is null
        and a.ends_on >= (clock_timestamp() at time zone 'Europe/Oslo')::date
    where g.scope_id = unit_scope and g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > now())
      and ((a.substitute_id = me and g.user_id = a.user_id) or (a.user_id = me and g.user_id = a.substitute_id))
    order by g.user_id, g.ends_at desc nulls first;
  return made;
end $$;
"""

# Security definer: nobody in the portal lets people in. The leader chooses for their own days, PPT for a leader who cannot. The
# substitute comes where the leader has a way in at this unit, never further and never longer, and not to a child whose
# address is protected unless somebody has named the substitute.
CHOOSE = """
create function app_is_denied(the_user bigint, the_scope bigint) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from access_scope s join access_denial d on d.scope_id in (s.id, s.subject_id)
    where s.id = the_scope and d.lifted_at is null and (d.user_id = the_user or (d.user_id is null and not exists (
      select 1 from access_denialexception e where e.denial_id = d.id and e.user_id = the_user and e.ended_at is null))))
$$;
create function app_choose_substitute(the_unit uuid, the_leader bigint, the_substitute bigint, first date, last date)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made uuid := gen_random_uuid();
  begins timestamptz := greatest(first::timestamp at time zone 'Europe/Oslo', clock_timestamp());
  over_at timestamptz := (last + 1)::timestamp at time zone 'Europe/Oslo';
begin
  if me is null or not (current_setting('role') in ('tettpaa_clerk', 'tettpaa_leader', 'tettpaa_admin')
        or (current_setting('role') = 'tettpaa_portal' and me = the_leader))
      or not exists (select 1 from organisation_unitemployee
        where unit_id = the_unit and user_id = the_leader and ends_on is null)
      or not exists (select 1 from organisation_unitteacher t join access_user u on u.id = t.user_id
        where t.unit_id = the_unit and t.user_id = the_substitute and t.ends_on is null and u.is_active) then
    raise insufficient_privilege using message = 'kan ikke velge vikar her';
  end if;
  insert into organisation_unitabsence (id, unit_id, user_id, substitute_id, starts_on, ends_on, registered_by_id, registered_at)
    values (made, the_unit, the_leader, the_substitute, first, last, me, clock_timestamp());
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select the_substitute, g.scope_id, 'unit_staff', greatest(begins, min(g.starts_at)),
      case when bool_or(g.ends_at is null) then over_at else least(over_at, max(g.ends_at)) end,
      'vikar for lederen til og med ' || to_char(last, 'DD.MM.YYYY'), me
    from access_grant g
    where g.user_id = the_leader and g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > begins)
      and g.scope_id in (select scope_id from organisation_unit where id = the_unit
        union select app_unit_scopes(the_unit, false))
      and not app_is_denied(the_substitute, g.scope_id)
    group by g.scope_id;
  return made;
end $$;
create function app_end_substitute(the_absence uuid) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it organisation_unitabsence; has_more boolean;
begin
  select * into it from organisation_unitabsence where id = the_absence for update;
  if me is null or it.id is null or not (current_setting('role') in ('tettpaa_clerk', 'tettpaa_leader', 'tettpaa_admin')
      or (current_setting('role') = 'tettpaa_portal' and me = it.user_id)) then
    raise insufficient_privilege using message = 'kan ikke avslutte dette';
  end if;
  update organisation_unitabsence set called_off_at = clock_timestamp() where id = it.id and called_off_at is null;
  has_more := exists (select 1 from organisation_unitabsence a where a.substitute_id = it.substitute_id and a.id <> it.id
    and a.called_off_at is null and a.ends_on >= (clock_timestamp() at time zone 'Europe/Oslo')::date);
  update access_grant g set ends_at = greatest(g.starts_at, clock_timestamp()), ended_by_id = me
    where g.user_id = it.substitute_id and g.basis = 'unit_staff' and g.ends_at > clock_timestamp()
      and (not has_more or (g.ends_at <= (it.ends_on + 1)::timestamp at time zone 'Europe/Oslo' and g.scope_id in (
        select scope_id from organisation_unit where id = it.unit_id union select app_unit_scopes(it.unit_id, false))));
end $$;
revoke all on function app_is_denied(bigint, bigint), app_choose_substitute(uuid, bigint, bigint, date, date),
  app_end_substitute(uuid) from public;
grant execute on function app_choose_substitute(uuid, bigint, bigint, date, date), app_end_substitute(uuid)
  to tettpaa_portal, tettpaa_clerk, tettpaa_leader, tettpaa_admin;
"""
NOBODY = """
drop function app_end_substitute(uuid), app_choose_substitute(uuid, bigint, bigint, date, date), app_is_denied(bigint, bigint);
"""


class Migration(migrations.Migration):
    """After everything that a unit's leader has a way in to."""

    dependencies = [
        ("organisation", "0009_unit_absence"),
        ("papers", "0003_unit_reports"),
        ("referrals", "0007_more_kinds"),
    ]
    operations = [
        migrations.RunSQL("\n".join([*NEW, NEW_REFERRAL]), "\n".join([*OLD, OLD_REFERRAL])),
        migrations.RunSQL(CHOOSE, NOBODY),
    ]
