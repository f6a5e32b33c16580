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
    SharedProgress,
)
from tettpaa.cases.reading import CaseReading, scope_key
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.cases.rules.endings import EndingFacts
from tettpaa.cases.rules.readiness import CaseFacts
from tettpaa.cases.rules.steps import CaseStep as StepRule
from tettpaa.cases.who_answers import Asked, acts, is_at_school, required
from tettpaa.core import clock
from tettpaa.core.rule_kinds import KindRules
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
    Reader,
    Required,
    consent_state,
    waiting_readers,
)
from tettpaa.people.guardianship_queries import with_mandates
from tettpaa.people.models import AddressGrading, Child, Guardian
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import IntakeAgreement, Referral

ALONE = ((Party(PartyRole.PUPIL),), (Party(PartyRole.ADULT),))
"""Those who answer for themselves, and nobody beside them."""


def visible() -> QuerySet[IndividualCase]:
    """Cases that the one who asks may see, with the names that pages show, and whether the place is hidden."""
    hidden = Exists(AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None))
    rows = IndividualCase.objects.select_related("child", "unit")
    return rows.annotate(holder_name=F("holder__name"), is_hidden=hidden)


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
    return case.without_place(case.announced_office) or user_name(case.announced_by_id)


def rules_of(case: IndividualCase) -> RuleSet:
    """The rules of the day the case came: a law that changes later does not reach back."""
    return ruleset(case.received_on)


def kind_of(case: IndividualCase | SharedProgress) -> KindRules:
    """The rules of this kind of case, as they were the day it came."""
    return ruleset(case.received_on).kind(case.kind)


def asked_now(case: IndividualCase | SharedProgress) -> ConsentKind | None:
    """Which yes counts now: to the assessment, to the decision or to the help; nothing where nobody is asked."""
    asked = kind_of(case).asks_now(sent=case.sent_on is not None)
    return ConsentKind(asked) if asked else None


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
    day, case = on or clock.today(), reading.case
    rules = kind_of(case)
    asked = Asked(rules, kind, at_school=rules.consent == "unit" and is_at_school(case), group=case.group)
    return required(case.child.birth_date, reading.guardians, asked, on=day, documented=reading.resident_is_enough)


def not_agreed(referral: Referral) -> list[str]:
    """Those who must say yes to an assessment, and have not agreed that something else is enough."""
    child = Child.objects.get(pk=referral.child_id)
    around = with_mandates(
        Guardian.objects.filter(child_id=child.pk, scope_id=child.scope_id, ended_on=None).order_by("first_name", "pk")
    )
    kind = ruleset(clock.today()).kind(referral.kind)
    if not kind.questions:
        return []
    asked = Asked(kind, kind.questions[0], at_school=is_at_school(referral), group=referral.group)
    found = required(child.birth_date, around, asked, on=clock.today())
    agreed = {row.guardian_id for row in IntakeAgreement.objects.filter(referral=referral)}
    names = {str(one.pk): one for one in around}
    welfare = next((one for one in around if not acts(one)), None)
    waiting = []
    for party in found.parties:
        who = names.get(party.id) or (welfare if party.role is PartyRole.CHILD_WELFARE else None)
        if (who.pk if who else None) not in agreed:
            waiting.append(who.name if who else child.name)
    return waiting if found.parties else [_("vi vet ikke hvem som har foreldreansvar")]


def asks_consent(case: IndividualCase) -> bool:
    """Whether this kind of case asks anybody at all."""
    return bool(kind_of(case).questions)


def consents(case: IndividualCase) -> list[Consent]:
    """All answers in the case, oldest first, each with its withdrawal."""
    scope_ids = [scope for key, scope in scopes_of(case).items() if key.startswith("person:")]
    rows = Consent.objects.filter(scope_id__in=scope_ids).select_related("withdrawal", "guardian")
    return list(rows.annotate(recorder=F("registered_by__name")).order_by("registered_at"))


def may_be_stopped(case_id: uuid.UUID) -> Exists:
    """Somebody's latest answer is no, or a yes taken back; whether it stops work is the rule's to say."""
    persons = CaseScope.objects.filter(case_id=case_id, kind=CaseScope.Kind.PERSON).values("scope_id")
    newer = Consent.objects.filter(
        scope_id=OuterRef("scope_id"), kind=OuterRef("kind"), registered_at__gt=OuterRef("registered_at")
    )
    latest = Consent.objects.filter(scope_id__in=persons).exclude(kind=ConsentKind.DECISION).exclude(Exists(newer))
    return Exists(latest.filter(Q(agreed=False) | Q(withdrawal__isnull=False)))


