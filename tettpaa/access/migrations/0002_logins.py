"""What the login roles may touch before anybody has said who is asking, and who may put work in the queue.

A login role reads the session and the user, and nothing else of ours. The queue is filled through procrastinate's own
functions, made to run with their owner's rights: a page can put a job in, and cannot read what lies there.
"""

from typing import Any

from django.db import migrations

from tettpaa.access.database_roles import LOGINS, PEOPLE_ROLES, DbRole

USER_COLUMNS = "id, email, name, role, language, is_active, created_at, last_login"

LOGIN_GRANTS = """
create policy access_user_login on access_user to tettpaa_app, tettpaa_portal_login using (true) with check (true);
grant select on access_user to tettpaa_app, tettpaa_portal_login;
grant update (password, last_login, language) on access_user to tettpaa_app, tettpaa_portal_login;
grant select, insert, update, delete on access_desksession to tettpaa_app;
grant select, insert, update, delete on access_portalsession to tettpaa_portal_login;
grant select, update on access_invitation to tettpaa_app;
grant select, insert, update, delete on account_emailaddress, account_emailconfirmation, mfa_authenticator to tettpaa_app;
grant select on django_content_type to tettpaa_app;
create policy access_auditevent_login on access_auditevent for insert to tettpaa_app, tettpaa_portal_login
  with check (true);
grant insert on access_auditevent to tettpaa_app, tettpaa_portal_login;
"""

QUEUE = """
do $$
declare f record; t record;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename like 'procrastinate%' loop
    execute format('grant select, insert, update, delete on %I to tettpaa_worker_login', t.tablename);
  end loop;
  for t in select sequencename from pg_sequences where schemaname = 'public' and sequencename like 'procrastinate%' loop
    execute format('grant usage, select on sequence %I to tettpaa_worker_login', t.sequencename);
  end loop;
  for f in select p.oid::regprocedure as signature, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where n.nspname = 'public' and p.proname like 'procrastinate%' loop
    execute format('revoke execute on function %s from public', f.signature);
    execute format('grant execute on function %s to tettpaa_worker_login', f.signature);
    if f.proname like 'procrastinate_defer_job%' then
      execute format('alter function %s security definer set search_path = public, pg_temp', f.signature);
      execute format('grant execute on function %s to WRITERS', f.signature);
    end if;
  end loop;
end $$;
"""


def open_logins(apps: Any, schema_editor: Any) -> None:
    """Grants to the logins, hides the password from pages, lets read-only pages write the read log."""
    writers = ", ".join(role.value for role in DbRole)
    readers = ", ".join(role.read_only for role in DbRole)
    pages = ", ".join(f"{role.value}, {role.read_only}" for role in DbRole)
    people = ", ".join(f"{role.value}, {role.read_only}" for role in PEOPLE_ROLES if role is not DbRole.ADMIN)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(LOGIN_GRANTS)
        cursor.execute(QUEUE.replace("WRITERS", writers))
        cursor.execute(f"revoke select on access_user from {pages}")
        cursor.execute(f"grant select ({USER_COLUMNS}) on access_user to {people}, tettpaa_admin, tettpaa_admin_ro")
        cursor.execute(f"grant select ({USER_COLUMNS}) on access_user to tettpaa_worker, tettpaa_worker_ro")
        cursor.execute("revoke update on access_user from tettpaa_admin")
        cursor.execute(
            "grant update (email, name, role, language, is_active, password) on access_user to tettpaa_admin"
        )
        cursor.execute("grant select, delete on mfa_authenticator to tettpaa_admin")
        cursor.execute("grant select, insert, update, delete on account_emailaddress to tettpaa_admin")
        cursor.execute(f"grant insert on access_readlogentry to {readers}")
        cursor.execute("grant select on access_readlogentry, access_auditevent to tettpaa_worker")
        for login in LOGINS:
            cursor.execute(f"grant select on django_migrations to {login}")


class Migration(migrations.Migration):
    """After the tables of those we borrow from."""

    dependencies = [
        ("access", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("procrastinate", "0041_post_retry_failed_job"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(open_logins, migrations.RunPython.noop)]
