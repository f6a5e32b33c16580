"""A letter whose yes has run out, is put away or taken back is held where it waits, also one to another municipality."""

from django.db import migrations

HOLD = """
create function app_hold_without_a_yes(day date, letters uuid[]) returns setof uuid language sql volatile
security definer set search_path = public, pg_temp as $$
  update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
  from cases_individualcase c
  where d.id = any(letters) and d.scope_id = c.scope_id
    and d.channel = 'paper' and d.sent_at is null and d.held_at is null
    and exists (select from cases_secrecyrelease r where r.case_id = c.id and r.recipient = d.recipient)
    and not exists (select from cases_secrecyexception e
      where e.case_id = c.id and e.scope_id = c.scope_id and e.recipient = d.recipient)
    and not exists (select from cases_secrecyrelease r where r.case_id = c.id and r.recipient = d.recipient
      and r.ended_at is null and day between r.from_on and r.until_on
      and exists (select from cases_secrecyanswer a where a.release_id = r.id)
      and not exists (select from (select distinct on (a.scope_id) a.kind from cases_secrecyanswer a
        where a.release_id = r.id order by a.scope_id, a.registered_at desc) latest where latest.kind <> 'yes'))
  returning d.id;
$$;
revoke all on function app_hold_without_a_yes(date, uuid[]) from public;
grant execute on function app_hold_without_a_yes(date, uuid[]) to tettpaa_staff, tettpaa_leader, tettpaa_clerk;

create function cases_transferanswer_holds() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
  from cases_transferpackage p
  where p.question_id = new.question_id and d.file_id = p.file_id
    and d.channel = 'paper' and d.sent_at is null and d.held_at is null
    and exists (select from cases_transferanswer o, jsonb_array_elements_text(o.allowed) allowed(key)
      where o.question_id = new.question_id and o.scope_id = new.scope_id and o.id <> new.id
        and o.registered_at <= p.made_at and not new.allowed ? allowed.key
        and not exists (select from cases_transferanswer n where n.question_id = o.question_id
          and n.scope_id = o.scope_id and n.registered_at > o.registered_at and n.registered_at <= p.made_at));
  return null;
end $$;
revoke all on function cases_transferanswer_holds() from public;
create trigger transferanswer_holds after insert on cases_transferanswer
for each row execute function cases_transferanswer_holds();

create or replace function cases_secrecyanswer_holds() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> 'yes' then
    update documents_dispatch d set held_at = clock_timestamp(), wants_a_yes = true
    from cases_secrecyrelease r join cases_individualcase c on c.id = r.case_id
    where r.id = new.release_id and d.scope_id = c.scope_id and d.recipient = r.recipient
      and d.channel = 'paper' and d.sent_at is null and d.held_at is null
      and not exists (select from cases_secrecyexception e
        where e.case_id = c.id and e.scope_id = c.scope_id and e.recipient = r.recipient);
  end if;
  return new;
end $$;
"""
LET_GO = """
drop trigger transferanswer_holds on cases_transferanswer;
drop function cases_transferanswer_holds();
drop function app_hold_without_a_yes(date, uuid[]);
create or replace function cases_secrecyanswer_holds() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> 'yes' then
    update documents_dispatch d set held_at = clock_timestamp()
    from cases_secrecyrelease r join cases_individualcase c on c.id = r.case_id
    where r.id = new.release_id and d.scope_id = c.scope_id and d.recipient = r.recipient
      and d.channel = 'paper' and d.sent_at is null and d.held_at is null
      and not exists (select from cases_secrecyexception e
        where e.case_id = c.id and e.scope_id = c.scope_id and e.recipient = r.recipient);
  end if;
  return new;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0057_joint_meetings"),
        ("documents", "0013_held_for_a_yes"),
    ]

    operations = [migrations.RunSQL(HOLD, LET_GO)]
