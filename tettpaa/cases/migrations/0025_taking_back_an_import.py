"""Taking back cases that came from a file and that nobody has worked on since."""

from django.db import migrations

# Security definer: nobody may delete a case. Only what this very file made, and only where the audit log, which every
# action writes to, knows of nothing but the file in the case's compartments. The log itself stays, and the compartments
# that it names: with nothing in them. (Taking a compartment away asks every table for rows in it.)
SQL = """
create or replace function app_take_back_cases(the_batch uuid, the_cases uuid[]) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare taken uuid[]; folders bigint[]; gone bigint[]; place text;
begin
  if current_setting('role') <> 'tettpaa_leader' or not exists (
      select 1 from cases_caseimport b where b.id = the_batch and b.state = 'undoing'
        and b.scope_id not in (select app_denied_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til fila';
  end if;
  select array_agg(c.id) into taken
  from cases_caseimportrow r
    join cases_individualcase c on c.id = r.case_id
    join cases_lateentry l on l.case_id = c.id and l.from_file
  where r.batch_id = the_batch and r.state = 'opened' and c.id = any(the_cases)
    and c.scope_id not in (select app_denied_scopes())
    and not exists (
      select 1 from access_auditevent e
      where e.scope_id = any(array(
          select s.scope_id from cases_casescope s where s.case_id = c.id
          union select c.folder_id where l.new_child))
        and e.reason <> 'fra fil ' || the_batch);
  if taken is null then
    return '{}';
  end if;
  select array_agg(distinct c.folder_id) into folders
  from cases_individualcase c join cases_lateentry l on l.case_id = c.id and l.new_child
  where c.id = any(taken)
    and not exists (select 1 from cases_individualcase o where o.folder_id = c.folder_id and o.id <> all(taken))
    and not exists (select 1 from referrals_referral f where f.child_id = c.child_id)
    and not exists (select 1 from people_personmerge m where m.other_id = c.child_id or m.child_id = c.child_id);
  select coalesce(folders, '{}') || array_agg(scope_id) into gone from cases_casescope where case_id = any(taken);
  update cases_caseimportrow set state = 'taken_back', case_id = null
    where batch_id = the_batch and case_id = any(taken);
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('access_auditevent', 'access_readlogentry')
  loop
    execute format('delete from %I where scope_id = any($1)', place) using gone;
  end loop;
  return taken;
end $$;
revoke all on function app_take_back_cases(uuid, uuid[]) from public;
grant execute on function app_take_back_cases(uuid, uuid[]) to tettpaa_leader;
"""


class Migration(migrations.Migration):
    """After the tables of everything that a case has."""

    dependencies = [
        ("cases", "0024_opening_a_running_case"),
        ("participation", "0003_consent_by_our_own_day"),
        ("planning", "0001_initial"),
    ]
    operations = [migrations.RunSQL(SQL, "drop function app_take_back_cases(uuid, uuid[])")]
