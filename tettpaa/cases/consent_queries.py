"""What the pages say about consent: who must say yes and why, who has, what is stopped, and who soon answers alone."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.cases import queries, wording
from tettpaa.cases.reading import CaseReading
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.sentences import sentence
from tettpaa.core.wording import in_words
from tettpaa.participation.models import ConsentKind
from tettpaa.participation.rules import (
    ConsentState,
    Party,
    PartyRole,
    Required,
    consent_state,
    turns_self_determined,
)
from tettpaa.participation.wording import STATES, say

MARKS = {ConsentState.GIVEN: "ok", ConsentState.WAITING: "vent"}


@dataclass(frozen=True)
class ConsentView:
    """One of the two questions: where it stands, the rule behind it, and each one's answer."""

    title: str
    mark: str
    state: str
    why: str
    law: str
    people: list[tuple[str, str, str, bool]]
    """Name, mark, state, and whether this one's yes is needed; those who are asked all the same stand last."""


def context(reading: CaseReading) -> dict[str, Any]:
    """Everything the page of consents says that is not a row of its own."""
    asks = queries.asks_consent(reading.case)
    return {
        "asks": asks,
        "questions": [_view(reading, ConsentKind(kind)) for kind in queries.kind_of(reading.case).questions],
        "stopped": why_stopped(reading),
        "may_except": asks and _may_except(reading),
        "turns": _turns(reading) if asks else None,
        "history_only": asks and _history_only(reading),
        "decides_alone": queries.kind_of(reading.case).is_about_child and queries.pupil_decides(reading),
        "not_explained": queries.readiness(reading).not_explained_to,
    }


def why_stopped(reading: CaseReading) -> str:
    """Why the work with the assessment stands still, in words; empty when it does not."""
    state = queries.stopped(reading)
    asked = "help_" if queries.asked_now(reading.case) is ConsentKind.HELP else ""
    return wording.say(sentence(f"cases.obstacle.consent_{asked}{state.value}")) if state else ""


def _view(reading: CaseReading, kind: ConsentKind) -> ConsentView:
    required, status = queries.who_consents(reading, kind), queries.consent_status(reading, kind)
    asked = [*required.parties, *(one for one in required.asked if one not in required.parties)]
    law = ruleset(clock.today()).reference(required.reference).label if required.reference else None
    return ConsentView(
        title=str(kind.label),
        mark=MARKS.get(status.state, "mangler"),
        state=str(STATES[status.state]),
        why=say(required.reason),
        law=in_words(law) if law else "",
        people=[_person(reading, kind, required, party) for party in asked],
    )


def _person(reading: CaseReading, kind: str, required: Required, party: Party) -> tuple[str, str, str, bool]:
    alone = replace(required, parties=(party,))
    state = consent_state(alone, queries.answers_of(reading, kind), on=clock.today()).state
    return name_of(reading, party), MARKS.get(state, "mangler"), str(STATES[state]), party in required.parties


def name_of(reading: CaseReading, party: Party) -> str:
    """Who answers, for staff to read."""
    if party.role is PartyRole.GUARDIAN:
        return next(one.name for one in reading.guardians if str(one.pk) == party.id)
    return _("barnevernstjenesten") if party.role is PartyRole.CHILD_WELFARE else reading.case.child.name


def _may_except(reading: CaseReading) -> bool:
    """School, parents who live apart, nothing written down yet."""
    if reading.resident_is_enough or "assessment" not in queries.kind_of(reading.case).questions:
        return False
    with_it = replace(reading, resident_is_enough=True)
    return queries.who_consents(with_it, ConsentKind.ASSESSMENT).rule == "resident_school"


def _turns(reading: CaseReading) -> dt.date | None:
    """The day soon when the pupil begins to answer alone."""
    today = clock.today()
    kind, unit = queries.kind_of(reading.case), reading.case.unit
    if not kind.questions or kind.setting(at_school=unit is not None and unit.is_school) != "school":
        return None
    rules = ruleset(today)
    until = today + dt.timedelta(days=rules.number("coming_of_age_days"))
    born, age = reading.case.child.birth_date, rules.age("education")
    return turns_self_determined(born, after=today, until=until, education_age=age)


def _history_only(reading: CaseReading) -> bool:
    """Guardians have answered, and now the pupil answers alone."""
    by_guardians = any(row.guardian_id is not None for row in reading.consents)
    return by_guardians and queries.pupil_decides(reading)
