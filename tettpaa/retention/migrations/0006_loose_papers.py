"""Referrals that never became a case, and lists that cases were entered from: which may go, and how they go."""

import uuid
from importlib import import_module

from django.db import migrations, models

import tettpaa.access.policies

PAPERS = """
create function app_loose_papers(after_referral integer, after_import integer, only_ids uuid[], until date, at_most integer)
returns table (case_id uuid, scope_id bigint, number text, kind text, unit text, closed_on date, due_on date,
  kept integer, held_because text, held_until date, held_by text, goes_on date, disposal_id uuid, paper text)
language sql stable security definer set search_path = public, pg_temp as $$
  with loose as (
    select r.id, r.scope_id, r.kind::text as kind, coalesce(u.name::text, '') as unit, 'referral_without_case' as paper,
      (x.decided_at at time zone 'Europe/Oslo')::date as ended, after_referral as years, b.scope_id as folder_id
    from referrals_referral r
      join referrals_intakedecision x on x.referral_id = r.id and x.outcome <> 'accept'
      left join organisation_unit u on u.id = r.unit_id
      left join people_child b on b.id = r.child_id
    where not exists (select 1 from cases_individualcase c where c.referral_id = r.id)
    union all
    select i.id, i.scope_id, '', coalesce(a.name::text, ''), 'import_list',
      (i.uploaded_at at time zone 'Europe/Oslo')::date, after_import, null
    from cases_caseimport i left join access_user a on a.id = i.uploaded_by_id
    where i.state not in ('running', 'undoing')
  )
  select l.id, l.scope_id, '', l.kind, l.unit, l.ended, app_years_later(l.ended, l.years), 0,
    h.reason::text, h.review_on, (select name::text from access_user where id = h.held_by_id), d.goes_on, d.id, l.paper
  from loose l
    left join retention_legalhold h on h.scope_id = l.scope_id and h.lifted_at is null
    left join retention_disposal d on d.scope_id = l.scope_id and d.stopped_at is null
  where (only_ids is null or l.id = any(only_ids))
    and app_years_later(l.ended, l.years) <= until
    and (current_setting('role') = 'tettpaa_worker'
      or (l.scope_id not in (select app_denied_scopes())
        and (l.folder_id is null or l.folder_id not in (select app_denied_scopes()))))
    and current_setting('role') in ('tettpaa_report', 'tettpaa_report_ro', 'tettpaa_leader', 'tettpaa_leader_ro',
      'tettpaa_worker')
  order by 7, l.id limit at_most
$$;
revoke all on function app_loose_papers(integer, integer, uuid[], date, integer) from public;
grant execute on function app_loose_papers(integer, integer, uuid[], date, integer)
  to tettpaa_report, tettpaa_report_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_worker;
"""

# The child's folder goes along when this referral was all there was: only what a register says stands in it.
COMPARTMENTS = """
create function app_is_only_registered(the_folder bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare place text; found boolean;
begin
  for place in
    select c.table_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'scope_id' and t.table_type = 'BASE TABLE'
      and c.table_name not like 'people\\_%' and c.table_name not like 'access\\_%'
  loop
    execute format('select exists (select 1 from %I where scope_id = $1)', place) into found using the_folder;
    if found then return false; end if;
  end loop;
  return true;
end $$;
revoke all on function app_is_only_registered(bigint) from public;

create function app_referral_compartments(the_referral uuid) returns bigint[]
language sql stable security definer set search_path = public, pg_temp as $$
  with r as (select * from referrals_referral where id = the_referral),
  own as (
    select r.scope_id as id from r
    union select y.scope_id from referrals_referralreading y join r on y.referral_id = r.id
    union select y.scope_id from referrals_referralresponse y join r on y.referral_id = r.id
    union select d.scope_id from papers_unitreport d join r on d.referral_id = r.id
  )
  select array_agg(id) from (
    select id from own
    union select b.scope_id from r join people_child b on b.id = r.child_id
    where not exists (select 1 from cases_individualcase c where c.folder_id = b.scope_id)
      and not exists (select 1 from referrals_referral o where o.child_id = b.id and o.id <> r.id)
      and not exists (select 1 from people_child m where m.merged_into_id = b.id)
      and not exists (select 1 from access_scope s where s.subject_id = b.scope_id and s.id not in (select id from own))
      and app_is_only_registered(b.scope_id)
  ) found
$$;
revoke all on function app_referral_compartments(uuid) from public;
"""

# As before, but a list's own compartment may go: what was entered from it lies in the cases.
_BEFORE = import_module("tettpaa.retention.migrations.0003_requests").WITH_REQUESTS
REMOVE = _BEFORE.replace("kind in ('unit', 'import', 'archive')", "kind in ('unit', 'archive')")

