"""My day, the list and the intake board: what each role sees, and what the neighbour does not."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.desk.models import SavedView, WorkListReview
from tettpaa.people.models import AddressGrading
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import IntakeDecision

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


@pytest.fixture
def two_cases():
    """Nora's case and Jonas's, at the same school."""
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        hers = make_child(unit=unit)
        due = {"next_title": "Ring mor", "next_due_on": TODAY}
        make_case(hers, unit, nora, next_owner=nora, **due)
        his = make_child("Saga", "Holm", unit=unit)
        make_case(his, unit, jonas, received_on=TODAY - dt.timedelta(days=120))
    return nora, jonas, hanne, hers, his


def test_a_colleagues_case_is_neither_in_the_list_nor_in_the_counts(signed_in, two_cases):
    nora, _jonas, hanne, *_ = two_cases
    mine = signed_in(nora).get("/saker/").text
    assert "Elias" in mine
    assert "Saga" not in mine
    assert "1 sak i denne listen" in mine
    assert "Ingen saker passer" in signed_in(nora).post("/saker/", {"q": "Saga"}).text
    whole = signed_in(hanne).get("/saker/").text
    assert "Elias" in whole
    assert "Saga" in whole


def test_a_leader_who_is_not_named_does_not_see_a_graded_child_and_the_named_sees_no_name(signed_in, two_cases):
    nora, _jonas, hanne, hers, _his = two_cases
    with seeding():
        denial = grade_address(hers, nora)
        level = AddressGrading.Level.STRICTLY_CONFIDENTIAL
        AddressGrading(scope=hers.scope, child=hers, level=level, denial=denial).save()
    assert "Elias" not in signed_in(hanne).get("/saker/").text
    assert "1 sak i denne listen" in signed_in(hanne).get("/saker/").text
    named = signed_in(nora).get("/saker/").text
    assert "Skjermet sak" in named
    assert "Elias" not in named + signed_in(nora).get("/").text


def test_the_list_asks_no_more_for_many_rows(signed_in, two_cases):
    browser = signed_in(two_cases[2])
    with CaptureQueriesContext(connection) as few:
        browser.get("/saker/")
    with seeding():
        for number in range(5):
            unit = make_unit(f"Skole {number} (eksempel)")
            make_case(make_child(f"Barn{number}", unit=unit), unit)
    with CaptureQueriesContext(connection) as many:
        browser.get("/saker/?sorter=-navn")
    assert len(many) == len(few)


@pytest.mark.commitment("K4.4b")
def test_a_list_is_marked_as_gone_through_and_a_view_is_kept_and_deleted(signed_in, two_cases):
    browser = signed_in(two_cases[0])
    assert browser.post("/saker/gjennomgatt/", {"visning": "mine"}).status_code == 302
    assert "Gjennomgått" in browser.get("/saker/?visning=mine").text
    with seeding():
        assert WorkListReview.objects.get().row_count == 1
    assert browser.post("/saker/visninger/", {"visning": "over", "name": ""}).status_code == 422
    browser.post("/saker/visninger/", {"visning": "over", "name": "Haster mest"})
    with seeding():
        saved = SavedView.objects.get()
    assert "Haster mest" in browser.get("/saker/").text
    assert signed_in(two_cases[1]).post(f"/saker/visninger/{saved.pk}/slett/").status_code == 404
    browser.post(f"/saker/visninger/{saved.pk}/slett/")
    assert "Haster mest" not in browser.get("/saker/").text


def test_my_day_shows_what_is_mine_today(signed_in, two_cases):
    assert "Ring mor" in signed_in(two_cases[0]).get("/").text
    assert "Ring mor" not in signed_in(two_cases[1]).get("/").text
    with seeding():
        admin = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
    assert signed_in(admin).get("/").url == "/brukere/"


def answers(people, **more):
    return {
        "severity": "high",
        "soundness": "urgent",
        "expediency": "assessment",
        "severity_grounds": "Leser sakte.",
        "soundness_grounds": "Gir opp.",
        "expediency_grounds": "Vi vet ikke hvorfor.",
        "what_1": "Lesekurs",
        "who_1": "Guro, kontaktlærer",
        "starts_on_1": "1.10.2026",
        "check_on_1": f"{timezone.localdate() + dt.timedelta(days=30):%d.%m.%Y}",
        "kind": "individual_education",
        "holder": people.nora.pk,
        "holder_is_impartial": "on",
        "outcome": "accept",
    } | more


@pytest.mark.commitment("K4.2a")
def test_the_intake_decides_on_three_criteria_with_grounds_and_keeps_what_was_typed(signed_in):
    people = Arranged()
    browser = signed_in(people.hanne)
    page = browser.get("/inntak/").text
    assert people.referral.order_question in page
    assert " checked" not in page[page.index('class="decide"') : page.index('class="keys"')]
    where = f"/inntak/{people.referral.pk}/"
    refused = browser.post(where, answers(people, severity="", severity_grounds="Egen grunn"))
    assert refused.status_code == 422
    assert "Egen grunn" in refused.text
    assert browser.post(where, answers(people, holder_is_impartial="")).status_code == 422
    assert browser.post(where, answers(people, outcome="return", advice="Les mer.")).status_code == 422
    assert browser.post(where, answers(people)).status_code == 302
    assert "alt bestemt" in browser.post(where, answers(people)).text
    with seeding():
        assert IndividualCase.objects.get().holder_id == people.nora.pk
        assert IntakeDecision.objects.get().outcome == "accept"
    assert signed_in(people.nora).get("/inntak/").status_code == 404


def test_the_intake_and_the_search_say_neither_who_nor_where_of_a_shielded_child(signed_in):
    people = Arranged()
    with seeding():
        other = make_user("Kari Leder", Role.PROFESSIONAL_LEAD)
        people.unit = make_unit("Solvik skole (eksempel)")
        hidden = make_child("Iben", "Skjold", unit=people.unit)
        referral = people.waiting(hidden, days_ago=60)
        denial = grade_address(hidden, people.hanne)
        AddressGrading(scope=hidden.scope, child=hidden, level="local_shield", denial=denial).save()
    board = signed_in(people.hanne).get("/inntak/").text
    assert "Skjermet sak" in board
    assert "Elias" in board  # the neighbour's child, who waits beside
    assert not {"Iben", "Solvik"} & set(board.replace("<", " ").replace(">", " ").split())
    assert "Iben" in signed_in(people.hanne).get(f"/inntak/{referral.pk}/").text
    assert "Skjermet sak" not in signed_in(other).get("/inntak/").text
    assert signed_in(other).get(f"/inntak/{referral.pk}/").status_code == 404
    found = signed_in(people.hanne).post("/sok/", {"q": "Iben"}).text
    assert "Iben Skjold" in found
    assert "Solvik" not in found
    assert "Iben Skjold" not in signed_in(other).post("/sok/", {"q": "Iben"}).text


def test_what_is_due_today_stands_together_first_and_the_rest_by_day(signed_in, two_cases):
    nora = two_cases[0]
    with seeding():
        case = IndividualCase.objects.get(holder=nora)
        for title, days in (("Les rapporten", -2), ("Svar far", 3), ("Se hvordan det går", 20)):
            WorkTask(
                scope=case.scope,
                owner=nora,
                title=title,
                due_on=TODAY + dt.timedelta(days=days),
                kind=WorkTask.Kind.OTHER,
            ).save()
    page = signed_in(nora).get("/").text
    order = ["Må gjøres i dag", "Les rapporten", "Ring mor", "De neste sju dagene", "Svar far", "Senere", "Se hvordan"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "2 ting må gjøres i dag" in page
    late = page[page.index("Les rapporten") : page.index("Ring mor")]
    assert "st-over" in late


def test_one_who_has_no_day_of_cases_begins_in_a_room_of_their_own(signed_in):
    with seeding():
        randi = make_user("Randi Holte", Role.MUNICIPAL_ARCHIVIST)
    first = signed_in(randi).get("/")
    assert first.url == "/bort/"
    assert signed_in(randi).get(first.url).status_code == 200


def test_the_case_of_a_new_note_or_visit_is_found_by_a_name(signed_in, two_cases):
    nora, jonas, _hanne, hers, _his = two_cases
    with seeding():
        case = IndividualCase.objects.get(child=hers)
        for number in range(9):
            make_case(make_child(f"Barn{number}", "Holm", unit=case.unit), case.unit, nora)
    desk = signed_in(nora)
    assert "Elias" in desk.get("/ny/notat/").text
    several = desk.post("/ny/notat/", {"q": "holm"}).text
    assert "Barn4" in several
    assert "Elias" not in several
    assert desk.post("/ny/notat/", {"q": "elias"}).url == f"/saker/{case.pk}/notat/"
    assert desk.post("/ny/besok/", {"q": "Elias"}).url == f"/saker/{case.pk}/besok/"
    assert "Ingen av sakene dine passer med «Saga»" in desk.post("/ny/notat/", {"q": "Saga"}).text
    assert "Finn saken" not in signed_in(jonas).get("/ny/notat/").text


def test_a_units_page_leads_to_my_own_open_cases_there(signed_in, two_cases):
    nora, jonas, hanne, hers, _his = two_cases
    with seeding():
        unit = IndividualCase.objects.get(child=hers).unit
        elsewhere = make_unit("Lia skole")
    page = signed_in(nora).get(f"/enheter/{unit.pk}/").text
    assert "1 åpen sak" in page
    listed = signed_in(nora).get(f"/saker/?visning=mine&enhet={unit.pk}").text
    assert "Elias" in listed
    assert "Saga" not in listed
    assert "2 åpne saker" in signed_in(hanne).get(f"/enheter/{unit.pk}/").text
    assert "Du har ingen åpne saker her." in signed_in(jonas).get(f"/enheter/{elsewhere.pk}/").text
