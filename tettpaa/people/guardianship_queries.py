"""What pages and rules ask about those who decide for a child: mandates and the history of responsibility."""

from typing import Any

from django.db.models import F, Q, QuerySet

from tettpaa.access.asking import one
from tettpaa.core import clock
from tettpaa.people.models import Guardian, Mandate, ResponsibilityChange


def with_mandates(guardians: QuerySet[Guardian]) -> list[Guardian]:
    """The same guardians, each with whether a mandate says today that they consent."""
    found = list(guardians)
    verges = [row.pk for row in found if row.relation == Guardian.Relation.LEGAL_GUARDIAN]
    if verges:
        acting = set(in_force().filter(guardian__in=verges, may_consent=True).values_list("guardian_id", flat=True))
        for row in found:
            row.by_mandate = row.pk in acting
    return found


def in_force() -> QuerySet[Mandate]:
    """Mandates that count today."""
    today = clock.today()
    return Mandate.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)


def mandates_of(guardian: Guardian) -> QuerySet[Mandate]:
    """What the verge may and might decide, the latest first."""
    rows = Mandate.objects.filter(guardian=guardian, scope_id=guardian.scope_id)
    return rows.order_by("-starts_on", "-registered_at")


def mandate(guardian: Guardian, pk: Any) -> Mandate:
    """One mandate of this verge, or 404."""
    return one(Mandate.objects.filter(guardian=guardian), pk=pk)


def history_of(guardian: Guardian) -> QuerySet[ResponsibilityChange]:
    """When responsibility came and went, the latest first."""
    rows = ResponsibilityChange.objects.filter(guardian=guardian, scope_id=guardian.scope_id)
    return rows.annotate(who=F("registered_by__name")).order_by("-from_on", "-registered_at")
