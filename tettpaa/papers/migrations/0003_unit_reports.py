"""A unit writes its pedagogical report: who may, for whom, and how the way in ends by itself."""

from importlib import import_module

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


# Who leaves a unit also leaves its reports; a new leader gets those of children whose case or sent referral is the unit's.
BEFORE_UNIT = import_module("tettpaa.cases.migrations.0031_ways_in_end_by_the_date").AFTER_UNIT
AFTER_UNIT = (
    BEFORE_UNIT.rstrip().removesuffix("$$;")
    + """  union
  select d.scope_id from papers_unitreport d
  where d.unit_id = the_unit and d.scope_id not in (select app_denied_scopes()) and (not only_open
    or exists (select 1 from cases_individualcase c
      where c.id = d.case_id and c.closed_on is null and c.unit_id = the_unit)
    or (d.case_id is null and exists (select 1 from referrals_referralsubmission f where f.referral_id = d.referral_id)))
$$;
"""
)

# Security definer: nobody in the portal makes compartments or lets people in. A leader opens one beside a referral or a case
# that the leader has; it holds nothing but what is written there, and those of the unit who have the other come into it too.
OPEN = """
create function app_open_report_scope(source bigint) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; made bigint;
begin
  if me is null or not (source = any(app_my_scopes()))
      or not exists (select 1 from access_scope where id = source and kind in ('referral', 'case_unit'))
      or not exists (select 1 from access_user
        where id = me and is_active and role in ('head_teacher', 'kindergarten_head')) then
    raise insufficient_privilege using message = 'ingen tilgang til barnet';
  end if;
  insert into access_scope (kind, subject_id, created_at)
    values ('unit_report', (select subject_id from access_scope where id = source), now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, now(), ends_at, 'skriver pedagogisk rapport', me from access_grant
    where scope_id = source and basis = 'unit_staff' and (ends_at is null or ends_at > now());
  return made;
end $$;
"""

# Security definer: a leader does not see the users of the service. These are the teachers of a unit that is the leader's own.
TEACHERS = """
create function app_teachers_at(the_unit uuid) returns table (id bigint, name text) language sql stable
security definer set search_path = public, pg_temp as $$
  select u.id, u.name::text from organisation_unitteacher t join access_user u on u.id = t.user_id
  where t.unit_id = the_unit and t.ends_on is null and u.is_active
    and exists (select 1 from organisation_unit x where x.id = the_unit and x.scope_id = any(app_my_scopes()))
  order by u.name
$$;
create function app_named_teachers(scopes bigint[])
returns table (scope_id bigint, user_id bigint, name text, since timestamptz, until timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.scope_id, g.user_id, u.name::text, g.starts_at, g.ends_at from access_grant g join access_user u on u.id = g.user_id
  where g.scope_id = any(scopes) and g.scope_id = any(app_my_scopes()) and g.basis = 'named_teacher'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
    and g.scope_id not in (select app_denied_scopes())
$$;
"""

# Security definer: the leader names one teacher of the unit for one child, and may end it. The way in never lasts longer than
# the leader's own, which ends when the child leaves. The one who was named before is out the same minute.
NAME = """
create function app_end_named_teacher(the_report uuid, but bigint) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; place bigint;
begin
  select scope_id into place from papers_unitreport where id = the_report;
  if me is null or place is null or not (place = any(app_my_scopes())) or not exists (
      select 1 from access_user where id = me and is_active and role in ('head_teacher', 'kindergarten_head')) then
    raise insufficient_privilege using message = 'ingen tilgang til rapporten';
  end if;
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()), ended_by_id = me
    where scope_id = place and basis = 'named_teacher' and user_id is distinct from but
      and (ends_at is null or ends_at > clock_timestamp());
end $$;
create function app_name_teacher(the_report uuid, the_teacher bigint) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it record; until timestamptz;
begin
  perform app_end_named_teacher(the_report, the_teacher);
  select * into it from papers_unitreport where id = the_report;
  if not exists (select 1 from organisation_unitteacher t join access_user u on u.id = t.user_id
      where t.unit_id = it.unit_id and t.user_id = the_teacher and t.ends_on is null and u.is_active
        and u.role in ('contact_teacher', 'pedagogical_leader')) then
    raise insufficient_privilege using message = 'læreren arbeider ikke ved enheten';
  end if;
  if exists (select 1 from access_grant where scope_id = it.scope_id and user_id = the_teacher
      and basis = 'named_teacher' and (ends_at is null or ends_at > clock_timestamp())) then
    return;
  end if;
  select ends_at into until from access_grant where scope_id = it.scope_id and user_id = me and basis = 'unit_staff'
    and (ends_at is null or ends_at > clock_timestamp()) order by ends_at desc nulls first limit 1;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (the_teacher, it.scope_id, 'named_teacher', now(), until, 'valgt av lederen for dette barnet', me);
end $$;
"""

