"""The figures come from daily work, are suppressed when few; a promise marked done has page, evidence and tests."""

import json

import pytest

from tests.support.database import reset_role, seeding
from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.desk.models import WorkListReview
from tettpaa.quality import catalogue, jobs
from tettpaa.quality.measures import MEASURES
from tettpaa.quality.models import Evidence
from tettpaa.quality.rules import PromiseStatus, promises

pytestmark = pytest.mark.usefixtures("db")


def compute():
    jobs.compute_evidence()
    reset_role()


def test_every_measure_runs_and_too_few_are_not_shown(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    with acting_as(siri):
        assert Evidence.objects.count() == len(MEASURES)
        assert Evidence.objects.exclude(measure="reviews").filter(value__isnull=False).count() == 0


@pytest.mark.commitment("K4.4b")
def test_a_reviewed_list_is_counted(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    with acting_as(siri):
        WorkListReview(user=siri, view="alle", row_count=3).save()
    compute()
    with acting_as(siri):
        assert Evidence.objects.get(measure="reviews").value == 1


def test_figures_are_made_once_a_day(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    compute()
    with acting_as(siri):
        assert Evidence.objects.count() == len(MEASURES)


def test_before_the_first_night_the_page_says_when(signed_in):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    page = signed_in(siri).get("/kvalitet/")
    assert "regnes ut i natt" in page.text
    assert "for få" not in page.text


def test_the_page_says_what_is_measured(signed_in):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    page = signed_in(siri).get("/kvalitet/")
    assert page.status_code == 200
    assert "K4.4a" in page.text
    assert "for få til å vises" in page.text


def test_the_command_lists_every_promise_and_keeps_done_to_its_word():
    listed = {entry["id"]: entry for entry in json.loads(catalogue.as_json())}
    reset_role()
    assert list(listed) == [one.id for one in promises()]
    for one in promises():
        if one.status is PromiseStatus.DONE:
            assert listed[one.id]["page"]
            assert listed[one.id]["figures"]
            assert listed[one.id]["tests"]
