"""Case numbers, and opening the compartment of one person's own words."""

from django.db import migrations

# Security definer: an adviser may not make scopes, but may open the room for what a guardian in the case says.
# Everybody on PPT's side who has the case's own compartment is let into the new one.
SQL = """
create sequence cases_number;
grant usage, select on sequence cases_number to tettpaa_leader, tettpaa_worker, tettpaa_clerk;

create or replace function app_open_person_scope(the_case uuid, the_guardian uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or not (staff = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk', 'tettpaa_worker'))
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope
    where case_id = the_case and kind = 'person' and guardian_id is not distinct from the_guardian;
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_person', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind, guardian_id)
    values (gen_random_uuid(), the_case, made, 'person', the_guardian);
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, now(), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned') and (ends_at is null or ends_at > now());
  return made;
end $$;
revoke all on function app_open_person_scope(uuid, uuid) from public;
grant execute on function app_open_person_scope(uuid, uuid)
  to tettpaa_staff, tettpaa_leader, tettpaa_clerk, tettpaa_worker;
"""


class Migration(migrations.Migration):
    """After the tables of cases."""

    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunSQL(SQL, "drop function app_open_person_scope(uuid, uuid); drop sequence cases_number")]
