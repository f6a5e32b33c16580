"""Storing files: inspected, encrypted under their compartment's own key, remembered in the same transaction."""

from typing import IO

from tettpaa.access.actions_base import action
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.documents import keys, queries, table_files, uploads
from tettpaa.documents.models import ScopeKey, StoredFile
from tettpaa.documents.problems import StorageProblem, UploadProblem


@action
def store_file(
    *, scope: Scope, name: str, data: "IO[bytes] | bytes", declared_type: str = "", by: User | None
) -> StoredFile:
    """Keeps one file in this compartment. What we do not take is refused with a sentence beside the field ``file``."""
    try:
        found = uploads.inspect(name, data, declared_type)
        return _keep(scope.pk, found, by)
    except (UploadProblem, StorageProblem) as refused:
        raise Problem(str(refused), field="file") from refused


@action
def store_own_pdf(*, scope_id: int, name: str, pdf: bytes, by: User | None) -> StoredFile:
    """Keeps a document that we have typeset ourselves: there is no stranger's work in it to look for."""
    try:
        return _keep(scope_id, uploads.own_pdf(name, pdf), by)
    except StorageProblem as refused:
        raise Problem(str(refused)) from refused


@action
def store_table(*, scope: Scope, name: str, content: bytes, by: User | None) -> StoredFile:
    """Keeps a table with many lines, which has been read and can be read again."""
    try:
        return _keep(scope.pk, table_files.inspected(name, content), by)
    except StorageProblem as refused:
        raise Problem(str(refused)) from refused


def _keep(scope_id: int, found: uploads.InspectedFile, by: User | None) -> StoredFile:
    """Encrypted on the disk, remembered in the database."""
    blob = queries.vault().put(_data_key(scope_id), _Once(found.content))
    file = StoredFile(
        scope_id=scope_id,
        name=found.name,
        media_type=found.media_type,
        size=blob.size,
        sha256=blob.sha256,
        blob=blob.id,
        page_count=found.page_count,
        stored_by=by,
    )
    file.save()
    audit("file.stored", about=file, changed=found.is_changed)
    return file


@action
def copy_file(*, file: StoredFile, scope: Scope, by: User | None) -> StoredFile:
    """The same content again under another compartment's key: to share is to store once more."""
    with queries.open_file(file) as content:
        blob = queries.vault().put(_data_key(scope.pk), content)
    copy = StoredFile(
        scope=scope,
        name=file.name,
        media_type=file.media_type,
        size=blob.size,
        sha256=blob.sha256,
        blob=blob.id,
        page_count=file.page_count,
        stored_by=by,
    )
    copy.save()
    audit("file.copied", about=copy, source=file.pk)
    return copy


def _data_key(scope_id: int) -> bytes:
    """The compartment's key, made the first time; two who come at once get the same."""
    try:
        return queries.data_key(scope_id)
    except ScopeKey.DoesNotExist:
        new = ScopeKey(scope_id=scope_id, wrapped=keys.new_wrapped(scope_id))
        ScopeKey.objects.bulk_create([new], ignore_conflicts=True)
        return queries.data_key(scope_id)


class _Once:
    """Bytes as the vault reads them."""

    def __init__(self, content: bytes) -> None:
        self._left = memoryview(content)

    def read(self, size: int, /) -> bytes:
        """The next piece."""
        piece, self._left = self._left[:size], self._left[size:]
        return bytes(piece)
