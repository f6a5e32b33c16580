"""Two weeks of reading with something in it that a leader asks about, so that the list and its answers can be seen."""

import datetime as dt

import psycopg
from django.db import connections
from django.utils import timezone

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.access.session import Actor, acting
from tettpaa.cli.demo.municipality import People
from tettpaa.core.doorways import Doorway, through
from tettpaa.desk import actions, jobs
from tettpaa.desk.models import UnusualReading

MANY, SOME = 17, 7
LEADER, ANSWER = "Hanne Moltu", "Arkivet på rådhuset spurte om saken, og hun fant fram svaret."
_READ = """
insert into access_readlogentry (at, user_id, doorway, what, scope_id, object_id)
select %(at)s::timestamptz + (row_number() over (order by c.id)) * make_interval(secs => %(apart)s), %(reader)s, 'desk',
  'case', c.scope_id, c.id::text
from (select * from cases_individualcase c where {which}
  and not exists (select from people_addressgrading g where g.child_id = c.child_id) order by c.id limit %(most)s) c"""
_OTHERS = (
    "c.closed_on is null and c.holder_id <> %(reader)s and c.step = 'assessment' and c.next_owner_id <> %(reader)s"
)
_OWN = "c.closed_on is null and c.holder_id = %(reader)s"
_OVER = "c.closed_on < %(at)s::date - 200"
_BUSIEST = """
select holder_id from cases_individualcase where closed_on is null group by holder_id order by count(*) desc limit 1"""
_SAME_NAME = """
insert into access_readlogentry (at, user_id, doorway, what, scope_id, object_id)
select %(at)s, u.id, 'desk', 'case', c.scope_id, c.id::text from access_user u
  join people_child p on u.role in ('clerk', 'professional_lead')
  join cases_individualcase c on c.child_id = p.id and c.closed_on is null and c.holder_id <> u.id
where lower(substring(u.name from '\\S+$')) = any(string_to_array(lower(p.last_name), ' '))
  and not exists (select from people_addressgrading g where g.child_id = p.id) limit 1"""


def add_readings(connection: psycopg.Connection, people: People, today: dt.date) -> None:
    """A leader without a task, an adviser in a hurry, a child with the reader's own name, and a case that is over."""
    monday = today - dt.timedelta(days=today.weekday() + 7)
    busiest = connection.execute(_BUSIEST).fetchone()
    rows = [
        (_OTHERS, people.cast["hanne"], _at(monday, 1, 10), 900, SOME),
        (_OVER, people.cast["bente"], _at(monday, -6, 13), 60, 1),
    ]
    if busiest:
        rows.append((_OWN, busiest[0], _at(monday, 2, 8), 180, MANY))
    for which, reader, at, apart, most in rows:
        values = {"reader": reader, "at": at, "apart": apart, "most": most}
        connection.execute(_READ.format(which=which), values)
    connection.execute(_SAME_NAME, {"at": _at(monday, 3, 11)})


def go_through() -> None:
    """The week's job, and a leader's answer to the clerk's reading."""
    jobs.look_for_unusual_reading()
    with through(Doorway.OWNER):
        leader = User.objects.get(name=LEADER)
    with acting(Actor(leader.pk, leader.doorway, leader.definition.db_role)):
        rows = list(UnusualReading.objects.filter(reader__role=Role.CLERK))
        if rows:
            actions.follow_up_reading(rows=rows, result=UnusualReading.Result.EXPLAINED, answer=ANSWER, by=leader)
    connections[Doorway.DESK.value].close()


def _at(monday: dt.date, day: int, hour: int) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(monday + dt.timedelta(days=day), dt.time(hour)))
