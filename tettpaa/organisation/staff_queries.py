"""What pages ask about those who work in the service: who is here today, as what, how much, since when."""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from tettpaa.access.asking import one
from tettpaa.access.database_roles import DbRole
from tettpaa.access.models import User
from tettpaa.access.roles import ROLES
from tettpaa.core import clock
from tettpaa.organisation.models import Absence, Position, StaffMember, UnitContact

OUR_ROLES = tuple(role for role, definition in ROLES.items() if definition.db_role is not DbRole.PORTAL)
"""The roles of those who work in the service."""


def at_work(people: QuerySet[User]) -> QuerySet[User]:
    """Of these, the ones who can be given work today: not left, not yet to come, not on leave.

    Somebody whom nobody has put in the register counts as here: a service begins with an empty one.
    """
    today = clock.today()
    rows = StaffMember.objects.filter(user=OuterRef("pk"))
    now = rows.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)
    leave = Absence.objects.filter(
        user=OuterRef("pk"), leave=True, called_off_at=None, starts_on__lte=today, ends_on__gte=today
    )
    return people.filter(Exists(now) | ~Exists(rows)).exclude(Exists(leave))


def stands_in_for(user: User) -> int | None:
    """The key of the one who stands in for this person today, where an absence says so."""
    today = clock.today()
    rows = Absence.objects.filter(user=user, called_off_at=None, starts_on__lte=today, ends_on__gte=today)
    return rows.exclude(substitute=None).values_list("substitute_id", flat=True).first()


def is_at_work(user: User) -> bool:
    """The same about one person."""
    return at_work(User.objects.filter(pk=user.pk, is_active=True)).exists()


def employee(pk: Any) -> StaffMember:
    """One employment, or 404."""
    return one(StaffMember.objects.all(), pk=pk)


def positions(employee: StaffMember) -> list[tuple[Position, dt.date | None]]:
    """Each position with its last day, the newest first."""
    rows = list(Position.objects.filter(employee=employee).order_by("starts_on"))
    lasts = [row.starts_on - dt.timedelta(days=1) for row in rows[1:]] + [employee.ends_on]
    return list(zip(rows, lasts, strict=True))[::-1]


def position_on(employee: StaffMember, day: dt.date) -> Position | None:
    """What the employee works as on that day; before the first day, what it will be."""
    rows = Position.objects.filter(employee=employee)
    return rows.filter(starts_on__lte=day).order_by("-starts_on").first() or rows.order_by("starts_on").first()


def absences_of(user_id: int) -> QuerySet[Absence]:
    """When somebody is, was and will be away, the latest first."""
    rows = Absence.objects.filter(user=user_id, called_off_at=None)
    return rows.annotate(instead=F("substitute__name")).order_by("-starts_on")


def contact_for(user_id: int) -> QuerySet[UnitContact]:
    """The units that call this person first."""
    return UnitContact.objects.filter(user=user_id, ends_on=None).select_related("unit").order_by("unit__sort_key")


def not_registered() -> QuerySet[User]:
    """Those with a role of ours who are not employed now nor to come: the register is incomplete, or they have left."""
    today = clock.today()
    current = StaffMember.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), user=OuterRef("pk"))
    return User.objects.filter(is_active=True, role__in=OUR_ROLES).exclude(Exists(current)).order_by("name")
