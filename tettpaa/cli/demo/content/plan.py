"""What a loader needs to know about one invented case: frozen facts, and texts when they are asked for."""

from dataclasses import dataclass
from datetime import date

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.grammar import Arena, Language

SEVERITY = ("low", "medium", "high")
SOUNDNESS = ("can_wait", "should_start", "urgent")
EXPEDIENCY = ("assessment", "advice", "others")


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A child. Sex is not kept: nothing asks for it."""

    first: str
    last: str
    birth_date: date
    identity_number: str
    language: str

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class ConsentDates:
    """When someone said yes to the assessment and to the decision; empty where there is no answer yet."""

    assessment: date | None = None
    decision: date | None = None


@dataclass(frozen=True, slots=True)
class GuardianPlan:
    """A guardian, with the consents. Where the pupil is fifteen the guardians are not asked."""

    first: str
    last: str
    relation: str
    birth_date: date
    identity_number: str
    lives_with_child: bool
    interpreter: str
    phone: str
    consents: ConsentDates

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class PlanDates:
    """The dates that are reached, in order; the rest are empty.

    completeness: everything was there. intake: decided. assessment and draft: begun. hearing, quality_control: sent to.
    """

    received: date
    completeness: date | None = None
    intake: date | None = None
    assigned: date | None = None
    assessment: date | None = None
    draft: date | None = None
    hearing: date | None = None
    quality_control: date | None = None
    signed: date | None = None
    sent: date | None = None
    decided: date | None = None
    told: date | None = None
    follow_up: date | None = None
    closed: date | None = None

    def reached(self) -> list[tuple[str, date]]:
        """The dates that are reached, by name, in order."""
        named = ((name, getattr(self, name)) for name in self.__slots__)
        return [(name, day) for name, day in named if day is not None]


@dataclass(frozen=True, slots=True)
class WaitPlan:
    """An explained wait: why, for whom, from, to or still going on."""

    reason: str
    whom: str
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class NotePlan:
    """A note: what kind, when."""

    kind: str
    day: date


@dataclass(frozen=True, slots=True)
class NextStepPlan:
    """The planned next step: which of the step's options, when, whose turn (adviser, lead, clerk, unit …)."""

    step: str
    option: int
    due: date
    owner: str


@dataclass(frozen=True, slots=True)
class ReferralPlan:
    """How the referral came. `again` is a child who has had a case before."""

    channel: str
    referrer: str
    again: bool
    discussed_first: bool
    hearing_checked: date | None
    vision_checked: date | None


@dataclass(frozen=True, slots=True)
class IntakePlan:
    """What the intake decided: accept, return or refer_on, on three criteria."""

    outcome: str
    severity: str
    soundness: str
    expediency: str

    @property
    def levels(self) -> tuple[int, int, int]:
        """The three criteria as levels 0 to 2, for the texts of the grounds."""
        return (
            SEVERITY.index(self.severity),
            SOUNDNESS.index(self.soundness),
            EXPEDIENCY.index(self.expediency),
        )


@dataclass(frozen=True, slots=True)
class PromisePlan:
    """What is promised: the first answer that was sent, the plan, the date the family was told."""

    preliminary_answer: date | None
    planned_sent: date | None
    planned_told: date | None
    announced: date | None


@dataclass(frozen=True, slots=True)
class ResultPlan:
    """What comes out of it. Asked only of cases that have come so far."""

    needs_help: bool
    follows_assessment: bool
    closing_reason: str


@dataclass(frozen=True, slots=True)
class CasePlan:
    """One case. Same seed, same plan.

    Without an intake that accepted it stays a referral. `unit` is a place in `units()`, `adviser` a place among the
    advisers, -1 where there is none yet.
    """

    number: int
    seed: int
    unit: int
    arena: Arena
    kind: str
    theme: str
    reason: str
    language: Language
    group: str
    child: PersonPlan
    guardians: tuple[GuardianPlan, ...]
    pupil_consents: ConsentDates | None
    grading: str
    referral: ReferralPlan
    intake: IntakePlan | None
    step: str
    dates: PlanDates
    adviser: int
    promises: PromisePlan
    result: ResultPlan
    waits: tuple[WaitPlan, ...]
    notes: tuple[NotePlan, ...]
    next_step: NextStepPlan | None
    last_activity: date

    @property
    def is_open(self) -> bool:
        """Not closed."""
        return self.dates.closed is None

    @property
    def has_case(self) -> bool:
        """Taken in: there is a case, not only a referral."""
        return self.intake is not None and self.intake.outcome == "accept"

    @property
    def age(self) -> float:
        """The child's age in years when the referral came."""
        return (self.dates.received - self.child.birth_date).days / 365.25

    @property
    def voice(self) -> texts.Voice:
        """What the texts must know."""
        band = texts.band(self.age, self.arena)
        return texts.Voice(self.child.first, self.arena, self.language, self.theme, band, self.seed)

    def note_text(self, turn: int) -> str:
        """The text of the n-th note."""
        return texts.note(self.voice, self.notes[turn].kind, turn)

    def next_step_title(self) -> str:
        """The title of the next step, or nothing."""
        planned = self.next_step
        return texts.next_step_title(planned.step, planned.option, self.language) if planned else ""

    def grounds(self) -> tuple[str, ...]:
        """The grounds of the intake, one sentence for each criterion; nothing before it has decided."""
        if self.intake is None:
            return ()
        pairs = zip(texts.CRITERIA, self.intake.levels, strict=True)
        return tuple(texts.intake_ground(self.voice, criterion, level) for criterion, level in pairs)

    def wait_text(self, turn: int) -> str:
        """Why the n-th wait."""
        return texts.waiting(self.voice, self.waits[turn].reason, turn)
