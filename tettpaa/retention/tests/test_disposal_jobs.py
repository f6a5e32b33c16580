"""The hourly job that carries out what the archivist has decided."""

import datetime as dt

import pytest

from tests.support.database import reset_role, seeding
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.retention import actions, jobs
from tettpaa.retention.models import Disposal
from tettpaa.retention.tests.closed import closed_case

pytestmark = pytest.mark.usefixtures("db")


def test_one_that_the_database_refuses_holds_no_other_back(acting_as, monkeypatch):
    made, other = closed_case(), closed_case()
    with acting_as(made.archivist):
        early, ready = (actions.approve(case_ids=[one.case.pk], seen=1, by=made.archivist)[0] for one in (made, other))
    with seeding():
        Disposal.objects.filter(pk=early.pk).update(goes_on=early.goes_on + dt.timedelta(days=1))
    with monkeypatch.context() as patch:
        patch.setattr(clock, "today", lambda: ready.goes_on)
        assert [jobs.carry_out(disposal) for disposal in (early, ready)] == [False, True]
    reset_role()
    with seeding():
        assert Disposal.objects.get(pk=early.pk).stopped_at is None
        assert IndividualCase.objects.filter(pk=made.case.pk).exists()
        assert not IndividualCase.objects.filter(pk=other.case.pk).exists()
