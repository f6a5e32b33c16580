"""What still stands in the way of a step. Empty means that nothing does.

A fact that nobody has given counts as missing: silence never opens a door.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tettpaa.cases.rules.date_order import CaseDates, dates_out_of_order
from tettpaa.cases.rules.endings import EndingFacts, left_open, obstacles_to, somebody_said_no
from tettpaa.cases.rules.steps import CaseStep, next_steps
from tettpaa.core.rule_types import Ending
from tettpaa.core.sentences import Sentence, Text, sentence
from tettpaa.participation.rules import ConsentState, ConsentStatus


@dataclass(frozen=True, kw_only=True)
class CaseFacts:
    """What is so in a case, as far as the next step asks."""

    step: CaseStep
    today: date
    dates: CaseDates
    steps: tuple[str, ...] = tuple(
        step for step in CaseStep if step not in (CaseStep.SERVICE_STARTED, CaseStep.REPORT_SENT)
    )
    """The steps of this kind of case."""
    is_complete: bool = False
    referral_lacks: tuple[Text | str, ...] = ()
    is_accepted: bool = False
    has_holder: bool = False
    impartial: bool | None = None
    """The holder's own answer: impartial, not impartial, or not answered."""
    consent: ConsentStatus | None = None
    """The consent that the work waits for: to the expert assessment, or to the help where there is none."""
    consent_to: str = "assessment"
    decision_consent: ConsentStatus | None = None
    hearing_ends_on: date | None = None
    """The last day to comment; empty while the draft has not been sent to the family."""
    waiting_for_comments: tuple[str, ...] = ()
    """Names of those who have not answered. Read by staff only."""
    not_explained_to: tuple[str, ...] = ()
    """Names of those who read on paper or with an interpreter, and have not got the text: their time has not begun."""
    asks_voices: bool = True
    """Whether the child's view, the guardians' and the best interests are asked for. An adult speaks for oneself."""
    child_heard: bool = False
    """The child's view is written, or the reason why it is not."""
    guardians_without_view: tuple[str, ...] = ()
    best_interests_assessed: bool = False
    assessment_obstacles: tuple[Sentence, ...] | None = None
    """What the assessment itself lacks (`assessments.rules`); None while there is no draft."""
    author: str | None = None
    approved_by: str | None = None
    follow_up_settled: bool = False
    """A follow-up is agreed with a date, or it is written why none is needed."""
    ending: Ending | None = None
    """How somebody wants the case to end."""
    at_end: EndingFacts | None = None
    refusal_answered: bool = True
    """It is written what the child gets instead, where somebody has said no."""
    open_tasks: int = 0


Check = Callable[[CaseFacts], Iterable[Sentence]]


def obstacles(step_to: str, facts: CaseFacts) -> list[Sentence]:
    """What must be done before the case can take a step, in the order it should be done; nothing twice."""
    wanted = CaseStep(step_to)
    if wanted not in next_steps(facts.step, facts.steps):
        return [sentence("cases.step.not_next", now=_step(facts.step), wanted=_step(wanted))]
    found = [said for check in CHECKS[wanted] for said in check(facts)]
    found += dates_out_of_order(facts.dates, today=facts.today)
    return list(dict.fromkeys(found))


def obstacles_to_correction(step_to: str, facts: CaseFacts, *, is_heard: bool) -> list[Sentence]:
    """What a corrected assessment lacks: asked as the first was at this step, but the case takes no step for it."""
    checks = [check for check in CHECKS[CaseStep(step_to)] if is_heard or check is not _heard]
    return list(dict.fromkeys(said for check in checks for said in check(facts)))


def reminders(step_to: str, facts: CaseFacts) -> list[Sentence]:
    """What should be thought of, but does not stop the step: what has happened must always be possible to register."""
    decision = CaseStep(step_to) is CaseStep.DECIDED
    if decision and not (facts.decision_consent and facts.decision_consent.is_given):
        return [sentence("cases.reminder.decision_consent")]
    return []


