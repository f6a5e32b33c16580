"""Ways in end by their date, whether or not the worker runs; readers of drafts and substitutes follow the same rules."""

from importlib import import_module

from django.db import migrations

# A substitute has the child in a case as much as the one they stand in for: a merge keeps them, for their days.
BEFORE_MERGE = import_module("tettpaa.cases.migrations.0007_merging").MERGE
KEPT = "('assigned', 'co_assigned')"
AFTER_MERGE = BEFORE_MERGE.replace(KEPT, "('assigned', 'co_assigned', 'substitute')")

# Who leaves a unit also leaves what the family reads and says about its drafts.
BEFORE_UNIT = import_module("tettpaa.cases.migrations.0021_units_and_moving").AFTER
AFTER_UNIT = (
    BEFORE_UNIT.rstrip().removesuffix("$$;")
    + """  union
  select x.scope_id from referrals_referralreading x join referrals_referral r on r.id = x.referral_id
  where r.unit_id = the_unit and not only_open and x.scope_id not in (select app_denied_scopes())
$$;
"""
)

# Security definer: the clerk who registers a move may not touch cases. The day is the one that is registered, never the
# database's own: from that midnight, where we are, the grants are over by themselves. While a decision of the old unit is
# waited for, its leader keeps the way in, as ``changing_unit`` says of the rest of the move.
LEAVING = """
create function app_old_unit_leaves(the_child uuid, new_unit uuid, the_day date, only_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  over_at timestamptz := greatest(the_day::timestamp at time zone 'Europe/Oslo', clock_timestamp());
  c record; keep bigint;
begin
  for c in select id, unit_id, closed_on, sent_on, told_on from cases_individualcase
      where child_id = the_child and unit_id is distinct from new_unit and (only_case is null or id = only_case) loop
    keep := null;
    if c.closed_on is null and c.sent_on is not null and c.told_on is null
        and exists (select 1 from cases_casedecider where case_id = c.id and by_unit) then
      select e.user_id into keep from organisation_unitemployee e
        where e.unit_id = c.unit_id and e.ends_on is null and exists (
          select 1 from access_grant g join cases_casescope s on s.scope_id = g.scope_id
          where s.case_id = c.id and s.kind = 'unit' and g.user_id = e.user_id and g.ends_at is null)
        order by e.starts_on, e.id limit 1;
    end if;
    update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me from cases_casescope s
      where s.case_id = c.id and s.kind = 'unit' and g.scope_id = s.scope_id and g.basis = 'unit_staff'
        and (g.ends_at is null or g.ends_at > over_at) and g.user_id is distinct from keep;
  end loop;
  if only_case is null then
    update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me
      where g.basis = 'unit_staff' and (g.ends_at is null or g.ends_at > over_at) and g.scope_id in (
        select r.scope_id from referrals_referral r where r.child_id = the_child and r.unit_id is distinct from new_unit
        union select x.scope_id from referrals_referralreading x join referrals_referral r on r.id = x.referral_id
          where r.child_id = the_child and r.unit_id is distinct from new_unit);
  end if;
end $$;
create function people_enrolment_old_unit_leaves() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform app_old_unit_leaves(new.child_id, new.unit_id, new.starts_on, null);
  return null;
end $$;
create function cases_transfer_old_unit_leaves() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform app_old_unit_leaves((select child_id from cases_individualcase where id = new.case_id), null, new.moved_on,
    new.case_id);
  return null;
end $$;
create function participation_opening_ends_readings() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update access_grant set ends_at = greatest(starts_at, clock_timestamp())
    where user_id = new.user_id and subject_id = new.scope_id and basis = 'draft_reader'
      and (ends_at is null or ends_at > clock_timestamp());
  return null;
end $$;
revoke all on function app_old_unit_leaves(uuid, uuid, date, uuid), people_enrolment_old_unit_leaves(),
  cases_transfer_old_unit_leaves(), participation_opening_ends_readings() from public;
create trigger enrolment_old_unit_leaves after insert on people_enrolment
  for each row when (new.ends_on is null) execute function people_enrolment_old_unit_leaves();
create trigger transfer_old_unit_leaves after insert on cases_transferquestion
  for each row when (new.to_unit_id is null) execute function cases_transfer_old_unit_leaves();
create trigger opening_ends_readings after update of closed_at on participation_portalopening
  for each row when (new.closed_at is not null and old.closed_at is null)
  execute function participation_opening_ends_readings();
"""
STAYING = """
drop trigger enrolment_old_unit_leaves on people_enrolment;
drop trigger transfer_old_unit_leaves on cases_transferquestion;
drop trigger opening_ends_readings on participation_portalopening;
drop function people_enrolment_old_unit_leaves(), cases_transfer_old_unit_leaves(),
  participation_opening_ends_readings(), app_old_unit_leaves(uuid, uuid, date, uuid);
"""


class Migration(migrations.Migration):
    """After the family's reading of drafts."""

    dependencies = [("cases", "0030_kept_upload"), ("referrals", "0005_family_reads_draft")]
    operations = [
        migrations.RunSQL(AFTER_MERGE, BEFORE_MERGE),
        migrations.RunSQL(AFTER_UNIT, BEFORE_UNIT),
        migrations.RunSQL(LEAVING, STAYING),
    ]
