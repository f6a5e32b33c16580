"""The half-yearly access review: every way in, the odd first; confirmed or ended; what nobody answers for ends."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.counting import asked
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
from tests.support.worlds import saved
from tettpaa.access.models import AuditEvent, Grant, ReadLogEntry
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases import jobs
from tettpaa.cases.actions import access_review, assigning
from tettpaa.cases.models import (
    AccessEnded,
    AccessReview,
    AccessReviewLine,
    Assignment,
    CoAssignment,
    IndividualCase,
)
from tettpaa.cases.rules import access_review as rules
from tettpaa.core import clock
from tettpaa.organisation.models import StaffMember, UnitEmployee
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import AddressGrading
from tettpaa.planning.models import WorkTask

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)
LONG_AGO = timezone.now() - dt.timedelta(days=200)


class Town:
    """Nora has a case that she reads, and one that she never does; Jonas shares one; a mother and a rektor see in."""

    def __init__(self) -> None:
        self.unit = make_unit()
        self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        self.liv = make_user("Liv Sand", Role.PROFESSIONAL_LEAD)
        self.rektor = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
        self.sara = make_user("Sara Haugland", Role.GUARDIAN)
        employ(self.rektor, self.unit)
        self.read, self.unread = self.case("Elias", "Lest"), self.case("Maja", "Ulest")
        ReadLogEntry(user_id=self.nora.pk, doorway="desk", what="case", scope_id=self.read.scope_id).save()
        for scope in (self.read.scope, self.read.child.scope):
            let_in(self.jonas, scope, GrantBasis.CO_ASSIGNED, starts_at=LONG_AGO, reason="språk")
        shared = {"scope": self.read.scope, "user": self.jonas, "reason": "språk", "assigned_by": self.hanne}
        CoAssignment(case=self.read, **shared).save()
        self.mother = make_guardian(self.read.child, "Sara", user=self.sara)
        PortalOpening(scope=self.read.child.scope, guardian=self.mother, user=self.sara, opened_by=self.nora).save()
        self.family = self.read.scopes.get(kind="family").scope
        let_in(self.sara, self.family, GrantBasis.GUARDIAN)
        let_in(self.rektor, self.read.scopes.get(kind="unit").scope, GrantBasis.UNIT_STAFF)

    def case(self, first: str, last: str) -> IndividualCase:
        made = make_case(make_child(first, last, unit=self.unit), self.unit, self.nora)
        Grant.objects.filter(user=self.nora).update(starts_at=LONG_AGO)
        return made


@pytest.fixture
def town():
    with seeding():
        return Town()


def opened(on=TODAY):
    with acting(job_actor("prøve")):
        review = access_review.open_review(opens_on=on)
    reset_role()
    return review


def line(person, case=None, basis=GrantBasis.ASSIGNED):
    with seeding():
        rows = AccessReviewLine.objects.filter(user=person, basis=basis)
        return rows.get(scope_id=case.folder_id) if case else rows.get()


def over(review):
    """The day after the last day: the job has run."""
    with seeding():
        AccessReview.objects.filter(pk=review.pk).update(opens_on=TODAY - 30 * DAY, due_on=TODAY - DAY)
    jobs.review_accesses()
    reset_role()


def odd(person, case=None, basis=GrantBasis.ASSIGNED):
    return line(person, case, basis).odd


def sees(person, case, signed_in):
    return signed_in(person).get(f"/saker/{case.pk}/").status_code == 200


def test_the_half_yearly_review(town, signed_in):
    """Given two advisers with ways in, when the leader answers and the last day passes, then only the confirmed stand."""
    review = opened()
    hanne = signed_in(town.hanne)
    assert "Tilgangsgjennomgang: 6 tilganger gjenstår, dager igjen: 22" in hanne.get("/").text
    first = hanne.get("/tilgang/gjennomgang/").text
    assert "0 av 6 tilganger er gjennomgått" in first
    assert "Jonas Aas" in first
    assert "Sara Haugland" not in first
    page = hanne.get(f"/tilgang/gjennomgang/{town.nora.pk}/").text
    assert "Har ikke lest på 90 dager" in page
    assert page.index("Maja Ulest") < page.index("Elias Lest")
    assert page.count('checked aria-label="Behold tilgangen') == 1
    hanne.post(f"/tilgang/gjennomgang/{town.nora.pk}/behold/", {"lines": [str(line(town.nora, town.read).pk)]})
    hanne.post(f"/tilgang/gjennomgang/{line(town.jonas, basis=GrantBasis.CO_ASSIGNED).pk}/fjern/")
    assert not sees(town.jonas, town.read, signed_in)
    over(review)
    assert sees(town.nora, town.read, signed_in)
    assert not sees(town.nora, town.unread, signed_in)
    assert "Du mistet tilgangen til 1 sak" in signed_in(town.nora).get("/").text
    assert "Lederen fjernet den" in signed_in(town.jonas).get("/").text
    assert "1 sak har ingen som arbeider med den" in hanne.get("/").text
    assert "1 beholdt · 1 fjernet · 1 sluttet fordi ingen svarte" in hanne.get("/tilgang/gjennomgang/").text


def test_a_case_that_nobody_was_confirmed_for_goes_to_another_with_its_work(town, acting_as, signed_in):
    with seeding():
        where = {"case": town.unread, "scope": town.unread.scope}
        saved(Assignment(**where, holder=town.nora, assigned_by=town.hanne))
        saved(WorkTask(scope=town.unread.scope, kind="other", title="Ring BUP", due_on=TODAY, owner=town.nora))
    over(opened())
    with seeding():
        assert IndividualCase.objects.get(pk=town.unread.pk).holder_id is None
    with acting_as(town.hanne):
        case = IndividualCase.objects.get(pk=town.unread.pk)
        assigning.assign(case=case, holder=town.jonas, by=town.hanne)
    with seeding():
        assert WorkTask.objects.get(title="Ring BUP").owner_id == town.jonas.pk
    assert sees(town.jonas, town.unread, signed_in)
    assert not sees(town.nora, town.unread, signed_in)


def test_what_follows_from_a_register_stands_without_an_answer_until_the_register_says_no(town):
    over(opened())
    with seeding():
        assert Grant.objects.filter(user__in=[town.sara, town.rektor], ends_at=None).count() == 3
        stood = AccessReviewLine.objects.filter(answer="stood").values_list("user__name", flat=True)
        assert set(stood) == {"Sara Haugland", "Eirik Tveiten"}


def test_a_guardian_and_a_rektor_who_are_so_no_more_are_shown_and_end(town, signed_in):
    with seeding():
        PortalOpening.objects.update(closed_at=clock.now())
        UnitEmployee.objects.update(ends_on=TODAY - DAY)
    review = opened()
    assert odd(town.sara, basis=GrantBasis.GUARDIAN) == ["relation_over"]
    page = signed_in(town.hanne).get(f"/tilgang/gjennomgang/{town.sara.pk}/").text
    assert "Er ikke lenger foresatt med innsyn" in page
    over(review)
    with seeding():
        assert not Grant.objects.filter(user__in=[town.sara, town.rektor], ends_at=None).exists()


def test_an_employee_who_has_left_is_the_oddest(town):
    with seeding():
        StaffMember(user=town.nora, starts_on=TODAY - 900 * DAY, ends_on=TODAY - DAY).save()
    opened()
    assert odd(town.nora, town.read) == ["left"]
    assert odd(town.nora, town.unread) == ["left", "unread"]


def test_who_reads_without_a_task_and_a_grant_without_an_end_are_said(town):
    with seeding():
        CoAssignment.objects.update(ended_at=clock.now())
        ReadLogEntry(user_id=town.jonas.pk, doorway="desk", what="case", scope_id=town.read.scope_id).save()
    opened()
    assert odd(town.jonas, basis=GrantBasis.CO_ASSIGNED) == ["no_task", "no_end"]


def test_nobody_answers_for_their_own_access(town, acting_as, signed_in):
    with seeding():
        IndividualCase.objects.filter(pk=town.read.pk).update(holder=town.hanne)
        Grant.objects.filter(user=town.nora, scope__subject=town.read.folder).update(user=town.hanne)
        Grant.objects.filter(user=town.nora, scope=town.read.folder).update(user=town.hanne)
    review, browser = opened(), signed_in(town.hanne)
    own = line(town.hanne)
    page = browser.get(f"/tilgang/gjennomgang/{town.hanne.pk}/").text
    assert "Dette er dine egne tilganger" in page
    assert 'name="lines"' not in page
    browser.post(f"/tilgang/gjennomgang/{town.hanne.pk}/behold/", {"lines": [str(own.pk)]})
    assert line(town.hanne).answer == ""
    with acting_as(town.hanne), pytest.raises(NotAllowed):
        access_review.remove(line=own, by=town.hanne)
    with acting_as(town.liv):
        assert access_review.keep(review=review, lines=[own.pk], by=town.liv) == 1


def test_nothing_ends_that_no_leader_could_answer_for(town):
    with seeding():
        grade_address(town.unread.child)
    review = opened()
    with seeding():
        town.liv.is_active = False
        town.liv.save()
    over(review)
    assert line(town.nora, town.unread).answer == "stood"
    assert line(town.nora, town.read).answer == "lapsed"


def test_a_shielded_child_is_seen_only_by_the_leader_who_is_named(town, signed_in):
    with seeding():
        child = town.unread.child
        denial = grade_address(child, town.liv)
        AddressGrading(scope=child.scope, child=child, level="confidential", denial=denial).save()
    opened()
    page = f"/tilgang/gjennomgang/{town.nora.pk}/"
    hanne, liv = signed_in(town.hanne).get(page).text, signed_in(town.liv).get(page).text
    assert town.unread.number not in hanne
    assert town.unread.number in liv
    assert "Maja" not in liv
    assert "Skjermet sak" in liv
    remove = f"/tilgang/gjennomgang/{line(town.nora, town.unread).pk}/fjern/"
    assert signed_in(town.hanne).post(remove).status_code == 404


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMINISTRATOR, Role.CLERK, Role.HEAD_OF_SERVICE, Role.PP_ADVISER])
def test_nobody_but_leaders_comes_to_the_page(town, signed_in, role):
    opened()
    with seeding():
        other = make_user("En Annen", role)
    for page in ("/tilgang/gjennomgang/", f"/tilgang/gjennomgang/{town.nora.pk}/"):
        assert signed_in(other).get(page).status_code in {403, 404}


def test_a_confirmation_by_mistake_is_undone_and_a_removal_twice_is_once(town, signed_in, acting_as):
    opened()
    hanne = signed_in(town.hanne)
    kept, shared, mothers = (
        line(town.nora, town.read),
        line(town.jonas, basis="co_assigned"),
        line(town.sara, basis="guardian"),
    )
    hanne.post(f"/tilgang/gjennomgang/{town.nora.pk}/behold/", {"lines": [str(kept.pk)]})
    hanne.post(f"/tilgang/gjennomgang/{kept.pk}/angre/")
    assert line(town.nora, town.read).answer == ""
    for _ in range(2):
        hanne.post(f"/tilgang/gjennomgang/{shared.pk}/fjern/")
    with seeding():
        assert AccessEnded.objects.filter(user=town.jonas).count() == 1
        assert AuditEvent.objects.filter(action="access_review.removed").count() == 1
    with acting_as(town.hanne), pytest.raises(NotNow):
        access_review.remove(line=mothers, by=town.hanne)


def test_all_families_and_schools_without_remark_are_kept_with_one_click(town, signed_in):
    opened()
    hanne = signed_in(town.hanne)
    assert "Behold 2 tilganger uten merknad" in hanne.get("/tilgang/gjennomgang/?vis=enheter").text
    hanne.post("/tilgang/gjennomgang/behold/", {"vis": "enheter"})
    hanne.post("/tilgang/gjennomgang/behold/", {"vis": "familier"})
    with seeding():
        assert AccessReviewLine.objects.filter(answer="kept", answered_by=town.hanne).count() == 3
    assert hanne.post("/tilgang/gjennomgang/behold/", {"vis": "ansatte"}).status_code == 404


def test_a_wrong_choice_loses_nothing_and_another_persons_line_is_not_taken(town, signed_in):
    opened()
    hanne, other = signed_in(town.hanne), line(town.jonas, basis="co_assigned")
    for given in ({}, {"lines": "tull"}, {"lines": [str(other.pk)]}):
        assert hanne.post(f"/tilgang/gjennomgang/{town.nora.pk}/behold/", given).status_code == 302
    with seeding():
        assert not AccessReviewLine.objects.exclude(answer="").exists()


def test_what_has_ended_by_itself_needs_no_answer(town):
    opened()
    with seeding():
        Grant.objects.filter(user=town.jonas).update(ends_at=clock.now())
    jobs.review_accesses()
    assert line(town.jonas, basis="co_assigned").answer == "over"


def test_the_job_opens_the_round_on_its_day_once_and_only_one_at_a_time(town, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: dt.date(TODAY.year + 1, 3, 1))
    for _ in range(2):
        jobs.review_accesses()
    with seeding():
        review = AccessReview.objects.get()
        assert (review.opens_on, review.due_on) == (dt.date(TODAY.year + 1, 3, 1), dt.date(TODAY.year + 1, 3, 22))
        assert AuditEvent.objects.filter(action="access_review.opened").count() == 1


@pytest.mark.parametrize(
    ("today", "latest", "expected"),
    [
        (dt.date(2027, 2, 28), dt.date(2026, 10, 1), None),
        (dt.date(2027, 3, 1), dt.date(2026, 10, 1), dt.date(2027, 3, 1)),
        (dt.date(2027, 3, 15), dt.date(2027, 3, 1), None),
        (dt.date(2027, 3, 31), None, dt.date(2027, 3, 1)),
        (dt.date(2027, 4, 1), None, None),
        (dt.date(2027, 1, 2), None, None),
    ],
)
def test_when_a_round_opens(today, latest, expected):
    assert rules.opens_on(today, [3, 10], latest) == expected


def test_the_pages_ask_few_questions_however_many_ways_in_there_are(town, signed_in):
    with seeding():
        for number in range(30):
            town.case(f"Barn {number}", "Mange")
    opened()
    hanne = signed_in(town.hanne)
    for page, most in (("/tilgang/gjennomgang/", 14), (f"/tilgang/gjennomgang/{town.nora.pk}/", 12)):
        with asked() as statements:
            hanne.get(page)
        assert len(statements) <= most, "\n".join(statements)
