"""A unit's leader is away from a day to a day, and who leads meanwhile."""

import django.db.models.deletion
import tettpaa.access.policies
import tettpaa.core.clock
import tettpaa.core.ids
from django.conf import settings
from django.db import migrations, models


# Security definer: the login asks before anybody is the actor, and the functions of the unit's portal ask who leads. The day
# is the asker's own where Python asks, so that it is the same as on the page; the database's where a function asks.
ACTS_AS = """
create function app_acts_as(the_user bigint, the_day date) returns text language sql stable security definer
set search_path = public, pg_temp as $$
  select case u.kind when 'school' then 'head_teacher' else 'kindergarten_head' end
  from organisation_unitabsence a join organisation_unit u on u.id = a.unit_id
  where a.substitute_id = the_user and a.called_off_at is null and a.starts_on <= the_day and a.ends_on >= the_day
    and u.closed_on is null
  order by a.starts_on desc limit 1
$$;
create function app_leads(the_user bigint) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from access_user where id = the_user and is_active and (
    role in ('head_teacher', 'kindergarten_head')
    or app_acts_as(the_user, (clock_timestamp() at time zone 'Europe/Oslo')::date) is not null))
$$;
revoke all on function app_acts_as(bigint, date), app_leads(bigint) from public;
grant execute on function app_acts_as(bigint, date) to tettpaa_portal_login;
"""
FORGOTTEN = "drop function app_leads(bigint), app_acts_as(bigint, date);"


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0008_own_absence"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UnitAbsence",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tettpaa.core.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("starts_on", models.DateField(verbose_name="første dag")),
                ("ends_on", models.DateField(verbose_name="siste dag")),
                ("called_off_at", models.DateTimeField(null=True)),
                ("registered_at", models.DateTimeField(default=tettpaa.core.clock.now)),
                (
                    "registered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "substitute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vikar",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="hvem er borte?",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="unit_absence_ends_after_start",
                        violation_error_message="Siste dag kan ikke være før første dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("substitute", models.F("user")), _negated=True),
                        name="unit_substitute_is_another",
                        violation_error_message="Velg en annen som vikar.",
                    ),
                    tettpaa.access.policies.OpenTable(
                        name="unitabsence_open",
                        reason="Hvem som leder en skole, er offentlig.",
                        rules={
                            "ADMIN": "s",
                            "CLERK": "s",
                            "HEAD": "s",
                            "LEADER": "s",
                            "PORTAL": "s",
                            "REPORT": "s",
                            "STAFF": "s",
                            "WORKER": "s",
                        },
                        version=1,
                    ),
                ],
            },
        ),
        migrations.RunSQL(ACTS_AS, FORGOTTEN),
    ]
