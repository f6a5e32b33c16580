"""The family's way in by an identity number: made when an employee lets somebody in, found when they come to the door.

The number is never seen here, only its keyed hash. Both functions answer with users and nothing about the child.
"""

from django.db import migrations

# Only for the portal's own login, before anybody is asking. A graded or shielded child opens for nobody.
FIND = """
create function app_family_users(the_guardian bytea, the_child bytea) returns setof bigint language sql stable
security definer set search_path = public, pg_temp as $$
  with open as (
    select o.user_id, o.scope_id, o.guardian_id from participation_portalopening o
    where o.closed_at is null and not exists (
      select from access_denial d where d.scope_id = o.scope_id and d.user_id is null and d.lifted_at is null)
  )
  select open.user_id from open join people_guardian g on g.id = open.guardian_id
  where g.identity_hash = the_guardian and g.ended_on is null
    and g.has_parental_responsibility and g.responsibility_confirmed_at is not null
  union
  select open.user_id from open join people_child c on c.scope_id = open.scope_id
  where open.guardian_id is null and c.identity_hash = the_child and c.merged_into_id is null
$$;
revoke all on function app_family_users(bytea, bytea) from public;
grant execute on function app_family_users(bytea, bytea) to tettpaa_portal_login;
"""

# One user for one person, also when another of the children is in a folder that the employee does not reach.
MAKE = """
create function app_family_user_for(the_guardian uuid, the_child uuid) returns bigint language plpgsql
security definer set search_path = public, pg_temp as $$
declare folder bigint; hash bytea; found bigint; called text; made_role text;
begin
  if the_guardian is not null then
    select scope_id, identity_hash, user_id, first_name || ' ' || last_name, 'guardian'
      into folder, hash, found, called, made_role from people_guardian where id = the_guardian;
  else
    select scope_id, identity_hash, user_id, first_name || ' ' || last_name, 'pupil'
      into folder, hash, found, called, made_role from people_child where id = the_child;
  end if;
  if folder is null or folder in (select app_denied_scopes())
      or not (folder = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader') then
    raise insufficient_privilege using message = 'ingen tilgang til mappen';
  end if;
  if found is not null or hash is null then
    return found;
  end if;
  perform pg_advisory_xact_lock(hashtext('family user'), hashtext(encode(hash, 'hex')));
  if the_guardian is not null then
    select g.user_id into found from people_guardian g join access_user u on u.id = g.user_id
      where g.identity_hash = hash and u.role = 'guardian' and u.is_active order by g.user_id limit 1;
  end if;
  if found is null then
    insert into access_user (password, name, role, language, is_active, created_at)
      values ('!', called, made_role, 'nb', true, now()) returning id into found;
  end if;
  if the_guardian is not null then
    update people_guardian set user_id = found where id = the_guardian;
  else
    update people_child set user_id = found where id = the_child;
  end if;
  return found;
end $$;
revoke all on function app_family_user_for(uuid, uuid) from public;
grant execute on function app_family_user_for(uuid, uuid) to tettpaa_staff, tettpaa_leader;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("participation", "0005_consent_in_the_archive"),
        ("access", "0009_providers"),
        ("people", "0006_misspelled_names"),
    ]
    operations = [
        migrations.RunSQL(FIND, "drop function app_family_users(bytea, bytea)"),
        migrations.RunSQL(MAKE, "drop function app_family_user_for(uuid, uuid)"),
    ]