def _complete(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.referral_lacks and not facts.is_complete:
        yield sentence("cases.obstacle.referral_lacks", what=facts.referral_lacks)
    elif not facts.is_complete:
        yield sentence("cases.obstacle.not_complete")


def _accepted(facts: CaseFacts) -> Iterable[Sentence]:
    if not facts.is_accepted:
        yield sentence("cases.obstacle.not_accepted")


def _holder(facts: CaseFacts) -> Iterable[Sentence]:
    if not facts.has_holder:
        yield sentence("cases.obstacle.no_holder")


def _impartial(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.impartial is None:
        yield sentence("cases.obstacle.impartiality_not_declared")
    elif not facts.impartial:
        yield sentence("cases.obstacle.disqualified")


def _consent(facts: CaseFacts) -> Iterable[Sentence]:
    state = facts.consent.state if facts.consent else ConsentState.WAITING
    if state is ConsentState.UNRESOLVED or (state is not ConsentState.GIVEN and facts.consent_to == "assessment"):
        yield sentence(f"cases.obstacle.consent_{state.value}")
    elif state is not ConsentState.GIVEN:
        yield sentence(f"cases.obstacle.consent_{facts.consent_to}_{state.value}")


def _draft(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.assessment_obstacles is None:
        yield sentence("cases.obstacle.no_draft")


def _voices(facts: CaseFacts) -> Iterable[Sentence]:
    if not facts.asks_voices or CaseStep.HEARING not in facts.steps:
        return
    if not facts.child_heard:
        yield sentence("cases.obstacle.child_not_heard")
    for name in facts.guardians_without_view:
        yield sentence("cases.obstacle.guardian_view_missing", who=name)
    if not facts.best_interests_assessed:
        yield sentence("cases.obstacle.best_interests_missing")


def _heard(facts: CaseFacts) -> Iterable[Sentence]:
    if CaseStep.HEARING not in facts.steps:
        return
    if facts.hearing_ends_on is None:
        yield sentence("cases.obstacle.hearing_not_sent")
        return
    if facts.not_explained_to:
        yield sentence("cases.obstacle.hearing_not_explained", who=tuple(facts.not_explained_to))
    if facts.waiting_for_comments and facts.hearing_ends_on >= facts.today:
        who = tuple(facts.waiting_for_comments)
        yield sentence("cases.obstacle.hearing_open", who=who, until=facts.hearing_ends_on)


def _assessment_ready(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.assessment_obstacles is None:
        return [sentence("cases.obstacle.no_draft")]
    return facts.assessment_obstacles


def _approved(facts: CaseFacts) -> Iterable[Sentence]:
    if CaseStep.QUALITY_CONTROL not in facts.steps:
        return
    if facts.approved_by is None or facts.author is None:
        yield sentence("cases.obstacle.not_approved")
    elif facts.approved_by == facts.author:
        yield sentence("cases.obstacle.approved_by_author")


def _signed(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.dates.signed_on is None:
        yield sentence("cases.obstacle.not_signed")


def _sent(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.dates.sent_on is None and CaseStep.SENT in facts.steps:
        yield sentence("cases.obstacle.not_sent")


def _decided(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.dates.decided_on is None:
        yield sentence("cases.obstacle.no_decision_date")


def _started(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.dates.started_on is None and CaseStep.SERVICE_STARTED in facts.steps:
        yield sentence("cases.obstacle.not_started")


def _told(facts: CaseFacts) -> Iterable[Sentence]:
    if CaseStep.DECIDED not in facts.steps:
        return
    if facts.dates.decided_on is None and facts.dates.told_on is not None:
        yield sentence("cases.obstacle.told_before_decided")
    elif facts.dates.told_on is None:
        yield sentence("cases.obstacle.family_not_told")


def _ended_well(facts: CaseFacts) -> Iterable[Sentence]:
    if facts.ending is None:
        yield sentence("cases.obstacle.no_closing_reason")
    elif facts.at_end is not None:
        yield from obstacles_to(facts.ending, facts.at_end)
    if facts.asks_voices and not facts.best_interests_assessed:
        yield sentence("cases.obstacle.best_interests_missing")
    if facts.at_end is not None:
        yield from left_open(facts.at_end)
        if somebody_said_no(facts.at_end) and not facts.refusal_answered:
            yield sentence("cases.obstacle.no_refusal_plan")
    if not facts.follow_up_settled:
        yield sentence("cases.obstacle.no_follow_up")
    if facts.open_tasks:
        yield sentence("cases.obstacle.open_tasks", count=facts.open_tasks)


def _step(step: CaseStep) -> Sentence:
    return sentence(f"cases.step.{step.value}")


_WORK: tuple[Check, ...] = (_impartial, _consent)
CHECKS: Mapping[CaseStep, tuple[Check, ...]] = {
    CaseStep.RECEIVED: (),
    CaseStep.COMPLETENESS: (),
    CaseStep.INTAKE: (_complete,),
    CaseStep.ASSIGNED: (_accepted, _holder),
    CaseStep.ASSESSMENT: (_holder, *_WORK),
    CaseStep.DRAFT: _WORK,
    CaseStep.HEARING: (*_WORK, _draft),
    CaseStep.QUALITY_CONTROL: (*_WORK, _heard, _voices, _assessment_ready),
    CaseStep.SIGNED: (*_WORK, _heard, _voices, _assessment_ready, _approved),
    CaseStep.SENT: (_consent, _signed),
    CaseStep.REPORT_SENT: (_consent, _signed),
    CaseStep.DECIDED: (_sent, _decided),
    CaseStep.SERVICE_STARTED: (_holder, *_WORK),
    CaseStep.FOLLOW_UP: (_told, _started),
    CaseStep.CLOSED: (_ended_well,),
}
"""Step → the questions that are asked before it is taken."""
