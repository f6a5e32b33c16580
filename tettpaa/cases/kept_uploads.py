"""Files of a form that was refused: sealed, the sender's own, gone after a day. No browser sends a file twice."""

import datetime as dt
import uuid
from collections.abc import Iterable

from tettpaa.access.models import User
from tettpaa.cases.entries import FileEntry
from tettpaa.cases.models import KeptUpload
from tettpaa.core import clock, identity_keys
from tettpaa.documents import scanning, uploads
from tettpaa.documents.problems import UploadProblem

KEPT_FOR = dt.timedelta(days=1)
MOST = 20
PURPOSE = "kept-upload"


def draft_of(written: str) -> uuid.UUID:
    """The form's own mark, as the page sent it; a new one when it is none."""
    try:
        return uuid.UUID(written)
    except ValueError:
        return uuid.uuid4()


def kept(user: User, draft: uuid.UUID) -> list[KeptUpload]:
    """What is kept of this form, in the order it was sent; the content is not read."""
    rows = KeptUpload.objects.filter(user=user, draft=draft, kept_at__gt=clock.now() - KEPT_FOR)
    return list(rows.defer("content").order_by("pk"))


def keep(*, files: Iterable[tuple[str, FileEntry]], draft: uuid.UUID, user: User) -> list[KeptUpload]:
    """Keeps those that we would take, and gives all that is kept; one that we would refuse is chosen again.

    One that could not be looked through for viruses waits here, sealed and never opened, until it can be.
    """
    there = len(kept(user, draft))
    for field, one in list(files)[: max(0, MOST - there)]:
        try:
            uploads.inspect(one.name, one.data, one.declared_type)
        except UploadProblem as refused:
            if refused.code != scanning.NOT_SCANNED:
                continue
        if field == "consent_scan":
            KeptUpload.objects.filter(user=user, draft=draft, field=field).delete()
        KeptUpload.objects.create(
            user=user,
            draft=draft,
            field=field,
            name=one.name[:150],
            media_type=one.declared_type[:120],
            size=len(one.data),
            content=identity_keys.seal(PURPOSE, one.data, _bound(user.pk, draft)),
        )
    return kept(user, draft)


def entry_of(row: KeptUpload) -> FileEntry:
    """The file again."""
    data = identity_keys.unseal(PURPOSE, bytes(row.content), _bound(row.user_id, row.draft))
    return FileEntry(name=row.name, data=data, declared_type=row.media_type)


def forget(user: User, draft: uuid.UUID, only: Iterable[str] | None = None) -> None:
    """What was kept is stored in the case now, or taken out by its sender."""
    rows = KeptUpload.objects.filter(user=user, draft=draft)
    if only is not None:
        rows = rows.filter(pk__in=[int(one) for one in only if one.isascii() and one.isdecimal()])
    rows.delete()


def forget_old() -> None:
    """A form that nobody came back to."""
    KeptUpload.objects.filter(kept_at__lte=clock.now() - KEPT_FOR).delete()


def _bound(user: int, draft: uuid.UUID) -> str:
    return f"kept-upload:{user}:{draft}"
