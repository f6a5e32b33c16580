"""D-numbers, no number yet, and a number that comes later: one child, with the history; and a number shown nowhere unasked."""

import datetime as dt
import re

import pytest

from tests.support.database import seeding
from tests.support.people import make_child, make_guardian, make_unit, make_user
from tests.support.worlds import World
from tests.test_walk_urls import ABOUT_CHILDREN, filled
from tettpaa.access.models import AuditEvent
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Role
from tettpaa.people import actions, queries, secrets
from tettpaa.people.models import Child, IdentityNumber
from tettpaa.people.rules import NumberKind, check_digits, check_identity_number

pytestmark = pytest.mark.usefixtures("db")
BORN = dt.date(2017, 3, 4)
TODAY = dt.date(2026, 11, 26)


def number(*, d_number=False, serial=500, day=4, month=3, year=17):
    """A test number with right check digits."""
    for tried in range(serial, 999):
        nine = f"{day + (40 if d_number else 0):02}{month + 80:02}{year:02}{tried}"
        if digits := check_digits(nine):
            return nine + digits
    raise AssertionError


@pytest.fixture
def clerk(settings):
    settings.DEMO = True
    with seeding():
        return make_user("Bente Lie", Role.CLERK)


def register(by, **values):
    usual = {"first_name": "Elias", "last_name": "Tesfay", "birth_date": BORN}
    return actions.register_child(**(usual | values), by=by)


def correct(child, by, **values):
    usual = {"first_name": child.first_name, "last_name": child.last_name, "birth_date": child.birth_date}
    return actions.correct_child(child=child, **(usual | values), by=by)


def test_d_number_then_birth_number_keeps_the_history_and_finds_the_child_by_both(acting_as, signed_in, clerk):
    old, new = number(d_number=True), number(serial=600)
    with acting_as(clerk):
        child = register(clerk, identity_number=old)
        assert child.number_kind == "d_number"
        correct(child, clerk, identity_number=new)
        assert child.number_kind == "birth_number"
        for written in (old, new):
            assert [row.pk for row in queries.find_by_identity(written)] == [child.pk]
        earlier = IdentityNumber.objects.get()
        assert earlier.kind == "d_number"
        assert secrets.opened(earlier.identity_sealed, kind=secrets.EARLIER, pk=earlier.pk) == old
        with pytest.raises(Problem, match="Det finnes alt"):
            register(clerk, first_name="Annen", identity_number=old)
    shown = signed_in(clerk).get(f"/barn/{child.pk}/").text
    assert "D-nummer til" in shown
    assert old[6:] not in shown
    with seeding():
        assert not AuditEvent.objects.filter(detail__icontains=old[:6]).exists()


def test_no_number_yet_is_said_and_a_later_one_replaces_it(signed_in, clerk):
    browser = signed_in(clerk)
    fields = {"first_name": "Sara", "last_name": "Tesfay", "birth_date": "4.3.2017", "stage": "register"}
    both = browser.post("/barn/ny/", fields | {"number_not_given": "on", "identity_number": number()})
    assert both.status_code == 422
    assert "Ikke begge" in both.text
    assert browser.post("/barn/ny/", fields | {"number_not_given": "on"}).status_code == 302
    with seeding():
        child = Child.objects.get()
    assert "ikke tildelt ennå" in browser.get(f"/barn/{child.pk}/").text
    path = f"/barn/{child.pk}/rett/"
    usual = {"first_name": "Sara", "last_name": "Tesfay", "birth_date": "4.3.2017"}
    assert browser.post(path, usual).status_code == 302
    with seeding():
        assert Child.objects.get().number_kind == "not_given", "nothing written is nothing changed"
    assert browser.post(path, usual | {"identity_number": number()}).status_code == 302
    assert browser.post(path, usual | {"identity_number": number()}).status_code == 302
    with seeding():
        assert Child.objects.get().number_kind == "birth_number"
        assert [row.kind for row in IdentityNumber.objects.all()] == ["not_given"], "the same twice is once"
    back = browser.post(path, usual | {"number_not_given": "on"})
    assert back.status_code == 422
    assert "har alt et nummer" in back.text


def test_a_number_that_another_child_has_leads_to_the_comparison(signed_in, acting_as, clerk):
    with acting_as(clerk):
        other = register(clerk, first_name="Aksel", identity_number=number())
        child = register(clerk, number_not_given=True)
    usual = {"first_name": "Elias", "last_name": "Tesfay", "birth_date": "4.3.2017", "identity_number": number()}
    answer = signed_in(clerk).post(f"/barn/{child.pk}/rett/", usual)
    assert answer.status_code == 422
    assert f"/barn/{child.pk}/sammenlign/{other.pk}/" in answer.text
    with seeding():
        assert Child.objects.get(pk=child.pk).number_kind == "not_given"


