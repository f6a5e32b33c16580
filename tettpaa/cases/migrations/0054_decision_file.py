"""The decision itself, laid beside its registration."""

import django.db.models.deletion
import tettpaa.access.policies
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0019_unit_reports"),
        ("cases", "0053_messages"),
        ("documents", "0009_units_write"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="decisionregistration",
            name="file",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionregistration",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("file_id", "scope_id"),
                name="decision_file",
                parent_columns=("id", "scope_id"),
                table="documents_storedfile",
            ),
        ),
    ]
