"""The intake: grounds for each criterion, a day for what can wait, and an answer to everybody who asked."""

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_unit
from tettpaa.access.problems import NotNow, Problem
from tettpaa.cases.actions import answering, intake
from tettpaa.cases.models import IndividualCase, PreliminaryAnswer, SharedProgress
from tettpaa.cases.rules.intake import Start, start_faults
from tettpaa.cases.tests.test_preliminary_answer import night
from tettpaa.cases.tests.test_the_whole_way import CRITERIA, Arranged
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Dispatch, Release
from tettpaa.participation.models import BestInterestsAssessment
from tettpaa.planning.models import NextStep
from tettpaa.referrals import actions as referrals
from tettpaa.referrals.models import (
    CompletenessCheck,
    IntakeAnswer,
    IntakeDecision,
    Referral,
    ReferralPreliminaryAnswer,
    ReferralSubmission,
)

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)
WAITS = replace(CRITERIA["judged"], soundness="can_wait")
NEVER_A_REASON = (
    "kapasitet",
    "bemanning",
    "ledig",
    "kø",
    "folk",
    "tilsett",
    "ansatt",
    "rådgiver",
    "ferie",
    "ressurs",
    "travel",
)


def test_too_few_people_is_not_among_the_reasons_to_wait():
    for reason in ruleset(TODAY).wait_reasons.values():
        words = f"{reason.title.nb} {reason.title.nn}".lower().replace(",", " ").split()
        assert not [word for word in words for part in NEVER_A_REASON if word.startswith(part)], reason.key


@pytest.mark.parametrize(
    ("soundness", "start", "wrong"),
    [
        ("can_wait", Start(TODAY + DAY, "family_wishes"), []),
        ("can_wait", Start(TODAY, "family_wishes"), []),
        ("can_wait", Start(), ["starts_on", "wait_reason"]),
        ("can_wait", Start(TODAY - DAY, "family_wishes"), ["starts_on"]),
        ("can_wait", Start(TODAY + 400 * DAY, "family_wishes"), ["starts_on"]),
        ("can_wait", Start(TODAY + DAY, "capacity"), ["wait_reason"]),
        ("urgent", Start(), []),
        ("urgent", Start(TODAY - DAY, "capacity"), []),
    ],
)
def test_what_can_wait_has_a_day_ahead_and_a_reason_that_is_not_ours(soundness, start, wrong):
    found = start_faults(soundness, start, today=TODAY, reasons=ruleset(TODAY).wait_reasons)
    assert [field for field, _said in found] == wrong


@pytest.mark.commitment("K4.2a")
def test_what_can_wait_is_told_with_its_day_in_letter_portal_and_next_step(acting_as, signed_in):
    people, on = Arranged(), TODAY + 30 * DAY
    with pytest.raises(Problem, match="Skriv når dere begynner"):
        people.take_in(acting_as, judged=WAITS)
    case = people.take_in(acting_as, judged=WAITS, start=Start(on, "measures_work"))
    with seeding():
        assert {row.starts_on for row in SharedProgress.objects.all()} == {on}
        assert NextStep.objects.get(done_at=None).due_on == on
        decision = IntakeDecision.objects.get()
        assert (decision.starts_on, decision.wait_reason) == (on, "measures_work")
        assert Release.objects.filter(title="Vi tar inn saken").count() == 2
        told = set(Dispatch.objects.values_list("recipient", flat=True))
        assert {people.mother.name, people.father.name, people.unit.name} <= told
    assert "PPT begynner" in signed_in(people.eirik).get("/portal/enhet/saker/").text
    assert case.holder_id == people.nora.pk


@pytest.mark.commitment("K4.2a")
@pytest.mark.parametrize("lacks", ["severity_grounds", "soundness_grounds", "expediency_grounds"])
def test_each_criterion_has_its_own_grounds(acting_as, lacks):
    people = Arranged()
    with pytest.raises(Problem) as refused:
        people.take_in(acting_as, judged=replace(CRITERIA["judged"], **{lacks: "  "}))
    assert refused.value.field == lacks
    with seeding():
        assert not IndividualCase.objects.exists()


