"""Making a referral whole and an assessment approved in the copy, by the actions that people use."""

import io
import secrets
import uuid
from dataclasses import replace

from django.http import Http404
from django.utils import timezone

from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.session import Actor, acting
from tettpaa.assessments.actions import control
from tettpaa.assessments.models import QualityControl
from tettpaa.assessments.queries import drafts, printing
from tettpaa.cases.reader_queries import colleagues
from tettpaa.cli.bench.found import Missing
from tettpaa.cli.demo.content.attachments import pdf
from tettpaa.documents import rendering
from tettpaa.documents.document_data import RenderedDocument, Signature
from tettpaa.documents.queries import vault
from tettpaa.documents.vault import StoredBlob
from tettpaa.referrals import actions as referrals
from tettpaa.referrals.models import Referral, ReferralAttachment

_WORDS = ["Eleven følger godt med i timene.", "Vi har prøvd faste par og korte økter i åtte uker."]


def actor(user: User) -> Actor:
    """As a page that saves."""
    return Actor(user.pk, user.doorway, user.definition.db_role)


def with_report(leader: User, pk: uuid.UUID) -> None:
    """The unit lays its report beside the referral, when there is none."""
    try:
        with acting(actor(leader)):
            referral = Referral.objects.get(pk=pk)
            if ReferralAttachment.objects.filter(referral=referral, is_report=True).exists():
                return
            referrals.add_attachment(
                referral=referral,
                name="rapport.pdf",
                data=io.BytesIO(pdf("Pedagogisk rapport", _WORDS)),
                is_report=True,
                declared_type="application/pdf",
                by=leader,
            )
    except (Problem, Referral.DoesNotExist) as refused:
        raise Missing(str(refused)) from refused


def approved(holder: User, pk: uuid.UUID) -> None:
    """A colleague reads the assessment and approves it as it stands."""
    try:
        with acting(actor(holder)):
            assessment = drafts.assessments().get(pk=pk)
            whole = drafts.draft(assessment)
            if drafts.approval(whole) is not None:
                return
            asked = drafts.waiting_control(assessment)
            if asked is None:
                colleague = colleagues(whole.case, drafts.authors(assessment)).first()
                if colleague is None:
                    raise Missing("Det er ingen kollega som kan kvalitetssikre.")
                asked = control.ask_control(assessment=assessment, controller=colleague, by=holder)
            reader = User.objects.get(pk=asked.controller_id)
        with acting(actor(reader)):
            given = QualityControl.objects.select_related("assessment__document").get(pk=asked.pk)
            control.answer_control(control=given, approved=True, remarks="", is_impartial=True, by=reader)
    except (Problem, Http404) as refused:
        raise Missing(str(refused)) from refused


def document(holder: User, pk: uuid.UUID) -> RenderedDocument:
    """The values that the signed document is made from."""
    now = timezone.now()
    with acting(actor(holder)):
        whole = drafts.draft(drafts.assessments().get(pk=pk))
        signed = Signature(name=holder.name, role=str(holder.get_role_display()), at=now)
        return printing.document(whole, signatures=[signed], is_draft=False, on=timezone.localdate(now))


def sign(shown: RenderedDocument) -> StoredBlob:
    """Renders and stores as the signing does, with the time of now: the same pages twice would be remembered."""
    now = timezone.now()
    signatures = tuple(replace(one, at=now) for one in shown.signatures)
    made = rendering.render(replace(shown, signatures=signatures))
    return vault().put(secrets.token_bytes(32), io.BytesIO(made))
