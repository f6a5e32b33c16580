"""From draft to final: stored and hashed, signed, made visible in a portal, sent out."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
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
def sign(*, final: FinalDocument, by: User) -> Signature:
    """Name, role and time. The same person signs once."""
    found = Signature.objects.filter(final=final, user=by).first()
    if found is not None:
        return found
    signature = Signature(scope_id=final.scope_id, final=final, user=by, name=by.name, title=by.get_role_display())
    signature.save()
    audit("document.signed", about=signature, final=final.pk)
    return signature


@action
def release(*, file: StoredFile, title: str, by: User | None) -> Release:
    """Makes a file visible to those who have its scope. A file is shared once."""
    found = Release.objects.filter(file=file, scope_id=file.scope_id, ended_at=None).first()
    if found is not None:
        return found
    shared = Release(scope_id=file.scope_id, file=file, title=title, released_by=by)
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