def test_a_second_open_case_of_the_same_kind_is_refused_and_another_kind_is_not(acting_as):
    people = Arranged()
    with seeding():
        first = make_case(people.child, people.unit, people.jonas)
    with pytest.raises(Problem, match=first.number):
        people.take_in(acting_as)
    with seeding():
        IndividualCase.objects.filter(pk=first.pk).update(kind="special_educational_assistance")
    people.take_in(acting_as)


def test_a_unit_that_is_closed_refers_nobody():
    people = Arranged()
    with seeding():
        people.unit.closed_on = TODAY
        people.unit.save()
        referral = Referral.objects.select_related("unit").get()
    with pytest.raises(NotNow, match="er nedlagt"):
        referrals.may_refer(referral)


@pytest.mark.commitment("K1.1a")
@pytest.mark.commitment("K4.2a")
def test_no_case_is_answered_with_advice_that_the_unit_reads_and_never_the_grounds(acting_as, signed_in):
    people = Arranged()
    with seeding():
        Referral.objects.update(wants_assessment=False)
        referral = Referral.objects.select_related("unit").get()
    values = {"referral": referral, "outcome": IntakeDecision.Outcome.RETURN, "judged": CRITERIA["judged"]}
    with acting_as(people.hanne):
        with pytest.raises(Problem, match="Skriv rådet"):
            intake.decide_without_case(**values, advice=" ", by=people.hanne)
        for lacks in (None, intake.Best("Veid.", " "), intake.Best(" ", "Elias vil lese selv.")):
            with pytest.raises(Problem, match=r"best for barnet|barnets syn"):
                intake.decide_without_case(**values, advice="Les høyt sammen.", best=lacks, by=people.hanne)
        best = intake.Best("Veid.", "Elias vil lese selv.")
        intake.decide_without_case(**values, advice="Les høyt sammen.", best=best, by=people.hanne)
    with seeding():
        assert IntakeAnswer.objects.get().advice == "Les høyt sammen."
        weighed = BestInterestsAssessment.objects.get()
        assert (weighed.scope_id, weighed.conclusion) == (referral.scope_id, "Les høyt sammen.")
        assert Release.objects.get().title == "Svar på henvisningen"
        assert set(Dispatch.objects.values_list("channel", flat=True)) == {"paper"}


def waiting(days_ago: int, *, complete: bool = False) -> tuple[Arranged, Referral]:
    people = Arranged(days_ago)
    with seeding():
        if not complete:
            CompletenessCheck.objects.all().delete()
        return people, Referral.objects.select_related("unit").get()


@pytest.mark.commitment("K4.4a")
@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize(("days_ago", "waits"), [(20, 0), (21, 1), (40, 1), (62, 0)])
def test_d2_a_letter_waits_at_day_21_also_while_the_referral_is_still_in_the_intake(days_ago, waits, complete):
    waiting(days_ago, complete=complete)
    for _night in range(2):
        night()
    with seeding():
        assert ReferralPreliminaryAnswer.objects.count() == waits


def test_d2_the_month_of_a_referral_from_the_31st_of_january_ends_with_february(acting_as, monkeypatch):
    people, referral = waiting(1)
    came = dt.date(2027, 1, 31)
    at = dt.datetime(2027, 1, 31, 9, tzinfo=timezone.get_current_timezone())
    with seeding():
        Referral.objects.update(received_on=came)
        ReferralSubmission.objects.update(submitted_at=at)
        referral = Referral.objects.select_related("unit").get()
    monkeypatch.setattr(clock, "today", lambda: came + 21 * DAY)
    with acting_as(people.hanne):
        made = answering.prepare(referral=referral)
    assert (made.ready_on, made.due_on) == (dt.date(2027, 2, 21), dt.date(2027, 2, 28))


