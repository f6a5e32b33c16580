"""Keeping a named employee out of everything about a child: a guardian, a relative, a colleague's own child."""

import uuid

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import one
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import assigning, notes, scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock


@action
def keep_out(*, case: IndividualCase, user: User, reason: str, by: User) -> Denial:
    """Never into anything about this child, whatever role or access they have or get. Once is enough."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    if not reason.strip():
        raise Problem(_("Skriv kort hvilken relasjon det gjelder."), field="reason")
    if user.pk == by.pk:
        raise NotAllowed(_("Du kan ikke sperre deg selv her. Si på saken at du er inhabil."))
    before = Denial.objects.filter(scope_id=case.folder_id, user=user, lifted_at=None).first()
    if before is not None:
        return before
    for other in IndividualCase.objects.filter(folder_id=case.folder_id, closed_on=None):
        if other.holder_id == user.pk:
            raise NotNow(_("%(name)s har ansvaret for saken. Overfør den til en annen først.") % {"name": user.name})
        notes.lock_notes_of(case=other, user=user, by=by)
        assigning.close_co_assignment(case=other, user=user, everything=scopes.scopes_of(other), by=by)
    denial = Denial(
        scope_id=case.folder_id, user=user, kind=Denial.Kind.DISQUALIFIED, reason=reason.strip()[:300], made_by=by
    )
    denial.save()
    audit("access.denied", about=denial, reason=reason, user=user.pk)
    return denial


@action
def lift(*, case: IndividualCase, denial_id: int | uuid.UUID, by: User) -> None:
    """The block was a mistake, or is no more so. Access that was ended is given anew, not found again."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    rows = Denial.objects.filter(scope_id=case.folder_id, kind=Denial.Kind.DISQUALIFIED).exclude(user=None)
    denial = one(rows, pk=denial_id)
    if denial.user_id == by.pk:
        raise NotAllowed(_("Du kan ikke oppheve din egen sperre. Spør en annen leder."))
    if denial.lifted_at is None:
        change(denial, lifted_at=clock.now(), lifted_by=by)
        audit("access.denial_lifted", about=denial, user=denial.user_id)
