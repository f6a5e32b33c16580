"""Attachments: what is taken, what is refused, and the sentence that says what to do."""

import hashlib
import io
import random
import tracemalloc

import pytest

from tettpaa.documents import uploads
from tettpaa.documents.problems import UploadProblem
from tettpaa.documents.tests import file_samples as files
from tettpaa.documents.uploads import inspect


def refusal(name: str, content: bytes, declared: str = "") -> UploadProblem:
    with pytest.raises(UploadProblem) as caught:
        inspect(name, content, declared)
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "declared", "media_type", "pages"),
    [
        ("Rapport.pdf", files.pdf(3), "application/pdf", "application/pdf", 3),
        ("Rapport.PDF", files.pdf(), "application/octet-stream", "application/pdf", 1),
        ("bilde.jpeg", files.picture(), "image/jpeg", "image/jpeg", None),
        ("bilde.png", files.picture("PNG"), "image/png", "image/png", None),
        ("Rapport.docx", files.word(), files.WORD_TYPE, files.WORD_TYPE, None),
        ("Rapport.docx", files.word(), "application/zip", files.WORD_TYPE, None),
        ("Rapport 12.03.2026", files.pdf(), "", "application/pdf", 1),
    ],
)
def test_good_files_are_taken(name: str, content: bytes, declared: str, media_type: str, pages: int | None) -> None:
    file = inspect(name, content, declared)
    assert (file.media_type, file.page_count) == (media_type, pages)
    assert file.size == len(file.content)
    assert file.sha256 == hashlib.sha256(file.content).digest()


def test_a_document_is_kept_as_it_was_sent() -> None:
    for name, content in (("a.pdf", files.pdf()), ("a.docx", files.word())):
        file = inspect(name, io.BytesIO(content))
        assert file.content == content
        assert not file.is_changed


@pytest.mark.parametrize(
    "content", [b"GIF89a", b"MZ\x90", b"hei", b"<html>", b"PK\x05\x06" + bytes(18), b"\x00", b"%PD", b"#!/bin/sh"]
)
def test_other_kinds_are_refused_with_what_to_do(content: bytes) -> None:
    problem = refusal("fil", content)
    assert problem.code == "kind"
    assert str(problem) == "Vi kan ikke åpne denne filen. Last opp PDF, Word eller bilde."


def test_an_empty_file() -> None:
    assert refusal("a.pdf", b"").code == "empty"
    assert "Filen er tom" in str(refusal("a.pdf", b""))


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("rapport.pdf", files.picture(), "JPEG"),
        ("bilde.jpg", files.pdf(), "PDF"),
        ("rapport.docx", files.pdf(), "PDF"),
        ("rapport.exe", files.pdf(), "PDF"),
        ("rapport.pdf.html", files.pdf(), "PDF"),
        ("bilde.png", files.picture(), "JPEG"),
        ("rapport\u202efdp.exe", files.pdf(), "PDF"),
    ],
)
def test_a_name_that_says_something_else(name: str, content: bytes, word: str) -> None:
    problem = refusal(name, content)
    assert problem.code == "name"
    assert f"men innholdet er {word}" in str(problem)
    assert "lagre den på nytt" in str(problem)


@pytest.mark.parametrize(
    "declared", ["text/html", "image/png", "image/svg+xml", "video/mp4", "TEXT/HTML; charset=utf-8"]
)
def test_a_declared_type_of_another_kind(declared: str) -> None:
    problem = refusal("rapport.pdf", files.pdf(), declared)
    assert problem.code == "declared"
    assert "last opp den nye" in str(problem)


@pytest.mark.parametrize("start", [b"\x00\x00\x00\x18ftypheic", b"RIFF\x10\x00\x00\x00WEBPVP8 "])
def test_pictures_of_other_kinds_are_told_to_be_jpeg(start: bytes) -> None:
    assert "Lagre bildet som JPEG" in str(refusal("bilde.heic", start + bytes(40)))


def test_an_old_word_document_is_told_to_be_docx() -> None:
    assert "Lagre det som .docx" in str(refusal("rapport.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))


def test_25_mb_is_taken_and_one_more_byte_is_not() -> None:
    assert uploads._read(bytes(uploads.LARGEST_FILE)) is not None
    problem = refusal("a.pdf", bytes(uploads.LARGEST_FILE + 1))
    assert problem.code == "too_large"
    assert str(problem) == "Filen er for stor. Den kan være 25 MB. Del den i to, eller lagre den som PDF."


def test_a_stream_without_end_is_read_to_the_limit_only() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1, /) -> bytes:
            self.given += size
            return bytes(size)

    stream = Endless()
    tracemalloc.start()
    with pytest.raises(UploadProblem, match="Filen er for stor"):
        inspect("a.pdf", stream)  # type: ignore[arg-type]  # only read() is used
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert stream.given <= uploads.LARGEST_FILE + 1024 * 1024
    assert peak < 2 * uploads.LARGEST_FILE


@pytest.mark.parametrize(
    "content", [files.pdf(2), files.picture(), files.picture("PNG"), files.word(), files.photo_with_place(6)]
)
def test_damage_anywhere_is_a_sentence_and_never_a_crash(content: bytes) -> None:
    chance = random.Random(11)  # noqa: S311 - repeatable damage, no secret
    for _ in range(150):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        cut = bytes(damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])])
        said = sentence_about(cut)
        assert not said or said.endswith(".")
        assert "%" not in said


def sentence_about(content: bytes) -> str:
    """What is said about a file; empty when it is taken."""
    try:
        inspect("fil", content)
    except UploadProblem as problem:
        return str(problem)
    return ""
