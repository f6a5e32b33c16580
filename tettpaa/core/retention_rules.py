"""Papers and what happens to them in the end, as rules that are data: the shape, and how a table is read into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tettpaa.core.rule_types import RuleError
from tettpaa.core.sentences import Text


class Starts(StrEnum):
    """The fact that the time runs from. While there is none, no time runs."""

    CASE_CLOSED = "case_closed"
    REFERRAL_ENDED = "referral_ended"


class ArchiveCode(StrEnum):
    """What the archive calls it (Noark 5, M450)."""

    PRESERVED = "B"
    DISPOSED = "K"


SERVICE, REFERRAL = "service", "referral"
"""Papers that belong to no case: the service's own work, and a referral that never became a case."""


@dataclass(frozen=True)
class PaperRule:
    """One kind of paper: kept for ever, or disposed of some time after a day."""

    key: str
    title: Text
    archive_code: ArchiveCode
    schedules: tuple[str, ...]
    starts: Starts | None
    years_after: str | None
    """The rule that says how many years after that day."""
    until_age: str | None
    """The rule that says how old the child must have become besides."""
    reference: str

    @property
    def is_preserved(self) -> bool:
        """Whether it is kept for ever."""
        return self.archive_code is ArchiveCode.PRESERVED


def paper(key: str, title: Text, table: Mapping[str, Any]) -> PaperRule:
    """One table of the file. A paper that is kept has no time; one that goes says from when and how long."""
    code = ArchiveCode(table["archive_code"])
    starts = Starts(table["starts"]) if "starts" in table else None
    years_after, until_age = table.get("years_after"), table.get("until_age")
    if code is ArchiveCode.PRESERVED and (starts or years_after or until_age):
        raise RuleError("det som skal bevares, har ingen tid.")
    if code is ArchiveCode.DISPOSED and not (starts and years_after):
        raise RuleError("det som kan kasseres, må si når tiden begynner (starts) og hvor lang den er (years_after).")
    if not table["schedules"]:
        raise RuleError("schedules er tom.")
    return PaperRule(key, title, code, tuple(table["schedules"]), starts, years_after, until_age, table["reference"])
