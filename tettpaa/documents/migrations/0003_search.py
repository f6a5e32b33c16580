"""Search in the words of documents and in the names of files, as in ``cases/migrations/0008``."""

from django.db import migrations

SEARCH = """
alter table documents_section add column search tsvector generated always as (app_words(html)) stored;
create index section_words on documents_section using gin (search);
alter table documents_storedfile add column search tsvector generated always as (app_words(name)) stored;
create index file_words on documents_storedfile using gin (search);

create or replace function app_search_sections(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select id from documents_section where search @@ $1 order by id desc limit $2' using words, most;
  else
    return query execute 'select s.id from documents_document d join documents_section s on s.document_id = d.id and s.scope_id = d.scope_id
      where d.scope_id = any($3) and s.search @@ $1 order by s.id desc limit $2' using words, most, app_my_scopes();
  end if;
end $$;
create or replace function app_search_files(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro', 'tettpaa_clerk', 'tettpaa_clerk_ro') then
    return query execute 'select id from documents_storedfile where search @@ $1 order by id desc limit $2' using words, most;
  else
    return query execute 'select id from documents_storedfile where scope_id = any($3) and search @@ $1 order by id desc limit $2'
      using words, most, app_my_scopes();
  end if;
end $$;
revoke all on function app_search_sections(tsquery, integer), app_search_files(tsquery, integer) from public;
grant execute on function app_search_sections(tsquery, integer) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro;
grant execute on function app_search_files(tsquery, integer) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_clerk, tettpaa_clerk_ro;
"""
BACK = """
drop function app_search_sections(tsquery, integer), app_search_files(tsquery, integer);
alter table documents_section drop column search;
alter table documents_storedfile drop column search;
"""


class Migration(migrations.Migration):
    """Django does not know the columns: they are asked by statements of ours and never read."""

    dependencies = [("documents", "0002_clerk_opens_only_post"), ("core", "0001_words")]
    operations = [migrations.RunSQL(SEARCH, BACK)]
