"""When the asker read something in a compartment before this visit: so that a page can say what is new since then.

Answers with a moment of the asker's own, and nothing about anybody else. A visit that began half an hour ago is the same
visit: what is new stays new when the page is loaded again.
"""

from django.db import migrations

LAST = """
create function app_own_last_reading(the_scope bigint) returns timestamptz language sql stable
security definer set search_path = public, pg_temp as $$
  select max(at) from access_readlogentry
  where user_id = nullif(current_setting('app.user_id', true), '')::bigint and scope_id = the_scope
    and the_scope = any(app_my_scopes()) and at < clock_timestamp() - interval '30 minutes'
$$;
revoke all on function app_own_last_reading(bigint) from public;
grant execute on function app_own_last_reading(bigint) to tettpaa_portal, tettpaa_portal_ro;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0015_copy_for_one_guardian")]
    operations = [migrations.RunSQL(LAST, "drop function app_own_last_reading(bigint)")]
