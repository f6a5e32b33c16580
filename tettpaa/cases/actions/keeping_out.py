"""Keeping a named employee out of everything about a child: a guardian, a relative, a colleague's own child."""

import uuid

from django.utils import translation
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import one
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.cases.actions import assigning, notes, scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.people import ties
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask


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
    if denial.made_by_id is None and denial.user_id and ties.is_too_near(case.folder_id, denial.user_id):
        raise NotNow(_("Sperren følger av et fødselsnummer, eller av det den ansatte selv har meldt. Rett det først."))
    if denial.lifted_at is None:
        change(denial, lifted_at=clock.now(), lifted_by=by)
        audit("access.denial_lifted", about=denial, user=denial.user_id)


@action
def tell_of_disqualified_holders() -> int:
    """A number, or what an employee has said, has shut them out of a case they answer for: each leader is told once."""
    found = Denial.objects.filter(kind=Denial.Kind.DISQUALIFIED, lifted_at=None).exclude(user=None)
    count = 0
    for denial in found.filter(made_by=None):
        for case in IndividualCase.objects.filter(folder_id=denial.scope_id, holder=denial.user_id, closed_on=None):
            for leader in User.objects.filter(role=Role.PROFESSIONAL_LEAD, is_active=True):
                if not scopes.is_kept_out(case, leader):
                    _tell(case, leader)
                    count += 1
    return count


def _tell(case: IndividualCase, leader: User) -> None:
    with translation.override(leader.language):
        title = _("Fordel saken på nytt: den som har den, er inhabil")
    scope = Scope.objects.get(pk=case.scope_id)
    create_task(
        scope=scope,
        kind=WorkTask.Kind.OTHER,
        title=title,
        due_on=clock.today(),
        owner=leader,
        about_id=case.pk,
        by=None,
    )
