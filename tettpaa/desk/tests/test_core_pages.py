"""The pages that people have open all day ask the database few questions, also when there is much to show."""

import pytest

from tests.support.database import seeding
from tests.support.people import make_case
from tests.support.worlds import saved
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.tests.test_the_whole_way import Arranged, sent_case
from tettpaa.core import clock
from tettpaa.desk.tests.test_lists import MOST, asked
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
MY_DAY, EDITOR, STILL_HERE, FAMILY, UNIT_CASES, UNIT_FRONT, DECISIONS = 12, 11, 11, 9, 10, 10, 8
"""What each page asks. Who makes one of them lower, lowers it here; none is ever above ``MOST``."""


def test_min_dag_with_a_task_on_it(signed_in):
    people = Arranged()
    with seeding():
        case = make_case(people.child, people.unit, people.nora, next_title="Ring mor", next_due_on=clock.today())
        kind, due = WorkTask.Kind.OTHER, clock.today()
        saved(WorkTask(scope_id=case.scope_id, owner=people.nora, kind=kind, title="Les rapporten", due_on=due))
    nora = signed_in(people.nora)
    assert asked(nora, "/") == MY_DAY <= MOST
    page = nora.get("/").text
    assert "Les rapporten" in page
    assert f"/saker/{case.pk}/oppgaver/" in page


def test_the_page_where_an_assessment_is_written(acting_as, signed_in):
    work = Writing(acting_as)
    assessment = work.heard()
    nora = signed_in(work.nora)
    assert asked(nora, f"/vurderinger/{assessment.pk}/") == EDITOR <= MOST
    assert asked(nora, f"/vurderinger/{assessment.pk}/her/", {"her": "1"}) == STILL_HERE <= MOST


def test_the_familys_page_the_first_time_and_when_something_is_new(acting_as, signed_in):
    work = Writing(acting_as)
    work.heard()
    sara = signed_in(work.sara)
    for _time in range(2):
        assert asked(sara, f"/portal/familie/{work.case.pk}/") == FAMILY <= MOST


def test_the_pages_of_a_school(acting_as, signed_in):
    people = Arranged(days_ago=50)
    sent_case(people, acting_as)
    eirik = signed_in(people.eirik)
    for path, most in (
        ("/portal/enhet/saker/", UNIT_CASES),
        ("/portal/enhet/oversikt/", UNIT_FRONT),
        ("/portal/enhet/vedtak/", DECISIONS),
    ):
        assert asked(eirik, path) == most <= MOST, path
