"""Putting a finished document right: a new draft with the same text, finished again."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.consent_queries import why_stopped
from tettpaa.cases.reading import read
from tettpaa.documents.actions.correcting import start_correction
from tettpaa.papers.models import CaseDocument
from tettpaa.papers.queries import writing


@action
def correct(*, written: CaseDocument, reason: str, changes_content: bool, by: User) -> CaseDocument:
    """From the version that it was written from, also when the template is withdrawn. The finished one stands."""
    require(by, Permission.CASE_WORK)
    if not writing_grants(by, written.scope_id).exists():
        raise NotAllowed(_("Du kan lese i saken, men ikke rette dokumenter. Spør saksansvarlig."))
    case = cases.visible().get(pk=written.case_id)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen før du retter dokumentet."))
    stopped = why_stopped(read(case)) if writing.stops(written) else ""
    if stopped:
        raise NotNow(stopped)
    begun = start_correction(document=written.document, reason=reason, changes_content=changes_content, by=by)
    found = CaseDocument.objects.filter(document_id=begun.document_id).first()
    if found is not None:
        return found
    made = CaseDocument(
        pk=begun.document_id,
        scope_id=written.scope_id,
        case_id=written.case_id,
        document_id=begun.document_id,
        version_id=written.version_id,
    )
    made.save()
    audit("paper.correction_begun", about=made, replaces=written.pk)
    return made
