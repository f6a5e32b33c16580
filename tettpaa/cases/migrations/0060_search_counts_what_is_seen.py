"""A leader's search in notes looks at so many hits that the leader may see: the others take no place among them."""

from django.db import migrations

NOTES = """
create or replace function app_search_notes(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select id from cases_casenote
      where search @@ $1 and scope_id <> all($3) and id not in (select app_shut_papers()) order by id desc limit $2'
      using words, most, array(select app_denied_scopes());
  else
    return query execute 'select n.id from cases_casescope s join cases_casenote n on n.case_id = s.case_id and n.scope_id = s.scope_id
      where s.scope_id = any($3) and n.search @@ $1 and n.id not in (select app_shut_papers()) order by n.id desc limit $2'
      using words, most, app_my_scopes();
  end if;
end $$;
"""
BEFORE = """
create or replace function app_search_notes(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select id from cases_casenote where search @@ $1 order by id desc limit $2' using words, most;
  else
    return query execute 'select n.id from cases_casescope s join cases_casenote n on n.case_id = s.case_id and n.scope_id = s.scope_id
      where s.scope_id = any($3) and n.search @@ $1 order by n.id desc limit $2' using words, most, app_my_scopes();
  end if;
end $$;
"""


class Migration(migrations.Migration):
    """The function anew; who may call it is as it was. The policies decide afterwards as before."""

    dependencies = [("cases", "0059_sent_under_a_yes")]
    operations = [migrations.RunSQL(NOTES, BEFORE)]
