"""The signed assessment, and the proof of who got it."""

from django.db.models import F

from tettpaa.assessments.models import AssessmentSending, AssessmentSigning, ExpertAssessment
from tettpaa.cases import queries as cases
from tettpaa.cases.models import IndividualCase
from tettpaa.documents.models import Dispatch, Signature


def proof(case: IndividualCase, signing: AssessmentSigning) -> list[Dispatch]:
    """Who it went to, how and when; each got a copy of the very same bytes, so other letters are not among them."""
    places = cases.scopes_of(case).values()
    rows = Dispatch.objects.filter(scope_id__in=list(places), file__sha256=signing.final.sha256)
    rows = rows.annotate(poster=F("sent_by__name"))
    return list(rows.order_by("recipient"))


def signing_of(assessment: ExpertAssessment) -> AssessmentSigning | None:
    """The signing, with the final document and its file."""
    return AssessmentSigning.objects.filter(assessment=assessment).select_related("final__file").first()


def sending_of(assessment: ExpertAssessment) -> AssessmentSending | None:
    """When it was sent, and by whom."""
    return AssessmentSending.objects.filter(assessment=assessment).annotate(who=F("sent_by__name")).first()


def signatures(signing: AssessmentSigning) -> list[Signature]:
    """Names, roles and times under the document."""
    return list(Signature.objects.filter(final_id=signing.final_id, scope_id=signing.scope_id).order_by("signed_at"))
