"""Whether somebody may be let in to cases at all, asked by the two functions that every row policy asks."""

import importlib

DENIED = importlib.import_module("tettpaa.access.migrations.0004_denied_are_not_mine").DENIED

CLEARANCE = """
create function app_missing_clearance(the_user bigint) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  with today as materialized (select (clock_timestamp() at time zone 'Europe/Oslo')::date as day),
  now_in_force as (
    select c.id from access_codeofconduct c, today where c.starts_on <= today.day order by c.starts_on desc, c.id desc limit 1)
  select coalesce(array_agg(r.needs order by r.needs desc), '{}') from access_clearancerule r, access_user u, today
  where u.id = the_user and r.role = u.role and r.starts_on <= today.day and (r.ends_on is null or r.ends_on >= today.day)
    and case r.needs
      when 'training' then not exists (select from access_privacytraining t where t.user_id = the_user
        and t.withdrawn_at is null and t.completed_on <= today.day and t.valid_until >= today.day)
      else exists (select from now_in_force c where not exists (
        select from access_conductacceptance a where a.user_id = the_user and a.conduct_id = c.id)) end
$$;

create function app_clearance_word(the_user bigint) returns text language sql stable security definer
set search_path = public, pg_temp as $$
  select case when cardinality(app_missing_clearance(the_user)) = 0 then 'yes' else 'no' end
$$;

create function app_is_cleared() returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select case current_setting('app.cleared', true) when 'yes' then true when 'no' then false
    else app_clearance_word(nullif(current_setting('app.user_id', true), '')::bigint) = 'yes' end
$$;

revoke all on function app_missing_clearance(bigint), app_clearance_word(bigint), app_is_cleared() from public;
"""

MINE = """
create or replace function app_my_scopes() returns bigint[] language sql stable security definer
set search_path = public, pg_temp as $$
  with me as materialized (select nullif(current_setting('app.user_id', true), '')::bigint as id)
  select coalesce(array_agg(g.scope_id), '{{}}') from access_grant g
  where g.user_id = (select id from me) and (select app_is_cleared())
    and g.starts_at <= clock_timestamp() + interval '5 seconds'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
    {not_denied_scope}
    {not_denied_subject}
$$;
""".format(not_denied_scope=DENIED.format(column="scope_id"), not_denied_subject=DENIED.format(column="subject_id"))

# Who is not cleared is denied every scope there is: leaders and clerks too, who reach rows by their role.
DENIED_SCOPES = """
create or replace function app_denied_scopes() returns setof bigint language sql stable security definer
set search_path = public, pg_temp as $$
  with me as (select nullif(current_setting('app.user_id', true), '')::bigint as id),
  denied as (
    select d.scope_id from access_denial d, me
    where d.lifted_at is null and (d.user_id = me.id or (d.user_id is null and not exists (
      select 1 from access_denialexception e
      where e.denial_id = d.id and e.user_id = me.id and e.ended_at is null)))
  )
  select scope_id from denied
  union select s.id from access_scope s join denied on s.subject_id = denied.scope_id
  union all select s.id from access_scope s where not (select app_is_cleared())
$$;
"""
