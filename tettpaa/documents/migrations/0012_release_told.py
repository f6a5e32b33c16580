"""When those who read it were told that it has come; what was there before is no news."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0021_notice_of_a_question"),
        ("documents", "0011_units_reports_are_theirs"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="release",
            name="told_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL("update documents_release set told_at = released_at", migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="release",
            index=models.Index(condition=models.Q(("told_at", None)), fields=["released_at"], name="release_untold"),
        ),
    ]
