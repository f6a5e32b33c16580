"""The steps of a case and which may follow which. The diagram in the docs is made from this table."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum


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
    CaseStep.FOLLOW_UP: (CaseStep.CLOSED,),
    CaseStep.CLOSED: (
        CaseStep.FOLLOW_UP,
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
"""Step → the steps that may come next; the first is the usual one. A case that is opened again goes back to where it
was when it was closed (:func:`reopened_at`), and to no other step."""


def next_steps(step: str, steps: Iterable[str] | None = None) -> tuple[CaseStep, ...]:
    """The steps that may follow. `steps` are those of the kind of case: one that it lacks is stepped over."""
    known = set(CaseStep) if steps is None else {CaseStep(name) for name in steps}
    found: list[CaseStep] = []
    for following in TRANSITIONS[CaseStep(step)]:
        wanted: CaseStep | None = following
        while wanted is not None and wanted not in known:
            wanted = TRANSITIONS[wanted][0] if wanted is not CaseStep.CLOSED else None
        if wanted is not None and wanted not in found:
            found.append(wanted)
    return tuple(found)


def reopened_at(taken: Iterable[str]) -> CaseStep | None:
    """Where a closed case goes when it is opened again: the last step before the end, or None when it cannot be.

    `taken` are the steps taken, oldest first. What was closed before anybody had it is referred anew instead.
    """
    before = [CaseStep(step) for step in taken if step != CaseStep.CLOSED]
    return before[-1] if before and before[-1] in TRANSITIONS[CaseStep.CLOSED] else None


def usual_next(step: str, steps: Iterable[str] | None = None) -> CaseStep:
    """The step that usually follows."""
    return next_steps(step, steps)[0]


def state_diagram(label: Callable[[CaseStep], str] = str) -> str:
    """The table as a Mermaid diagram, for the docs."""
    lines = ["stateDiagram-v2", "    direction TB"]
    lines += [f"    {step.value} : {label(step)}" for step in CaseStep]
    lines.append(f"    [*] --> {CaseStep.RECEIVED.value}")
    lines += [f"    {step.value} --> {following.value}" for step in CaseStep for following in TRANSITIONS[step]]
    lines.append(f"    {CaseStep.CLOSED.value} --> [*]")
    return "\n".join(lines) + "\n"
