"""Who must say yes, and whether they have. Pure, and only about the yes that the education acts ask for.

Consent here is the consent to an expert assessment, to a decision, and the few choices beside them. It is never the
legal basis for keeping personal data: that is the service's task itself (`PROCESSING_BASIS`), so a withdrawn consent
stops the work and erases nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tettpaa.core.rule_types import Answers, ConsentRule
from tettpaa.core.sentences import Sentence, sentence
from tettpaa.people.rules import birthday, has_turned

PROCESSING_BASIS = ("processing_basis_school", "processing_basis_kindergarten")


class Purpose(StrEnum):
    """What the yes is for. Consent to the assessment and to the decision are two, and asked for twice."""

    ASSESSMENT = "assessment"
    DECISION = "decision"
    HELP = "help"
    SCHOOL_START = "school_start"
    EXEMPTION_PART = "exemption_part"
    EXEMPTION_WHOLE = "exemption_whole"
    SIGN_LANGUAGE = "sign_language"
    PRESCHOOL_SIGN_LANGUAGE = "preschool_sign_language"
    COUNTY_NOTICE = "county_notice"
    RELEASE = "release"
    """To tell another service something: whatever the kind of case asks about besides."""


class Setting(StrEnum):
    """Which act's rule applies."""

    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    ADULT = "adult"


class Residence(StrEnum):
    """How a guardian lives with the child."""

    TOGETHER = "together"
    RESIDENT_PARENT = "resident_parent"
    SHARED = "shared"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class PartyRole(StrEnum):
    """As what someone answers."""

    GUARDIAN = "guardian"
    PUPIL = "pupil"
    CHILD_WELFARE = "child_welfare"
    ADULT = "adult"


@dataclass(frozen=True)
class Party:
    """Someone who is asked. `id` is the guardian's own id; the child's welfare service and the pupil are one each."""

    role: PartyRole
    id: str = ""


@dataclass(frozen=True)
class Guardian:
    """What we know of a guardian: responsibility as a person has confirmed it, and where the child lives."""

    id: str
    has_responsibility: bool
    residence: Residence = Residence.UNKNOWN
    by_mandate: bool = False
    """A verge whose mandate says, that day, that the verge consents about education."""

    @property
    def party(self) -> Party:
        """The guardian as one who answers."""
        return Party(PartyRole.GUARDIAN, self.id)


@dataclass(frozen=True)
class Situation:
    """The facts that decide who must say yes, on one day."""

    setting: Setting
    purpose: Purpose
    on: date
    birth_date: date
    guardians: tuple[Guardian, ...] = ()
    child_welfare_decides: bool = False
    resident_parent_documented: bool = False
    """School, parents who live apart: someone has written down that the parent the child lives with is enough."""
    year_group: int | None = None
    education_age: int = 15


@dataclass(frozen=True)
class Required:
    """Who must say yes, who is asked, and why. Nobody in `parties` means that we do not know: never that it is fine."""

    parties: tuple[Party, ...]
    asked: tuple[Party, ...]
    reason: Sentence
    reference: str | None
    rule: str
    """The key of the row that decided."""


class AnswerKind(StrEnum):
    """What somebody answered."""

    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Answer:
    """One answer of one party on a day; a yes may run out. Later in the list beats earlier on the same day."""

    party: Party
    kind: AnswerKind
    on: date
    expires_on: date | None = None


class ConsentState(StrEnum):
    """Where a consent stands. Only `GIVEN` lets the work go on."""

    GIVEN = "given"
    WAITING = "waiting"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True)
class ConsentStatus:
    """The state, and who is behind it. Names of those who have not said yes are for staff, never for the family."""

    state: ConsentState
    missing: tuple[Party, ...] = field(default=())

    @property
    def is_given(self) -> bool:
        """Whether everyone who must say yes has done so, and still does."""
        return self.state is ConsentState.GIVEN


def who_must_consent(situation: Situation, matrix: Iterable[ConsentRule]) -> Required:
    """Who must say yes. ``matrix`` is the rows of the day (`RuleSet.consents`): the first that fits decides."""
    row = next(row for row in matrix if _fits(row, situation))
    responsible = tuple(guardian.party for guardian in _responsible(situation))
    residents = tuple(one.party for one in _responsible(situation) if one.residence is Residence.RESIDENT_PARENT)
    pupil = (Party(PartyRole.PUPIL),)
    parties = {
        Answers.ADULT: (Party(PartyRole.ADULT),),
        Answers.PUPIL: pupil,
        Answers.CHILD_WELFARE: (Party(PartyRole.CHILD_WELFARE),),
        Answers.RESPONSIBLE: responsible,
        Answers.RESIDENT: residents,
        Answers.LEGAL_GUARDIAN: tuple(one.party for one in situation.guardians if one.by_mandate),
        Answers.RESPONSIBLE_AND_PUPIL: (*responsible, *pupil) if responsible else (),
    }[row.who]
    asked = responsible if row.who is Answers.RESIDENT else parties
    if not parties:
        return Required((), (), sentence("participation.reason.unknown"), row.reference, row.key)
    return Required(parties, asked, sentence("participation.reason", why=row.title), row.reference, row.key)


