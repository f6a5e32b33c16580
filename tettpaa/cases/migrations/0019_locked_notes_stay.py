from django.db import migrations

# The page and the action refuse too; this is for whoever comes another way.
SQL = """
create or replace function cases_note_is_locked() returns trigger language plpgsql as $$
begin
  raise exception 'notatet er låst' using errcode = 'check_violation';
end $$;
create trigger locked_note_stays before update on cases_casenote for each row
  when (old.locked_at is not null and (old.html, old.title, old.kind, old.happened_on, old.place, old.written_by_id,
    old.written_at, old.locked_at, old.case_id, old.corrects_id) is distinct from
    (new.html, new.title, new.kind, new.happened_on, new.place, new.written_by_id,
    new.written_at, new.locked_at, new.case_id, new.corrects_id))
  execute function cases_note_is_locked();
"""
BACK = "drop trigger locked_note_stays on cases_casenote; drop function cases_note_is_locked()"


class Migration(migrations.Migration):
    """After the journal has its attachments."""

    dependencies = [("cases", "0018_journal")]
    operations = [migrations.RunSQL(SQL, BACK)]
