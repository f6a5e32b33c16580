"""One reading of what lies with a unit or a deciding office, in two trips to the database: the cases, then the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.together import together
from tettpaa.cases.models import (
    DecisionNotice,
    DecisionRegistration,
    HelpAsked,
    HelpDeviation,
    InterimQuestion,
    SharedProgress,
)
from tettpaa.cases.wording import interim_question
from tettpaa.documents.models import Release
from tettpaa.organisation import leading
from tettpaa.portal import queries, yearly_queries
from tettpaa.portal.deciding import Seat, may_decide
from tettpaa.portal.queries import AnswerDue
from tettpaa.referrals.models import DeficiencyNotice
from tettpaa.systemwork.models import SystemReferral


@dataclass(frozen=True)
class Due:
    """One case that waits for the deciding office, with what is registered so far."""

    progress: SharedProgress
    decision: DecisionRegistration | None
    documents: list[Release]


@dataclass(frozen=True)
class Asked:
    """A question about help while the case goes on, and the case it is about."""

    progress: SharedProgress
    question: InterimQuestion
    title: str


@dataclass(frozen=True)
class Lacking:
    """Help that was decided and is not received, and the case it is about."""

    progress: SharedProgress
    deviation: HelpDeviation


@dataclass(frozen=True)
class UnitReading:
    """The cases of a seat, with what is asked of it."""

    shared: list[SharedProgress]
    """Open cases of its own children, oldest first."""
    decided: list[SharedProgress]
    """Cases that are decided here, oldest first; also the closed ones."""
    rest: Any

    @property
    def to_decide(self) -> list[SharedProgress]:
        """The open ones of them."""
        return [row for row in self.decided if row.closed_on is None]

    @property
    def dues(self) -> list[Due]:
        """Those whose assessment has come and whose family has not been told."""
        decisions = {one.scope_id: one for one in self.rest.decisions}
        told = {one.scope_id for one in self.rest.notices}
        papers: dict[int, list[Release]] = {}
        for release in self.rest.papers:
            papers.setdefault(release.scope_id, []).append(release)
        return [
            Due(row, decisions.get(row.scope_id), papers.get(row.scope_id, []))
            for row in self.to_decide
            if queries.is_due(row) and not row.told_on and row.scope_id not in told
        ]

    @property
    def answers_due(self) -> list[AnswerDue]:
        """Preliminary answers that this seat shall send, the most urgent first."""
        here = self._not_decided()
        return [AnswerDue(here[one.scope_id], one) for one in self.rest.answers if one.scope_id in here]

    @property
    def asked(self) -> list[Asked]:
        """Questions about help meanwhile that nobody here has answered, the oldest first."""
        here, found = self._not_decided(), self.rest.interims
        return [Asked(here[one.scope_id], one, interim_question(one.rule)[0]) for one in found if one.scope_id in here]

    @property
    def lacking(self) -> list[Lacking]:
        """What nobody here has answered; also where the case is closed."""
        rows = {row.scope_id: row for row in self.decided}
        return [Lacking(rows[one.scope_id], one) for one in self.rest.deviations]

    def _not_decided(self) -> dict[int, SharedProgress]:
        return {row.scope_id: row for row in self.to_decide if not row.decided_on}


def read(user: User, seat: Seat) -> UnitReading:
    """All of it, as it is now; the cases are in the log of what was read."""
    decided = queries.decided_by(seat).select_related("unit").order_by("received_on")
    cases = together(
        shared=queries.shared_with(seat.units), decided=decided if may_decide(user, seat) else decided.none()
    )
    still = [row for row in cases.decided if row.closed_on is None]
    log_list("shared_progress", [row.scope_id for row in (*cases.shared, *still)])
    rest = together(
        **_of_the_unit(seat, cases.shared),
        **_of_the_decisions(cases.decided, still),
        standing_in=leading.standing_in(user),
    )
    return UnitReading(cases.shared, cases.decided, rest)


def _of_the_unit(seat: Seat, shared: list[SharedProgress]) -> dict[str, Any]:
    """What is missing in referrals and requests, and what is asked about each child."""
    places = [row.scope_id for row in shared]
    missing = DeficiencyNotice.objects.filter(answered_at=None, referral__unit__in=seat.units)
    asked = SystemReferral.objects.filter(unit__in=seat.units, state=SystemReferral.State.ASKED)
    return {
        "missing": missing.select_related("referral").order_by("answer_by"),
        "systems": asked.order_by("changed_at"),
        "help": HelpAsked.objects.filter(scope_id__in=places, answer=None).order_by("answer_by"),
        "plans": queries.plan_statuses([row.case_id for row in shared if queries.asks_plan(row)]),
        "evaluations": yearly_queries.evaluations(places),
    }


def _of_the_decisions(decided: Iterable[SharedProgress], still: Iterable[SharedProgress]) -> dict[str, Any]:
    """What has come of each decision, and what is asked of the one who makes it."""
    everywhere, places = [row.scope_id for row in decided], [row.scope_id for row in still]
    return {
        "decisions": DecisionRegistration.objects.filter(scope_id__in=places),
        "notices": DecisionNotice.objects.filter(scope_id__in=places),
        "papers": queries.releases(places),
        "answers": queries.answers_waiting(places).order_by("due_on"),
        "interims": InterimQuestion.objects.filter(scope_id__in=places, answer="").order_by("asked_on", "rule"),
        "deviations": HelpDeviation.objects.filter(scope_id__in=everywhere, reply="").order_by("made_on"),
    }
