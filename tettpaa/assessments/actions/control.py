"""Quality control: a colleague reads the whole before it is signed."""

import datetime as dt

from django.db import IntegrityError
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.assessments.actions import steps
from tettpaa.assessments.actions.sources import require_answered
from tettpaa.assessments.models import ExpertAssessment, QualityAnswer, QualityControl
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.wording import say_all
from tettpaa.cases.actions import scopes, working
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.cases.reader_queries import denied
from tettpaa.core import clock
from tettpaa.planning.actions import complete_task, complete_tasks, create_task
from tettpaa.planning.models import WorkTask

DAYS_TO_READ = 5
DAYS_TO_MEND = 3


@action
def ask_control(*, assessment: ExpertAssessment, controller: User, by: User) -> QualityControl:
    """Asks a colleague, lets them into the case while they read, and gives them a task with a date."""
    require_writer(by, assessment)
    waiting = drafts.waiting_control(assessment)
    if waiting is not None:
        raise NotNow(_("Vurderingen er alt til kvalitetssikring. Vent på svaret."))
    whole = drafts.draft(assessment)
    _refuse_controller(assessment, whole.case, controller)
    require_answered(whole)
    if whole.correction is not None:
        steps.take_or_ask(whole, Step.QUALITY_CONTROL, by, None)
    elif whole.case.step != Step.QUALITY_CONTROL:
        _move_to_control(whole, by)
    elif whole.obstacles:
        raise NotNow(say_all(whole.obstacles))
    complete_tasks(scope=assessment.scope, kinds=[WorkTask.Kind.CORRECT, WorkTask.Kind.ANSWER_COMMENT], by=by)
    return _ask(whole, controller, by)


@action
def hand_over_control(*, control: QualityControl, to: User, by: User) -> QualityControl:
    """Another reads instead of one who is away or does not get to it. Those who write choose, or the leader."""
    assessment = drafts.assessments().get(pk=control.assessment_id)
    if not by.may(Permission.ACCESS_FOLLOW_UP):
        require_writer(by, assessment)
    if not QualityControl.objects.filter(pk=control.pk, handed_over=None, answer=None).exists():
        raise NotNow(_("Kollegaen har svart, eller en annen leser alt."))
    if to.pk == control.controller_id:
        raise Problem(_("Velg en annen enn den som er spurt."), field="controller")
    whole = drafts.draft(assessment)
    _refuse_controller(assessment, whole.case, to)
    made = _ask(whole, to, by, instead_of=control)
    _let_go(control, whole, by)
    audit("assessment.control_handed_over", about=control, to=to.pk)
    return made


def _ask(
    whole: drafts.Draft, controller: User, by: User, *, instead_of: QualityControl | None = None
) -> QualityControl:
    """The controller comes in, and gets a task with a date."""
    assessment = whole.assessment
    control = QualityControl(
        scope_id=assessment.scope_id,
        assessment=assessment,
        controller=controller,
        asked_by=by,
        revisions=whole.revisions,
        instead_of=instead_of,
    )
    _save(control)
    reason = _("kvalitetssikrer vurderingen")
    for scope in scopes.common_scopes_of(whole.case):
        grant_access(user=controller, scope=scope, basis=GrantBasis.QUALITY_CONTROL, reason=reason, by=by)
    _task(control, _("Kvalitetssikre en vurdering"), owner=controller, by=by, is_reading=True)
    audit("assessment.control_asked", about=control, controller=controller.pk)
    return control


def _save(control: QualityControl) -> None:
    """Two who choose another reader at once: the last is told."""
    try:
        with atomic():
            control.save()
    except IntegrityError as twice:
        raise NotNow(_("Kollegaen har svart, eller en annen leser alt.")) from twice


def _let_go(control: QualityControl, whole: drafts.Draft, by: User) -> None:
    """The task is done with, and the way in that came with it ends."""
    reader = User.objects.get(pk=control.controller_id)
    for task in WorkTask.objects.filter(scope_id=control.scope_id, about_id=control.pk, owner=reader, done_at=None):
        complete_task(task=task, by=by)
    everything = scopes.scopes_of(whole.case)
    end_access(user=reader, scopes=everything, bases=[GrantBasis.QUALITY_CONTROL], by=by)


