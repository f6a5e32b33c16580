"""A case comes to its end: the decision with its source, appeals, nothing left open, and a letter to all."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_user
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.cases import queries
from tettpaa.cases.actions import appealing, closing, consents, voices, working
from tettpaa.cases.models import (
    Appeal,
    ClosingReason,
    Closure,
    DecisionNotice,
    DecisionRegistration,
    IndividualCase,
    Step,
)
from tettpaa.cases.tests.test_preliminary_answer import text_of
from tettpaa.cases.tests.test_the_whole_way import TODAY, Arranged, consent, run_jobs, sent_case
from tettpaa.documents.models import Dispatch, Release
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
COPY = {
    "source": "copy",
    "source_note": "Granåsen skole",
    "decided_on": TODAY.isoformat(),
    "outcome": "partly_granted",
    "follows_assessment": "no",
    "deviation_reason": "Skolen mener at færre timer er nok.",
    "summary": "38 timer",
}


@pytest.fixture
def waiting(acting_as):
    """Elias' case: the assessment is sent, the mother is let in."""
    people = Arranged(days_ago=50)
    case = sent_case(people, acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    return people, case


def decided(people, case, signed_in, **more):
    client = signed_in(people.nora)
    assert client.post(f"/saker/{case.pk}/vedtak/", COPY | more).status_code == 302
    answer = client.post(f"/saker/{case.pk}/vedtak/familien/", {"told_on": TODAY.isoformat(), "how": "letter"})
    assert answer.status_code == 302
    return client


def follow_up(people, case, acting_as):
    with acting_as(people.nora):
        fresh = queries.visible().select_related("scope").get(pk=case.pk)
        soon = TODAY + dt.timedelta(days=30)
        closing.agree_follow_up(
            case=fresh, what="Lesingen", due_on=soon, owner=people.nora, agreed_with="rektor", by=people.nora
        )


@pytest.mark.commitment("K4.4a")
def test_a_decision_from_a_copy_or_a_guardian_says_where_it_is_known_from(waiting, signed_in):
    people, case = waiting
    client, address = signed_in(people.nora), f"/saker/{case.pk}/vedtak/"
    for lacks in ("source", "source_note", "deviation_reason"):
        assert client.post(address, COPY | {lacks: ""}).status_code == 422
    assert client.post(address, COPY | {"source": "guardian", "source_note": "Sara"}).status_code == 302
    with seeding():
        found = DecisionRegistration.objects.get()
        assert (found.source, found.source_note, found.outcome) == ("guardian", "Sara", "partly_granted")
    page = client.get(address).text
    for said in ("En foresatt, eller eleven selv: Sara", "ja, en del", COPY["deviation_reason"]):
        assert said in page


def test_who_decides_needs_no_source(waiting, acting_as):
    people, case = waiting
    from tettpaa.cases.tests.test_the_whole_way import decide_in_portal

    assert decide_in_portal(people, case, acting_as).source == "decider"


@pytest.mark.commitment("K1.3a")
def test_closing_writes_to_the_family_and_the_unit_each_by_their_own_way(waiting, signed_in, acting_as):
    people, case = waiting
    client = decided(people, case, signed_in)
    follow_up(people, case, acting_as)
    page = client.get(f"/saker/{case.pk}/avslutt/").text
    assert "Disse får brev: Sara Haugland Tesfay, Yonas Haugland Tesfay, Granåsen skole (eksempel)." in page
    values = {"reason": "granted", "detail": "", "written_on": "", "message": "Lykke til videre."}
    wrong = client.post(f"/saker/{case.pk}/avslutt/", values)
    assert "Velg det som står i vedtaket" in wrong.text
    assert client.post(f"/saker/{case.pk}/avslutt/", values | {"reason": "partly_granted"}).status_code == 302
    with seeding():
        closure = Closure.objects.get()
        assert closure.told.startswith("brev til Sara")
        letters = list(Release.objects.filter(title="Saken er avsluttet").order_by("scope_id"))
        ways = Dispatch.objects.filter(file_id__in=[one.file_id for one in letters])
        assert sorted(ways.values_list("recipient", "channel")) == [
            ("Granåsen skole (eksempel)", "portal"),
            ("Sara Haugland Tesfay", "portal"),
            ("Yonas Haugland Tesfay", "paper"),
        ]
    with acting_as(people.nora):
        said = [text_of(one) for one in letters]
    assert "kan dere klage" in said[0]
    assert "Lykke til videre." in said[0]
    assert "Skolen skal fortsatt følge med" in said[1]
    assert "Lykke til" not in said[1]
    assert "en del av det" in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text


def test_an_open_appeal_or_a_wait_keeps_the_case_open(waiting, signed_in, acting_as):
    people, case = waiting
    client = decided(people, case, signed_in)
    follow_up(people, case, acting_as)
    appeal = {"received_on": TODAY.isoformat(), "appealed_by": "Sara", "about": "For få timer"}
    for _twice in range(2):
        assert client.post(f"/saker/{case.pk}/klage/", appeal).status_code == 302
    client.post(f"/saker/{case.pk}/plan/vent/", {"waiting_for": "BUP", "reason": "svar", "from_on": TODAY.isoformat()})
    page = client.post(f"/saker/{case.pk}/avslutt/", {"reason": "partly_granted"}).text
    assert "En klage er ikke avgjort." in page
    assert "Vi venter fortsatt på BUP." in page
    with seeding():
        found = Appeal.objects.get()
        pause = case.pauses.get()
        assert not Release.objects.filter(title="Saken er avsluttet").exists()
    outcome = {"outcome": "changed", "outcome_on": TODAY.isoformat(), "outcome_text": "57 timer"}
    assert client.post(f"/saker/{case.pk}/klage/{found.pk}/", outcome).status_code == 302
    assert "vedtaket er endret" in client.get(f"/saker/{case.pk}/vedtak/").text
    client.post(f"/saker/{case.pk}/plan/vent/{pause.pk}/", {"to_on": TODAY.isoformat()})
    assert client.post(f"/saker/{case.pk}/avslutt/", {"reason": "partly_granted"}).status_code == 302


def test_withdrawn_says_who_and_when_in_writing(waiting, signed_in):
    people, case = waiting
    client, address = signed_in(people.nora), f"/saker/{case.pk}/avslutt/"
    bare = client.post(address, {"reason": "withdrawn"})
    assert "Skriv hvem som trakk saken." in bare.text
    ahead = (TODAY + dt.timedelta(days=1)).isoformat()
    assert client.post(address, {"reason": "withdrawn", "detail": "Sara", "written_on": ahead}).status_code == 422
    values = {"reason": "withdrawn", "detail": "Sara og Yonas", "written_on": TODAY.isoformat()}
    assert client.post(address, values).status_code == 302
    page = client.get(f"/saker/{case.pk}/").text
    assert "Sara og Yonas" in page
    assert "Saken er trukket." in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text


def test_no_consent_needs_a_no_and_a_no_is_enough(acting_as):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.assess_best_interests(case=case, weighed="x", child_view="x", conclusion="x", by=people.nora)
    with pytest.raises(NotNow, match="sagt nei"), acting_as(people.nora):
        closing.close(case=case, reason=ClosingReason.NO_CONSENT, by=people.nora)
    with acting_as(people.nora):
        given = consent(case, people.mother, people.nora)
        consents.withdraw_consent(case=case, consent=given, channel="phone", by=people.nora)
        words = {"informed": "Kan si ja senere.", "unit_does": "Lesekurs i liten gruppe."}
        consents.plan_after_refusal(case=case, kind="assessment", **words, by=people.nora)
        closing.close(case=case, reason=ClosingReason.NO_CONSENT, by=people.nora)
        assert case.step == Step.CLOSED


def test_d13_a_case_without_a_decision_says_nothing_about_appeal(acting_as, signed_in):
    """D13: no appeal to register, no appeal in the letter, and it ends when the help has begun."""
    from tettpaa.cases.tests.test_every_kind import Way

    way = Way(acting_as, "kindergarten_speech_therapy")
    case = way.take_in()
    way.consent("help")
    way.best_interests()
    page = signed_in(way.holder).get(f"/saker/{case.pk}/avslutt/").text
    assert "Hjelpen er satt i gang" in page
    assert "avslag" not in page
    with pytest.raises(NotNow, match="ikke noe å klage på"), acting_as(way.holder):
        appealing.register_appeal(case=way.fresh(), received_on=TODAY, appealed_by="Sara", about="x", by=way.holder)
    values = {"reason": "service_started", "detail": "logopeden"}
    early = signed_in(way.holder).post(f"/saker/{case.pk}/avslutt/", values)
    assert "Registrer først når hjelpen kom i gang." in early.text
    with acting_as(way.holder):
        working.start_service(case=way.fresh(), started_on=TODAY, by=way.holder)
    assert signed_in(way.holder).post(f"/saker/{case.pk}/avslutt/", values).status_code == 302
    said = way.letters().lower()
    assert "klage" not in said
    assert "det er ikke et vedtak. du kan ringe oss hvis du er uenig." in said
    assert "vedtak" not in said.replace("det er ikke et vedtak", "")


@pytest.mark.parametrize("reason", [ClosingReason.WITHDRAWN, ClosingReason.MOVED, ClosingReason.UPPER_SECONDARY])
def test_d12_no_letter_says_that_the_assessment_grants_or_can_be_appealed_on(waiting, acting_as, reason):
    """D12: PPT advises. Where no decision is made, no letter speaks of one as made, or of appeal."""
    people, case = waiting
    with acting_as(people.nora):
        fresh = queries.visible().select_related("scope").get(pk=case.pk)
        closing.close(case=fresh, reason=reason, detail="Asker", written_on=TODAY, by=people.nora)
    with seeding():
        letters = list(Release.objects.filter(title="Saken er avsluttet"))
    with acting_as(people.nora):
        for letter in letters:
            said = text_of(letter).lower()
            for word in ("innvilg", "klageadgang", "kan dere klage"):
                assert word not in said


def test_an_appeal_comes_after_the_decision_and_is_nobody_elses_to_register(waiting, signed_in, acting_as):
    people, case = waiting
    with pytest.raises(NotNow, match="Registrer vedtaket først"), acting_as(people.nora):
        appealing.register_appeal(case=case, received_on=TODAY, appealed_by="Sara", about="x", by=people.nora)
    decided(people, case, signed_in)
    early = TODAY - dt.timedelta(days=1)
    with pytest.raises(Problem, match="ikke være før"), acting_as(people.nora):
        appealing.register_appeal(case=case, received_on=early, appealed_by="Sara", about="x", by=people.nora)
    with seeding():
        make_case(make_child("Ada", "Solli", unit=people.unit), people.unit, people.jonas)
        clerk = make_user("Bente Lie", Role.CLERK)
    values = {"received_on": TODAY.isoformat(), "appealed_by": "Sara", "about": "x"}
    assert signed_in(people.jonas).post(f"/saker/{case.pk}/klage/", values).status_code == 404
    with pytest.raises(NotAllowed), acting_as(clerk):
        found = IndividualCase.objects.get(pk=case.pk)
        appealing.register_appeal(case=found, received_on=TODAY, appealed_by="x", about="x", by=clerk)
    with acting_as(people.jonas):
        assert not Appeal.objects.exists()


def test_told_before_decided_is_refused(waiting, acting_as, signed_in):
    people, case = waiting
    client = signed_in(people.nora)
    client.post(f"/saker/{case.pk}/vedtak/", COPY)
    early = (TODAY - dt.timedelta(days=1)).isoformat()
    answer = client.post(f"/saker/{case.pk}/vedtak/familien/", {"told_on": early, "how": "letter"})
    assert answer.status_code == 422
    with seeding():
        assert not DecisionNotice.objects.exists()


def test_a_child_referred_again_has_a_new_case_that_knows_the_one_before(waiting, signed_in, acting_as):
    people, case = waiting
    decided(people, case, signed_in)
    follow_up(people, case, acting_as)
    values = {"reason": "partly_granted"}
    assert signed_in(people.nora).post(f"/saker/{case.pk}/avslutt/", values).status_code == 302
    assert "trengs en ny henvisning" in signed_in(people.hanne).get(f"/saker/{case.pk}/").text
    with seeding():
        people.referral = people.waiting(people.child, 2)
        assert Referral.objects.filter(child=people.child).count() == 2
    again = people.take_in(acting_as)
    assert again.earlier_id == case.pk
    assert again.received_on == timezone.localdate() - dt.timedelta(days=2)
    assert "Elias er henvist på nytt." in signed_in(people.nora).get(f"/saker/{again.pk}/").text
    run_jobs(again)
