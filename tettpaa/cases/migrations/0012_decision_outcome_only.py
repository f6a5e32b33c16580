"""Yes or no has become what was decided."""

from django.db import migrations


class Migration(migrations.Migration):
    """The old column goes."""

    dependencies = [("cases", "0011_endings_of_before")]
    operations = [migrations.RemoveField("decisionregistration", "grants_help")]
