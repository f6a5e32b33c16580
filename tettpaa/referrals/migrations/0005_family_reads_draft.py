"""The family reads a unit's draft in the portal, each in a compartment of their own."""

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


# Security definer: nobody in the portal makes compartments or lets people in. The unit opens one for one reader of a draft of
# its own, and it holds nothing but what is put there; those of the unit who have the draft come into it too.
OPEN = """
create function app_open_reading_scope(the_referral uuid) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; source bigint; made bigint;
begin
  select scope_id into source from referrals_referral where id = the_referral;
  if me is null or source is null or not (source = any(app_my_scopes()))
      or not exists (select 1 from access_user where id = me and is_active and role in ('head_teacher', 'kindergarten_head'))
      or exists (select 1 from referrals_referralsubmission where referral_id = the_referral) then
    raise insufficient_privilege using message = 'ingen tilgang til henvisningen';
  end if;
  insert into access_scope (kind, subject_id, created_at)
    values ('referral_reading', (select subject_id from access_scope where id = source), now()) returning id into made;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    select user_id, made, basis, now(), ends_at, 'la utkastet fram for familien', me from access_grant
    where scope_id = source and basis = 'unit_staff' and (ends_at is null or ends_at > now());
  return made;
end $$;
"""

# Security definer: the reader sees nothing before the code is redeemed. Everything that is wrong is told in the same way, so
# that nobody finds out whether the service knows the child. Where it does, only those whom a named employee has let in may
# read (a register is never enough), and nobody while the child is shielded or they are kept out.
REDEEM = """
create function app_redeem_reading(the_code bytea, born date) returns uuid language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  me bigint := nullif(current_setting('app.user_id', true), '')::bigint;
  who record; it record; about record; known record;
begin
  select role, name into who from access_user where id = me and is_active and role in ('guardian', 'pupil');
  if who.role is null then
    raise insufficient_privilege using message = 'bare foresatte og elever';
  end if;
  select * into it from referrals_referralreading where code_hash = the_code for update;
  if it.id is null or it.ended_at is not null or it.access_until <= clock_timestamp() then
    return null;
  end if;
  if it.user_id is not null then
    return case when it.user_id = me then it.id end;
  end if;
  select * into about from referrals_referral where id = it.referral_id;
  if it.code_until <= clock_timestamp() or (who.role = 'pupil') <> it.is_pupil or about.child_birth_date <> born
      or about.child_birth_date is null or about.protected_address
      or exists (select 1 from referrals_referralsubmission where referral_id = about.id)
      or lower(split_part(who.name, ' ', 1)) <> lower(split_part(it.who, ' ', 1))
      or lower(regexp_replace(who.name, '^.* ', '')) <> lower(regexp_replace(it.who, '^.* ', '')) then
    return null;
  end if;
  for known in select c.scope_id from people_child c where c.merged_into_id is null and (
      c.identity_hash = about.identity_hash or (c.birth_date = about.child_birth_date
        and lower(c.first_name) = lower(about.child_first_name) and lower(c.last_name) = lower(about.child_last_name))) loop
    if exists (select 1 from access_denial d where d.scope_id = known.scope_id and d.lifted_at is null
          and (d.user_id is null or d.user_id = me))
        or not exists (select 1 from participation_portalopening o
          where o.scope_id = known.scope_id and o.user_id = me and o.closed_at is null) then
      return null;
    end if;
    update access_scope set subject_id = known.scope_id where id = it.scope_id and subject_id is null;
  end loop;
  update referrals_referralreading set user_id = me, opened_at = clock_timestamp() where id = it.id;
  insert into access_grant (user_id, scope_id, basis, starts_at, ends_at, reason, given_by_id)
    values (me, it.scope_id, 'draft_reader', now(), it.access_until, 'invitert av skolen eller barnehagen', it.invited_by_id);
  return it.id;
end $$;
"""

# Security definer: the portal may not end grants. The unit ends those of readers it has invited; nobody else's.
END = """
create function app_end_reading(the_reading uuid) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; place bigint; source bigint;
begin
  select r.scope_id, f.scope_id into place, source from referrals_referralreading r
    join referrals_referral f on f.id = r.referral_id where r.id = the_reading;
  if me is null or place is null or not (source = any(app_my_scopes())) or not (place = any(app_my_scopes())) then
    raise insufficient_privilege using message = 'ingen tilgang til henvisningen';
  end if;
  update access_grant set ends_at = greatest(starts_at, clock_timestamp()), ended_by_id = me
    where scope_id = place and basis = 'draft_reader' and (ends_at is null or ends_at > clock_timestamp());
end $$;
"""

