"""Emergency access: into a case that is not one's own, for a day, told to the leaders at once and answered by one."""

import datetime as dt

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.models import EmergencyAccess, EmergencyReview, IndividualCase
from tettpaa.core import clock, doorways
from tettpaa.core.jobs import enqueue
from tettpaa.core.rulesets import ruleset


@action
def take(
    *, number: str = "", name: str = "", born: dt.date | None = None, cause: str, reason: str, by: User
) -> EmergencyAccess | None:
    """Opens PPT's part of one case. Nothing when there is none, or only named people may open it: alike."""
    require(by, Permission.CASE_WORK)
    if cause not in EmergencyAccess.Cause.values:
        raise Problem(_("Velg hvorfor det ikke kan vente."), field="cause")
    if not reason.strip():
        raise Problem(_("Skriv hva som har skjedd."), field="reason")
    hours = ruleset(clock.today()).number("emergency_access_hours")
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(
            "select app_take_emergency(%s, %s, %s, %s, %s)",
            [number.strip(), " ".join(name.split()), born, hours, reason.strip()[:300]],
        )
        found = cursor.fetchone()[0]
    if found is None:
        audit("emergency.not_opened", reason=reason, cause=cause)
        return None
    case = IndividualCase.objects.get(pk=found)
    before = EmergencyAccess.objects.filter(case=case, scope_id=case.scope_id, user=by, ends_at__gt=clock.now()).first()
    if before is not None:
        return before
    ends_at = clock.now() + dt.timedelta(hours=hours)
    taken = EmergencyAccess(
        case=case, scope_id=case.scope_id, user=by, cause=cause, reason=reason.strip(), ends_at=ends_at
    )
    taken.save()
    audit("emergency.taken", about=taken, reason=reason, cause=cause)
    enqueue("cases.tell_of_emergency")
    return taken


@action
def review(*, taken: EmergencyAccess, is_justified: bool, follow_up: str, by: User) -> EmergencyReview:
    """The leader's answer, once. Nobody answers for themselves."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    if taken.user_id == by.pk:
        raise NotAllowed(_("Du kan ikke etterkontrollere din egen nødtilgang. Spør en annen leder."))
    if EmergencyReview.objects.filter(taken=taken, scope_id=taken.scope_id).exists():
        raise NotNow(_("En annen leder har alt svart på denne."))
    if not is_justified and not follow_up.strip():
        raise Problem(_("Skriv hva som er gjort med avviket."), field="follow_up")
    row = EmergencyReview(
        taken=taken, scope_id=taken.scope_id, is_justified=is_justified, follow_up=follow_up.strip(), reviewed_by=by
    )
    row.save()
    audit("emergency.reviewed", about=taken, is_justified=is_justified)
    return row
