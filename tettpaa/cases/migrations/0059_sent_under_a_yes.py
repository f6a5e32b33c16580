"""What those who said yes may see: which letters went to the receiver while their own yes held."""

from django.db import migrations

TELL = """
create function app_sent_under_a_yes(the_release uuid) returns table(title text, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.name, d.sent_at
  from cases_secrecyrelease r join cases_individualcase c on c.id = r.case_id
    join documents_dispatch d on d.scope_id = c.scope_id and d.recipient = r.recipient
    join documents_storedfile f on f.id = d.file_id
  where r.id = the_release and r.scope_id = any(app_my_scopes())
    and d.channel = 'paper' and d.sent_at is not null and d.failed_at is null and d.made_at >= r.asked_at
    and (d.sent_at at time zone 'Europe/Oslo')::date between r.from_on and r.until_on
    and (r.ended_at is null or d.sent_at <= r.ended_at)
    and not exists (select from cases_secrecyexception e where e.case_id = c.id and e.recipient = d.recipient
      and e.made_at <= greatest(d.made_at, d.sent_at))
    and exists (
      select from cases_casescope own
        join lateral (select a.kind from cases_secrecyanswer a where a.release_id = r.id
            and a.scope_id = own.scope_id and a.registered_at <= greatest(d.made_at, d.sent_at)
          order by a.registered_at desc limit 1) said on said.kind = 'yes'
      where own.case_id = c.id and own.kind = 'person' and own.scope_id = any(app_my_scopes())
        and (own.guardian_id is null or not exists (select from cases_secrecyanswer a
          join cases_casescope pupil on pupil.scope_id = a.scope_id and pupil.kind = 'person'
            and pupil.guardian_id is null
          where a.release_id = r.id and a.registered_at <= greatest(d.made_at, d.sent_at))))
  order by d.sent_at desc, d.id
$$;
revoke all on function app_sent_under_a_yes(uuid) from public;
grant execute on function app_sent_under_a_yes(uuid) to tettpaa_portal, tettpaa_portal_ro;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0058_letters_want_a_yes"),
    ]

    operations = [migrations.RunSQL(TELL, "drop function app_sent_under_a_yes(uuid)")]
