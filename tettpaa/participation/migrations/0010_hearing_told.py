"""When the family were told of the draft; what was there before is no news."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("participation", "0009_familywish"),
    ]

    operations = [
        migrations.AddField(
            model_name="hearing",
            name="told_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL("update participation_hearing set told_at = sent_at", migrations.RunSQL.noop),
    ]
