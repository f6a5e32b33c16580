"""An employee who is the child's guardian, or a near relative, never opens the file: not by case, search, role or need."""

import pytest

from tests.support.database import seeding
from tests.support.people import let_in, make_user
from tests.support.worlds import World
from tettpaa.access.models import Denial
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.actions import assigning, keeping_out
from tettpaa.cases.models import CoAssignment

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]


@pytest.fixture
def world(signed_in, acting_as):
    """Jonas works in Nora's case, and is the child's father; he also has a case of his own at the same school."""
    with seeding():
        made = World()
    made.case, made.child = made.rows["own"]["cases.IndividualCase"], made.rows["own"]["people.Child"]
    made.nora, made.jonas, made.hanne = (made.users[who] for who in ("adviser", "colleague", "leader"))
    with acting_as(made.hanne):
        assigning.co_assign(case=made.case, user=made.jonas, reason="språk", by=made.hanne)
    made.browser, made.leader = signed_in(made.jonas), signed_in(made.hanne)
    made.page = f"/saker/{made.case.pk}/tilgang/sperr/"
    return made


def test_a_father_at_work_is_out_of_everything_about_the_child_and_keeps_his_other_cases(world, acting_as):
    assert world.browser.get(f"/saker/{world.case.pk}/").status_code == 200
    assert world.page in world.leader.get(f"/saker/{world.case.pk}/tilgang/").text
    answer = world.leader.post(world.page, {"user": world.jonas.pk, "reason": "far til barnet"})
    assert answer.status_code == 302
    with seeding():
        for scope in (world.case.scope, world.case.folder):
            let_in(world.jonas, scope, GrantBasis.QUALITY_CONTROL)
    for page in (f"/saker/{world.case.pk}/", f"/saker/{world.case.pk}/leselogg/", f"/barn/{world.child.pk}/"):
        assert world.browser.get(page).status_code == 404, page
    assert world.child.name not in world.browser.post("/sok/", {"q": world.child.first_name}).text
    assert world.case.number not in world.browser.get("/saker/").text
    refused = world.browser.post("/nodtilgang/", {"cause": "danger", "reason": "x", "number": world.case.number})
    assert refused.status_code == 422
    other = world.rows["colleagues"]["cases.IndividualCase"]
    assert world.browser.get(f"/saker/{other.pk}/").status_code == 200
    with seeding():
        assert not CoAssignment.objects.filter(user=world.jonas, ended_at=None, case=world.case).exists()
    with acting_as(world.hanne), pytest.raises(Problem):
        assigning.co_assign(case=world.case, user=world.jonas, reason="språk", by=world.hanne)


def test_a_leader_who_is_the_mother_is_kept_out_by_another_and_cannot_lift_it(world, signed_in, acting_as):
    with seeding():
        mother = make_user("Petter Gjerde", Role.PROFESSIONAL_LEAD)
    assert signed_in(mother).get(f"/saker/{world.case.pk}/").status_code == 200
    world.leader.post(world.page, {"user": mother.pk, "reason": "mor til barnet"})
    with seeding():
        denial = Denial.objects.get(user=mother)
    browser = signed_in(mother)
    assert browser.get(f"/saker/{world.case.pk}/").status_code == 404
    assert browser.post(f"{world.page}{denial.pk}/opphev/").status_code == 404
    with acting_as(mother), pytest.raises(NotAllowed):
        keeping_out.lift(case=world.case, denial_id=denial.pk, by=mother)
    assert world.child.name not in browser.get("/tilgang/min-lesing/").text


def test_a_block_by_mistake_is_lifted_and_gives_no_access_back(world):
    world.leader.post(world.page, {"user": world.jonas.pk, "reason": "navnebror"})
    world.leader.post(world.page, {"user": world.jonas.pk, "reason": "navnebror"})
    with seeding():
        denial = Denial.objects.get(user=world.jonas)
    shown = world.leader.get(f"/saker/{world.case.pk}/tilgang/").text
    assert "Opphev sperren" in shown
    world.leader.post(f"{world.page}{denial.pk}/opphev/")
    assert "Opphev sperren" not in world.leader.get(f"/saker/{world.case.pk}/tilgang/").text
    assert world.browser.get(f"/saker/{world.case.pk}/").status_code == 404


def test_who_has_the_case_gives_it_away_first_and_a_reason_is_needed(world, acting_as):
    answer = world.leader.post(world.page, {"user": world.nora.pk, "reason": "tante"})
    assert "Overfør den til en annen først." in answer.text
    assert "Skriv kort hvilken relasjon det gjelder." in world.leader.post(world.page, {"user": world.jonas.pk}).text
    with acting_as(world.hanne), pytest.raises(NotAllowed):
        keeping_out.keep_out(case=world.case, user=world.hanne, reason="mor", by=world.hanne)
    with acting_as(world.hanne), pytest.raises(NotNow):
        keeping_out.keep_out(case=world.case, user=world.nora, reason="tante", by=world.hanne)


@pytest.mark.parametrize("who", ["adviser", "colleague", "head", "clerk"])
def test_only_a_leader_keeps_somebody_out(world, signed_in, who):
    browser = signed_in(world.users[who])
    assert browser.get(world.page).status_code == 404
    assert "Sperr en ansatt" not in browser.get(f"/saker/{world.case.pk}/tilgang/").text
