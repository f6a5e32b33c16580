"""Which cases may go, and the one way that rows of a case are removed."""

from django.db import migrations

# Security definer: nobody may delete what is archived. The worker may carry out what the archivist has decided, on the
# day that was set, while the case is closed, nobody has stopped it and no date has moved; the database sees to all of it.
# Compartments stay, since the logs name them: with nothing in them. (See cases/migrations/0025.)
COMPARTMENTS = """
create function app_case_compartments(the_case uuid) returns bigint[]
language sql stable security definer set search_path = public, pg_temp as $$
  with c as (select * from cases_individualcase where id = the_case),
  alone as (
    select c.folder_id from c
    where not exists (select 1 from cases_individualcase o where o.folder_id = c.folder_id and o.id <> c.id)
      and not exists (select 1 from referrals_referral r where r.child_id = c.child_id and r.id is distinct from c.referral_id)
      and not exists (select 1 from people_child m where m.merged_into_id = c.child_id)
  ),
  kept as (
    select alone.folder_id from alone
    where exists (select 1 from access_scope s where s.subject_id = alone.folder_id and s.kind = 'archive')
  )
  select array_agg(distinct found.id) from (
    select s.scope_id as id from cases_casescope s join c on s.case_id = c.id
    union select c.scope_id from c
    union select r.scope_id from referrals_referral r join c on r.id = c.referral_id
    union select s.id from access_scope s join alone on s.subject_id = alone.folder_id where s.kind <> 'archive'
    union select alone.folder_id from alone where alone.folder_id not in (select folder_id from kept)
  ) found
$$;
revoke all on function app_case_compartments(uuid) from public;
"""

REMOVE = """
create function app_remove_compartments(gone bigint[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare place text; removed integer := 0; here integer;
begin
  if exists (select 1 from access_scope where id = any(gone) and kind in ('unit', 'import', 'archive')) then
    raise exception 'rom av dette slaget blir aldri kassert';
  end if;
  update cases_individualcase set earlier_id = null
    where earlier_id in (select id from cases_individualcase where scope_id = any(gone)) and scope_id <> all(gone);
  update cases_caseimportrow set case_id = null
    where case_id in (select id from cases_individualcase where scope_id = any(gone));
  delete from people_personmerge where other_id in (select id from people_child where scope_id = any(gone));
  delete from access_denialexception where denial_id in (select id from access_denial where scope_id = any(gone));
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('access_auditevent', 'access_readlogentry')
  loop
    execute format('delete from %I where scope_id = any($1)', place) using gone;
    get diagnostics here = row_count;
    removed := removed + here;
  end loop;
  return removed;
end $$;
revoke all on function app_remove_compartments(bigint[]) from public;
"""

DISPOSE = """
create function app_dispose(the_disposal uuid, today date, ground text, kept integer) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare d retention_disposal; c cases_individualcase; gone bigint[]; blobs text[]; removed integer; proof uuid;
begin
  if current_setting('role') <> 'tettpaa_worker' then
    raise insufficient_privilege using message = 'bare jobben kan kassere';
  end if;
  select * into d from retention_disposal where id = the_disposal and stopped_at is null and goes_on <= today for update;
  if not found then return null; end if;
  select * into c from cases_individualcase where scope_id = d.scope_id for update;
  if c.closed_on is null
      or exists (select 1 from cases_closure o where o.scope_id = d.scope_id and o.closed_at > d.approved_at) or exists (
      select 1 from retention_legalhold h
      where h.scope_id = d.scope_id and h.lifted_at is null and (h.review_on is null or h.review_on >= today)) then
    return null;
  end if;
  gone := app_case_compartments(c.id);
  select coalesce(array_agg(blob), '{}') into blobs from documents_storedfile where scope_id = any(gone);
  insert into retention_disposedcase (id, kind, unit_kind, received_month, told_month, closed_year, days_to_intake,
    days_to_sent, days_to_told, within_norm)
  values (gen_random_uuid(), c.kind, coalesce((select kind from organisation_unit where id = c.unit_id), ''),
    date_trunc('month', c.received_on), date_trunc('month', c.told_on), extract(year from c.closed_on),
    c.intake_on - c.received_on, c.sent_on - c.received_on, c.told_on - c.received_on, c.told_on <= c.norm_on);
  proof := gen_random_uuid();
  insert into retention_disposalcertificate (id, kind, closed_year, rule_version, legal_ground, row_count, file_count,
    kept_count, scope_ids, is_whole, approved_by_id, approved_at, disposed_at)
  values (proof, c.kind, extract(year from c.closed_on), d.rule_version, ground, 0, cardinality(blobs), kept, gone,
    kept = 0, d.approved_by_id, d.approved_at, clock_timestamp());
  removed := app_remove_compartments(gone);
  update retention_disposalcertificate set row_count = removed where id = proof;
  return jsonb_build_object('certificate', proof, 'scopes', to_jsonb(gone), 'blobs', to_jsonb(blobs), 'rows', removed);
end $$;
revoke all on function app_dispose(uuid, date, text, integer) from public;
grant execute on function app_dispose(uuid, date, text, integer) to tettpaa_worker;
"""

