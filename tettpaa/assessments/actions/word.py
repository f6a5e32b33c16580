"""A draft that was written in Word comes into the sections the author chooses, after what stands there."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.assessments.actions.drafting import save_text
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries import drafts


@action
def put_in(*, assessment: ExpertAssessment, pieces: Iterable[tuple[str, str]], by: User) -> int:
    """Section key and HTML, in order; returns how many sections were written in. What stood there stays, first."""
    require_writer(by, assessment)
    sections = {row.key: row for row in drafts.sections_of(assessment, lock=True)}
    new: dict[str, str] = {}
    for key, html in pieces:
        if key not in sections:
            raise Problem(_("Velg et avsnitt i denne vurderingen."))
        new[key] = new.get(key, sections[key].html) + html
    if not new:
        raise NotNow(_("Velg minst ett avsnitt som teksten skal inn i."))
    for key, html in new.items():
        save_text(assessment=assessment, section=sections[key], html=html, base_revision=sections[key].revision, by=by)
    audit("assessment.from_word", about=assessment, sections=sorted(new))
    return len(new)
