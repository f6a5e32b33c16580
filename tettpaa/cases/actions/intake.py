"""What the intake decides: a case is opened and given to an adviser, or an answer without one."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import intake_letters, meanwhile_queries, queries, recipients, wording
from tettpaa.cases.actions import absences, answering, deciding, early_answers, posting, progress, scopes
from tettpaa.cases.actions import meanwhile as interim
from tettpaa.cases.meanwhile_queries import in_words
from tettpaa.cases.models import (
    Assignment,
    CaseScope,
    CaseStep,
    ImpartialityDeclaration,
    IndividualCase,
    Step,
    WaitingAnswer,
)
from tettpaa.cases.rules.intake import CAN_WAIT, Judged, Start, start_faults
from tettpaa.cases.rules.meanwhile import Meanwhile
from tettpaa.cases.rules.time_used import arrival
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.participation.models import BestInterestsAssessment
from tettpaa.people.models import Child, Guardian
from tettpaa.planning.actions import set_next_step
from tettpaa.referrals.actions import kinds
from tettpaa.referrals.models import (
    CaseKind,
    CompletenessCheck,
    IntakeAnswer,
    IntakeDecision,
    Referral,
    ReferralSubmission,
)

FIRST_STEP_DAYS = 7


@dataclass(frozen=True)
class Best:
    """What is best for the child, where a referral is not taken in; the conclusion is the advice."""

    weighed: str = ""
    child_view: str = ""


@action
def take_in(
    *,
    referral: Referral,
    kind: CaseKind,
    judged: Judged,
    meanwhile: Meanwhile,
    start: Start | None = None,
    holder: User,
    holder_is_impartial: bool,
    by: User,
) -> IndividualCase:
    """Opens the case, gives it to an adviser who has said that they are impartial, and writes to family and unit."""
    require(by, Permission.INTAKE_DECIDE)
    check = _ready_for_intake(referral)
    kinds.must_suit(kind, referral=referral, holder=holder, severity=judged.severity)
    if not holder_is_impartial:
        raise Problem(_("Spør om saksansvarlig er habil før dere fordeler saken."), field="holder_is_impartial")
    _refuse_second(referral, kind)
    interim.check(meanwhile)
    start = _start(judged, start or Start())
    said = "\n".join(in_words(meanwhile.measures)) or meanwhile.none_because
    _decide(referral, outcome=IntakeDecision.Outcome.ACCEPT, judged=judged, meanwhile=said, start=start, by=by)
    case = _open_case(referral, kind, judged.severity, holder)
    _record_steps(case, check, by)
    _give_to(case, holder, start, by)
    _let_people_in(case, holder, by)
    interim.record(case=case, given=meanwhile, occasion=WaitingAnswer.Occasion.INTAKE, by=by)
    deciding.route(case=case, by=by)
    progress.remember_next_step(case=case)
    progress.publish(case=case)
    _tell(case, holder, start, by)
    audit("case.opened", about=case, referral=referral.pk, holder=holder.pk, kind=kind)
    return case


def _refuse_second(referral: Referral, kind: str) -> None:
    """Two open cases of one kind would be two clocks and two decisions about the same."""
    here = IndividualCase.objects.filter(child_id=referral.child_id, kind=kind, closed_on=None)
    if number := here.values_list("number", flat=True).first():
        raise Problem(
            _("Barnet har alt en åpen sak av denne typen: %(number)s. Velg en annen sakstype, eller avslutt den først.")
            % {"number": number},
            field="kind",
        )


def _start(judged: Judged, start: Start) -> Start:
    """What can wait has a day and a reason; what cannot, has none."""
    reasons = ruleset(clock.today()).wait_reasons
    for field, said in start_faults(judged.soundness, start, today=clock.today(), reasons=reasons):
        raise Problem(wording.say(said), field=field)
    return start if judged.soundness == CAN_WAIT else Start()


def _tell(case: IndividualCase, holder: User, start: Start, by: User) -> None:
    """«Vi tar inn saken»: to family and unit, each in their part of the case. A closed folder is told by hand."""
    with override(case.language):
        gets = meanwhile_queries.said(case)
        letter = intake_letters.taken_in(holder=holder.name, start=start, gets=gets, by=by)
    posting.post(case=case, letter=letter, to=[*recipients.family(case), *recipients.unit(case)], by=by)


@action
def decide_without_case(
    *,
    referral: Referral,
    outcome: IntakeDecision.Outcome,
    judged: Judged,
    advice: str,
    best: Best | None = None,
    by: User,
) -> IntakeDecision:
    """Advice, another service, or back to the unit with advice. A family's own request is never returned.

    Where an assessment is asked for, only those who could have consented to it can agree to something else. The family
    and the unit get the advice in a letter, and read it in the portal where they have the referral.
    """
    require(by, Permission.INTAKE_DECIDE)
    _ready_for_intake(referral)
    if outcome == IntakeDecision.Outcome.RETURN and referral.is_own:
        raise NotNow(_("Familien har bedt om dette selv. Da blir henvisningen aldri returnert. Ta den inn."))
    waiting = queries.not_agreed(referral) if referral.wants_assessment else []
    if waiting:
        raise NotNow(
            _("Det er bedt om sakkyndig vurdering. Ta den inn, eller registrer at disse er enige i noe annet: %(who)s.")
            % {"who": ", ".join(waiting)}
        )
    if not advice.strip():
        raise Problem(_("Skriv rådet. Familien og skolen eller barnehagen leser det."), field="advice")
    _weigh_best_interests(referral, best or Best(), advice.strip(), by)
    decision = _decide(referral, outcome=outcome, judged=judged, advice=advice.strip(), by=by)
    with override(referral.language):
        letter = intake_letters.not_opened(outcome=outcome, advice=advice.strip(), by=by)
    answering.post(referral=referral, letter=letter, by=by)
    return decision


def _weigh_best_interests(referral: Referral, best: Best, conclusion: str, by: User) -> None:
    """A referral is not refused before what is best for the child is written; of an adult it is not asked."""
    if not ruleset(clock.today()).kind(referral.kind).is_about_child:
        return
    for field, said, sentence in (
        ("best_weighed", best.weighed, _("Skriv hva som er best for barnet, og hva dere har veid.")),
        ("best_child_view", best.child_view, _("Skriv barnets syn, eller skriv hvorfor barnet ikke er hørt.")),
    ):
        if not said.strip():
            raise Problem(sentence, field=field)
    weighed = {"weighed": best.weighed.strip(), "child_view": best.child_view.strip(), "conclusion": conclusion}
    row = BestInterestsAssessment(scope_id=referral.scope_id, **weighed, assessed_by=by)
    row.save()
    audit("best_interests.assessed", about=row)


def _ready_for_intake(referral: Referral) -> CompletenessCheck:
    """Only a referral that is complete, has its child and has no decision yet."""
    if IntakeDecision.objects.filter(referral=referral).exists():
        raise NotNow(_("Henvisningen er alt bestemt. Last siden på nytt for å se hva som ble bestemt."))
    check = CompletenessCheck.objects.filter(referral=referral).first()
    if check is None or referral.child_id is None:
        raise NotNow(_("Henvisningen er ikke merket som komplett ennå. Be merkantil se over den først."))
    return check


def _decide(
    referral: Referral,
    *,
    outcome: str,
    judged: Judged,
    meanwhile: str = "",
    advice: str = "",
    start: Start | None = None,
    by: User,
) -> IntakeDecision:
    """The decision with grounds for each criterion, and what family and unit are told of it."""
    for field in judged.without_grounds:
        raise Problem(_("Skriv hvorfor dere bestemmer dette."), field=field)
    waits = start or Start()
    decision = IntakeDecision(
        scope_id=referral.scope_id,
        referral=referral,
        outcome=outcome,
        **{name: value.strip() for name, value in asdict(judged).items()},
        meanwhile=meanwhile.strip(),
        starts_on=waits.on,
        wait_reason=waits.reason,
        decided_by=by,
    )
    decision.save()
    IntakeAnswer(
        scope_id=referral.scope_id,
        referral=referral,
        outcome=outcome,
        advice=advice,
        starts_on=waits.on,
        wait_reason=waits.reason,
    ).save()
    audit("intake.decided", about=decision, outcome=outcome)
    return decision


def _open_case(referral: Referral, kind: CaseKind, severity: str, holder: User) -> IndividualCase:
    """The case row and its compartments; the clock starts the day the referral arrived."""
    child = Child.objects.get(pk=referral.child_id)
    made = scopes.new_scopes(child)
    submission = ReferralSubmission.objects.filter(referral=referral).first()
    received = arrival(
        channel=referral.channel,
        submitted_at=submission.submitted_at if submission else None,
        received_on=referral.received_on,
    )
    today = clock.today()
    rules = ruleset(today)
    before = IndividualCase.objects.filter(child=child, kind=kind).exclude(closed_on=None).order_by("-closed_on")
    case = IndividualCase(
        earlier_id=before.values_list("pk", flat=True).first(),
        scope=made[CaseScope.Kind.STAFF],
        folder_id=child.scope_id,
        number=progress.next_number(),
        child=child,
        referral=referral,
        unit_id=referral.unit_id,
        group=referral.group,
        kind=kind,
        language=referral.language,
        rule_version=rules.version,
        severity=severity,
        holder=holder,
        step=Step.ASSIGNED,
        received_on=received,
        norm_on=received + dt.timedelta(days=rules.number(rules.kind(kind).norm)),
        intake_on=today,
        assigned_on=today,
    )
    case.save()
    for scope_kind, scope in made.items():
        CaseScope(case=case, scope=scope, kind=scope_kind).save()
    return case


def _record_steps(case: IndividualCase, check: CompletenessCheck, by: User) -> None:
    """The steps taken so far, each with its own day."""
    today = clock.today()
    for step, on in (
        (Step.RECEIVED, case.received_on),
        (Step.COMPLETENESS, timezone.localdate(check.checked_at)),
        (Step.INTAKE, today),
        (Step.ASSIGNED, today),
    ):
        CaseStep(case=case, scope_id=case.scope_id, step=step, on=on, by=by, at=clock.now()).save()


def _give_to(case: IndividualCase, holder: User, start: Start, by: User) -> None:
    """The adviser answers for the case from today, has said to be impartial, and has a first step with a date."""
    Assignment(case=case, scope_id=case.scope_id, holder=holder, assigned_by=by).save()
    ImpartialityDeclaration(
        case=case, scope_id=case.scope_id, user=holder, is_impartial=True, grounds=_("sagt i inntaksmøtet")
    ).save()
    set_next_step(
        scope=case.scope,
        title=_first_step(case),
        due_on=start.on or clock.today() + dt.timedelta(days=FIRST_STEP_DAYS),
        owner=holder,
        owner_name=holder.name,
        by=by,
    )


def _first_step(case: IndividualCase) -> str:
    """What comes first in a case of this kind."""
    kind = queries.kind_of(case)
    if kind.needs_assessment and kind.is_about_child:
        return _("Ta kontakt med foresatte og lag en plan")
    if kind.has_decision:
        return _("Ta kontakt, og si hva som skjer videre")
    return _("Ta kontakt med foresatte og avtal når hjelpen begynner")


def _let_people_in(case: IndividualCase, holder: User, by: User) -> None:
    """The adviser, the unit's leaders, and guardians who are let in already; the referral's file follows the case."""
    if case.referral is not None:
        referral_scope = Scope.objects.get(pk=case.referral.scope_id)
        if referral_scope.subject_id is None:
            change(referral_scope, subject_id=case.folder_id)
    for guardian_id in Guardian.objects.filter(child_id=case.child_id, ended_on=None).values_list("pk", flat=True):
        scopes.person_scope(case, guardian_id)
    scopes.let_in_holder(case, holder, by)
    absences.let_in_substitutes(case=case, by=by)
    scopes.let_in_unit(case, by)
    scopes.let_in_open_guardians(case, by)
    early_answers.carry_consents(case=case)
