"""A case from intake to closing, by the same actions that pages call, as the people who do it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, make_child, make_guardian, make_scope, make_unit, make_user
from tettpaa.access.models import Grant, in_action
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.access.session import acting, job_actor
from tettpaa.cases import clock_queries, jobs, queries
from tettpaa.cases.actions import assigning, closing, decisions, intake, voices, working
from tettpaa.cases.actions.moving import record_step
from tettpaa.cases.models import (
    CaseScope,
    ClosingReason,
    DecisionNotice,
    DecisionOutcome,
    IndividualCase,
    SharedProgress,
    Step,
)
from tettpaa.cases.rules.intake import Judged
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure
from tettpaa.participation.models import Channel, ConsentKind
from tettpaa.people.models import Child
from tettpaa.referrals.models import CaseKind, CompletenessCheck, IntakeDecision, Referral, ReferralSubmission

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
CRITERIA: dict[str, Any] = {
    "judged": Judged(
        "high", "Leser sakte.", "should_start", "Skolen har prøvd det den kan.", "assessment", "Vi vet ikke hvorfor."
    ),
    "meanwhile": Meanwhile(
        (Measure("Lesekurs to ganger i uka.", "Guro, kontaktlærer", TODAY, TODAY + dt.timedelta(days=30)),)
    ),
}


class Arranged:
    """The people of one case, and a referral that a clerk has found complete."""

    def __init__(self, days_ago: int = 30) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            self.sara = make_user("Sara Haugland", Role.GUARDIAN)
            employ(self.eirik, self.unit)
            self.child = make_child(unit=self.unit)
            confirmed = {"responsibility_confirmed_at": timezone.now(), "responsibility_confirmed_by": self.hanne}
            self.mother = make_guardian(self.child, "Sara", user=self.sara, **confirmed)
            self.father = make_guardian(self.child, "Yonas", "father", lives_with_child=False, **confirmed)
            self.referral = self.waiting(self.child, days_ago)

    def waiting(self, child: Child, days_ago: int) -> Referral:
        """A complete referral of this child that the intake has not decided."""
        referral = Referral(
            scope=make_scope(ScopeKind.REFERRAL, child.scope),
            unit=self.unit,
            child=child,
            kind=CaseKind.INDIVIDUAL_EDUCATION,
            wants_assessment=True,
            order_question="Trenger Elias individuelt tilrettelagt opplæring?",
        )
        referral.save()
        noon = dt.datetime.combine(TODAY - dt.timedelta(days=days_ago), dt.time(12))
        sent = timezone.make_aware(noon)  # an hour near midnight is another day across the change to winter time
        ReferralSubmission(referral=referral, scope_id=referral.scope_id, submitted_at=sent).save()
        CompletenessCheck(referral=referral, scope_id=referral.scope_id, checked_by=self.hanne).save()
        return referral

    def take_in(self, acting_as, **more) -> IndividualCase:
        with acting_as(self.hanne):
            return intake.take_in(
                referral=self.referral,
                kind=CaseKind.INDIVIDUAL_EDUCATION,
                holder=self.nora,
                by=self.hanne,
                **(CRITERIA | {"holder_is_impartial": True} | more),
            )


def test_the_intake_opens_a_case_and_lets_in_exactly_those_who_shall_be_there(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora, read_only=True):
        assert clock_queries.clock_of(queries.visible().get()).days == 30
    for stranger in (people.jonas, people.eirik):
        with acting_as(stranger):
            if stranger is people.jonas:
                assert not IndividualCase.objects.exists()
            else:
                assert SharedProgress.objects.get().audience == "unit"
    with acting_as(people.sara):
        assert not SharedProgress.objects.exists()
    assert case.norm_on == case.received_on + dt.timedelta(days=90)


def test_nothing_is_saved_when_the_intake_lacks_grounds(acting_as):
    people = Arranged()
    with pytest.raises(Problem, match="Skriv hvorfor"):
        people.take_in(acting_as, judged=replace(CRITERIA["judged"], soundness_grounds=" "))
    with acting_as(people.hanne):
        assert not IntakeDecision.objects.exists()
        assert not IndividualCase.objects.exists()


def test_two_leaders_cannot_decide_the_same_referral(acting_as):
    people = Arranged()
    people.take_in(acting_as)
    with pytest.raises(NotNow, match="alt bestemt"):
        people.take_in(acting_as)


@pytest.mark.commitment("K1.3a")
def test_the_assessment_waits_for_everyones_consent_and_says_so(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with pytest.raises(NotNow, match="samtykke"), acting_as(people.nora):
        working.start_assessment(case=case, by=people.nora)
    with acting_as(people.nora):
        for guardian in (people.mother, people.father):
            consent(case, guardian, people.nora)
        working.start_assessment(case=case, by=people.nora)
        assert case.step == Step.ASSESSMENT


def test_a_withdrawn_consent_stops_the_work(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        given = [consent(case, guardian, people.nora) for guardian in (people.mother, people.father)]
        voices.withdraw_consent(case=case, consent=given[0], channel=Channel.PHONE, by=people.nora)
        assert "trukket tilbake" in case.next_title
    with pytest.raises(NotNow, match="samtykke"), acting_as(people.nora):
        working.start_assessment(case=case, by=people.nora)


def test_the_portal_opens_for_one_named_guardian_and_only_for_what_is_shared(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    with acting_as(people.sara):
        assert SharedProgress.objects.get().audience == "family"
        kinds = set(CaseScope.objects.values_list("kind", "guardian_id"))
        assert kinds == {("family", None), ("person", people.mother.pk)}
    with acting_as(people.nora):
        opening = voices.openings(case)[people.mother.pk]
        voices.close_portal(case=case, opening=opening, by=people.nora)
    with acting_as(people.sara):
        assert not SharedProgress.objects.exists()


@pytest.mark.commitment("K4.4a")
def test_a_sent_assessment_is_not_done_and_only_the_told_date_stops_the_clock(acting_as):
    people = Arranged(days_ago=50)
    case = sent_case(people, acting_as)
    with acting_as(people.nora):
        clock = clock_queries.clock_of(case)
        assert clock.is_running
        assert clock.days == 50
    decision = decide_in_portal(people, case, acting_as)
    run_jobs(case)
    with acting_as(people.nora):
        assert IndividualCase.objects.get().step == Step.DECIDED
        assert clock_queries.clock_of(IndividualCase.objects.get()).is_running
    with acting_as(people.eirik):
        decisions.mark_family_told(decision=decision, told_on=TODAY, how=DecisionNotice.How.LETTER, by=people.eirik)
    run_jobs(case)
    with acting_as(people.nora):
        told = IndividualCase.objects.get()
        assert not clock_queries.clock_of(told).is_running
        assert (told.told_on, clock_queries.clock_of(told).days) == (TODAY, 50)


def test_a_decision_cannot_come_before_the_assessment(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with pytest.raises(NotNow, match="ikke sendt"):
        decide_in_portal(people, case, acting_as)


def test_closing_lists_what_is_left_and_ends_staffs_access_after_sixty_days(acting_as):
    people = Arranged(days_ago=50)
    case = sent_case(people, acting_as)
    with pytest.raises(NotNow) as missing, acting_as(people.nora):
        closing.close(case=case, reason=ClosingReason.GRANTED, by=people.nora)
    assert "Registrer vedtaket først." in missing.value.sentences[0]
    with acting_as(people.nora):
        closing.close(case=case, reason=ClosingReason.MOVED, detail="Asker", by=people.nora)
    with seeding():
        ends = Grant.objects.filter(user=people.nora, basis=GrantBasis.ASSIGNED).values_list("ends_at", flat=True)
        assert {timezone.localdate(at) for at in ends} == {TODAY + dt.timedelta(days=60)}


def test_an_adviser_who_is_not_impartial_loses_the_case_at_once(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        working.declare_impartial(case=case, is_impartial=False, grounds="Nabo og venn av familien", by=people.nora)
    with acting_as(people.nora):
        assert not IndividualCase.objects.exists()
    with acting_as(people.hanne):
        assert "inhabil" in IndividualCase.objects.get().next_title
        assigning.assign(case=IndividualCase.objects.get(), holder=people.jonas, by=people.hanne)
    with acting_as(people.jonas):
        assert IndividualCase.objects.get().holder_id == people.jonas.pk


def consent(case, guardian, by, kind=ConsentKind.ASSESSMENT):
    return voices.record_consent(
        case=case, kind=kind, guardian=guardian, agreed=True, answered_on=TODAY, channel=Channel.PHONE, by=by
    )


def sent_case(people, acting_as):
    """An open case whose assessment went out today."""
    case = people.take_in(acting_as)
    with acting_as(people.nora), in_action():
        record_step(case=case, step=Step.SENT, on=TODAY, by=people.nora)
        voices.assess_best_interests(
            case=case, weighed="Alt", child_view="Vil lese selv", conclusion="Hjelp i klassen", by=people.nora
        )
    return case


def decide_in_portal(people, case, acting_as):
    with acting_as(people.eirik):
        shared = SharedProgress.objects.get(case_id=case.pk)
        return decisions.register_decision(
            case_id=case.pk,
            scope_id=shared.scope_id,
            decided_on=TODAY,
            outcome=DecisionOutcome.GRANTED,
            follows_assessment=True,
            deviation_reason="",
            summary="76 timer i liten gruppe",
            by=people.eirik,
        )


def run_jobs(case):
    """What the worker does, as the worker."""
    jobs.apply_registrations(case_id=str(case.pk))
    if connection.in_atomic_block:
        reset_role()
    with acting(job_actor("prøve")):
        pass
    reset_role()
