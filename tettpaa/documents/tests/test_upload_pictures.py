"""Pictures: freed of what they do not show, and never large enough to harm."""

import io
import struct
import time
from typing import Any

import pytest
from PIL import Image, ImageChops

from tettpaa.documents.tests import file_samples as files
from tettpaa.documents.tests.test_uploads import refusal
from tettpaa.documents.uploads import inspect


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "bilde.jpg"), ("PNG", "bilde.png")])
def test_place_camera_and_owner_are_gone_and_the_picture_is_not(kind: str, name: str) -> None:
    photo = files.photo_with_place(kind=kind)
    assert b"Kari Eksempel" in photo
    file = inspect(name, photo)
    assert file.is_changed
    for secret in (b"Kari", b"Eksempeltelefon", b"hjemme"):
        assert secret not in file.content
    exif = opened(file.content).getexif()
    assert not exif.get_ifd(0x8825)
    assert ImageChops.difference(opened(photo).convert("RGB"), opened(file.content).convert("RGB")).getbbox() is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_is_up_stays(orientation: int) -> None:
    file = inspect("bilde.jpg", files.photo_with_place(orientation))
    assert opened(file.content).getexif().get(0x0112, 1) == orientation
    assert len(opened(file.content).getexif()) == (orientation != 1)


def test_colours_stay() -> None:
    profile = b"profil" * 200
    assert opened(inspect("a.jpg", files.picture(icc_profile=profile)).content).info["icc_profile"] == profile


@pytest.mark.parametrize(
    "options", [{"progressive": True}, {"quality": 95, "subsampling": 0}, {"restart_marker_blocks": 2}]
)
def test_other_ways_to_pack_a_photo(options: dict[str, Any]) -> None:
    photo = files.picture(size=(333, 217), **options)
    file = inspect("a.jpg", photo)
    assert opened(file.content).tobytes() == opened(photo).tobytes()


def test_what_follows_the_picture_is_left_out() -> None:
    hidden = b"PK\x03\x04 en annen fil"
    assert hidden not in inspect("a.jpg", files.picture() + hidden).content
    assert hidden not in inspect("a.png", files.picture("PNG") + hidden).content


def test_a_second_uncropped_picture_is_left_out() -> None:
    out = io.BytesIO()
    first, second = Image.new("RGB", (40, 30), "red"), Image.new("RGB", (400, 300), "blue")
    first.save(out, "MPO", save_all=True, append_images=[second])
    cleaned = inspect("a.jpg", out.getvalue()).content
    assert cleaned.count(b"\xff\xd8\xff") == 1
    assert opened(cleaned).size == (40, 30)


def test_a_small_copy_in_the_head_is_left_out() -> None:
    photo = files.picture()
    thumbnail = b"JFXX\x00\x13" + bytes(300)
    with_copy = photo[:20] + b"\xff\xe0" + struct.pack(">H", len(thumbnail) + 2) + thumbnail + photo[20:]
    assert b"JFXX" not in inspect("a.jpg", with_copy).content


def test_a_picture_that_would_burst_is_refused_before_it_is_unpacked() -> None:
    head = struct.pack(">LLBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + files.chunk(b"IHDR", head) + files.chunk(b"IDAT", b"x") + files.chunk(b"IEND", b"")
    problem = refusal("a.png", bomb)
    assert problem.code == "large_picture"
    assert "mindre størrelse" in str(problem)
    photo = bytearray(files.picture())
    frame = photo.index(b"\xff\xc0")
    photo[frame + 5 : frame + 9] = struct.pack(">HH", 30_000, 30_000)
    assert refusal("a.jpg", bytes(photo)).code == "large_picture"


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png")])
def test_a_cut_picture_is_refused(kind: str, name: str) -> None:
    photo = files.picture(kind, size=(300, 200))
    for part in (20, len(photo) // 2, len(photo) - 20):
        assert "Bildet er ødelagt" in str(refusal(name, photo[:part]))


def test_a_photo_in_thousands_of_layers_is_refused_before_it_is_opened() -> None:
    photo = files.picture(progressive=True)
    start = photo.index(b"\xff\xda")
    end = photo.index(b"\xff", start + 2)
    many = photo[:start] + photo[start:end] * 5_000 + photo[start:]
    assert refusal("a.jpg", many).code == "broken_picture"


@pytest.mark.parametrize("filling", [b"\xff" * 5_000_000, b"\xff\x00" * 3_000_000, b"\xff\xd0" * 3_000_000])
def test_filling_is_passed_over_quickly(filling: bytes) -> None:
    photo = files.picture()
    start = photo.index(b"\xff\xda") + 14
    begun = time.perf_counter()
    refusal("a.jpg", photo[:start] + filling)
    assert time.perf_counter() - begun < 3