YEARS_LATER = """
create function app_years_later(day date, years integer) returns date
language sql immutable as $$
  select (day + make_interval(years => years))::date
    + case when extract(day from day) = 29 and extract(month from day) = 2
        and extract(day from day + make_interval(years => years)) = 28 then 1 else 0 end
$$;
"""

CLOSED = """
create function app_closed_cases(after integer, age integer, only_ids uuid[], until date, at_most integer)
returns table (case_id uuid, scope_id bigint, number text, kind text, unit text, closed_on date, due_on date,
  kept integer, held_because text, held_until date, held_by text, goes_on date, disposal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.scope_id, c.number::text, c.kind::text, coalesce(u.name::text, ''), c.closed_on,
    greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)),
    (select count(*)::integer from assessments_assessmentsigning s where s.scope_id = c.scope_id),
    h.reason::text, h.review_on, (select name::text from access_user where id = h.held_by_id), d.goes_on, d.id
  from cases_individualcase c
    join people_child b on b.id = c.child_id
    left join organisation_unit u on u.id = c.unit_id
    left join retention_legalhold h on h.scope_id = c.scope_id and h.lifted_at is null
    left join retention_disposal d on d.scope_id = c.scope_id and d.stopped_at is null
  where c.closed_on is not null
    and (only_ids is null or c.id = any(only_ids))
    and greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)) <= until
    and (current_setting('role') = 'tettpaa_worker' or c.folder_id not in (select app_denied_scopes()))
    and current_setting('role') in ('tettpaa_report', 'tettpaa_report_ro', 'tettpaa_leader', 'tettpaa_leader_ro',
      'tettpaa_worker')
  order by 7, c.number limit at_most
$$;
revoke all on function app_closed_cases(integer, integer, uuid[], date, integer) from public;
grant execute on function app_closed_cases(integer, integer, uuid[], date, integer)
  to tettpaa_report, tettpaa_report_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_worker;
create function app_years_of_disposal(after integer, age integer, since date)
returns table (year integer, cases bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select extract(year from due)::integer, count(*) from (
    select greatest(app_years_later(c.closed_on, after), app_years_later(b.birth_date, age)) as due
    from cases_individualcase c join people_child b on b.id = c.child_id where c.closed_on is not null) f
  where due > since group by 1 order by 1
$$;
revoke all on function app_years_of_disposal(integer, integer, date) from public;
grant execute on function app_years_of_disposal(integer, integer, date)
  to tettpaa_report, tettpaa_report_ro, tettpaa_leader, tettpaa_leader_ro;
"""

BACK = """
drop function app_years_of_disposal(integer, integer, date);
drop function app_closed_cases(integer, integer, uuid[], date, integer);
drop function app_dispose(uuid, date, text, integer);
drop function app_remove_compartments(bigint[]);
drop function app_case_compartments(uuid);
drop function app_years_later(date, integer);
"""


class Migration(migrations.Migration):
    """After the tables of everything that a case has."""

    dependencies = [
        ("retention", "0001_initial"),
        ("assessments", "0002_words"),
        ("cases", "0028_education_plan"),
        ("referrals", "0004_family_refers"),
        ("people", "0006_misspelled_names"),
    ]
    operations = [migrations.RunSQL(COMPARTMENTS + REMOVE + DISPOSE + YEARS_LATER + CLOSED, BACK)]
