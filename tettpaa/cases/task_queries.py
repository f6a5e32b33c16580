"""The tasks of a case, and who may have one."""

from django.db.models import F, Q, QuerySet

from tettpaa.access.models import Grant, User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.planning.models import WorkTask

_BASES = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE)


def tasks(case: IndividualCase) -> QuerySet[WorkTask]:
    """All of them, with names."""
    rows = WorkTask.objects.filter(scope_id=case.scope_id)
    return rows.annotate(who=F("owner__name"), giver=F("made_by__name"), doer=F("done_by__name"))


def open_tasks(case: IndividualCase) -> QuerySet[WorkTask]:
    """Those that wait, the soonest first."""
    return tasks(case).filter(done_at=None).order_by("due_on", "made_at")


def done_tasks(case: IndividualCase) -> QuerySet[WorkTask]:
    """Those that are done, the latest first."""
    return tasks(case).exclude(done_at=None).order_by("-done_at")


def insiders(case: IndividualCase) -> QuerySet[User]:
    """Colleagues with a way into the case now, and the leaders."""
    open_now = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    there = Grant.objects.filter(open_now, scope_id=case.scope_id, basis__in=_BASES, starts_at__lte=clock.now())
    inside = Q(pk__in=there.values("user_id")) | Q(role=Role.PROFESSIONAL_LEAD)
    return User.objects.filter(inside, is_active=True).order_by("name")
