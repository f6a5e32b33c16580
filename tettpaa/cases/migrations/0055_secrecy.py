"""Telling another service: what is asked and answered; a no holds the letter that waits for the post."""

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


HOLD = """
create function cases_secrecyanswer_holds() returns trigger language plpgsql
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
revoke all on function cases_secrecyanswer_holds() from public;
create trigger secrecyanswer_holds after insert on cases_secrecyanswer
for each row execute function cases_secrecyanswer_holds();
"""
LET_GO = """
drop trigger secrecyanswer_holds on cases_secrecyanswer;
drop function cases_secrecyanswer_holds();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0020_notices"),
        ("cases", "0054_decision_file"),
        ("documents", "0010_letters_in_the_post"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SecrecyRelease",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("service", models.CharField(max_length=40, verbose_name="hvilken tjeneste?")),
                ("recipient", models.CharField(max_length=160, verbose_name="hvem der?")),
                ("purpose", models.CharField(max_length=500, verbose_name="hva skal opplysningene brukes til?")),
                ("information", models.CharField(max_length=1000, verbose_name="hvilke opplysninger?")),
                ("from_on", models.DateField(default=tettpaa.core.clock.today, verbose_name="fra hvilken dag?")),
                ("until_on", models.DateField(verbose_name="til og med hvilken dag?")),
                ("asked_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrecy_releases",
                        to="cases.individualcase",
                    ),
                ),
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
        ),
        migrations.CreateModel(
            name="SecrecyAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nei"), ("withdrawn", "trukket tilbake")],
                        max_length=10,
                        verbose_name="hva svarte de?",
                    ),
                ),
                ("answered_on", models.DateField(default=tettpaa.core.clock.today)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("portal", "i portalen"),
                            ("paper", "på papir"),
                            ("phone", "på telefon"),
                            ("meeting", "i et møte"),
                        ],
                        max_length=20,
                        verbose_name="hvordan?",
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=60)),
                (
                    "interpreter",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_needed", "alle forsto hverandre uten tolk"),
                            ("interpreter", "med tolk"),
                            ("spoken", "den ansatte snakker språket"),
                            ("declined", "de ville ikke ha tolk"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("registered_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrecy_answers",
                        to="cases.individualcase",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
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
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.secrecyrelease"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SecrecyException",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("service", models.CharField(max_length=40, verbose_name="hvilken tjeneste?")),
                ("recipient", models.CharField(max_length=160, verbose_name="hvem der?")),
                ("ground", models.CharField(max_length=40, verbose_name="hva gir oss lov?")),
                ("reason", models.TextField(max_length=2000, verbose_name="hvorfor gjelder det her?")),
                ("made_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrecy_exceptions",
                        to="cases.individualcase",
                    ),
                ),
                (
                    "made_by",
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
                "indexes": [models.Index(fields=["case", "scope", "-made_at"], name="secrecy_exception_case")],
                "constraints": [
                    tettpaa.access.policies.ParentInScope(
                        columns=("case_id", "scope_id"),
                        name="secrecy_exception_in_case",
                        parent_columns=("case_id", "scope_id"),
                        table="cases_casescope",
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="secrecyexception_rows",
                        rules={"HEAD": "mine:s", "LEADER": "all:siu", "STAFF": "mine:siu", "WORKER": "all:siu"},
                        version=1,
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="secrecyrelease",
            index=models.Index(fields=["case", "scope", "-asked_at"], name="secrecy_release_case"),
        ),
        migrations.AddConstraint(
            model_name="secrecyrelease",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("case_id", "scope_id"),
                name="secrecy_release_in_case",
                parent_columns=("case_id", "scope_id"),
                table="cases_casescope",
            ),
        ),
        migrations.AddConstraint(
            model_name="secrecyrelease",
            constraint=models.UniqueConstraint(fields=("id", "case"), name="secrecy_release_with_case"),
        ),
        migrations.AddConstraint(
            model_name="secrecyrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(("until_on__gte", models.F("from_on"))),
                name="secrecy_release_period",
                violation_error_message="Siste dag kan ikke være før første dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="secrecyrelease",
            constraint=tettpaa.access.policies.RowPolicy(
                column="scope_id",
                deny=True,
                name="secrecyrelease_rows",
                rules={
                    "HEAD": "mine:s",
                    "LEADER": "all:siu",
                    "PORTAL": "mine:s",
                    "STAFF": "mine:siu",
                    "WORKER": "all:siu",
                },
                version=1,
            ),
        ),
        migrations.AddIndex(
            model_name="secrecyanswer",
            index=models.Index(fields=["case", "scope", "-registered_at"], name="secrecy_answer_case"),
        ),
        migrations.AddConstraint(
            model_name="secrecyanswer",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("case_id", "scope_id"),
                name="secrecy_answer_in_case",
                parent_columns=("case_id", "scope_id"),
                table="cases_casescope",
            ),
        ),
        migrations.AddConstraint(
            model_name="secrecyanswer",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("release_id", "case_id"),
                name="answer_to_secrecy_release",
                parent_columns=("id", "case_id"),
                table="cases_secrecyrelease",
            ),
        ),
        migrations.AddConstraint(
            model_name="secrecyanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("channel", "paper"), _negated=True), ("file__isnull", False), _connector="OR"
                ),
                name="secrecy_answer_is_scanned",
                violation_error_message="Legg ved det signerte svaret.",
            ),
        ),
        migrations.AddConstraint(
            model_name="secrecyanswer",
            constraint=tettpaa.access.policies.RowPolicy(
                column="scope_id",
                deny=True,
                name="secrecyanswer_rows",
                rules={
                    "HEAD": "mine:s",
                    "LEADER": "all:siu",
                    "PORTAL": "mine:si",
                    "STAFF": "mine:siu",
                    "WORKER": "all:siu",
                },
                version=1,
            ),
        ),
        migrations.RunSQL(HOLD, LET_GO),
    ]
