"""When an expert assessment is whole: what the law lists, what else is asked, and whether the author has answered it.

The page can see that a section has text. Only the author can say that the text answers what the act asks for, so an
element is answered when it has text *and* the author has marked it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from tettpaa.core.rule_types import AnswerForm, AssessmentType, Condition, Element, RuleSet, Voice
from tettpaa.core.sentences import Sentence, sentence


class ElementState(StrEnum):
    """How far an element has come."""

    MISSING = "missing"
    HAS_TEXT = "has_text"
    ANSWERED = "answered"


@dataclass(frozen=True)
class ElementAnswer:
    """What stands in an element: plain text, the author's mark, and a number or a yes where it is asked for."""

    text: str = ""
    is_marked: bool = False
    hours: str | Decimal | None = None
    yes: bool | None = None
    reason_when_empty: str = ""


@dataclass(frozen=True, kw_only=True)
class AssessmentFacts:
    """An assessment as it stands. `answers` go by the key of the element."""

    type: AssessmentType
    answers: Mapping[str, ElementAnswer] = field(default_factory=dict)
    exception_proposed: bool | None = None
    """Does the author propose an exception from the competence rules? None: not answered."""
    also_assistance_or_physical: bool | None = None
    """Does the pupil also need personal assistance or physical adaptation? None: not answered."""
    education_plan_known: bool = False
    """Somebody has said whether the pupil has an individual education plan."""
    has_validity: bool = False
    """The day that the advice holds to is set."""
    is_needed: bool | None = None
    guardians_without_view: tuple[str, ...] = ()
    best_interests_assessed: bool = False
    """Whether the structured assessment of the child's best interests is done; the text is a section besides."""


@dataclass(frozen=True)
class ChecklistItem:
    """One line of the checklist in the margin."""

    element: Element
    state: ElementState
    is_asked: bool
    obstacles: tuple[Sentence, ...]


def parse_hours(written: str | Decimal | None) -> Decimal | None:
    """Hours as a number: «2,5» or «2.5». «Middels», «noen» and a range are no number."""
    if isinstance(written, Decimal):
        return written if written.is_finite() and written >= 0 else None
    if written is None or not _NUMBER.fullmatch(written.strip()):
        return None
    try:
        return Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        return None


def element_state(element: Element, answer: ElementAnswer | None) -> ElementState:
    """Missing, has text, or answered. A mark without text is worth nothing."""
    if answer is None or not _has_content(element, answer):
        return ElementState.MISSING
    return ElementState.ANSWERED if answer.is_marked else ElementState.HAS_TEXT


def is_asked(element: Element, facts: AssessmentFacts) -> bool:
    """Whether the element applies in this assessment. A condition that nobody has answered is not met yet."""
    if element.required_when is Condition.EXCEPTION_PROPOSED:
        return facts.exception_proposed is True
    if element.required_when is Condition.ALSO_ASSISTANCE_OR_PHYSICAL:
        return facts.also_assistance_or_physical is True
    return True


def checklist(facts: AssessmentFacts) -> tuple[ChecklistItem, ...]:
    """Everything the author answers, in order, with where it stands and what it lacks."""
    return tuple(_item(element, facts) for element in facts.type.parts)


def unanswered_questions(facts: AssessmentFacts) -> list[Sentence]:
    """The questions that decide whether an element applies, and that nobody has answered."""
    conditions = {element.required_when for element in facts.type.parts}
    asked = []
    if Condition.EXCEPTION_PROPOSED in conditions and facts.exception_proposed is None:
        asked.append(sentence("assessments.question.exception_proposed"))
    if Condition.ALSO_ASSISTANCE_OR_PHYSICAL in conditions and facts.also_assistance_or_physical is None:
        asked.append(sentence("assessments.question.also_assistance_or_physical"))
    if "education_plan" in facts.type.asks and not facts.education_plan_known:
        asked.append(sentence("assessments.question.education_plan"))
    if "validity" in facts.type.asks and not facts.has_validity and facts.is_needed is not False:
        asked.append(sentence("assessments.question.validity"))
    return asked


