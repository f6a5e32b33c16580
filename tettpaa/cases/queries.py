"""Reading cases: one case, its parts, its clock, and what stands in the way of its next step."""

import datetime as dt
import uuid
from dataclasses import replace

from django.db.models import F, QuerySet

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
from tettpaa.cases.reading import CaseReading, ConsentRead, scope_key
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.cases.rules.endings import EndingFacts
from tettpaa.cases.rules.promised import Calculated, calculated_date
from tettpaa.cases.rules.readiness import CaseFacts
from tettpaa.cases.rules.steps import CaseStep as StepRule
from tettpaa.cases.rules.time_used import CaseClock, Plan, Wait
from tettpaa.cases.rules.time_used import clock as clock_rule
from tettpaa.core import clock
from tettpaa.core.clockbar import ClockFacts
from tettpaa.core.rulesets import RuleSet, ruleset
from tettpaa.participation.models import (
    Consent,
    ConsentKind,
    Hearing,
    HearingComment,
)
from tettpaa.participation.rules import (
    Answer,
    AnswerKind,
    ConsentState,
    ConsentStatus,
    Party,
    PartyRole,
    Purpose,
    Required,
    Residence,
    Setting,
    Situation,
    consent_state,
    who_must_consent,
)
from tettpaa.participation.rules import Guardian as GuardianRule
from tettpaa.people.models import Guardian
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import CaseKind


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
    return list(rows.order_by("first_name", "last_name"))


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


def waits(case: IndividualCase) -> list[Wait]:
    """The same, as the clock's rule sees them."""
    return [Wait(*row) for row in pauses(case).values_list("waiting_for", "reason", "from_on", "to_on")]


def clock_of(case: IndividualCase, waited: list[Wait] | None = None) -> CaseClock:
    """The one clock, today. ``waited`` is given where the waits are read already."""
    rules = rules_of(case)
    return clock_rule(
        received_on=case.received_on,
        today=clock.today(),
        norm_days=rules.number("processing_norm_days"),
        intake_on=case.intake_on,
        assigned_on=case.assigned_on,
        sent_on=case.sent_on,
        decided_on=case.decided_on,
        told_on=case.told_on,
        pauses=waits(case) if waited is None else waited,
        plan=Plan(case.planned_sent_on, case.planned_told_on),
        ended_on=case.closed_on if case.decided_on is None else None,
    )


def calculated(reading: CaseReading) -> Calculated | None:
    """The day that staff can expect, and where it comes from. No family sees it."""
    case = reading.case
    return calculated_date(received_on=case.received_on, planned_on=case.planned_told_on, typical=reading.typical)


def clock_facts(case: IndividualCase, waited: list[Wait]) -> ClockFacts:
    """The same, for drawing."""
    segments = [("inntak", case.received_on, case.assigned_on)]
    if case.assigned_on:
        segments.append(("utredning", case.assigned_on, case.sent_on))
    return ClockFacts(
        received_on=case.received_on,
        today=clock.today(),
        norm_on=case.norm_on,
        expected_told_on=case.planned_told_on,
        told_on=case.told_on or (case.closed_on if case.decided_on is None else None),
        sent_on=case.sent_on,
        expected_sent_on=case.planned_sent_on,
        pauses=[(wait.since, wait.until, wait.reason.rstrip(" .")) for wait in waited],
        segments=segments,
    )


def shared_clock_facts(progress: SharedProgress) -> ClockFacts:
    """The clock as a family or unit sees it: lived days, the norm, and only the date that was announced to them."""
    return ClockFacts(
        received_on=progress.received_on,
        today=clock.today(),
        norm_on=progress.norm_on,
        expected_told_on=progress.announced_on,
        told_on=progress.told_on or (progress.closed_on if progress.decided_on is None else None),
        sent_on=progress.sent_on,
    )


def who_consents(reading: CaseReading, kind: str) -> Required:
    """Who must say yes, by the rule of today: a pupil turns fifteen while a case goes on."""
    today = clock.today()
    case, around = reading.case, reading.guardians
    together = len([g for g in around if g.lives_with_child and g.has_parental_responsibility]) != 1
    school = case.kind == CaseKind.INDIVIDUAL_EDUCATION
    situation = Situation(
        setting=Setting.SCHOOL if school else Setting.KINDERGARTEN,
        purpose=Purpose.ASSESSMENT if kind == ConsentKind.ASSESSMENT else Purpose.DECISION,
        on=today,
        birth_date=case.child.birth_date,
        guardians=tuple(_as_rule(g, together=together) for g in around if _acts(g)),
        child_welfare_decides=any(g.relation == Guardian.Relation.CHILD_WELFARE for g in around),
        education_age=ruleset(today).age("education"),
    )
    return who_must_consent(situation)


def _acts(guardian: Guardian) -> bool:
    """A guardian, and not the child welfare service, which decides instead of guardians."""
    return guardian.relation != Guardian.Relation.CHILD_WELFARE


def _as_rule(guardian: Guardian, *, together: bool) -> GuardianRule:
    """As the rule sees the guardian."""
    if not guardian.lives_with_child:
        residence = Residence.ELSEWHERE
    else:
        residence = Residence.TOGETHER if together else Residence.RESIDENT_PARENT
    return GuardianRule(str(guardian.pk), guardian.has_parental_responsibility, residence)


def consents(case: IndividualCase) -> list[Consent]:
    """All answers in the case, oldest first, each with its withdrawal."""
    scope_ids = [scope for key, scope in scopes_of(case).items() if key.startswith("person:")]
    rows = Consent.objects.filter(scope_id__in=scope_ids).select_related("withdrawal", "guardian")
    return list(rows.order_by("registered_at"))


def consent_status(reading: CaseReading, kind: str) -> ConsentStatus:
    """Where one of the two consents stands today."""
    answers: list[Answer] = []
    for row in reading.consents:
        if row.kind != kind:
            continue
        party = _party_of(row)
        answers.append(Answer(party, AnswerKind.YES if row.agreed else AnswerKind.NO, row.answered_on))
        if row.withdrawn_on is not None:
            answers.append(Answer(party, AnswerKind.WITHDRAWN, row.withdrawn_on))
    return consent_state(who_consents(reading, kind), answers, on=clock.today())


def _party_of(consent: ConsentRead) -> Party:
    """Who answered."""
    if consent.guardian_id is None:
        return Party(PartyRole.PUPIL)
    if consent.relation == Guardian.Relation.CHILD_WELFARE:
        return Party(PartyRole.CHILD_WELFARE)
    return Party(PartyRole.GUARDIAN, consent.guardian_id)


def hearing_of(case: IndividualCase) -> Hearing | None:
    """The latest time the draft was laid before the family."""
    family = scopes_of(case).get("family")
    return Hearing.objects.filter(scope_id=family).order_by("-sent_at").first() if family else None


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
    """Who has not answered the draft, and whose view is missing. When the hearing has ended, silence is an answer."""
    hearing, today = reading.hearing, clock.today()
    around = [g for g in reading.guardians if g.has_parental_responsibility]
    if hearing is None:
        return {"hearing_ends_on": None, "guardians_without_view": tuple(g.name for g in around)}
    ended = hearing.is_ended or hearing.answer_by < today
    silent = [g for g in around if str(g.pk) not in hearing.answered]
    return {
        "hearing_ends_on": today - dt.timedelta(days=1) if hearing.is_ended else hearing.answer_by,
        "waiting_for_comments": () if ended else tuple(g.name for g in silent),
        "guardians_without_view": () if ended else tuple(g.name for g in silent if str(g.pk) not in hearing.said),
    }
