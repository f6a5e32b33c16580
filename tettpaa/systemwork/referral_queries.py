"""What pages ask about system referrals. They are about no child, so nothing here is logged as read."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from tettpaa.access.asking import one
from tettpaa.organisation.models import Unit
from tettpaa.systemwork.models import Activity, SystemReferral, SystemReferralStep

_State = SystemReferral.State
MOST = 200


def _all() -> QuerySet[SystemReferral]:
    begun = Activity.objects.filter(referral=OuterRef("pk"), withdrawn_at=None)
    return SystemReferral.objects.select_related("unit").annotate(has_begun=Exists(begun))


def referral(pk: uuid.UUID) -> Any:
    """One of them with ``has_begun``, for those who work in the service; otherwise 404."""
    return one(_all(), pk=pk)


def of_units(units: Iterable[Unit]) -> list[SystemReferral]:
    """What these units have asked for, newest first."""
    rows = SystemReferral.objects.select_related("unit").filter(unit__in=units)
    return list(rows.order_by("-sent_at")[:MOST])


def own(pk: uuid.UUID, units: Iterable[Unit]) -> SystemReferral:
    """One of these units' own, or 404."""
    return one(SystemReferral.objects.select_related("unit").filter(unit__in=units), pk=pk)


def steps(found: SystemReferral) -> list[SystemReferralStep]:
    """What has happened, the first first."""
    return list(SystemReferralStep.objects.filter(referral=found))


def everything() -> QuerySet[SystemReferral]:
    """All that units have asked for, newest first."""
    return _all().order_by("-sent_at")


def decided_since(moment: dt.datetime) -> list[SystemReferral]:
    """What PPT has taken in or given advice on since then, the first first."""
    ended = SystemReferral.objects.filter(state__in=(_State.ACCEPTED, _State.ADVISED), changed_at__gte=moment)
    return list(ended.select_related("unit").order_by("changed_at")[:MOST])


def number_waiting() -> int:
    """How many wait for our answer."""
    return SystemReferral.objects.filter(state=_State.WAITING).count()
