"""Encrypted files on disk.

A file is cut into pieces, each sealed with AES-GCM under a key made for this one file, with its place and whether
it is the last in the nonce. So a file of any size needs the memory of two pieces, and a piece that was changed,
moved, removed or added is noticed before any of it is shown.
"""

import errno
import hashlib
import io
import os
import re
import secrets
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.translation import gettext_lazy as _

from tettpaa.core import crypto
from tettpaa.documents.problems import StorageProblem

PIECE = 256 * 1024

_MAGIC = b"TPV\x01"
_SALT_BYTES = 32
_HEADER_BYTES = len(_MAGIC) + _SALT_BYTES
_TAG_BYTES = 16
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ID = re.compile(r"[0-9a-f]{32}")
_DAY = timedelta(days=1)


class Readable(Protocol):
    """Anything that gives bytes until it has no more."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""


@dataclass(frozen=True)
class StoredBlob:
    """What must be remembered about a stored file, to find it and to know that it is whole.

    The random salt that the file's own key is made from stands at the head of the file itself.
    """

    id: str
    size: int
    sha256: bytes


class Vault:
    """A folder of encrypted files. Knows nothing of who may read them."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data_key: bytes, stream: Readable) -> StoredBlob:
        """Store what the stream gives. The file is there whole when this returns, or not at all.

        Call it inside the transaction that remembers the blob; `orphans` finds what a rolled-back one left.
        """
        blob_id = secrets.token_hex(16)
        place = self._place(blob_id)
        with _told_plainly():
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft = place.with_suffix(".draft")
            try:
                with _opened_new(draft) as out:
                    size, digest = _seal_stream(data_key, blob_id, stream, out)
                    out.flush()
                    os.fsync(out.fileno())
                draft.rename(place)
                _flush_folder(place.parent)
            except BaseException:
                draft.unlink(missing_ok=True)
                raise
        return StoredBlob(id=blob_id, size=size, sha256=digest)

    def open(self, data_key: bytes, blob: StoredBlob) -> io.BufferedReader:
        """Return the file's content as a stream. Raises `StorageProblem` at once, or at the piece that was changed."""
        place = self._place(blob.id)
        try:
            source = place.open("rb")
        except OSError as error:
            raise _missing() from error
        try:
            return io.BufferedReader(_Unsealed(data_key, blob, source), PIECE)
        except BaseException:
            source.close()
            raise

    def read(self, data_key: bytes, blob: StoredBlob) -> bytes:
        """Return the whole content, checked to the end."""
        with self.open(data_key, blob) as stream:
            return stream.read()

    def delete(self, blob_id: str) -> None:
        """Remove the file. Quiet when it is already gone."""
        self._place(blob_id).unlink(missing_ok=True)

    def ids(self) -> Iterator[str]:
        """Yield the id of every stored file."""
        return (path.stem for path in self._root.glob("??/*.sealed"))

    def orphans(self, known: Collection[str], older_than: timedelta = _DAY) -> Iterator[str]:
        """Yield files that nothing remembers, but not those so new that a transaction may still be open."""
        return (i for i in self.ids() if i not in known and _is_older(self._place(i), older_than))

    def missing(self, known: Collection[str]) -> set[str]:
        """Return what is remembered and not there."""
        return set(known) - set(self.ids())

    def clear_drafts(self, older_than: timedelta = _DAY) -> int:
        """Remove half-written files that a crash left behind, and return how many they were."""
        drafts = [path for path in self._root.glob("??/*.draft") if _is_older(path, older_than)]
        for draft in drafts:
            draft.unlink(missing_ok=True)
        return len(drafts)

    def _place(self, blob_id: str) -> Path:
        if not _ID.fullmatch(blob_id):
            raise _missing()
        return self._root / blob_id[:2] / f"{blob_id}.sealed"


class _Unsealed(io.RawIOBase):
    """Reads a sealed file piece by piece; nothing unchecked leaves it."""

    def __init__(self, data_key: bytes, blob: StoredBlob, source: BinaryIO) -> None:
        self._source = source
        self._blob = blob
        self._header = source.read(_HEADER_BYTES)
        whole_size = os.fstat(source.fileno()).st_size
        if self._header[: len(_MAGIC)] != _MAGIC or whole_size != _sealed_size(blob.size):
            raise _altered()
        self._cipher = _cipher(data_key, blob.id, self._header)
        self._digest = hashlib.sha256()
        self._number = 0
        self._left = blob.size
        self._piece = memoryview(b"")
        self._is_done = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # the stub has a private type
        if not self._piece and not self._is_done:
            self._piece = memoryview(self._next_piece())
        count = min(len(buffer), len(self._piece))
        buffer[:count] = self._piece[:count]
        self._piece = self._piece[count:]
        return count

    def close(self) -> None:
        if not self.closed:
            with suppress(AttributeError):
                self._source.close()
        super().close()

    def _next_piece(self) -> bytes:
        is_last = self._left <= PIECE
        sealed = self._source.read(min(self._left, PIECE) + _TAG_BYTES)
        try:
            piece = self._cipher.decrypt(_nonce(self._number, is_last), sealed, self._header)
        except InvalidTag as error:
            raise _altered() from error
        self._digest.update(piece)
        self._number += 1
        self._left -= len(piece)
        self._is_done = is_last
        if is_last and not crypto.same(self._digest.digest(), self._blob.sha256):
            raise _altered()
        return piece


def _seal_stream(data_key: bytes, blob_id: str, stream: Readable, out: BinaryIO) -> tuple[int, bytes]:
    header = _MAGIC + secrets.token_bytes(_SALT_BYTES)
    cipher = _cipher(data_key, blob_id, header)
    digest, size, number = hashlib.sha256(), 0, 0
    out.write(header)
    piece = _full_piece(stream)
    while True:
        following = _full_piece(stream) if len(piece) == PIECE else b""
        digest.update(piece)
        size += len(piece)
        out.write(cipher.encrypt(_nonce(number, not following), piece, header))
        if not following:
            return size, digest.digest()
        piece, number = following, number + 1


def _full_piece(stream: Readable) -> bytes:
    """Return a whole piece although the stream may give less at a time; a shorter one is the last."""
    parts: list[bytes] = []
    wanted = PIECE
    while wanted and (part := stream.read(wanted)):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)


def _cipher(data_key: bytes, blob_id: str, header: bytes) -> AESGCM:
    """Return the file's own cipher, so that counting nonces never repeat under one key, nor files change places."""
    return AESGCM(crypto.derived_key(data_key, f"tettpaa:file:{blob_id}", header[len(_MAGIC) :]))


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _sealed_size(size: int) -> int:
    pieces = max(1, -(-size // PIECE))
    return _HEADER_BYTES + size + pieces * _TAG_BYTES


def _opened_new(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _flush_folder(folder: Path) -> None:
    """A rename is only safe from a power cut when the folder itself is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_older(path: Path, age: timedelta) -> bool:
    try:
        return time.time() - path.stat().st_mtime >= age.total_seconds()
    except FileNotFoundError:
        return False


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            message = _("Vi har ikke plass til filen nå. Den er ikke lagret. Si fra til systemadministratoren.")
            raise StorageProblem("full", message) from error
        message = _("Vi får ikke lagret filen nå. Prøv igjen om litt.")
        raise StorageProblem("unavailable", message) from error


def _missing() -> StorageProblem:
    return StorageProblem("missing", _("Vi finner ikke filen. Si fra til systemadministratoren."))


def _altered() -> StorageProblem:
    message = _("Filen er ikke slik den ble lagret, og vi viser den ikke. Si fra til systemadministratoren.")
    return StorageProblem("altered", message)
