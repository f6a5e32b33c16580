"""While the family hides, who is safe and who is named changes: the child is hidden all the time."""

import re

import pytest

from features.test_a_family_goes_into_hiding import DOOR, Family
from tests.support.database import seeding
from tests.support.people import employ, let_in, make_user
from tests.support.worlds import make_file
from tettpaa.access.models import AuditEvent
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.actions import voices
from tettpaa.cases.models import CaseScope
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch
from tettpaa.people.models import AddressGrading

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]


@pytest.fixture
def family(acting_as):
    return Family(acting_as)


def changed(family, browser, **more):
    """The form as it stands, with what is changed."""
    form = {"safe": [family.mother.pk], "named": [family.hanne.pk, family.nora.pk], "reason": "Mor ber om det."}
    return browser.post(f"{family.shield_page}endre/", form | more)


def new_file(family):
    """Something more to send."""
    with seeding():
        return make_file(family.family)


def test_a_rektor_is_named_and_goes_on_while_the_others_at_the_school_lose_the_child(family, signed_in):
    with seeding():
        other = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
        employ(other, family.unit)
        let_in(other, CaseScope.objects.get(case=family.case, kind="unit").scope, GrantBasis.UNIT_STAFF)
    page = f"{DOOR.replace('familie', 'enhet')}saker/"
    assert all(family.child.name in signed_in(one).get(page).text for one in (family.eirik, other))
    named = [one.pk for one in (family.hanne, family.nora, family.eirik)]
    assert family.hide(signed_in(family.hanne), named=named).status_code == 302
    assert family.child.name in signed_in(family.eirik).get(page).text
    assert family.child.name not in signed_in(other).get(page).text
    assert "Eirik Tveiten" in signed_in(family.hanne).get(family.shield_page).text


@pytest.mark.parametrize("place", ["skjerming", "gradering"])
def test_somebody_at_work_is_searched_for_and_nothing_else_happens(family, signed_in, place):
    with seeding():
        twins = [make_user("Randi Fjern", Role.CLERK) for _number in range(2)]
    hanne, page = signed_in(family.hanne), f"/barn/{family.child.pk}/{place}/"
    first = hanne.get(page).text
    assert "Nora Brekke, PP-rådgiver" in first
    assert "Randi Fjern" not in first
    typed = {"named": [family.hanne.pk], "reason": "Voldsalarm", "safe": [family.mother.pk], "find": "1"}
    found = hanne.post(page, typed | {"who": "fjern"})
    assert found.status_code == 200
    assert all(f"Randi Fjern, merkantil medarbeider, {one.email}" in found.text for one in twins)
    assert re.search(rf'name="named" value="{family.hanne.pk}"[^>]* checked', found.text)
    assert place == "gradering" or 'value="Voldsalarm"' in found.text
    assert "Velg minst én" not in found.text
    assert "Ingen med det navnet kan velges." in hanne.post(page, typed | {"who": "Sara Haugland"}).text
    with seeding():
        assert not AddressGrading.objects.exists()


def test_the_named_are_changed_and_changed_back(family, signed_in):
    hanne, jonas = signed_in(family.hanne), signed_in(family.jonas)
    family.hide(hanne)
    folder = f"/barn/{family.child.pk}/"
    with seeding():
        for scope in (family.child.scope, family.case.scope):
            let_in(family.jonas, scope)
    assert jonas.get(folder).status_code == 404
    assert changed(family, hanne, named=[family.hanne.pk, family.jonas.pk]).status_code == 302
    assert jonas.get(folder).status_code == 200
    assert signed_in(family.nora).get(folder).status_code == 404
    assert "Angre den siste endringen" in hanne.get(f"{family.shield_page}endre/").text
    assert hanne.post(f"{family.shield_page}endre/angre/").status_code == 302
    assert jonas.get(folder).status_code == 404
    assert signed_in(family.nora).get(folder).status_code == 200
    assert "Angre den siste endringen" not in hanne.get(f"{family.shield_page}endre/").text
    with seeding():
        rows = AuditEvent.objects.filter(action="child.shield_changed").order_by("pk")
        assert [row.detail["removed"] for row in rows] == [[family.nora.pk], [family.jonas.pk]]
        assert rows[0].reason == "Mor ber om det."
    said = hanne.get(f"/barn/{family.child.pk}/endringslogg/").text
    assert "Endret hvem som er trygge eller navngitt for et skjult barn" in said


