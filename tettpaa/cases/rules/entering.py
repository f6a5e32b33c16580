"""A running case that is entered afterwards: its dates say which step it is at. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tettpaa.cases.rules.date_order import CaseDates, dates_out_of_order
from tettpaa.cases.rules.steps import CaseStep
from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.sentences import Sentence, sentence
from tettpaa.people.rules import has_turned

STEP_OF_DATE = (
    ("received_on", CaseStep.RECEIVED),
    ("intake_on", CaseStep.INTAKE),
    ("assigned_on", CaseStep.ASSIGNED),
    ("assessment_on", CaseStep.ASSESSMENT),
    ("sent_on", CaseStep.SENT),
    ("decided_on", CaseStep.DECIDED),
    ("started_on", CaseStep.SERVICE_STARTED),
)
"""The day of a step → the step; in the order that they come."""

NEXT = {
    CaseStep.ASSIGNED: ("contact", 7),
    CaseStep.ASSESSMENT: ("plan", 7),
    CaseStep.SENT: ("await_decision", 14),
    CaseStep.DECIDED: ("await_told", 14),
    CaseStep.SERVICE_STARTED: ("follow_up", 30),
}
"""Step → what usually comes next there, and within how many days."""


@dataclass(frozen=True)
class Problem:
    """What is wrong, beside which field."""

    field: str
    said: Sentence


@dataclass(frozen=True)
class PupilConsent:
    """The pupil's own yes, and the age from which it counts."""

    consented_on: date
    age: int


def step_at(dates: CaseDates, *, follows_up: bool = False) -> CaseStep:
    """Where the case is: the last step whose day is known. An agreed follow-up is a step of its own."""
    if follows_up and (dates.told_on or dates.started_on) is not None:
        return CaseStep.FOLLOW_UP
    known = [step for field, step in STEP_OF_DATE if getattr(dates, field) is not None]
    return known[-1]


def steps_taken(dates: CaseDates, *, follows_up: bool = False) -> list[tuple[CaseStep, date]]:
    """The steps whose day is known, each with its day."""
    taken = [(step, getattr(dates, field)) for field, step in STEP_OF_DATE if getattr(dates, field) is not None]
    last = dates.told_on or dates.started_on
    if follows_up and last is not None:
        taken.append((CaseStep.FOLLOW_UP, last))
    return taken


def problems(
    dates: CaseDates,
    *,
    today: date,
    birth_date: date | None,
    consented_on: Sequence[date] = (),
    pupil: PupilConsent | None = None,
    due_on: date | None,
    kind: KindRules | None = None,
) -> list[Problem]:
    """Everything that cannot be so, in the order of the form."""
    found = []
    if birth_date is not None and dates.received_on < birth_date:
        found.append(Problem("received_on", sentence("cases.enter.before_birth", on=birth_date)))
    if dates.assigned_on is None:
        found.append(Problem("assigned_on", sentence("cases.enter.not_assigned")))
    found += _not_of_kind(dates, kind)
    if dates.decided_on is not None and dates.sent_on is None and (kind is None or kind.needs_assessment):
        found.append(Problem("sent_on", sentence("cases.enter.decided_not_sent")))
    if dates.told_on is not None and dates.decided_on is None:
        found.append(Problem("decided_on", sentence("cases.enter.told_not_decided")))
    if pupil is not None and birth_date is not None and not has_turned(birth_date, pupil.age, pupil.consented_on):
        found.append(Problem("pupil_consented_on", sentence("cases.enter.pupil_too_young", age=pupil.age)))
    found += [Problem(_field_of(said), said) for said in dates_out_of_order(dates, today=today)]
    found += [
        Problem("consented_on", sentence("cases.enter.consent_ahead", on=day)) for day in consented_on if day > today
    ]
    if due_on is not None and due_on < today:
        found.append(Problem("next_due_on", sentence("cases.enter.next_passed", on=due_on)))
    return found


_STEP_OF_FIELD = dict(STEP_OF_DATE) | {"told_on": CaseStep.DECIDED}


def _not_of_kind(dates: CaseDates, kind: KindRules | None) -> list[Problem]:
    """A day of a step that this kind of case does not have."""
    known = [] if kind is None else [(name, _STEP_OF_FIELD.get(name)) for name, _day in dates.known()]
    return [
        Problem(name, sentence("cases.enter.not_of_kind"))
        for name, step in known
        if kind is not None and step is not None and step not in kind.steps
    ]


def next_key(dates: CaseDates, step: CaseStep, *, has_consent: bool, kind: KindRules | None = None) -> tuple[str, int]:
    """What comes next when nobody has said anything else, and within how many days."""
    if kind is not None and not kind.needs_assessment and step is CaseStep.ASSIGNED:
        return _next_without_assessment(kind, has_consent=has_consent)
    if step in (CaseStep.ASSIGNED, CaseStep.ASSESSMENT) and not has_consent:
        return "consent", 7
    if step is CaseStep.DECIDED and dates.told_on is not None:
        return "agree_follow_up", 14
    return NEXT.get(step, ("plan", 7))


def _next_without_assessment(kind: KindRules, *, has_consent: bool) -> tuple[str, int]:
    if kind.has_decision:
        return "await_decision", 14
    return ("start_help", 14) if has_consent else ("consent_help", 7)


def due(today: date, days: int) -> date:
    """The day that many days from now."""
    return today + timedelta(days=days)


def _field_of(said: Sentence) -> str:
    """The later of two dates in the wrong order; the one that lies ahead."""
    named = said.params.get("later", said.params.get("what"))
    return str(named.key).rsplit(".", 1)[-1] if isinstance(named, Sentence) else "received_on"
