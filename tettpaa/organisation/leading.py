"""Who leads a unit now: those registered as its leaders, and whoever stands in for one of them today.

Everything that asks who leads, asks here. The database's own functions ask ``app_leads`` and ``app_acts_as``, which say
the same.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from tettpaa.access.models import Denial, DenialException, Scope, User
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.organisation.models import Unit, UnitAbsence, UnitEmployee, UnitTeacher

LATELY: Final = dt.timedelta(days=7)
"""So long a substitute reads that it is over."""
LEADERS: Final = (Role.HEAD_TEACHER, Role.KINDERGARTEN_HEAD)


def registered(**about: Any) -> QuerySet[UnitEmployee]:
    """The rows of those who lead of their own right now, and are no substitutes."""
    return UnitEmployee.objects.filter(ends_on=None, **about)


def leaders_of(unit_id: UUID | None) -> QuerySet[User]:
    """Those who lead this unit today and can sign in."""
    own = registered(unit_id=unit_id).values("user_id")
    instead = _today().filter(unit_id=unit_id).values("substitute_id")
    return User.objects.filter(Q(pk__in=own, role__in=LEADERS) | Q(pk__in=instead), is_active=True)


def registered_at(unit_id: UUID | None) -> QuerySet[User]:
    """Those who lead the unit of their own right: they are let in without an end."""
    rows = registered(unit_id=unit_id, user__role__in=LEADERS)
    return User.objects.filter(pk__in=rows.values("user_id"), is_active=True)


def units_led(user: User) -> QuerySet[Unit]:
    """The open units that this person leads today, the newest place first; where one is a substitute comes last."""
    own = registered(user=user, unit=OuterRef("pk")).order_by("-starts_on", "-pk")
    here = Q(pk__in=registered(user=user).values("unit_id"))
    instead = Q(pk__in=_today().filter(substitute=user).values("unit_id"))
    rows = Unit.objects.filter(here | instead, closed_on=None)
    rows = rows.annotate(since=Subquery(own.values("starts_on")[:1]), row=Subquery(own.values("pk")[:1]))
    return rows.order_by(F("since").desc(nulls_last=True), F("row").desc(nulls_last=True), "sort_key")


def is_registered(user: User, unit: Unit) -> bool:
    """A leader of one's own right, and no substitute."""
    return registered(unit=unit, user=user).exists()


def substitutes() -> QuerySet[UnitAbsence]:
    """Everybody who stands in for a unit's leader, now or later."""
    return UnitAbsence.objects.filter(called_off_at=None, ends_on__gte=clock.today())


def standing(unit_id: UUID | None) -> QuerySet[UnitAbsence]:
    """Who stands in at this unit, now or later, with the names; the first day first."""
    return substitutes().filter(unit_id=unit_id).order_by("starts_on", "registered_at")


def rows_of(unit: Unit) -> list[Any]:
    """The same for a page: who is away, who stands in, from when and until when."""
    named = standing(unit.pk).annotate(who=F("user__name"), instead=F("substitute__name"))
    return list(named.values_list("pk", "user_id", "who", "instead", "starts_on", "ends_on", named=True))


def standing_in(user: User) -> QuerySet[UnitAbsence]:
    """What this person is told of standing in: now, later, or lately over; the first day first.

    The leader who is away need not be among those the person knows of: then the name is empty.
    """
    since = clock.today() - LATELY
    name = User.objects.filter(pk=OuterRef("user_id")).values("name")[:1]
    return (
        UnitAbsence.objects.filter(substitute=user, ends_on__gte=since)
        .filter(Q(called_off_at=None) | Q(called_off_at__date__gte=since))
        .annotate(who=Subquery(name), place=F("unit__name"))
        .order_by("starts_on")
    )


def stands_in(found: Iterable[Any]) -> list[Any]:
    """The rows of `standing_in`, each with whether it is over, since when, and whether it has not begun."""
    rows = list(found)
    for row in rows:
        off = timezone.localdate(row.called_off_at) if row.called_off_at else None
        row.is_over = off is not None or row.ends_on < clock.today()
        row.over_on = min(off, row.ends_on) if off else row.ends_on
        row.is_later = not row.is_over and row.starts_on > clock.today()
    return rows


def is_kept_out(user: User, scope: Scope) -> bool:
    """A denial of this compartment, or of the child's folder, that also binds this person."""
    closed = Denial.objects.filter(scope_id__in=[one for one in (scope.pk, scope.subject_id) if one], lifted_at=None)
    named = DenialException.objects.filter(user=user, ended_at=None).values("denial_id")
    return closed.filter(Q(user=user) | (Q(user=None) & ~Q(pk__in=named))).exists()


def possible_substitutes(unit: Unit) -> QuerySet[User]:
    """Those who work at the unit and do not lead it."""
    here = UnitTeacher.objects.filter(unit=unit, ends_on=None).values("user")
    return User.objects.filter(is_active=True, pk__in=here).order_by("name")


def _today() -> QuerySet[UnitAbsence]:
    return substitutes().filter(starts_on__lte=clock.today())
