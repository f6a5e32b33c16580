"""Opening the compartment of one report to the child welfare service, for the one who reports and nobody else."""

from django.db import migrations

# Security definer: an adviser may not make scopes. The compartment is none of the case's, so that what hands over, shares
# or counts a case does not reach it, and it is of the same kind as a person's own words: nobody who only sees numbers of
# compartments, as the administrator does, can tell that there is a report.
SQL = """
create or replace function app_open_concern_scope(the_case uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; staff bigint; folder bigint; made bigint;
begin
  select scope_id, folder_id into staff, folder from cases_individualcase where id = the_case;
  if staff is null or me is null
      or not (staff = any(app_my_scopes()) or current_setting('role') = 'tettpaa_leader')
      or staff in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'ingen tilgang til saken';
  end if;
  insert into access_scope (kind, subject_id, created_at) values ('case_person', folder, now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, reason, given_by_id)
    values (me, made, 'assigned', now(), '', me);
  return made;
end $$;
revoke all on function app_open_concern_scope(uuid) from public;
grant execute on function app_open_concern_scope(uuid) to tettpaa_staff, tettpaa_leader;
"""


class Migration(migrations.Migration):
    """After the table of reports."""

    dependencies = [("cases", "0013_concern_report")]
    operations = [migrations.RunSQL(SQL, "drop function app_open_concern_scope(uuid)")]
