"""What a person may ask for, found where it lies: only what is theirs, and never a trace of what is not.

What never comes along: concern reports, drafts and notes that are not locked, and what another person has said in a
compartment of their own. They are not asked for at all, so no title, count or number of theirs can show.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.assessments.models import AssessmentSigning
from tettpaa.cases.models import (
    CaseNote,
    CaseScope,
    IndividualCase,
    MessageAttachment,
    NoteAttachment,
    PortalMessage,
)
from tettpaa.cases.protocol_queries import protocols
from tettpaa.documents.models import FinalDocument, Release, Section
from tettpaa.documents.queries import corrected_title
from tettpaa.documents.richtext import plain
from tettpaa.papers.models import CaseDocument
from tettpaa.participation.models import HearingComment
from tettpaa.people.models import Guardian
from tettpaa.referrals.models import Referral, ReferralAttachment

_REFERRAL = ("order_question", "concern", "strengths", "ordinary_provision", "child_view")


@dataclass(frozen=True)
class Found:
    """One paper: its words, or a file."""

    title: str
    made_on: dt.date
    text: str = ""
    file_id: uuid.UUID | None = None
    third_party: bool = False
    is_test: bool = False
    source_id: uuid.UUID | None = None


def everything(case: IndividualCase, guardian: Guardian | None) -> list[Found]:
    """All about the child that this person may ask for, in the cases that the one who looks may see; oldest first."""
    cases = list(IndividualCase.objects.filter(child_id=case.child_id))
    found = [paper for one in cases for paper in _of_case(one, guardian)]
    return sorted(found, key=lambda paper: (paper.made_on, paper.title))


def _of_case(case: IndividualCase, guardian: Guardian | None) -> Iterator[Found]:
    yield from _referral(case)
    yield from _sent_along(case)
    yield from _notes(case)
    yield from _protocols(case)
    yield from _assessments(case)
    yield from _finished(case)
    yield from _shared(case)
    yield from _own_words(case, guardian)


def _referral(case: IndividualCase) -> Iterator[Found]:
    """What was asked and why. Not the guardians' own field: it may be the other one's words."""
    referral = Referral.objects.filter(pk=case.referral_id).first() if case.referral_id else None
    if referral is None:
        return
    parts = [(str(Referral._meta.get_field(name).verbose_name), getattr(referral, name)) for name in _REFERRAL]  # type: ignore[union-attr]  # columns
    text = "\n\n".join(f"{capfirst(label)}\n{words}" for label, words in parts if words)
    yield Found(_("Henvisning"), referral.received_on or case.received_on, text)


def _sent_along(case: IndividualCase) -> Iterator[Found]:
    """The files that came with the referral."""
    for one in ReferralAttachment.objects.filter(referral_id=case.referral_id).select_related("file"):
        yield Found(f"{_('Vedlegg')}: {one.file.name}"[:160], one.added_at.date(), file_id=one.file_id)


def _notes(case: IndividualCase) -> Iterator[Found]:
    """Locked notes that no later note has corrected away, and the files that belong to them."""
    notes = CaseNote.objects.filter(case=case, scope_id=case.scope_id).exclude(locked_at=None)
    for note in notes:
        title = f"{_('Notat')}: {note.title}"
        yield Found(title, note.happened_on, plain(note.html), third_party=True, source_id=note.pk)
    attached = NoteAttachment.objects.filter(note__in=notes, scope_id=case.scope_id, removed_at=None)
    for one in attached.select_related("file"):
        yield Found(
            f"{_('Vedlegg')}: {one.file.name}"[:160], one.added_at.date(), file_id=one.file_id, third_party=True
        )


def _protocols(case: IndividualCase) -> Iterator[Found]:
    """Raw tests, for whoever reads them: they show the tasks of a test, and are weighed one by one."""
    for one in protocols(case):
        title = f"{_('Testprotokoll')}: {one.test}"[:160]
        yield Found(title, one.taken_on, file_id=one.file_id, third_party=True, is_test=True)


def _assessments(case: IndividualCase) -> Iterator[Found]:
    """Signed ones: the words, section by section."""
    for signing in AssessmentSigning.objects.filter(scope_id=case.scope_id).select_related("final__document"):
        sections = Section.objects.filter(document_id=signing.final.document_id, scope_id=case.scope_id).exclude(
            html=""
        )
        text = "\n\n".join(plain(section.html) for section in sections.order_by("position"))
        yield Found(corrected_title(signing.final.document), signing.signed_at.date(), text)


def _finished(case: IndividualCase) -> Iterator[Found]:
    """Finished documents from templates that the family has not had: also those that stay with PPT."""
    had = Release.objects.filter(scope_id__in=_family_parts(case), ended_at=None).values("file__sha256")
    written = CaseDocument.objects.filter(case=case, scope_id=case.scope_id, discarded_at=None)
    finals = FinalDocument.objects.filter(document_id__in=written.values("document_id")).exclude(file__sha256__in=had)
    for final in finals.select_related("document"):
        made_on = final.finalised_at.date()
        yield Found(corrected_title(final.document), made_on, file_id=final.file_id, third_party=True)


def _shared(case: IndividualCase) -> Iterator[Found]:
    """Letters and papers that the family has had already."""
    for release in Release.objects.filter(scope_id__in=_family_parts(case), ended_at=None):
        yield Found(release.title, release.released_at.date(), file_id=release.file_id)


def _family_parts(case: IndividualCase) -> Any:
    return CaseScope.objects.filter(case=case, kind=CaseScope.Kind.FAMILY).values("scope_id")


def _own_words(case: IndividualCase, guardian: Guardian | None) -> Iterator[Found]:
    """What this person has said about a draft: their own compartment, and nobody else's."""
    own = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PERSON, guardian=guardian).values("scope_id")
    yield from _messages(case, own)
    for comment in HearingComment.objects.filter(scope_id__in=own, guardian=guardian).exclude(text=""):
        yield Found(_("Det du svarte på utkastet"), comment.answered_on, comment.text)


def _messages(case: IndividualCase, own: Any) -> Iterator[Found]:
    """What this person and PPT have written to each other, and what PPT and those at the unit have: with the files."""
    at_unit = (CaseScope.Kind.UNIT, CaseScope.Kind.TEACHER)
    unit = CaseScope.objects.filter(case=case, kind__in=at_unit).values("scope_id")
    for places, others in ((own, False), (unit, True)):
        rows = PortalMessage.objects.filter(scope_id__in=places)
        for row in rows.order_by("written_at"):
            title = _("Melding fra %(who)s") % {"who": row.written_by_name}
            yield Found(title[:160], row.written_at.date(), row.text, third_party=others, source_id=row.pk)
        for one in MessageAttachment.objects.filter(message__in=rows).select_related("file", "message"):
            name = f"{_('Vedlegg')}: {one.file.name}"[:160]
            yield Found(name, one.message.written_at.date(), file_id=one.file_id, third_party=others)
