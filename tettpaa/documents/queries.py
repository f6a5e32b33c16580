"""Opening what is stored. Who may open which file, the row policies decide."""

import datetime as dt
import uuid
from typing import BinaryIO

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.core import clock, home
from tettpaa.core.wording import long_date
from tettpaa.documents import keys
from tettpaa.documents.models import Correction, Document, EditingPresence, ScopeKey, StoredFile
from tettpaa.documents.vault import StoredBlob, Vault


def vault() -> Vault:
    """This installation's encrypted files."""
    return Vault(home.files())


def data_key(scope_id: int) -> bytes:
    """The compartment's own key. Raises ``ScopeKey.DoesNotExist`` where nothing is stored, or all is disposed of."""
    kept = ScopeKey.objects.filter(scope_id=scope_id).values_list("wrapped", flat=True)
    return keys.opened(scope_id, lambda: bytes(kept.get()))


def stored_file(pk: uuid.UUID) -> StoredFile:
    """One file's facts, or 404; logged as read."""
    file = one(StoredFile.objects.all(), pk=pk)
    log_read("file", file)
    return file


def open_file(file: StoredFile) -> BinaryIO:
    """The file's content as a stream; changed bytes are noticed at their piece and raise ``StorageProblem``."""
    blob = StoredBlob(id=file.blob, size=file.size, sha256=bytes(file.sha256))
    return vault().open(data_key(file.scope_id), blob)


def whole_file(file: StoredFile) -> bytes:
    """All of it, checked to the end before any of it is shown."""
    with open_file(file) as content:
        return content.read()


MOST_OF_TITLE = 120
PRESENT_FOR = dt.timedelta(seconds=90)


def others_here(document: Document, user: User) -> QuerySet[EditingPresence, str]:
    """Names of others who have the draft open just now."""
    rows = EditingPresence.objects.filter(
        document=document, scope_id=document.scope_id, seen_at__gt=clock.now() - PRESENT_FOR
    ).exclude(user_id=user.pk)
    return rows.order_by("user__name").values_list("user__name", flat=True)


def correction_of(document_id: uuid.UUID) -> Correction | None:
    """The version that takes its place, being written or finished (``finished_at``); none of those thrown away."""
    return corrections_of(document_id).first()


def corrections_of(document_id: uuid.UUID) -> QuerySet[Correction]:
    """The same, for those who ask for it together with more."""
    rows = Correction.objects.filter(replaces_id=document_id, discarded_at=None).order_by("pk")
    return rows.annotate(finished_at=F("document__final__finalised_at"), who=F("begun_by__name"))


def corrects(document_id: uuid.UUID) -> Correction | None:
    """What this one takes the place of, with when that was finished (``replaced_at``)."""
    return correction_rows(document_id).first()


def correction_rows(document_id: uuid.UUID) -> QuerySet[Correction]:
    """The same, for those who ask for it together with more."""
    rows = Correction.objects.filter(document_id=document_id).order_by("pk")
    return rows.annotate(replaced_at=F("replaces__final__finalised_at"))


def lineage(document_id: uuid.UUID) -> list[uuid.UUID]:
    """This document and those it takes the place of, the newest first."""
    found = [document_id]
    while (row := Correction.objects.filter(document_id=found[-1]).first()) is not None:
        found.append(row.replaces_id)
    return found


def corrected_title(document: Document) -> str:
    """The title, and that a corrected edition has taken its place; whoever reads the old one alone must know."""
    found = correction_of(document.pk)
    if getattr(found, "finished_at", None) is None:
        return document.title
    return _("%(title)s (erstattet av en rettet utgave)") % {"title": document.title[:MOST_OF_TITLE]}


def replaced_in_words(correction: Correction | None) -> str:
    """What a corrected document takes the place of, and why. Call it inside the language of the document."""
    at = getattr(correction, "replaced_at", None)
    if correction is None or at is None:
        return ""
    words = {"day": long_date(timezone.localdate(at)), "why": correction.reason.rstrip(".")}
    return _("Erstatter dokumentet som ble ferdig %(day)s. Rettet: %(why)s.") % words
