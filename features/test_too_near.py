"""An employee who is too near to a child never opens the file: found by number, by what was said, before and after."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_unit, make_user
from tettpaa.access.models import Denial
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.actions import assigning, keeping_out
from tettpaa.organisation.models import Position, StaffMember
from tettpaa.people import actions as people
from tettpaa.people import ties
from tettpaa.people.models import DeclaredTie, EmployeeNumber
from tettpaa.planning.models import WorkTask

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
JONAS, OTHER, NEPHEW = "41819077302", "30908299902", "03851598730"
NEPHEW_BORN = dt.date(2015, 5, 3)


class Office:
    def __init__(self):
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.bente = make_user("Bente Lie", Role.CLERK)
            self.child = make_child(unit=self.unit)
            self.father = make_guardian(self.child, "Jonas", "father")
            self.case = make_case(self.child, self.unit, self.nora)
            self.neighbour = make_child("Ida", "Naboen", unit=self.unit, birth_date=self.child.birth_date)
            self.other_case = make_case(self.neighbour, self.unit, self.jonas)
            self.employee = StaffMember(user=self.jonas)
            self.employee.save()
            Position(employee=self.employee, profession="pp_adviser").save()

    def doors(self):
        return (f"/saker/{self.case.pk}/", f"/barn/{self.child.pk}/", f"/saker/{self.case.pk}/journal/")

    def give_jonas_everything(self):
        with seeding():
            for scope in (self.case.scope, self.case.folder):
                let_in(self.jonas, scope, GrantBasis.CO_ASSIGNED)


@pytest.fixture
def office(settings):
    settings.DEMO = True  # test numbers
    return Office()


def test_the_employee_is_the_guardian_and_the_number_of_the_employee_comes_last(office, signed_in, acting_as):
    # given: Jonas works in the case, and nobody has seen that he is the father
    office.give_jonas_everything()
    browser = signed_in(office.jonas)
    with acting_as(office.bente):
        people.number_guardian(guardian=office.father, identity_number=JONAS, by=office.bente)
    assert all(browser.get(door).status_code == 200 for door in office.doors())
    # when: the leader registers his number in the staff register
    answer = signed_in(office.hanne).post(f"/ansatte/{office.employee.pk}/nummer/", {"identity_number": JONAS})
    assert answer.status_code == 302
    # then: out at once, and the neighbour's file, at the same school and born the same day, is as before
    assert [browser.get(door).status_code for door in office.doors()] == [404, 404, 404]
    assert office.case.number not in browser.get("/saker/").text
    assert office.child.last_name not in browser.post("/sok/", {"q": office.child.first_name}).text
    assert browser.get(f"/saker/{office.other_case.pk}/").status_code == 200
    with acting_as(office.hanne), pytest.raises(Problem):
        assigning.co_assign(case=office.case, user=office.jonas, reason="språk", by=office.hanne)


def test_the_employee_is_the_guardian_and_the_guardian_is_registered_last(office, signed_in, acting_as):
    office.give_jonas_everything()
    with acting_as(office.hanne):
        ties.register_number(user=office.jonas, identity_number=JONAS, by=office.hanne)
    browser = signed_in(office.jonas)
    assert browser.get(office.doors()[0]).status_code == 200
    with acting_as(office.bente):
        people.add_guardian(
            child=office.child,
            first_name="J",
            last_name="Aas",
            relation="father",
            identity_number=JONAS,
            by=office.bente,
        )
    assert [browser.get(door).status_code for door in office.doors()] == [404, 404, 404]


def test_another_number_shuts_nobody_out(office, signed_in, acting_as):
    office.give_jonas_everything()
    with acting_as(office.hanne):
        ties.register_number(user=office.jonas, identity_number=OTHER, by=office.hanne)
    with acting_as(office.bente):
        people.number_guardian(guardian=office.father, identity_number=JONAS, by=office.bente)
    assert signed_in(office.jonas).get(office.doors()[0]).status_code == 200
    with seeding():
        assert not Denial.objects.exists()


@pytest.mark.parametrize("by_number", [True, False], ids=["number", "name and birth date"])
def test_an_advisers_own_nephew(office, signed_in, acting_as, by_number):
    # given: Jonas has told of his nephew before anybody had heard of the boy, and is told nothing
    browser = signed_in(office.jonas)
    said = {"relation": "nevø", "name": "Aksel  Berg"} | (
        {"identity_number": NEPHEW} if by_number else {"birth_date": "3.5.2015"}
    )
    answer = browser.post("/habilitet/", said, follow=True)
    assert "verken nå eller senere" in answer.text
    # when: the boy is registered, and Jonas is by mistake let in
    with acting_as(office.bente):
        nephew = people.register_child(
            first_name="Aksel",
            last_name="Berg",
            birth_date=NEPHEW_BORN,
            identity_number=NEPHEW if by_number else "",
            number_not_given=not by_number,
            unit=office.unit,
            by=office.bente,
        )
    with seeding():
        case = make_case(nephew, office.unit, office.nora)
        for scope in (case.scope, case.folder):
            let_in(office.jonas, scope, GrantBasis.CO_ASSIGNED)
    # then
    assert browser.get(f"/saker/{case.pk}/").status_code == 404
    assert browser.get(f"/barn/{nephew.pk}/").status_code == 404
    assert "Berg" not in browser.post("/sok/", {"q": "Aksel"}).text
    assert signed_in(office.nora).get(f"/saker/{case.pk}/").status_code == 200
    # and: taking the name off the list opens nothing; a leader may lift it afterwards
    with seeding():
        tie, denial = DeclaredTie.objects.get(), Denial.objects.get(user=office.jonas)
    with acting_as(office.hanne), pytest.raises(NotNow):
        keeping_out.lift(case=case, denial_id=denial.pk, by=office.hanne)
    browser.post(f"/habilitet/{tie.pk}/fjern/")
    assert browser.get(f"/saker/{case.pk}/").status_code == 404
    with acting_as(office.hanne):
        keeping_out.lift(case=case, denial_id=denial.pk, by=office.hanne)
    assert browser.get(f"/saker/{case.pk}/").status_code == 200


def test_a_brother_who_is_the_guardian_counts_too_and_nobody_else_sees_what_was_said(office, signed_in, acting_as):
    office.give_jonas_everything()
    with acting_as(office.bente):
        people.number_guardian(guardian=office.father, identity_number=OTHER, by=office.bente)
    with acting_as(office.jonas):
        ties.declare(relation="bror", name="Per Aas", identity_number=OTHER, by=office.jonas)
    assert signed_in(office.jonas).get(office.doors()[0]).status_code == 404
    for other in (office.nora, office.hanne):
        assert "Per Aas" not in signed_in(other).get("/habilitet/").text
        with acting_as(other):
            assert not DeclaredTie.objects.exists()


def test_the_answer_is_the_same_whether_the_child_is_here_or_not(office, signed_in):
    browser = signed_in(office.jonas)
    here = {"relation": "nevø", "name": office.child.name, "birth_date": office.child.birth_date.strftime("%d.%m.%Y")}
    answers = [browser.post("/habilitet/", here | more, follow=True) for more in ({}, {"birth_date": "5.5.2015"})]
    assert len({answer.status_code for answer in answers}) == 1
    assert all("verken nå eller senere" in answer.text for answer in answers)


def test_a_case_whose_holder_is_shut_out_is_given_to_another_by_a_leader(office, acting_as):
    with acting_as(office.nora):
        ties.declare(relation="niese", name=office.child.name, birth_date=office.child.birth_date, by=office.nora)
    with acting(job_actor("tilgangen er over")):
        assert keeping_out.tell_of_disqualified_holders() == 1
        keeping_out.tell_of_disqualified_holders()
    with seeding():
        assert WorkTask.objects.filter(owner=office.hanne, title__startswith="Fordel saken").count() == 1


def test_the_number_itself_is_kept_nowhere(office, acting_as):
    with acting_as(office.hanne):
        row = ties.register_number(user=office.jonas, identity_number=JONAS, by=office.hanne)
    with seeding():
        kept = EmployeeNumber.objects.get(pk=row.pk)
        assert JONAS.encode() not in bytes(kept.guardian_hash) + bytes(kept.child_hash)
        assert bytes(kept.guardian_hash) != bytes(kept.child_hash)


def test_only_who_keeps_the_staff_register_gives_a_number(office, signed_in):
    for user in (office.nora, office.bente):
        answer = signed_in(user).post(f"/ansatte/{office.employee.pk}/nummer/", {"identity_number": JONAS})
        assert answer.status_code == 404
    wrong = signed_in(office.hanne).post(f"/ansatte/{office.employee.pk}/nummer/", {"identity_number": "123"})
    assert wrong.status_code == 422


def test_a_child_whose_own_number_is_the_employees_is_shut_off_from_them(office, acting_as):
    with acting_as(office.hanne):
        ties.declare(relation="sønn", name="Ukjent Navn", identity_number=NEPHEW, by=office.hanne)
    with acting_as(office.bente):
        people.correct_child(
            child=office.child,
            first_name=office.child.first_name,
            last_name=office.child.last_name,
            birth_date=NEPHEW_BORN,
            identity_number=NEPHEW,
            by=office.bente,
        )
    with seeding():
        assert Denial.objects.filter(user=office.hanne, scope=office.child.scope, lifted_at=None).exists()
