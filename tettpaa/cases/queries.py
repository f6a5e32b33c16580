"""Reading cases: one case, its parts, its clock, and what stands in the way of its next step."""

import datetime as dt
import uuid
from dataclasses import replace

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.cases.models import (
    CaseNote,
    CaseScope,
    CaseStep,
    IndividualCase,
    Pause,
)
from tettpaa.cases.reading import CaseReading, scope_key
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.cases.rules.endings import EndingFacts
from tettpaa.cases.rules.readiness import CaseFacts
from tettpaa.cases.rules.steps import CaseStep as StepRule
from tettpaa.core import clock
from tettpaa.core.rulesets import RuleSet, ruleset
from tettpaa.participation.models import (
    Consent,
    ConsentKind,
    Hearing,
    HearingComment,
    SharingPreference,
)
from tettpaa.participation.rules import (
    Answer,
    AnswerKind,
    ConsentState,
    ConsentStatus,
    Party,
    PartyRole,
    Purpose,
    Reader,
    Required,
    Residence,
    Setting,
    Situation,
    consent_state,
    waiting_readers,
    who_must_consent,
)
from tettpaa.participation.rules import Guardian as GuardianRule
from tettpaa.people.guardianship_queries import with_mandates
from tettpaa.people.models import Child, Guardian
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import IntakeAgreement, Referral


def visible() -> QuerySet[IndividualCase]:
    """Cases that the one who asks may see, with the names that pages show."""
    return IndividualCase.objects.select_related("child", "unit").annotate(holder_name=F("holder__name"))


def case(pk: uuid.UUID, *, page: str = "case") -> IndividualCase:
    """One case, logged as read; 404 when it is hidden or not there."""
    found = one(visible(), pk=pk)
    log_read(page, found)
    return found


def user_name(user_id: int | None) -> str:
    """The name of a user, or nothing."""
    return User.objects.filter(pk=user_id).values_list("name", flat=True).first() or "" if user_id else ""


def announcer(case: IndividualCase) -> str:
    """Who has told the family the date: an office, or a person by name."""
    return case.announced_office or user_name(case.announced_by_id)


def rules_of(case: IndividualCase) -> RuleSet:
    """The rules of the day the case came: a law that changes later does not reach back."""
    return ruleset(case.received_on)


def scopes_of(case: IndividualCase) -> dict[str, int]:
    """The case's compartments that the asker sees: kind (or ``person:<guardian>``) → scope id."""
    pairs = CaseScope.objects.filter(case=case).values_list("kind", "guardian_id", "scope_id")
    return {scope_key(kind, guardian): scope for kind, guardian, scope in pairs}


def guardians(case: IndividualCase) -> list[Guardian]:
    """Those around the child now, in alphabetical order."""
    rows = Guardian.objects.filter(child_id=case.child_id, scope_id=case.folder_id, ended_on=None)
    return with_mandates(rows.order_by("first_name", "last_name"))


def notes(case: IndividualCase) -> QuerySet[CaseNote]:
    """The journal, newest first. The scope is named so that the index is used."""
    rows = CaseNote.objects.filter(case=case, scope_id=case.scope_id).annotate(author=F("written_by__name"))
    return rows.order_by("-happened_on", "-written_at")


def steps(case: IndividualCase) -> QuerySet[CaseStep]:
    """The steps taken, oldest first."""
    return CaseStep.objects.filter(case=case, scope_id=case.scope_id).annotate(who=F("by__name")).order_by("at")


def pauses(case: IndividualCase) -> QuerySet[Pause]:
    """The waits, oldest first."""
    return Pause.objects.filter(case=case, scope_id=case.scope_id).order_by("from_on")


def open_next_step(case: IndividualCase) -> NextStep | None:
    """The one next thing, or nothing; then the case stands on the leader's list."""
    return NextStep.objects.filter(scope_id=case.scope_id, done_at=None).first()


