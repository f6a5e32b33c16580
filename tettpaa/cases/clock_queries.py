"""The one clock of a case: for staff, for drawing, and as family and unit see it."""

import datetime as dt

from tettpaa.cases import queries
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cases.queries import pauses, rules_of
from tettpaa.cases.reading import CaseReading
from tettpaa.cases.rules.promised import Calculated, calculated_date
from tettpaa.cases.rules.time_used import CaseClock, End, Plan, Wait
from tettpaa.cases.rules.time_used import clock as clock_rule
from tettpaa.core import clock
from tettpaa.core.clockbar import ClockFacts, EndsWith


def waits(case: IndividualCase) -> list[Wait]:
    """The same, as the clock's rule sees them."""
    return [Wait(*row) for row in pauses(case).values_list("waiting_for", "reason", "from_on", "to_on")]


def clock_of(case: IndividualCase, waited: list[Wait] | None = None) -> CaseClock:
    """The one clock, today. ``waited`` is given where the waits are read already."""
    rules = rules_of(case)
    return clock_rule(
        received_on=case.received_on,
        today=clock.today(),
        norm_days=rules.number(rules.kind(case.kind).norm),
        intake_on=case.intake_on,
        assigned_on=case.assigned_on,
        sent_on=case.sent_on,
        decided_on=case.decided_on,
        told_on=case.told_on,
        started_on=case.started_on,
        ends_with=End.DECISION if rules.kind(case.kind).has_decision else End.HELP,
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
    stopped_on, ends_with = _stop(case)
    has_parts = queries.kind_of(case).needs_assessment
    segments = [("inntak", case.received_on, case.assigned_on)]
    if case.assigned_on and has_parts:
        segments.append(("utredning", case.assigned_on, case.sent_on))
    return ClockFacts(
        received_on=case.received_on,
        today=clock.today(),
        norm_on=case.norm_on,
        expected_told_on=case.planned_told_on,
        told_on=stopped_on,
        ends_with=ends_with,
        sent_on=case.sent_on if has_parts else None,
        expected_sent_on=case.planned_sent_on if has_parts else None,
        pauses=[(wait.since, wait.until, wait.reason.rstrip(" .")) for wait in waited],
        segments=segments,
    )


def _stop(case: IndividualCase | SharedProgress) -> tuple[dt.date | None, EndsWith]:
    """The day the time stopped, and what it runs to: the decision told, the help begun, or that the case was closed."""
    has_decision = queries.kind_of(case).has_decision
    reached = case.told_on if has_decision else case.started_on
    if reached is None and case.closed_on is not None and case.decided_on is None:
        return case.closed_on, "closed"
    return reached, "decision" if has_decision else "help"


def shared_clock_facts(progress: SharedProgress) -> ClockFacts:
    """The clock as a family or unit sees it: lived days, the norm, and only the date that was announced to them."""
    stopped_on, ends_with = _stop(progress)
    return ClockFacts(
        received_on=progress.received_on,
        today=clock.today(),
        norm_on=progress.norm_on,
        expected_told_on=progress.announced_on,
        told_on=stopped_on,
        ends_with=ends_with,
        sent_on=progress.sent_on if queries.kind_of(progress).needs_assessment else None,
    )
