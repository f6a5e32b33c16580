"""The shapes of the rules that are data: what a rule file may hold, frozen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rule_secrecy import OutsideService, SecrecyGround
from tettpaa.core.rule_waits import InterimRule, WaitReason
from tettpaa.core.sentences import Text

T = TypeVar("T")


class RuleError(ValueError):
    """A rule file, or a municipality's own value, is not as it must be. The message says what and where."""


class RuleNotInForceError(LookupError):
    """A rule was asked for that does not exist on that day."""


class Standing(StrEnum):
    """How heavy a number is: what the law says, what guidance says, what the service has chosen itself."""

    LAW = "law"
    GUIDANCE = "guidance"
    OWN = "own"


class Condition(StrEnum):
    """When an element must be answered. The conditions are few, named, and known to `assessments.rules`."""

    ALWAYS = "always"
    EXCEPTION_PROPOSED = "exception_proposed"
    ALSO_ASSISTANCE_OR_PHYSICAL = "also_assistance_or_physical"
    OPTIONAL = "optional"


class AnswerForm(StrEnum):
    """What an answer consists of besides text."""

    TEXT = "text"
    HOURS = "hours"
    YES_NO = "yes_no"


class Voice(StrEnum):
    """Whose words a section holds."""

    SERVICE = "service"
    CHILD = "child"
    GUARDIAN = "guardian"


@dataclass(frozen=True)
class Act:
    """An act or regulation by its id, with its short title. `quoted` says that its words are kept in this package."""

    key: str
    id: str
    title: Text
    language: str
    """The language the act is written in, «nb» or «nn»; the language tag of a quotation."""
    quoted: bool


@dataclass(frozen=True)
class LegalReference:
    """One place in one act. The only place where a section number is written is the rule file it comes from."""

    key: str
    act: Act
    section: str
    paragraph: int | None
    point: int | None
    title: Text
    label: Text
    """The whole citation, as it stands on a page: «opplæringslova § 11-8, første strekpunkt»."""


@dataclass(frozen=True)
class FormerSection:
    """A section number that is no longer right, with where the same stands now. Old papers keep the number they had."""

    key: str
    act: Text
    section: str
    last_day: date
    now: tuple[str, ...]

    def places_in(self, text: str) -> list[tuple[int, int]]:
        """Where a text names it, from and to."""
        number = r"\s?".join(re.escape(part) for part in self.section.split())
        found = re.finditer(rf"§\s?{number}\b(?!-)", text.replace("\u2013", "-"))
        return [match.span() for match in found]


@dataclass(frozen=True)
class Rule:
    """A number (or yes and no) that a process asks for, with its standing and where it comes from."""

    key: str
    title: Text
    value: int | bool
    standing: Standing
    reference: str | None
    lowest: int | None
    highest: int | None
    overridable: bool


@dataclass(frozen=True)
class AgeLimit:
    """An age and what it is for. There is no single age of consent."""

    key: str
    years: int
    title: Text
    reference: str


@dataclass(frozen=True)
class Element:
    """A part of the assessment that must be answered, with what the act says and help for the author."""

    key: str
    title: Text
    reference: str | None
    """Where the act asks for it; nothing where we ask ourselves."""
    quote: str | None
    """The act's own words, in the act's own language (`Act.language`)."""
    guidance: Text
    required_when: Condition
    answer: AnswerForm
    voice: Voice
    needs_reason_when_empty: bool


@dataclass(frozen=True)
class AssessmentType:
    """A paper that a case ends in: the elements that the law lists, and the sections that are required besides.

    An expert assessment has an act behind it. A report has none: it is the service's own.
    """

    key: str
    title: Text
    name: Text
    question: Text | None
    """The yes or no that it answers, in one sentence."""
    reference: str | None
    elements: tuple[Element, ...]
    sections: tuple[Element, ...]
    asks: tuple[str, ...]
    """What is asked about the whole of it: ``education_plan``, ``validity``."""

    @property
    def parts(self) -> tuple[Element, ...]:
        """Everything the author answers, in the order of the page: the law's elements, then the other sections."""
        return self.elements + self.sections

    @property
    def is_report(self) -> bool:
        """Advice of our own, that no act asks for and no decision waits for."""
        return self.reference is None

    def has_part(self, key: str) -> bool:
        """Whether a part with this key is in it."""
        return any(part.key == key for part in self.parts)


@dataclass(frozen=True)
class Retention:
    """What happens to the papers in the end. Nothing is ever done by itself; the archivist decides."""

    key: str
    title: Text
    reference: str
    preserve: bool
    approved_by: str
    """Who must say yes before anything is disposed of: always a person, never a date."""


class Starts(StrEnum):
    """The fact that the time of a paper runs from. While it is not so, no time runs."""

    CASE_CLOSED = "case_closed"
    REFERRAL_ENDED = "referral_ended"
    MADE = "made"


class ArchiveCode(StrEnum):
    """What the archive calls what happens to a paper (Noark 5, M450)."""

    PRESERVED = "B"
    DISPOSED = "K"


@dataclass(frozen=True)
class PaperType:
    """A type of paper: what happens to it in the end, and the tables that hold it."""

    key: str
    title: Text
    retention: str
    of_case: bool
    """Whether papers of this type lie in a single case."""
    holds: tuple[str, ...]
    archive_code: ArchiveCode
    starts: Starts | None
    years_after: str | None
    """The rule that says how many years after that day."""
    until_age: str | None
    """The rule that says how old the child must be besides."""


class Answers(StrEnum):
    """Who says yes, as a row of the consent rules names them."""

    ADULT = "adult"
    PUPIL = "pupil"
    CHILD_WELFARE = "child_welfare"
    RESPONSIBLE = "responsible"
    RESIDENT = "resident"
    RESPONSIBLE_AND_PUPIL = "responsible_and_pupil"
    LEGAL_GUARDIAN = "legal_guardian"


