"""A new key for identity numbers while people work: everybody is still found, still one, still kept out; the old key opens nothing."""

import datetime as dt
import shutil
import threading

import pytest
from django.apps import apps
from django.db import connections

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_unit, make_user
from tettpaa.access import sealing
from tettpaa.access.models import AuditEvent, AuditSeal, Denial
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.core import clock, crypto, home, identity_keys
from tettpaa.core.personal_data import PersonalData
from tettpaa.people import actions as people
from tettpaa.people import key_moving, queries, secrets, ties
from tettpaa.people.models import Child, EmployeeNumber, Guardian, IdentityKey, IdentityNumber
from tettpaa.people.rules import check_digits
from tettpaa.referrals.models import Referral

pytestmark = [pytest.mark.usefixtures("committed"), pytest.mark.commitment("K1.3a")]
JONAS, NEPHEW = "41819077302", "03851598730"
BORN = dt.date(2017, 3, 4)


def numbers():
    """Test numbers for children born that day, one after the other."""
    for serial in range(500, 999):
        if digits := check_digits(f"048317{serial}"):
            yield f"048317{serial}{digits}"


class Office:
    def __init__(self, acting_as):
        with seeding():
            self.unit = make_unit()
            self.jonas, self.bente = make_user("Jonas Aas"), make_user("Bente Lie", Role.CLERK)
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.child = make_child(unit=self.unit)
            self.father = make_guardian(self.child, "Jonas", "father")
            self.case = make_case(self.child, self.unit, self.jonas)
            self.referral = Referral(
                unit=self.unit, kind="individual_education", child_first_name="Ida", scope=self.case.scope
            )
            self.referral.save()
            sealed = secrets.sealed(NEPHEW, kind="referrals_referral.identity", pk=self.referral.pk)
            Referral.objects.filter(pk=self.referral.pk).update(
                identity_sealed=sealed, identity_hash=secrets.look_up(NEPHEW, kind=secrets.CHILD)
            )
        self.acting_as, self.given = acting_as, numbers()
        self.known = {}
        for _ in range(5):
            self.register()

    def register(self):
        number = next(self.given)
        with self.acting_as(self.bente):
            child = people.register_child(
                first_name="Elias",
                last_name=f"Nr {number[6:9]}",
                birth_date=BORN,
                identity_number=number,
                by=self.bente,
            )
        self.known[number] = child.pk
        return number

    def found(self, number):
        with self.acting_as(self.bente):
            return [row.pk for row in queries.find_by_identity(number)]


@pytest.fixture(autouse=True)
def keys_of_this_test(monkeypatch, tmp_path):
    """Other tests use the home's keys at the same time: what is changed here is a copy of them."""
    copy = tmp_path / "home"
    shutil.copytree(home.keys(), copy / "keys")
    monkeypatch.setenv("TETTPAA_HOME", str(copy))


@pytest.fixture
def office(settings, acting_as):
    settings.DEMO = True
    return Office(acting_as)


def rotate():
    """The owner's connection, as the command has it."""
    try:
        return key_moving.move_all()
    finally:
        connections["owner"].close()


def stored():
    """Everything of the class identity, by table, row and field."""
    found = {}
    with seeding():
        for place in key_moving.places():
            with connections["default"].cursor() as cursor:
                names = (*place.sealed, *place.hashed)
                cursor.execute(f"select id::text, {', '.join(names)} from {place.table}")  # noqa: S608
                for row in cursor.fetchall():
                    for name, value in zip(names, row[1:], strict=True):
                        if value is not None:
                            found[place.table, row[0], name] = bytes(value)
    return found


def test_every_identity_field_is_one_that_a_new_key_reaches():
    for model in apps.get_models():
        for name, kind in getattr(model, "personal_data", {}).items():
            if kind is PersonalData.IDENTITY:
                assert name.endswith(("_sealed", "_hash")), f"{model.__name__}.{name}"
                assert (name.endswith("_hash")) or f"{model._meta.db_table}.{name.removesuffix('_sealed')}" in {
                    secrets.CHILD,
                    secrets.EARLIER,
                    secrets.GUARDIAN,
                    "referrals_referral.identity",
                }


@pytest.fixture
def changed(office, acting_as, monkeypatch, tmp_path):
    """A child whose number was changed, a guardian, an employee and a near one by hash alone; then the key is changed."""
    office.first, office.later = next(iter(office.known)), next(office.given)
    with acting_as(office.bente):
        child = Child.objects.get(pk=office.known[office.first])
        names = {"first_name": "Elias", "last_name": "N", "birth_date": BORN}
        people.correct_child(child=child, identity_number=office.later, by=office.bente, **names)
        people.number_guardian(guardian=office.father, identity_number=JONAS, by=office.bente)
    with acting_as(office.jonas):
        ties.declare(relation="nevø", name="Aksel Berg", identity_number=NEPHEW, by=office.jonas)
    with acting_as(office.hanne):
        ties.register_number(user=office.jonas, identity_number=JONAS, by=office.hanne)
    with seeding():
        denials = Denial.objects.filter(user=office.jonas, scope=office.child.scope)
        assert denials.update(lifted_at=clock.now(), lifted_by=office.hanne)
    monkeypatch.setattr(sealing, "_newest_file", lambda: tmp_path / home.NEWEST_SEALS)
    monkeypatch.setattr(sealing, "SETTLE_SECONDS", 0)
    sealing.seal_logs()
    in_use = secrets.place_of(key_moving.mark_in_use())
    office.before, office.old_key = stored(), identity_keys.derived(secrets.SEAL)[in_use]
    assert rotate() > 6
    return office


