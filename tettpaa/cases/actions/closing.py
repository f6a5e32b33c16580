"""Agreeing a follow-up, following up, and closing; staff's access ends some time after."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_staff_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import moving, progress, scopes
from tettpaa.cases.models import ClosingReason, Closure, CoAssignment, FollowUp, IndividualCase, Step
from tettpaa.core import clock
from tettpaa.planning import actions as planning


@action
def agree_follow_up(
    *, case: IndividualCase, what: str, due_on: dt.date, owner: User, agreed_with: str, by: User
) -> FollowUp:
    """A date and an owner to ask how it goes. After the family is told, the case is in follow-up."""
    require(by, Permission.CASE_WORK)
    if due_on <= clock.today():
        raise Problem(_("Oppfølgingen må være fram i tid. Velg en senere dag."), field="due_on")
    same = FollowUp.objects.filter(case=case, scope_id=case.scope_id, what=what, due_on=due_on).first()
    if same is not None:
        return same
    agreed = FollowUp(case=case, scope_id=case.scope_id, what=what, due_on=due_on, owner=owner, agreed_with=agreed_with)
    agreed.save()
    audit("follow_up.agreed", about=agreed, due_on=due_on, owner=owner.pk)
    if case.step == Step.DECIDED:
        moving.move_to(case=case, step=Step.FOLLOW_UP, by=by)
    planning.set_next_step(scope=case.scope, title=what[:120], due_on=due_on, owner=owner, owner_name=owner.name, by=by)
    progress.remember_next_step(case=case)
    return agreed


@action
def follow_up(*, case: IndividualCase, agreed: FollowUp, outcome: str, done_on: dt.date, by: User) -> None:
    """What came of it."""
    require(by, Permission.CASE_WORK)
    if not outcome.strip():
        raise Problem(_("Skriv hvordan det går."), field="outcome")
    if done_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="done_on")
    change(agreed, outcome=outcome.strip(), done_on=done_on)
    progress.touch(case=case)
    audit("follow_up.done", about=agreed)


@action
def close(*, case: IndividualCase, reason: ClosingReason, told: str, by: User) -> Closure:
    """Ends the case. Staff's access ends after the days that the rules say; the family's and the unit's do not."""
    require(by, Permission.CASE_CLOSE)
    if case.closed_on is not None:
        raise NotNow(_("Saken er alt avsluttet."))
    moving.move_to(
        case=case, step=Step.CLOSED, by=by, closing_reason=str(reason), family_told_of_closing=bool(told.strip())
    )
    closure = Closure(case=case, scope_id=case.scope_id, reason=reason, told=told.strip(), closed_by=by)
    closure.save()
    CoAssignment.objects.filter(case=case, scope_id=case.scope_id, ended_at=None).update(ended_at=clock.now())
    planning.finish_next_step(scope=case.scope, by=by)
    progress.remember_next_step(case=case)
    days = queries.rules_of(case).number("staff_grant_days_after_closing")
    audit("case.closed", about=case, reason=reason)
    end_staff_access(scopes=scopes.scopes_of(case), at=clock.now() + dt.timedelta(days=days))
    return closure
