"""Opening a closed case again: the closure stays as history, and the case goes back to where it was."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import absences, assigning, moving, scopes, working
from tettpaa.cases.models import Closure, IndividualCase, Reopening, Step
from tettpaa.cases.rules import reopened_at
from tettpaa.core import clock


@action
def reopen(
    *, case: IndividualCase, reason: str, holder: User, next_title: str, next_due_on: dt.date, by: User
) -> Reopening:
    """The leader opens the case again and says who has it. The one clock is not touched.

    Where the family has been told a decision, the clock stopped that day and stays so: a new need is a new referral.
    Where there is none, the time goes on from the referral, and the days the case lay closed are part of it.
    """
    require(by, Permission.CASE_REOPEN)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor vi åpner saken igjen."), field="reason")
    if Denial.objects.filter(scope_id=case.folder_id, user=holder, lifted_at=None).exists():
        raise Problem(_("Denne kollegaen er sperret fra saken. Velg en annen."), field="holder")
    closure, step = _to_undo(case)
    reopening = Reopening(scope_id=case.scope_id, closure=closure, reason=reason.strip(), step=step, reopened_by=by)
    reopening.save()
    change(case, closed_on=None)
    moving.record_step(case=case, step=step, on=clock.today(), by=by, moves_date=False)
    audit("case.reopened", about=reopening, step=step, holder=holder.pk)
    if case.holder_id == holder.pk:
        why = _("Saken er åpnet igjen: %(reason)s") % {"reason": reason.strip()}
        scopes.let_in_holder(case, holder, by, reason=why[:300])
        absences.let_in_substitutes(case=case, by=by)
    else:
        assigning.assign(case=case, holder=holder, by=by)
    working.set_next_step(case=case, title=next_title, due_on=next_due_on, owner=holder, owner_name=holder.name, by=by)
    return reopening


def _to_undo(case: IndividualCase) -> tuple[Closure, Step]:
    """The closure in force, and the step before it."""
    closure = Closure.objects.filter(case=case, scope_id=case.scope_id, reopening=None).order_by("-closed_at").first()
    if case.closed_on is None or closure is None:
        raise NotNow(_("Saken er ikke avsluttet."))
    step = reopened_at(queries.steps(case).values_list("step", flat=True))
    if step is None:
        raise NotNow(_("Saken ble avsluttet før noen fikk den. Be om en ny henvisning."))
    return closure, Step(step)
