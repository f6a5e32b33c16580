"""Who leads a unit now: those registered as its leaders, and whoever stands in for one of them today.

Everything that asks who leads, asks here. The database's own functions ask ``app_leads`` and ``app_acts_as``, which say
the same.
"""

from typing import Any, Final
from uuid import UUID

from django.db.models import F, Q, QuerySet

from tettpaa.access.asking import told
from tettpaa.access.models import Denial, DenialException, Scope, User
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.organisation.models import Unit, UnitAbsence, UnitEmployee, UnitTeacher

LEADERS: Final = (Role.HEAD_TEACHER, Role.KINDERGARTEN_HEAD)

# One question, since every page of a unit asks it.
_LED: Final = """
select unit_id, starts_on, id from organisation_unitemployee where user_id = %(me)s and ends_on is null
union all
select unit_id, starts_on, 0 from organisation_unitabsence where substitute_id = %(me)s and called_off_at is null
  and starts_on <= %(today)s and ends_on >= %(today)s
order by 2 desc, 3 desc"""


def leaders_of(unit_id: UUID | None) -> QuerySet[User]:
    """Those who lead this unit today and can sign in."""
    registered = UnitEmployee.objects.filter(unit_id=unit_id, ends_on=None).values("user_id")
    instead = _today().filter(unit_id=unit_id).values("substitute_id")
    return User.objects.filter(Q(pk__in=registered, role__in=LEADERS) | Q(pk__in=instead), is_active=True)


def registered_at(unit_id: UUID | None) -> QuerySet[User]:
    """Those who lead the unit of their own right: they are let in without an end."""
    rows = UnitEmployee.objects.filter(unit_id=unit_id, ends_on=None, user__role__in=LEADERS)
    return User.objects.filter(pk__in=rows.values("user_id"), is_active=True)


def units_led(user: User) -> list[UUID]:
    """Where this person leads today, the newest place first."""
    return list(dict.fromkeys(row.unit_id for row in told(_LED, {"me": user.pk, "today": clock.today()})))


def is_registered(user: User, unit: Unit) -> bool:
    """A leader of one's own right, and no substitute."""
    return UnitEmployee.objects.filter(unit=unit, user=user, ends_on=None).exists()


def standing(unit_id: UUID | None) -> QuerySet[UnitAbsence]:
    """Who stands in at this unit, now or later, with the names; the first day first."""
    rows = UnitAbsence.objects.filter(unit_id=unit_id, called_off_at=None, ends_on__gte=clock.today())
    return rows.order_by("starts_on", "registered_at")


def rows_of(unit: Unit) -> list[Any]:
    """The same for a page: who is away, who stands in, from when and until when."""
    named = standing(unit.pk).annotate(who=F("user__name"), instead=F("substitute__name"))
    return list(named.values_list("pk", "user_id", "who", "instead", "starts_on", "ends_on", named=True))


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
    today = clock.today()
    return UnitAbsence.objects.filter(called_off_at=None, starts_on__lte=today, ends_on__gte=today)