def test_homonyms_without_numbers_are_shown_before_anybody_is_registered(signed_in, clerk):
    with seeding():
        make_child("Elias", "Tesfay", unit=make_unit(), birth_date=BORN)
    fields = {"first_name": "Elias", "last_name": "Tesfay", "birth_date": "4.3.2017", "number_not_given": "on"}
    answer = signed_in(clerk).post("/barn/ny/", fields)
    assert "Er det ett av disse?" in answer.text
    assert "Nei, det er et annet barn" in answer.text


def test_a_birth_on_29_february_and_who_is_fifteen_tomorrow():
    read = check_identity_number(number(day=29, month=2, year=16), today=TODAY, synthetic=True)
    assert (read.born, read.problems) == (dt.date(2016, 2, 29), ())
    wrong = check_identity_number("29821750000", today=TODAY, synthetic=True)
    assert [one.key for one in wrong.problems] == ["people.identity_number.check_digits"]


# The Tax Administration's own test vectors for the series that begins in 2032.
VECTORS = [
    ("30108299939", True, NumberKind.BIRTH_NUMBER),
    ("30908299902", True, NumberKind.BIRTH_NUMBER),
    ("20036914700", True, NumberKind.BIRTH_NUMBER),
    ("03851598730", True, NumberKind.BIRTH_NUMBER),
    ("20036914712", False, NumberKind.BIRTH_NUMBER),
    ("29020073150", True, NumberKind.BIRTH_NUMBER),
    ("29020105729", False, NumberKind.BIRTH_NUMBER),
    ("55102499947", True, NumberKind.D_NUMBER),
    ("41819077906", True, NumberKind.D_NUMBER),
    ("41819077302", True, NumberKind.D_NUMBER),
]


@pytest.mark.parametrize(("written", "is_right", "kind"), VECTORS)
def test_the_numbers_of_2032_are_read_by_their_own_rule(written, is_right, kind):
    read = check_identity_number(written, today=TODAY, synthetic=True, new_numbers=True)
    assert (read.problems == (), read.kind) == (is_right, kind)


@pytest.mark.parametrize("written", ["30108299939", "55102499947"])
def test_before_2032_a_number_of_the_new_series_is_a_slip_of_the_pen(written):
    read = check_identity_number(written, today=TODAY, synthetic=True)
    strict = check_digits(written[:9]) == written[9:]
    assert (read.problems == ()) is strict


def test_a_new_number_takes_its_century_from_the_written_birth_date():
    read = check_identity_number(
        "30108299939", today=TODAY, birth_date=dt.date(1982, 10, 30), synthetic=True, new_numbers=True
    )
    assert (read.born, read.problems) == (dt.date(1982, 10, 30), ())
    other = check_identity_number(
        "30108299939", today=TODAY, birth_date=dt.date(1983, 10, 30), synthetic=True, new_numbers=True
    )
    assert [one.key for one in other.problems] == ["people.birth_date.mismatch"]


SHOWN = [(address, spec) for address, spec in ABOUT_CHILDREN if "GET" in spec.methods]


@pytest.mark.parametrize(("address", "spec"), SHOWN, ids=[address for address, _ in SHOWN])
def test_no_page_shows_an_identity_number_unasked(address, spec, signed_in, settings):
    settings.DEMO = True
    with seeding():
        world = World()
        child = next(row for row in Child.objects.all() if row.pk == world.rows["own"]["people.Child"].pk)
        guardian = make_guardian(child, "Mina")
        for row, kind, digits in (
            (child, secrets.CHILD, number()),
            (guardian, secrets.GUARDIAN, number(year=85, serial=100)),
        ):
            row.identity_sealed = secrets.sealed(digits, kind=kind, pk=row.pk)
            row.identity_hash = secrets.look_up(digits, kind=kind)
            row.save()
    for who in ("adviser", "leader", "clerk", "rektor", "mother"):
        client = signed_in(world.users[who])
        client.raise_request_exception = False
        text = client.get(filled(address, spec, world.rows["own"])).content.decode("latin-1")
        for digits in (number(), number(year=85, serial=100)):
            assert digits not in text
            assert not re.search(rf"\b{digits[6:]}\b", text)
