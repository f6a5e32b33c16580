"""What a referral waits for, kept beside it: the rail counts it on every page, and intake opens with it."""

from django.db import migrations, models

# The rows about it are the truth, and this is what they say together. The database keeps it, for every one who writes
# them. The trigger is security definer, since those who send or decide need not be able to change the referral itself.
SQL = """
create function app_referrals_await(those uuid[]) returns void
language sql set search_path = public, pg_temp as $$
  update referrals_referral r
  set awaits_check = sent and not complete and not decided, awaits_intake = complete and not decided
  from (
    select one,
      exists (select 1 from referrals_referralsubmission where referral_id = one) as sent,
      exists (select 1 from referrals_completenesscheck where referral_id = one) as complete,
      exists (select 1 from referrals_intakedecision where referral_id = one) as decided
    from unnest(those) as one
  ) happened
  where r.id = one
    and (r.awaits_check, r.awaits_intake)
      is distinct from (sent and not complete and not decided, complete and not decided)
$$;
revoke all on function app_referrals_await(uuid[]) from public;

create function app_referrals_await_again() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app_referrals_await(array(select referral_id from changed));
  return null;
end $$;
revoke all on function app_referrals_await_again() from public;

do $$ declare happened text; begin
  foreach happened in array array['referralsubmission', 'completenesscheck', 'intakedecision'] loop
    execute format('create trigger awaits_written after insert on referrals_%s referencing new table as changed '
      'for each statement execute function app_referrals_await_again()', happened);
    execute format('create trigger awaits_deleted after delete on referrals_%s referencing old table as changed '
      'for each statement execute function app_referrals_await_again()', happened);
  end loop;
end $$;

select app_referrals_await(array(select id from referrals_referral));
"""
BACK = """
do $$ declare happened text; begin
  foreach happened in array array['referralsubmission', 'completenesscheck', 'intakedecision'] loop
    execute format('drop trigger awaits_written on referrals_%s', happened);
    execute format('drop trigger awaits_deleted on referrals_%s', happened);
  end loop;
end $$;
drop function app_referrals_await_again();
drop function app_referrals_await(uuid[]);
"""


class Migration(migrations.Migration):
    """Two columns, an index for each, and what keeps them right."""

    dependencies = [("referrals", "0001_initial")]

    operations = [
        migrations.AddField("referral", "awaits_check", models.BooleanField(default=False, editable=False)),
        migrations.AddField("referral", "awaits_intake", models.BooleanField(default=False, editable=False)),
        migrations.AddIndex(
            "referral",
            models.Index(fields=["scope"], condition=models.Q(awaits_check=True), name="referral_awaits_check"),
        ),
        migrations.AddIndex(
            "referral",
            models.Index(fields=["scope"], condition=models.Q(awaits_intake=True), name="referral_awaits_intake"),
        ),
        migrations.AddIndex("intakedecision", models.Index(fields=["decided_at"], name="decision_at")),
        migrations.RunSQL(SQL, BACK),
    ]