def stopped(reading: CaseReading) -> ConsentState | None:
    """A no, or a yes taken back, by one who must say yes: the unsent assessment, or the help, stands still."""
    asked = asked_now(reading.case)
    if asked in (None, ConsentKind.DECISION) or reading.case.closed_on:
        return None
    state = consent_status(reading, asked).state
    return state if state in (ConsentState.REFUSED, ConsentState.WITHDRAWN) else None


def asks_family(reading: CaseReading, kind: str | None) -> bool:
    """Whether it is guardians or pupil who are asked, and not child welfare, or nobody."""
    if kind is None:
        return False
    asked = who_consents(reading, kind).asked
    return not asked or any(party.role is not PartyRole.CHILD_WELFARE for party in asked)


def consent_status(reading: CaseReading, kind: str | None) -> ConsentStatus:
    """Where a consent stands today; what nobody is asked about needs no answer."""
    if kind is None or kind not in kind_of(reading.case).questions:
        return ConsentStatus(ConsentState.GIVEN)
    return consent_state(who_consents(reading, kind), answers_of(reading, kind), on=clock.today())


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
        return Party(PartyRole.PUPIL if kind_of(case).is_about_child else PartyRole.ADULT)
    if relation == Guardian.Relation.CHILD_WELFARE:
        return Party(PartyRole.CHILD_WELFARE)
    return Party(PartyRole.GUARDIAN, guardian_id)


def hearing_of(case: IndividualCase) -> Hearing | None:
    """The latest time the draft was laid before the family, or before the pupil alone."""
    return hearing_in(scopes_of(case))


def hearing_in(found: dict[str, int]) -> Hearing | None:
    """The same, where the case's compartments are known."""
    return hearings_in(found).first()


def hearings_in(found: dict[str, int]) -> QuerySet[Hearing]:
    """Every time the draft was laid before the family, or before the pupil alone, the latest first."""
    places = [found[key] for key in ("family", "person:") if key in found]
    return Hearing.objects.filter(scope_id__in=places).order_by("-sent_at")


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
        started_on=case.started_on,
        closed_on=case.closed_on,
    )


def readiness(reading: CaseReading, **more: object) -> CaseFacts:
    """All facts that decide whether a step can be taken. ``more`` are facts that lie above cases (the assessment's)."""
    case, kind = reading.case, kind_of(reading.case)
    works_on = ConsentKind.HELP if "help" in kind.questions else ConsentKind.ASSESSMENT
    consent, decision_consent = (consent_status(reading, asked) for asked in (works_on, ConsentKind.DECISION))
    facts = CaseFacts(
        step=StepRule(case.step),
        today=clock.today(),
        dates=dates_of(reading),
        steps=kind.steps,
        is_complete=True,
        is_accepted=case.intake_on is not None,
        has_holder=case.holder_id is not None,
        impartial=reading.impartial,
        consent=consent,
        consent_to=works_on.value,
        decision_consent=decision_consent,
        asks_voices=kind.is_about_child,
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
        kind=kind_of(case),
        sent_on=case.sent_on,
        outcome=reading.outcome,
        told_on=case.told_on,
        started_on=case.started_on,
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
    """Whether the pupil, or the adult whom the case is about, answers alone today."""
    questions = kind_of(reading.case).questions
    return bool(questions) and who_consents(reading, questions[0]).parties in ALONE


def readers(reading: CaseReading) -> dict[str | None, Reader]:
    """Those the draft is laid before: the pupil who decides alone, and those with responsibility when they get it."""
    asked: dict[str | None, Reader] = {}
    by_pupil = asks_consent(reading.case) and pupil_decides(reading)
    if by_pupil:
        child = reading.case.child
        asked[None] = _reader(reading, None, child.name, child.interpreter_language)
    if not by_pupil or reading.sharing.get(SharingPreference.About.DRAFT, True):
        for one in reading.guardians:
            if one.has_parental_responsibility or one.by_mandate or not acts(one):
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
