"""What has been given to one receiver alone: a guardian, the pupil or the unit. Nobody sees another's."""

import datetime as dt
import uuid
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.together import together
from tettpaa.cases.message_queries import unread
from tettpaa.cases.models import CasePromise, CaseScope, HelpAsked, HelpDeviation, PromiseOutcome, SharedProgress
from tettpaa.cases.promise_queries import PromiseRead, read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release
from tettpaa.participation.models import PieceRelease
from tettpaa.portal import queries
from tettpaa.portal.deciding import Seat


def given_to(scope_id: int) -> dict[str, Any]:
    """All of it: words of the child, promises, and three questions that wait."""
    found = together(**asked_of(scope_id), help_asked=help_waiting(scope_id))
    given = {"given": found.pieces, "promises": promises_of(found.promises, found.outcomes)}
    return given | {"help": next(iter(found.help_asked), None)}


def asked_of(scope_id: int) -> dict[str, QuerySet[Any]]:
    """What a child wants this one to know, as it was given; what PPT has promised, and what became of it."""
    return {
        "pieces": PieceRelease.objects.filter(scope_id=scope_id, ended_at=None).order_by("-released_at"),
        "promises": CasePromise.objects.filter(scope_id=scope_id).order_by("due_on", "made_at"),
        "outcomes": PromiseOutcome.objects.filter(scope_id=scope_id).order_by("registered_at"),
    }


def promises_of(rows: list[CasePromise], outcomes: list[PromiseOutcome]) -> list[PromiseRead]:
    """Those that wait first."""
    return sorted(read(rows, outcomes), key=lambda promise: promise.row.state != CasePromise.State.OPEN)


def help_waiting(scope_id: int) -> QuerySet[HelpAsked]:
    """The three questions that this one has not answered, the oldest first."""
    return HelpAsked.objects.filter(scope_id=scope_id, answer=None).order_by("asked_on")


def help_asked(scope_id: int, pk: uuid.UUID) -> HelpAsked:
    """Those of one round, or 404."""
    return one(HelpAsked.objects.filter(scope_id=scope_id), pk=pk)


def deviation(seat: Seat, case_id: uuid.UUID, pk: uuid.UUID) -> tuple[SharedProgress, HelpDeviation]:
    """One of them with its case, or 404."""
    progress = one(queries.decided_by(seat).select_related("unit"), case_id=case_id)
    log_read("shared_progress", progress)
    return progress, one(HelpDeviation.objects.filter(case_id=case_id, scope_id=progress.scope_id), pk=pk)


def unread_of_cases(rows: list[SharedProgress]) -> dict[uuid.UUID, int]:
    """How many new messages wait for the reader in each of these cases: the family's own, or the unit's."""
    by_unit = any(row.audience == SharedProgress.Audience.UNIT for row in rows)
    kind = CaseScope.Kind.UNIT if by_unit else CaseScope.Kind.PERSON
    found = CaseScope.objects.filter(kind=kind, case_id__in=[row.case_id for row in rows])
    places = dict(found.values_list("scope_id", "case_id"))
    return {places[scope_id]: number for scope_id, number in unread(places).items()} if places else {}


def corrected_after(rows: list[SharedProgress]) -> list[tuple[SharedProgress, Release]]:
    """Corrected documents that came after the decision, for whoever made it: must it be changed? The newest first."""
    decided = {row.scope_id: row for row in rows if row.decided_on}
    since = clock.now() - dt.timedelta(days=ruleset(clock.today()).number("correction_shown_days"))
    found = Release.objects.filter(scope_id__in=decided, replaces__isnull=False, ended_at=None, released_at__gt=since)
    return [
        (decided[one.scope_id], one)
        for one in found.order_by("-released_at")
        if timezone.localdate(one.released_at) >= (decided[one.scope_id].decided_on or clock.today())
    ]
