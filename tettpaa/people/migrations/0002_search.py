"""Search by name. Row security switches off indexes for ``like``, so a function finds ids and the policies decide."""

from django.db import migrations

SEARCH = """
create or replace function app_search_children(words text, most integer) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select id from people_child where search_text like '%' || words || '%' order by sort_key limit most
$$;
revoke all on function app_search_children(text, integer) from public;
grant execute on function app_search_children(text, integer) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro,
  tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro;
"""


class Migration(migrations.Migration):
    """The words are escaped by the caller; the limit is large, since hidden rows may come first."""

    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunSQL(SEARCH, "drop function app_search_children(text, integer)")]
