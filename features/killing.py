"""Somebody types; at a random moment a browser, a web process, the worker's process or the database is killed outright."""

import os
import random
import re
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Page, Response

from features.conftest import CHROMIUM, FLAGS
from tests.support.serving import Served

VICTIMS = ("browser", "web", "worker", "database")
PLACES = ("editor", "note", "referral")
PATIENCE = 60_000
GRACE = 1.0
"""Seconds of typing that a killed browser may not have written down yet; nothing else may lose as much as a letter."""


@dataclass
class Round:
    """One seeded kill: who is killed, where one was typing, when; and what came of it."""

    seed: int
    typed: list[tuple[float, str]] = field(default_factory=list)
    acknowledged: set[str] = field(default_factory=set)
    stored: str = ""
    offered: str = ""
    killed_at: float = 0.0
    seconds: float = 0.0

    def __post_init__(self) -> None:
        lot = random.Random(self.seed)  # noqa: S311  # the same moments every time
        self.victim, self.place = VICTIMS[self.seed % 4], PLACES[self.seed % 3]
        self.moment, self.outage = lot.uniform(0.2, 6.0), lot.uniform(0.1, 1.5)
        self.tries_while_down = lot.random() < 0.5

    def words(self, until: float | None = None) -> list[str]:
        """What was typed, all of it or until then."""
        return [word for at, word in self.typed if until is None or at <= until]

    @property
    def lost(self) -> list[str]:
        """Words that are neither in the database nor offered back in the browser."""
        return [word for word in self.words() if word not in self.stored and word not in self.offered]

    @property
    def may_be_lost(self) -> set[str]:
        """Typed in the last moment before the browser itself was killed."""
        if self.victim != "browser":
            return set()
        if self.place == "referral":  # a family's or a school's machine may be anybody's: kept as long as the tab
            return set(self.words())
        return set(self.words()) - set(self.words(self.killed_at - GRACE))

    def hear(self, answer: Response) -> None:
        """A save that the server has answered for."""
        if answer.status == 200 and answer.request.method == "POST":
            with suppress(Error, UnicodeDecodeError):
                body = answer.request.post_data_buffer or b""
                self.acknowledged |= set(re.findall(rf"s{self.seed}w\d+e", body.decode("utf-8", "replace")))


def type_until(page: Page, one: Round, seconds: float) -> None:
    """Word after word, at a quick writer's pace."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        word = f"s{one.seed}w{len(one.typed)}e"
        page.keyboard.type(f"{word} ", delay=4)
        one.typed.append((time.monotonic(), word))
        page.wait_for_timeout(40)


def kill(one: Round, served: Served, profile: Path) -> Callable[[], None]:
    """Kills at once; the answer brings it back as the machine or a person would."""
    one.killed_at = time.monotonic()
    if one.victim == "browser":
        _kill_browser(profile)
        return lambda: None
    if one.victim == "web":
        served.kill_pages()
        return lambda: None  # the one who started it starts another
    if one.victim == "worker":
        served.service.process.kill()  # the queue's worker lives in the process that starts the pages
        served.service.finish()
        return served.start_again
    served.kill_database()
    return served.start_database


def _kill_browser(profile: Path) -> None:
    """The browser's first process; its tabs go with it."""
    wanted = f"--user-data-dir={profile}".encode()
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError, ValueError):
            words = place.read_bytes().split(b"\0")
            if wanted in words and not any(word.startswith(b"--type=") for word in words):
                os.kill(int(place.parent.name), signal.SIGKILL)


def opened(playwright_type: object, profile: Path, address: str, cookie: dict[str, str]) -> BrowserContext:
    """A browser with a profile of its own, as on somebody's machine, signed in."""
    context: BrowserContext = playwright_type.launch_persistent_context(  # type: ignore[attr-defined]  # Chromium's
        str(profile), executable_path=CHROMIUM, args=FLAGS, base_url=address, locale="nb-NO"
    )
    context.add_cookies([{**cookie, "url": address}])  # type: ignore[list-item]  # name and value
    context.set_default_timeout(PATIENCE)
    return context


def until(condition: Callable[[], bool], page: Page, seconds: float = 60) -> bool:
    """Whether it comes true in time; the browser goes on meanwhile."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with suppress(Exception):  # a database that is only just up refuses the first who ask
            if condition():
                return True
        page.wait_for_timeout(150)
    return False
