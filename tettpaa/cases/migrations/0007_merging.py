"""Moving everything about a child that was registered twice into one folder, in one piece."""

from django.db import migrations

# Security definer: consents, openings and grants lie in tables that no page role may change. It asks the same two
# questions as the policies: a leader, and neither folder denied. Logs are never touched, and grants only where they lead
# to the folder itself: those who have the child in a case see who the child is, as before.
MERGE = """
create or replace function app_merge_children(kept uuid, other uuid, same_kept uuid[], same_other uuid[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare to_scope bigint; from_scope bigint; t record; i integer;
begin
  select scope_id into to_scope from people_child where id = kept and merged_into_id is null;
  select scope_id into from_scope from people_child where id = other and merged_into_id is null;
  if current_setting('role') <> 'tettpaa_leader' or to_scope is null or from_scope is null or to_scope = from_scope
      or to_scope in (select app_denied_scopes()) or from_scope in (select app_denied_scopes()) then
    raise insufficient_privilege using message = 'mappene kan ikke slås sammen';
  end if;

  perform 1 from people_child where id in (kept, other) order by id for update;
  -- Who has the child in a case must see who the child is; any other way into the old folder ends here.
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()) where scope_id = from_scope and (ends_at is null or ends_at > now())
    and basis not in ('assigned', 'co_assigned');

  for i in 1 .. coalesce(array_length(same_other, 1), 0) loop
    if not exists (select 1 from people_guardian where id = same_other[i] and child_id = other)
        or not exists (select 1 from people_guardian where id = same_kept[i] and child_id = kept) then
      raise insufficient_privilege using message = 'foresatte hører ikke til mappene';
    end if;
    update participation_portalopening set closed_at = now()
      where guardian_id = same_other[i] and closed_at is null and exists (select 1 from participation_portalopening o
        where o.guardian_id = same_kept[i] and o.closed_at is null);
    for t in select distinct c.conrelid::regclass as name, a.attname as col from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and c.confrelid = 'people_guardian'::regclass and a.attname like '%guardian_id' loop
      execute format('update %s set %I = $1 where %I = $2', t.name, t.col, t.col) using same_kept[i], same_other[i];
    end loop;
    update people_guardian set ended_on = coalesce(ended_on, current_date) where id = same_other[i];
  end loop;

  update participation_portalopening set closed_at = now()
    where scope_id = from_scope and guardian_id is null and closed_at is null and exists (
      select 1 from participation_portalopening o
      where o.scope_id = to_scope and o.guardian_id is null and o.closed_at is null);

  if exists (select 1 from people_enrolment where child_id = kept and ends_on is null) then
    update people_enrolment set ends_on = greatest(starts_on, current_date) where child_id = other and ends_on is null;
  end if;

  for t in select c.oid::regclass as name, a.attname as col from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind = 'r' and a.attname in ('child_id', 'folder_id', 'scope_id', 'subject_id')
        and not a.attisdropped
        and c.relname not in ('people_child', 'access_auditevent', 'access_readlogentry', 'documents_scopekey')
        and exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
          and a.attnum = any(f.conkey) and f.confrelid in ('people_child'::regclass, 'access_scope'::regclass)) loop
    if t.col = 'child_id' then
      execute format('update %s set child_id = $1 where child_id = $2', t.name) using kept, other;
    else
      execute format('update %s set %I = $1 where %I = $2', t.name, t.col, t.col) using to_scope, from_scope;
    end if;
  end loop;
  -- The old row is still about the same child: what is denied for the new folder is denied for it.
  update access_scope set subject_id = to_scope where id = from_scope;
end $$;
revoke all on function app_merge_children(uuid, uuid, uuid[], uuid[]) from public;
grant execute on function app_merge_children(uuid, uuid, uuid[], uuid[]) to tettpaa_leader;
"""


class Migration(migrations.Migration):
    """After every table that holds something about a child."""

    dependencies = [
        ("cases", "0006_decision_where_decided"),
        ("people", "0005_person_merge"),
        ("participation", "0003_consent_by_our_own_day"),
        ("documents", "0001_initial"),
    ]
    operations = [migrations.RunSQL(MERGE, "drop function app_merge_children(uuid, uuid, uuid[], uuid[])")]
