"""The steps under the clock of a case: what is done with its date, what goes on, and what is planned."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.cases.models import IndividualCase
from tettpaa.cases.queries import kind_of
from tettpaa.core.templatetags.ui import day_short


@dataclass(frozen=True)
class ClockStep:
    """One step: its name, its date in words, and whether it is done, current or to come."""

    label: str
    note: str
    state: str


def clock_steps(case: IndividualCase) -> list[ClockStep]:
    """From the referral to the day the family is told; only that day ends the last step."""
    rows = [
        (_("Henvist"), case.received_on, None),
        (_("Inntak"), case.intake_on, None),
        (_("Fordelt"), case.assigned_on, None),
        *_last_steps(case),
    ]
    current = next((number for number, (_label, on, _note) in enumerate(rows) if on is None), None)
    return [
        ClockStep(label, day_short(on) if on else str(note or ""), _state(number, on, current, case.closed_on))
        for number, (label, on, note) in enumerate(rows)
    ]


def _last_steps(case: IndividualCase) -> Iterator[tuple[str, dt.date | None, object]]:
    """What leads to the end: only the steps that this kind of case has."""
    kind, sent_plan, told_plan = kind_of(case), case.planned_sent_on, case.planned_told_on
    if kind.needs_assessment:
        yield (_("Utredning"), case.sent_on and case.assessment_on, case.assessment_on and _since(case.assessment_on))
        yield (_("Sendt"), case.sent_on, sent_plan and _("plan %(day)s") % {"day": day_short(sent_plan)})
    if kind.has_decision:
        yield (_("Vedtak fortalt"), case.told_on, _decision(case, told_plan))
    else:
        yield (_("Hjelpen i gang"), case.started_on, told_plan and _("plan %(day)s") % {"day": day_short(told_plan)})


def _since(on: dt.date) -> str:
    return _("siden %(day)s") % {"day": day_short(on)}


def _decision(case: IndividualCase, plan: dt.date | None) -> str:
    """A decision that is made is not yet a decision that is told."""
    if case.decided_on:
        return _("fattet %(day)s, ikke fortalt") % {"day": day_short(case.decided_on)}
    return _("ventet %(day)s") % {"day": day_short(plan)} if plan else ""


def _state(number: int, on: dt.date | None, current: int | None, closed_on: dt.date | None) -> str:
    """A closed case has nothing going on; what it never reached is simply not reached."""
    if on:
        return "done"
    return "current" if number == current and closed_on is None else "later"
