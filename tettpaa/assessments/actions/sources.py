"""A quote whose source has changed is answered by the one who writes: brought up to date, kept, or taken out."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.assessments.actions.drafting import save_text
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries import drafts, kept_in_step
from tettpaa.documents.actions.drafts import Conflict

UPDATE, KEEP, REMOVE = "update", "keep", "remove"


@action
def answer_source(*, assessment: ExpertAssessment, key: str, reference: str, answer: str, by: User) -> None:
    """A second press finds nothing to answer. What stood there stays among the earlier versions."""
    require_writer(by, assessment)
    whole = drafts.draft(assessment, lock=True)
    waiting = kept_in_step.changed(whole)
    found = next((one for one in waiting if one.part.element.key == key and one.reference == reference), None)
    if found is None:
        return
    section = found.part.section
    html = _answered(section.html, found, answer)
    saved = save_text(assessment=assessment, section=section, html=html, base_revision=section.revision, by=by)
    if isinstance(saved, Conflict):
        raise NotNow(_("En annen lagret akkurat nå. Last siden på nytt."))
    audit("assessment.source_answered", about=assessment, section=key, source=reference, answer=answer)


def _answered(html: str, found: kept_in_step.Changed, answer: str) -> str:
    if answer == UPDATE and found.now is not None:
        return kept_in_step.with_new_text(html, found.reference, found.now)
    if answer == REMOVE:
        return kept_in_step.without(html, found.reference)
    if answer == KEEP and found.may_be_kept:
        return kept_in_step.kept(html, found.reference, found.now)
    raise NotNow(_("Velg hva som skal skje med sitatet."))


def require_answered(whole: drafts.Draft) -> None:
    """Before a colleague reads, and before signing."""
    waiting = kept_in_step.changed(whole)
    if waiting:
        raise NotNow(
            [
                _("Kilden til et sitat er endret eller kan ikke brukes lenger. Svar på det under «%(where)s».")
                % {"where": where}
                for where in dict.fromkeys(one.part.heading for one in waiting)
            ]
        )
