"""The rules of a case, pure: the one clock, the steps, what a step needs, the order of dates."""

from tettpaa.cases.rules.date_order import CaseDates, dates_out_of_order
from tettpaa.cases.rules.readiness import CHECKS, CaseFacts, obstacles, reminders
from tettpaa.cases.rules.steps import TRANSITIONS, CaseStep, next_steps, reopened_at, state_diagram, usual_next
from tettpaa.cases.rules.time_used import (
    CaseClock,
    Channel,
    ClockPart,
    ClockState,
    End,
    ExplainedWait,
    Plan,
    PreliminaryAnswer,
    Wait,
    add_months,
    arrival,
    clock,
    preliminary_answers,
)

__all__ = [
    "CHECKS",
    "TRANSITIONS",
    "CaseClock",
    "CaseDates",
    "CaseFacts",
    "CaseStep",
    "Channel",
    "ClockPart",
    "ClockState",
    "End",
    "ExplainedWait",
    "Plan",
    "PreliminaryAnswer",
    "Wait",
    "add_months",
    "arrival",
    "clock",
    "dates_out_of_order",
    "next_steps",
    "obstacles",
    "preliminary_answers",
    "reminders",
    "reopened_at",
    "state_diagram",
    "usual_next",
]
