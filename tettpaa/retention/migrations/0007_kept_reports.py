"""What is preserved of a case is also its finished reports, where the template says that they are part of the assessment."""

from importlib import import_module

from django.db import migrations

BEFORE = import_module("tettpaa.retention.migrations.0002_disposing").CLOSED.partition("$$;\n")[0] + "$$;\n"
REPLACED = BEFORE.replace("create function", "create or replace function")
SIGNED = "(select count(*)::integer from assessments_assessmentsigning s where s.scope_id = c.scope_id)"
REPORTS = """(select count(*)::integer from papers_casedocument w
      join papers_templateversion v on v.id = w.version_id
      join documents_finaldocument f on f.document_id = w.document_id
      where w.scope_id = c.scope_id and w.discarded_at is null and v.content ->> 'paper' = 'case_report')"""
AFTER = REPLACED.replace(SIGNED, f"{SIGNED} + {REPORTS}")


class Migration(migrations.Migration):
    dependencies = [("retention", "0006_loose_papers"), ("papers", "0003_unit_reports")]

    operations = [migrations.RunSQL(AFTER, REPLACED)]