@action
def answer_control(
    *, control: QualityControl, approved: bool, remarks: str, is_impartial: bool, by: User
) -> QualityAnswer:
    """Approved, or sent back with remarks. The controller's way in closes with the answer."""
    require(by, Permission.ASSESSMENT_CONTROL)
    found = QualityAnswer.objects.filter(control=control).first()
    if found is not None:
        return found
    if control.controller_id != by.pk or hasattr(control, "handed_over"):
        raise NotAllowed(_("Bare den som er bedt om å kvalitetssikre, kan svare."))
    assessment = drafts.assessments().get(pk=control.assessment_id)
    whole = drafts.draft(assessment)
    _refuse_answer(control, whole, approved=approved, remarks=remarks.strip(), is_impartial=is_impartial)
    if is_impartial:
        working.declare_impartial(case=whole.case, is_impartial=True, by=by)
    answer = QualityAnswer(
        scope_id=control.scope_id, control=control, approved=approved, remarks=remarks.strip(), answered_by=by
    )
    answer.save()
    audit("assessment.approved" if approved else "assessment.sent_back", about=answer, control=control.pk)
    asker = User.objects.get(pk=whole.case.holder_id or control.asked_by_id)
    title = _("Signer vurderingen") if approved else _("Se på merknadene fra kvalitetssikringen")
    _task(control, title, owner=asker, by=by, is_reading=False)
    _let_go(control, whole, by)
    return answer


def _move_to_control(whole: drafts.Draft, by: User) -> None:
    """A draft that the family has commented on before goes past the comment step; the rules still ask what they ask."""
    facts = drafts.case_facts(whole, drafts.approval(whole))
    if whole.case.step == Step.DRAFT and whole.reading.hearing is not None:
        steps.take(whole.reading, Step.HEARING, by, facts)
    steps.take(whole.reading, Step.QUALITY_CONTROL, by, facts)


def _refuse_controller(assessment: ExpertAssessment, case: IndividualCase, controller: User) -> None:
    """Another person than those who wrote it, still at work, and not kept out of the case."""
    if controller.pk in drafts.authors(assessment) or controller.pk == case.holder_id:
        raise Problem(
            _("Den som har skrevet vurderingen, kan ikke godkjenne den selv. Velg en kollega."), field="controller"
        )
    if not controller.is_active or not controller.may(Permission.ASSESSMENT_CONTROL):
        raise Problem(_("Velg en kollega som kan kvalitetssikre vurderinger."), field="controller")
    if controller.pk in denied(case):
        raise Problem(
            _("%(name)s kan ikke arbeide i denne saken. Velg en annen kollega.") % {"name": controller.name},
            field="controller",
        )


def _refuse_answer(
    control: QualityControl, whole: drafts.Draft, *, approved: bool, remarks: str, is_impartial: bool
) -> None:
    if not approved and not remarks:
        raise Problem(_("Skriv hva som skal endres."), field="remarks")
    if approved and not is_impartial:
        raise Problem(
            _("Bekreft at du er habil. Er du ikke habil, sender du vurderingen tilbake."), field="is_impartial"
        )
    if approved and control.controller_id == whole.case.holder_id:
        raise NotNow(_("Du har ansvaret for saken nå. Be en annen kollega kvalitetssikre."))
    if approved and control.revisions != whole.revisions:
        raise NotNow(
            _("Teksten er endret etter at du ble spurt. Les den på nytt, eller send den tilbake med en merknad.")
        )


def _task(control: QualityControl, title: str, *, owner: User, by: User, is_reading: bool) -> None:
    """A task with a date: for the one who reads, or for the one who asked."""
    days = DAYS_TO_READ if is_reading else DAYS_TO_MEND
    create_task(
        scope=control.assessment.scope,
        kind=WorkTask.Kind.QUALITY_CONTROL if is_reading else WorkTask.Kind.CORRECT,
        title=title,
        due_on=clock.today() + dt.timedelta(days=days),
        owner=owner,
        about_id=control.pk if is_reading else control.assessment_id,
        by=by,
    )
