"""Who has access to a case: why, since, until, who gave it; ended with one click, given again, over the same day."""

import datetime as dt

import pytest
from django.db import IntegrityError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import let_in, make_case, make_child, make_unit, make_user
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import access_queries, jobs
from tettpaa.cases.actions import assigning, letting_in, voices
from tettpaa.cases.models import CoAssignment, IndividualCase, SharedProgress
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import clock
from tettpaa.organisation.actions import staff
from tettpaa.organisation.models import StaffMember
from tettpaa.people import actions as people

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
TODAY = timezone.localdate()
SOON = TODAY + dt.timedelta(days=7)


@pytest.fixture
def arranged(acting_as):
    """A case that Nora has, and Jonas beside her who has another child at the same school."""
    found = Arranged()
    found.case = found.take_in(acting_as)
    with seeding():
        make_case(make_child("Maja", "Vik", unit=found.unit), found.unit, found.jonas)
    return found


def ways(arranged, acting_as, who):
    with acting_as(who, read_only=True):
        return access_queries.ways_in(IndividualCase.objects.get(pk=arranged.case.pk))


def post(arranged, client, name, user, basis, **more):
    return client.post(f"/saker/{arranged.case.pk}/tilgang/{name}/", {"user": user.pk, "basis": basis, **more})


def test_the_page_says_who_why_since_when_and_who_gave_it(arranged, acting_as, signed_in):
    with acting_as(arranged.nora):
        assigning.co_assign(
            case=arranged.case, user=arranged.jonas, reason="kartlegge språk", last_day=SOON, by=arranged.nora
        )
    shown = signed_in(arranged.nora).get(f"/saker/{arranged.case.pk}/tilgang/").text
    for words in ("Jonas Aas", "Medsaksbehandler: kartlegge språk", "gitt av Nora Brekke", "til og med", "Hanne Moltu"):
        assert words in shown
    jonas = next(way for way in ways(arranged, acting_as, arranged.nora)["ours"] if way.user_id == arranged.jonas.pk)
    assert (jonas.last_day, jonas.given_by, jonas.reaches_ours) == (SOON, "Nora Brekke", True)


def test_one_click_ends_it_with_a_reason_and_one_more_gives_it_again(arranged, acting_as, signed_in):
    with acting_as(arranged.nora):
        assigning.co_assign(case=arranged.case, user=arranged.jonas, reason="kartlegge språk", by=arranged.nora)
    nora, jonas = signed_in(arranged.nora), signed_in(arranged.jonas)
    assert jonas.get(f"/saker/{arranged.case.pk}/").status_code == 200
    post(arranged, nora, "avslutt", arranged.jonas, "co_assigned", reason="2")
    assert jonas.get(f"/saker/{arranged.case.pk}/").status_code == 404
    shown = nora.get(f"/saker/{arranged.case.pk}/tilgang/").text
    assert "avsluttet av Nora Brekke: skulle ikke hatt tilgang" in shown
    post(arranged, nora, "gi-igjen", arranged.jonas, "co_assigned")
    assert jonas.get(f"/saker/{arranged.case.pk}/").status_code == 200
    with seeding():
        assert CoAssignment.objects.get(user=arranged.jonas, ended_at=None).reason == "kartlegge språk"


def test_ending_and_giving_twice_is_once(arranged, acting_as, signed_in):
    nora = signed_in(arranged.nora)
    with acting_as(arranged.nora):
        assigning.co_assign(case=arranged.case, user=arranged.jonas, reason="språk", by=arranged.nora)
    for name in ("avslutt", "avslutt", "gi-igjen", "gi-igjen"):
        assert post(arranged, nora, name, arranged.jonas, "co_assigned").status_code == 302
    with seeding():
        assert CoAssignment.objects.filter(user=arranged.jonas).count() == 2
        open_now = Grant.objects.filter(user=arranged.jonas, scope=arranged.case.scope, ends_at=None)
        assert open_now.count() == 1


def test_a_colleague_answers_a_question_until_a_day_and_sees_nobodys_own_words(arranged, acting_as, signed_in):
    with acting_as(arranged.nora):
        voices.open_portal(case=arranged.case, guardian=arranged.mother, by=arranged.nora)
        letting_in.ask_team(
            case=arranged.case, user=arranged.jonas, question="Er det språk?", last_day=SOON, by=arranged.nora
        )
    jonas = signed_in(arranged.jonas)
    for page in ("", "journal/", "samtykker/", "tilgang/", "leselogg/", "plan/", "dokumenter/"):
        assert jonas.get(f"/saker/{arranged.case.pk}/{page}").status_code == 200, page
    with acting_as(arranged.jonas):
        kinds = set(arranged.case.scopes.values_list("kind", flat=True))
    assert kinds == {"staff", "family", "unit"}
    with seeding():
        grants = Grant.objects.filter(user=arranged.jonas, basis=GrantBasis.TEAM_QUESTION)
        assert {timezone.localdate(one.ends_at) for one in grants} == {SOON + dt.timedelta(days=1)}
        grants.update(ends_at=clock.now() - dt.timedelta(seconds=1), starts_at=clock.now() - dt.timedelta(days=1))
    assert jonas.get(f"/saker/{arranged.case.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("days", "question", "field"), [(-1, "Språk?", "last_day"), (31, "Språk?", "last_day"), (7, "  ", "question")]
)
def test_a_question_has_words_and_a_day_that_is_near(arranged, acting_as, days, question, field):
    day = TODAY + dt.timedelta(days=days)
    with acting_as(arranged.nora), pytest.raises(Problem) as refused:
        letting_in.ask_team(case=arranged.case, user=arranged.jonas, question=question, last_day=day, by=arranged.nora)
    assert refused.value.field == field


