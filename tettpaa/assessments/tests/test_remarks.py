"""Remarks on a draft: written by those who read it, settled by those who write it, and never part of the paper."""

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import let_in
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis
from tettpaa.assessments.actions import remarks
from tettpaa.assessments.models import Remark
from tettpaa.assessments.queries import drafts, printing
from tettpaa.assessments.tests.writing import Writing

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def work(acting_as):
    """Ola reads the draft, and does not write in it."""
    writing = Writing(acting_as)
    writing.assessment = writing.write_all()
    with seeding():
        let_in(writing.ola, writing.case.scope, GrantBasis.QUALITY_CONTROL)
        let_in(writing.ola, writing.child.scope, GrantBasis.QUALITY_CONTROL)
    return writing


def remark(work, by, **words):
    with work.acting_as(by):
        said = {"text": "Hva mener du her?", "quote": "leser  sakte", "suggestion": "leser rolig"} | words
        return remarks.write_remark(assessment=work.assessment, section=work.section("reasons"), by=by, **said)


def test_a_colleague_proposes_and_the_author_takes_it_in(work):
    made = remark(work, work.ola)
    assert made.quote == "leser sakte"
    with work.acting_as(work.ola), pytest.raises(NotAllowed):
        remarks.settle_remark(assessment=work.assessment, remark=made, outcome="used", by=work.ola)
    with work.acting_as(work.nora):
        remarks.settle_remark(assessment=work.assessment, remark=made, outcome="used", by=work.nora)
        remarks.settle_remark(assessment=work.assessment, remark=made, outcome="left", by=work.nora)
        whole = drafts.draft(work.assessment)
        drafts.add_remarks(whole, drafts.remarks_on(whole))
        part = whole.part("reasons")
        assert (part.open_remarks, part.remarks[0].outcome, part.remarks[0].settler) == (0, "used", "Nora Brekke")
        assert "Hva mener du" not in str(printing.preview(whole))


def test_an_empty_one_is_refused_and_a_signed_paper_takes_none(acting_as):
    work = Writing(acting_as)
    work.assessment = work.signed()
    with pytest.raises(NotNow):
        remark(work, work.nora)
    with seeding():
        assert not Remark.objects.exists()


def test_a_remark_says_something(work):
    with pytest.raises(Problem):
        remark(work, work.ola, text=" ", suggestion="")


def test_the_pages(work, signed_in):
    where = reverse("assessments:remark", args=[_section(work).pk])
    browser = signed_in(work.ola)
    assert browser.post(where, {"text": ""}).status_code == 422
    assert browser.post(where, {"text": "Se på dette."}, follow=True).status_code == 200
    editor = signed_in(work.nora).get(reverse("assessments:editor", args=[work.assessment.pk])).text
    assert "1 merknad venter" in editor
    assert "Se på dette." in editor
    with seeding():
        made = Remark.objects.get()
    settle = reverse("assessments:settle_remark", args=[made.pk])
    assert signed_in(work.jonas).post(settle, {"outcome": "used"}).status_code == 404
    assert signed_in(work.jonas).get(where).status_code == 404
    answer = signed_in(work.nora).post(settle, {"outcome": "used"}, headers={"Accept": "application/json"})
    assert answer.status_code == 204


def _section(work):
    with work.acting_as(work.nora):
        return work.section("reasons")
