"""A closed case is opened again by the leader, with a reason; the closure stays, and the clock is not touched."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_user
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import clock_queries
from tettpaa.cases.actions import closing, reopening, working
from tettpaa.cases.models import CaseStep, ClosingReason, Closure, IndividualCase, Reopening, Step
from tettpaa.cases.rules import CaseStep as StepRule
from tettpaa.cases.rules import reopened_at
from tettpaa.cases.tests.test_the_whole_way import Arranged, sent_case

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


class Closed:
    """Elias' case, sent and then closed because he moved; and a neighbour's, open."""

    def __init__(self, acting_as) -> None:
        self.people = Arranged(days_ago=50)
        self.case = sent_case(self.people, acting_as)
        self.acting_as = acting_as
        self.close()

    def close(self) -> None:
        with self.acting_as(self.people.nora):
            case = IndividualCase.objects.get(pk=self.case.pk)
            closing.close(case=case, reason=ClosingReason.MOVED, detail="Asker", by=self.people.nora)
        with seeding():
            self.case.refresh_from_db()

    def forget(self) -> None:
        """Nora's access ended some time ago."""
        then = timezone.now() - dt.timedelta(days=1)
        with seeding():
            Grant.objects.filter(user=self.people.nora).update(starts_at=then, ends_at=then)

    def answers(self, **more):
        return {
            "reason": "Flyttingen ble ikke noe av.",
            "holder": self.people.nora.pk,
            "next_title": "Ring mor",
            "next_due_on": (TODAY + dt.timedelta(days=2)).isoformat(),
        } | more

    @property
    def url(self):
        return f"/saker/{self.case.pk}/"


def test_the_leader_opens_it_and_it_is_back_where_it_was_with_its_adviser(signed_in, acting_as):
    closed = Closed(acting_as)
    closed.forget()
    assert signed_in(closed.people.nora).get(closed.url).status_code == 404
    leader = signed_in(closed.people.hanne)
    assert "Åpne saken igjen" in leader.get(closed.url).text
    assert "dagene saken var avsluttet" in leader.get(f"{closed.url}apne-igjen/").text.lower()
    assert leader.post(f"{closed.url}apne-igjen/", closed.answers()).status_code == 302
    with seeding():
        case = IndividualCase.objects.get(pk=closed.case.pk)
        assert (case.step, case.closed_on, case.next_title) == (Step.SENT, None, "Ring mor")
        grant = Grant.objects.get(user=closed.people.nora, scope=case.scope, ends_at=None)
        assert grant.basis == GrantBasis.ASSIGNED
        assert "Flyttingen ble ikke noe av." in grant.reason
        assert Closure.objects.filter(case=case).count() == 1
        assert AuditEvent.objects.filter(action="case.reopened").count() == 1
    page = signed_in(closed.people.nora).get(f"{closed.url}tidslinje/").text
    assert "Flyttingen ble ikke noe av." in page
    assert "Åpnet igjen, tilbake til «sendt, venter på vedtak»" in page
    assert "Avsluttet" in page
    assert leader.get(f"{closed.url}apne-igjen/").status_code == 302  # nothing to open


def test_a_case_can_be_closed_and_opened_again_more_than_once_and_every_end_stays(signed_in, acting_as):
    closed = Closed(acting_as)
    leader = signed_in(closed.people.hanne)
    leader.post(f"{closed.url}apne-igjen/", closed.answers(holder=closed.people.jonas.pk))
    with acting_as(closed.people.jonas):
        assert IndividualCase.objects.get().holder_id == closed.people.jonas.pk
    with acting_as(closed.people.nora):
        assert not IndividualCase.objects.exists()
    with acting_as(closed.people.jonas):
        working.declare_impartial(case=IndividualCase.objects.get(), is_impartial=True, by=closed.people.jonas)
    closed.people.nora = closed.people.jonas
    closed.close()
    leader.post(f"{closed.url}apne-igjen/", closed.answers())
    with seeding():
        assert Closure.objects.count() == Reopening.objects.count() == 2