def test_the_form_for_a_question_keeps_what_was_typed(arranged, signed_in):
    page = f"/saker/{arranged.case.pk}/tilgang/sporsmal/"
    answer = signed_in(arranged.nora).post(page, {"user": arranged.jonas.pk, "question": "Er det språk?"})
    assert answer.status_code == 422
    assert "Er det språk?" in answer.text
    assert "Skriv datoen." in answer.text


def test_a_colleague_in_the_case_lets_nobody_in_but_may_leave(arranged, acting_as, signed_in):
    with acting_as(arranged.nora):
        assigning.co_assign(case=arranged.case, user=arranged.jonas, reason="språk", by=arranged.nora)
    with seeding():
        liv = make_user("Liv Tandberg")
        let_in(liv, arranged.case.scope, GrantBasis.TEAM_QUESTION)
    with acting_as(arranged.jonas):
        with pytest.raises(NotAllowed):
            letting_in.ask_team(case=arranged.case, user=liv, question="x", last_day=SOON, by=arranged.jonas)
        with pytest.raises(NotAllowed):
            letting_in.end_way_in(
                case=arranged.case, user=liv, basis=GrantBasis.TEAM_QUESTION, reason="", by=arranged.jonas
            )
    shown = signed_in(arranged.jonas).get(f"/saker/{arranged.case.pk}/tilgang/").text
    assert shown.count("Avslutt tilgang<") == 1
    left = post(arranged, signed_in(arranged.jonas), "avslutt", arranged.jonas, "co_assigned", reason="0")
    assert left["Location"] == "/saker/"
    assert signed_in(arranged.jonas).get(f"/saker/{arranged.case.pk}/").status_code == 404


@pytest.mark.parametrize("basis", ["assigned", "substitute", "guardian", "unit_staff"])
def test_what_follows_from_something_else_is_not_ended_here(arranged, acting_as, basis):
    with acting_as(arranged.hanne), pytest.raises(NotNow):
        letting_in.end_way_in(
            case=arranged.case, user=arranged.nora, basis=GrantBasis(basis), reason="", by=arranged.hanne
        )


def test_somebody_elses_case_is_not_found(arranged, signed_in):
    jonas = signed_in(arranged.jonas)
    for name in ("", "sporsmal/"):
        assert jonas.get(f"/saker/{arranged.case.pk}/tilgang/{name}").status_code == 404
    assert jonas.get(f"/saker/{arranged.case.pk}/leselogg/").status_code == 404
    for name in ("avslutt", "gi-igjen"):
        assert post(arranged, jonas, name, arranged.nora, "co_assigned").status_code == 404


def test_a_guardian_who_loses_the_responsibility_is_out_the_same_day(arranged, acting_as):
    with acting_as(arranged.nora):
        voices.open_portal(case=arranged.case, guardian=arranged.mother, by=arranged.nora)
    with acting_as(arranged.sara):
        assert SharedProgress.objects.count() == 1
    with seeding():
        bente = make_user("Bente Lie", Role.CLERK)
    with acting_as(bente):
        people.end_guardianship(guardian=arranged.mother, by=bente)
    jobs.let_out()
    with acting_as(arranged.sara):
        assert not SharedProgress.objects.exists()
    assert not any(way.user_id == arranged.sara.pk for way in ways(arranged, acting_as, arranged.hanne)["outside"])


def test_another_guardian_keeps_the_way_in(arranged, acting_as):
    with seeding():
        yonas = make_user("Yonas Tesfay", Role.GUARDIAN)
        arranged.father.user = yonas
        arranged.father.save()
    with acting_as(arranged.nora):
        voices.open_portal(case=arranged.case, guardian=arranged.mother, by=arranged.nora)
        voices.open_portal(case=arranged.case, guardian=arranged.father, by=arranged.nora)
    with seeding():
        arranged.mother.has_parental_responsibility = False
        arranged.mother.save()
    jobs.let_out()
    with acting_as(yonas):
        assert SharedProgress.objects.count() == 1
    with acting_as(arranged.sara):
        assert not SharedProgress.objects.exists()


