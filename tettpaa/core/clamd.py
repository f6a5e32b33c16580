"""The municipality's own virus scanner, clamd, where one is set up: its protocol (clamd(8)), and how it is."""

import enum
import socket
import struct
from contextlib import closing, suppress
from functools import partial

from django.conf import settings
from django.utils.translation import gettext_lazy as _

CONNECT_SECONDS, ANSWER_SECONDS = 3, 60
_PIECE = 64 * 1024


class State(enum.Enum):
    """What an administrator is told."""

    OFF = "off"
    UP = "up"
    DOWN = "down"

    @property
    def sentence(self) -> str:
        """In the reader's language."""
        return str(_SENTENCES[self])


_SENTENCES = {
    State.OFF: _("Filer blir ikke sjekket for virus. Virussjekk er ikke satt opp."),
    State.UP: _("Filer blir sjekket for virus før de blir lagret."),
    State.DOWN: _("Virussjekken svarer ikke. Ingen filer blir tatt imot før den gjør det."),
}


class NoAnswer(Exception):
    """It did not say whether the file is clean: it is away, too slow, or set up for smaller files than ours."""


def is_set_up() -> bool:
    """Whether files are to be looked through at all."""
    return bool(settings.CLAMD)


def is_infected(content: bytes) -> bool:
    """What clamd says about the file; `NoAnswer` when it does not."""
    try:
        answer = _asked(b"zINSTREAM\0", content)
    except OSError as error:
        raise NoAnswer from error
    if answer.endswith(" FOUND"):
        return True
    if answer != "stream: OK":
        raise NoAnswer(answer)
    return False


def state() -> State:
    """Whether files are looked through right now."""
    if not is_set_up():
        return State.OFF
    try:
        return State.UP if _asked(b"zPING\0") == "PONG" else State.DOWN
    except OSError:
        return State.DOWN


def _asked(command: bytes, content: bytes = b"") -> str:
    """A command; then the file in pieces, each with its length before it; then the answer, to the end."""
    with closing(_connected()) as line:
        with suppress(BrokenPipeError):  # it may have had enough before the end, and then has said why
            line.sendall(command)
            for start in range(0, len(content), _PIECE):
                piece = content[start : start + _PIECE]
                line.sendall(struct.pack("!L", len(piece)) + piece)
            if content:
                line.sendall(struct.pack("!L", 0))
        said = b"".join(iter(partial(line.recv, 4096), b""))
        return said.rstrip(b"\0\n").decode("utf-8", "replace")


def _connected() -> socket.socket:
    if not settings.CLAMD.startswith("/"):
        host, _colon, port = settings.CLAMD.rpartition(":")
        line = socket.create_connection((host.strip("[]"), int(port)), CONNECT_SECONDS)
    else:
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(CONNECT_SECONDS)
        try:
            line.connect(settings.CLAMD)
        except OSError:
            line.close()
            raise
    line.settimeout(ANSWER_SECONDS)
    return line
