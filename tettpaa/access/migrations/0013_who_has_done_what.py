"""Who has done what, asked in one way; rows of a seal by number; and when measures of employees were treated."""

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
from django.conf import settings
from django.db import migrations, models


# As with the readings: narrowed to what the asker may see before the log is read, in an index with the newest first. Only a
# leader reads the reason that somebody wrote: it may say why a colleague is kept out.
CHANGES = """
create function app_change_is_about(detail jsonb) returns bigint language sql immutable as $$
  select case when coalesce(detail->>'user', detail->>'holder', detail->>'owner', detail->>'controller', detail->>'reader')
      ~ '^[0-9]{1,18}$'
    then coalesce(detail->>'user', detail->>'holder', detail->>'owner', detail->>'controller', detail->>'reader')::bigint end
$$;

create function app_changes(scopes bigint[], actor bigint, since timestamptz, until timestamptz,
  before_at timestamptz, before_id bigint, kinds text[], most integer)
returns table (id bigint, at timestamptz, user_id bigint, name text, role text, action text, scope_id bigint,
  about text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select array(select s from unnest(scopes) s where case
      when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then s not in (select app_denied_scopes())
      else s = any(app_my_scopes()) end) as ids),
  found as (
    select e.* from access_auditevent e
    where e.scope_id = any((select ids from mine)::bigint[]) and (actor is null or e.user_id = actor)
      and e.at >= since and e.at < until and (e.at, e.id) < (before_at, before_id)
      and (kinds is null or e.action = any(kinds))
    order by e.at desc, e.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.action, f.scope_id, a.name,
    case when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro') then f.reason else '' end
  from found f left join access_user u on u.id = f.user_id left join access_user a on a.id = app_change_is_about(f.detail)
  order by f.at desc, f.id desc
$$;

create function app_changes_by(actor bigint, since timestamptz, until timestamptz,
  before_at timestamptz, before_id bigint, kinds text[], most integer)
returns table (id bigint, at timestamptz, user_id bigint, name text, role text, action text, scope_id bigint,
  about text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with found as (
    select e.* from access_auditevent e
    where e.user_id = actor
      and (current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
        or actor = nullif(current_setting('app.user_id', true), '')::bigint)
      and e.at >= since and e.at < until and (e.at, e.id) < (before_at, before_id)
      and (kinds is null or e.action = any(kinds))
    order by e.at desc, e.id desc limit most)
  select f.id, f.at, f.user_id, u.name, u.role, f.action, f.scope_id,
    case when f.scope_id is null or f.scope_id not in (select app_denied_scopes()) then a.name end,
    case when current_setting('role') in ('tettpaa_leader', 'tettpaa_leader_ro')
      and (f.scope_id is null or f.scope_id not in (select app_denied_scopes())) then f.reason else '' end
  from found f join access_user u on u.id = f.user_id left join access_user a on a.id = app_change_is_about(f.detail)
  order by f.at desc, f.id desc
$$;
revoke all on function app_change_is_about(jsonb),
  app_changes(bigint[], bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer),
  app_changes_by(bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer) from public;
grant execute on function
  app_changes(bigint[], bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer)
  to tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro;
grant execute on function app_changes_by(bigint, timestamptz, timestamptz, timestamptz, bigint, text[], integer)
  to tettpaa_staff, tettpaa_staff_ro, tettpaa_leader, tettpaa_leader_ro, tettpaa_head, tettpaa_head_ro, tettpaa_clerk,
  tettpaa_clerk_ro, tettpaa_admin, tettpaa_admin_ro, tettpaa_report, tettpaa_report_ro;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0012_training"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeasureTreatment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("measure", models.CharField(max_length=40)),
                ("treated_on", models.DateField(verbose_name="Når ble målingen behandlet?")),
                ("reference", models.CharField(max_length=200, verbose_name="Hvor ligger protokollen?")),
                ("is_on", models.BooleanField()),
                ("recorded_at", models.DateTimeField(default=tettpaa.core.clock.now)),
            ],
        ),
        migrations.AddField(
            model_name="auditseal",
            name="leaves",
            field=models.BinaryField(db_default=b"", default=b""),
        ),
        migrations.AddIndex(
            model_name="auditevent",
            index=models.Index(fields=["user_id", "-at"], name="audit_user_at"),
        ),
        migrations.AddField(
            model_name="measuretreatment",
            name="recorded_by",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="measuretreatment",
            index=models.Index(fields=["measure", "-recorded_at"], name="measure_latest"),
        ),
        migrations.AddConstraint(
            model_name="measuretreatment",
            constraint=tettpaa.access.policies.OpenTable(
                name="measuretreatment_open",
                reason="Hva som er avtalt om målinger. Handler ikke om noe barn, og ikke om én ansatt.",
                rules={
                    "ADMIN": "s",
                    "CLERK": "s",
                    "HEAD": "si",
                    "LEADER": "si",
                    "REPORT": "s",
                    "STAFF": "s",
                    "WORKER": "s",
                },
                version=1,
            ),
        ),
        migrations.RunSQL(CHANGES, migrations.RunSQL.noop),
    ]
