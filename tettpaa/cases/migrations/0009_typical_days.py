"""How long the last decided cases of a kind took, for a calculated date: a count and a median, and no case by name."""

from django.db import migrations

# Security definer: an adviser sees only own cases, and a median of those says nothing. Families in hiding are left out at
# the unit, where few cases could point at one.
SQL = """
create or replace function app_typical_days(the_kind text, the_unit uuid)
returns table (place text, cases bigint, days int) language sql stable security definer
set search_path = public, pg_temp as $$
  select 'unit', count(*), percentile_disc(0.5) within group (order by took) from (
    select told_on - received_on as took from cases_individualcase c
    where c.kind = the_kind and c.unit_id = the_unit and c.told_on is not null and not exists (
      select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null)
    order by c.told_on desc limit 20) as here
  union all
  select 'service', count(*), percentile_disc(0.5) within group (order by took) from (
    select told_on - received_on as took from cases_individualcase c
    where c.kind = the_kind and c.told_on is not null order by c.told_on desc limit 20) as everywhere
$$;
revoke all on function app_typical_days(text, uuid) from public;
grant execute on function app_typical_days(text, uuid) to
  tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro,
  tettpaa_clerk, tettpaa_clerk_ro, tettpaa_worker, tettpaa_worker_ro;
"""


class Migration(migrations.Migration):
    """After the index that it looks in."""

    dependencies = [("cases", "0008_promises"), ("people", "0001_initial")]
    operations = [migrations.RunSQL(SQL, "drop function app_typical_days(text, uuid)")]
