"""Opening the compartments of a case that is entered afterwards, and asking whether somebody is here already."""

from django.db import migrations

# Security definer: an adviser or a clerk may not make compartments, but may open those of a case that they enter. They
# are let into what is made here and nothing else; a clerk is let out again by the action. The case's own row comes
# afterwards, in the same transaction: every key to it is checked at the end. A folder that is there already must be one
# that they have a way into.
OPEN = """
grant usage, select on sequence cases_number to tettpaa_staff;

create or replace function app_open_case_scopes(the_case uuid, the_folder bigint) returns bigint[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  one_of_many boolean := current_setting('role') = 'tettpaa_leader';
  why text; folder bigint := the_folder; made bigint; found bigint[];
  part text;
begin
  select case when role = 'clerk' then 'co_assigned' else 'assigned' end into why from access_user where id = me;
  if why is null or exists (select 1 from cases_individualcase where id = the_case)
     or exists (select 1 from cases_casescope where case_id = the_case) then
    raise insufficient_privilege using message = 'saken finnes';
  end if;
  if folder is null then
    insert into access_scope (kind, created_at) values ('folder', now()) returning id into folder;
    if not one_of_many then
      insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
        values (me, folder, why, now(), 'førte inn saken', me);
    end if;
  elsif folder in (select app_denied_scopes())
     or not exists (select 1 from access_scope where id = folder and kind = 'folder')
     or not (one_of_many or folder = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til mappen';
  end if;
  found := array[folder];
  foreach part in array array['staff', 'family', 'unit'] loop
    insert into access_scope (kind, subject_id, created_at) values ('case_' || part, folder, now()) returning id into made;
    insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, part);
    if not one_of_many then
      insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
        values (me, made, why, now(), 'førte inn saken', me);
    end if;
    found := found || made;
  end loop;
  return found;
end $$;
revoke all on function app_open_case_scopes(uuid, bigint) from public;
grant execute on function app_open_case_scopes(uuid, bigint) to tettpaa_staff, tettpaa_leader;
"""

# Security definer: tells an adviser that a child is here, out of their sight, only when all of it is written as it
# stands: the number, or both names and the birth date. Of a graded child it tells nothing. And whether a child whose
# folder they reach has an open case of this kind that a colleague has.
ASK = """
create or replace function app_child_is_here(number_hash bytea, words text, born date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from people_child c
    where c.merged_into_id is null
      and c.scope_id not in (select app_denied_scopes())
      and not c.scope_id = any(app_my_scopes())
      and (c.identity_hash = number_hash
        or (c.search_text = words and c.birth_date = born
          and (number_hash is null or c.identity_hash is null or c.identity_hash = number_hash))))
$$;
create or replace function app_open_case_of_kind(the_folder bigint, the_kind text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from cases_individualcase c
    where c.folder_id = the_folder and c.kind = the_kind and c.closed_on is null
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk') or the_folder = any(app_my_scopes()))
      and the_folder not in (select app_denied_scopes()))
$$;
revoke all on function app_child_is_here(bytea, text, date), app_open_case_of_kind(bigint, text) from public;
grant execute on function app_child_is_here(bytea, text, date) to tettpaa_staff;
grant execute on function app_open_case_of_kind(bigint, text) to tettpaa_staff, tettpaa_leader, tettpaa_clerk;
"""
DROP = (
    "drop function app_open_case_scopes(uuid, bigint), app_child_is_here(bytea, text, date), "
    "app_open_case_of_kind(bigint, text); revoke usage, select on sequence cases_number from tettpaa_staff"
)


class Migration(migrations.Migration):
    """After the table that says what was entered afterwards."""

    dependencies = [("cases", "0023_entered_afterwards"), ("people", "0005_person_merge")]
    operations = [migrations.RunSQL(OPEN + ASK, DROP)]
