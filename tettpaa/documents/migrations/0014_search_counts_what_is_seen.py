"""A search looks at so many hits and no more: those that the one who asks may see, so that the others take no place.

The conditions are those of the policies on the two tables. The policies decide afterwards as before.
"""

from django.db import migrations

FILES = """
create or replace function app_search_files(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  mine bigint[] := app_my_scopes();
  denied bigint[];
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro', 'tettpaa_clerk', 'tettpaa_clerk_ro') then
    denied := array(select app_denied_scopes());
    return query execute 'select f.id from documents_storedfile f join access_scope s on s.id = f.scope_id
      where f.search @@ $1 and f.scope_id <> all($4) and f.id not in (select app_shut_papers())
        and (s.kind <> all(array[''unit_report'', ''case_protocols'']) or f.scope_id = any($3))
        and ($5 or s.kind = any(array[''referral'', ''case_family'', ''case_unit''])
          or exists (select from documents_dispatch d where d.file_id = f.id and d.channel = ''paper''))
      order by f.id desc limit $2'
      using words, most, mine, denied, current_setting('role') like 'tettpaa_leader%';
  else
    return query execute 'select id from documents_storedfile
      where scope_id = any($3) and search @@ $1 and id not in (select app_shut_papers()) order by id desc limit $2'
      using words, most, mine;
  end if;
end $$;
"""
SECTIONS = """
create or replace function app_search_sections(words tsquery, most integer) returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then
    return query execute 'select d.id from documents_section d join access_scope s on s.id = d.scope_id
      where d.search @@ $1 and d.scope_id <> all($4) and (s.kind <> ''unit_report'' or d.scope_id = any($3))
      order by d.id desc limit $2'
      using words, most, app_my_scopes(), array(select app_denied_scopes());
  else
    return query execute 'select s.id from documents_document d join documents_section s on s.document_id = d.id and s.scope_id = d.scope_id
      where d.scope_id = any($3) and s.search @@ $1 order by s.id desc limit $2' using words, most, app_my_scopes();
  end if;
end $$;
"""
FILES_BEFORE = """
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
"""
SECTIONS_BEFORE = """
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
"""


class Migration(migrations.Migration):
    """The two functions anew; who may call them is as it was."""

    dependencies = [("documents", "0013_held_for_a_yes")]
    operations = [migrations.RunSQL(FILES + SECTIONS, FILES_BEFORE + SECTIONS_BEFORE)]
