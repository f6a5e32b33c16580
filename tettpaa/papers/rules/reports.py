"""When a report is signed: by the leader and the teacher, both under the same words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Signed:
    """Who signed what, when."""

    user: int
    name: str
    title: str
    is_leader: bool
    covers: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True)
class Standing:
    """The two signatures that hold for the report as it stands now."""

    leader: Signed | None = None
    teacher: Signed | None = None

    @property
    def is_whole(self) -> bool:
        """Both have signed the same words."""
        return self.leader is not None and self.teacher is not None

    def has(self, *, is_leader: bool) -> bool:
        """Whether this one of the two has signed it as it stands."""
        return (self.leader if is_leader else self.teacher) is not None


def standing(signatures: Iterable[Signed], covers: Mapping[str, Any], teacher: int | None) -> Standing:
    """The latest of each that covers every word; of the teachers only the one who is named now."""
    leader: Signed | None = None
    named: Signed | None = None
    for one in sorted(signatures, key=lambda found: found.at):
        if one.covers != covers:
            continue
        if one.is_leader:
            leader = one
        elif one.user == teacher:
            named = one
    return Standing(leader, named)


def hears_child(text: str, not_heard: str) -> tuple[bool, bool]:
    """Whether the child's view is written, and whether it stands why it is not."""
    return bool(text.strip()), not text.strip() and bool(not_heard.strip())
