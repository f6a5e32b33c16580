"""Where no decision is made, what the last cases took until the help began is what a calculated date is built on."""

from django.db import migrations

# Security definer, as before: an adviser sees only own cases, and a median of those says nothing. Families in hiding are
# left out at the unit. A kind has either told decisions or begun help, so the two halves of each list never mix.
SQL = """
create or replace function app_typical_days(the_kind text, the_unit uuid)
returns table (place text, cases bigint, days int) language sql stable security definer
set search_path = public, pg_temp as $$
  select 'unit', count(*), percentile_disc(0.5) within group (order by took) from (
    (select told_on - received_on as took from cases_individualcase c
      where c.kind = the_kind and c.unit_id = the_unit and c.told_on is not null and not exists (
        select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null)
      order by c.told_on desc limit 20)
    union all
    (select started_on - received_on from cases_individualcase c
      where c.kind = the_kind and c.unit_id = the_unit and c.started_on is not null and not exists (
        select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null)
      order by c.started_on desc limit 20)) as here
  union all
  select 'service', count(*), percentile_disc(0.5) within group (order by took) from (
    (select told_on - received_on as took from cases_individualcase c
      where c.kind = the_kind and c.told_on is not null order by c.told_on desc limit 20)
    union all
    (select started_on - received_on from cases_individualcase c
      where c.kind = the_kind and c.started_on is not null order by c.started_on desc limit 20)) as everywhere
$$;
"""

# An office that is let in already sees the case also where no assessment is sent, because the act asks for none.
OFFICE = """
create or replace function app_office_scopes(the_office uuid) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select d.scope_id from cases_casedecider d join cases_individualcase c on c.id = d.case_id
  where d.office_id = the_office and not d.by_unit and c.closed_on is null
    and (c.sent_on is not null or exists (
      select 1 from access_grant g where g.scope_id = d.scope_id and g.basis = 'deciding_office'))
    and d.scope_id not in (select app_denied_scopes())
$$;
"""


class Migration(migrations.Migration):
    """After the column that it looks in. The function keeps its owner and those who may call it."""

    dependencies = [("cases", "0037_kinds_without_decision")]
    operations = [
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
        migrations.RunSQL(OFFICE, migrations.RunSQL.noop),
    ]
