"""Final and sent. Final renders, stores and hashes in one transaction: all of it, or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.cases import queries as cases
from tettpaa.cases import recipients
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.actions import guardian_copies, scopes
from tettpaa.cases.models import GuardianCopy
from tettpaa.cases.secrecy_queries import Outside
from tettpaa.core import clock
from tettpaa.documents import queries as documents
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.document_data import Signature
from tettpaa.documents.models import Dispatch, FinalDocument, StoredFile
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.queries import correction_of, corrects, replaced_in_words
from tettpaa.papers.actions.writing import require_open
from tettpaa.papers.models import CaseDocument, DocumentSending
from tettpaa.papers.queries import writing
from tettpaa.papers.rules.content import Receiver
from tettpaa.people.models import AddressGrading
from tettpaa.planning.actions import complete_task
from tettpaa.planning.models import WorkTask


@action
def finish(*, written: CaseDocument, by: User) -> FinalDocument:
    """Renders what stands there now and keeps it for good. A second press finds the first."""
    require(by, Permission.CASE_WORK)
    whole = writing.draft(written, lock=True)
    found = writing.final_of(written)
    if found is not None:
        return found
    require_open(written, by)
    refused = writing.not_released(whole)
    if refused:
        raise NotNow([*refused, _("Be om samtykke først.")])
    if whole.missing:
        raise NotNow([_("«%(title)s» mangler.") % {"title": title} for title in whole.missing])
    approval = writing.approval(whole, writing.reviews(written))
    if writing.needs_review(whole) and approval is None:
        raise NotNow(_("En kollega skal lese dokumentet slik det står nå, før det er ferdig."))
    signed = [Signature(name=by.name, role=str(by.get_role_display()), at=clock.now())]
    try:
        pdf = rendering.render(writing.document(whole, signatures=(*signed, *_read_by(approval)), is_draft=False))
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
    final = sending.finalise(document=written.document, pdf=pdf, name=f"{written.document.title}.pdf", by=by)
    sending.sign(final=final, by=by)
    tasks = WorkTask.objects.filter(scope_id=written.scope_id, about_id=written.pk, owner=by, done_at=None)
    for task in tasks:
        complete_task(task=task, by=by)
    audit("paper.finished", about=written, final=final.pk)
    return final


@dataclass(frozen=True)
class Sent:
    """Who got it now, and the guardians' copy that waits for a decision."""

    to: list[DocumentSending]
    held: GuardianCopy | None = None


@action
def send(*, written: CaseDocument, to: set[Receiver], other: str = "", by: User) -> Sent:
    """To those who are chosen: in the portal for those who have one, on paper for the others. Each gets it once.

    Where the pupil decides alone, the pupil gets it in the pupil's own part, and the guardians' copy waits. Another
    service gets it only while everybody who must, says yes, or where the law asks for none: ``other`` is its key.
    """
    require(by, Permission.CASE_WORK)
    if not writing_grants(by, written.scope_id).exists():
        raise NotAllowed(_("Du kan lese i saken, men ikke sende dokumenter. Spør saksansvarlig."))
    final = writing.final_of(written)
    if final is None:
        raise NotNow(_("Gjør dokumentet ferdig før du sender det."))
    if correction_of(written.document_id) is not None:
        raise NotNow(_("Dokumentet blir rettet. Send det rettede når det er ferdig."))
    whole = writing.draft(written)
    if not to or any(not writing.may_go_to(whole, one) for one in to):
        raise Problem(_("Velg hvem dokumentet skal til."), field="to")
    outside = _outside(whole, other) if Receiver.OTHER in to else None
    waits = Receiver.FAMILY in to and guardian_copies.must_wait(whole.case)
    people = _people(whole, to, waits=waits)
    held = _held(written, whole, final, by) if waits else None
    if not people and held is None and outside is None:
        raise NotNow(_("Ingen kan få det ennå. Se hvem som er foresatte, og hvor barnet går."))
    done = set(
        DocumentSending.objects.filter(written=written, scope_id=written.scope_id).values_list("recipient", flat=True)
    )
    made = list(_share(written, final, [one for one in people if one.name not in done], by))
    if outside is not None and outside.recipient not in done:
        made.append(_post(written, final.file, outside.recipient, is_paper=True, by=by))
        _told(written, outside, by)
    elif outside is not None:
        made += _let_go(written, final, outside.recipient, by)
    if not made and held is None:
        raise NotNow(_("De har alt fått det."))
    return Sent(made, held)


