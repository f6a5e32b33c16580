"""Search for a name that is nearly the one that was written, for when the exact name found nobody whom one may see."""

from django.db import migrations

SEARCH = """
create or replace function app_search_similar(words text, most integer) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select id from people_child where words <% search_text order by words <<-> search_text, sort_key limit most
$$;
revoke all on function app_search_similar(text, integer) from public;
grant execute on function app_search_similar(text, integer) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro,
  tettpaa_head, tettpaa_head_ro, tettpaa_clerk, tettpaa_clerk_ro;
"""


class Migration(migrations.Migration):
    """The index on three-letter parts is there already."""

    dependencies = [("people", "0005_person_merge")]
    operations = [migrations.RunSQL(SEARCH, "drop function app_search_similar(text, integer)")]
