"""Letters wait for a person also where the address is graded, and not by the service's own shield alone."""

from django.db import migrations

HOLD = """
create or replace function documents_dispatch_is_held() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if new.sent_at is null and new.held_at is null and exists (
    select from access_scope s join people_addressgrading g on g.scope_id in (s.subject_id, s.id)
    where s.id = new.scope_id and g.lifted_at is null
      and not (
        exists (select from people_safeguardian f join people_child c on c.id = g.child_id
          left join people_guardian p on p.id = f.guardian_id where f.grading_id = g.id
            and f.ended_at is null
            and new.recipient = coalesce(p.first_name || ' ' || p.last_name, c.first_name || ' ' || c.last_name))
        and not exists (select from people_guardian o where o.child_id = g.child_id
          and o.first_name || ' ' || o.last_name = new.recipient
          and not exists (select from people_safeguardian f where f.grading_id = g.id and f.guardian_id = o.id
            and f.ended_at is null)))) then
    new.held_at := clock_timestamp();
  end if;
  return new;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0051_visits"),
        ("people", "0013_safe_for_a_time"),
    ]

    operations = [migrations.RunSQL(HOLD, migrations.RunSQL.noop)]