def test_d2_it_is_sent_once_from_the_board_and_the_case_does_not_send_it_again(acting_as, signed_in):
    people, referral = waiting(22, complete=True)
    night()
    board = signed_in(people.hanne).get("/inntak/").text
    assert "Foreløpig svar venter" in board
    address = f"/inntak/{referral.pk}/forelopig-svar/"
    values = {"reason": "Vi venter på svar fra skolen.", "expected_on": (TODAY + 9 * DAY).isoformat()}
    assert "Går til:" in signed_in(people.hanne).get(address).text
    passed = {"expected_on": (TODAY - DAY).isoformat()}
    assert signed_in(people.hanne).post(address, values | passed).status_code == 422
    for _press in range(2):
        assert signed_in(people.hanne).post(address, values).status_code == 302
    with seeding():
        assert Release.objects.filter(title="Foreløpig svar").count() == 1
    people.take_in(acting_as)
    night()
    with seeding():
        assert not PreliminaryAnswer.objects.exists()


def test_a_colleague_who_decides_no_intake_finds_neither_letter_nor_minutes(signed_in):
    people, referral = waiting(22, complete=True)
    night()
    for page in (f"{referral.pk}/forelopig-svar/", "referat/"):
        assert signed_in(people.nora).get(f"/inntak/{page}").status_code == 404
        assert signed_in(people.hanne).get(f"/inntak/{page}").status_code == 200


def test_a_short_list_of_colleagues_comes_first_and_the_rest_are_found_by_name(acting_as, signed_in):
    people = Arranged()
    with seeding():
        other = make_unit("Solvik skole (eksempel)")
    browser, address = signed_in(people.hanne), f"/inntak/{people.referral.pk}/"
    assert other.name not in browser.get(address).text
    typed = {"who": "jon", "outcome": "find", "severity_grounds": "Leser sakte.", "holder": people.nora.pk}
    page = browser.post(address, typed).text
    form = page[page.index('class="loads"') : page.index('id="finn"')]
    assert "Jonas Aas" in form
    assert "Nora Brekke" in form  # chosen already, and kept
    assert "Hanne Moltu" not in form
    assert "Leser sakte." in page
    assert "Velg ett av svarene" not in page  # looking for somebody decides nothing
    assert (
        "Jonas" not in browser.post(address, typed | {"who": "%"}).text.split('id="finn"')[0].split('class="loads"')[1]
    )


def test_the_letter_can_be_read_before_it_is_sent_and_what_was_decided_stands_in_the_minutes(acting_as, signed_in):
    people = Arranged()
    browser, address = signed_in(people.hanne), f"/inntak/{people.referral.pk}/"
    values = {
        "severity": "low",
        "severity_grounds": "Leser sakte.",
        "soundness": "can_wait",
        "soundness_grounds": "Tiltakene virker.",
        "expediency": "assessment",
        "expediency_grounds": "Vi vet ikke hvorfor.",
        "starts_on": (TODAY + 30 * DAY).isoformat(),
        "wait_reason": "measures_work",
        "what_1": "Lesekurs",
        "who_1": "Guro, kontaktlærer",
        "starts_on_1": TODAY.isoformat(),
        "check_on_1": (TODAY + 20 * DAY).isoformat(),
        "kind": "individual_education",
        "holder": people.nora.pk,
        "holder_is_impartial": "on",
    }
    page = browser.post(address, values | {"outcome": "preview"}).text
    assert "Grunnen til at det kan vente, er at det barnet får nå, virker" in page
    with seeding():
        assert not IntakeDecision.objects.exists()
    for wrong in ({"starts_on": (TODAY - DAY).isoformat()}, {"wait_reason": ""}, {"who_1": ""}):
        assert browser.post(address, values | {"outcome": "accept"} | wrong).status_code == 422
    assert browser.post(address, values | {"outcome": "accept"}).status_code == 302
    minutes = browser.get("/inntak/referat/").text
    for said in ("Elias", "Tiltakene virker.", "Nora Brekke har saken", "Lesekurs"):
        assert said in minutes