def who_consents(reading: CaseReading, kind: str, *, on: dt.date | None = None) -> Required:
    """Who must say yes, by the rule of the day: a pupil turns fifteen while a case goes on."""
    purpose = Purpose.ASSESSMENT if kind == ConsentKind.ASSESSMENT else Purpose.DECISION
    day, case = on or clock.today(), reading.case
    documented = reading.resident_is_enough
    return _required(case.child.birth_date, reading.guardians, case.kind, purpose, on=day, documented=documented)


def _required(
    born: dt.date,
    around: list[Guardian],
    case_kind: str,
    purpose: Purpose,
    *,
    on: dt.date,
    documented: bool = False,
) -> Required:
    """The same, from the facts themselves."""
    rules = ruleset(on)
    together = len([g for g in around if g.lives_with_child and g.has_parental_responsibility]) != 1
    asks = rules.kind(case_kind).consent
    setting, purpose = (Setting.KINDERGARTEN, Purpose.SCHOOL_START) if asks == "parents" else (Setting(asks), purpose)
    situation = Situation(
        setting=setting,
        purpose=purpose,
        on=on,
        birth_date=born,
        guardians=tuple(_as_rule(g, together=together) for g in around if _acts(g)),
        child_welfare_decides=any(g.relation == Guardian.Relation.CHILD_WELFARE for g in around),
        resident_parent_documented=documented,
        education_age=rules.age("education"),
    )
    return who_must_consent(situation, rules.consents.values())


def not_agreed(referral: Referral) -> list[str]:
    """Those who must say yes to an assessment, and have not agreed that something else is enough."""
    child = Child.objects.get(pk=referral.child_id)
    around = with_mandates(
        Guardian.objects.filter(child_id=child.pk, scope_id=child.scope_id, ended_on=None).order_by("first_name", "pk")
    )
    required = _required(child.birth_date, around, referral.kind, Purpose.ASSESSMENT, on=clock.today())
    agreed = {row.guardian_id for row in IntakeAgreement.objects.filter(referral=referral)}
    names = {str(one.pk): one for one in around}
    welfare = next((one for one in around if not _acts(one)), None)
    waiting = []
    for party in required.parties:
        who = names.get(party.id) or (welfare if party.role is PartyRole.CHILD_WELFARE else None)
        if (who.pk if who else None) not in agreed:
            waiting.append(who.name if who else child.name)
    return waiting if required.parties else [_("vi vet ikke hvem som har foreldreansvar")]


def asks_consent(case: IndividualCase) -> bool:
    """Whether this kind of case asks anybody at all."""
    return rules_of(case).kind(case.kind).consent != "none"


def _acts(guardian: Guardian) -> bool:
    """A guardian, and not the child welfare service, which decides instead of guardians."""
    return guardian.relation != Guardian.Relation.CHILD_WELFARE


def _as_rule(guardian: Guardian, *, together: bool) -> GuardianRule:
    """As the rule sees the guardian."""
    if not guardian.lives_with_child:
        residence = Residence.ELSEWHERE
    else:
        residence = Residence.TOGETHER if together else Residence.RESIDENT_PARENT
    return GuardianRule(
        str(guardian.pk), guardian.has_parental_responsibility, residence, by_mandate=guardian.by_mandate
    )


def consents(case: IndividualCase) -> list[Consent]:
    """All answers in the case, oldest first, each with its withdrawal."""
    scope_ids = [scope for key, scope in scopes_of(case).items() if key.startswith("person:")]
    rows = Consent.objects.filter(scope_id__in=scope_ids).select_related("withdrawal", "guardian")
    return list(rows.annotate(recorder=F("registered_by__name")).order_by("registered_at"))


