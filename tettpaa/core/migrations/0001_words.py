"""The words of a text as search keeps them: stems, each also without æ, ø and å. Kept beside the text by the database."""

from django.db import migrations

# Tags go first. What joins words, as in «lese/skrive» or a file's name, must not make them one. No positions are kept:
# nothing is ranked, and the column is half as large without them.
WORDS = r"""
create or replace function app_words(written text) returns tsvector language sql immutable parallel safe as $$
  select strip(to_tsvector('pg_catalog.norwegian', t)
    || to_tsvector('pg_catalog.norwegian', translate(replace(replace(t, 'æ', 'ae'), 'aa', 'a'), 'øöåäàáâéèêëóòôüúíï', 'ooaaaaaeeeeooouuii')))
  from (select lower(regexp_replace(regexp_replace(left(written, 400000), '<[^>]*>', ' ', 'g'), '[/._@:\\]+', ' ', 'g'))) as x(t)
$$;
"""


class Migration(migrations.Migration):
    """Before every table that keeps such a column."""

    initial = True
    dependencies = []
    operations = [migrations.RunSQL(WORDS, "drop function app_words(text)")]
