"""The one clock of a case: for staff, for drawing, and as family and unit see it."""

from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cases.queries import pauses, rules_of
from tettpaa.cases.reading import CaseReading
from tettpaa.cases.rules.promised import Calculated, calculated_date
from tettpaa.cases.rules.time_used import CaseClock, Plan, Wait
from tettpaa.cases.rules.time_used import clock as clock_rule
from tettpaa.core import clock
from tettpaa.core.clockbar import ClockFacts


def waits(case: IndividualCase) -> list[Wait]:
    """The same, as the clock's rule sees them."""
    return [Wait(*row) for row in pauses(case).values_list("waiting_for", "reason", "from_on", "to_on")]


def clock_of(case: IndividualCase, waited: list[Wait] | None = None) -> CaseClock:
    """The one clock, today. ``waited`` is given where the waits are read already."""
    rules = rules_of(case)
    return clock_rule(
        received_on=case.received_on,
        today=clock.today(),
        norm_days=rules.number("processing_norm_days"),
        intake_on=case.intake_on,
        assigned_on=case.assigned_on,
        sent_on=case.sent_on,
        decided_on=case.decided_on,
        told_on=case.told_on,
        pauses=waits(case) if waited is None else waited,
        plan=Plan(case.planned_sent_on, case.planned_told_on),
        ended_on=case.closed_on if case.decided_on is None else None,
    )


def calculated(reading: CaseReading) -> Calculated | None:
    """The day that staff can expect, and where it comes from. No family sees it."""
    case = reading.case
    return calculated_date(received_on=case.received_on, planned_on=case.planned_told_on, typical=reading.typical)


def clock_facts(case: IndividualCase, waited: list[Wait]) -> ClockFacts:
    """The same, for drawing."""
    segments = [("inntak", case.received_on, case.assigned_on)]
    if case.assigned_on:
        segments.append(("utredning", case.assigned_on, case.sent_on))
    return ClockFacts(
        received_on=case.received_on,
        today=clock.today(),
        norm_on=case.norm_on,
        expected_told_on=case.planned_told_on,
        told_on=case.told_on or (case.closed_on if case.decided_on is None else None),
        sent_on=case.sent_on,
        expected_sent_on=case.planned_sent_on,
        pauses=[(wait.since, wait.until, wait.reason.rstrip(" .")) for wait in waited],
        segments=segments,
    )


def shared_clock_facts(progress: SharedProgress) -> ClockFacts:
    """The clock as a family or unit sees it: lived days, the norm, and only the date that was announced to them."""
    return ClockFacts(
        received_on=progress.received_on,
        today=clock.today(),
        norm_on=progress.norm_on,
        expected_told_on=progress.announced_on,
        told_on=progress.told_on or (progress.closed_on if progress.decided_on is None else None),
        sent_on=progress.sent_on,
    )