def may_be_stopped(case_id: uuid.UUID) -> Exists:
    """Somebody's latest answer about the assessment is no, or a yes taken back; whether it stops work is the rule's."""
    persons = CaseScope.objects.filter(case_id=case_id, kind=CaseScope.Kind.PERSON).values("scope_id")
    newer = Consent.objects.filter(
        scope_id=OuterRef("scope_id"), kind=OuterRef("kind"), registered_at__gt=OuterRef("registered_at")
    )
    latest = Consent.objects.filter(scope_id__in=persons, kind=ConsentKind.ASSESSMENT).exclude(Exists(newer))
    return Exists(latest.filter(Q(agreed=False) | Q(withdrawal__isnull=False)))


def stopped(reading: CaseReading) -> ConsentState | None:
    """A no, or a yes taken back, by one who must say yes: the assessment that is not sent yet stands still."""
    if reading.case.sent_on or reading.case.closed_on:
        return None
    state = consent_status(reading, ConsentKind.ASSESSMENT).state
    return state if state in (ConsentState.REFUSED, ConsentState.WITHDRAWN) else None


def asks_family(reading: CaseReading, kind: str) -> bool:
    """Whether it is guardians or pupil who are asked, and not child welfare, or nobody."""
    if not asks_consent(reading.case):
        return False
    asked = who_consents(reading, kind).asked
    return not asked or any(party.role is not PartyRole.CHILD_WELFARE for party in asked)


def consent_status(reading: CaseReading, kind: str) -> ConsentStatus:
    """Where one of the two consents stands today."""
    if not asks_consent(reading.case):
        return ConsentStatus(ConsentState.GIVEN)
    required = who_consents(reading, kind)
    return consent_state(required, answers_of(reading, kind), on=clock.today())


def answers_of(reading: CaseReading, kind: str) -> list[Answer]:
    """Everything that has been answered to one of the two questions, in the order it was registered."""
    answers: list[Answer] = []
    for row in reading.consents:
        if row.kind != kind:
            continue
        party = party_of(reading.case, row.guardian_id, row.relation)
        answers.append(Answer(party, AnswerKind.YES if row.agreed else AnswerKind.NO, row.answered_on))
        if row.withdrawn_on is not None:
            answers.append(Answer(party, AnswerKind.WITHDRAWN, row.withdrawn_on))
    return answers


def party_of(case: IndividualCase, guardian_id: str | None, relation: str | None) -> Party:
    """As what somebody answers."""
    if guardian_id is None:
        return Party(PartyRole.ADULT if rules_of(case).kind(case.kind).consent == "adult" else PartyRole.PUPIL)
    if relation == Guardian.Relation.CHILD_WELFARE:
        return Party(PartyRole.CHILD_WELFARE)
    return Party(PartyRole.GUARDIAN, guardian_id)


def hearing_of(case: IndividualCase) -> Hearing | None:
    """The latest time the draft was laid before the family, or before the pupil alone."""
    found = scopes_of(case)
    places = [found[key] for key in ("family", "person:") if key in found]
    return Hearing.objects.filter(scope_id__in=places).order_by("-sent_at").first()


def comments_on(hearing: Hearing) -> list[HearingComment]:
    """The answers to one hearing, oldest first."""
    return list(HearingComment.objects.filter(hearing=hearing).select_related("guardian").order_by("registered_at"))


def dates_of(reading: CaseReading) -> CaseDates:
    """The days of the case, for the check of their order."""
    case = reading.case
    return CaseDates(
        received_on=case.received_on,
        intake_on=case.intake_on,
        assigned_on=case.assigned_on,
        assessment_on=case.assessment_on,
        signed_on=reading.signed_on,
        sent_on=case.sent_on,
        decided_on=case.decided_on,
        told_on=case.told_on,
        closed_on=case.closed_on,
    )


