"""How a case may end. What a kind of case may end in is data (core/law/endings.toml); what each ending asks is here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rule_types import Ending
from tettpaa.core.sentences import Sentence, sentence
from tettpaa.participation.rules import ConsentState


@dataclass(frozen=True, kw_only=True)
class EndingFacts:
    """What is so in a case that somebody wants to end."""

    kind: KindRules
    sent_on: date | None = None
    outcome: str | None = None
    """What the one who decides has decided, as far as it is registered."""
    told_on: date | None = None
    started_on: date | None = None
    """The day the help began, where no decision is made."""
    consents: tuple[ConsentState, ...] = ()
    """Where the two consents stand."""
    detail: str = ""
    written_on: date | None = None
    open_appeals: int = 0
    waits_for: tuple[str, ...] = ()


def obstacles_to(ending: Ending, facts: EndingFacts) -> Iterable[Sentence]:
    """What must be so before the case ends like this. Empty means that nothing is in the way."""
    if not ending.suits(facts.kind):
        yield sentence("cases.ending.not_of_kind")
        return
    yield from _decision(ending, facts)
    if ending.needs_no and not somebody_said_no(facts):
        yield sentence("cases.ending.nobody_said_no")
    if ending.needs_start and facts.started_on is None:
        yield sentence("cases.ending.not_started")
    if ending.asks and not facts.detail.strip():
        yield sentence(f"cases.ending.{ending.asks}")
    if ending.written and facts.written_on is None:
        yield sentence("cases.ending.written")


def somebody_said_no(facts: EndingFacts) -> bool:
    """One of the two consents stands at no, or is taken back."""
    return bool({ConsentState.REFUSED, ConsentState.WITHDRAWN} & set(facts.consents))


def left_open(facts: EndingFacts) -> Iterable[Sentence]:
    """What nobody may leave behind, however the case ends."""
    if facts.outcome is not None and facts.told_on is None:
        yield sentence("cases.obstacle.family_not_told")
    if facts.open_appeals:
        yield sentence("cases.ending.open_appeal")
    for whom in facts.waits_for:
        yield sentence("cases.ending.still_waiting", whom=whom)


def _decision(ending: Ending, facts: EndingFacts) -> Iterable[Sentence]:
    """A kind with a decision ends in the one that was made. PPT's own «no» is advice, and decides nothing."""
    if ending.outcome is not None and facts.outcome is None:
        yield sentence("cases.ending.no_decision")
    elif ending.outcome is not None and facts.outcome != ending.outcome:
        yield sentence("cases.ending.other_decision")
    elif _awaits_decision(facts) and not ending.after_assessment:
        yield sentence("cases.ending.awaits_decision")


def _awaits_decision(facts: EndingFacts) -> bool:
    return facts.kind.needs_assessment and facts.outcome is None and facts.sent_on is not None
