"""Whether a letter that is held waits for a yes to telling its receiver."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0012_release_told"),
    ]

    operations = [
        migrations.AddField(
            model_name="dispatch",
            name="wants_a_yes",
            field=models.BooleanField(default=False),
        ),
    ]
