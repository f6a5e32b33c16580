"""Remarks on a section: whoever may read the draft writes one, and those who write the draft settle it."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions.drafting import refuse_signed
from tettpaa.assessments.models import ExpertAssessment, Remark
from tettpaa.assessments.permissions import require_not_stopped, require_writer
from tettpaa.core import clock
from tettpaa.documents.models import Section


@action
def write_remark(
    *, assessment: ExpertAssessment, section: Section, text: str, quote: str, suggestion: str, by: User
) -> Remark:
    """A question or a proposal, while the work goes on. One without the text it replaces is a remark like any other."""
    require(by, Permission.ASSESSMENT_READ)
    require_not_stopped(assessment)
    refuse_signed(assessment)
    if not text.strip() and not suggestion.strip():
        raise Problem(_("Skriv hva du mener, eller et forslag til ny tekst."), field="text")
    row = Remark(
        scope_id=section.scope_id,
        section=section,
        quote=" ".join(quote.split())[:500],
        text=text.strip(),
        suggestion=suggestion.strip(),
        written_by=by,
    )
    row.save()
    audit("assessment.remarked", about=row, section=section.key)
    return row


@action
def settle_remark(*, assessment: ExpertAssessment, remark: Remark, outcome: str, by: User) -> None:
    """Taken in or not. It stays in the history of the draft; a second press changes nothing."""
    require_writer(by, assessment)
    refuse_signed(assessment)
    if outcome not in Remark.Outcome.values:
        raise NotNow(_("Velg om merknaden er tatt inn eller ikke."))
    current = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
    if current.settled_at is not None:
        return
    change(current, outcome=outcome, settled_by=by, settled_at=clock.now())
    audit("assessment.remark_settled", about=current, outcome=outcome)
