"""Who gets the signed assessment, and the proof that they got it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F

from tettpaa.assessments.models import AssessmentSending, AssessmentSigning, ExpertAssessment
from tettpaa.cases import queries as cases
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.documents.models import Dispatch, Signature
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import UnitEmployee
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import Guardian
from tettpaa.people.rules import has_turned


@dataclass(frozen=True)
class Addressee:
    """One who gets the assessment: in the shared part of the case, and on paper when they have no way in."""

    name: str
    part: str
    has_portal: bool


def addressees(case: IndividualCase, *, guardians_too: bool = True) -> list[Addressee]:
    """Who gets it: the deciding office, the unit, guardians with responsibility, and the pupil who decides.

    ``guardians_too`` is false when a pupil who decides alone shall get it alone: then it lies in the pupil's own part.
    """
    return [*_office(case), *_unit(case), *_family(case, guardians_too)]


def _office(case: IndividualCase) -> Iterator[Addressee]:
    decides = decider(case)
    if decides is not None and not decides.by_unit:
        yield Addressee(decides.office.name, "decision", has_portal=bool(organisation.officers(decides.office)))


def _unit(case: IndividualCase) -> Iterator[Addressee]:
    if case.unit is None:
        return
    leads = UnitEmployee.objects.filter(unit_id=case.unit_id, ends_on=None, user__is_active=True)
    yield Addressee(case.unit.name, "unit", has_portal=leads.exists())


def _family(case: IndividualCase, guardians_too: bool) -> Iterator[Addressee]:
    opened: set[uuid.UUID | None] = set(
        PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None).values_list("guardian_id", flat=True)
    )
    for guardian in cases.guardians(case) if guardians_too else ():
        if guardian.has_parental_responsibility and guardian.relation != Guardian.Relation.CHILD_WELFARE:
            yield Addressee(guardian.name, "family", has_portal=guardian.pk in opened)
    age = cases.rules_of(case).age("education")
    if has_turned(case.child.birth_date, age, clock.today()):
        yield Addressee(case.child.name, "family" if guardians_too else "person:", has_portal=None in opened)


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
