"""A copy of the education plan or the yearly evaluation from the unit."""

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0019_unit_reports"),
        ("cases", "0049_named_teacher"),
        ("documents", "0009_units_write"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UnitPaper",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("plan", "individuell opplæringsplan (IOP)"), ("evaluation", "årlig evaluering")],
                        max_length=20,
                        verbose_name="hva sender dere?",
                    ),
                ),
                ("dated", models.DateField(verbose_name="datert")),
                ("sent_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                ("arrived_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.individualcase",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
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
                    "sent_by",
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
                "indexes": [models.Index(fields=["case", "scope", "-sent_at"], name="unit_paper_case")],
                "constraints": [
                    tettpaa.access.policies.ParentInScope(
                        columns=("case_id", "scope_id"),
                        name="unit_paper_in_case",
                        parent_columns=("case_id", "scope_id"),
                        table="cases_casescope",
                    ),
                    tettpaa.access.policies.ParentInScope(
                        columns=("file_id", "scope_id"),
                        name="unit_paper_file",
                        parent_columns=("id", "scope_id"),
                        table="documents_storedfile",
                    ),
                    tettpaa.access.policies.RowPolicy(
                        column="scope_id",
                        deny=True,
                        name="unitpaper_rows",
                        rules={
                            "HEAD": "mine:s",
                            "LEADER": "all:siu",
                            "PORTAL": "mine:si",
                            "STAFF": "mine:siu",
                            "WORKER": "all:siu",
                        },
                        version=1,
                    ),
                ],
            },
        ),
    ]
