"""What was written about the waiting time becomes a measure without days, so that somebody asks who does it and when."""

from django.db import migrations

SQL = """
insert into cases_waitingmeasure (id, case_id, scope_id, what, who, ended_on, how_it_went, registered_at)
select gen_random_uuid(), c.id, c.scope_id, said.what, '', coalesce(c.told_on, c.closed_on), '', said.at
from cases_individualcase c cross join lateral (
  select coalesce(l.meanwhile, d.meanwhile) as what, coalesce(l.announced_at, d.decided_at) as at
  from (select 1) one
    left join referrals_intakedecision d on d.referral_id = c.referral_id and btrim(d.meanwhile) <> ''
    left join lateral (select n.meanwhile, a.announced_at from cases_delaynotice n
      join cases_announceddate a on a.id = n.announced_id
      where a.case_id = c.id order by a.announced_at desc limit 1) l on true) said
where said.what is not null;
insert into cases_waitinganswer (id, case_id, scope_id, occasion, is_unchanged, none_because, answered_on, answered_at)
select gen_random_uuid(), case_id, scope_id, 'before', false, '', (registered_at at time zone 'Europe/Oslo')::date,
  registered_at
from cases_waitingmeasure;
update cases_sharedprogress set measures = jsonb_build_array(
  jsonb_build_object('what', meanwhile, 'who', '', 'starts_on', null, 'check_on', null))
where btrim(meanwhile) <> '' and told_on is null and closed_on is null;
"""


class Migration(migrations.Migration):
    """By itself, since a table with changed rows cannot be altered."""

    dependencies = [("cases", "0032_meanwhile"), ("referrals", "0004_family_refers")]
    operations = [migrations.RunSQL(SQL, "")]
