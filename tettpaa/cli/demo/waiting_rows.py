"""Writes what a child gets while the case runs: one measure, looked at every eighth week, until the family is told."""

import json
from datetime import date, timedelta

from tettpaa.cases.models import WaitingAnswer, WaitingMeasure
from tettpaa.cli.demo.cases import Desk, Loaded
from tettpaa.planning.models import WorkTask

WAITS = timedelta(days=21)
LOOK_AGAIN = timedelta(days=56)


def starts_on(one: Loaded) -> date | None:
    """When work begins on what the intake found can wait."""
    plan = one.plan.intake
    waits = plan is not None and plan.outcome == "accept" and plan.soundness == "can_wait"
    return one.intake + WAITS if waits else None


class WaitingWriter:
    """The measure, the answer at intake, and the day somebody looks at it again."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables

    def write(self, one: Loaded) -> str:
        """All of it; returns what the shared copies of the case say, as JSON."""
        day, desk, dates = one.intake, self._desk, one.plan.dates
        what, who = one.words.of("while_waiting"), _who(one)
        ended = dates.told or dates.closed
        check = day + LOOK_AGAIN
        while ended is None and check <= desk.now.date():
            check += LOOK_AGAIN
        common = {"scope_id": one.staff, "case_id": one.case}
        pk = self._tables.id(day)
        self._tables.add(
            WaitingMeasure,
            id=pk,
            **common,
            what=what,
            who=who,
            starts_on=day,
            check_on=check,
            ended_on=ended,
            registered_by_id=desk.lead,
            registered_at=desk.at(day, 13),
        )
        self._tables.add(
            WaitingAnswer,
            id=self._tables.id(day),
            **common,
            occasion=WaitingAnswer.Occasion.INTAKE,
            answered_by_id=desk.lead,
            answered_on=day,
            answered_at=desk.at(day, 13),
        )
        if ended:
            return "[]"
        if one.holder:
            self._remind(one, pk, what, check)
        facts = {"what": what, "who": who, "starts_on": day.isoformat(), "check_on": check.isoformat()}
        return json.dumps([facts])

    def _remind(self, one: Loaded, measure: str, what: str, check: date) -> None:
        self._tables.add(
            WorkTask,
            id=self._tables.id(one.intake),
            scope_id=one.staff,
            kind=WorkTask.Kind.MEANWHILE_CHECK,
            title=f"Se hvordan det går: {what}"[:120],
            due_on=check,
            owner_id=one.holder,
            about_id=measure,
            made_by_id=self._desk.lead,
            made_at=self._desk.at(one.intake, 13),
        )


def _who(one: Loaded) -> str:
    return "kontaktlæreren" if one.plan.voice.arena == "school" else "pedagogisk leder"
