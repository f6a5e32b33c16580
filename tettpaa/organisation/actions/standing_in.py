"""A unit's leader is away: another who works there stands in from a day to a day, and is out again after it."""

import datetime as dt
from uuid import UUID

from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.granting import grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.core import clock, doorways
from tettpaa.core.jobs import enqueue
from tettpaa.organisation import leading
from tettpaa.organisation.models import Unit, UnitAbsence

LONGEST = dt.timedelta(days=366)


@action
def choose_substitute(
    *, unit: Unit, user: User, substitute: int, starts_on: dt.date, ends_on: dt.date, by: User
) -> UUID:
    """By the leader who is away, or by PPT when the leader cannot. The database itself lets the substitute in."""
    require(by, Permission.UNIT_REFER if by.pk == user.pk else Permission.UNIT_SUBSTITUTE)
    if ends_on < starts_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="ends_on")
    if ends_on < clock.today():
        raise Problem(_("Perioden er over. Velg en dag til og med i dag, eller senere."), field="ends_on")
    if ends_on - starts_on > LONGEST:
        raise Problem(_("En vikar kan velges for ett år om gangen."), field="ends_on")
    if not leading.is_registered(user, unit):
        raise Problem(_("Velg en som leder enheten."), field="user")
    found = leading.standing(unit.pk).filter(user=user, starts_on__lte=ends_on, ends_on__gte=starts_on).first()
    if found is not None and (found.substitute_id, found.starts_on, found.ends_on) == (substitute, starts_on, ends_on):
        return found.pk
    if found is not None:
        raise Problem(_("Det er alt valgt en vikar i denne perioden. Avslutt den først."), field="starts_on")
    days = [max(starts_on, clock.today()), ends_on]
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_choose_substitute(%s, %s, %s, %s, %s)", [unit.pk, user.pk, substitute, *days])
        (made,) = cursor.fetchone()
    enqueue("organisation.tell_substitute", user_id=substitute)
    audit("unit.substitute_chosen", about=unit, user=substitute, instead_of=user.pk, until=ends_on)
    return UUID(str(made))


@action
def end_substitute(*, absence: UnitAbsence, by: User) -> None:
    """The leader is back, or it is called off: the substitute is out at once."""
    require(by, Permission.UNIT_REFER if by.pk == absence.user_id else Permission.UNIT_SUBSTITUTE)
    if absence.called_off_at is not None or absence.ends_on < clock.today():
        return
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_end_substitute(%s)", [absence.pk])
    enqueue("organisation.tell_substitute", user_id=absence.substitute_id)
    audit("unit.substitute_ended", about=absence.unit, user=absence.substitute_id)


@action
def let_in_too(*, unit_id: UUID | None, scope: Scope, by: User | None) -> None:
    """Those who stand in, now or later, come where the leaders come, for their days. Who is kept out stays out."""
    rows = list(leading.standing(unit_id))
    people = User.objects.filter(is_active=True).in_bulk([row.substitute_id for row in rows])
    for row in rows:
        user = people.get(row.substitute_id)
        if user is None or leading.is_kept_out(user, scope):
            continue
        grant_access(
            user=user,
            scope=scope,
            basis=GrantBasis.UNIT_STAFF,
            reason=_("vikar for lederen til og med %(day)s") % {"day": row.ends_on.strftime("%d.%m.%Y")},
            starts_at=_midnight(row.starts_on),
            ends_at=_midnight(row.ends_on + dt.timedelta(days=1)),
            by=by,
        )


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
