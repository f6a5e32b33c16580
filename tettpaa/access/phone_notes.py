"""What a phone may keep of a note that is not sent yet, and who gets it open again. The reasons: docs/adr/0018.

The page gets the person's letter box (a public key). With it the browser seals what is typed, without network and
without any secret. Only the service opens the box, for that person, and only after a sign-in that is newer than the
one under which it was sealed: an open session on a phone that somebody found reads nothing.
"""

import base64
import binascii
import time
from dataclasses import dataclass
from typing import Any

from tettpaa.access import fresh
from tettpaa.core import crypto, identity_keys
from tettpaa.core.crypto import UnreadableError

DAYS = 14
"""So long a sealed text may lie on a phone. After that it opens for nobody, and the phone removes it."""
GO_TO = "X-Go-To"
"""Where a script goes on: to the note that was received, or to where one proves who one is."""
MOST = 20
"""Texts sealed by one page each, that a phone may ask to have opened at once."""


class AskAgain(Exception):
    """The last sign-in is the one it was sealed under, or too long ago."""


class TooOld(Exception):
    """It has lain on the phone for longer than it may."""


@dataclass(frozen=True)
class Sealed:
    """What the phone says of a sealed text: which visit, under which sign-in, and the sender's half of its key."""

    visit: str
    since: str
    half: bytes

    @classmethod
    def read(cls, written: str) -> "Sealed":
        """From ``visit|since|half``, as the page sends it. Raises `UnreadableError`."""
        try:
            visit, since, half = written.split("|")
            float(since)
            return cls(visit, since, base64.b64decode(half, validate=True))
        except (ValueError, binascii.Error) as error:
            raise UnreadableError("not a sealed text of ours") from error


def letter_box(user_id: int) -> str:
    """With this the browser seals; it opens nothing."""
    return base64.b64encode(crypto.letter_box(_keys(user_id)[-1])).decode()


def since(request: Any) -> str:
    """The sign-in that a page is shown under."""
    return f"{fresh.last_proof(request):.3f}"


def key_of(request: Any, sealed: Sealed) -> str:
    """The key of one sealed text, for the one who wrote it: one for each of their boxes, of which one fits.

    Raises `AskAgain` or `TooOld`.
    """
    sealed_under = float(sealed.since)
    if not sealed_under <= time.time() < sealed_under + DAYS * 24 * 3600:
        raise TooOld
    if not fresh.is_fresh(request) or fresh.last_proof(request) <= sealed_under + 0.001:
        raise AskAgain
    context = f"{sealed.visit}|{sealed.since}"
    keys = [crypto.letter_key(key, sealed.half, context) for key in _keys(request.user.pk)]
    return " ".join(base64.b64encode(key).decode() for key in keys)


def _keys(user_id: int) -> list[bytes]:
    """The person's boxes, oldest first: one for each key that the service has had."""
    return [crypto.derived_key(key, str(user_id)) for key in identity_keys.derived("phone-note")]