def test_a_colleague_whose_days_are_over_shares_the_case_no_more(arranged, acting_as):
    with acting_as(arranged.nora):
        assigning.co_assign(case=arranged.case, user=arranged.jonas, reason="språk", last_day=TODAY, by=arranged.nora)
    jobs.let_out()
    with seeding():
        assert CoAssignment.objects.filter(ended_at=None).count() == 1
        past = clock.now() - dt.timedelta(days=2)
        Grant.objects.filter(user=arranged.jonas, basis="co_assigned").update(
            starts_at=past, ends_at=past + dt.timedelta(days=1)
        )
    jobs.let_out()
    with seeding():
        assert not CoAssignment.objects.filter(ended_at=None).exists()


def test_an_adviser_who_leaves_is_out_of_open_pages_at_once_and_marked_on_the_case(arranged, acting_as, signed_in):
    nora = signed_in(arranged.nora)
    assert nora.get(f"/saker/{arranged.case.pk}/").status_code == 200
    with seeding():
        arranged.nora.is_active = False
        arranged.nora.save()
    assert nora.get(f"/saker/{arranged.case.pk}/").status_code == 302
    assert "sperret bruker" in signed_in(arranged.hanne).get(f"/saker/{arranged.case.pk}/tilgang/").text


def test_an_employee_whose_last_day_is_over_is_out_and_is_in_again_when_they_did_not_leave(
    arranged, acting_as, signed_in
):
    nora, page = signed_in(arranged.nora), f"/saker/{arranged.case.pk}/"
    with seeding():
        row = StaffMember(user=arranged.nora, starts_on=TODAY - dt.timedelta(days=900), ends_on=TODAY)
        row.save()
    jobs.let_out()
    reset_role()
    assert nora.get(page).status_code == 200, "the last day is a day at work"
    with acting_as(arranged.hanne):
        staff.end_employment(employee=row, ends_on=TODAY - dt.timedelta(days=1), by=arranged.hanne)
    jobs.let_out()
    reset_role()
    assert nora.get(page).status_code == 404
    assert not any(way.user_id == arranged.nora.pk for way in ways(arranged, acting_as, arranged.hanne)["ours"])
    with acting_as(arranged.hanne):
        staff.undo_end(employee=row, by=arranged.hanne)
    for _ in range(2):
        jobs.let_out()
        reset_role()
    assert nora.get(page).status_code == 200


def test_an_employee_who_is_back_is_not_let_into_a_case_that_another_has(arranged, acting_as, signed_in):
    with seeding():
        row = StaffMember(user=arranged.nora, starts_on=TODAY - dt.timedelta(days=900))
        row.ends_on = TODAY - dt.timedelta(days=1)
        row.save()
    jobs.let_out()
    reset_role()
    with acting_as(arranged.hanne):
        case = IndividualCase.objects.get(pk=arranged.case.pk)
        assigning.assign(case=case, holder=arranged.jonas, by=arranged.hanne)
        staff.undo_end(employee=row, by=arranged.hanne)
    jobs.let_out()
    reset_role()
    assert signed_in(arranged.nora).get(f"/saker/{arranged.case.pk}/").status_code == 404
    assert signed_in(arranged.jonas).get(f"/saker/{arranged.case.pk}/").status_code == 200


def test_a_child_who_begins_at_another_school_is_the_old_rektors_no_more_the_same_day(arranged, acting_as):
    with seeding():
        other = make_unit("Solvik ungdomsskole (eksempel)")
        unit_scope = arranged.case.scopes.get(kind="unit").scope
        let_in(arranged.eirik, unit_scope, GrantBasis.UNIT_STAFF)
        bente = make_user("Bente Lie", Role.CLERK)
    with acting_as(arranged.eirik):
        assert SharedProgress.objects.exists()
    with acting_as(bente):
        people.enrol(child=arranged.child, unit=other, group="8A", starts_on=TODAY, by=bente)
    with acting_as(arranged.eirik):
        assert not SharedProgress.objects.exists(), "before any job has run"


def test_a_way_in_that_would_end_before_it_begins_is_refused_beside_the_field(arranged, acting_as, signed_in):
    page, before = f"/saker/{arranged.case.pk}/tilgang/sporsmal/", TODAY - dt.timedelta(days=1)
    given = {"user": arranged.jonas.pk, "question": "Er det språk?", "last_day": before.isoformat()}
    answer = signed_in(arranged.nora).post(page, given)
    assert answer.status_code == 422
    beside = answer.text.split('for="id_last_day"')[1][:1200]
    assert "Datoen er passert" in beside
    assert "Er det språk?" in answer.text
    with pytest.raises(IntegrityError), seeding():
        let_in(arranged.jonas, arranged.case.scope, starts_at=clock.now(), ends_at=clock.now() - dt.timedelta(days=1))


def test_every_change_of_access_is_in_the_audit(arranged, acting_as):
    with acting_as(arranged.nora):
        letting_in.ask_team(case=arranged.case, user=arranged.jonas, question="Språk?", last_day=SOON, by=arranged.nora)
        letting_in.end_way_in(
            case=arranged.case, user=arranged.jonas, basis=GrantBasis.TEAM_QUESTION, reason="ferdig", by=arranged.nora
        )
    with seeding():
        done = set(AuditEvent.objects.filter(user_id=arranged.nora.pk).values_list("action", flat=True))
    assert {"case.team_asked", "access.granted", "access.ended"} <= done
