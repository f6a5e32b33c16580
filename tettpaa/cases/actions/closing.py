"""Agreeing a follow-up, following up, and closing; staff's access ends some time after."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_staff_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import letters, queries, recipients
from tettpaa.cases.actions import meanwhile, moving, posting, preliminary, progress, scopes
from tettpaa.cases.models import ClosingReason, Closure, CoAssignment, FollowUp, IndividualCase, Step
from tettpaa.cases.reading import read
from tettpaa.cases.rules import CaseStep as StepRule
from tettpaa.cases.rules import next_steps
from tettpaa.core import clock
from tettpaa.core.wording import in_a_row
from tettpaa.participation.models import ConsentKind
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
    if StepRule.FOLLOW_UP in next_steps(case.step, queries.kind_of(case).steps):
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
def close(
    *,
    case: IndividualCase,
    reason: ClosingReason,
    detail: str = "",
    written_on: dt.date | None = None,
    message: str = "",
    by: User,
) -> Closure:
    """Ends the case and writes to family and unit. Staff's access ends after the days that the rules say, not theirs.

    ``detail`` and ``written_on`` are what the ending asks for; ``message`` is a word of one's own to the family.
    """
    require(by, Permission.CASE_CLOSE)
    _refuse(case, written_on)
    preliminary.no_longer_needed(case=case, by=by)
    meanwhile.no_longer_needed(case=case, on=clock.today(), by=by)
    ending, now = queries.rules_of(case).endings[reason], read(case)
    consents = tuple(queries.consent_status(now, kind).state for kind in ConsentKind)
    at_end = queries.at_end(now, consents=consents, detail=detail, written_on=written_on)
    closure = Closure(
        case=case,
        scope_id=case.scope_id,
        reason=reason,
        detail=detail.strip(),
        written_on=written_on,
        told=_told(case),
        closed_by=by,
    )
    closure.save()
    moving.move_to(case=case, step=Step.CLOSED, by=by, reading=now, ending=ending, at_end=at_end)
    _write_to_all(case, closure, message, by)
    CoAssignment.objects.filter(case=case, scope_id=case.scope_id, ended_at=None).update(ended_at=clock.now())
    planning.finish_next_step(scope=case.scope, by=by)
    progress.remember_next_step(case=case)
    days = queries.rules_of(case).number("staff_grant_days_after_closing")
    audit("case.closed", about=case, reason=reason)
    end_staff_access(scopes=scopes.scopes_of(case), at=clock.now() + dt.timedelta(days=days))
    return closure


def _refuse(case: IndividualCase, written_on: dt.date | None) -> None:
    if case.closed_on is not None:
        raise NotNow(_("Saken er alt avsluttet."))
    if written_on is not None and written_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="written_on")


def _told(case: IndividualCase) -> str:
    names = [one.name for one in (*recipients.family(case), *recipients.unit(case))]
    said = in_a_row(names)
    return (_("brev til %(who)s") % {"who": said})[:300] if names else _("ingen å skrive til")


def _write_to_all(case: IndividualCase, closure: Closure, message: str, by: User) -> None:
    """One letter to the family, with what the ending means for them; a shorter one to the unit."""
    with override(case.language):
        family = letters.ended(case, closure, message=message.strip(), by=by)
        unit = letters.ended_for_unit(case, closure, by=by)
    posting.post(case=case, letter=family, to=recipients.family(case), by=by)
    posting.post(case=case, letter=unit, to=recipients.unit(case), by=by)