@dataclass(frozen=True)
class ConsentRule:
    """One row of who must say yes: when it fits, who, and where it comes from. None means that it does not matter."""

    key: str
    title: Text
    settings: tuple[str, ...]
    purposes: tuple[str, ...]
    of_age: bool | None
    child_welfare: bool | None
    alone: bool | None
    """Whether just one has parental responsibility."""
    apart: bool | None
    documented: bool | None
    by_mandate: bool | None
    """Whether a verge's mandate says that the verge consents."""
    year_group_from: int | None
    who: Answers
    standing: Standing
    reference: str


class Decides(StrEnum):
    """Which municipality has the power of decision."""

    HOME = "home"
    HOST = "host"


class Sends(StrEnum):
    """Who sends a letter to the family."""

    SERVICE = "service"
    DECIDER = "decider"


@dataclass(frozen=True)
class DeciderRule:
    """Who decides a kind of case: which municipality, and to leaders of whose units it may hand the power."""

    key: str
    title: Text
    municipality: Decides
    delegable_to: tuple[str, ...]
    reference: str
    private_reference: str | None
    preliminary_answer: Mapping[str, Sends]
    """Who sends the preliminary answer, by what the wait is counted from: the referral, or the assessment."""


@dataclass(frozen=True)
class Ending:
    """One way a case may end: for which kinds, and what must be so before it does."""

    key: str
    title: Text
    kinds: str
    """``decision``, ``no_decision`` or ``all``."""
    outcome: str | None
    """The decision that must be registered and told to the family."""
    after_assessment: bool
    """Whether a case may end like this when the assessment is sent and nothing is decided."""
    asks: str | None
    """What must be written down: ``by_whom``, ``where_to`` or ``who_helps``."""
    written: bool
    needs_no: bool
    needs_start: bool
    """It must be registered when the help began."""
    unit_kind: str | None

    def suits(self, kind: KindRules) -> bool:
        """Whether a case of this kind may end like this."""
        if self.unit_kind is not None and kind.unit_kind not in (None, self.unit_kind):
            return False
        return self.kinds == "all" or (self.kinds == "decision") is kind.has_decision


@dataclass(frozen=True)
class RuleSet:
    """All the rules of one day. Keep `version` with every document that was made under them."""

    version: str
    references: Mapping[str, LegalReference]
    rules: Mapping[str, Rule]
    ages: Mapping[str, AgeLimit]
    kinds: Mapping[str, KindRules]
    assessments: Mapping[str, AssessmentType]
    retention: Mapping[str, Retention]
    papers: Mapping[str, PaperType]
    former: Mapping[str, FormerSection]
    deciders: Mapping[str, DeciderRule]
    endings: Mapping[str, Ending]
    consents: Mapping[str, ConsentRule]
    """In the order they are read: the first that fits decides."""
    wait_reasons: Mapping[str, WaitReason]
    interim: Mapping[str, InterimRule]
    services: Mapping[str, OutsideService]
    grounds: Mapping[str, SecrecyGround]
    law_checked_on: date

    def number(self, key: str) -> int:
        """The number of a rule, such as `processing_norm_days`."""
        rule = self._found(self.rules, key)
        if isinstance(rule.value, bool):
            raise RuleError(f"Regelen «{key}» er ja eller nei, ikke et tall.")
        return rule.value

    def says_yes(self, key: str) -> bool:
        """The answer of a rule that is yes or no."""
        rule = self._found(self.rules, key)
        if not isinstance(rule.value, bool):
            raise RuleError(f"Regelen «{key}» er et tall, ikke ja eller nei.")
        return rule.value

    def age(self, key: str) -> int:
        """The years of an age limit, such as `education`."""
        return self._found(self.ages, key).years

    def kind(self, key: str) -> KindRules:
        """The rules of a kind of case."""
        return self._found(self.kinds, key)

    def open_kinds(self) -> tuple[KindRules, ...]:
        """The kinds that a new case may have."""
        return tuple(kind for kind in self.kinds.values() if kind.is_open)

    def kinds_for(self, unit_kind: str | None, referrer: str | None = None) -> tuple[KindRules, ...]:
        """The open kinds that a child at such a unit may have, asked for by this one."""
        return tuple(
            kind for kind in self.open_kinds() if kind.fits(unit_kind) and (not referrer or referrer in kind.referrers)
        )

    def assessment(self, key: str) -> AssessmentType:
        """A type of expert assessment."""
        return self._found(self.assessments, key)

    def assessment_for(self, kind: str) -> AssessmentType | None:
        """The paper that a kind of case ends in, if it ends in one."""
        asked = self.kind(kind).assessment_type
        return self.assessment(asked) if asked else None

    def decider(self, kind: str) -> DeciderRule | None:
        """Who decides this kind of case; nobody where the kind ends in no decision."""
        return self.deciders.get(kind)

    def interim_of(self, kind: str) -> tuple[InterimRule, ...]:
        """What is asked about a case of this kind that has taken long; nothing where the data says nothing."""
        return tuple(rule for rule in self.interim.values() if kind in rule.kinds)

    def endings_of(self, kind: str) -> tuple[Ending, ...]:
        """The ways a case of this kind may end."""
        rules = self.kind(kind)
        return tuple(ending for ending in self.endings.values() if ending.suits(rules))

    def reference(self, key: str) -> LegalReference:
        """A legal reference; write its `label` on the page."""
        return self._found(self.references, key)

    def _found(self, rules: Mapping[str, T], key: str) -> T:
        try:
            return rules[key]
        except KeyError:
            raise RuleNotInForceError(f"Regelen «{key}» finnes ikke i regelsettet {self.version}.") from None
