"""The database's roles and the functions that policies ask. Before any table, so that every table can be closed."""

from typing import Any

from tettpaa.access.database_roles import LOGINS, DbRole

ROLES = """
select pg_advisory_xact_lock(hashtext('tettpaa roles'));
do $$
declare name text;
begin
  foreach name in array array[{names}] loop
    if not exists (select 1 from pg_roles where rolname = name) then
      execute format('create role %I nologin noinherit', name);
    end if;
    execute format('grant usage on schema public to %I', name);
  end loop;
end $$;
"""

# The clock, not the transaction's start: a grant made in a transaction holds in it. Five seconds, since the web server's
# clock may run ahead of the database's.
# Security definer: a policy must read grants and denials that the asking role may not select by itself.
FUNCTIONS = """
set local check_function_bodies = off;

create or replace function app_my_scopes() returns bigint[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(scope_id), '{}') from access_grant
  where user_id = nullif(current_setting('app.user_id', true), '')::bigint
    and starts_at <= clock_timestamp() + interval '5 seconds'
    and (ends_at is null or ends_at > clock_timestamp())
$$;

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
$$;

create or replace function app_scope_mates() returns setof bigint language sql stable security definer
set search_path = public, pg_temp as $$
  select nullif(current_setting('app.user_id', true), '')::bigint
  union select g.user_id from access_grant g
  where g.scope_id = any(app_my_scopes()) and (g.ends_at is null or g.ends_at > clock_timestamp())
$$;

create or replace function app_readers(scopes bigint[])
returns table (at timestamptz, user_id bigint, what text, scope_id bigint) language sql stable security definer
set search_path = public, pg_temp as $$
  select r.at, r.user_id, r.what, r.scope_id from access_readlogentry r
  where r.scope_id = any(scopes) and r.scope_id = any(app_my_scopes())
    and r.scope_id not in (select app_denied_scopes())
  order by r.at desc limit 500
$$;

create or replace function app_open_referral_scope(unit_scope bigint) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint;
begin
  if not (unit_scope = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til enheten';
  end if;
  insert into access_scope (kind, created_at) values ('referral', now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
    values (me, made, 'unit_staff', now(), 'henviste selv', me);
  return made;
end $$;

revoke all on function app_my_scopes(), app_denied_scopes(), app_scope_mates(), app_readers(bigint[]),
  app_open_referral_scope(bigint) from public;
"""


def make_roles(apps: Any, schema_editor: Any) -> None:
    """Makes the roles, and the functions that policies ask."""
    make_group_roles(schema_editor.connection)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        everyone = ", ".join(_names())
        cursor.execute(
            "grant execute on function app_my_scopes(), app_denied_scopes(), app_scope_mates(), "
            f"app_readers(bigint[]) to {everyone}"
        )
        portal = DbRole.PORTAL.value
        cursor.execute(f"grant execute on function app_open_referral_scope(bigint) to {portal}")


def make_group_roles(connection: Any) -> None:
    """What belongs to the server, and is in no copy of a database: the group roles, and who may become which."""
    with connection.cursor() as cursor:
        cursor.execute(ROLES.format(names=", ".join(f"'{name}'" for name in _names())))
        for login, roles in LOGINS.items():
            members = ", ".join(f"{role.value}, {role.read_only}" for role in roles)
            cursor.execute(f"grant {members} to {login}")
            cursor.execute(f"grant usage on schema public to {login}")
        cursor.execute("create extension if not exists pg_trgm")


def _names() -> list[str]:
    return [name for role in DbRole for name in (role.value, role.read_only)]
