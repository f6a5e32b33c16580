"""Signing and sending. Signing renders, stores and hashes the document in one transaction: all of it, or nothing."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import steps
from tettpaa.assessments.models import AssessmentSending, AssessmentSigning, ExpertAssessment
from tettpaa.assessments.permissions import require_holder
from tettpaa.assessments.queries import drafts, printing, recipients
from tettpaa.cases import queries as cases
from tettpaa.cases.actions.deciding import must_have_decider
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.document_data import Signature
from tettpaa.documents.models import Dispatch, Section
from tettpaa.documents.problems import TextProblem

FILE_NAME = "Sakkyndig vurdering.pdf"


@action
def sign_assessment(*, assessment: ExpertAssessment, by: User) -> AssessmentSigning:
    """Renders what stands there now, stores it for good and moves the case. A second press finds the first signing."""
    require(by, Permission.ASSESSMENT_WRITE)
    found = AssessmentSigning.objects.filter(assessment=assessment).first()
    if found is not None:
        return found
    list(Section.objects.select_for_update().filter(document_id=assessment.document_id).order_by("pk"))
    ExpertAssessment.objects.select_for_update().get(pk=assessment.pk)
    whole = drafts.draft(drafts.assessments().get(pk=assessment.pk))
    require_holder(by, whole.case.holder_id)
    steps.take(whole.case, Step.SIGNED, by, drafts.case_facts(whole))
    pdf = _render(whole, by)
    final = sending.finalise(document=assessment.document, pdf=pdf, name=FILE_NAME, by=by)
    sending.sign(final=final, by=by)
    signing = AssessmentSigning(scope_id=assessment.scope_id, assessment=assessment, final=final, signed_by=by)
    signing.save()
    audit("assessment.signed", about=signing, final=final.pk)
    return signing


@action
def send_assessment(*, assessment: ExpertAssessment, by: User) -> AssessmentSending:
    """Shares the file with office, unit and family, and queues paper for those without a portal. The case goes on."""
    require(by, Permission.ASSESSMENT_WRITE)
    found = AssessmentSending.objects.filter(assessment=assessment).first()
    if found is not None:
        return found
    signing = AssessmentSigning.objects.filter(assessment=assessment).first()
    if signing is None:
        raise NotNow(_("Signer vurderingen før den blir sendt."))
    whole = drafts.draft(assessment)
    require_holder(by, whole.case.holder_id)
    must_have_decider(case=whole.case, by=by)
    steps.take(whole.case, Step.SENT, by, drafts.case_facts(whole))
    _share(whole.case, signing, by)
    sent = AssessmentSending(scope_id=assessment.scope_id, assessment=assessment, sent_by=by)
    sent.save()
    audit("assessment.sent", about=sent, on=sent.sent_on)
    return sent


def _share(case: IndividualCase, signing: AssessmentSigning, by: User) -> None:
    original = signing.final.file
    places = cases.scopes_of(case)
    title = _("Sakkyndig vurdering")
    everybody = recipients.addressees(case)
    for part in dict.fromkeys(one.part for one in everybody):
        scope = Scope.objects.get(pk=places[part])
        copy = copy_file(file=original, scope=scope, by=by)
        sending.release(file=copy, title=title, by=by)
        for one in everybody:
            if one.part == part:
                channel = Dispatch.Channel.PORTAL if one.has_portal else Dispatch.Channel.PAPER
                sending.dispatch(file=copy, recipient=one.name, channel=channel, by=by)


def _render(whole: drafts.Draft, by: User) -> bytes:
    """The pages, with the signature and the name of the one who controlled."""
    now = timezone.now()
    signed = Signature(name=by.name, role=str(by.get_role_display()), at=now)
    shown = printing.document(
        whole, signatures=[signed, *_controlled(whole.assessment)], is_draft=False, on=timezone.localdate(now)
    )
    try:
        return rendering.render(shown)
    except TextProblem as problem:
        raise Problem(str(problem)) from problem


def _controlled(assessment: ExpertAssessment) -> Iterator[Signature]:
    approval = drafts.approved(assessment)
    if approval is not None:
        reader = User.objects.get(pk=approval.controller_id)
        yield Signature(
            name=reader.name, role=str(reader.get_role_display()), at=approval.answer.answered_at, kind="quality"
        )
