"""Letters about a shielded child wait for a person; the safe ones come in by their number as before."""

from django.db import migrations, models

# Whatever page or job makes the letter, and whatever is done with it afterwards. Those who are named safe get theirs; a
# name that somebody else around the child has too is not enough.
HOLD = """
create function documents_dispatch_is_held() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if new.sent_at is null and new.held_at is null and exists (
    select from access_scope s join people_addressgrading g on g.scope_id in (s.subject_id, s.id)
    where s.id = new.scope_id and g.level = 'local_shield' and g.lifted_at is null
      and not (
        exists (select from people_safeguardian f join people_child c on c.id = g.child_id
          left join people_guardian p on p.id = f.guardian_id where f.grading_id = g.id
            and new.recipient = coalesce(p.first_name || ' ' || p.last_name, c.first_name || ' ' || c.last_name))
        and not exists (select from people_guardian o where o.child_id = g.child_id
          and o.first_name || ' ' || o.last_name = new.recipient
          and not exists (select from people_safeguardian f where f.grading_id = g.id and f.guardian_id = o.id)))) then
    new.held_at := clock_timestamp();
  end if;
  return new;
end $$;
revoke all on function documents_dispatch_is_held() from public;
create trigger documents_dispatch_held before insert or update of sent_at on documents_dispatch
  for each row execute function documents_dispatch_is_held();
"""

# A closed folder opens for nobody but those who are named; a copy that a person has looked through opens for the one it
# was made for.
FIND = """
create or replace function app_family_users(the_guardian bytea, the_child bytea) returns setof bigint language sql stable
security definer set search_path = public, pg_temp as $$
  with open as (
    select o.user_id, o.scope_id, o.guardian_id from participation_portalopening o
    where o.closed_at is null and not exists (
      select from access_denial d where d.scope_id = o.scope_id and d.user_id is null and d.lifted_at is null
        and not exists (select from access_denialexception e
          where e.denial_id = d.id and e.user_id = o.user_id and e.ended_at is null))
  )
  select open.user_id from open join people_guardian g on g.id = open.guardian_id
  where g.identity_hash = the_guardian and g.ended_on is null
    and g.has_parental_responsibility and g.responsibility_confirmed_at is not null
  union
  select open.user_id from open join people_child c on c.scope_id = open.scope_id
  where open.guardian_id is null and c.identity_hash = the_child and c.merged_into_id is null
  union
  select g.user_id from people_guardian g
  where g.identity_hash = the_guardian and g.user_id is not null and g.ended_on is null
    and exists (select from access_grant a join access_scope s on s.id = a.scope_id
      where a.user_id = g.user_id and s.kind = 'guardian_copy'
        and (a.ends_at is null or a.ends_at > clock_timestamp()))
$$;
"""

KINDS = [
    ("staff", "bare PPT"),
    ("family", "delt med familien"),
    ("unit", "delt med skolen eller barnehagen"),
    ("decision", "delt med vedtaksmyndigheten"),
    ("person", "én persons egne ord"),
    ("copy", "det én foresatt har fått etter gjennomgang"),
    ("former", "var delt med en skole eller barnehage barnet har sluttet ved"),
    ("partner", "delt med en samarbeidspart"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0040_partner_share"),
        ("documents", "0006_held_letters"),
        ("participation", "0007_consent_to_help"),
        ("people", "0011_too_near"),
    ]

    operations = [
        migrations.AlterField(
            model_name="casescope", name="kind", field=models.CharField(choices=KINDS, max_length=10)
        ),
        migrations.RunSQL(HOLD, migrations.RunSQL.noop),
        migrations.RunSQL(FIND, migrations.RunSQL.noop),
    ]