def test_every_value_is_another_and_none_opens_with_the_key_of_before(changed):
    after = stored()
    assert changed.before.keys() == after.keys()
    assert not set(changed.before.values()) & set(after.values())
    for (table, pk, name), value in after.items():
        if name.endswith("_sealed"):
            with pytest.raises(crypto.UnreadableError):
                crypto.unseal(changed.old_key, value, f"{table}.{name.removesuffix('_sealed')}:{pk}")


def test_a_child_is_found_by_both_numbers_and_never_registered_twice(changed, acting_as):
    def all_is_well():
        for number in (changed.first, changed.later):
            assert changed.found(number) == [changed.known[changed.first]]
            with acting_as(changed.bente), pytest.raises(Problem, match="Det finnes alt"):
                people.register_child(
                    first_name="E", last_name="N", birth_date=BORN, identity_number=number, by=changed.bente
                )

    all_is_well()
    rotate()
    all_is_well()
    with acting_as(changed.bente):
        child = Child.objects.get(pk=changed.known[changed.first])
        assert people.show_identity(child=child, by=changed.bente) == changed.later
    with seeding():
        earlier, father = IdentityNumber.objects.get(), Guardian.objects.get(pk=changed.father.pk)
        assert secrets.opened(earlier.identity_sealed, kind=secrets.EARLIER, pk=earlier.pk) == changed.first
        assert secrets.opened(father.identity_sealed, kind=secrets.GUARDIAN, pk=father.pk) == JONAS
        referral = Referral.objects.get(pk=changed.referral.pk)
        kind = "referrals_referral.identity"
        assert secrets.opened(referral.identity_sealed, kind=kind, pk=referral.pk) == NEPHEW


def test_who_is_too_near_is_kept_out_by_a_hash_of_before_and_what_a_leader_lifted_stays_lifted(changed, acting_as):
    with seeding():
        assert not Denial.objects.filter(user=changed.jonas, lifted_at=None).exists()
        assert not AuditEvent.objects.filter(action="access.denied", at__gt=IdentityKey.objects.get().since).exists()
        other = Child.objects.get(pk=list(changed.known.values())[1])
    with acting_as(changed.bente):
        nephew = people.register_child(
            first_name="Aksel",
            last_name="Berg",
            birth_date=dt.date(2015, 5, 3),
            identity_number=NEPHEW,
            by=changed.bente,
        )
        named = {"first_name": "J", "last_name": "Aas", "relation": "father"}
        people.add_guardian(child=other, identity_number=JONAS, by=changed.bente, **named)
    with seeding():
        kept_out = set(Denial.objects.filter(user=changed.jonas, lifted_at=None).values_list("scope_id", flat=True))
    assert kept_out == {nephew.scope_id, other.scope_id}
    with seeding():
        assert AuditSeal.objects.filter(log="audit").exists()
    sealing.seal_logs()
    assert sealing.verify() == []


def test_a_change_while_others_read_and_write_loses_nobody_and_makes_no_double(office):
    stop, wrong, rounds = threading.Event(), [], []

    def work():
        try:
            while not stop.is_set():
                number = office.register()
                asked = (number, *list(office.known)[:3])
                wrong.extend(one for one in asked if office.found(one) != [office.known[one]])
                rounds.append(number)
        except Exception as error:  # noqa: BLE001  # told by the test's own thread
            wrong.append(error)
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        while not rounds and not wrong:
            stop.wait(0.05)
        for _change in range(3):
            rotate()
            reached = len(rounds)
            while len(rounds) == reached and not wrong:
                stop.wait(0.05)
    finally:
        stop.set()
        worker.join()
    assert wrong == []
    assert len(rounds) >= 4
    assert all(office.found(number) == [pk] for number, pk in office.known.items())
    assert len(
        {value for (table, _pk, name), value in stored().items() if name == "identity_hash" and table == "people_child"}
    ) == len(office.known)


def test_whoever_has_asked_for_the_key_keeps_it_until_the_transaction_is_over(office, acting_as, monkeypatch):
    monkeypatch.setattr(key_moving, "ATTEMPTS", 2)
    with acting_as(office.bente):
        queries.find_by_identity(next(iter(office.known)))
        with pytest.raises(key_moving.StillBusyError):
            rotate()
    assert rotate() > 0
    assert all(office.found(number) == [pk] for number, pk in office.known.items())


def test_a_change_that_stops_half_way_has_changed_nothing_and_goes_on_with_the_same_new_key(office):
    before = stored()

    def stop(table, count):
        if table == "people_guardian":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        key_moving.move_all(stop)
    connections["owner"].close()
    assert stored() == before
    assert all(office.found(number) == [pk] for number, pk in office.known.items())
    keys = len(identity_keys.ring())
    assert key_moving.is_behind()
    rotate()
    assert len(identity_keys.ring()) == keys
    assert not key_moving.is_behind()
    assert all(office.found(number) == [pk] for number, pk in office.known.items())
    with seeding():
        let_in(office.jonas, office.child.scope, GrantBasis.CO_ASSIGNED)
        assert not EmployeeNumber.objects.exists()
