"""When one asks whether the child got the help, and what. Data in ``help_questions.toml``; read once."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("help_questions.toml")
ANSWERS = ("yes", "partly", "no", "unknown")
LATEST = timedelta(days=60)
"""Nobody is asked about a round that passed longer ago: the service was not here then."""


@dataclass(frozen=True)
class Round:
    """So long after the family was told."""

    key: str
    after: timedelta
    answer_within: timedelta
    words: dict[str, str]

    def is_due(self, told_on: date, today: date) -> bool:
        """The day has come, and not gone by for long."""
        return told_on + self.after <= today <= told_on + self.after + LATEST


@dataclass(frozen=True)
class Question:
    """One question to one of the three."""

    key: str
    of: str
    words: dict[str, str]
    deviates: frozenset[str]
    granted: bool
    """It asks whether what was granted is received."""


@cache
def rounds() -> tuple[Round, ...]:
    """The first one first."""
    return tuple(
        Round(row["key"], timedelta(days=row["days"]), timedelta(days=row["answer_days"]), _words(row))
        for row in _file()["rounds"]
    )


@cache
def questions() -> tuple[Question, ...]:
    """All of them, as they are asked."""
    return tuple(
        Question(row["key"], row["of"], _words(row), frozenset(row["deviates"]), row.get("granted", False))
        for row in _file()["questions"]
    )


def round_called(key: str) -> Round:
    """By its key."""
    return next(one for one in rounds() if one.key == key)


def asked_of(who: str) -> tuple[Question, ...]:
    """The questions of a child, a guardian or a unit."""
    return tuple(one for one in questions() if one.of == who)


def question_called(key: str) -> Question:
    """By its key."""
    return next(one for one in questions() if one.key == key)


def deviations(who: str, answers: dict[str, str]) -> list[Question]:
    """The questions whose answer somebody must act on."""
    return [one for one in asked_of(who) if answers.get(one.key) in one.deviates]


def said(words: dict[str, str], language: str) -> str:
    """In the reader's language; bokmål where there is no other."""
    return words.get(language[:2].lower(), words["nb"])


def _words(row: dict[str, Any]) -> dict[str, str]:
    return {language: row[language] for language in ("nb", "nn", "en")}


@cache
def _file() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(FILE.read_text("utf-8"))
