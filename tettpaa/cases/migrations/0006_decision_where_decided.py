import tettpaa.access.policies
from django.db import migrations


class Migration(migrations.Migration):
    """After every decision so far has the row that says who makes it."""

    dependencies = [("cases", "0005_decision_scopes")]
    operations = [
        migrations.AddConstraint(
            model_name="decisionregistration",
            constraint=tettpaa.access.policies.ParentInScope(
                columns=("case_id", "scope_id"),
                name="decision_where_decided",
                parent_columns=("case_id", "scope_id"),
                table="cases_casedecider",
            ),
        ),
    ]
