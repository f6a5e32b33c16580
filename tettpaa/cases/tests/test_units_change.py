"""Schools close and leaders leave: who acts for the unit now has the way in, and nobody else; cases keep their history."""

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import let_in, make_scope, make_unit, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases import jobs
from tettpaa.cases.models import CaseDecider, CaseScope, IndividualCase, SharedProgress
from tettpaa.cases.tests.test_the_whole_way import Arranged, sent_case
from tettpaa.organisation.actions import units
from tettpaa.organisation.models import UnitEmployee
from tettpaa.people import actions as people
from tettpaa.referrals import actions as referrals
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


@pytest.fixture
def waiting(acting_as):
    """A case that waits for the rektor, who also sees its referral."""
    arranged = Arranged(days_ago=50)
    case = sent_case(arranged, acting_as)
    with seeding():
        let_in(arranged.eirik, arranged.referral.scope, GrantBasis.UNIT_STAFF)
    return arranged, case


def test_a_new_rektor_takes_over_the_open_cases_and_the_old_one_is_out(waiting, acting_as, signed_in):
    arranged, case = waiting
    with seeding():
        new = make_user("Berit Vik", Role.HEAD_TEACHER)
        old = UnitEmployee.objects.get(user=arranged.eirik)
    with acting_as(arranged.hanne):
        units.end_employment(employee=old, by=arranged.hanne)
        units.employ(unit=arranged.unit, user=new, by=arranged.hanne)
    with seeding():
        assert not Grant.objects.filter(user=arranged.eirik, ends_at=None).exists()
    with acting_as(arranged.eirik):
        assert not SharedProgress.objects.exists()
        assert not Referral.objects.exists()
    with acting_as(new):
        assert Referral.objects.count() == 1
    assert "Ett vedtak venter på deg" in signed_in(new).get("/portal/enhet/vedtak/").text
    assert signed_in(arranged.eirik).get(f"/portal/enhet/vedtak/{case.pk}/").status_code == 404


def test_a_leader_of_two_schools_keeps_the_other(waiting, acting_as):
    arranged, _case = waiting
    with seeding():
        second = make_unit("Solvik skole")
        employee = UnitEmployee.objects.get(user=arranged.eirik)
    with acting_as(arranged.hanne):
        units.employ(unit=second, user=arranged.eirik, by=arranged.hanne)
        units.end_employment(employee=employee, by=arranged.hanne)
    with seeding():
        assert list(Grant.objects.filter(user=arranged.eirik, ends_at=None).values_list("scope_id", flat=True)) == [
            second.scope_id
        ]


def test_when_a_school_closes_its_waiting_decision_goes_to_the_office_and_the_case_stays(waiting, acting_as):
    arranged, case = waiting
    with seeding():
        successor = make_unit("Nye Granåsen skole")
        other = make_user("Berit Vik", Role.HEAD_TEACHER)
    with acting_as(arranged.hanne):
        units.employ(unit=successor, user=other, by=arranged.hanne)
        units.close_unit(unit=arranged.unit, closed_on=TODAY, merged_into=successor, by=arranged.hanne)
    jobs.decide_after_closing(0)
    reset_role()
    with seeding():
        decider = CaseDecider.objects.get()
        assert (decider.by_unit, decider.scope_id) == (
            False,
            CaseScope.objects.get(case=case, kind="decision").scope_id,
        )
        assert IndividualCase.objects.get().unit_id == arranged.unit.pk
    for user in (arranged.eirik, other):
        with acting_as(user):
            assert not SharedProgress.objects.exists()


def test_nobody_is_referred_from_or_enrolled_at_a_closed_unit(acting_as):
    arranged = Arranged()
    with seeding():
        clerk = make_user("Bente Lie", Role.CLERK)
        draft = Referral(scope=make_scope(ScopeKind.REFERRAL), unit=arranged.unit, kind="individual_education")
        draft.save()
    with acting_as(arranged.hanne):
        units.close_unit(unit=arranged.unit, closed_on=TODAY, by=arranged.hanne)
    refused = pytest.raises(Problem, match="er nedlagt fra")
    with acting_as(arranged.eirik), refused:
        referrals.start(unit=arranged.unit, by=arranged.eirik)
    with acting_as(clerk):
        with refused:
            people.enrol(child=arranged.child, unit=arranged.unit, by=clerk)
        with refused:
            referrals.register_paper(
                unit=arranged.unit, received_on=TODAY, values={}, name="x.pdf", data=b"x", by=clerk
            )
        with refused:
            referrals.submit(referral=Referral.objects.get(pk=draft.pk), by=clerk)