# Security definer, as app_dispose. The row is locked first, so that a case that is opened from the referral just now comes
# either before, and stops this, or finds no referral.
DISPOSE = """
create function app_dispose_paper(the_disposal uuid, today date, ground text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare d retention_disposal; r referrals_referral; x referrals_intakedecision; i cases_caseimport; gone bigint[];
  blobs text[]; removed integer; proof uuid := gen_random_uuid(); what text; sort text; ended date;
begin
  if current_setting('role') <> 'tettpaa_worker' then
    raise insufficient_privilege using message = 'bare jobben kan kassere';
  end if;
  select * into d from retention_disposal where id = the_disposal and stopped_at is null and goes_on <= today for update;
  if not found or exists (select 1 from retention_legalhold h where h.scope_id = d.scope_id and h.lifted_at is null
      and (h.review_on is null or h.review_on >= today)) then
    return null;
  end if;
  select * into r from referrals_referral where scope_id = d.scope_id for update;
  if found then
    select * into x from referrals_intakedecision where referral_id = r.id;
    if not found or x.outcome = 'accept' or x.decided_at > d.approved_at
        or exists (select 1 from cases_individualcase c where c.referral_id = r.id) then
      return null;
    end if;
    what := 'referral_without_case'; sort := r.kind; ended := (x.decided_at at time zone 'Europe/Oslo')::date;
    gone := app_referral_compartments(r.id);
    insert into retention_disposedreferral (id, kind, unit_kind, outcome, received_month, ended_year, days_to_decision)
    values (gen_random_uuid(), r.kind, coalesce((select kind from organisation_unit where id = r.unit_id), ''), x.outcome,
      date_trunc('month', r.received_on), extract(year from ended), ended - r.received_on);
  else
    select * into i from cases_caseimport where scope_id = d.scope_id for update;
    if not found or i.state in ('running', 'undoing') or i.alive_at > d.approved_at then return null; end if;
    what := 'import_list'; sort := ''; ended := (i.uploaded_at at time zone 'Europe/Oslo')::date;
    gone := array[i.scope_id];
  end if;
  select coalesce(array_agg(blob), '{}') into blobs from documents_storedfile where scope_id = any(gone);
  insert into retention_disposalcertificate (id, paper, kind, closed_year, rule_version, legal_ground, row_count, file_count,
    kept_count, scope_ids, is_whole, approved_by_id, approved_at, disposed_at)
  values (proof, what, sort, extract(year from ended), d.rule_version, ground, 0, cardinality(blobs), 0, gone, true,
    d.approved_by_id, d.approved_at, clock_timestamp());
  removed := app_remove_compartments(gone);
  update retention_disposalcertificate set row_count = removed where id = proof;
  return jsonb_build_object('certificate', proof, 'scopes', to_jsonb(gone), 'blobs', to_jsonb(blobs), 'rows', removed);
end $$;
revoke all on function app_dispose_paper(uuid, date, text) from public;
grant execute on function app_dispose_paper(uuid, date, text) to tettpaa_worker;
"""

BACK = """
drop function app_dispose_paper(uuid, date, text);
drop function app_referral_compartments(uuid);
drop function app_is_only_registered(bigint);
drop function app_loose_papers(integer, integer, uuid[], date, integer);
"""
BACK += _BEFORE


class Migration(migrations.Migration):
    """After the tables of everything that a referral and a list have."""

    dependencies = [
        ("retention", "0005_unit_reports"),
        ("cases", "0047_guardian_copy"),
        ("referrals", "0005_family_reads_draft"),
    ]
    operations = [
        migrations.AddField("disposalcertificate", "paper", models.CharField(db_default="case", max_length=40)),
        migrations.AlterField("disposalcertificate", "kind", models.CharField(blank=True, max_length=40)),
        migrations.CreateModel(
            name="DisposedReferral",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("unit_kind", models.CharField(blank=True, max_length=20)),
                ("outcome", models.CharField(max_length=20)),
                ("received_month", models.DateField(null=True)),
                ("ended_year", models.PositiveSmallIntegerField()),
                ("days_to_decision", models.IntegerField(null=True)),
            ],
            options={
                "constraints": [
                    tettpaa.access.policies.OpenTable(
                        name="disposedreferral_open",
                        reason="Tall uten identitet: måned og antall dager. Bare databasens egen funksjon skriver dem.",
                        rules={"HEAD": "s", "LEADER": "s", "REPORT": "s", "WORKER": "s"},
                        version=1,
                    )
                ],
            },
        ),
        migrations.RunSQL(PAPERS + COMPARTMENTS + REMOVE + DISPOSE, BACK),
    ]
