"""Unusual reading, and which weeks are gone through."""

import django.contrib.postgres.fields
import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0003_archivist_in_shared_views"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UnusualReadingWeek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week_on", models.DateField(unique=True)),
                ("found", models.PositiveIntegerField()),
                ("looked_at", models.DateTimeField(default=tettpaa.core.clock.now)),
            ],
            options={
                "constraints": [
                    tettpaa.access.policies.OpenTable(
                        name="unusualreadingweek_open",
                        reason="A week and a number. Says nothing of whom, nor of any child.",
                        rules={"HEAD": "s", "LEADER": "s", "WORKER": "si"},
                        version=1,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnusualReading",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("reader_leads", models.BooleanField()),
                ("week_on", models.DateField()),
                ("scope_id", models.BigIntegerField(default=0)),
                (
                    "signs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("outside", "Leste uten oppgave i saken"),
                                ("many", "Åpnet mange barn på kort tid"),
                                ("same_name", "Samme etternavn som den som leste"),
                                ("former", "Saken er over, eller overført til en annen"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                    ),
                ),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("times", models.PositiveIntegerField()),
                (
                    "what",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), size=None),
                ),
                ("found_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("explained", "Forklart: lesingen hørte til arbeidet"),
                            ("talk", "Trenger en samtale"),
                            ("breach", "Brudd: lesingen hørte ikke til arbeidet"),
                        ],
                        max_length=20,
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=500)),
                ("followed_at", models.DateTimeField(null=True)),
                (
                    "followed_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reader",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["reader", "-week_on"], name="unusual_of_reader"),
                    models.Index(condition=models.Q(("followed_at", None)), fields=["week_on"], name="unusual_waiting"),
                    models.Index(
                        condition=models.Q(("followed_at__isnull", False)),
                        fields=["-followed_at"],
                        name="unusual_answered",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("reader", "week_on", "scope_id"), name="unusual_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("followed_at", None), ("followed_by", None), ("result", "")),
                            models.Q(
                                ("followed_at__isnull", False),
                                ("followed_by__isnull", False),
                                models.Q(("result", ""), _negated=True),
                                models.Q(("answer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="unusual_answer_is_whole",
                        violation_error_message="Velg hva som kom ut av det, og skriv hva som er gjort.",
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="unusualreading_rows",
                        rules={
                            "ADMIN": "reader:s",
                            "CLERK": "reader:s",
                            "HEAD": "leads:s leads_not_reader:u",
                            "LEADER": "all:s not_reader:u",
                            "REPORT": "reader:s",
                            "STAFF": "reader:s",
                            "WORKER": "all:sid",
                        },
                        version=1,
                    ),
                ],
            },
        ),
    ]
