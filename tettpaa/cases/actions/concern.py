"""Reporting a concern to the child welfare service: a personal duty. Nobody approves it; the case does not show it."""

from django.db import connections
from django.utils.translation import override

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import letters
from tettpaa.cases.models import ConcernReport, IndividualCase
from tettpaa.core import doorways
from tettpaa.documents import rendering
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.problems import TextProblem

FILE_NAME = "Melding til barnevernet.pdf"


@action
def report_concern(
    *,
    case: IndividualCase,
    concern: str,
    child_words: str = "",
    known: ConcernReport.Known,
    how: ConcernReport.How,
    by: User,
) -> ConcernReport:
    """Writes the report and keeps it where only the reporter and the leader read. Touches nothing in the case."""
    require(by, Permission.CONCERN_REPORT)
    same = ConcernReport.objects.filter(child_id=case.child_id, reported_by=by, concern=concern.strip()).first()
    if same is not None:
        return same
    try:
        with override(case.language):
            letter = letters.concern(case, concern.strip(), child_words.strip(), known, by=by)
            pdf = rendering.render(letters.document(case, letter, [letters.child_welfare(case)]))
    except TextProblem as problem:
        raise Problem(str(problem), field="concern") from problem
    scope_id = _open_scope(case)
    report = ConcernReport(
        scope_id=scope_id,
        folder_id=case.folder_id,
        child_id=case.child_id,
        concern=concern.strip(),
        child_words=child_words.strip(),
        known=known,
        how=how,
        file=store_own_pdf(scope_id=scope_id, name=FILE_NAME, pdf=pdf, by=by),
        reported_by=by,
    )
    report.save()
    audit("concern.reported", about=report)
    return report


def _open_scope(case: IndividualCase) -> int:
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_concern_scope(%s)", [case.pk])
        (number,) = cursor.fetchone()
    return int(number)
