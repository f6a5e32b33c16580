"""Several questions in one trip answer as they would have done alone, and only to whoever may know."""

import pytest
from django.db import connection
from django.db.models import Exists, F, OuterRef
from django.test.utils import CaptureQueriesContext

from tests.support.database import seeding
from tests.support.people import let_in
from tettpaa.access.together import together
from tettpaa.assessments.models import QualityControl
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.documents.models import Section
from tettpaa.participation.models import Consent, ConsentWithdrawal, GuardianView

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def work(acting_as):
    made = Writing(acting_as)
    made.approved()
    return made


def facts(row, *left_out):
    return {name: value for name, value in vars(row).items() if name not in ("_state", *left_out)}


def test_rows_relations_and_what_is_counted_beside_them_are_as_when_asked_alone(work, acting_as):
    taken_back = Exists(ConsentWithdrawal.objects.filter(consent=OuterRef("pk")))
    with acting_as(work.nora):
        asked = {
            "cases": IndividualCase.objects.select_related("child", "unit", "referral").annotate(
                holder_name=F("holder__name")
            ),
            "sections": Section.objects.order_by("-position"),
            "consents": Consent.objects.select_related("withdrawal", "guardian").annotate(is_back=taken_back),
            "controls": QualityControl.objects.select_related("answer"),
            "places": CaseScope.objects.order_by("scope_id").values_list("scope_id", flat=True),
            "none": GuardianView.objects.filter(scope_id__in=[]),
        }
        with CaptureQueriesContext(connection) as seen:
            found = together(**asked)
        assert len(seen) == 1
        for name, rows in asked.items():
            alone = list(rows)
            assert getattr(found, name) == alone, name
            if name not in ("places", "none"):
                assert alone
                assert [facts(row) for row in getattr(found, name)] == [facts(row) for row in alone]
        with CaptureQueriesContext(connection) as seen:
            (case,), (consent,), (control,) = found.cases, found.consents, found.controls
            assert case.referral is None
            assert (case.child.name, case.unit, consent.guardian.name) == (
                work.child.name,
                work.unit,
                "Sara Haugland Tesfay",
            )
            assert not hasattr(consent, "withdrawal")
            assert control.answer.approved is True
        assert not seen.captured_queries


def test_a_colleague_at_the_same_school_gets_nothing_by_going_together(work, acting_as):
    with acting_as(work.jonas):
        found = together(
            sections=Section.objects.all(), consents=Consent.objects.all(), cases=IndividualCase.objects.all()
        )
        assert (found.sections, found.consents, found.cases) == ([], [], [])
    with seeding():
        let_in(work.jonas, work.case.scope)
    with acting_as(work.jonas):
        found = together(sections=Section.objects.all(), consents=Consent.objects.all())
        assert found.sections
        assert found.consents == []
