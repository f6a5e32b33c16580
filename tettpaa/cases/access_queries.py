"""Who has a way into a case: by grant, by role, and who is kept out whatever they have."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import Denial, Grant, User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.referrals.models import Referral

ENDED_DAYS = 90
"""So long somebody who has been let out stands on the page, to be let in again with one click."""

OURS = {
    GrantBasis.ASSIGNED,
    GrantBasis.CO_ASSIGNED,
    GrantBasis.SUBSTITUTE,
    GrantBasis.TEAM_QUESTION,
    GrantBasis.INTAKE,
    GrantBasis.QUALITY_CONTROL,
    GrantBasis.EMERGENCY,
}
CAN_BE_ENDED = (OURS - {GrantBasis.ASSIGNED, GrantBasis.SUBSTITUTE}) | {GrantBasis.PARTNER}
"""The others follow from something else, and end where that is changed."""
CAN_BE_GIVEN_AGAIN = {GrantBasis.CO_ASSIGNED, GrantBasis.TEAM_QUESTION, GrantBasis.QUALITY_CONTROL}

WRITE = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE)
"""The ways in of those who write in the case; others who have been let in only read."""

FOLLOWS_FROM = {
    GrantBasis.ASSIGNED: _("Overfør saken, så slutter tilgangen."),
    GrantBasis.SUBSTITUTE: _("Slutter når fraværet slutter."),
    GrantBasis.GUARDIAN: _("Steng innsynet under «Samtykker og stemmer»."),
    GrantBasis.PUPIL: _("Steng innsynet under «Samtykker og stemmer»."),
    GrantBasis.UNIT_STAFF: _("Slutter når barnet bytter sted, eller den ansatte slutter der."),
    GrantBasis.NAMED_TEACHER: _("Slutter når barnet bytter sted, eller lederen velger en annen."),
    GrantBasis.DECIDING_OFFICE: _("Slutter når den ansatte ikke lenger behandler vedtak."),
}


@dataclass(frozen=True)
class Way:
    """One person's way in with one basis: why, since, until, and who gave it."""

    user_id: int
    name: str
    role: str
    basis: GrantBasis
    reason: str
    since: dt.datetime
    until: dt.datetime | None
    given_by: str
    ended_by: str
    end_reason: str
    is_shut_out: bool
    reaches_ours: bool

    @property
    def why(self) -> str:
        """The basis in words."""
        return str(self.basis.label)

    @property
    def last_day(self) -> dt.date | None:
        """The last day with access; a way in that ends at midnight ended the day before."""
        return timezone.localdate(self.until - dt.timedelta(microseconds=1)) if self.until else None

    @property
    def can_be_ended(self) -> bool:
        """Here, with one click."""
        return self.basis in CAN_BE_ENDED

    @property
    def can_be_given_again(self) -> bool:
        """Here, with one click."""
        return self.basis in CAN_BE_GIVEN_AGAIN and not self.is_shut_out

    @property
    def follows_from(self) -> str:
        """How it ends when not here."""
        return str(FOLLOWS_FROM.get(self.basis, ""))


def scope_ids(case: IndividualCase) -> list[int]:
    """All compartments that the page is about: the case's, the child's folder, the referral."""
    found = list(CaseScope.objects.filter(case=case).values_list("scope_id", flat=True))
    referral = Referral.objects.filter(pk=case.referral_id) if case.referral_id else Referral.objects.none()
    return list({*found, *referral.values_list("scope_id", flat=True), case.scope_id, case.folder_id})


def ways_in(case: IndividualCase) -> dict[str, list[Way]]:
    """PPT's own people, those outside, and those who were let out lately."""
    now = clock.now()
    lately = now - dt.timedelta(days=ENDED_DAYS)
    rows = Grant.objects.filter(scope_id__in=scope_ids(case)).filter(Q(ends_at=None) | Q(ends_at__gt=lately))
    fields = rows.order_by("user_id", "basis", "starts_at").annotate(
        name=F("user__name"),
        role=F("user__role"),
        active=F("user__is_active"),
        giver=F("given_by__name"),
        ender=F("ended_by__name"),
    )
    found: dict[str, list[Way]] = {"ours": [], "outside": [], "ended": []}
    for _key, grants in groupby(fields, key=lambda one: (one.user_id, one.basis)):
        every = list(grants)
        open_ones = [one for one in every if one.ends_at is None or one.ends_at > now]
        way = _way(open_ones or every, case)
        place = "ended" if not open_ones else "ours" if way.basis in OURS else "outside"
        found[place].append(way)
    return {place: sorted(ways, key=lambda way: way.since) for place, ways in found.items()}


def by_role() -> list[str]:
    """Those whose role sees every case of the section."""
    leaders = User.objects.filter(role=Role.PROFESSIONAL_LEAD, is_active=True)
    return list(leaders.order_by("name").values_list("name", flat=True))


def kept_out(case: IndividualCase) -> list[tuple[str, str, int | None]]:
    """Those who are named in a block, why, and the block when a leader may lift it here."""
    rows = Denial.objects.filter(scope_id__in=[case.folder_id, case.scope_id], lifted_at=None).exclude(user=None)
    found = rows.order_by("made_at").values_list("user__name", "kind", "pk")
    lifted_here = Denial.Kind.DISQUALIFIED
    return [(name, str(Denial.Kind(kind).label), pk if kind == lifted_here else None) for name, kind, pk in found]


def _way(grants: Iterable[Any], case: IndividualCase) -> Way:
    every = list(grants)
    first, ends = every[0], [one.ends_at for one in every]
    last = max(every, key=lambda one: (one.ends_at is None, one.ends_at or one.starts_at))
    return Way(
        user_id=first.user_id,
        name=first.name,
        role=str(Role(first.role).label) if first.role in Role.values else "",
        basis=GrantBasis(first.basis),
        reason=next((one.reason for one in every if one.reason), ""),
        since=first.starts_at,
        until=None if None in ends else max(ends),
        given_by=first.giver or "",
        ended_by=last.ender or "",
        end_reason=last.end_reason,
        is_shut_out=not first.active,
        reaches_ours=any(one.scope_id == case.scope_id for one in every),
    )


def writing_grants(user: User, scope_id: int) -> QuerySet[Grant]:
    """The ways in that let this user write in a case's compartment now."""
    open_now = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    return Grant.objects.filter(open_now, user_id=user.pk, scope_id=scope_id, basis__in=WRITE)
