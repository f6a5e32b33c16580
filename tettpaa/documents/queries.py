"""Opening what is stored. Who may open which file, the row policies decide."""

import datetime as dt
import uuid
from typing import BinaryIO

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.core import clock, home
from tettpaa.documents import keys
from tettpaa.documents.models import Document, EditingPresence, ScopeKey, StoredFile
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


PRESENT_FOR = dt.timedelta(seconds=90)


def others_here(document: Document, user: User) -> list[str]:
    """Names of others who have the draft open just now."""
    rows = EditingPresence.objects.filter(
        document=document, scope_id=document.scope_id, seen_at__gt=clock.now() - PRESENT_FOR
    ).exclude(user_id=user.pk)
    return list(rows.order_by("user__name").values_list("user__name", flat=True))