def _outside(whole: writing.Draft, key: str) -> Outside:
    """The one that is chosen, when it may be told now."""
    found = next((one for one in writing.outside_of(whole) if one.key == key), None)
    if found is None:
        raise Problem(_("Velg hvem dokumentet skal til."), field="other")
    if found.why_not:
        raise Problem([_("Dokumentet er ikke sendt."), *found.why_not], field="other")
    return found


def _told(written: CaseDocument, outside: Outside, by: User) -> None:
    """«You may share with them» is done with when something is sent to them."""
    kind, _colon, pk = outside.key.partition(":")
    if kind == "release":
        for task in WorkTask.objects.filter(scope_id=written.scope_id, about_id=pk, done_at=None):
            complete_task(task=task, by=by)


def _let_go(written: CaseDocument, final: FinalDocument, recipient: str, by: User) -> list[DocumentSending]:
    """A letter that a no had stopped goes to the post after all, now that everybody says yes again."""
    letters = Dispatch.objects.filter(file=final.file, scope_id=written.scope_id, recipient=recipient, sent_at=None)
    child = cases.visible().get(pk=written.case_id).child_id
    if AddressGrading.objects.filter(child_id=child, lifted_at=None).exists():
        return []
    held = list(letters.exclude(held_at=None))
    if not sending.let_go(letters=held, by=by):
        return []
    about = [one.pk for one in held]
    for task in WorkTask.objects.filter(scope_id=written.scope_id, about_id__in=about, done_at=None):
        complete_task(task=task, by=by)
    return list(DocumentSending.objects.filter(written=written, scope_id=written.scope_id, recipient=recipient)[:1])


def _held(written: CaseDocument, whole: writing.Draft, final: FinalDocument, by: User) -> GuardianCopy | None:
    """The guardians' copy, once for each document: the pupil is heard, and somebody decides with a reason."""
    has_guardians = any(not one.is_pupil for one in recipients.family(whole.case))
    if not has_guardians or writing.guardian_copies(written, final).exists():
        return None
    title = written.document.title
    pdf = documents.whole_file(final.file)
    return guardian_copies.hold(case=whole.case, title=title, name=f"{title}.pdf", pdf=pdf, by=by)


def _people(whole: writing.Draft, to: set[Receiver], *, waits: bool) -> list[recipients.Addressee]:
    """A pupil who decides alone gets it alone."""
    found: list[recipients.Addressee] = []
    if Receiver.FAMILY in to:
        found += recipients.family(whole.case, guardians_too=not waits)
    if Receiver.UNIT in to:
        found += recipients.unit(whole.case)
    return found


def _share(
    written: CaseDocument, final: FinalDocument, people: list[recipients.Addressee], by: User
) -> Iterable[DocumentSending]:
    """One copy in each part of the case that somebody reads it in."""
    case, title = cases.visible().get(pk=written.case_id), written.document.title
    places, before = cases.scopes_of(case), corrects(written.document_id)
    old = FinalDocument.objects.filter(document_id=before.replaces_id).first() if before else None
    for part in dict.fromkeys(one.part for one in people):
        scope = scopes.person_scope(case, None) if part == "person:" else Scope.objects.get(pk=places[part])
        copy = copy_file(file=final.file, scope=scope, by=by)
        with override(written.document.language):
            summary = replaced_in_words(before)
        sending.release(file=copy, title=title, by=by, summary=summary, instead_of=old)
        for one in people:
            if one.part == part:
                yield _post(written, copy, one.name, is_paper=not one.has_portal, by=by)


def _post(written: CaseDocument, file: StoredFile, recipient: str, *, is_paper: bool, by: User) -> DocumentSending:
    channel = Dispatch.Channel.PAPER if is_paper else Dispatch.Channel.PORTAL
    sending.dispatch(file=file, recipient=recipient[:160], channel=channel, by=by)
    row = DocumentSending(
        scope_id=written.scope_id,
        written=written,
        recipient=recipient[:160],
        file_id=file.pk,
        on_paper=is_paper,
        sent_by=by,
    )
    row.save()
    audit("paper.sent", about=row, channel=channel)
    return row


def _read_by(approval: Any) -> Iterable[Signature]:
    if approval is not None:
        role = str(Role(approval.who_role).label)
        yield Signature(name=approval.who, role=role, at=approval.answered_at, kind="quality")
