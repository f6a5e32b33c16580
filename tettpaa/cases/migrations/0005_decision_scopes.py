"""Opening the compartment of the one who decides, and who is behind a unit or an office; rows for cases before this."""

from django.db import migrations

# Security definer: an adviser may not make scopes, but may open the room that the deciding office shares with PPT.
# Everybody on PPT's side who has the case's own compartment is let into the new one.
OPEN = """
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
revoke all on function app_open_decision_scope(uuid) from public;
grant execute on function app_open_decision_scope(uuid)
  to tettpaa_staff, tettpaa_leader, tettpaa_clerk, tettpaa_worker;
"""

# Numbers of compartments only, for those who let people in and out: the administrator sees no case. What is denied to
# the one who asks is left out, so a graded child is never opened by a change of leader.
BEHIND = """
create or replace function app_office_scopes(the_office uuid) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select d.scope_id from cases_casedecider d join cases_individualcase c on c.id = d.case_id
  where d.office_id = the_office and not d.by_unit and c.sent_on is not null and c.closed_on is null
    and d.scope_id not in (select app_denied_scopes())
$$;
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
revoke all on function app_office_scopes(uuid), app_unit_scopes(uuid, boolean) from public;
grant execute on function app_office_scopes(uuid), app_unit_scopes(uuid, boolean) to tettpaa_admin, tettpaa_leader;
"""

# Until now the leader of a school decided; that is a delegation from here on, and stays so.
BEFORE = """
insert into organisation_decidingoffice (id, municipality_id, name, address, phone)
  select gen_random_uuid(), m.id, m.name || ' kommune', '', '' from organisation_municipality m
  where exists (select 1 from organisation_unit u join cases_individualcase c on c.unit_id = u.id
                where u.municipality_id = m.id);
insert into organisation_decisionpower (office_id, kind, place, delegated, starts_on)
  select id, '', '', false, current_date from organisation_decidingoffice;
insert into organisation_decisionpower (office_id, kind, place, delegated, starts_on)
  select id, 'individual_education', 'municipal', true, current_date from organisation_decidingoffice;
insert into cases_casedecider (id, case_id, scope_id, office_id, by_unit, reference, chosen_at)
  select gen_random_uuid(), c.id, s.scope_id, o.id, u.kind = 'school', 'individual_education_assessment', now()
  from cases_individualcase c
  join cases_casescope s on s.case_id = c.id and s.kind = 'unit'
  join organisation_unit u on u.id = c.unit_id
  join organisation_decidingoffice o on o.municipality_id = u.municipality_id
  where u.kind = 'school' and u.ownership = 'municipal'
    or exists (select 1 from cases_decisionregistration d where d.case_id = c.id);
"""
DROP = "drop function app_open_decision_scope(uuid), app_office_scopes(uuid), app_unit_scopes(uuid, boolean)"


class Migration(migrations.Migration):
    """After the table of deciders."""

    dependencies = [("cases", "0004_who_decides"), ("referrals", "0003_child_without_unit")]
    operations = [migrations.RunSQL(OPEN + BEHIND, DROP), migrations.RunSQL(BEFORE, migrations.RunSQL.noop)]
