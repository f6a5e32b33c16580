"""What a family asks for in the portal becomes a task for the adviser."""

import datetime as dt
import uuid

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change
from tettpaa.access.models import Scope, User
from tettpaa.access.roles import Role
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.participation.models import FamilyWish
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

WITHIN = dt.timedelta(days=2)
"""The request itself has its own, longer time; this is to call and register it."""


def waiting() -> set[uuid.UUID]:
    """Cases where somebody has asked for something that nobody has been told of."""
    scopes = FamilyWish.objects.filter(applied_at=None).values("scope_id")
    return set(CaseScope.objects.filter(scope_id__in=scopes).values_list("case_id", flat=True))


@action
def apply(*, case: IndividualCase) -> None:
    """The adviser has it on Min dag; the leader, where nobody has the case or it is closed."""
    persons = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PERSON).values("scope_id")
    for row in FamilyWish.objects.filter(scope_id__in=persons, applied_at=None):
        owner = owner_of(case)
        if owner is None:
            continue
        create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=WorkTask.Kind.FAMILY_WISH,
            title=_title(row)[:120],
            due_on=clock.today() + WITHIN,
            owner=owner,
            about_id=row.pk,
            by=None,
        )
        change(row, applied_at=clock.now())


def owner_of(case: IndividualCase) -> User | None:
    """Who is given what comes from the portal: the adviser, or a leader where nobody has the case or it is closed."""
    owner = User.objects.filter(pk=case.holder_id, is_active=True).first() if case.closed_on is None else None
    return owner or User.objects.filter(role=Role.PROFESSIONAL_LEAD, is_active=True).order_by("pk").first()


def _title(row: FamilyWish) -> str:
    if row.what == FamilyWish.What.INTERPRETER:
        return _("%(who)s ønsker tolk: %(language)s") % {"who": row.asked_by_name, "language": row.text}
    return _("%(who)s ber om innsyn: %(what)s") % {"who": row.asked_by_name, "what": row.text}
