"""Who must say yes, and whether they have. Pure, and only about the yes that the education acts ask for.

Consent here is the consent to an expert assessment, to a decision, and the few choices beside them. It is never the
legal basis for keeping personal data: that is the service's task itself (`PROCESSING_BASIS`), so a withdrawn consent
stops the work and erases nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tettpaa.core.sentences import Sentence, sentence
from tettpaa.people.rules import birthday, has_turned

PROCESSING_BASIS = ("processing_basis_school", "processing_basis_kindergarten")


class Purpose(StrEnum):
    """What the yes is for. Consent to the assessment and to the decision are two, and asked for twice."""

    ASSESSMENT = "assessment"
    DECISION = "decision"
    SCHOOL_START = "school_start"
    EXEMPTION_PART = "exemption_part"
    EXEMPTION_WHOLE = "exemption_whole"
    SIGN_LANGUAGE = "sign_language"
    COUNTY_NOTICE = "county_notice"


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


def who_must_consent(situation: Situation) -> Required:
    """Who must say yes. The first rule that fits decides; the order is the law's own: the exceptions come first."""
    if situation.setting is Setting.ADULT:
        return _one(PartyRole.ADULT, "adult", "adult_education")
    if situation.purpose in _PARENTS_REFERENCE:
        return _parents_decide(situation)
    pupils_own = _pupils_own(situation)
    if pupils_own:
        return _one(PartyRole.PUPIL, *pupils_own)
    if situation.child_welfare_decides:
        return _one(PartyRole.CHILD_WELFARE, "child_welfare", f"child_welfare_decides_{situation.setting.value}")
    return _guardians(situation)


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


def _pupil_decides(situation: Situation) -> bool:
    return situation.setting is Setting.SCHOOL and has_turned(
        situation.birth_date, situation.education_age, situation.on
    )


def _pupils_own(situation: Situation) -> tuple[str, str] | None:
    """Why the pupil answers alone, and where that stands; None where somebody else answers."""
    if situation.purpose is Purpose.COUNTY_NOTICE:
        return "pupil_notice", "county_notice_programme"
    in_top_years = situation.year_group is not None and situation.year_group >= 8
    if situation.purpose is Purpose.SIGN_LANGUAGE and situation.setting is Setting.SCHOOL and in_top_years:
        return "pupil_choice", "sign_language_school"
    return ("pupil", "self_determination") if _pupil_decides(situation) else None


def _parents_decide(situation: Situation) -> Required:
    """School start and exemption are the parents' to ask for; exemption from everything even after a care order."""
    whole = situation.purpose is Purpose.EXEMPTION_WHOLE
    if situation.child_welfare_decides and not whole:
        return _one(PartyRole.CHILD_WELFARE, "child_welfare", "child_welfare_decides_school")
    found = _all(situation, "parents", _PARENTS_REFERENCE[situation.purpose])
    if not _pupil_decides(situation):
        return found
    # The exemption rule names the parents, the rule of fifteen the pupil: the careful answer is to have both.
    pupil = Party(PartyRole.PUPIL)
    parties = (*found.parties, pupil) if found.parties else ()
    return Required(parties, (*found.asked, pupil), found.reason, found.reference)


def _guardians(situation: Situation) -> Required:
    reference = _CONSENT_REFERENCE[situation.setting]
    responsible = _responsible(situation)
    if len(responsible) == 1:
        return _all(situation, "sole", reference)
    residents = [guardian for guardian in responsible if guardian.residence is Residence.RESIDENT_PARENT]
    apart = len(residents) == 1 and all(
        guardian.residence is Residence.ELSEWHERE for guardian in responsible if guardian not in residents
    )
    one_is_enough = situation.setting is Setting.KINDERGARTEN or situation.resident_parent_documented
    if situation.purpose is Purpose.ASSESSMENT and apart and one_is_enough:
        asked = tuple(guardian.party for guardian in responsible)
        reason = sentence("participation.reason.resident_parent")
        return Required((residents[0].party,), asked, reason, reference)
    return _all(situation, "everyone_responsible", reference)


def _all(situation: Situation, reason: str, reference: str) -> Required:
    parties = tuple(guardian.party for guardian in _responsible(situation))
    said = sentence(f"participation.reason.{reason}" if parties else "participation.reason.unknown")
    return Required(parties, parties, said, reference)


def _responsible(situation: Situation) -> list[Guardian]:
    return [guardian for guardian in situation.guardians if guardian.has_responsibility]


def _one(role: PartyRole, reason: str, reference: str) -> Required:
    party = (Party(role),)
    return Required(party, party, sentence(f"participation.reason.{reason}"), reference)


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


_CONSENT_REFERENCE = {
    Setting.SCHOOL: "individual_education_consent",
    Setting.KINDERGARTEN: "special_assistance_consent",
}
_PARENTS_REFERENCE = {
    Purpose.SCHOOL_START: "deferred_school_start",
    Purpose.EXEMPTION_PART: "exemption",
    Purpose.EXEMPTION_WHOLE: "exemption",
}
