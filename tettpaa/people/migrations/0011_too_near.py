"""An employee who is too near to a child is denied the folder, whoever learns it first: by a number or by what was said."""

from django.db import migrations

# Security definer: who registers a number, or says who is near, shall not learn whether there is such a child. A denial
# that a leader has lifted by mistake comes again with the next change; the function below says which are held by a fact.
NEAR = """
create index guardian_identity on people_guardian (identity_hash) where identity_hash is not null;

create function app_too_near(the_folder bigint) returns table (user_id bigint, why text) language sql stable
security definer set search_path = public, pg_temp as $$
  with around as (
    select g.identity_hash as hash from people_guardian g where g.scope_id = the_folder and g.identity_hash is not null),
  here as (
    select c.identity_hash as hash, c.search_text, c.birth_date from people_child c
    where c.scope_id = the_folder and c.merged_into_id is null)
  select n.user_id, 'er registrert som foresatt for barnet' from people_employeenumber n
    where n.ended_at is null and n.guardian_hash in (select hash from around)
  union select n.user_id, 'er personen saken gjelder' from people_employeenumber n
    where n.ended_at is null and n.child_hash in (select hash from here where hash is not null)
  union select t.user_id, 'har selv meldt fra om nær slekt' from people_declaredtie t
    where t.ended_at is null and (t.guardian_hash in (select hash from around)
      or t.child_hash in (select hash from here where hash is not null)
      or exists (select from here where here.search_text = t.search_text and here.birth_date = t.birth_date))
$$;

create function app_deny_too_near(the_folder bigint) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
declare near record; made bigint;
begin
  for near in select distinct on (n.user_id) n.user_id, n.why from app_too_near(the_folder) n
      where not exists (select from access_denial d
        where d.scope_id = the_folder and d.user_id = n.user_id and d.lifted_at is null) order by n.user_id, n.why loop
    insert into access_denial (scope_id, user_id, kind, reason, made_at)
      values (the_folder, near.user_id, 'disqualified', near.why, clock_timestamp()) returning id into made;
    insert into access_auditevent (at, user_id, doorway, action, scope_id, object_id, reason, detail)
      values (clock_timestamp(), nullif(current_setting('app.user_id', true), '')::bigint, 'worker', 'access.denied',
        the_folder, made::text, near.why, jsonb_build_object('user', near.user_id, 'found', true));
  end loop;
end $$;

create function people_folder_too_near() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  perform app_deny_too_near(new.scope_id);
  return null;
end $$;

create function people_employee_too_near() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if new.ended_at is null then
    perform app_deny_too_near(found.scope_id) from (
      select g.scope_id from people_guardian g where g.identity_hash = new.guardian_hash
      union select c.scope_id from people_child c where c.identity_hash = new.child_hash) found;
    if tg_table_name = 'people_declaredtie' then
      perform app_deny_too_near(c.scope_id) from people_child c
        where c.search_text = to_jsonb(new)->>'search_text' and c.birth_date = (to_jsonb(new)->>'birth_date')::date;
    end if;
  end if;
  return null;
end $$;

create trigger people_guardian_too_near after insert or update of identity_hash, scope_id on people_guardian
  for each row when (new.identity_hash is not null) execute function people_folder_too_near();
create trigger people_child_too_near after insert or update of identity_hash, search_text, birth_date on people_child
  for each row execute function people_folder_too_near();
create trigger people_employeenumber_too_near after insert or update on people_employeenumber
  for each row execute function people_employee_too_near();
create trigger people_declaredtie_too_near after insert or update on people_declaredtie
  for each row execute function people_employee_too_near();

create function app_is_too_near(the_folder bigint, the_user bigint) returns boolean language sql stable
security definer set search_path = public, pg_temp as $$
  select the_folder not in (select app_denied_scopes()) and exists (
    select from app_too_near(the_folder) n where n.user_id = the_user)
$$;

create function app_note_employee_number(the_user bigint, as_guardian bytea, as_child bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from people_employeenumber n where n.user_id = the_user and n.ended_at is null
      and n.guardian_hash = as_guardian) then
    return;
  end if;
  update people_employeenumber set ended_at = clock_timestamp() where user_id = the_user and ended_at is null;
  insert into people_employeenumber (user_id, guardian_hash, child_hash, registered_at)
    values (the_user, as_guardian, as_child, clock_timestamp());
end $$;

revoke all on function app_too_near(bigint), app_deny_too_near(bigint), people_folder_too_near(),
  people_employee_too_near(), app_is_too_near(bigint, bigint), app_note_employee_number(bigint, bytea, bytea) from public;
grant execute on function app_is_too_near(bigint, bigint) to tettpaa_leader;
grant execute on function app_note_employee_number(bigint, bytea, bytea) to tettpaa_app;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0010_families_that_hide")]
    operations = [migrations.RunSQL(NEAR, migrations.RunSQL.noop)]
