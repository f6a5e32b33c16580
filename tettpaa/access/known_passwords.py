"""Passwords known from break-ins: a list that comes with the service, and one that the operator may add.

Neither is read into memory. Ours is a sorted file of short fingerprints (``known/README.md`` says of what); the
operator's is either Django's own kind (gzip, one a line) or the file of Have I Been Pwned, which is tens of gigabytes.
"""

import gzip
import hashlib
import mmap
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, overload

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LIST = Path(__file__).parent / "known" / "passwords.bin"
WIDTH = 5
"""Bytes of a fingerprint. By chance one in three million other passwords is refused."""
ENOUGH = 8
"""So much must be left when the end is taken off; less says nothing about the password."""
PWNED_LINE = re.compile(rb"[0-9A-Fa-f]{40}:\d+\s*")


def key(password: str) -> str:
    """What is compared: small letters, without the digits and signs that people put at the end to make it «another»."""
    small = password.casefold()
    stem = re.sub(r"[\W\d_]+$", "", small)
    return stem if len(stem) >= ENOUGH else small


def fingerprint(of: str) -> bytes:
    """The bytes in the list that stand for a key."""
    return hashlib.sha256(of.encode("utf-8", "surrogatepass")).digest()[:WIDTH]


class Fingerprints(Sequence[bytes]):
    """A file of sorted fingerprints, as a list; the system reads the pages of it that are looked at."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __len__(self) -> int:
        return len(self._bytes) // WIDTH

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return self._bytes[at * WIDTH : (at + 1) * WIDTH]

    def __contains__(self, wanted: object) -> bool:
        if not isinstance(wanted, bytes):
            return False
        at = bisect_left(self, wanted)
        return at < len(self) and self[at] == wanted


@cache
def shipped() -> Fingerprints:
    """The list that comes with the service."""
    return Fingerprints(LIST)


def in_pwned_file(path: Path, password: str) -> bool:
    """Whether the file of Have I Been Pwned (sorted lines, «SHA1:count») has it; the file is halved until it shows."""
    wanted = hashlib.sha1(password.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest().upper().encode()
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while low < high:
            middle = (low + high) // 2
            file.seek(max(middle - 1, 0))
            if middle:
                file.readline()  # to where the next line begins
            if file.tell() >= high:
                high = middle
                continue
            found = file.readline()[:40].upper()
            if found == wanted:
                return True
            low, high = (file.tell(), high) if found < wanted else (low, middle)
    return False


def kind(path: Path) -> str:
    """What the operator's list is: ``pwned`` or ``words``. Fails with a sentence when it is neither."""
    with path.open("rb") as file:
        first = file.readline(100)
    if PWNED_LINE.fullmatch(first):
        return "pwned"
    if first.startswith(b"\x1f\x8b"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            lines.readline()
        return "words"
    raise ValueError(f"{path} er verken en gzip-fil med ett passord på linja eller linjer som «SHA1:antall»")


class KnownPasswordsValidator:
    """Refuses what is in the list that comes with the service, also when only the case or the end is another."""

    def validate(self, password: str, user: Any = None) -> None:
        """As Django asks its validators."""
        if fingerprint(key(password)) in shipped():
            raise _refused()

    def get_help_text(self) -> str:
        """Said beside the field already, in our own words."""
        return ""


class OperatorListValidator:
    """Refuses what is in the list that the operator has given in ``TETTPAA_PASSWORD_LIST``."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)

    def validate(self, password: str, user: Any = None) -> None:
        """As Django asks its validators."""
        if kind(self._path) == "words":
            _words(self._path).validate(password, user)
        elif any(in_pwned_file(self._path, form) for form in {password, password.casefold()}):
            raise _refused()

    def get_help_text(self) -> str:
        """Said beside the field already, in our own words."""
        return ""


@cache
def _words(path: Path) -> CommonPasswordValidator:
    return CommonPasswordValidator(str(path))


def _refused() -> ValidationError:
    return ValidationError(
        _("Passordet er kjent fra innbrudd hos andre, eller ligner for mye på et som er det. Velg noen andre ord."),
        code="password_known",
    )