def test_the_father_becomes_safe_and_is_safe_no_more(family, signed_in, acting_as):
    hanne, his = signed_in(family.hanne), signed_in(family.yonas)
    family.hide(hanne)
    files = [new_file(family), new_file(family)]
    # safe: nothing opens by itself; the adviser lets him in, and his letters go
    both = [family.mother.pk, family.father.pk]
    assert changed(family, hanne, safe=both).status_code == 302
    assert his.get(family.page).status_code == 404
    with acting_as(family.hanne):
        voices.open_portal(case=family.case, guardian=family.father, by=family.hanne)
    with acting_as(family.nora):
        sending.dispatch(file=files.pop(), recipient=family.father.name, channel="paper", by=family.nora)
    assert his.get(family.page).status_code == 200
    assert signed_in(family.sara).get(family.page).status_code == 200
    assert family.father.name in signed_in(family.nora).get("/brev/").text
    # safe no more: his open session meets a closed door, and every letter to him waits, new ones too
    assert changed(family, hanne).status_code == 302
    assert his.get(family.page).status_code == 404
    assert signed_in(family.sara).get(family.page).status_code == 200
    with acting_as(family.nora):
        later = sending.dispatch(file=files.pop(), recipient=family.father.name, channel="paper", by=family.nora)
    assert family.father.name not in signed_in(family.nora).get("/brev/").text
    with seeding():
        assert Dispatch.objects.get(pk=later.pk).held_at is not None
    # taken back: he is safe again, and is let in again by a person
    hanne.post(f"{family.shield_page}endre/angre/")
    assert his.get(family.page).status_code == 404
    with acting_as(family.hanne):
        voices.open_portal(case=family.case, guardian=family.father, by=family.hanne)
    assert his.get(family.page).status_code == 200


def test_a_change_asks_for_a_reason_and_for_oneself_and_is_a_leaders(family, signed_in):
    hanne = signed_in(family.hanne)
    assert changed(family, hanne).status_code == 302
    family.hide(hanne)
    assert changed(family, hanne, reason=" ").status_code == 422
    assert changed(family, hanne, named=[family.nora.pk]).status_code == 422
    assert changed(family, hanne, named=[family.hanne.pk, family.sara.pk]).status_code == 422
    assert changed(family, signed_in(family.nora)).status_code == 404
    with seeding():
        assert not AuditEvent.objects.filter(action="child.shield_changed").exists()


def test_a_graded_address_stops_the_same_as_a_shield_and_each_thing_waits_for_a_person(family, signed_in, acting_as):
    hanne, his, hers = (signed_in(one) for one in (family.hanne, family.yonas, family.sara))
    file = new_file(family)
    named = [family.hanne.pk, family.nora.pk]
    form = {"level": "strictly_confidential", "named": named, "safe": [family.mother.pk]}
    assert hanne.post(f"/barn/{family.child.pk}/gradering/", form).status_code == 302
    assert [one.get(family.page).status_code for one in (his, hers)] == [404, 200]
    with acting_as(family.nora):
        later = sending.dispatch(file=file, recipient=family.father.name, channel="paper", by=family.nora)
    waits = signed_in(family.nora).get("/brev/").text
    assert family.mother.name in waits
    assert family.father.name not in waits
    text = hanne.get(family.shield_page).text
    assert "Strengt fortrolig adresse." in text
    assert f"{family.amount()} dokument" in text
    assert hanne.post(f"/barn/brev/{later.pk}/", {"outcome": "given"}).status_code == 302
    assert family.father.name in signed_in(family.nora).get("/brev/").text
    assert hanne.post(f"{family.shield_page}opphev/", {"reason": "ikke gradert lenger"}).status_code == 302
    assert [one.get(family.page).status_code for one in (his, hers)] == [404, 200]


def test_of_a_graded_address_the_named_and_the_safe_are_changed(family, signed_in):
    hanne = signed_in(family.hanne)
    form = {"level": "confidential", "named": [family.hanne.pk]}
    assert hanne.post(f"/barn/{family.child.pk}/gradering/", form).status_code == 302
    assert signed_in(family.nora).get(f"/barn/{family.child.pk}/").status_code == 404
    assert changed(family, hanne).status_code == 302
    assert signed_in(family.nora).get(f"/barn/{family.child.pk}/").status_code == 200
    assert signed_in(family.sara).get(family.page).status_code == 404
