"""Rules about logged work, pure: what can be written, until when it is simply mended, how time spreads over levels."""

from collections.abc import Mapping
from datetime import date, timedelta

FEWEST_MINUTES, MOST_MINUTES = 1, 720
"""A working day and a half. More in one line is a slip of the hand."""

LONGEST_BACK = 366
"""Days. Older work belongs to figures that have been reported."""

LONGEST_AHEAD = 366
"""Days until a follow-up. Farther off it is a plan and not an appointment."""

PYRAMID = {"indicated": 5, "selective": 10, "universal": 85}
"""Which part of all children needs what, in per cent and from the top. A picture, and no target for working time."""

ENDS = ("accepted", "advised", "withdrawn")
"""After one of these nothing more happens to a system referral."""

LEADS_TO = {
    "asked": ("asked", ("waiting",)),
    "added": ("waiting", ("asked",)),
    "accepted": ("accepted", ("waiting", "asked")),
    "advised": ("advised", ("waiting", "asked")),
    "withdrawn": ("withdrawn", ("waiting", "asked")),
}
"""Each step of a system referral: the state it leads to, and those it can be taken from."""


def minutes_make_sense(minutes: int) -> bool:
    """More than nothing, and no more than somebody can work in a day."""
    return FEWEST_MINUTES <= minutes <= MOST_MINUTES


def day_is_within_reach(day: date, today: date) -> bool:
    """Today or earlier, and not longer ago than a year."""
    return today - timedelta(days=LONGEST_BACK) <= day <= today


def follow_up_makes_sense(day: date, *, after: date) -> bool:
    """After the work itself, within a year."""
    return after < day <= after + timedelta(days=LONGEST_AHEAD)


def is_mended_in_place(registered_on: date, today: date) -> bool:
    """On the day it was registered a row is simply changed; later a new row replaces it, and the old one stays."""
    return registered_on == today


def next_state(step: str, state: str) -> str | None:
    """Where a system referral comes by a step; nothing when the step cannot be taken now."""
    leads_to, taken_from = LEADS_TO[step]
    return leads_to if state in taken_from else None


def day_ahead(day: date, today: date) -> bool:
    """Today or later, within a year."""
    return today <= day <= today + timedelta(days=LONGEST_AHEAD)


def shares(minutes: Mapping[str, int]) -> dict[str, int]:
    """Each part's share of the whole in whole per cent. They add up to a hundred, or are all nought."""
    total = sum(minutes.values())
    if not total:
        return dict.fromkeys(minutes, 0)
    whole = {key: 100 * value // total for key, value in minutes.items()}
    by_rest = sorted(minutes, key=lambda key: -(100 * minutes[key] % total))
    for key in by_rest[: 100 - sum(whole.values())]:
        whole[key] += 1
    return whole
