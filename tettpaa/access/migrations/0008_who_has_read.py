"""Who has read, asked in one way for a leader, an employee and a family; and what the service has chosen to show."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tettpaa.access.policies
import tettpaa.core.clock

# Each function narrows to what the asker may see before it reads the log, and stops at a page: the log may have millions of
# rows, and both ways in are an index with the newest first. The basis is the grant that held when it was read.
READINGS = """
create function app_basis_at(reader bigint, scope bigint, moment timestamptz) returns text language sql stable
security definer set search_path = public, pg_temp as $$
  select basis from access_grant where user_id = reader and scope_id = scope
    and starts_at <= moment + interval '5 seconds' and (ends_at is null or ends_at > moment)
  order by starts_at desc limit 1
$$;

create function app_readings(scopes bigint[], reader bigint, since timestamptz, until timestamptz,
  before_at timestamptz, before_id bigint, kinds text[], most integer)
returns table (id bigint, at timestamptz, user_id bigint, name text, role text, what text, scope_id bigint,
  amount integer, basis text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select array(select s from unnest(scopes) s where case
      when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then s not in (select app_denied_scopes())
      else s = any(app_my_scopes()) end) as ids),
  found as (
    select r.* from access_readlogentry r
    where r.scope_id = any((select ids from mine)::bigint[]) and (reader is null or r.user_id = reader)
      and r.at >= since and r.at < until and (r.at, r.id) < (before_at, before_id)
      and (kinds is null or r.what = any(kinds))
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.what, f.scope_id, 0, app_basis_at(f.user_id, f.scope_id, f.at)
  from found f join access_user u on u.id = f.user_id order by f.at desc, f.id desc
$$;

create function app_readings_by(reader bigint, since timestamptz, until timestamptz,
  before_at timestamptz, before_id bigint, kinds text[], most integer)
returns table (id bigint, at timestamptz, user_id bigint, name text, role text, what text, scope_id bigint,
  amount integer, basis text)
language sql stable security definer set search_path = public, pg_temp as $$
  with found as (
    select r.* from access_readlogentry r
    where r.user_id = reader
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
        or reader = nullif(current_setting('app.user_id', true), '')::bigint)
      and r.at >= since and r.at < until and (r.at, r.id) < (before_at, before_id)
      and (kinds is null or r.what = any(kinds))
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.what, f.scope_id, coalesce(cardinality(f.list_scope_ids), 0),
    app_basis_at(f.user_id, f.scope_id, f.at)
  from found f join access_user u on u.id = f.user_id order by f.at desc, f.id desc
$$;

-- What a family may know: readings by those who work with the child, never another guardian's, never in a compartment of
-- one person's own words or of a report to the child welfare service.
create function app_family_readings(family bigint, before_at timestamptz, before_id bigint, most integer)
returns table (id bigint, at timestamptz, name text, role text, what text, basis text)
language sql stable security definer set search_path = public, pg_temp as $$
  with chosen as materialized (
    select about, is_yes from (
      select about, is_yes, row_number() over (partition by about order by chosen_at desc) as n from access_servicechoice) c
    where n = 1),
  folder as materialized (
    select subject_id as id from access_scope
    where id = family and kind = 'case_family' and id = any(app_my_scopes())),
  about_child as materialized (
    select array(select s.id from access_scope s, folder f
      where s.kind <> 'case_person' and (s.id = f.id or s.subject_id = f.id)) as ids),
  found as (
    select r.* from access_readlogentry r join access_user u on u.id = r.user_id
    where r.scope_id = any((select ids from about_child)::bigint[]) and u.role not in ('guardian', 'pupil')
      and (r.at, r.id) < (before_at, before_id)
    order by r.at desc, r.id desc limit most)
  select f.id, f.at, case when (select is_yes from chosen where about = 'readers_by_name') then u.name else '' end,
    u.role, f.what,
    case when b.basis <> 'emergency' or (select is_yes from chosen where about = 'emergency_shown') then b.basis end
  from found f join access_user u on u.id = f.user_id
    left join lateral (select app_basis_at(f.user_id, f.scope_id, f.at) as basis) b on true
  order by f.at desc, f.id desc
$$;
revoke all on function app_basis_at(bigint, bigint, timestamptz),
  app_readings(bigint[], bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer),
  app_readings_by(bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer),
  app_family_readings(bigint, timestamptz, bigint, integer) from public;
grant execute on function
  app_readings(bigint[], bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer),
  app_readings_by(bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer)
  to tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro;
grant execute on function app_family_readings(bigint, timestamptz, bigint, integer) to tettpaa_portal, tettpaa_portal_ro;
drop function app_readers(bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0007_sign_in")]

    operations = [
        migrations.CreateModel(
            name="ServiceChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("readers_by_name", "Familien ser navnet på dem som har lest, ikke bare rollen"),
                            ("emergency_shown", "Familien ser når noen har brukt nødtilgang"),
                        ],
                        max_length=30,
                    ),
                ),
                ("is_yes", models.BooleanField()),
                ("reason", models.CharField(max_length=300, verbose_name="begrunnelse")),
                ("chosen_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                (
                    "chosen_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["about", "-chosen_at"], name="choice_latest")],
                "constraints": [
                    tettpaa.access.policies.OpenTable(
                        name="servicechoice_open",
                        reason="Tjenestens egne valg. Handler ikke om noe barn.",
                        rules={"HEAD": "s", "LEADER": "si"},
                        version=1,
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="grant",
            name="end_reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AlterField(
            model_name="grant",
            name="basis",
            field=models.CharField(
                choices=[
                    ("assigned", "saksansvarlig"),
                    ("co_assigned", "medsaksbehandler"),
                    ("substitute", "vikar for saksansvarlig"),
                    ("team_question", "svarer på et spørsmål til kompetanseteamet"),
                    ("intake", "deltaker i inntak"),
                    ("quality_control", "kvalitetssikrer"),
                    ("unit_contact", "PPTs kontaktperson for skolen eller barnehagen"),
                    ("guardian", "foresatt med foreldreansvar"),
                    ("pupil", "elev som har fylt 15 år"),
                    ("unit_staff", "ansatt ved skolen eller i barnehagen"),
                    ("deciding_office", "saksbehandler hos vedtaksmyndigheten"),
                    ("emergency", "bruker av nødtilgang"),
                ],
                max_length=30,
            ),
        ),
        migrations.AddIndex(
            model_name="readlogentry",
            index=models.Index(fields=["user_id", "-at"], name="readlog_user_at"),
        ),
        migrations.RunSQL(READINGS, migrations.RunSQL.noop),
    ]
