"""Children and guardians: registered once, found by those who may, shown with the number covered."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_unit, make_user
from tettpaa.access.models import AuditEvent, ReadLogEntry
from tettpaa.access.problems import NotAllowed, Problem
from tettpaa.access.roles import Role
from tettpaa.people import actions, queries
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian
from tettpaa.people.rules import check_digits

pytestmark = pytest.mark.usefixtures("db")
LAST_LINE = "Da er det ingen treff du har tilgang til"


def synthetic(day=4, month=3, year=17):
    """A test number: 80 is added to the month, as the Tax Administration does."""
    for serial in range(500, 999):
        nine = f"{day:02}{month + 80:02}{year:02}{serial}"
        digits = check_digits(nine)
        if digits:
            return nine + digits
    raise AssertionError


NUMBER = synthetic()


@pytest.fixture
def clerk():
    with seeding():
        return make_user("Bente Lie", Role.CLERK)


@pytest.fixture
def leader():
    with seeding():
        return make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def register(by, **values):
    usual = {"first_name": "Elias", "last_name": "Haugland Tesfay", "birth_date": dt.date(2017, 3, 4)}
    return actions.register_child(**(usual | values), by=by)


def fields(**values):
    usual = {"first_name": "Elias", "last_name": "Haugland Tesfay", "birth_date": "4.3.2017", "identity_number": ""}
    return usual | values


def test_a_registered_child_has_a_folder_a_sealed_number_and_is_found_by_it(acting_as, clerk, demo):
    with acting_as(clerk):
        child = register(clerk, identity_number=NUMBER)
        assert NUMBER.encode() not in bytes(child.identity_sealed)
        assert [row.pk for row in queries.find_by_identity(f"{NUMBER[:6]} {NUMBER[6:]}")] == [child.pk]
        assert actions.show_identity(child=child, by=clerk) == NUMBER
    with seeding():
        assert set(AuditEvent.objects.values_list("action", flat=True)) == {"child.registered", "identity.shown"}
        assert not AuditEvent.objects.filter(detail__icontains=NUMBER[:6]).exists()


def test_the_same_number_is_not_registered_twice(acting_as, clerk, demo):
    with acting_as(clerk):
        register(clerk, identity_number=NUMBER)
        with pytest.raises(Problem, match="Det finnes alt"):
            register(clerk, first_name="Annen", identity_number=NUMBER)


def test_test_numbers_are_for_the_demo_only(acting_as, clerk, settings):
    settings.DEMO = False
    with acting_as(clerk), pytest.raises(Problem, match="testnummer"):
        register(clerk, identity_number=NUMBER)


def test_an_adviser_registers_nobody(acting_as):
    with seeding():
        nora = make_user("Nora Brekke")
    with acting_as(nora), pytest.raises(NotAllowed):
        register(nora)


def test_search_comes_first_and_shows_who_may_be_the_same(signed_in, clerk):
    with seeding():
        make_child("Elias", "Tesfay", unit=make_unit())
    browser = signed_in(clerk)
    answer = browser.post("/barn/ny/", fields())
    assert "Er det ett av disse?" in answer.text
    assert "Elias Tesfay" in answer.text
    assert "Nei, det er et annet barn" in answer.text
    answer = browser.post("/barn/ny/", fields(stage="register"))
    assert answer.status_code == 302
    assert answer.url.endswith("/foresatt/")
    assert signed_in(clerk).get(answer.url).status_code == 200


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"birth_date": "4.3.2090"}, "birth_date", "fram i tid"),
        ({"birth_date": "i går"}, "birth_date", "Skriv datoen slik"),
        ({"first_name": " "}, "first_name", "Skriv fornavnet"),
        ({"identity_number": NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)}, "identity_number", "stemmer ikke"),
        ({"identity_number": "1234"}, "identity_number", "11 siffer"),
        ({"identity_number": synthetic(day=5)}, "identity_number", "Rett det som ikke stemmer"),
    ],
)
@pytest.mark.parametrize("stage", ["", "register"])
def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(
    signed_in, clerk, demo, values, field, words, stage
):
    answer = signed_in(clerk).post("/barn/ny/", fields(last_name="Ødegård", stage=stage, **values))
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    assert 'value="Ødegård"' in answer.text
    assert f'id="id_{field}_feil"' in answer.text
    with seeding():
        assert not Child.objects.exists()


def test_a_child_is_not_its_own_guardian(signed_in, acting_as, clerk, demo):
    with acting_as(clerk):
        child = register(clerk, identity_number=NUMBER)
    values = {"first_name": "Elias", "last_name": "Tesfay", "relation": "other", "identity_number": NUMBER}
    answer = signed_in(clerk).post(f"/barn/{child.pk}/foresatt/", values)
    assert answer.status_code == 422
    assert "ikke ha samme fødselsnummer" in answer.text
    with acting_as(clerk), pytest.raises(Problem, match="samme fødselsnummer"):
        actions.add_guardian(child=child, **values, by=clerk)


def test_responsibility_is_confirmed_by_a_named_person_once(signed_in, clerk):
    with seeding():
        child = make_child()
        guardian = make_guardian(child, "Sara")
    browser = signed_in(clerk)
    assert "ikke bekreftet" in browser.get(f"/barn/{child.pk}/").text
    for _twice in range(2):
        assert browser.post(f"/barn/{child.pk}/foresatt/{guardian.pk}/bekreft/").status_code == 302
    assert "Bente Lie" in browser.get(f"/barn/{child.pk}/").text
    with seeding():
        assert AuditEvent.objects.filter(action="guardian.confirmed").count() == 1


def test_a_guardian_of_another_child_is_not_confirmed_through_this_one(signed_in, clerk):
    with seeding():
        child, other = make_child(), make_child("Ada", "Solli")
        guardian = make_guardian(other, "Sara")
    assert signed_in(clerk).post(f"/barn/{child.pk}/foresatt/{guardian.pk}/bekreft/").status_code == 404
    with seeding():
        assert not Guardian.objects.exclude(responsibility_confirmed_at=None).exists()


def test_a_change_of_school_ends_the_place_before(signed_in, clerk):
    with seeding():
        old, new = make_unit(), make_unit("Solvik skole")
        child = make_child(unit=old)
    browser = signed_in(clerk)
    values = {"unit": str(new.pk), "group": "5A", "starts_on": "2026-08-17"}
    assert browser.post(f"/barn/{child.pk}/skole/", values).status_code == 302
    assert browser.post(f"/barn/{child.pk}/skole/", values).status_code == 302
    early = browser.post(f"/barn/{child.pk}/skole/", values | {"unit": str(old.pk), "starts_on": "2020-01-01"})
    assert early.status_code == 422
    assert "senere dag" in early.text
    with seeding():
        places = Enrolment.objects.filter(child=child).order_by("starts_on")
        assert [(place.unit_id, place.ends_on) for place in places] == [(old.pk, dt.date(2026, 8, 17)), (new.pk, None)]


def test_the_number_is_covered_until_asked_for_and_asking_is_logged(signed_in, acting_as, clerk, demo):
    with acting_as(clerk):
        child = register(clerk, identity_number=NUMBER)
    browser = signed_in(clerk)
    page = browser.get(f"/barn/{child.pk}/").text
    assert "•••••" in page
    assert NUMBER[6:] not in page
    assert browser.get(f"/barn/{child.pk}/fodselsnummer/").status_code == 405
    assert f"{NUMBER[:6]} {NUMBER[6:]}" in browser.post(f"/barn/{child.pk}/fodselsnummer/").text
    with seeding():
        assert AuditEvent.objects.filter(action="identity.shown", user_id=clerk.pk).count() == 1
        assert ReadLogEntry.objects.filter(what="child", object_id=str(child.pk)).count() == 2


def neighbours():
    with seeding():
        unit = make_unit()
        nora = make_user("Nora Brekke")
        mine, hers = make_child(unit=unit), make_child("Ada", "Solli", unit=unit)
        make_case(mine, unit, nora)
        make_case(hers, unit)
        return nora, mine, hers


def test_an_adviser_opens_her_own_childs_folder_and_not_the_neighbours(signed_in):
    nora, mine, hers = neighbours()
    browser = signed_in(nora)
    page = browser.get(f"/barn/{mine.pk}/")
    assert page.status_code == 200
    assert "Saker" in page.text
    assert "Registrer bytte" not in page.text
    for path in ("", "fodselsnummer/"):
        ask = browser.post if path else browser.get
        assert ask(f"/barn/{hers.pk}/{path}").status_code == 404
    assert browser.get("/barn/ny/").status_code == 404


def test_search_finds_only_what_one_may_see_and_always_ends_alike(signed_in, demo):
    nora, mine, hers = neighbours()
    browser = signed_in(nora)
    hit, hidden, none = (browser.post("/sok/", {"q": text}).text for text in ("elias", "ada solli", "ingen slik"))
    assert mine.last_name in hit
    assert str(hers.pk) not in hidden
    assert LAST_LINE in hit
    assert LAST_LINE in hidden
    assert LAST_LINE in none
    assert hidden.split('id="treff"')[1].split("</div>")[0] == none.split('id="treff"')[1].split("</div>")[0]
    with seeding():
        logged = list(ReadLogEntry.objects.filter(what="children").values_list("list_scope_ids", flat=True))
    assert logged == [[mine.scope_id], [], []]


@pytest.mark.parametrize("text", ["4.3.2017", "04032017", "Haugland", "TESFAY", "elias haug"])
def test_search_by_date_and_by_parts_of_a_name(signed_in, text):
    nora, mine, _hers = neighbours()
    assert str(mine.pk) in signed_in(nora).post("/sok/", {"q": text}).text


@pytest.mark.parametrize("text", ["", "%", "_", "'; drop", "31.2.2017", "\x00", "x" * 5000, "٣٤٥٦٧٨٩٠١٢٣"])
def test_odd_searches_are_answered(signed_in, text):
    nora, *_ = neighbours()
    assert signed_in(nora).post("/sok/", {"q": text}).status_code == 200


def test_search_finds_units_by_name(signed_in):
    nora, *_ = neighbours()
    assert "Granåsen skole" in signed_in(nora).post("/sok/", {"q": "granås"}).text


@pytest.mark.commitment("K1.3a")
def test_a_graded_address_hides_the_child_from_all_but_those_named(acting_as, signed_in, leader, clerk):
    nora, mine, hers = neighbours()
    with acting_as(leader):
        with pytest.raises(Problem, match="Ta med deg selv"):
            actions.grade_address(child=mine, level=AddressGrading.Level.CONFIDENTIAL, named=[nora], by=leader)
        actions.grade_address(child=mine, level=AddressGrading.Level.CONFIDENTIAL, named=[nora, leader], by=leader)
    with seeding():
        another = make_user("Rune Dal", Role.PROFESSIONAL_LEAD)
        let_in(another, mine.scope)
    for user in (clerk, another):
        browser = signed_in(user)
        assert browser.get(f"/barn/{mine.pk}/").status_code == 404
        assert str(mine.pk) not in browser.post("/sok/", {"q": "haugland"}).text
        assert browser.get(f"/barn/{hers.pk}/").status_code == 200
    page = signed_in(nora).get(f"/barn/{mine.pk}/").text
    assert "Bare disse har tilgang: Hanne Moltu, Nora Brekke" in page


def test_the_clerk_grades_nothing(acting_as, signed_in, clerk):
    _nora, mine, _hers = neighbours()
    assert signed_in(clerk).get(f"/barn/{mine.pk}/gradering/").status_code == 404
    with acting_as(clerk), pytest.raises(NotAllowed):
        actions.grade_address(child=mine, level="confidential", named=[clerk], by=clerk)
