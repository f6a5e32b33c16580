"""Booked visits: those of a case, one of them, and what its note starts with."""

import uuid
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from tettpaa.access.asking import one
from tettpaa.access.models import Grant, User
from tettpaa.access.roles import GrantBasis
from tettpaa.cases.models import CaseNote, IndividualCase, NoteKind, Visit
from tettpaa.core import clock


def visits(case: IndividualCase) -> QuerySet[Visit]:
    """All that stand, with the name of the one who goes and whether a note is written."""
    written = CaseNote.objects.filter(visit_id=OuterRef("pk"), scope_id=OuterRef("scope_id"))
    rows = Visit.objects.filter(case=case, scope_id=case.scope_id, cancelled_at=None)
    return rows.annotate(who=F("visitor__name"), noted=Exists(written))


def coming(case: IndividualCase) -> QuerySet[Visit]:
    """Those that are today or later, and earlier ones that nobody has written a note from; by time."""
    rows = visits(case)
    return (rows.filter(day__gte=clock.today()) | rows.filter(noted=False)).order_by("day", "starts")


def visit(case: IndividualCase, pk: uuid.UUID) -> Visit:
    """One of them, or 404."""
    return one(visits(case), pk=pk)


def visit_to_note(case: IndividualCase, pk: uuid.UUID) -> Visit:
    """The same, also when somebody has cancelled it: the one who was there may say that it took place."""
    return one(Visit.objects.filter(case=case, scope_id=case.scope_id), pk=pk)


def first_values(visit: Visit) -> dict[str, Any]:
    """What the note begins with: the visit as it was booked; one that is still to come is written of as of today."""
    kind = visit.kind if visit.kind in NoteKind.values else NoteKind.NOTE
    return {
        "kind": kind,
        "title": visit.title,
        "happened_on": min(visit.day, clock.today()),
        "starts": visit.starts,
        "ends": visit.ends,
        "place": visit.place,
        "key": uuid.uuid4(),
    }


def visitors(case: IndividualCase) -> QuerySet[User]:
    """Who may go: those who work in the case."""
    bases = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE)
    inside = Grant.objects.filter(scope_id=case.scope_id, basis__in=bases, starts_at__lte=clock.now())
    now = inside.filter(ends_at=None) | inside.filter(ends_at__gt=clock.now())
    return User.objects.filter(pk__in=now.values("user_id"), is_active=True).order_by("name")
