"""The read log for people: on the case, of a child, of an employee, one's own; and taken out for supervision."""

import csv
import io
import time
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.database import seeding
from tests.support.worlds import World
from tettpaa.access.models import AuditEvent, Denial
from tettpaa.access.tests.test_session_limits import set_back
from tettpaa.cases.actions import working

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]


@pytest.fixture
def world(signed_in):
    with seeding():
        made = World()
    made.case = made.rows["own"]["cases.IndividualCase"]
    made.child = made.rows["own"]["people.Child"]
    made.browsers = {name: signed_in(user) for name, user in made.users.items()}
    made.browsers["adviser"].get(f"/saker/{made.case.pk}/")
    made.browsers["adviser"].get(f"/saker/{made.case.pk}/journal/")
    made.browsers["leader"].get(f"/saker/{made.case.pk}/")
    made.browsers["adviser"].get("/saker/")
    return made


def test_adviser_and_leader_read_the_same_log_of_a_case(world):
    for who in ("adviser", "leader"):
        shown = world.browsers[who].get(f"/saker/{world.case.pk}/leselogg/").text
        for words in ("Nora Brekke", "Hanne Moltu", "Åpnet saken", "Leste journalen", "saksansvarlig", "fagleder"):
            assert words in shown, (who, words)
    assert "Jonas Aas" not in shown


def test_the_log_is_narrowed_by_kind_and_person(world):
    leader, page = world.browsers["leader"], f"/saker/{world.case.pk}/leselogg/"
    shown = leader.get(page, {"hva": "journal"}).text
    assert "Leste journalen" in shown
    assert "Åpnet saken<" not in shown
    assert "Ingen har lest noe her" in leader.get(page, {"hvem": world.users["colleague"].pk}).text
    assert "Skriv datoen slik: 4.3.2026." in leader.get(page, {"fra": "i går"}).text


def test_a_leader_follows_one_employee_to_the_case_and_to_lists(world):
    leader = world.browsers["leader"]
    overview = leader.get("/tilgang/").text
    assert f"/tilgang/ansatt/{world.users['adviser'].pk}/" in overview
    assert "Sara Haugland" not in overview
    shown = leader.get(f"/tilgang/ansatt/{world.users['adviser'].pk}/").text
    assert f"{world.child.name}, {world.case.number}" in shown
    assert "Så en liste" in shown


def test_a_leader_sees_no_name_of_a_child_that_is_shut_off(world):
    adviser = world.users["adviser"]
    with seeding():
        denial = Denial(scope=world.child.scope, kind=Denial.Kind.GRADED)
        denial.save()
    shown = world.browsers["leader"].get(f"/tilgang/ansatt/{adviser.pk}/").text
    assert world.child.name not in shown
    assert world.case.number not in shown
    assert "et barn du ikke har tilgang til" in shown
    assert world.browsers["leader"].get(f"/barn/{world.child.pk}/leselogg/").status_code == 404


def test_an_employee_sees_their_own_log_and_no_colleagues(world):
    shown = world.browsers["adviser"].get("/tilgang/min-lesing/").text
    assert world.case.number in shown
    assert world.browsers["colleague"].get("/tilgang/min-lesing/").text.count(world.case.number) == 0
    for who in ("adviser", "head", "clerk", "administrator"):
        answer = world.browsers[who].get(f"/tilgang/ansatt/{world.users['adviser'].pk}/")
        assert answer.status_code == 404, who
    assert "/tilgang/min-lesing/" in world.browsers["adviser"].get("/konto/").text


def test_the_log_of_a_child_has_folder_case_and_referral(world):
    world.browsers["clerk"].get(f"/barn/{world.child.pk}/")
    referral = world.rows["own"]["referrals.Referral"]
    world.browsers["leader"].get(f"/henvisninger/{referral.pk}/")
    shown = world.browsers["leader"].get(f"/barn/{world.child.pk}/leselogg/").text
    for words in ("Åpnet barnets mappe", "Leste henvisningen", "Åpnet saken", "Bente Lie"):
        assert words in shown, words
    assert f"/barn/{world.child.pk}/leselogg/" in world.browsers["leader"].get(f"/barn/{world.child.pk}/").text


