"""When those who are asked were told of the question."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0055_secrecy"),
    ]

    operations = [
        migrations.AddField(
            model_name="secrecyrelease",
            name="told_at",
            field=models.DateTimeField(null=True),
        ),
    ]
