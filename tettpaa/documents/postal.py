"""Whether a letter can be posted to an address: in plain words what it lacks. Plain Python.

A Norwegian address ends with four figures and a place; one abroad has its country as the last line, below the town.
"""

import enum
import re

_TOWN = re.compile(r"\d{4} +\S.*")
FEWEST_ABROAD = 3
MOST_LINES = 5
WIDEST = 40
"""What the window of a C5 envelope shows."""


class Lacking(enum.Enum):
    """Why a letter stays."""

    MISSING = "missing"
    NO_TOWN = "no_town"
    NO_STREET = "no_street"
    TOO_LONG = "too_long"


def lines(address: str) -> list[str]:
    """Without empty lines and doubled spaces."""
    return [" ".join(line.split()) for line in address.splitlines() if line.strip()]


def lacks(address: str) -> Lacking | None:
    """What is wrong first; nothing when it can go."""
    found = lines(address)
    if not found:
        return Lacking.MISSING
    if len(found) > MOST_LINES or any(len(line) > WIDEST for line in found):
        return Lacking.TOO_LONG
    is_norwegian = _TOWN.fullmatch(found[-1]) is not None
    is_abroad = len(found) >= FEWEST_ABROAD and not any(character.isdigit() for character in found[-1])
    if not is_norwegian and not is_abroad:
        return Lacking.NO_TOWN
    return Lacking.NO_STREET if is_norwegian and len(found) == 1 else None
