"""A finished document from a template is preserved, or not, as its template says."""

from typing import Any

import pytest

from tests.support.database import reset_role, seeding
from tests.support.worlds import make_file, saved
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock
from tettpaa.documents.models import Document, FinalDocument
from tettpaa.papers.models import CaseDocument, TemplateVersion
from tettpaa.papers.rules.content import Paper
from tettpaa.papers.shipping import shipped
from tettpaa.retention import actions, queries
from tettpaa.retention.models import KeptPaper
from tettpaa.retention.tests.closed import Closed, closed_case

pytestmark = pytest.mark.usefixtures("db")


def written(made: Closed, key: str, *, finished: bool = True) -> None:
    """A document from this template in the closed case."""
    version = TemplateVersion.objects.filter(template__key=key).latest("number")
    document = saved(Document(scope=made.case.scope, title=f"Fra malen {key}", language="nb", started_by=made.adviser))
    saved(CaseDocument(pk=document.pk, case=made.case, scope=made.case.scope, document=document, version=version))
    if finished:
        file = make_file(made.case.scope)
        saved(FinalDocument(scope=made.case.scope, document=document, file=file, sha256=file.sha256))


def test_what_is_part_of_the_assessment_is_preserved_and_the_rest_goes(acting_as: Any, monkeypatch: Any) -> None:
    made = closed_case(signed=True)
    with seeding():
        written(made, "test_report")
        written(made, "observation", finished=False)
        written(made, "meeting_minutes")
    with acting_as(made.archivist):
        row = queries.ended(until=clock.today(), only=[made.case.pk], most=1)[0]
        assert row.kept == 2, "the archivist sees the assessment and the test report among what is kept"
        disposal = actions.approve(case_ids=[made.case.pk], seen=1, by=made.archivist)[0]
    with monkeypatch.context() as patch:
        patch.setattr(clock, "today", lambda: disposal.goes_on)
        with acting(job_actor("kassasjon")):
            assert actions.carry_out(disposal=disposal) is not None
    reset_role()
    with seeding():
        kept = set(KeptPaper.objects.values_list("paper", "title"))
    assert kept == {("expert_assessment", "Sakkyndig vurdering"), ("case_report", "Fra malen test_report")}


def test_every_shipped_template_names_a_paper_with_a_rule() -> None:
    """RAF § 7-28: what PPT's assessments are made of is preserved. Letters, minutes and forms are not named there."""
    preserved = {key for key, content in shipped().items() if content.paper is Paper.REPORT}
    assert preserved == {"test_report", "observation"}
