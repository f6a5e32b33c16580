"""A new school year: seen before it is done, done once, undone as a whole; and it opens nothing by itself."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import (
    employ,
    grade_address,
    let_in,
    make_case,
    make_child,
    make_guardian,
    make_unit,
    make_user,
)
from tettpaa.access.models import Grant
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import promoting
from tettpaa.cases.models import CaseScope, IndividualCase, SharedProgress, TransferQuestion
from tettpaa.organisation.models import SchoolYear, UnitKind
from tettpaa.organisation.queries import school_year
from tettpaa.organisation.rules import school_year_start
from tettpaa.people import actions as people
from tettpaa.people import school_actions
from tettpaa.people.models import Enrolment, Promotion, YearGroup
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
THIS = school_year_start(TODAY)
LAST = THIS.replace(year=THIS.year - 1)


class Place:
    """Schools, a kindergarten and children who had a year group last year."""

    def __init__(self):
        self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        self.bente = make_user("Bente Lie", Role.CLERK)
        self.nora = make_user("Nora Brekke")
        self.eirik = make_user("Eirik Vang", Role.HEAD_TEACHER)
        self.astrid = make_user("Astrid Moe", Role.KINDERGARTEN_HEAD)
        self.next_rektor = make_user("Berit Vik", Role.HEAD_TEACHER)
        self.school = make_unit("Granåsen skole", years="1–7")
        self.upper = make_unit("Solvik skole", years="8–10")
        self.garden = make_unit("Rogn barnehage", UnitKind.KINDERGARTEN)
        for user, unit in ((self.eirik, self.school), (self.next_rektor, self.upper), (self.astrid, self.garden)):
            employ(user, unit)
        self.last, self.this = school_year(LAST), school_year(THIS)
        self.up = self.pupil("Ada", 4, "4B", self.school)
        self.over = self.pupil("Bo", 7, "7A", self.school)
        self.out = self.pupil("Cecilie", 10, "10C", self.upper)
        self.twice = self.pupil("Didrik", 3, "3A", self.school)
        self.no_group = self.child("Even", self.school, "Blå", 2016)
        self.starter = self.child("Frida", self.garden, "Rogn", THIS.year - 6)
        self.small = self.child("Gro", self.garden, "Rogn", THIS.year - 4)

    def child(self, first, unit, group, born):
        child = make_child(first, "Berg", birth_date=dt.date(born, 5, 5))
        Enrolment(scope=child.scope, child=child, unit=unit, group=group, starts_on=LAST).save()
        return child

    def pupil(self, first, number, group, unit):
        child = self.child(first, unit, group, LAST.year - 5 - number)
        YearGroup(scope=child.scope, child=child, school_year=self.last, number=number, group=group).save()
        return child

    def case(self, child, unit):
        """An open case that the unit has a way into."""
        case = make_case(child, unit, self.nora)
        case.group = Enrolment.objects.get(child=child).group
        case.save()
        scope = CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope
        leader = {self.school: self.eirik, self.upper: self.next_rektor, self.garden: self.astrid}[unit]
        let_in(leader, scope, GrantBasis.UNIT_STAFF)
        return case


@pytest.fixture
def place():
    with seeding():
        return Place()


def promoted(browser):
    """As the leader does it: the button, and then the job."""
    assert browser.post("/skolear/flytt/").status_code == 302
    with seeding():
        found = Promotion.objects.get(school_year__starts_on=THIS, state="running")
    work(found)
    return found


def work(promotion):
    """What the worker does with what is asked for."""
    reset_role()
    jobs.promote(promotion_id=str(promotion.pk))
    reset_role()


def number_of(child, year=THIS):
    with seeding():
        return YearGroup.objects.filter(child=child, school_year__starts_on=year, undone_at=None).first()


@pytest.mark.parametrize("who", ["hanne", "bente"])
def test_leader_and_clerk_see_who_moves_before_anything_is_done(signed_in, place, who):
    browser = signed_in(getattr(place, who))
    shown = browser.get("/skolear/")
    counts = {key: n for key, _words, n in shown.context["counts"]}
    assert (counts["moves_up"], counts["changes_school"], counts["leaves"], counts["starts"]) == (2, 1, 1, 1)
    assert (counts["no_year_group"], counts["in_kindergarten"]) == (1, 1)
    assert "Berg, Even" in shown.text
    assert "5B" in browser.get("/skolear/?vis=moves_up").text
    with seeding():
        assert not YearGroup.objects.filter(school_year=place.this).exists()
        assert not Promotion.objects.exists()


def test_an_adviser_has_no_such_page(signed_in, place):
    browser = signed_in(place.nora)
    assert browser.get("/skolear/").status_code == 404
    assert browser.post("/skolear/flytt/").status_code == 404
    assert browser.get(f"/barn/{place.up.pk}/trinn/").status_code == 404


def test_all_move_up_and_running_it_twice_is_once(signed_in, place):
    with seeding():
        case = place.case(place.up, place.school)
    browser = signed_in(place.hanne)
    first = promoted(browser)
    assert browser.post("/skolear/flytt/").status_code == 302
    work(first)
    with seeding():
        assert Promotion.objects.count() == 1
        assert Promotion.objects.get().state == "done"
        assert Enrolment.objects.get(child=place.up, ends_on=None).group == "5B"
        assert IndividualCase.objects.get(pk=case.pk).group == "5B"
    row = number_of(place.up)
    assert (row.number, row.group, row.came) == (5, "5B", "moves_up")
    assert number_of(place.up, LAST).number == 4, "last year's stands"
    assert number_of(place.no_group) is None, "nothing is guessed"
    assert number_of(place.small) is None
    assert "5. trinn" in browser.get(f"/barn/{place.up.pk}/").text


def test_who_goes_the_year_again_is_asked_for_beforehand(signed_in, acting_as, place):
    browser = signed_in(place.bente)
    path = f"/barn/{place.twice.pk}/trinn/neste/"
    refused = browser.post(path, {"wanted": "stays", "reason": ""})
    assert refused.status_code == 422
    assert "Skriv hva det bygger på" in refused.text
    assert browser.post(path, {"wanted": "stays", "reason": "Vedtak 3. mai"}).status_code == 302
    with acting_as(place.bente):
        school_actions.plan_year(child=place.twice, start=THIS, wanted="stays", reason="Vedtak", by=place.bente)
    promoted(signed_in(place.hanne))
    assert (number_of(place.twice).number, number_of(place.twice).came) == (3, "stays")


def test_deferred_and_early_start_are_respected(signed_in, acting_as, place):
    with seeding():
        early = place.child("Hedda", place.garden, "Rogn", THIS.year - 5)
    with acting_as(place.bente):
        for child, wanted in ((place.starter, "deferred"), (early, "starts_early")):
            school_actions.plan_year(child=child, start=THIS, wanted=wanted, reason="Vedtak", by=place.bente)
    promoted(signed_in(place.hanne))
    assert (number_of(place.starter).came, number_of(place.starter).number) == ("deferred", None)
    assert (number_of(early).came, number_of(early).number) == ("starts_early", 1)
    with seeding():
        assert Enrolment.objects.filter(child=place.starter, ends_on=None).exists()
        assert not Enrolment.objects.filter(child=early, ends_on=None).exists()


def test_d18_a_new_school_year_opens_no_school_and_shuts_the_old_unit_out(signed_in, acting_as, place):
    with seeding():
        case = place.case(place.starter, place.garden)
        neighbour = place.case(place.small, place.garden)
        make_guardian(place.starter, "Mina")
    promoted(signed_in(place.hanne))
    with seeding():
        inside = Grant.objects.filter(basis=GrantBasis.UNIT_STAFF, ends_at=None)
        scope = CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope
        assert not inside.filter(scope=scope).exists()
        other = CaseScope.objects.get(case=neighbour, kind=CaseScope.Kind.UNIT).scope
        assert inside.filter(scope=other, user=place.astrid).exists(), "the child who stays is not touched"
        task = WorkTask.objects.get(scope_id=case.scope_id)
        assert task.owner_id == place.nora.pk
        assert "hvilken skole" in task.title
    with acting_as(place.bente):
        people.enrol(child=place.starter, unit=place.school, group="1A", by=place.bente)
    reset_role()
    jobs.follow_children(0)
    with seeding():
        assert TransferQuestion.objects.filter(case=case, to_unit=place.school, opened_at=None).exists()
        shared = CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope
        assert not Grant.objects.filter(scope=shared, user=place.eirik, ends_at=None).exists()
    with acting_as(place.eirik):
        assert not SharedProgress.objects.filter(case_id=case.pk).exists()
    assert number_of(place.starter).group == "1A"


def test_who_leaves_the_tenth_year_is_asked_what_the_county_may_get(signed_in, place):
    with seeding():
        case = place.case(place.out, place.upper)
    promoted(signed_in(place.hanne))
    row = number_of(place.out)
    assert (row.number, row.came) == (None, "leaves")
    with seeding():
        question = TransferQuestion.objects.get(case=case)
        assert question.to_unit is None
        assert WorkTask.objects.filter(scope_id=case.scope_id, kind="transfer", owner=place.nora).exists()
        inside = CaseScope.objects.filter(case=case).values("scope")
        assert not Grant.objects.filter(user=place.next_rektor, scope__in=inside, ends_at=None).exists()


def test_a_decision_that_is_waited_for_keeps_one_person(signed_in, place):
    with seeding():
        case = place.case(place.out, place.upper)
        case.sent_on = TODAY
        case.save()
    promoted(signed_in(place.hanne))
    with seeding():
        scope = CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope
        assert Grant.objects.filter(scope=scope, user=place.next_rektor, ends_at=None).exists()


def test_all_of_it_is_undone_and_can_be_done_again(signed_in, place):
    with seeding():
        cases = [
            place.case(place.up, place.school),
            place.case(place.starter, place.garden),
            place.case(place.out, place.upper),
        ]
        before = sorted(Grant.objects.filter(ends_at=None).values_list("user_id", "scope_id", "basis"))
    browser = signed_in(place.hanne)
    done = promoted(browser)
    assert browser.post(f"/skolear/{done.pk}/angre/").status_code == 302
    work(done)
    with seeding():
        assert Promotion.objects.get().state == "undone"
        assert Enrolment.objects.get(child=place.up).group == "4B"
        assert IndividualCase.objects.get(pk=cases[0].pk).group == "4B"
        assert Enrolment.objects.get(child=place.starter).ends_on is None
        assert not YearGroup.objects.filter(school_year=place.this, undone_at=None).exists()
        assert sorted(Grant.objects.filter(ends_at=None).values_list("user_id", "scope_id", "basis")) == before
        assert not WorkTask.objects.filter(done_at=None).exists()
        assert not TransferQuestion.objects.filter(closed_at=None).exists()
    again = promoted(browser)
    assert again.pk != done.pk
    assert number_of(place.up).number == 5


def test_who_has_been_registered_at_a_new_school_stays_there_when_the_rest_is_undone(signed_in, acting_as, place):
    browser = signed_in(place.hanne)
    done = promoted(browser)
    with acting_as(place.bente):
        people.enrol(child=place.over, unit=place.upper, group="8A", by=place.bente)
    browser.post(f"/skolear/{done.pk}/angre/")
    work(done)
    with seeding():
        assert Enrolment.objects.get(child=place.over, ends_on=None).unit_id == place.upper.pk
    assert number_of(place.over).number == 8
    assert "blir stående" in browser.get("/skolear/").text


def test_next_year_cannot_be_done_before_it_begins(signed_in, acting_as, place):
    browser = signed_in(place.hanne)
    promoted(browser)
    shown = browser.get("/skolear/")
    assert shown.context["start"] == THIS.replace(year=THIS.year + 1)
    assert "Flytt barna til det nye skoleåret" not in shown.text
    with acting_as(place.hanne), pytest.raises(NotNow):
        promoting.ask_to_promote(start=THIS.replace(year=THIS.year + 1), by=place.hanne)


def test_a_graded_child_moves_but_is_named_to_nobody_else(signed_in, place):
    with seeding():
        grade_address(place.up, place.nora)
    browser = signed_in(place.hanne)
    assert "Berg, Ada" not in browser.get("/skolear/?vis=moves_up").text
    promoted(browser)
    assert number_of(place.up).number == 5


def test_a_child_without_year_group_is_mended_by_hand(signed_in, place):
    browser = signed_in(place.bente)
    path = f"/barn/{place.no_group.pk}/trinn/"
    wrong = browser.post(path, {"number": "11", "group": "Blå"})
    assert wrong.status_code == 422
    assert browser.post(path, {"number": "5", "group": "5A"}).status_code == 302
    row = number_of(place.no_group)
    assert (row.number, row.group, row.came) == (5, "5A", "registered")
    assert "5. trinn" in browser.get(path).text


def test_a_place_since_long_ago_is_written_down_for_this_year(acting_as, place):
    with seeding():
        child = make_child("Ine", "Berg")
    with acting_as(place.bente):
        people.enrol(child=child, unit=place.school, group="4A", starts_on=dt.date(2019, 8, 15), by=place.bente)
    assert number_of(child).number == 4


def test_enrolling_in_a_class_says_the_year_group(acting_as, place):
    with acting_as(place.bente):
        people.enrol(child=place.small, unit=place.school, group="2C", starts_on=LAST, by=place.bente)
    assert number_of(place.small).number == 2
    with seeding():
        assert SchoolYear.objects.filter(starts_on=THIS).count() == 1
