"""A notice may also tell somebody of a role that begins or ends."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0021_notice_of_a_question"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notification",
            name="what",
            field=models.CharField(
                choices=[
                    ("message", "melding"),
                    ("document", "dokument"),
                    ("question", "spørsmål"),
                    ("role", "en oppgave som begynner eller slutter"),
                ],
                max_length=10,
            ),
        ),
    ]
