"""A kind of individual case, as the rules have it."""

from dataclasses import dataclass
from enum import StrEnum

from tettpaa.core.sentences import Text


class Task(StrEnum):
    """Whose task a kind of case is."""

    LAW = "law"
    OFFER = "offer"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class KindRules:
    """A kind of individual case, as data: who refers, who consents, which steps, clocks, elements and papers."""

    key: str
    title: Text
    is_open: bool
    references: tuple[str, ...]
    unit_kind: str | None
    """The kind of unit it is for: ``none`` for one that goes to neither, nothing when it does not matter."""
    referrers: tuple[str, ...]
    needs: tuple[str, ...]
    """What a unit's referral must hold besides the order and its grounds: ``measures``, ``report``."""
    holders: tuple[str, ...]
    """The roles that may have the case; empty is all who have cases."""
    task: Task
    consent: str
    purpose: str | None
    """What the yes is for, where an act has a rule of its own; else it is the question itself."""
    questions: tuple[str, ...]
    steps: tuple[str, ...]
    clocks: tuple[str, ...]
    norm: str
    assessment_type: str | None
    needs_assessment: bool
    has_decision: bool
    has_appeal_text: bool
    county_notice: bool
    """Whether pupils with such a decision are reported to the county before upper secondary school."""
    retention: str

    def fits(self, unit_kind: str | None) -> bool:
        """Whether a child at such a unit may have it. Who goes nowhere may have any."""
        return unit_kind is None or self.unit_kind in (None, unit_kind)

    def may_be_held_by(self, role: str) -> bool:
        """Whether somebody with this role may have the case."""
        return not self.holders or role in self.holders

    @property
    def is_about_child(self) -> bool:
        """A child, with guardians around; not an adult who speaks for oneself."""
        return self.consent != "adult"

    def is_for_pupil(self, *, at_school: bool) -> bool:
        """Whether it is about somebody at school, who answers alone from the age that the law sets."""
        return self.unit_kind == "school" or (self.unit_kind is None and at_school)

    def setting(self, *, at_school: bool) -> str:
        """Whose rule finds the one who says yes; where that is the unit's, the place of the child decides."""
        if self.consent != "unit":
            return self.consent
        return "school" if at_school else "kindergarten"

    def asks_now(self, *, sent: bool) -> str | None:
        """Which of the questions is the one that counts now: before the assessment is sent, and after."""
        if not self.questions:
            return None
        if "assessment" in self.questions:
            return "assessment" if not sent else ("decision" if "decision" in self.questions else None)
        return self.questions[0]
