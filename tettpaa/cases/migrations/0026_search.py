"""Search in the words of notes. Row security switches off the index, so a function finds ids and the policies decide."""

from django.db import migrations

# Who sees the whole section gets the newest; others only what lies in their own compartments, since theirs would drown.
# plpgsql and execute, since the plan depends on the words: a rare one is found in its index, a common one by walking
# backwards from the newest (identifiers are in the order of time). Only ids come out, and the policies judge them.
SEARCH = """
alter table cases_casenote add column search tsvector generated always as (app_words(title || ' ' || place || ' ' || html)) stored;
create index note_words on cases_casenote using gin (search);

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
revoke all on function app_search_notes(tsquery, integer) from public;
grant execute on function app_search_notes(tsquery, integer) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro;
"""
BACK = """
drop function app_search_notes(tsquery, integer);
alter table cases_casenote drop column search;
"""


class Migration(migrations.Migration):
    """Django does not know the column: it is asked by statements of ours and never read."""

    dependencies = [("cases", "0025_taking_back_an_import"), ("core", "0001_words")]
    operations = [migrations.RunSQL(SEARCH, BACK)]
