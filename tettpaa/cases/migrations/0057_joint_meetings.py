"""A note of a joint meeting holds what was weighed about the best interests of the child."""

import django.db.models.deletion
import tettpaa.access.policies
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0021_notice_of_a_question"),
        ("cases", "0056_question_told"),
        ("participation", "0011_best_interests_of_a_meeting"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="casenote",
            name="best_interests",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="participation.bestinterestsassessment",
            ),
        ),
        migrations.AlterField(
            model_name="casenote",
            name="kind",
            field=models.CharField(
                choices=[
                    ("note", "notat"),
                    ("observation", "observasjon"),
                    ("conversation", "samtale"),
                    ("phone", "telefon"),
                    ("meeting", "møte"),
                    ("joint_meeting", "samarbeidsmøte"),
                ],
                max_length=20,
                verbose_name="hva slags?",
            ),
        ),
        migrations.AlterField(
            model_name="visit",
            name="kind",
            field=models.CharField(
                choices=[
                    ("note", "notat"),
                    ("observation", "observasjon"),
                    ("conversation", "samtale"),
                    ("phone", "telefon"),
                    ("meeting", "møte"),
                    ("joint_meeting", "samarbeidsmøte"),
                ],
                max_length=20,
                verbose_name="hva slags?",
            ),
        ),
        migrations.AddConstraint(
            model_name="casenote",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("best_interests_id", "scope_id"),
                name="note_best_interests",
                parent_columns=("id", "scope_id"),
                table="participation_bestinterestsassessment",
            ),
        ),
    ]
