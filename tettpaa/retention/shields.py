"""Papers that are shut and wait for a decision, as those who decide see them."""

import uuid
from dataclasses import dataclass

from django.db.models import F, QuerySet

from tettpaa.access.asking import one
from tettpaa.cases.models import CaseNote
from tettpaa.documents.models import DocumentShield, StoredFile


@dataclass(frozen=True)
class Opened:
    """What the one who decides reads: a note's words, or a file."""

    note: CaseNote | None = None
    file: StoredFile | None = None


def shields() -> QuerySet[DocumentShield]:
    """Those that nobody has decided about, the oldest first."""
    return _rows().filter(ending="", along_with=None).order_by("shut_at")


def shield(pk: uuid.UUID) -> DocumentShield:
    """One, or 404."""
    return one(_rows().filter(along_with=None), pk=pk)


def opened(found: DocumentShield) -> Opened:
    """The paper itself; there only for a leader who has just opened it to decide."""
    if found.kind == DocumentShield.Kind.NOTE:
        return Opened(note=one(CaseNote.objects.all(), pk=found.paper_id))
    return Opened(file=one(StoredFile.objects.all(), pk=found.paper_id))


def _rows() -> QuerySet[DocumentShield]:
    return DocumentShield.objects.annotate(who=F("shut_by__name"), decider=F("ended_by__name"))
