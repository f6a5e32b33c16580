"""The family sees the whole referral, with its attachments, before it is sent; changed, it is shown again."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.participation.models import Channel
from tettpaa.participation.rules import interpreter_problem
from tettpaa.participation.wording import say
from tettpaa.referrals import queries
from tettpaa.referrals.models import ReadingVersion, Referral, ReferralGuardian, ReferralViewing

PUPIL = "pupil"


@action
def record_viewing(
    *,
    referral: Referral,
    who: str,
    how: Channel,
    seen_on: dt.date,
    interpreter: str = "",
    interpreter_language: str = "",
    by: User,
) -> ReferralViewing:
    """One of them has seen everything that will be sent. ``who`` is a row of the guardians, or «pupil»."""
    require(by, Permission.UNIT_REFER)
    must_be_draft(referral)
    if seen_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="seen_on")
    row = None if who == PUPIL else _guardian(referral, who)
    need = row.interpreter_language if row else referral.interpreter_language
    problem = interpreter_problem(need=need, how=interpreter, language=interpreter_language.strip())
    if problem is not None:
        raise Problem(say(problem), field="interpreter")
    viewing = ReferralViewing(
        referral=referral,
        scope_id=referral.scope_id,
        who=row.name if row else referral.child_name,
        is_pupil=row is None,
        how=how,
        seen_on=seen_on,
        interpreter=interpreter,
        interpreter_language=interpreter_language.strip(),
        shown_by=by,
    )
    viewing.save()
    if row is None:
        change(referral, pupil_has_seen=True)
    else:
        change(row, has_seen_referral=True)
    audit("referral.shown", about=viewing, how=how)
    return viewing


def _guardian(referral: Referral, who: str) -> ReferralGuardian:
    rows = ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id)
    found = next((row for row in rows if str(row.pk) == who), None)
    if found is None:
        raise Problem(_("Velg hvem som har sett henvisningen."), field="who")
    return found


def must_be_draft(referral: Referral) -> None:
    """A sent referral does not change."""
    if queries.is_submitted(referral):
        raise NotNow(_("Henvisningen er sendt og kan ikke endres. Ring PPT hvis noe er feil."))


def must_be_shown_again(referral: Referral) -> None:
    """Something changed: what they saw is not what will be sent. Those who read in the portal are told so at once."""
    for version in ReadingVersion.objects.filter(reading__referral=referral, changed_at=None):
        change(version, changed_at=clock.now())
    if referral.pupil_has_seen:
        change(referral, pupil_has_seen=False)
    for row in ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id, has_seen_referral=True):
        change(row, has_seen_referral=False)
