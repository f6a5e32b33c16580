"""Loads the whole demo: people, the cast by people's own actions, and as many invented cases as are wanted."""

import time
from typing import Any

import psycopg
from django.utils import timezone

from tettpaa.access.models import Denial, DenialException, Grant, Scope
from tettpaa.access.roles import Role
from tettpaa.cli.demo import keys, watching
from tettpaa.cli.demo.activity_rows import Worker, activity_rows
from tettpaa.cli.demo.bulk import Mass, write_mass
from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.content.mass import HISTORY_YEARS
from tettpaa.cli.demo.content.units import units
from tettpaa.cli.demo.municipality import Builder, People
from tettpaa.cli.demo.play import play_cast
from tettpaa.cli.demo.play.lists import stand_in_today
from tettpaa.cli.demo.play.reviewing import begin_review
from tettpaa.cli.demo.tables import Tables, connected, count_on
from tettpaa.systemwork.models import Activity

LARGE, SMALL = 20_000, 200
LEADERS = (Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE)
HISTORY, LITTLE_HISTORY = 0.4, 0.02
"""The share of closed cases that is kept. A very large demo is for measuring open cases, and disks are not endless."""

AUDIT = (
    "insert into access_auditevent (at, doorway, action, object_id, reason, detail) "
    "values (now(), 'owner', %s, '', '', '{}')"
)
WHAT_WAITS = "select app_referrals_await(array(select id from referrals_referral))"
"""The triggers that keep this up to date rest while the mass is written."""
TRAINED = """
insert into access_privacytraining (user_id, completed_on, valid_until, what, registered_at)
select u.id, %(today)s::date - 300 - (u.id %% 180)::int,
  %(today)s::date + case when u.name like 'Jonas %%' then 18 else 430 - (u.id %% 180)::int end,
  'Personvern og informasjonssikkerhet', %(now)s
from access_user u where u.role in (select role from access_clearancerule where needs = 'training')"""
AGREED = """
insert into access_conductacceptance (user_id, conduct_id, accepted_at)
select u.id, c.id, %(now)s from access_user u, access_codeofconduct c
where u.role in (select role from access_clearancerule where needs = 'conduct')"""
"""Everybody has been through the training and said yes to the code of conduct; one has it running out."""
READ = """
insert into access_readlogentry (at, user_id, doorway, what, object_id, scope_id)
select %(now)s::timestamptz - make_interval(days => (g.scope_id %% 80)::int, mins => (g.id %% 400)::int),
  g.user_id, 'desk', 'case', c.id::text, g.scope_id
from access_grant g join cases_individualcase c on c.scope_id = g.scope_id
where g.basis = 'assigned' and g.ends_at is null and g.scope_id %% 23 <> 0"""
"""Advisers have read in their own cases lately; in some they have not, and the access review says so."""
THIS_YEAR = "update people_yeargroup set school_year_id = 1"
"""The named children's classes are those of today, whenever they were registered; the first year is this one."""
COUNTED = (Scope, Grant, Denial, DenialException)


def load(cases: int, seed: int) -> int:
    """Everything. Gives the number of rows that were written in bulk."""
    now = timezone.localtime()
    with connected() as (connection, by_copy):
        tables = Tables(connection, seed, now, by_copy=by_copy)
        people = Builder(tables).build(cases)
        _add_activities(tables, people, seed, years=HISTORY_YEARS if cases >= SMALL else 1)
        rows = tables.flush()
        for statement in (TRAINED, AGREED):
            connection.execute(statement, {"now": now, "today": now.date()})
        connection.commit()
        tables.count_on()
        started = time.monotonic()
        done = play_cast()
        connection.execute(THIS_YEAR)
        print(f"{done} hendelser i sakene til de navngitte, {time.monotonic() - started:.0f} s", flush=True)
        started, history = time.monotonic(), LITTLE_HISTORY if cases > LARGE else HISTORY
        written, last = write_mass(Mass(cases, seed, now, people, _known_cases(connection), history))
        keys.check(connection)
        connection.execute(WHAT_WAITS)
        _tell(last, written, time.monotonic() - started)
        count_on(connection, COUNTED)
        connection.execute("select setval('cases_number', %s)", [max(last, 1)])
        watching.add_readings(connection, people, now.date())
        connection.execute(AUDIT, ["demo.loaded"])
        connection.commit()
        connection.execute(READ, {"now": now})
        connection.commit()
        connection.autocommit = True
        connection.execute("analyze")
        begin_review(now)
        stand_in_today()
    return rows + written


def _add_activities(tables: Tables, people: People, seed: int, *, years: int) -> None:
    """Work with units and within the service: each adviser at the units that call them first."""
    places = [(place.id, plan.kind) for place, plan in zip(people.units, units(), strict=True)]
    count = len(people.advisers)
    workers = [Worker(user, places[index::count]) for index, user in enumerate(people.advisers)]
    workers += [Worker(people.cast[one.key], ()) for one in cast.members() if one.role in LEADERS]
    for values in activity_rows(workers, tables.now.date(), years=years, seed=seed):
        tables.add(Activity, id=tables.id(values["done_on"]), **values)


def _known_cases(connection: psycopg.Connection[Any]) -> int:
    (count,) = connection.execute("select count(*) from cases_individualcase").fetchone() or (0,)
    return int(count)


def _tell(cases: int, rows: int, seconds: float) -> None:
    print(
        f"{cases} saker, {rows} rader, {seconds:.0f} s ({rows / max(seconds, 0.001):.0f} rader i sekundet)", flush=True
    )