# Security definer: the clerk who registers where a child goes may touch no report. From that midnight, where we are, nobody at
# the old unit has the child's reports; the reports themselves stay where they lie.
LEAVING = """
create function app_reports_end(the_child uuid, new_unit uuid, old_unit uuid, the_day date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  over_at timestamptz := greatest(the_day::timestamp at time zone 'Europe/Oslo', clock_timestamp());
begin
  update access_grant g set ends_at = greatest(g.starts_at, over_at), ended_by_id = me
    where g.basis in ('unit_staff', 'named_teacher') and (g.ends_at is null or g.ends_at > over_at) and g.scope_id in (
      select r.scope_id from papers_unitreport r left join cases_individualcase c on c.id = r.case_id
        left join referrals_referral f on f.id = r.referral_id
      where coalesce(c.child_id, f.child_id) = the_child and r.unit_id is distinct from new_unit
        and (old_unit is null or r.unit_id = old_unit));
end $$;
create function people_enrolment_reports_follow() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform app_reports_end(new.child_id, new.unit_id, null, new.starts_on);
  return null;
end $$;
create function people_enrolment_reports_end() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from people_enrolment e where e.child_id = new.child_id and e.unit_id = new.unit_id
      and e.id <> new.id and (e.ends_on is null or e.ends_on > new.ends_on)) then
    perform app_reports_end(new.child_id, null, new.unit_id, new.ends_on);
  end if;
  return null;
end $$;
create function cases_transfer_reports_end() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform app_reports_end((select child_id from cases_individualcase where id = new.case_id), null, null, new.moved_on);
  return null;
end $$;
create function referrals_referral_tells_reports() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update access_scope set subject_id = (select scope_id from people_child where id = new.child_id)
    where id in (select scope_id from papers_unitreport where referral_id = new.id);
  return null;
end $$;
create function cases_case_tells_reports() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update papers_unitreport set case_id = new.id where referral_id = new.referral_id and case_id is null;
  return null;
end $$;
create trigger enrolment_reports_follow after insert on people_enrolment
  for each row when (new.ends_on is null) execute function people_enrolment_reports_follow();
create constraint trigger enrolment_reports_end after update of ends_on on people_enrolment
  deferrable initially deferred for each row
  when (new.ends_on is not null and new.ends_on is distinct from old.ends_on)
  execute function people_enrolment_reports_end();
create trigger transfer_reports_end after insert on cases_transferquestion
  for each row when (new.to_unit_id is null) execute function cases_transfer_reports_end();
create trigger referral_tells_reports after update of child_id on referrals_referral
  for each row when (new.child_id is not null and new.child_id is distinct from old.child_id)
  execute function referrals_referral_tells_reports();
create trigger case_tells_reports after insert or update of referral_id on cases_individualcase
  for each row when (new.referral_id is not null) execute function cases_case_tells_reports();
revoke all on function app_open_report_scope(bigint), app_teachers_at(uuid), app_named_teachers(bigint[]),
  app_end_named_teacher(uuid, bigint), app_name_teacher(uuid, bigint), app_reports_end(uuid, uuid, uuid, date),
  people_enrolment_reports_follow(), people_enrolment_reports_end(), cases_transfer_reports_end(),
  referrals_referral_tells_reports(), cases_case_tells_reports() from public;
grant execute on function app_open_report_scope(bigint), app_teachers_at(uuid), app_named_teachers(bigint[]),
  app_end_named_teacher(uuid, bigint), app_name_teacher(uuid, bigint) to tettpaa_portal;
grant execute on function app_teachers_at(uuid), app_named_teachers(bigint[]) to tettpaa_portal_ro;
"""
STAYING = """
drop trigger enrolment_reports_follow on people_enrolment; drop trigger enrolment_reports_end on people_enrolment;
drop trigger transfer_reports_end on cases_transferquestion; drop trigger referral_tells_reports on referrals_referral;
drop trigger case_tells_reports on cases_individualcase;
drop function app_open_report_scope(bigint), app_teachers_at(uuid), app_named_teachers(bigint[]),
  app_end_named_teacher(uuid, bigint), app_name_teacher(uuid, bigint), people_enrolment_reports_follow(),
  people_enrolment_reports_end(), cases_transfer_reports_end(), referrals_referral_tells_reports(),
  cases_case_tells_reports(), app_reports_end(uuid, uuid, uuid, date);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0019_unit_reports"),
        ("cases", "0049_named_teacher"),
        ("documents", "0009_units_write"),
        ("organisation", "0007_unit_teacher"),
        ("papers", "0002_another_reads"),
        ("referrals", "0007_more_kinds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportAttachment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("added_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("removed_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ReportSignature",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("name", models.CharField(max_length=120)),
                ("title", models.CharField(max_length=80)),
                ("is_leader", models.BooleanField()),
                ("covers", models.JSONField()),
                ("signed_at", models.DateTimeField(default=tettpaa.core.clock.now)),
            ],
        ),
        migrations.CreateModel(
            name="UnitReport",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("child_name", models.CharField(max_length=170)),
                ("child_birth_date", models.DateField(null=True)),
                ("group", models.CharField(blank=True, max_length=40)),
                ("facts", models.JSONField(default=dict)),
                ("hides_place", models.BooleanField(default=False)),
                (
                    "not_heard",
                    models.CharField(blank=True, max_length=500, verbose_name="hvorfor er barnet ikke spurt?"),
                ),
                ("discarded_at", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("sent_as", models.UUIDField(null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="documenttemplate",
            name="documenttemplate_open",
        ),
        migrations.RemoveConstraint(
            model_name="templateversion",
            name="templateversion_open",
        ),
        migrations.AddConstraint(
            model_name="documenttemplate",
            constraint=tettpaa.access.policies.OpenTable(
                name="documenttemplate_open",
                reason="En mal sier hva et dokument skal inneholde, og aldri noe om et barn.",
                rules={
                    "ADMIN": "s",
                    "CLERK": "s",
                    "HEAD": "siu",
                    "LEADER": "siu",
                    "PORTAL": "s",
                    "REPORT": "s",
                    "STAFF": "s",
                    "WORKER": "s",
                },
                version=1,
            ),
        ),
        migrations.AddConstraint(
            model_name="templateversion",
            constraint=tettpaa.access.policies.OpenTable(
                name="templateversion_open",
                reason="En mal sier hva et dokument skal inneholde, og aldri noe om et barn.",
                rules={
                    "ADMIN": "s",
                    "CLERK": "s",
                    "HEAD": "siu",
                    "LEADER": "siu",
                    "PORTAL": "s",
                    "REPORT": "s",
                    "STAFF": "s",
                    "WORKER": "s",
                },
                version=1,
            ),
        ),
        migrations.AddField(
            model_name="reportattachment",
            name="added_by",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reportattachment",
            name="file",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.storedfile"
            ),
        ),
        migrations.AddField(
            model_name="reportattachment",
            name="scope",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.scope",
                verbose_name="område",
            ),
        ),
        migrations.AddField(
            model_name="reportsignature",
            name="scope",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.scope",
                verbose_name="område",
            ),
        ),
        migrations.AddField(
            model_name="reportsignature",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="case",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.individualcase"
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="document",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.document"
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="referral",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="referrals.referral"
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="replaces",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaced_by",
                to="papers.unitreport",
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="scope",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.scope",
                verbose_name="område",
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="sent_by",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
            ),
        ),
        migrations.AddField(
            model_name="unitreport",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="papers.templateversion"
            ),
        ),
        migrations.AddField(
            model_name="reportsignature",
            name="report",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="signings",
                to="papers.unitreport",
            ),
        ),
        migrations.AddField(
            model_name="reportattachment",
            name="report",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="files",
                to="papers.unitreport",
            ),
        ),
        migrations.AddIndex(
            model_name="unitreport",
            index=models.Index(fields=["scope", "-id"], name="report_scope"),
        ),
        migrations.AddConstraint(
            model_name="unitreport",
            constraint=models.UniqueConstraint(fields=("id", "scope"), name="report_with_scope"),
        ),
        migrations.AddConstraint(
            model_name="unitreport",
            constraint=models.CheckConstraint(
                condition=models.Q(("referral__isnull", False), ("case__isnull", False), _connector="OR"),
                name="report_about_referral_or_case",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitreport",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("document_id", "scope_id"),
                name="report_document",
                parent_columns=("id", "scope_id"),
                table="documents_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitreport",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("replaces_id", "scope_id"),
                name="report_replaces",
                parent_columns=("id", "scope_id"),
                table="papers_unitreport",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitreport",
            constraint=tettpaa.access.policies.RowPolicy(
                column="scope_id",
                deny=False,
                name="unitreport_rows",
                rules={"PORTAL": "mine:siu", "WORKER": "all:su"},
                version=1,
            ),
        ),
        migrations.AddIndex(
            model_name="reportsignature",
            index=models.Index(fields=["report", "scope", "-signed_at"], name="signings_of_report"),
        ),
        migrations.AddConstraint(
            model_name="reportsignature",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("report_id", "scope_id"),
                name="signature_of_report",
                parent_columns=("id", "scope_id"),
                table="papers_unitreport",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportsignature",
            constraint=tettpaa.access.policies.RowPolicy(
                column="scope_id",
                deny=False,
                name="reportsignature_rows",
                rules={"PORTAL": "mine:si", "WORKER": "all:s"},
                version=1,
            ),
        ),
        migrations.AddIndex(
            model_name="reportattachment",
            index=models.Index(fields=["report", "scope", "added_at"], name="files_of_report"),
        ),
        migrations.AddConstraint(
            model_name="reportattachment",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("report_id", "scope_id"),
                name="file_of_report",
                parent_columns=("id", "scope_id"),
                table="papers_unitreport",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportattachment",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("file_id", "scope_id"),
                name="report_file",
                parent_columns=("id", "scope_id"),
                table="documents_storedfile",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportattachment",
            constraint=tettpaa.access.policies.RowPolicy(
                column="scope_id",
                deny=False,
                name="reportattachment_rows",
                rules={"PORTAL": "mine:siu", "WORKER": "all:su"},
                version=1,
            ),
        ),
        migrations.RunSQL(AFTER_UNIT, BEFORE_UNIT),
        migrations.RunSQL(OPEN + TEACHERS + NAME + LEAVING, STAYING),
    ]
