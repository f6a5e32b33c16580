"""Putting a signed assessment right: a new draft with the same text, read and signed again."""

from django.db import IntegrityError
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.assessments.actions.drafting import refuse_signed
from tettpaa.assessments.models import ElementMark, ExpertAssessment
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries.correcting import ANSWERS
from tettpaa.cases import queries as cases
from tettpaa.documents.actions.correcting import discard_correction, start_correction
from tettpaa.documents.models import Correction


@action
def correct(*, assessment: ExpertAssessment, reason: str, changes_content: bool, by: User) -> ExpertAssessment:
    """A draft that takes the place of the signed one when it is signed itself. Until then the old one stands."""
    require_writer(by, assessment)
    if cases.visible().get(pk=assessment.case_id).closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen før du retter vurderingen."))
    begun = start_correction(document=assessment.document, reason=reason, changes_content=changes_content, by=by)
    found = ExpertAssessment.objects.filter(document_id=begun.document_id).first()
    if found is not None:
        return found
    made = ExpertAssessment(
        scope_id=assessment.scope_id,
        case_id=assessment.case_id,
        document_id=begun.document_id,
        type=assessment.type,
        edition=_next_edition(assessment),
        settings_revision=assessment.settings_revision,
        **{name: getattr(assessment, name) for name in ANSWERS},
    )
    try:
        with atomic():
            made.save()
    except IntegrityError as twice:
        raise NotNow(_("En kollega begynte å rette akkurat nå. Last siden på nytt.")) from twice
    _copy_marks(assessment, made)
    audit("assessment.correction_begun", about=made, replaces=assessment.pk)
    return made


@action
def discard(*, assessment: ExpertAssessment, by: User) -> None:
    """Nothing was wrong after all; the signed one stands."""
    require_writer(by, assessment)
    refuse_signed(assessment)
    begun = Correction.objects.filter(document_id=assessment.document_id).first()
    if begun is None:
        raise NotNow(_("Dette er den første utgaven, og ingen rettelse."))
    discard_correction(correction=begun, by=by)


def _next_edition(assessment: ExpertAssessment) -> int:
    """A correction that was thrown away keeps its number."""
    rows = ExpertAssessment.objects.filter(case_id=assessment.case_id, scope_id=assessment.scope_id)
    return max(rows.values_list("edition", flat=True)) + 1


def _copy_marks(old: ExpertAssessment, new: ExpertAssessment) -> None:
    """The text is the same, so what its author said of it still holds, in that author's name."""
    for mark in ElementMark.objects.filter(assessment=old, scope_id=old.scope_id, unmarked_at=None):
        ElementMark(
            scope_id=new.scope_id,
            assessment=new,
            element=mark.element,
            marked_by_id=mark.marked_by_id,
            marked_at=mark.marked_at,
        ).save()
