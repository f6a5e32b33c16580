"""What may be shut in a case, and what is shut. A paper that is shut has no name here, only a kind and a day."""

import uuid
from itertools import chain

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from tettpaa.cases import page_queries
from tettpaa.cases.models import CaseScope, IndividualCase, NoteAttachment, RawProtocol
from tettpaa.documents.models import DocumentShield, Release
from tettpaa.referrals.models import ReferralAttachment

Kind = DocumentShield.Kind


def papers(case: IndividualCase) -> list[tuple[str, str]]:
    """Notes, and files that somebody has put in or shared, as the asker sees them: a key and words for each."""
    notes = [
        (f"{Kind.NOTE}:{note.pk}", f"{_('Notat')}: {note.title} ({note.happened_on:%d.%m.%Y})")
        for note in page_queries.journal(case)
    ]
    return [*notes, *((f"{Kind.FILE}:{pk}", name) for pk, name in _files(case).items())]


def place_of(case: IndividualCase, kind: DocumentShield.Kind, pk: uuid.UUID) -> int:
    """The compartment that the paper lies in."""
    if kind == Kind.NOTE:
        return case.scope_id
    tables = (NoteAttachment, ReferralAttachment, RawProtocol, Release)
    found = chain.from_iterable(table.objects.filter(file_id=pk).values_list("scope_id", flat=True) for table in tables)  # type: ignore[attr-defined]  # each has objects
    return int(next(found))


def shields(case: IndividualCase) -> QuerySet[DocumentShield]:
    """The lines «Sperret» of a case: what is shut, and what is gone. What was opened again is an ordinary paper."""
    rows = DocumentShield.objects.filter(case_number=case.number, along_with=None).exclude(ending="lifted")
    return rows.annotate(who=F("shut_by__name"), decider=F("ended_by__name")).order_by("-shut_at")


def _files(case: IndividualCase) -> dict[uuid.UUID, str]:
    """In their order, each once."""
    attached = NoteAttachment.objects.filter(note__case=case, scope_id=case.scope_id, removed_at=None)
    sent = ReferralAttachment.objects.filter(referral_id=case.referral_id) if case.referral_id else None
    tests = RawProtocol.objects.filter(case=case)
    scopes = CaseScope.objects.filter(case=case).values("scope_id")
    shared = Release.objects.filter(scope_id__in=scopes, ended_at=None)
    found: dict[uuid.UUID, str] = {}
    for label, rows in ((_("Vedlegg"), attached), (_("Henvisning"), sent), (_("Testprotokoll"), tests)):
        for pk, name in rows.values_list("file_id", "file__name") if rows is not None else ():
            found.setdefault(pk, f"{label}: {name}")
    for pk, title in shared.values_list("file_id", "title"):
        found.setdefault(pk, f"{_('Delt')}: {title}")
    return found
