"""When a piece of what a child has said may be given further. Closed until every question has its answer.

FVL § 18 (a child's own words and what would harm the child), barnekonvensjonen art. 12 and 16, OL § 10-2.
"""

import enum
from collections.abc import Iterable
from datetime import date

from tettpaa.core.sentences import Sentence, sentence


class Safe(enum.StrEnum):
    """«Er det trygt at foresatte vet?»"""

    SAFE = "safe"
    UNSURE = "unsure"
    NOT_SAFE = "not_safe"


def may_guardians_know(*, about_conversation: str, about_case: str) -> str:
    """The answer that holds: the most careful of the two; empty while nobody has answered about the conversation."""
    if Safe.NOT_SAFE in (about_conversation, about_case):
        return Safe.NOT_SAFE
    if Safe.UNSURE in (about_conversation, about_case):
        return Safe.UNSURE
    return about_conversation


def obstacles_to_release(
    *,
    wants_passed_on: bool,
    asked_for: bool,
    to_guardian: bool,
    safe: str,
    held_on: date,
    told_child_on: date | None,
    today: date,
) -> Iterable[Sentence]:
    """What stands in the way of giving one piece to one of them.

    ``asked_for``: the child has said that this one shall know; ``safe``: as ``may_guardians_know`` answers.
    """
    if not wants_passed_on:
        yield sentence("participation.release.child_says_no")
    elif not asked_for:
        yield sentence("participation.release.not_to_this_one")
    if to_guardian and safe != Safe.SAFE:
        yield sentence(f"participation.release.{'not_safe' if safe == Safe.NOT_SAFE else safe or 'not_asked'}")
    if told_child_on is None or told_child_on > today:
        yield sentence("participation.release.child_not_told")
    elif told_child_on < held_on:
        yield sentence("participation.release.told_before_conversation")
