"""How to talk with a child of this age, and what to ask about. Data in ``prompts.toml``; read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tettpaa.core.sentences import Text

FILE = Path(__file__).with_name("prompts.toml")


@dataclass(frozen=True)
class Band:
    """Children of some ages, how to go about it with them, and what to ask."""

    first: int
    last: int
    title: Text
    how: tuple[Text, ...]
    ask: tuple[Text, ...]


@cache
def bands() -> tuple[Band, ...]:
    """All of them, the youngest first."""
    return tuple(
        Band(
            first=row["from"],
            last=row["to"],
            title=Text(row["nb"], row["nn"]),
            how=_texts(row["how_nb"], row["how_nn"]),
            ask=_texts(row["ask_nb"], row["ask_nn"]),
        )
        for row in tomllib.loads(FILE.read_text("utf-8"))["bands"]
    )


def band_of(age: int) -> Band:
    """The one that this age is in."""
    return next(band for band in bands() if band.first <= age <= band.last)


def _texts(nb: list[str], nn: list[str]) -> tuple[Text, ...]:
    return tuple(Text(one, other) for one, other in zip(nb, nn, strict=True))
