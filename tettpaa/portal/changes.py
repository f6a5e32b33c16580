"""What has changed in the case since the reader last looked, said in words. Only of what the reader may see.

Nothing is kept about it: what was shared has its own day, and the log of who has read says when the reader was here.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import told
from tettpaa.cases.models import HelpAsked, PortalMessage, PromiseOutcome, SharedProgress
from tettpaa.cases.promise_queries import PromiseRead
from tettpaa.documents.models import Release
from tettpaa.participation.models import Hearing, PieceRelease
from tettpaa.portal.family_reading import FamilyReading

_BEFORE = "select app_own_last_reading(%(scope)s) as at"
MOST = 6


@dataclass(frozen=True)
class Change:
    """One thing that has happened, and its day."""

    at: dt.datetime
    text: str


def last_looked(progress: SharedProgress) -> dt.datetime | None:
    """When the reader was here before this visit; nothing the first time."""
    at: dt.datetime | None = told(_BEFORE, {"scope": progress.scope_id})[0].at
    return at


def since(found: FamilyReading, step: str, looked: dt.datetime | None) -> list[Change]:
    """What is new in what is read, the newest first. The first time, everything is new and nothing is said."""
    if looked is None:
        return []
    new = [
        *_steps(found.progress, step, looked),
        *_papers(found.documents, looked),
        *_drafts(found.hearings, looked),
        *_promises(found.promises, looked),
        *_from_child(found.progress, found.given, looked),
        *_asked(found.help_asked, looked),
        *_messages(found.messages, looked),
    ]
    return sorted(new, key=lambda change: change.at, reverse=True)[:MOST]


def _steps(progress: SharedProgress, step: str, looked: dt.datetime) -> Iterator[Change]:
    """Where the case has come."""
    if progress.step_on > timezone.localdate(looked):
        noon = timezone.make_aware(dt.datetime.combine(progress.step_on, dt.time(12)))
        yield Change(noon, _("Saken har gått videre: %(step)s.") % {"step": step})


def _papers(documents: list[Release], looked: dt.datetime) -> Iterator[Change]:
    """What has been sent to the family, or to the reader alone."""
    for row in documents:
        if row.released_at > looked:
            yield Change(row.released_at, _("Du har fått et dokument: %(title)s.") % {"title": row.title})


def _drafts(hearings: list[Hearing], looked: dt.datetime) -> Iterator[Change]:
    """What the reader is asked to say something about."""
    for row in hearings:
        if row.ended_at is None and row.sent_at > looked:
            yield Change(row.sent_at, _("Utkastet er klart. Les det, og si hva du mener."))


def _promises(promises: list[PromiseRead], looked: dt.datetime) -> Iterator[Change]:
    """What the reader has been promised, and what became of it."""
    for one in promises:
        if one.row.made_at > looked:
            said = _("%(who)s har lovet deg noe: %(what)s.")
            yield Change(one.row.made_at, said % {"who": one.row.made_by_name, "what": one.row.what})
        elif one.said is not None and one.said.registered_at > looked:
            yield Change(one.said.registered_at, _outcome(one.said.outcome) % {"what": one.row.what})


def _outcome(outcome: str) -> str:
    return {
        PromiseOutcome.What.KEPT: _("Vi har holdt det vi lovet: %(what)s."),
        PromiseOutcome.What.CHANGED: _("Vi har endret det vi lovet: %(what)s."),
        PromiseOutcome.What.BROKEN: _("Vi holdt ikke det vi lovet: %(what)s."),
    }[PromiseOutcome.What(outcome)]


def _from_child(progress: SharedProgress, given: list[PieceRelease], looked: dt.datetime) -> Iterator[Change]:
    """What the child wants this reader to know."""
    for row in given:
        if row.released_at > looked:
            yield Change(row.released_at, _("%(name)s vil at du skal vite noe.") % {"name": progress.child_first_name})


def _asked(rounds: list[HelpAsked], looked: dt.datetime) -> Iterator[Change]:
    """Questions that wait for this reader."""
    for row in rounds:
        if row.asked_on > timezone.localdate(looked):
            noon = timezone.make_aware(dt.datetime.combine(row.asked_on, dt.time(12)))
            yield Change(noon, _("Vi har tre spørsmål til deg om hjelpen."))


def _messages(messages: list[PortalMessage], looked: dt.datetime) -> Iterator[Change]:
    """What PPT has written to the reader."""
    for row in messages:
        if row.written_at > looked:
            yield Change(row.written_at, _("Du har fått en melding fra %(who)s.") % {"who": row.written_by_name})
