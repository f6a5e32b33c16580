"""Signing and sending. Signing renders, stores and hashes the document in one transaction: all of it, or nothing."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.assessments.actions import steps
from tettpaa.assessments.actions.sources import require_answered
from tettpaa.assessments.models import AssessmentSending, AssessmentSigning, ExpertAssessment, QualityControl
from tettpaa.assessments.permissions import require_signer
from tettpaa.assessments.queries import drafts, printing
from tettpaa.cases.actions import scopes
from tettpaa.cases.actions.consents import must_have_decided_sharing
from tettpaa.cases.actions.deciding import must_have_decider
from tettpaa.cases.models import Step
from tettpaa.cases.reading import CaseReading, read
from tettpaa.cases.recipients import addressees
from tettpaa.core import clock
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.document_data import Signature
from tettpaa.documents.models import Dispatch, FinalDocument
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.queries import correction_of, replaced_in_words
from tettpaa.participation.models import SharingPreference
from tettpaa.planning.actions import complete_tasks
from tettpaa.planning.models import WorkTask

FAMILY = frozenset({"family", "person:"})
"""The parts of a case that the family reads."""


@action
def sign_assessment(*, assessment: ExpertAssessment, by: User) -> AssessmentSigning:
    """Renders what stands there now, stores it for good and moves the case. A second press finds the first signing."""
    require(by, Permission.ASSESSMENT_WRITE)
    whole = drafts.draft(assessment, lock=True)
    found = AssessmentSigning.objects.filter(assessment=assessment).first()
    if found is not None:
        return found
    instead_of = require_signer(by, whole.case)
    approval = drafts.approval(whole)
    if instead_of and approval is not None and approval.controller_id == by.pk:
        raise NotNow(_("Du har kvalitetssikret vurderingen, og kan ikke signere den også. Spør fagleder."))
    require_answered(whole)
    steps.take_or_ask(whole, Step.SIGNED, by, approval)
    title = _title(by, instead_of)
    pdf = _render(whole, approval, by, title)
    final = sending.finalise(document=assessment.document, pdf=pdf, name=f"{printing.title_of(whole)}.pdf", by=by)
    sending.sign(final=final, title=title, by=by)
    signing = AssessmentSigning(scope_id=assessment.scope_id, assessment=assessment, final=final, signed_by=by)
    signing.save()
    complete_tasks(scope=assessment.scope, kinds=[WorkTask.Kind.CORRECT, WorkTask.Kind.ANSWER_COMMENT], by=by)
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
    if correction_of(assessment.document_id) is not None:
        raise NotNow(_("Vurderingen blir rettet. Send den rettede når den er signert."))
    whole = drafts.draft(assessment)
    require_signer(by, whole.case)
    must_have_decider(case=whole.case, by=by)
    guardians_too = must_have_decided_sharing(whole.reading, SharingPreference.About.ASSESSMENT)
    if whole.correction is None or whole.case.step == Step.SIGNED:
        sent = Step.REPORT_SENT if whole.type.is_report else Step.SENT
        steps.take(read(whole.case), sent, by, drafts.case_facts(whole, drafts.approval(whole)))
    _share(whole, signing, by, guardians_too)
    made = AssessmentSending(scope_id=assessment.scope_id, assessment=assessment, sent_by=by)
    made.save()
    audit("assessment.sent", about=made, on=made.sent_on)
    return made


def _share(whole: drafts.Draft, signing: AssessmentSigning, by: User, guardians_too: bool) -> None:
    """The family gets what it says in short beside the file, and what is said to the child."""
    reading, title, before = whole.reading, printing.title_of(whole), _instead_of(whole)
    original, people = signing.final.file, addressees(reading.case, guardians_too=guardians_too)
    for part in dict.fromkeys(one.part for one in people):
        scope = scopes.person_scope(reading.case, None) if part == "person:" else _scope(reading, part)
        copy = copy_file(file=original, scope=scope, by=by)
        told = _told(whole, is_family=part in FAMILY)
        sending.release(file=copy, title=title, by=by, instead_of=before, **told)
        for one in people:
            if one.part == part:
                channel = Dispatch.Channel.PORTAL if one.has_portal else Dispatch.Channel.PAPER
                sending.dispatch(file=copy, recipient=one.name, channel=channel, by=by)


def _told(whole: drafts.Draft, *, is_family: bool) -> dict[str, str]:
    """What it says in short, for the family; and to everybody, what a corrected one takes the place of and why."""
    told = {part.element.key: part.plain for part in whole.asked} if is_family else {}
    with override(whole.assessment.document.language):
        summary = "\n\n".join(filter(None, [replaced_in_words(whole.correction), told.get("family_summary", "")]))
    return {"summary": summary, "for_child": told.get("child_summary", "")}


def _instead_of(whole: drafts.Draft) -> FinalDocument | None:
    """The document that they got before, when this one corrects it."""
    if whole.correction is None:
        return None
    return FinalDocument.objects.filter(document_id=whole.correction.replaces_id).first()


def _scope(reading: CaseReading, part: str) -> Scope:
    return Scope.objects.get(pk=reading.scopes[part])


def _title(by: User, instead_of: str) -> str:
    """The role; a substitute's says for whom."""
    role = str(by.get_role_display())
    return f"{role}, {_('vikar for %(name)s') % {'name': instead_of}}"[:80] if instead_of else role


def _render(whole: drafts.Draft, approval: QualityControl | None, by: User, title: str) -> bytes:
    """The pages, with the signature and the name of the one who controlled."""
    now = clock.now()
    signed = Signature(name=by.name, role=title, at=now)
    shown = printing.document(
        whole, signatures=[signed, *_controlled(approval)], is_draft=False, on=timezone.localdate(now)
    )
    try:
        return rendering.render(shown)
    except TextProblem as problem:
        raise Problem(str(problem)) from problem


def _controlled(approval: Any) -> Iterator[Signature]:
    if approval is not None:
        role, at = str(Role(approval.who_role).label), approval.answer.answered_at
        yield Signature(name=approval.who, role=role, at=at, kind="quality")
