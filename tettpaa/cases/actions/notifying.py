"""Telling those who read in the portal that a document, a draft or a question has come. The notice says nothing else.

Each thing is told of once, by the worker, within a minute; how and when it goes is each reader's own choice.
"""

import datetime as dt

from django.db.models import Q, QuerySet

from tettpaa.access import noticing
from tettpaa.access.actions_base import action, change
from tettpaa.access.models import Denial, DenialException, Grant, Notification, Scope, User
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cases.models import SecrecyRelease
from tettpaa.core import clock
from tettpaa.documents.models import Release
from tettpaa.participation.models import Hearing, PortalOpening
from tettpaa.people.models import AddressGrading

What = Notification.What
LATE = dt.timedelta(days=1)
"""What has lain longer without being told of is no news, and nobody is written to about it."""
FAMILY = (GrantBasis.GUARDIAN, GrantBasis.PUPIL)
READERS = (*FAMILY, GrantBasis.UNIT_STAFF, GrantBasis.DECIDING_OFFICE, GrantBasis.PARTNER)


@action
def tell_of_new() -> int:
    """All that has come and nobody has been told of. How many people it was."""
    since, told = clock.now() - LATE, 0
    for row in _untold(Release.objects.filter(ended_at=None, released_at__gte=since).select_related("file", "scope")):
        told += _tell(row.scope, What.DOCUMENT, leave_out={row.released_by_id, row.file.stored_by_id})
        change(row, told_at=clock.now())
    for hearing in _untold(Hearing.objects.filter(ended_at=None, sent_at__gte=since).select_related("scope")):
        told += _tell(hearing.scope, What.DOCUMENT)
        change(hearing, told_at=clock.now())
    for asked in _untold(SecrecyRelease.objects.filter(ended_at=None, asked_at__gte=since).select_related("scope")):
        # in what the family shares it is the guardians who are asked, and the pupil in the pupil's own part
        in_family = asked.scope.kind == ScopeKind.CASE_FAMILY
        told += _tell(asked.scope, What.QUESTION, bases=(GrantBasis.GUARDIAN,) if in_family else FAMILY)
        change(asked, told_at=clock.now())
    return told


def _untold(rows: QuerySet) -> QuerySet:  # type: ignore[type-arg]  # of three tables
    return rows.filter(told_at=None).order_by("pk").select_for_update(of=("self",), skip_locked=True)


def _tell(
    scope: Scope, what: str, *, bases: tuple[GrantBasis, ...] = READERS, leave_out: "set[int | None] | None" = None
) -> int:
    """Those who have a way in today. Of a child whose address is graded or shielded nobody is ever written to."""
    if scope.kind == ScopeKind.ONE_GUARDIAN:
        return 0
    if AddressGrading.objects.filter(child__scope_id=scope.subject_id, lifted_at=None).exists():
        return 0
    readers = [user for user in _readers(scope, bases) if user.pk not in (leave_out or ())]
    for user in readers:
        noticing.wait(user=user, what=what)
    return len(readers)


def _readers(scope: Scope, bases: tuple[GrantBasis, ...]) -> list[User]:
    """With a way in that has begun and not ended, whose door is open, and who is not kept out."""
    now = clock.now()
    ways = Grant.objects.filter(scope=scope, basis__in=bases, starts_at__lte=now)
    ways = ways.filter(Q(ends_at=None) | Q(ends_at__gt=now))
    doors = set(
        PortalOpening.objects.filter(scope_id=scope.subject_id, closed_at=None).values_list("user_id", flat=True)
    )
    inside = {way.user_id for way in ways if way.basis not in FAMILY or way.user_id in doors}
    users = User.objects.filter(pk__in=inside, is_active=True).order_by("pk")
    return [user for user in users if not _is_kept_out(scope, user)]


def _is_kept_out(scope: Scope, user: User) -> bool:
    places = [pk for pk in (scope.pk, scope.subject_id) if pk]
    closed = Denial.objects.filter(scope_id__in=places, lifted_at=None)
    named = DenialException.objects.filter(user=user, ended_at=None).values("denial_id")
    return closed.filter(Q(user=user) | (Q(user=None) & ~Q(pk__in=named))).exists()
