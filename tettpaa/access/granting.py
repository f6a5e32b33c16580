"""Letting people into scopes and out again."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.roles import GrantBasis
from tettpaa.core import clock


@action
def grant_access(
    *,
    user: User,
    scope: Scope,
    basis: GrantBasis,
    reason: str = "",
    starts_at: dt.datetime | None = None,
    ends_at: dt.datetime | None = None,
    by: User | None,
) -> Grant:
    """Lets one user into one scope, from now or a later time. A second grant with the same basis is the first one."""
    open_one = Grant.objects.filter(user=user, scope=scope, basis=basis, ends_at=None).first()
    if open_one is not None and ends_at is None:
        return open_one
    grant = Grant(user=user, scope=scope, basis=basis, reason=reason, ends_at=ends_at, given_by=by)
    grant.starts_at = max(starts_at or grant.starts_at, grant.starts_at)
    grant.save()
    audit("access.granted", about=grant, user=user.pk, basis=basis)
    return grant


@action
def grant_all(*, user: User, scopes: Iterable[Scope], basis: GrantBasis, reason: str = "", by: User | None) -> None:
    """Lets one user into several scopes in one go; those they are in already, with this basis, are left as they are."""
    wanted = {scope.pk for scope in scopes}
    inside = Grant.objects.filter(user=user, scope_id__in=wanted, basis=basis, ends_at=None)
    missing = sorted(wanted - set(inside.values_list("scope_id", flat=True)))
    made = [Grant(user=user, scope_id=pk, basis=basis, reason=reason, given_by=by) for pk in missing]
    for grant in Grant.objects.bulk_create(made):
        audit("access.granted", about=grant, user=user.pk, basis=basis)


@action
def end_access(
    *,
    user: User,
    scopes: Iterable[Scope],
    bases: Iterable[GrantBasis],
    by: User | None,
    at: dt.datetime | None = None,
    reason: str = "",
) -> int:
    """Ends the user's grants with these bases into these scopes, now or at a later time; how many it was.

    Also those that would have ended by themselves later than that, as after a case is closed; one that has not begun
    ends as it begins.
    """
    end = at or clock.now()
    found = Grant.objects.filter(user=user, scope__in=list(scopes), basis__in=list(bases))
    count = 0
    for grant in found.filter(Q(ends_at=None) | Q(ends_at__gt=end)):
        change(grant, ends_at=max(end, grant.starts_at), ended_by=by, end_reason=reason[:300])
        audit("access.ended", about=grant, user=user.pk, basis=grant.basis)
        count += 1
    return count


@action
def end_staff_access(*, scopes: Iterable[Scope], at: dt.datetime) -> None:
    """All staff grants into these scopes end at this time: a closed case does not stay open in anybody's list."""
    for grant in Grant.objects.filter(scope__in=list(scopes), basis__in=STAFF_BASES, ends_at=None):
        change(grant, ends_at=at)
        audit("access.ends", about=grant, user=grant.user_id, at=at.date())


STAFF_BASES = (
    GrantBasis.ASSIGNED,
    GrantBasis.CO_ASSIGNED,
    GrantBasis.SUBSTITUTE,
    GrantBasis.TEAM_QUESTION,
    GrantBasis.QUALITY_CONTROL,
    GrantBasis.INTAKE,
    GrantBasis.DECIDING_OFFICE,
)
