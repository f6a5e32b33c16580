"""What is weighed may belong to a meeting."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0021_notice_of_a_question"),
        ("participation", "0010_hearing_told"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="bestinterestsassessment",
            constraint=models.UniqueConstraint(fields=("id", "scope"), name="best_interests_with_scope"),
        ),
    ]