def test_to_take_the_log_out_one_says_who_one_is_and_why(world):
    leader = world.browsers["leader"]
    page = f"/barn/{world.child.pk}/leselogg/ta-ut/"
    set_back(leader, account_authentication_methods=[{"method": "password", "at": time.time() - 21 * 60}])
    asked = urlsplit(leader.get(page)["Location"])
    assert (asked.path, parse_qs(asked.query)) == ("/konto/bekreft/", {"next": [page]})
    assert leader.post(page, {"reason": "tilsyn", "since": "1.1.2026", "until": "31.12.2030"}).status_code == 302
    with seeding():
        assert not AuditEvent.objects.filter(action="read_log.exported").exists()


def test_the_file_has_each_reading_and_the_audit_says_why(world):
    leader, page = world.browsers["leader"], f"/barn/{world.child.pk}/leselogg/ta-ut/"
    answer = leader.post(page, {"reason": "", "since": "1.1.2026", "until": "31.12.2030"})
    assert "Skriv hvilken sak utskriften er til." in answer.text
    answer = leader.post(page, {"reason": "Tilsyn 2026/1", "since": "1.1.2026", "until": "31.12.2030"})
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert lines[0][:5] == ["Når", "Hvem", "Rolle", "Hadde tilgang som", "Hva"]
    whole = {(line[1], line[4]) for line in lines[1:]}
    assert {("Nora Brekke", "Leste journalen"), ("Hanne Moltu", "Åpnet saken")} <= whole
    with seeding():
        noted = AuditEvent.objects.get(action="read_log.exported")
    assert (noted.reason, noted.object_id, noted.detail["rows"]) == (
        "Tilsyn 2026/1",
        str(world.child.pk),
        len(lines) - 1,
    )


@pytest.mark.parametrize("who", ["adviser", "colleague", "head", "clerk", "administrator"])
def test_only_a_leader_takes_the_log_out(world, who):
    for page in (f"/barn/{world.child.pk}/leselogg/ta-ut/", f"/tilgang/ansatt/{world.users['adviser'].pk}/ta-ut/"):
        assert world.browsers[who].get(page).status_code == 404


def test_the_family_sees_roles_and_reasons_and_names_only_by_choice(world):
    mother, leader = world.browsers["mother"], world.browsers["leader"]
    page = f"/portal/familie/{world.case.pk}/hvem-har-lest/"
    assert page in mother.get(f"/portal/familie/{world.case.pk}/").text
    shown = mother.get(page).text
    for words in ("PP-rådgiver", "Leste journalen", "Hadde tilgang som saksansvarlig", "Fagleder"):
        assert words in shown, words
    assert "Nora Brekke" not in shown
    assert "Sara Haugland" not in shown
    assert "Skriv hvorfor" in leader.post("/tilgang/familien/", {"about": "readers_by_name", "is_yes": "yes"}).text
    leader.post("/tilgang/familien/", {"about": "readers_by_name", "is_yes": "yes", "reason": "åpenhet"})
    assert "Nora Brekke" in mother.get(page).text
    leader.post("/tilgang/familien/", {"about": "readers_by_name", "is_yes": "no", "reason": "etter drøfting"})
    assert "Nora Brekke" not in mother.get(page).text


def test_a_family_sees_no_other_childs_log_and_nothing_of_a_report(world, acting_as):
    from tests.support.worlds import saved
    from tettpaa.access.models import ReadLogEntry, Scope

    with seeding():
        shut = saved(Scope(kind="case_person", subject=world.child.scope))
        saved(ReadLogEntry(user_id=world.users["leader"].pk, doorway="desk", what="concern_report", scope_id=shut.pk))
    shown = world.browsers["mother"].get(f"/portal/familie/{world.case.pk}/hvem-har-lest/").text
    assert "barnevern" not in shown
    other = world.rows["colleagues"]["cases.IndividualCase"]
    assert world.browsers["mother"].get(f"/portal/familie/{other.pk}/hvem-har-lest/").status_code == 404
    for who in ("adviser", "leader", "rektor"):
        answer = world.browsers[who].get(f"/portal/familie/{world.case.pk}/hvem-har-lest/")
        assert answer.status_code in {302, 404}, who


def test_somebody_who_is_disqualified_reads_no_log_either(world, acting_as):
    adviser = world.users["adviser"]
    with acting_as(adviser):
        working.declare_impartial(case=world.case, is_impartial=False, grounds="nevø", by=adviser)
    for page in (f"/saker/{world.case.pk}/leselogg/", f"/barn/{world.child.pk}/leselogg/"):
        assert world.browsers["adviser"].get(page).status_code == 404