# Security definer: the reader is not in the unit's compartment, but that they have read it stands there, where the unit sees
# what is still missing. It says only that, of the latest version, and only while it is a draft.
SEEN = """
create function app_reading_seen(the_reading uuid, the_day date) returns boolean language plpgsql security definer
set search_path = public, pg_temp as $$
declare me bigint := nullif(current_setting('app.user_id', true), '')::bigint; it record; latest record; source bigint;
begin
  select * into it from referrals_referralreading where id = the_reading and user_id = me and ended_at is null;
  if it.id is null or not (it.scope_id = any(app_my_scopes()))
      or the_day not between current_date - 1 and current_date + 1 then
    raise insufficient_privilege using message = 'ingen tilgang til utkastet';
  end if;
  select * into latest from referrals_readingversion where reading_id = it.id order by number desc limit 1;
  if latest.changed_at is not null or exists (
      select 1 from referrals_referralsubmission where referral_id = it.referral_id) then
    return false;
  end if;
  select scope_id into source from referrals_referral where id = it.referral_id;
  if latest.read_at is null then
    update referrals_readingversion set read_at = clock_timestamp() where id = latest.id;
    insert into referrals_referralviewing (id, scope_id, referral_id, who, is_pupil, how, seen_on, interpreter,
        interpreter_language, reader_id, version, registered_at)
      values (gen_random_uuid(), source, it.referral_id, it.who, it.is_pupil, 'portal', the_day, '', '', me,
        latest.number, clock_timestamp());
  end if;
  if it.is_pupil then
    update referrals_referral set pupil_has_seen = true where id = it.referral_id;
  else
    update referrals_referralguardian set has_seen_referral = true
      where referral_id = it.referral_id and first_name || ' ' || last_name = it.who;
  end if;
  return true;
end $$;
revoke all on function app_open_reading_scope(uuid), app_redeem_reading(bytea, date), app_end_reading(uuid),
  app_reading_seen(uuid, date) from public;
grant execute on function app_open_reading_scope(uuid), app_redeem_reading(bytea, date), app_end_reading(uuid),
  app_reading_seen(uuid, date) to tettpaa_portal;
"""
DROP = (
    "drop function app_open_reading_scope(uuid), app_redeem_reading(bytea, date), app_end_reading(uuid), "
    "app_reading_seen(uuid, date)"
)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_draft_readers"),
        ("referrals", "0004_family_refers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="referralguardian",
            name="own_view_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="referralviewing",
            name="reader",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="referralviewing",
            name="version",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.CreateModel(
            name="ReferralReading",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("who", models.CharField(max_length=161, verbose_name="hvem er invitert?")),
                ("is_pupil", models.BooleanField(default=False)),
                ("code_hash", models.BinaryField(max_length=32, unique=True)),
                ("code_until", models.DateTimeField()),
                ("access_until", models.DateTimeField()),
                ("invited_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("opened_at", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="referrals.referral",
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.scope",
                        verbose_name="område",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["referral", "invited_at"], name="readings_of_referral"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("id", "scope"), name="reading_with_scope"),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("referral", "who"), name="one_open_reading"
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="referralreading_rows",
                        rules={
                            "CLERK": "all:siu",
                            "HEAD": "all:s",
                            "LEADER": "all:siu",
                            "PORTAL": "mine:siu",
                            "STAFF": "mine:siu",
                            "WORKER": "all:siu",
                        },
                        version=1,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadingVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("number", models.PositiveSmallIntegerField(default=1)),
                ("child_name", models.CharField(max_length=161)),
                ("place", models.CharField(max_length=160)),
                ("text", models.JSONField()),
                ("files", models.JSONField(default=list)),
                ("shown_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("read_at", models.DateTimeField(null=True)),
                ("changed_at", models.DateTimeField(null=True)),
                (
                    "scope",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.scope",
                        verbose_name="område",
                    ),
                ),
                (
                    "shown_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="referrals.referralreading",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("reading", "number"), name="reading_version_once"),
                    tettpaa.access.policies.ParentInScope(
                        columns=("reading_id", "scope_id"),
                        name="version_of_reading",
                        parent_columns=("id", "scope_id"),
                        table="referrals_referralreading",
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="readingversion_rows",
                        rules={
                            "CLERK": "all:siu",
                            "HEAD": "all:s",
                            "LEADER": "all:siu",
                            "PORTAL": "mine:siu",
                            "STAFF": "mine:siu",
                            "WORKER": "all:siu",
                        },
                        version=1,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReferralResponse",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("who", models.CharField(max_length=161)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("view", "hva som er viktig"),
                            ("correction", "noe som er feil"),
                            ("consent", "samtykke til sakkyndig vurdering"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=20000, verbose_name="hva vil du si?")),
                ("agreed", models.BooleanField(null=True, verbose_name="samtykker du?")),
                ("version", models.PositiveSmallIntegerField()),
                ("said_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("answer", models.TextField(blank=True, max_length=4000, verbose_name="svar")),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responses",
                        to="referrals.referral",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.scope",
                        verbose_name="område",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["referral", "scope", "said_at"], name="responses_of_referral"),
                    models.Index(fields=["scope", "said_at"], name="responses_of_reader"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed__isnull", False), ("kind", "consent")),
                            models.Q(
                                models.Q(("kind", "consent"), _negated=True), models.Q(("text", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="response_says_something",
                        violation_error_message="Skriv hva du vil si.",
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="referralresponse_rows",
                        rules={
                            "CLERK": "all:siu",
                            "HEAD": "all:s",
                            "LEADER": "all:siu",
                            "PORTAL": "mine:siu",
                            "STAFF": "mine:siu",
                            "WORKER": "all:siu",
                        },
                        version=1,
                    ),
                ],
            },
        ),
        migrations.RunSQL(OPEN + REDEEM + END + SEEN, DROP),
    ]
