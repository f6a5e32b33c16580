"""Employees get positions with a history, and periods; what stood on the employee becomes the first position."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tettpaa.access.policies
import tettpaa.core.clock

REASON = "Hvem som arbeider i tjenesten, er kjent for alle der."
RULES = {
    "ADMIN": "siu",
    "CLERK": "s",
    "HEAD": "siu",
    "LEADER": "siu",
    "REPORT": "s",
    "STAFF": "s",
    "WORKER": "s",
}
PROFESSIONS = [
    ("psychologist", "psykolog"),
    ("special_educator", "spesialpedagog"),
    ("educator", "pedagog"),
    ("speech_therapist", "logoped"),
    ("educational_audiologist", "audiopedagog"),
    ("office", "merkantil"),
    ("leader", "leder"),
]
FIRST_POSITIONS = """
insert into organisation_position (employee_id, profession, percent, starts_on)
select id, profession, position_percent, starts_on from organisation_staffmember"""


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0004_absence"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="staffmember", name="position_percent_sane"),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("profession", models.CharField(choices=PROFESSIONS, max_length=30, verbose_name="yrkesgruppe")),
                ("percent", models.PositiveSmallIntegerField(default=100, verbose_name="stilling i prosent")),
                ("starts_on", models.DateField(default=tettpaa.core.clock.today, verbose_name="fra")),
                (
                    "employee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="organisation.staffmember",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("employee", "starts_on"), name="one_position_from_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(("percent__gte", 1), ("percent__lte", 100)),
                        name="position_percent_sane",
                        violation_error_message="Skriv stillingen som et tall fra 1 til 100.",
                    ),
                    tettpaa.access.policies.OpenTable(name="position_open", reason=REASON, rules=RULES, version=1),
                ]
            },
        ),
        migrations.RunSQL(FIRST_POSITIONS, migrations.RunSQL.noop),
        migrations.RemoveConstraint(model_name="staffmember", name="staffmember_open"),
        migrations.RemoveField(model_name="staffmember", name="position_percent"),
        migrations.RemoveField(model_name="staffmember", name="profession"),
        migrations.AlterField(
            model_name="staffmember",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_on", None)),
                fields=("user",),
                name="staff_member_once",
                violation_error_message="Personen er alt registrert som ansatt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                name="staff_member_ends_after_start",
                violation_error_message="Siste dag kan ikke være før første dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=tettpaa.access.policies.OpenTable(
                name="staffmember_open", reason=REASON, rules=RULES, version=1
            ),
        ),
        migrations.AddField(
            model_name="absence",
            name="leave",
            field=models.BooleanField(default=False, verbose_name="permisjon"),
        ),
    ]
