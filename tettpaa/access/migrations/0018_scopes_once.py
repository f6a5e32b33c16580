"""Whose scopes are whose is found once for a page, not again for every table that the page asks."""

import importlib

from django.conf import settings
from django.db import migrations, models

before = importlib.import_module("tettpaa.access.migrations._clearance_sql")

NOW = before.MINE.replace("function app_my_scopes()", "function app_my_scopes_now()") + before.DENIED_SCOPES.replace(
    "function app_denied_scopes()", "function app_denied_scopes_now()"
)
# What was found is kept for as long as it cannot have changed: a read-only role changes no grant, so it stands for the
# one transaction of its page. Any other role finds it anew for each statement, since an action may have waited for a
# lock while somebody ended the grant that it acts by. And whoever changes a grant or a denial forgets it at once.
KEPT = """
create function app_kept_as() returns text language sql stable
set search_path = public, pg_temp as $$
  select concat_ws(' ', 'of', current_setting('app.user_id', true), current_setting('app.cleared', true),
    case when right(current_setting('role'), 3) <> '_ro' then statement_timestamp()::text end)
$$;

create or replace function app_my_scopes() returns bigint[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare asker text := app_kept_as(); mine bigint[];
begin
  if current_setting('app.my_scopes_are', true) = asker then return current_setting('app.my_scopes')::bigint[]; end if;
  mine := app_my_scopes_now();
  perform set_config('app.my_scopes_are', asker, true), set_config('app.my_scopes', mine::text, true);
  return mine;
end $$;

create or replace function app_denied_scopes() returns setof bigint language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare asker text := app_kept_as(); denied bigint[];
begin
  if not app_is_cleared() then return query select app_denied_scopes_now(); return; end if;
  if current_setting('app.denied_are', true) = asker then
    return query select unnest(current_setting('app.denied')::bigint[]); return;
  end if;
  denied := array(select app_denied_scopes_now());
  perform set_config('app.denied_are', asker, true), set_config('app.denied', denied::text, true);
  return query select unnest(denied);
end $$;

create function app_forget_scopes() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  perform set_config('app.my_scopes_are', '', true), set_config('app.denied_are', '', true);
  return null;
end $$;

revoke all on function app_my_scopes_now(), app_denied_scopes_now(), app_kept_as(), app_forget_scopes() from public;
"""
TABLES = ("access_grant", "access_denial", "access_denialexception")
FORGET = "".join(
    f"create trigger {table}_forget after insert or update or delete on {table} "
    "for each statement execute function app_forget_scopes();\n"
    for table in TABLES
)
BACK = (
    "".join(f"drop trigger {table}_forget on {table};\n" for table in TABLES)
    + before.MINE
    + before.DENIED_SCOPES
    + "drop function app_my_scopes_now(), app_denied_scopes_now(), app_kept_as(), app_forget_scopes();\n"
)


class Migration(migrations.Migration):
    dependencies = [("access", "0017_protocol_scopes"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.AddIndex(
            "grant",
            models.Index(
                fields=["user", "ends_at"], include=["starts_at", "scope", "subject"], name="grant_user_in_force"
            ),
        ),
        migrations.RunSQL(NOW + KEPT + FORGET, BACK),
    ]
