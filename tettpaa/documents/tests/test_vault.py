"""Encrypted files on disk."""

import errno
import hashlib
import io
import os
import tracemalloc
from datetime import timedelta
from pathlib import Path

import pytest

from tettpaa.documents.problems import StorageProblem
from tettpaa.documents.vault import PIECE, StoredBlob, Vault

KEY = bytes(range(32))
NOW = timedelta(0)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "files")


def sealed_path(tmp_path: Path, blob: StoredBlob) -> Path:
    return next((tmp_path / "files").glob(f"*/{blob.id}.sealed"))


class Dripping:
    """A stream that gives a few bytes at a time, as a network does."""

    def __init__(self, content: bytes, step: int) -> None:
        self._source, self._step = io.BytesIO(content), step

    def read(self, size: int, /) -> bytes:
        return self._source.read(min(size, self._step))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7])
def test_what_goes_in_comes_out(vault: Vault, size: int) -> None:
    content = os.urandom(size)
    blob = vault.put(KEY, Dripping(content, 70_001))
    assert vault.read(KEY, blob) == content
    assert (blob.size, blob.sha256) == (size, hashlib.sha256(content).digest())


def test_the_disk_holds_nothing_readable(vault: Vault, tmp_path: Path) -> None:
    blob = vault.put(KEY, io.BytesIO(b"Elias leser sakte. " * 100))
    path = sealed_path(tmp_path, blob)
    assert b"Elias" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_the_same_file_twice_shares_no_bytes(vault: Vault, tmp_path: Path) -> None:
    one, two = (vault.put(KEY, io.BytesIO(b"a" * 500)) for _ in range(2))
    assert sealed_path(tmp_path, one).read_bytes()[36:] != sealed_path(tmp_path, two).read_bytes()[36:]


def test_another_key_opens_nothing(vault: Vault) -> None:
    blob = vault.put(KEY, io.BytesIO(b"hemmelig"))
    with pytest.raises(StorageProblem) as caught:
        vault.read(KEY[::-1], blob)
    assert caught.value.code == "altered"


@pytest.mark.parametrize("place", [0, 3, 4, 35, 36, 100, -1])
def test_one_changed_bit_is_noticed(vault: Vault, tmp_path: Path, place: int) -> None:
    blob = vault.put(KEY, io.BytesIO(os.urandom(2 * PIECE)))
    path = sealed_path(tmp_path, blob)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(StorageProblem, match="ikke slik den ble lagret"):
        vault.read(KEY, blob)


def _cut(content: bytes) -> bytes:
    return content[: 36 + PIECE + 16]


def _cut_with_size_kept(content: bytes) -> bytes:
    return content[: 36 + PIECE + 16] + bytes(len(content) - 36 - PIECE - 16)


def _pieces_swapped(content: bytes) -> bytes:
    head, one, two = content[:36], content[36 : 36 + PIECE + 16], content[36 + PIECE + 16 : 36 + 2 * (PIECE + 16)]
    return head + two + one + content[36 + 2 * (PIECE + 16) :]


@pytest.mark.parametrize(
    "change", [_cut, _cut_with_size_kept, _pieces_swapped, lambda c: c + b"x", lambda _: b"", lambda c: c[:-1]]
)
def test_cut_swapped_and_lengthened_files_are_noticed(vault: Vault, tmp_path: Path, change: object) -> None:
    assert callable(change)
    blob = vault.put(KEY, io.BytesIO(os.urandom(3 * PIECE)))
    path = sealed_path(tmp_path, blob)
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(StorageProblem) as caught:
        vault.read(KEY, blob)
    assert caught.value.code == "altered"


def test_a_shortened_file_with_a_shortened_record_is_noticed(vault: Vault, tmp_path: Path) -> None:
    content = os.urandom(2 * PIECE)
    blob = vault.put(KEY, io.BytesIO(content))
    path = sealed_path(tmp_path, blob)
    path.write_bytes(_cut(path.read_bytes()))
    shorter = StoredBlob(blob.id, PIECE, hashlib.sha256(content[:PIECE]).digest())
    with pytest.raises(StorageProblem, match="ikke slik den ble lagret"):
        vault.read(KEY, shorter)


def test_two_files_cannot_change_places(vault: Vault, tmp_path: Path) -> None:
    one, two = vault.put(KEY, io.BytesIO(b"barn en")), vault.put(KEY, io.BytesIO(b"barn to"))
    sealed_path(tmp_path, two).replace(sealed_path(tmp_path, one))
    with pytest.raises(StorageProblem, match="ikke slik den ble lagret"):
        vault.read(KEY, one)


def test_a_missing_file_and_a_made_up_id_are_both_missing(vault: Vault) -> None:
    for blob_id in ("0" * 32, "../../etc/passwd", "", "0" * 31 + "/"):
        with pytest.raises(StorageProblem) as caught:
            vault.open(KEY, StoredBlob(blob_id, 1, b""))
        assert caught.value.code == "missing"


def test_a_large_file_needs_little_memory(vault: Vault) -> None:
    class Zeros:
        left = 25_000_000

        def read(self, size: int, /) -> bytes:
            given = min(size, self.left)
            self.left -= given
            return bytes(given)

    tracemalloc.start()
    blob = vault.put(KEY, Zeros())
    with vault.open(KEY, blob) as stream:
        while stream.read(64 * 1024):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert blob.size == 25_000_000
    assert peak < 3_000_000


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, ("full", "ikke plass")),
        (errno.EDQUOT, ("full", "ikke plass")),
        (errno.EIO, ("unavailable", "Prøv igjen")),
    ],
)
def test_a_full_disk_is_told_plainly_and_leaves_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: tuple[str, str]
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageProblem, match=told[1]) as caught:
        vault.put(KEY, io.BytesIO(b"x" * PIECE))
    assert caught.value.code == told[0]
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_disk_that_really_is_full(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_open = os.open

    def onto_the_full_device(path: str | Path, flags: int, mode: int = 0o777) -> int:
        return real_open("/dev/full", os.O_WRONLY) if str(path).endswith(".draft") else real_open(path, flags, mode)

    monkeypatch.setattr(os, "open", onto_the_full_device)
    with pytest.raises(StorageProblem, match="ikke plass"):
        vault.put(KEY, io.BytesIO(os.urandom(2 * PIECE)))


def test_a_stream_that_breaks_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    class Broken:
        def read(self, _size: int, /) -> bytes:
            raise ConnectionResetError

    with pytest.raises(StorageProblem):
        vault.put(KEY, Broken())
    assert list(vault.ids()) == []
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


def test_orphans_missing_and_drafts(vault: Vault, tmp_path: Path) -> None:
    kept, forgotten = vault.put(KEY, io.BytesIO(b"a")), vault.put(KEY, io.BytesIO(b"b"))
    assert list(vault.orphans({kept.id})) == []
    assert list(vault.orphans({kept.id}, older_than=NOW)) == [forgotten.id]
    assert vault.missing({kept.id, "f" * 32}) == {"f" * 32}
    (sealed_path(tmp_path, kept).parent / "x.draft").write_bytes(b"half")
    assert vault.clear_drafts() == 0
    assert vault.clear_drafts(older_than=NOW) == 1
    vault.delete(forgotten.id)
    vault.delete(forgotten.id)
    assert list(vault.ids()) == [kept.id]
