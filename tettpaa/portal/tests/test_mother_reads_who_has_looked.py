"""The mother reads who has looked: when, in which role and why they could; names as the municipality has chosen."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import let_in, make_guardian, make_user
from tests.support.worlds import World, saved, scope_of
from tettpaa.access.models import Grant, ReadLogEntry
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.models import CaseScope

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]


@pytest.fixture
def given(signed_in):
    """An adviser has the case, a leader looks in, somebody takes emergency access; the rektor and the mother read too."""
    with seeding():
        world = World()
        world.case, world.child = world.rows["own"]["cases.IndividualCase"], world.rows["own"]["people.Child"]
        world.page = f"/portal/familie/{world.case.pk}/hvem-har-lest/"
        hour = dt.timedelta(hours=1)
        friday = timezone.now() - 48 * hour
        let_in(
            world.users["colleague"],
            world.case.scope,
            GrantBasis.EMERGENCY,
            starts_at=friday,
            ends_at=friday + 24 * hour,
        )
        Grant.objects.filter(user=world.users["rektor"]).update(starts_at=friday)
        family, unit = scope_of(world.case, CaseScope.Kind.FAMILY), scope_of(world.case, CaseScope.Kind.UNIT)
        read = [
            ("colleague", "case.journal", world.case.scope_id, friday + hour),
            ("rektor", "file", unit.pk, friday + 2 * hour),
            ("mother", "file", family.pk, friday + 3 * hour),
        ]
        for who, what, scope, at in read:
            saved(ReadLogEntry(user_id=world.users[who].pk, doorway="desk", what=what, scope_id=scope, at=at))
    world.friday = friday + hour
    world.browsers = {name: signed_in(user) for name, user in world.users.items()}
    world.browsers["adviser"].get(f"/saker/{world.case.pk}/")
    world.browsers["leader"].get(f"/saker/{world.case.pk}/journal/")
    return world


def entries(answer):
    """Each line of the list without its markup."""
    listed = re.search(r'<section class="fam-more">(.*?)</section>', answer.text, re.DOTALL)
    assert listed, answer.text
    return [
        " ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in re.findall(r"<li>(.*?)</li>", listed[1], re.DOTALL)
    ]


def choose(given, about, value):
    answer = given.browsers["leader"].post("/tilgang/familien/", {"about": about, "is_yes": value, "reason": "drøftet"})
    assert answer.status_code == 302


def test_she_reads_when_in_which_role_and_why_they_could(given):
    lines = entries(given.browsers["mother"].get(given.page))
    assert len(lines) == 4, lines
    for role, what, why in (
        ("Fagleder", "Leste journalen", ""),
        ("PP-rådgiver", "Åpnet saken", "Hadde tilgang som saksansvarlig"),
        ("Rektor", "Åpnet en fil", "Hadde tilgang som ansatt ved skolen eller i barnehagen"),
    ):
        (line,) = [line for line in lines if line.startswith(role) and what in line]
        assert why in line
    at = timezone.localtime(given.friday)
    assert any(f"{at:%H.%M}" in line and "Leste journalen" in line for line in lines)
    assert not any("foresatt" in line.lower() for line in lines), "her own reading is nobody's business"


def test_names_and_emergencies_stand_there_only_when_the_municipality_has_chosen_so(given):
    mother = given.browsers["mother"]
    whole = mother.get(given.page).text
    for hidden in ("Nora Brekke", "Hanne Moltu", "Jonas Aas", "nødtilgang"):
        assert hidden not in whole, hidden
    choose(given, "readers_by_name", "yes")
    lines = entries(mother.get(given.page))
    assert any(line.startswith("Nora Brekke PP-rådgiver Åpnet saken") for line in lines)
    assert not any("nødtilgang" in line for line in lines)
    choose(given, "emergency_shown", "yes")
    assert any("Jonas Aas" in line and "bruker av nødtilgang" in line for line in entries(mother.get(given.page)))


def test_she_reads_it_in_the_language_she_has_chosen(given):
    with seeding():
        type(given.users["mother"]).objects.filter(pk=given.users["mother"].pk).update(language="en")
    shown = given.browsers["mother"].get(given.page).text
    assert "Åpnet saken" not in shown
    assert "PP-rådgiver" not in shown


def test_the_father_next_door_and_another_mother_at_the_school_read_nothing(given, signed_in):
    with seeding():
        make_guardian(given.child, "Dawit", relation="father", has_parental_responsibility=False)
        father, neighbour = make_user("Dawit Tesfay", Role.GUARDIAN), make_user("Kari Moe", Role.GUARDIAN)
        other = given.rows["colleagues"]["cases.IndividualCase"]
        let_in(neighbour, scope_of(other, CaseScope.Kind.FAMILY), GrantBasis.GUARDIAN)
    for user in (father, neighbour):
        answer = signed_in(user).get(given.page)
        assert answer.status_code == 404
        assert "Leste" not in answer.text


def test_the_page_is_found_from_the_case_and_says_whom_to_ask(given):
    mother = given.browsers["mother"]
    assert given.page in mother.get(f"/portal/familie/{given.case.pk}/").text
    assert "be om å få snakke med lederen" in mother.get(given.page).text