def obstacles_to_signing(facts: AssessmentFacts) -> tuple[Sentence, ...]:
    """What must be done before the assessment can be signed, as things to do. Empty: it is whole."""
    found = unanswered_questions(facts)
    for item in checklist(facts):
        found += item.obstacles
    found += [sentence("cases.obstacle.guardian_view_missing", who=name) for name in facts.guardians_without_view]
    if not facts.best_interests_assessed:
        found.append(sentence("cases.obstacle.best_interests_missing"))
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class WordWarning:
    """A word in the author's text that does not belong in advice: where it stands, and what to write instead."""

    word: str
    starts: int
    ends: int
    advice: Sentence


def wording_warnings(text: str, legal: RuleSet | None = None) -> tuple[WordWarning, ...]:
    """Words that make advice look like a decision, or that the law no longer uses. A warning: the author decides.

    With ``legal``, section numbers that are no longer right too: the text keeps what the author wrote.
    """
    found = list(_old_numbers(text, legal)) if legal else []
    found += [
        WordWarning(match.group(), match.start(), match.end(), sentence(f"assessments.word.{advice}"))
        for advice, pattern in _WORDS
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda warning: warning.starts))


def _old_numbers(text: str, legal: RuleSet) -> Iterable[WordWarning]:
    for former in legal.former.values():
        now = tuple(legal.references[key].label for key in former.now if key in legal.references)
        for starts, ends in former.places_in(text) if now else ():
            advice = sentence("assessments.word.old_number", act=former.act, now=now)
            yield WordWarning(text[starts:ends], starts, ends, advice)


def _item(element: Element, facts: AssessmentFacts) -> ChecklistItem:
    answer = facts.answers.get(element.key)
    state = element_state(element, answer)
    if not is_asked(element, facts):
        return ChecklistItem(element, state, is_asked=False, obstacles=())
    if element.required_when is Condition.OPTIONAL:
        return ChecklistItem(element, state, is_asked=True, obstacles=())
    lacks = tuple(_lacks(element, answer or ElementAnswer(), state, is_element=element in facts.type.elements))
    return ChecklistItem(element, state, is_asked=True, obstacles=lacks)


def _lacks(element: Element, answer: ElementAnswer, state: ElementState, *, is_element: bool) -> Iterable[Sentence]:
    if state is ElementState.MISSING:
        yield _missing(element)
    if element.answer is AnswerForm.HOURS and parse_hours(answer.hours) is None:
        yield sentence("assessments.hours")
    if element.answer is AnswerForm.YES_NO and answer.yes is None:
        yield sentence("assessments.yes_no", what=element.title)
    if is_element and state is ElementState.HAS_TEXT:
        yield sentence("assessments.not_marked", what=element.title)


def _missing(element: Element) -> Sentence:
    if element.voice is Voice.CHILD:
        return sentence("cases.obstacle.child_not_heard")
    if element.voice is Voice.GUARDIAN:
        return sentence("assessments.guardian_views_missing")
    return sentence("assessments.no_text", what=element.title)


def _has_content(element: Element, answer: ElementAnswer) -> bool:
    return bool(answer.text.strip()) or (element.needs_reason_when_empty and bool(answer.reason_when_empty.strip()))


_NUMBER = re.compile(r"\d{1,4}([.,]\d{1,2})?", re.ASCII)
_WORDS = tuple(
    (advice, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for advice, words in (
        ("grant", r"innvilg\w*"),
        ("refuse", r"avslå\w*|avslag\w*|avslått\w*"),
        ("appeal", r"klageadgang\w*|klagerett\w*|klagefrist\w*|klageinstans\w*"),
        ("decide", r"vedtar|(?:fatter|gjør|gjer) (?:\w+ )?vedtak"),
        ("old_law", r"spesialundervisning\w*"),
    )
)
