"""What was registered before endings were several: a decision was yes or no, and a case ended as «assessment given»."""

from django.db import migrations

SQL = """
update cases_decisionregistration set outcome = case when not grants_help then 'refused'
  when follows_assessment then 'granted' else 'partly_granted' end;
update cases_closure c set reason = coalesce(
  (select d.outcome from cases_decisionregistration d where d.case_id = c.case_id limit 1), 'consultation')
where reason = 'assessment_given';
"""


class Migration(migrations.Migration):
    """Between the new columns and the going of the old one, since a table with changed rows cannot be altered."""

    dependencies = [("cases", "0010_endings")]
    operations = [migrations.RunSQL(SQL, "")]
