"""With a case its unit's reports are disposed of too: they lie in a compartment of their own."""

from importlib import import_module

from django.db import migrations

BEFORE = import_module("tettpaa.retention.migrations.0003_requests").WITH_READINGS
_OLD = "    union select r.scope_id from referrals_referral r join c on r.id = c.referral_id\n"
_NEW = (
    _OLD
    + "    union select d.scope_id from papers_unitreport d join c on d.case_id = c.id or d.referral_id = c.referral_id\n"
)
AFTER = BEFORE.replace(_OLD, _NEW)


class Migration(migrations.Migration):
    """After the reports themselves."""

    dependencies = [("retention", "0004_parts_of_files"), ("papers", "0003_unit_reports")]
    operations = [migrations.RunSQL(AFTER, BEFORE)]