def readiness(reading: CaseReading, **more: object) -> CaseFacts:
    """All facts that decide whether a step can be taken. ``more`` are facts that lie above cases (the assessment's)."""
    case = reading.case
    consent, decision_consent = (
        consent_status(reading, kind) for kind in (ConsentKind.ASSESSMENT, ConsentKind.DECISION)
    )
    facts = CaseFacts(
        step=StepRule(case.step),
        today=clock.today(),
        dates=dates_of(reading),
        steps=rules_of(case).kind(case.kind).steps,
        is_complete=True,
        is_accepted=case.intake_on is not None,
        has_holder=case.holder_id is not None,
        impartial=reading.impartial,
        consent=consent,
        decision_consent=decision_consent,
        child_heard=reading.child_heard,
        best_interests_assessed=reading.best_interests_assessed,
        follow_up_settled=reading.has_follow_up or case.decided_on is None,
        open_tasks=reading.open_tasks,
        at_end=at_end(reading, consents=(consent.state, decision_consent.state)),
        refusal_answered=reading.has_refusal_plan,
    )
    return replace(facts, **_hearing_facts(reading), **more)  # type: ignore[arg-type]  # names are checked by replace


def at_end(
    reading: CaseReading,
    *,
    consents: tuple[ConsentState, ...],
    detail: str = "",
    written_on: dt.date | None = None,
) -> EndingFacts:
    """What the ways to end a case ask about; ``consents`` is where the two stand."""
    case = reading.case
    return EndingFacts(
        kind=rules_of(case).kind(case.kind),
        sent_on=case.sent_on,
        outcome=reading.outcome,
        told_on=case.told_on,
        consents=consents,
        detail=detail,
        written_on=written_on,
        open_appeals=reading.open_appeals,
        waits_for=tuple(wait.whom for wait in reading.waits if wait.until is None),
    )


def _hearing_facts(reading: CaseReading) -> dict[str, object]:
    """Who has not answered the draft, and whose view is missing. When their time is out, silence is an answer."""
    hearing, today = reading.hearing, clock.today()
    asked = readers(reading)
    if hearing is None:
        names = tuple(one.name for key, one in asked.items() if key is not None)
        return {"hearing_ends_on": None, "guardians_without_view": names}
    silent = () if hearing.is_ended else waiting_readers(asked.values(), answer_by=hearing.answer_by, on=today)
    begun = [one for one in silent if one.reads_alone or one.answer_by is not None]
    last = max((one.answer_by or hearing.answer_by for one in begun), default=hearing.answer_by)
    return {
        "hearing_ends_on": today - dt.timedelta(days=1) if hearing.is_ended else last,
        "waiting_for_comments": tuple(one.name for one in begun),
        "not_explained_to": tuple(one.name for one in silent if one not in begun),
        "guardians_without_view": tuple(
            one.name for key, one in asked.items() if key is not None and one in silent and key not in hearing.said
        ),
    }


def pupil_decides(reading: CaseReading) -> bool:
    """Whether the pupil answers alone today."""
    return who_consents(reading, ConsentKind.ASSESSMENT).parties == (Party(PartyRole.PUPIL),)


def readers(reading: CaseReading) -> dict[str | None, Reader]:
    """Those the draft is laid before: the pupil who decides alone, and those with responsibility when they get it."""
    asked: dict[str | None, Reader] = {}
    by_pupil = asks_consent(reading.case) and pupil_decides(reading)
    if by_pupil:
        child = reading.case.child
        asked[None] = _reader(reading, None, child.name, child.interpreter_language)
    if not by_pupil or reading.sharing.get(SharingPreference.About.DRAFT, True):
        for one in reading.guardians:
            if one.has_parental_responsibility or one.by_mandate or not _acts(one):
                asked[str(one.pk)] = _reader(reading, str(one.pk), one.name, one.interpreter_language)
    return asked


def _reader(reading: CaseReading, key: str | None, name: str, interpreter: str) -> Reader:
    heard = reading.hearing
    return Reader(
        name=name,
        reads_alone=key in reading.doors and not interpreter,
        answer_by=heard.given.get(key) if heard else None,
        has_answered=heard is not None and key in heard.answered,
    )