def test_without_a_decision_the_clock_goes_on_from_the_referral_and_a_told_family_stays_told(acting_as):
    closed = Closed(acting_as)
    values = {"reason": "Feil", "holder": closed.people.nora, "next_title": "Ring", "next_due_on": TODAY}
    sent_on = TODAY - dt.timedelta(days=20)
    with seeding():
        IndividualCase.objects.update(sent_on=sent_on)
    with acting_as(closed.people.hanne):
        case = IndividualCase.objects.get()
        assert not clock_queries.clock_of(case).is_running
        reopening.reopen(case=case, **values, by=closed.people.hanne)
        clock = clock_queries.clock_of(IndividualCase.objects.get())
        assert (clock.is_running, clock.days, clock.sent_on) == (True, 50, sent_on)
    with seeding():
        day = TODAY - dt.timedelta(days=3)
        IndividualCase.objects.update(decided_on=day, told_on=day)
        clock = clock_queries.clock_of(IndividualCase.objects.get())
        assert (clock.is_running, clock.days) == (False, 47)


def test_a_decided_case_keeps_the_days_of_the_decision_and_of_telling(signed_in, acting_as):
    closed = Closed(acting_as)
    day = TODAY - dt.timedelta(days=3)
    with seeding():
        earlier = timezone.now() - dt.timedelta(days=3)
        CaseStep.objects.exclude(step=Step.CLOSED).update(at=earlier - dt.timedelta(days=1))
        CaseStep(case=closed.case, scope=closed.case.scope, step=Step.DECIDED, on=day, at=earlier).save()
        IndividualCase.objects.update(decided_on=day, told_on=day)
    assert signed_in(closed.people.hanne).post(f"{closed.url}apne-igjen/", closed.answers()).status_code == 302
    with seeding():
        case = IndividualCase.objects.get()
        assert (case.step, case.decided_on, case.told_on, case.closed_on) == (Step.DECIDED, day, day, None)


@pytest.mark.parametrize("who", ["nora", "jonas", "eirik"])
def test_nobody_but_the_leader_opens_it_not_even_the_one_who_had_it(signed_in, acting_as, who):
    closed = Closed(acting_as)
    answer = signed_in(getattr(closed.people, who)).post(f"{closed.url}apne-igjen/", closed.answers())
    assert answer.status_code in {403, 404} or "/logg-inn/" in answer.url
    with seeding():
        assert not Reopening.objects.exists()
    with pytest.raises(NotAllowed), acting_as(closed.people.nora):
        reopening.reopen(
            case=IndividualCase.objects.get(),
            reason="Vil ha den",
            holder=closed.people.nora,
            next_title="Ring",
            next_due_on=TODAY,
            by=closed.people.nora,
        )


def test_a_leader_who_is_not_named_finds_no_shielded_case_to_open(signed_in, acting_as):
    closed = Closed(acting_as)
    with seeding():
        other = make_user("Kari Leder", Role.PROFESSIONAL_LEAD)
        grade_address(closed.people.child, closed.people.hanne)
    assert signed_in(other).post(f"{closed.url}apne-igjen/", closed.answers()).status_code == 404
    assert signed_in(closed.people.hanne).get(f"{closed.url}apne-igjen/").status_code == 200


@pytest.mark.parametrize("field", ["reason", "holder", "next_title", "next_due_on"])
def test_what_is_missing_is_said_beside_the_field(signed_in, acting_as, field):
    closed = Closed(acting_as)
    answer = signed_in(closed.people.hanne).post(f"{closed.url}apne-igjen/", closed.answers(**{field: ""}))
    assert answer.status_code == 422
    assert f'href="#id_{field}"' in answer.text
    with seeding():
        assert not Reopening.objects.exists()


def test_an_open_case_is_not_opened(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with pytest.raises(NotNow), acting_as(people.hanne):
        reopening.reopen(case=case, reason="x", holder=people.nora, next_title="x", next_due_on=TODAY, by=people.hanne)


def test_where_it_goes_back_to_is_the_last_step_before_the_end():
    taken = ["received", "completeness", "intake", "assigned", "assessment"]
    assert reopened_at([*taken, "closed"]) is StepRule.ASSESSMENT
    assert reopened_at([*taken, "closed", "assessment", "draft", "closed"]) is StepRule.DRAFT
    assert reopened_at(["received", "closed"]) is None
    assert reopened_at([]) is None
