from django.db import migrations

# As before, but a compartment that is opened later is also open to a substitute, from the day when they begin.
AFTER = """
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
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  return made;
end $$;
create or replace function app_open_decision_scope(the_case uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or not (staff = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk', 'tettpaa_worker'))
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope where case_id = the_case and kind = 'decision';
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_decision', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, 'decision');
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, greatest(starts_at, now()), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned', 'substitute') and (ends_at is null or ends_at > now());
  return made;
end $$;
"""
BEFORE = """
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
create or replace function app_open_decision_scope(the_case uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or not (staff = any(app_my_scopes())
      or current_setting('role') in ('tettpaa_leader', 'tettpaa_clerk', 'tettpaa_worker'))
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  select scope_id into made from cases_casescope where case_id = the_case and kind = 'decision';
  if made is not null then
    return made;
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_decision', folder, now()) returning id into made;
  insert into cases_casescope (id, case_id, scope_id, kind) values (gen_random_uuid(), the_case, made, 'decision');
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, now(), ends_at, reason, given_by_id from access_grant
    where scope_id = staff and basis in ('assigned', 'co_assigned') and (ends_at is null or ends_at > now());
  return made;
end $$;
"""


class Migration(migrations.Migration):
    """After substitutes have a basis of their own."""

    dependencies = [("cases", "0016_change_of_adviser")]
    operations = [migrations.RunSQL(AFTER, BEFORE)]
