"""Photos and screenshots: checked, and freed of what the picture does not show.

A phone writes where and when a photo was taken, by whom, and often a second, uncropped picture, into the file.
A photo of a drawing from home would then carry the family's address, also a shielded one, to everybody who may
see the case. So everything but the picture itself and its colours is left out. The picture is not packed again:
what the archive keeps is the sender's own, point by point.
"""

import io
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _
from PIL import Image

from tettpaa.documents.problems import UploadProblem

MOST_PIXELS = 64_000_000
LONGEST_SIDE = 20_000
# A progressive photo comes in about ten layers. Thousands, each over the whole picture, would keep a server busy.
MOST_SCANS = 60

_PNG_START = b"\x89PNG\r\n\x1a\n"
# The picture, its colours and its transparency. Text, time, camera data and animation are left out.
_PNG_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs",
})  # fmt: skip
_ORIENTATION = 0x0112
_PLAIN_HEAD = 16
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_FILLING = re.compile(rb"\xff*")
_PILLOW_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error, EOFError,
    Image.DecompressionBombError,
)  # fmt: skip
_SOI, _EOI, _SOS, _APP0, _APP2, _APP14, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE2, 0xEE, 0xFE


def clean_jpeg(content: bytes) -> bytes:
    """Return the same picture without camera data; how it is turned is kept."""
    try:
        parts = list(_jpeg_parts(content))
    except (IndexError, struct.error, ValueError) as error:
        raise _broken() from error
    if sum(part[1] == _SOS for part in parts) > MOST_SCANS:
        raise _broken()
    orientation = _orientation(content)
    turned = _turned(orientation) if orientation in range(2, 9) else b""
    cleaned = b"\xff\xd8" + turned + b"".join(parts)
    _look(cleaned, "JPEG")
    return cleaned


def clean_png(content: bytes) -> bytes:
    """Return the same picture without text, time, camera data and other frames."""
    _look(content, "PNG")
    try:
        kept = b"".join(_png_parts(content))
    except (struct.error, ValueError) as error:
        raise _broken() from error
    cleaned = _PNG_START + kept
    _look(cleaned, "PNG")
    return cleaned


def _orientation(content: bytes) -> int:
    """Return how the camera was held; what is not told or cannot be read is upright."""
    try:
        with _no_warnings(), Image.open(io.BytesIO(content), formats=("JPEG",)) as picture:
            told = picture.getexif().get(_ORIENTATION, 1)
    except _PILLOW_ERRORS:
        return 1
    return told if isinstance(told, int) else 1


def _look(content: bytes, kind: str) -> None:
    """Refuse a picture that has too many points or does not open.

    The size is read from the head, before anything is unpacked. A JPEG is then opened at an eighth of its size,
    and of a PNG the checksums are checked, so that no picture needs more memory than a small one.
    """
    try:
        with _no_warnings(), Image.open(io.BytesIO(content), formats=(kind,)) as picture:
            _refuse_large(*picture.size)
            if kind == "PNG":
                picture.verify()
            else:
                picture.draft("RGB", (picture.width // 8 + 1, picture.height // 8 + 1))
                picture.load()
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except _PILLOW_ERRORS as error:
        raise _broken() from error


@contextmanager
def _no_warnings() -> Iterator[None]:
    """The library warns of what it repairs; we refuse or clean it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _refuse_large(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise _too_large()


def _jpeg_parts(content: bytes) -> Iterator[bytes]:
    """Yield the segments of the first picture that are kept; what follows its end is another file or none."""
    place = 2
    while True:
        if content[place] != 0xFF:
            raise ValueError("no segment where one should be")
        filling = _FILLING.match(content, place + 1)
        place = filling.end() - 1 if filling else place
        marker = content[place + 1]
        if marker == _EOI:
            yield b"\xff\xd9"
            return
        (length,) = struct.unpack_from(">H", content, place + 2)
        end = place + 2 + length
        if length < 2 or end > len(content):
            raise ValueError("a segment goes beyond the file")
        if marker == _SOS:
            end = _end_of_scan(content, end)
        if _is_kept(marker, content[place + 4 : place + 16], length):
            yield content[place:end]
        place = end


def _is_kept(marker: int, start: bytes, length: int) -> bool:
    """Keep the picture and its colours. A longer head holds a small copy, perhaps of what was cut away."""
    if marker == _APP0:
        return start.startswith(b"JFIF\x00") and length == _PLAIN_HEAD
    if marker == _APP2:
        return start.startswith(b"ICC_PROFILE\x00")
    is_comment_or_application = marker == _COM or _APP0 < marker <= 0xEF
    return marker == _APP14 or not is_comment_or_application


def _end_of_scan(content: bytes, place: int) -> int:
    """Return where the packed points end: at a marker that is neither filling nor a restart."""
    marker = _NEXT_MARKER.search(content, place)
    if not marker:
        raise ValueError("the picture has no end")
    return marker.start()


def _turned(orientation: int) -> bytes:
    """Return the smallest camera data that there is: which way is up, and nothing else."""
    directory = struct.pack(">HHHLHHL", 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    body = b"Exif\x00\x00" + b"MM\x00\x2a\x00\x00\x00\x08" + directory
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png_parts(content: bytes) -> Iterator[bytes]:
    place = len(_PNG_START)
    while True:
        length, kind = struct.unpack_from(">L4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise ValueError("a part goes beyond the file")
        if kind in _PNG_KEPT:
            yield content[place:end]
        elif not kind[0] & 0x20:
            raise ValueError("a part that must be understood and is not known")
        if kind == b"IEND":
            return
        place = end


def _broken() -> UploadProblem:
    return UploadProblem("broken_picture", _("Bildet er ødelagt. Ta eller lagre det på nytt, og last det opp igjen."))


def _too_large() -> UploadProblem:
    message = _("Bildet har for mange punkter. Lagre det i mindre størrelse, og last det opp igjen.")
    return UploadProblem("large_picture", message)
