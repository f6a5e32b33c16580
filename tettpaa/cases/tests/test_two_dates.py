"""Two dates: what staff calculate, and what somebody has promised. The family sees the second only."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, let_in, make_case, make_child, make_unit, make_user
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.actions import promising, voices
from tettpaa.cases.models import AnnouncedDate, DelayNotice, IndividualCase, SharedProgress
from tettpaa.cases.reading import read
from tettpaa.cases.rules.promised import Source
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.models import Dispatch, Release

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
SOON, LATER = TODAY + dt.timedelta(days=20), TODAY + dt.timedelta(days=50)
MEASURE = {
    "what_1": "Leseopplæring tre timer i uka.",
    "who_1": "Guro, kontaktlærer",
    "starts_on_1": TODAY.isoformat(),
    "check_on_1": SOON.isoformat(),
}
WHY = {"reason": "Vi må ta en test til.", "still": "new", **MEASURE}


def opened(acting_as):
    """A case; the mother is let in to the portal, the father is not."""
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    return people, case


def told_cases(unit, days, *, graded=0):
    """Earlier cases of the unit, each told after so many days."""
    with seeding():
        for number, took in enumerate(days):
            child = make_child(f"Tidligere{number}", unit=unit)
            case = make_case(child, unit, received_on=TODAY - dt.timedelta(days=200 + number))
            told = case.received_on + dt.timedelta(days=took)
            IndividualCase.objects.filter(pk=case.pk).update(decided_on=told, told_on=told)
            if number < graded:
                grade_address(child)


@pytest.mark.commitment("K4.4a")
def test_the_case_page_says_what_the_calculated_date_is_built_on(acting_as, signed_in):
    people, case = opened(acting_as)
    address = f"/saker/{case.pk}/"
    client = signed_in(people.nora)
    assert "For få saker til å anslå." in client.get(address).text
    told_cases(people.unit, [40, 50, 60, 70])
    with seeding():
        other = make_unit("Solvik skole (eksempel)")
    told_cases(other, [80])
    assert "midtverdien av de 5 siste sakene av samme type i hele tjenesten" in client.get(address).text
    told_cases(people.unit, [90])
    assert "midtverdien av de 5 siste sakene av samme type her" in client.get(address).text
    with acting_as(people.nora):
        typical = {one.source: (one.cases, one.days) for one in read(case, calculates=True).typical}
    assert typical == {Source.UNIT: (5, 60), Source.SERVICE: (6, 60)}
    with seeding():
        IndividualCase.objects.filter(pk=case.pk).update(planned_told_on=SOON)
    assert "etter planen i saken" in client.get(address).text


def test_only_the_last_twenty_decided_cases_count(acting_as):
    people, case = opened(acting_as)
    told_cases(people.unit, [200] * 5 + [30] * 20)
    with acting_as(people.nora):
        assert {one.cases for one in read(case, calculates=True).typical} == {20}


def test_a_family_sees_the_promised_date_and_never_the_calculated_one(acting_as, signed_in):
    people, case = opened(acting_as)
    told_cases(people.unit, [40] * 6)
    with seeding():
        IndividualCase.objects.filter(pk=case.pk).update(planned_told_on=LATER)
    family = signed_in(people.sara)
    page = family.get(f"/portal/familie/{case.pk}/").text
    assert "Ingen har lovet en dato ennå" in page
    assert "Ring Nora Brekke på" in page
    assert "midtverdien" not in page
    assert f"{LATER.day}. " not in page.split("Vedtak ventes")[1].split("</div>")[0]
    assert "ingen har lovet en dato ennå" in signed_in(people.eirik).get("/portal/enhet/saker/").text
    answer = signed_in(people.nora).post(
        f"/saker/{case.pk}/plan/varsle/", {"announced_on": SOON.isoformat(), "who": "me"}
    )
    assert answer.status_code == 302
    page = family.get(f"/portal/familie/{case.pk}/").text
    assert "sagt av Nora Brekke" in page
    assert "Ingen har lovet" not in page
    assert "sagt av Nora Brekke" in signed_in(people.eirik).get("/portal/enhet/saker/").text


@pytest.mark.commitment("K4.4a")
def test_a_later_date_is_a_delay_notice_with_reason_and_what_the_child_gets(acting_as, signed_in):
    people, case = opened(acting_as)
    client = signed_in(people.nora)
    address = f"/saker/{case.pk}/plan/varsle/"
    client.post(address, {"announced_on": SOON.isoformat(), "who": "me"})
    page = client.get(address).text
    assert "Gi familien en ny dato" in page
    assert "Lesekurs to ganger i uka." in page  # what was said at intake is asked again
    lacking = client.post(address, {"announced_on": LATER.isoformat(), "who": "me", "reason": "", "still": "yes"})
    assert lacking.status_code == 422
    assert "Skriv hvorfor det blir senere" in lacking.text
    lacking = client.post(address, {"announced_on": LATER.isoformat(), "who": "me", "reason": "x", "still": "new"})
    assert "Skriv hva barnet får mens vi venter" in lacking.text
    lacking = client.post(address, {"announced_on": LATER.isoformat(), "who": "me", "reason": "x"})
    assert "Velg ett av svarene" in lacking.text
    assert client.post(address, {"announced_on": LATER.isoformat(), "who": "me"} | WHY).status_code == 302
    with seeding():
        delay = DelayNotice.objects.get()
        assert (delay.replaced_on, delay.announced.announced_on) == (SOON, LATER)
        letters = Release.objects.filter(title="Melding om forsinkelse")
        assert letters.count() == 1
        ways = Dispatch.objects.filter(file_id=letters.get().file_id).values_list("recipient", "channel")
        assert sorted(ways) == [("Sara Haugland Tesfay", "portal"), ("Yonas Haugland Tesfay", "paper")]
    page = signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text
    for said in ("Vi blir forsinket", WHY["reason"], MEASURE["what_1"], "Melding om forsinkelse"):
        assert said in page


def test_an_earlier_date_is_no_delay_and_the_same_date_again_is_no_second_promise(acting_as):
    people, case = opened(acting_as)
    with acting_as(people.nora):
        promising.announce_date(case=case, announced_on=LATER, by=people.nora)
        promising.announce_date(case=case, announced_on=LATER, by=people.nora)
        promising.announce_date(case=case, announced_on=SOON, by=people.nora)
        assert AnnouncedDate.objects.count() == 2
        assert not DelayNotice.objects.exists()


def test_an_office_can_be_the_one_who_promises(acting_as, signed_in):
    people, case = opened(acting_as)
    address = f"/saker/{case.pk}/plan/varsle/"
    assert "Granåsen skole (eksempel)" in signed_in(people.nora).get(address).text
    signed_in(people.nora).post(address, {"announced_on": SOON.isoformat(), "who": "office"})
    assert "sagt av Granåsen skole (eksempel)" in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text


def test_a_promise_that_was_not_kept_says_so_to_everybody(acting_as, signed_in):
    people, case = opened(acting_as)
    with acting_as(people.nora):
        promising.announce_date(case=case, announced_on=SOON, by=people.nora)
    with seeding():
        passed = {"announced_on": TODAY - dt.timedelta(days=2)}
        IndividualCase.objects.filter(pk=case.pk).update(**passed)
        SharedProgress.objects.filter(case=case).update(**passed)
    assert "Datoen er passert. Gi familien en ny." in signed_in(people.nora).get(f"/saker/{case.pk}/").text
    assert "Den datoen er passert." in signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text
    assert "og den datoen er passert" in signed_in(people.eirik).get("/portal/enhet/saker/").text


def test_a_date_that_has_passed_is_no_promise_and_a_told_family_waits_for_nothing(acting_as):
    people, case = opened(acting_as)
    with pytest.raises(Problem, match="passert"), acting_as(people.nora):
        promising.announce_date(case=case, announced_on=TODAY - dt.timedelta(days=1), by=people.nora)
    with seeding():
        IndividualCase.objects.filter(pk=case.pk).update(decided_on=TODAY, told_on=TODAY)
    with pytest.raises(NotNow, match="fått vedtaket"), acting_as(people.nora):
        promising.announce_date(case=IndividualCase.objects.get(pk=case.pk), announced_on=SOON, by=people.nora)


def test_nobody_but_those_who_work_in_the_case_promise_anything(acting_as, signed_in):
    people, case = opened(acting_as)
    with seeding():
        jonas_case = make_case(make_child("Ada", "Solli", unit=people.unit), people.unit, people.jonas)
    values = {"announced_on": SOON.isoformat(), "who": "me"}
    assert signed_in(people.jonas).post(f"/saker/{case.pk}/plan/varsle/", values).status_code == 404
    assert signed_in(people.jonas).post(f"/saker/{jonas_case.pk}/plan/varsle/", values).status_code == 302
    with seeding():
        clerk = make_user("Bente Lie", Role.CLERK)
        stranger = make_user("Mor til Ada", Role.GUARDIAN)
        let_in(stranger, jonas_case.scopes.get(kind="family").scope, GrantBasis.GUARDIAN)
    with pytest.raises(NotAllowed), acting_as(clerk):
        promising.announce_date(case=IndividualCase.objects.get(pk=case.pk), announced_on=SOON, by=clerk)
    with acting_as(stranger):  # the near neighbour's mother reads her own child's promise and no other
        assert [row.case_id for row in SharedProgress.objects.all()] == [jonas_case.pk]


def test_d1_the_norm_is_never_a_deadline_that_was_kept(acting_as, signed_in):
    """D1: three months is guidance for the whole time, not PPT's own deadline."""
    people, case = opened(acting_as)
    with seeding():
        IndividualCase.objects.filter(pk=case.pk).update(sent_on=TODAY)
    pages = [
        signed_in(people.nora).get(f"/saker/{case.pk}/").text,
        signed_in(people.sara).get(f"/portal/familie/{case.pk}/").text,
        signed_in(people.eirik).get("/portal/enhet/saker/").text,
        signed_in(people.hanne).get("/kvalitet/tid/").text,
    ]
    for page in pages:
        for word in ("frist oppfylt", "fristen er holdt", "innen fristen", "fristbrudd"):
            assert word not in page.lower()


def test_d15_a_wait_moves_neither_the_norm_nor_the_promise(acting_as, signed_in):
    """D15: an explained wait is told, and no day is taken from the clock or added to a date."""
    people, case = opened(acting_as)
    with acting_as(people.nora):
        promising.announce_date(case=case, announced_on=SOON, by=people.nora)
    before = IndividualCase.objects.filter(pk=case.pk)
    with seeding():
        norm = before.get().norm_on
    values = {"waiting_for": "BUP", "reason": "Utredning", "from_on": (TODAY - dt.timedelta(days=10)).isoformat()}
    assert signed_in(people.nora).post(f"/saker/{case.pk}/plan/vent/", values).status_code == 302
    with seeding():
        after = before.get()
        assert (after.norm_on, after.announced_on) == (norm, SOON)
