"""What the intake decides: a case is opened and given to an adviser, or an answer without one."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import absences, deciding, early_answers, progress, scopes
from tettpaa.cases.models import Assignment, CaseScope, CaseStep, ImpartialityDeclaration, IndividualCase, Step
from tettpaa.cases.rules.time_used import arrival
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.people.models import Child, Guardian
from tettpaa.planning.actions import set_next_step
from tettpaa.referrals.models import CaseKind, CompletenessCheck, IntakeDecision, Referral, ReferralSubmission

FIRST_STEP_DAYS = 7


@action
def take_in(
    *,
    referral: Referral,
    kind: CaseKind,
    severity: IntakeDecision.Severity,
    soundness: IntakeDecision.Soundness,
    expediency: IntakeDecision.Expediency,
    grounds: str,
    meanwhile: str,
    holder: User,
    holder_is_impartial: bool,
    by: User,
) -> IndividualCase:
    """Opens the case and gives it to an adviser who has said that they are impartial."""
    require(by, Permission.INTAKE_DECIDE)
    check = _ready_for_intake(referral)
    if not holder_is_impartial:
        raise Problem(_("Spør om saksansvarlig er habil før dere fordeler saken."), field="holder_is_impartial")
    if not meanwhile.strip():
        raise Problem(_("Skriv hva barnet får mens vi venter, eller skriv «ingen» og hvorfor."), field="meanwhile")
    _decide(
        referral,
        outcome=IntakeDecision.Outcome.ACCEPT,
        severity=severity,
        soundness=soundness,
        expediency=expediency,
        grounds=grounds,
        meanwhile=meanwhile,
        by=by,
    )
    case = _open_case(referral, kind, severity, holder)
    _record_steps(case, check, by)
    _give_to(case, holder, by)
    _let_people_in(case, holder, by)
    early_answers.carry_consents(case=case)
    deciding.route(case=case, by=by)
    progress.remember_next_step(case=case)
    progress.publish(case=case)
    audit("case.opened", about=case, referral=referral.pk, holder=holder.pk, kind=kind)
    return case


@action
def decide_without_case(
    *,
    referral: Referral,
    outcome: IntakeDecision.Outcome,
    severity: IntakeDecision.Severity,
    soundness: IntakeDecision.Soundness,
    expediency: IntakeDecision.Expediency,
    grounds: str,
    meanwhile: str,
    by: User,
) -> IntakeDecision:
    """Advice, another service, or back to the unit with advice. A family's own request is never returned.

    Where an assessment is asked for, only those who could have consented to it can agree to something else.
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
    return _decide(
        referral,
        outcome=outcome,
        severity=severity,
        soundness=soundness,
        expediency=expediency,
        grounds=grounds,
        meanwhile=meanwhile,
        by=by,
    )


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
    severity: str,
    soundness: str,
    expediency: str,
    grounds: str,
    meanwhile: str,
    by: User,
) -> IntakeDecision:
    """The decision with its grounds; no grounds, no decision."""
    if not grounds.strip():
        raise Problem(_("Skriv hvorfor dere bestemmer dette."), field="grounds")
    decision = IntakeDecision(
        scope_id=referral.scope_id,
        referral=referral,
        outcome=outcome,
        severity=severity,
        soundness=soundness,
        expediency=expediency,
        grounds=grounds.strip(),
        meanwhile=meanwhile.strip(),
        decided_by=by,
    )
    decision.save()
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
        norm_on=received + dt.timedelta(days=rules.number("processing_norm_days")),
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


def _give_to(case: IndividualCase, holder: User, by: User) -> None:
    """The adviser answers for the case from today, has said to be impartial, and has a first step with a date."""
    Assignment(case=case, scope_id=case.scope_id, holder=holder, assigned_by=by).save()
    ImpartialityDeclaration(
        case=case, scope_id=case.scope_id, user=holder, is_impartial=True, grounds=_("sagt i inntaksmøtet")
    ).save()
    set_next_step(
        scope=case.scope,
        title=_("Ta kontakt med foresatte og lag en plan"),
        due_on=clock.today() + dt.timedelta(days=FIRST_STEP_DAYS),
        owner=holder,
        owner_name=holder.name,
        by=by,
    )


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