def consent_state(required: Required, answers: Iterable[Answer], *, on: date) -> ConsentStatus:
    """Where the consent stands on a day. Each one's latest answer counts; answers of others change nothing."""
    if not required.parties:
        return ConsentStatus(ConsentState.UNRESOLVED)
    latest: dict[Party, Answer] = {}
    for answer in sorted((answer for answer in answers if answer.on <= on), key=lambda answer: answer.on):
        latest[answer.party] = answer
    standing = {party: _standing(latest.get(party), on) for party in required.parties}
    for state in (ConsentState.WITHDRAWN, ConsentState.REFUSED, ConsentState.EXPIRED, ConsentState.WAITING):
        if state in standing.values():
            missing = tuple(party for party, found in standing.items() if found is not ConsentState.GIVEN)
            return ConsentStatus(state, missing)
    return ConsentStatus(ConsentState.GIVEN)


def may_use_portal_as_pupil(birth_date: date, on: date, *, own_party_age: int) -> bool:
    """Only a pupil old enough is let in alone: below that age secret information may not be shown to the child."""
    return has_turned(birth_date, own_party_age, on)


def turns_self_determined(birth_date: date, *, after: date, until: date, education_age: int) -> date | None:
    """The day in the period on which the pupil becomes the one who answers, if there is one.

    From that day the guardians' consent no longer counts, and the pupil is asked.
    """
    day = birthday(birth_date, education_age)
    return day if after < day <= until else None


def _fits(row: ConsentRule, situation: Situation) -> bool:
    """Whether every condition of the row holds. A condition that is not there does not matter."""
    if situation.setting not in row.settings or (row.purposes and situation.purpose not in row.purposes):
        return False
    facts = (
        (row.of_age, has_turned(situation.birth_date, situation.education_age, situation.on)),
        (row.child_welfare, situation.child_welfare_decides),
        (row.alone, len(_responsible(situation)) == 1),
        (row.apart, _live_apart(situation)),
        (row.documented, situation.resident_parent_documented),
        (row.by_mandate, any(guardian.by_mandate for guardian in situation.guardians)),
    )
    if any(wanted is not None and wanted is not found for wanted, found in facts):
        return False
    return row.year_group_from is None or (situation.year_group or 0) >= row.year_group_from


def _live_apart(situation: Situation) -> bool:
    """The child lives with one of those responsible, and only with that one. Not known is not apart."""
    homes = sorted(guardian.residence for guardian in _responsible(situation))
    return homes.count(Residence.RESIDENT_PARENT) == 1 and homes.count(Residence.ELSEWHERE) == len(homes) - 1 > 0


def _responsible(situation: Situation) -> list[Guardian]:
    """Parents with responsibility, and a verge whose mandate says so; a verge without one decides nothing."""
    return [guardian for guardian in situation.guardians if guardian.has_responsibility or guardian.by_mandate]


def _standing(answer: Answer | None, on: date) -> ConsentState:
    if answer is None:
        return ConsentState.WAITING
    if answer.kind is AnswerKind.WITHDRAWN:
        return ConsentState.WITHDRAWN
    if answer.kind is AnswerKind.NO:
        return ConsentState.REFUSED
    if answer.expires_on is not None and answer.expires_on < on:
        return ConsentState.EXPIRED
    return ConsentState.GIVEN


class Understanding(StrEnum):
    """How people understood each other. That a child interprets is no possible answer."""

    NOT_NEEDED = "not_needed"
    INTERPRETER = "interpreter"
    SPOKEN = "spoken"
    DECLINED = "declined"


def interpreter_problem(*, need: str, how: str, language: str) -> Sentence | None:
    """What is wrong with what is written about the interpreter, if anything. ``need`` is the language in the folder."""
    if need and how in ("", Understanding.NOT_NEEDED):
        return sentence("participation.interpreter.needed", language=need)
    if how not in ("", Understanding.NOT_NEEDED) and not language:
        return sentence("participation.interpreter.language")
    return None


@dataclass(frozen=True)
class Reader:
    """One who is asked about the draft: how they can read it, and what has come from them."""

    name: str
    reads_alone: bool
    """Is let in to the portal and needs no interpreter: the days begin when the draft is sent."""
    answer_by: date | None = None
    """Their own last day, once the text has been given to them on paper or explained."""
    has_answered: bool = False


def waiting_readers(readers: Iterable[Reader], *, answer_by: date, on: date) -> tuple[Reader, ...]:
    """Those who have not answered and still have time; where the text has not been explained, time has not begun."""
    return tuple(one for one in readers if not one.has_answered and not _time_is_out(one, answer_by, on))


def _time_is_out(one: Reader, answer_by: date, on: date) -> bool:
    last = answer_by if one.answer_by is None and one.reads_alone else one.answer_by
    return last is not None and last < on
