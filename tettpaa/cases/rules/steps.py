"""The steps of a case and which may follow which. The diagram in the docs is made from this table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise


class CaseStep(StrEnum):
    """One step of a case, from received to closed."""

    RECEIVED = "received"
    COMPLETENESS = "completeness"
    INTAKE = "intake"
    ASSIGNED = "assigned"
    ASSESSMENT = "assessment"
    DRAFT = "draft"
    HEARING = "hearing"
    QUALITY_CONTROL = "quality_control"
    SIGNED = "signed"
    SENT = "sent"
    DECIDED = "decided"
    SERVICE_STARTED = "service_started"
    REPORT_SENT = "report_sent"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


TRANSITIONS: Mapping[CaseStep, tuple[CaseStep, ...]] = {
    CaseStep.RECEIVED: (CaseStep.COMPLETENESS, CaseStep.CLOSED),
    CaseStep.COMPLETENESS: (CaseStep.INTAKE, CaseStep.CLOSED),
    CaseStep.INTAKE: (CaseStep.ASSIGNED, CaseStep.CLOSED),
    CaseStep.ASSIGNED: (CaseStep.ASSESSMENT, CaseStep.CLOSED),
    CaseStep.ASSESSMENT: (CaseStep.DRAFT, CaseStep.CLOSED),
    CaseStep.DRAFT: (CaseStep.HEARING, CaseStep.ASSESSMENT, CaseStep.CLOSED),
    CaseStep.HEARING: (CaseStep.QUALITY_CONTROL, CaseStep.DRAFT, CaseStep.CLOSED),
    CaseStep.QUALITY_CONTROL: (CaseStep.SIGNED, CaseStep.DRAFT, CaseStep.CLOSED),
    CaseStep.SIGNED: (CaseStep.SENT, CaseStep.CLOSED),
    CaseStep.SENT: (CaseStep.DECIDED, CaseStep.CLOSED),
    CaseStep.DECIDED: (CaseStep.FOLLOW_UP, CaseStep.CLOSED),
    CaseStep.SERVICE_STARTED: (CaseStep.FOLLOW_UP, CaseStep.DRAFT, CaseStep.CLOSED),
    CaseStep.REPORT_SENT: (CaseStep.FOLLOW_UP, CaseStep.CLOSED),
    CaseStep.FOLLOW_UP: (CaseStep.CLOSED,),
    CaseStep.CLOSED: (
        CaseStep.FOLLOW_UP,
        CaseStep.REPORT_SENT,
        CaseStep.SERVICE_STARTED,
        CaseStep.DECIDED,
        CaseStep.SENT,
        CaseStep.SIGNED,
        CaseStep.QUALITY_CONTROL,
        CaseStep.HEARING,
        CaseStep.DRAFT,
        CaseStep.ASSESSMENT,
        CaseStep.ASSIGNED,
    ),
}
"""Step → the steps that may come next, for all kinds of case; the first is the usual one. The usual one of one kind is
the next in its own list (`KindRules.steps`). A case that is opened again goes back to where it was when it was closed
(:func:`reopened_at`), and to no other step."""


def next_steps(step: str, steps: Sequence[str] | None = None) -> tuple[CaseStep, ...]:
    """The steps that may follow, the usual one first. `steps` are those of the kind, in its own order."""
    now = CaseStep(step)
    if steps is None:
        return TRANSITIONS[now]
    known = [CaseStep(name) for name in steps]
    found = [one for one in TRANSITIONS[now] if one in known]
    if now in known[:-1]:
        usual = known[known.index(now) + 1]
        found = [usual, *(one for one in found if one is not usual)]
    return tuple(found)


def reopened_at(taken: Iterable[str]) -> CaseStep | None:
    """Where a closed case goes when it is opened again: the last step before the end, or None when it cannot be.

    `taken` are the steps taken, oldest first. What was closed before anybody had it is referred anew instead.
    """
    before = [CaseStep(step) for step in taken if step != CaseStep.CLOSED]
    return before[-1] if before and before[-1] in TRANSITIONS[CaseStep.CLOSED] else None


def usual_next(step: str, steps: Sequence[str] | None = None) -> CaseStep:
    """The step that usually follows."""
    return next_steps(step, steps)[0]


def state_diagram(kinds: Iterable[Sequence[str]] = (), label: Callable[[CaseStep], str] = str) -> str:
    """The table as a Mermaid diagram, for the docs, with the ways of the kinds that step over something."""
    usual = {pair for steps in kinds for pair in pairwise(CaseStep(name) for name in steps)}
    lines = ["stateDiagram-v2", "    direction TB"]
    lines += [f"    {step.value} : {label(step)}" for step in CaseStep]
    lines.append(f"    [*] --> {CaseStep.RECEIVED.value}")
    lines += [f"    {step.value} --> {following.value}" for step in CaseStep for following in _after(step, usual)]
    lines.append(f"    {CaseStep.CLOSED.value} --> [*]")
    return "\n".join(lines) + "\n"


def _after(step: CaseStep, usual: set[tuple[CaseStep, CaseStep]]) -> list[CaseStep]:
    """What may follow, in the table first and then in the list of some kind."""
    more = [other for other in CaseStep if (step, other) in usual and other not in TRANSITIONS[step]]
    return [*TRANSITIONS[step], *more]
