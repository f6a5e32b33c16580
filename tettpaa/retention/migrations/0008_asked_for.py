"""Nothing about a child is disposed of while somebody waits for an answer about the child's file."""

from importlib import import_module

from django.db import migrations

DISPOSING = import_module("tettpaa.retention.migrations.0002_disposing").DISPOSE.partition("$$;\n")[0] + "$$;\n"
CLOSED = import_module("tettpaa.retention.migrations.0007_kept_reports").AFTER

# Security definer: the archivist and the job may know that there is a request, and nothing more of it. What is given, is
# waited for until it is handed out. A request about one case asks for all that we have about the child.
ASKED_FOR = """
create function app_file_is_asked_for(the_child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from retention_accessrequest r join cases_individualcase c on c.id = r.case_id
      left join retention_accessrequestanswer a on a.request_id = r.id
    where c.child_id = the_child and (a.id is null or (a.outcome <> 'refused' and a.handed_out_on is null)))
$$;
revoke all on function app_file_is_asked_for(uuid) from public;
"""
DISPOSE = DISPOSING.replace("create function", "create or replace function").replace(
    "  if c.closed_on is null\n", "  if c.closed_on is null or app_file_is_asked_for(c.child_id)\n"
)
LIST = (
    CLOSED.replace(
        "h.reason::text, h.review_on,", "case when f.asked then 'asked_for' else h.reason::text end, h.review_on,"
    )
    .replace("h.review_on, (select", "case when not f.asked then h.review_on end, (select")
    .replace("where id = h.held_by_id)", "where id = h.held_by_id and not f.asked)")
    .replace(
        "  where c.closed_on",
        "    cross join lateral (select app_file_is_asked_for(c.child_id) as asked) f\n  where c.closed_on",
        1,
    )
)


class Migration(migrations.Migration):
    dependencies = [("retention", "0007_kept_reports")]

    operations = [
        migrations.RunSQL(ASKED_FOR, "drop function app_file_is_asked_for(uuid);"),
        migrations.RunSQL(DISPOSE, DISPOSING.replace("create function", "create or replace function")),
        migrations.RunSQL(LIST, CLOSED),
    ]
