"""A denied scope is not mine: left out where my scopes are found, and not asked about again for every table."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from tettpaa.access.policies import RowPolicy

SUBJECTS = """
create function access_grant_keeps_subject() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  new.subject_id := (select subject_id from access_scope where id = new.scope_id);
  return new;
end $$;
create function access_scope_tells_grants() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update access_grant set subject_id = new.subject_id where scope_id = new.id;
  return null;
end $$;
revoke all on function access_grant_keeps_subject(), access_scope_tells_grants() from public;
create trigger access_grant_subject before insert or update of scope_id, subject_id on access_grant
  for each row execute function access_grant_keeps_subject();
create trigger access_scope_subject after update of subject_id on access_scope
  for each row when (new.subject_id is distinct from old.subject_id) execute function access_scope_tells_grants();
update access_grant set subject_id = null from access_scope s where s.id = scope_id and s.subject_id is not null;
"""

# Two questions and not one with ``any``: each is then a look-up in an index, or a hash where there are few denials.
MINE = """
create or replace function app_my_scopes() returns bigint[] language sql stable security definer
set search_path = public, pg_temp as $$
  with me as materialized (select nullif(current_setting('app.user_id', true), '')::bigint as id)
  select coalesce(array_agg(g.scope_id), '{{}}') from access_grant g
  where g.user_id = (select id from me)
    and g.starts_at <= clock_timestamp() + interval '5 seconds'
    and (g.ends_at is null or g.ends_at > clock_timestamp())
    {not_denied_scope}
    {not_denied_subject}
$$;
"""
DENIED = """and not exists (
      select from access_denial d where d.scope_id = g.{column} and d.lifted_at is null
        and (d.user_id = (select id from me) or (d.user_id is null and not exists (
          select from access_denialexception e
          where e.denial_id = d.id and e.user_id = (select id from me) and e.ended_at is null))))"""
FUNCTION = MINE.format(
    not_denied_scope=DENIED.format(column="scope_id"), not_denied_subject=DENIED.format(column="subject_id")
)


def declare_anew(apps: Any, schema_editor: Any) -> None:
    """The denials of every table, as they are declared now."""
    for model in apps.get_models():
        table = model._meta.db_table
        for policy in model._meta.constraints:
            if isinstance(policy, RowPolicy) and policy.deny:
                for statement in (f"drop policy if exists {table}_deny on {table}", *policy.denials(table)):
                    schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_who_decides"),
        ("assessments", "0001_initial"),
        ("cases", "0007_merging"),
        ("desk", "0001_initial"),
        ("documents", "0002_clerk_opens_only_post"),
        ("organisation", "0003_unit_history"),
        ("participation", "0003_consent_by_our_own_day"),
        ("people", "0005_person_merge"),
        ("planning", "0001_initial"),
        ("quality", "0002_time_figures"),
        ("referrals", "0003_child_without_unit"),
        ("systemwork", "0001_activity"),
    ]

    operations = [
        migrations.AlterField(
            model_name="scope",
            name="subject",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.scope",
            ),
        ),
        migrations.AddIndex(
            model_name="scope",
            index=models.Index(fields=["subject"], include=("id",), name="scope_of_subject"),
        ),
        migrations.AddField(
            model_name="grant",
            name="subject",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.scope",
            ),
        ),
        migrations.RunSQL(SUBJECTS, migrations.RunSQL.noop),
        migrations.RunSQL(FUNCTION, migrations.RunSQL.noop),
        migrations.RunPython(declare_anew, migrations.RunPython.noop),
    ]
