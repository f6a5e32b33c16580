from django.db import migrations

# A new leader gets the unit's cases, but not one that nobody has said the unit may have; and who leaves a unit also
# leaves what the unit had of children who have moved.
AFTER = """
create or replace function app_unit_scopes(the_unit uuid, only_open boolean) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select s.scope_id from cases_casescope s join cases_individualcase c on c.id = s.case_id
  where c.unit_id = the_unit and s.kind = 'unit' and (c.closed_on is null or not only_open)
    and s.scope_id not in (select app_denied_scopes())
    and not (only_open and exists (select 1 from cases_transferquestion q
      where q.case_id = c.id and q.to_unit_id = the_unit and q.closed_at is null and q.opened_at is null))
  union
  select s.scope_id from cases_casescope s
  where s.kind = 'former' and s.unit_id = the_unit and not only_open
    and s.scope_id not in (select app_denied_scopes())
  union
  select r.scope_id from referrals_referral r left join cases_individualcase c on c.referral_id = r.id
  where r.unit_id = the_unit and r.scope_id not in (select app_denied_scopes())
    and (not only_open or ((c.id is null or (c.closed_on is null and c.unit_id = the_unit))
      and exists (select 1 from referrals_referralsubmission f where f.referral_id = r.id)))
$$;
"""
BEFORE = """
create or replace function app_unit_scopes(the_unit uuid, only_open boolean) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select s.scope_id from cases_casescope s join cases_individualcase c on c.id = s.case_id
  where c.unit_id = the_unit and s.kind = 'unit' and (c.closed_on is null or not only_open)
    and s.scope_id not in (select app_denied_scopes())
  union
  select r.scope_id from referrals_referral r left join cases_individualcase c on c.referral_id = r.id
  where r.unit_id = the_unit and r.scope_id not in (select app_denied_scopes())
    and (not only_open or (c.closed_on is null
      and exists (select 1 from referrals_referralsubmission f where f.referral_id = r.id)))
$$;
"""


class Migration(migrations.Migration):
    """After the question that is asked when a child moves."""

    dependencies = [("cases", "0020_change_of_unit")]
    operations = [migrations.RunSQL(AFTER, BEFORE)]
