"""Promises of a case, and what the next adviser reads first."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F

from tettpaa.access.asking import one
from tettpaa.cases.models import Assignment, CaseIntroduction, CasePromise, IndividualCase, PromiseOutcome
from tettpaa.cases.queries import guardians, scopes_of
from tettpaa.cases.rules.promises import Standing, standing
from tettpaa.core import clock


@dataclass(frozen=True)
class PromiseRead:
    """One promise, how it stands today, and what was said about it last."""

    row: CasePromise
    standing: Standing
    said: PromiseOutcome | None


def read(rows: list[CasePromise], outcomes: Iterable[PromiseOutcome]) -> list[PromiseRead]:
    """Each with its newest outcome; the outcomes come in the order they were registered."""
    newest, today = {one.promise_id: one for one in outcomes}, clock.today()
    return [
        PromiseRead(row, standing(state=row.state, due_on=row.due_on, today=today), newest.get(row.pk)) for row in rows
    ]


def of_case(case: IndividualCase) -> list[PromiseRead]:
    """All that the reader may see, those that wait first, by day."""
    rows = CasePromise.objects.filter(case=case, scope_id__in=list(scopes_of(case).values()))
    outcomes = PromiseOutcome.objects.filter(promise__in=rows).order_by("registered_at")
    found = read(list(rows.order_by("due_on", "made_at")), outcomes)
    return sorted(found, key=lambda promise: promise.row.state != CasePromise.State.OPEN)


def open_ones(case: IndividualCase) -> list[PromiseRead]:
    """Those that wait."""
    return [promise for promise in of_case(case) if promise.row.state == CasePromise.State.OPEN]


def promise(case: IndividualCase, pk: uuid.UUID) -> CasePromise:
    """One of them, or 404."""
    return one(CasePromise.objects.filter(case=case, scope_id__in=list(scopes_of(case).values())), pk=pk)


def receivers(case: IndividualCase) -> list[tuple[str, str]]:
    """Whom one can promise something: the child, those around the child, and the unit."""
    found = [(CasePromise.To.CHILD.value, case.child.first_name)]
    found += [(str(one.pk), f"{one.name}, {one.get_relation_display()}") for one in guardians(case)]
    return [*found, (CasePromise.To.UNIT.value, case.place)] if case.unit_id else found


def introduction(case: IndividualCase) -> CaseIntroduction | None:
    """What was written last for the next adviser."""
    rows = CaseIntroduction.objects.filter(case=case, scope_id=case.scope_id).annotate(who=F("written_by__name"))
    return rows.order_by("-written_at").first()


def has_changed_hands(case: IndividualCase) -> bool:
    """Somebody had the case before the one who has it now."""
    return Assignment.objects.filter(case=case, scope_id=case.scope_id).exclude(ended_on=None).exists()
