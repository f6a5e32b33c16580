"""The test protocols of a case, and who reads them. What the database does not show, is not there."""

from django.db.models import F, Q, QuerySet

from tettpaa.access.models import Grant, User
from tettpaa.access.roles import GrantBasis
from tettpaa.cases.models import CaseScope, IndividualCase, RawProtocol
from tettpaa.core import clock

_IN_THE_CASE = (GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE, GrantBasis.TEAM_QUESTION)


def protocols(case: IndividualCase) -> QuerySet[RawProtocol]:
    """The newest first, with the name of the file and who put it in."""
    rows = RawProtocol.objects.filter(case=case, scope_id__in=_place(case))
    return rows.annotate(name=F("file__name"), who=F("added_by__name")).order_by("-taken_on", "-added_at")


def may_read(case: IndividualCase, user: User) -> bool:
    """Whether this user is a test user in the case: has it, or is let in by name."""
    inside = _open().filter(user=user)
    return (
        inside.filter(scope_id=case.scope_id, basis=GrantBasis.ASSIGNED).exists()
        or inside.filter(scope_id__in=_place(case)).exists()
    )


def test_users(case: IndividualCase) -> QuerySet[Grant]:
    """Those who read the protocols now."""
    rows = _open().filter(scope_id__in=_place(case))
    return rows.annotate(name=F("user__name")).order_by("name")


def colleagues(case: IndividualCase) -> QuerySet[Grant]:
    """The ways into the case of colleagues who may be let in."""
    return _open().filter(scope_id=case.scope_id, basis__in=_IN_THE_CASE)


def may_be_let_in(case: IndividualCase, but: User) -> QuerySet[User]:
    """Colleagues who work in the case and do not read the protocols."""
    inside = test_users(case).values("user_id")
    rows = User.objects.filter(pk__in=colleagues(case).values("user_id"), is_active=True)
    return rows.exclude(pk__in=inside).exclude(pk=but.pk).order_by("name")


def _place(case: IndividualCase) -> QuerySet[CaseScope, int]:
    found = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PROTOCOLS)
    return found.values_list("scope_id", flat=True)


def _open() -> QuerySet[Grant]:
    now = clock.now()
    return Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), starts_at__lte=now)
