"""Who gets the signed assessment, and the proof that they got it."""

from collections.abc import Iterator

from django.db.models import F

from tettpaa.assessments.models import AssessmentSending, AssessmentSigning, ExpertAssessment
from tettpaa.cases import queries as cases
from tettpaa.cases.addressees import Addressee, family_of, unit_of
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.models import IndividualCase
from tettpaa.documents.models import Dispatch, Signature
from tettpaa.organisation import queries as organisation


def addressees(case: IndividualCase) -> list[Addressee]:
    """Who gets it: the deciding office, the unit, guardians with responsibility, and the pupil who decides."""
    return [*_office(case), *unit_of(case), *family_of(case)]


def _office(case: IndividualCase) -> Iterator[Addressee]:
    decides = decider(case)
    if decides is not None and not decides.by_unit:
        yield Addressee(decides.office.name, "decision", has_portal=bool(organisation.officers(decides.office)))


def proof(case: IndividualCase) -> list[Dispatch]:
    """Who it went to, how and when."""
    places = cases.scopes_of(case).values()
    rows = Dispatch.objects.filter(scope_id__in=list(places)).annotate(poster=F("sent_by__name"))
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
