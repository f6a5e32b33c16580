"""What waits for a colleague to read: told to the leader after five working days, and read by another."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import Denial, Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.assessments.actions import control, finishing
from tettpaa.assessments.models import ExpertAssessment, QualityControl
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import clock
from tettpaa.core.workdays import workdays_ago
from tettpaa.papers.actions import writing as papers
from tettpaa.papers.models import DocumentReview
from tettpaa.papers.tests.test_case_documents import started
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
SAID = "har ventet lenge på en kollega"


@pytest.fixture
def hanne():
    with seeding():
        return make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)


def asked_ago(days: int) -> dt.datetime:
    """So many working days ago, in the middle of the day."""
    return clock.now() - (clock.today() - workdays_ago(clock.today(), days)) + dt.timedelta(0)


@pytest.mark.parametrize(("days", "told"), [(4, False), (5, True), (9, True)])
def test_the_leader_is_told_after_five_working_days_and_not_before(acting_as, signed_in, hanne, days, told):
    work = Writing(acting_as)
    asked = work.asked()
    with seeding():
        QualityControl.objects.filter(pk=asked.pk).update(asked_at=asked_ago(days))
    browser = signed_in(hanne)
    assert (SAID in browser.get("/").text) is told
    page = browser.get(reverse("desk:readings")).text
    assert ("Ola Lunde" in page) is told
    assert (reverse("assessments:hand_over_control", args=[asked.pk]) in page) is told


def test_the_author_sees_how_long_it_has_waited(acting_as, signed_in):
    work = Writing(acting_as)
    asked = work.asked()
    with seeding():
        QualityControl.objects.filter(pk=asked.pk).update(asked_at=asked_ago(3))
    page = signed_in(work.nora).get(reverse("assessments:editor", args=[asked.assessment_id])).text
    assert "Har ventet 3 arbeidsdager." in page


def test_nobody_but_the_leader_sees_the_list(acting_as, signed_in):
    work = Writing(acting_as)
    work.asked()
    assert signed_in(work.nora).get(reverse("desk:readings")).status_code == 404


def test_another_reads_instead_and_the_first_is_out_the_same_minute(acting_as, signed_in, hanne):
    work = Writing(acting_as)
    asked = work.asked()
    signed_in(hanne).post(reverse("assessments:hand_over_control", args=[asked.pk]), {"controller": work.jonas.pk})
    with acting_as(work.ola):
        assert not ExpertAssessment.objects.exists()
        assert not WorkTask.objects.filter(owner=work.ola, done_at=None).exists()
    with acting_as(work.jonas):
        new = QualityControl.objects.get(controller=work.jonas)
        control.answer_control(control=new, approved=True, remarks="", is_impartial=True, by=work.jonas)
    with acting_as(work.nora):
        assessment = drafts.assessments().get()
        assert drafts.approval(drafts.draft(assessment)).who == "Jonas Aas"
        finishing.sign_assessment(assessment=assessment, by=work.nora)


def test_the_one_who_was_asked_first_can_answer_no_more(acting_as):
    work = Writing(acting_as)
    asked = work.asked()
    with acting_as(work.nora):
        control.hand_over_control(control=asked, to=work.jonas, by=work.nora)
        with pytest.raises(NotNow, match="en annen leser alt"):
            control.hand_over_control(control=asked, to=work.ola, by=work.nora)
        assert Grant.objects.filter(user=work.ola, basis=GrantBasis.QUALITY_CONTROL, ends_at=None).count() == 0
        with pytest.raises(NotAllowed):
            control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=work.ola)


def test_neither_the_author_nor_the_same_one_again_and_no_outsider_decides(acting_as):
    work = Writing(acting_as)
    asked = work.asked()
    with acting_as(work.nora):
        for wrong in (work.ola, work.nora):
            with pytest.raises(Problem):
                control.hand_over_control(control=asked, to=wrong, by=work.nora)
    with acting_as(work.ola), pytest.raises(NotAllowed):
        control.hand_over_control(control=asked, to=work.jonas, by=work.ola)


def test_a_document_from_a_template_is_told_of_and_read_by_another_too(acting_as, signed_in, hanne):
    work = Writing(acting_as)
    document = started(work, "receipt")
    with seeding():
        review = DocumentReview(written=document, scope=document.scope, reader=work.ola, asked_by=work.nora)
        review.asked_at = asked_ago(6)
        DocumentReview.objects.bulk_create([review])
    assert SAID in signed_in(hanne).get("/").text
    with acting_as(work.nora):
        made = papers.hand_over_review(review=review, to=work.jonas, by=work.nora)
        assert made.reader_id == work.jonas.pk
        assert WorkTask.objects.filter(owner=work.jonas, done_at=None).exists()
    assert SAID not in signed_in(hanne).get("/").text


def test_whoever_is_kept_out_of_the_child_is_never_offered(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.heard()
    with seeding():
        denial = Denial(scope=work.child.scope, user=work.ola, kind=Denial.Kind.DISQUALIFIED, reason="Bror til moren.")
        Denial.objects.bulk_create([denial])
    page = signed_in(work.nora).get(reverse("assessments:ask_control", args=[assessment.pk])).text
    assert "Jonas Aas" in page
    assert "Ola Lunde" not in page
