"""What has been given to one receiver alone: a guardian, the pupil or the unit. Nobody sees another's."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.cases.message_queries import unread
from tettpaa.cases.models import CasePromise, CaseScope, HelpAsked, HelpDeviation, SharedProgress
from tettpaa.cases.promise_queries import PromiseRead, read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release
from tettpaa.participation.models import Hearing, PieceRelease
from tettpaa.portal import queries
from tettpaa.portal.deciding import Seat


def given_to(scope_id: int) -> dict[str, Any]:
    """All of it: words of the child, promises, and three questions that wait."""
    return {"given": pieces(scope_id), "promises": promises(scope_id), "help": help_waiting(scope_id)}


def pieces(scope_id: int) -> list[PieceRelease]:
    """What a child wants this one to know, as it was given, the newest first."""
    return list(PieceRelease.objects.filter(scope_id=scope_id, ended_at=None).order_by("-released_at"))


def promises(scope_id: int) -> list[PromiseRead]:
    """What PPT has promised this one, those that wait first."""
    found = read(list(CasePromise.objects.filter(scope_id=scope_id).order_by("due_on", "made_at")))
    return sorted(found, key=lambda promise: promise.row.state != CasePromise.State.OPEN)


def help_waiting(scope_id: int) -> HelpAsked | None:
    """The three questions that this one has not answered, the oldest first."""
    return HelpAsked.objects.filter(scope_id=scope_id, answer=None).order_by("asked_on").first()


def help_asked(scope_id: int, pk: uuid.UUID) -> HelpAsked:
    """Those of one round, or 404."""
    return one(HelpAsked.objects.filter(scope_id=scope_id), pk=pk)


@dataclass(frozen=True)
class Lacking:
    """Help that was decided and is not received, and the case it is about."""

    progress: SharedProgress
    deviation: HelpDeviation


def lacking(seat: Seat) -> list[Lacking]:
    """What nobody here has answered; also where the case is closed."""
    rows = {row.scope_id: row for row in queries.decided_by(seat).select_related("unit")}
    found = HelpDeviation.objects.filter(scope_id__in=list(rows), reply="").order_by("made_on")
    return [Lacking(rows[row.scope_id], row) for row in found]


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


def waits_for_comment(progress: SharedProgress, found: Hearing | None) -> bool:
    """Until it is sent; and a correction of what was sent long ago too, which is another document."""
    if found is None or found.ended_at is not None:
        return False
    if not progress.sent_on:
        return True
    before = Hearing.objects.filter(scope_id=found.scope_id, sent_at__lt=found.sent_at)
    return before.exclude(document_id=found.document_id).exists()
