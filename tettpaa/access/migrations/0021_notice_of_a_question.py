"""A notice may also say that somebody has asked a question."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0020_notices"),
    ]

    operations = [
        migrations.AlterField(
            model_name="notification",
            name="what",
            field=models.CharField(
                choices=[("message", "melding"), ("document", "dokument"), ("question", "spørsmål")], max_length=10
            ),
        ),
    ]
