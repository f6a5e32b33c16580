"""Who says what a new unit may get when a child moves, and what they have agreed to."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

P = TypeVar("P", bound=Hashable)

STATUS = "status"
"""That there is a case, where it is, and who to call. Without a yes to this, nothing is opened."""


def who_answers(guardians: Sequence[tuple[P, bool]], *, pupil_decides: bool) -> tuple[P | None, ...]:
    """The pupil alone from the age the law sets; before that everyone with parental responsibility.

    ``guardians`` are pairs: who, and whether they have the responsibility. ``None`` is the pupil.
    """
    if pupil_decides:
        return (None,)
    return tuple(who for who, responsible in guardians if responsible)


def agreed(required: Sequence[P | None], answers: Mapping[P | None, frozenset[str]]) -> frozenset[str] | None:
    """What all of them allow; ``None`` while somebody has not answered, or when nobody can."""
    if not required or any(who not in answers for who in required):
        return None
    shared = frozenset.intersection(*(answers[who] for who in required))
    return shared if STATUS in shared else frozenset()
