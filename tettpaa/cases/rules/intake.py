"""What an intake decision must say: three criteria each with its grounds, and a day for what can wait."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from tettpaa.core.sentences import Sentence, sentence

CAN_WAIT = "can_wait"
LONGEST_WAIT = timedelta(days=366)


@dataclass(frozen=True)
class Judged:
    """The three criteria and why each was judged so."""

    severity: str
    severity_grounds: str
    soundness: str
    soundness_grounds: str
    expediency: str
    expediency_grounds: str

    @property
    def without_grounds(self) -> list[str]:
        """The fields that lack their grounds."""
        names = ("severity_grounds", "soundness_grounds", "expediency_grounds")
        return [name for name in names if not getattr(self, name).strip()]


@dataclass(frozen=True)
class Start:
    """When work begins on what can wait, and why it can; the reason is a key of the rules."""

    on: date | None = None
    reason: str = ""


def start_faults(soundness: str, start: Start, *, today: date, reasons: Collection[str]) -> list[tuple[str, Sentence]]:
    """What must be mended: (field, sentence). What cannot wait has no day to wait for."""
    if soundness != CAN_WAIT:
        return []
    found = []
    if start.on is None:
        found.append(("starts_on", sentence("cases.intake.no_start")))
    elif start.on < today:
        found.append(("starts_on", sentence("cases.intake.start_passed")))
    elif start.on > today + LONGEST_WAIT:
        found.append(("starts_on", sentence("cases.intake.start_far_off")))
    if start.reason not in reasons:
        found.append(("wait_reason", sentence("cases.intake.no_reason")))
    return found
