"""From draft to final: stored and hashed, signed, made visible in a portal, sent out."""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch, Document, FinalDocument, Release, Signature, StoredFile


@action
def finalise(*, document: Document, pdf: bytes, name: str, by: User) -> FinalDocument:
    """Stores the rendered document with its checksum. From here on no role can change it."""
    if FinalDocument.objects.filter(document=document).exists():
        raise NotNow(_("Dokumentet er alt ferdigstilt."))
    stored = store_own_pdf(scope_id=document.scope_id, name=name, pdf=pdf, by=by)
    final = FinalDocument(
        scope_id=document.scope_id,
        document=document,
        file=stored,
        sha256=stored.sha256,
        finalised_by=by,
    )
    final.save()
    audit("document.finalised", about=final, file=stored.pk)
    return final


@action
def sign(*, final: FinalDocument, title: str = "", by: User) -> Signature:
    """Name, role and time; ``title`` where the role is not all of it. The same person signs once."""
    found = Signature.objects.filter(final=final, user=by).first()
    if found is not None:
        return found
    signature = Signature(
        scope_id=final.scope_id, final=final, user=by, name=by.name, title=title or by.get_role_display()
    )
    signature.save()
    audit("document.signed", about=signature, final=final.pk)
    return signature


@action
def release(
    *,
    file: StoredFile,
    title: str,
    by: User | None,
    summary: str = "",
    for_child: str = "",
    instead_of: FinalDocument | None = None,
) -> Release:
    """Makes a file visible to those who have its scope, with what it says in short. A file is shared once.

    ``instead_of`` is the document it takes the place of: the copy that they had before says that this one has come.
    """
    found = Release.objects.filter(file=file, scope_id=file.scope_id, ended_at=None).first()
    if found is not None:
        return found
    shared = Release(scope_id=file.scope_id, file=file, title=title, released_by=by)
    shared.summary, shared.for_child = summary, for_child
    if instead_of is not None:
        had = Release.objects.filter(scope_id=file.scope_id, file__sha256=bytes(instead_of.sha256), ended_at=None)
        shared.replaces = had.order_by("-released_at").first()
    shared.save()
    audit("document.released", about=shared, file=file.pk)
    return shared


@action
def dispatch(*, file: StoredFile, recipient: str, channel: Dispatch.Channel, by: User) -> Dispatch:
    """This file to this recipient. By the portal it is sent at once; on paper it waits for the one who posts it."""
    found = Dispatch.objects.filter(file=file, scope_id=file.scope_id, recipient=recipient, channel=channel).first()
    if found is not None:
        return found
    is_sent = channel == Dispatch.Channel.PORTAL
    row = Dispatch(
        scope_id=file.scope_id,
        file=file,
        recipient=recipient,
        channel=channel,
        made_by=by,
        sent_at=clock.now() if is_sent else None,
        sent_by=by if is_sent else None,
    )
    row.save()
    audit("document.dispatched", about=row, channel=channel)
    return row


@action
def mark_printed(*, letters: Sequence[Dispatch], by: User) -> None:
    """They came out of the printer now; printing again is the latest print."""
    require(by, Permission.POST_SEND)
    _must_not_be_held(letters)
    for row in letters:
        change(row, printed_at=clock.now(), printed_by=by)
        audit("document.printed", about=row)


@action
def mark_sent(*, letters: Sequence[Dispatch], on: dt.date, by: User) -> int:
    """They went in the post that day. One that a colleague has marked already stays as it is. How many it was."""
    require(by, Permission.POST_SEND)
    if not letters:
        raise Problem(_("Velg minst ett brev."), field="letters")
    if on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="on")
    _must_not_be_held(letters)
    waiting = [row for row in letters if row.sent_at is None]
    if any(on < timezone.localdate(row.made_at) for row in waiting):
        raise Problem(_("Ett av brevene ble laget etter denne dagen. Velg en senere dag."), field="on")
    noon = timezone.make_aware(dt.datetime.combine(on, dt.time(12)))
    for row in waiting:
        change(row, sent_at=clock.now() if on == clock.today() else noon, sent_by=by)
        audit("document.sent", about=row, on=on)
    return len(waiting)


@action
def mark_not_sent(*, letter: Dispatch, by: User) -> None:
    """It was marked by mistake, and waits again."""
    require(by, Permission.POST_SEND)
    if letter.sent_at is not None and letter.channel == Dispatch.Channel.PAPER:
        change(letter, sent_at=None, sent_by=None)
        audit("document.not_sent", about=letter)


def _must_not_be_held(letters: Sequence[Dispatch]) -> None:
    """Whatever list it was chosen from: a letter about a shielded child waits for a person."""
    if any(row.held_at is not None for row in letters):
        raise NotNow(_("Ett av brevene må en leder se gjennom først."))
