"""Who decides: the municipality where the child lives, by its rektor where it has said so, never by a private leader."""

import datetime as dt
import io

import pytest
from django.db import connection
from django.db.utils import IntegrityError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import (
    employ,
    make_child,
    make_guardian,
    make_office,
    make_scope,
    make_unit,
    make_user,
)
from tettpaa.access.models import Grant, in_action
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.cases.actions import decisions, intake
from tettpaa.cases.actions.deciding import must_have_decider, route
from tettpaa.cases.actions.moving import record_step
from tettpaa.cases.models import (
    CaseDecider,
    CaseScope,
    DecisionRegistration,
    IndividualCase,
    SharedProgress,
    Step,
)
from tettpaa.cases.tests.test_the_whole_way import CRITERIA, run_jobs
from tettpaa.core.rule_reading import _decider
from tettpaa.core.rule_types import RuleError
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.tests.file_samples import blank, written
from tettpaa.organisation.actions import offices
from tettpaa.organisation.models import DecisionPower, Municipality, OfficeEmployee, Ownership, UnitKind
from tettpaa.organisation.rules import Matter, Power, who_decides
from tettpaa.referrals.models import CaseKind, CompletenessCheck, Referral, ReferralSubmission

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
GOOD = {
    "decided_on": TODAY.isoformat(),
    "outcome": "granted",
    "follows_assessment": "yes",
    "deviation_reason": "",
    "summary": "To timer i uka, ut barnehageåret",
}


class Place:
    """A child somewhere, taken in today, and the people around it."""

    def __init__(self, kind=UnitKind.KINDERGARTEN, ownership=Ownership.PRIVATE, *, goes_there=True, home=None):
        with seeding():
            self.unit = make_unit("Blåbærlunden (eksempel)", kind, ownership=ownership)
            self.office = make_office(self.unit.municipality)
            role = Role.HEAD_TEACHER if kind == UnitKind.SCHOOL else Role.KINDERGARTEN_HEAD
            self.head, self.officer = make_user("Tone Lie", role), make_user("Ellen Vik", Role.DECISION_OFFICER)
            self.nora, self.hanne = make_user("Nora Brekke"), make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            employ(self.head, self.unit)
            OfficeEmployee.objects.create(office=self.office, user=self.officer)
            self.child = make_child(unit=self.unit if goes_there else None, home_municipality=home)
            make_guardian(self.child, "Sara", responsibility_confirmed_at=timezone.now())
            self.referral = Referral(
                scope=make_scope(ScopeKind.REFERRAL, self.child.scope),
                unit=self.unit if goes_there else None,
                child=self.child,
                kind=self.kind_of(kind),
            )
            self.referral.save()
            ReferralSubmission(referral=self.referral, scope_id=self.referral.scope_id).save()
            CompletenessCheck(referral=self.referral, scope_id=self.referral.scope_id, checked_by=self.hanne).save()

    @staticmethod
    def kind_of(kind):
        return CaseKind.INDIVIDUAL_EDUCATION if kind == UnitKind.SCHOOL else CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE

    def taken_in(self, acting_as) -> IndividualCase:
        with acting_as(self.hanne):
            return intake.take_in(
                referral=self.referral,
                kind=self.referral.kind,
                holder=self.nora,
                holder_is_impartial=True,
                by=self.hanne,
                **CRITERIA,
            )

    def sent(self, acting_as) -> IndividualCase:
        case = self.taken_in(acting_as)
        with acting_as(self.nora), in_action():
            must_have_decider(case=case, by=self.nora)
            record_step(case=case, step=Step.SENT, on=TODAY, by=self.nora)
        return case


def the_office_decides(place, case, signed_in):
    """The officer finds the case in the list and registers the decision; the unit's leader can do neither."""
    officer, head = signed_in(place.officer), signed_in(place.head)
    assert "Ett vedtak venter på deg" in officer.get("/portal/enhet/vedtak/").text
    address = f"/portal/enhet/vedtak/{case.pk}/"
    assert head.get(address).status_code == 404
    assert head.post(address, GOOD).status_code == 404
    assert officer.post(address, GOOD | {"told_on": TODAY.isoformat(), "how": "letter"}).status_code == 302
    run_jobs(case)
    with seeding():
        assert IndividualCase.objects.get().told_on == TODAY
        assert DecisionRegistration.objects.get().registered_by_id == place.officer.pk


@pytest.mark.commitment("K4.4a")
def test_a_private_kindergarten_gets_what_it_needs_and_the_office_decides(acting_as, signed_in):
    place = Place()
    case = place.sent(acting_as)
    with acting_as(place.head):
        shared = SharedProgress.objects.get()
        assert (shared.audience, shared.decider_name) == ("unit", "Vedtakskontoret")
        assert not CaseDecider.objects.exists()
    assert "Vedtakskontoret fatter vedtaket" in signed_in(place.head).get("/portal/enhet/saker/").text
    the_office_decides(place, case, signed_in)


def test_a_child_without_kindergarten_has_the_same_right_and_the_same_office(acting_as, signed_in):
    with seeding():
        make_office(Municipality.objects.create(number="3203", name="Asker"), "Asker kommune")
    place = Place(goes_there=False)
    case = place.sent(acting_as)
    assert case.unit_id is None
    assert "går ikke i barnehage" in signed_in(place.officer).get("/portal/enhet/vedtak/").text
    assert "går ikke i barnehage" in signed_in(place.nora).get(f"/saker/{case.pk}/").text
    the_office_decides(place, case, signed_in)


def test_a_pupil_who_lives_in_another_municipality_is_decided_there(acting_as, signed_in):
    with seeding():
        asker = Municipality.objects.create(number="3203", name="Asker")
        its_office = make_office(asker, "Asker kommune")
    place = Place(UnitKind.SCHOOL, Ownership.MUNICIPAL, home=asker)
    case = place.sent(acting_as)
    with seeding():
        decider = CaseDecider.objects.get()
        assert (decider.office_id, decider.by_unit) == (its_office.pk, False)
        assert not Grant.objects.filter(user=place.officer).exists()
    for user in (place.head, place.officer):
        assert "Ingen vedtak venter" in signed_in(user).get("/portal/enhet/vedtak/").text
        assert signed_in(user).post(f"/portal/enhet/vedtak/{case.pk}/", GOOD).status_code == 404
    page = signed_in(place.nora).get(f"/saker/{case.pk}/vedtak/").text
    assert "Vedtaket fattes av Asker kommune" in page


@pytest.mark.commitment("K1.3a")
def test_d22_home_municipality_decides_for_a_private_school_and_its_leader_never(acting_as, signed_in):
    """Trap D22: «bor i» and «går i» are two facts; a private rektor has the permission by role and no power here."""
    place = Place(UnitKind.SCHOOL, Ownership.PRIVATE)
    case = place.sent(acting_as)
    assert signed_in(place.head).get("/portal/enhet/vedtak/").url.endswith("/enhet/saker/")
    with seeding():
        unit_scope = CaseScope.objects.get(case=case, kind="unit").scope_id
        assert CaseDecider.objects.get().reference == "private_school_home_municipality"
    values = {"outcome": "granted", "follows_assessment": True, "deviation_reason": "", "summary": "x"}
    with acting_as(place.head), pytest.raises(NotNow, match="fattes ikke her"):
        decisions.register_decision(case_id=case.pk, scope_id=unit_scope, decided_on=TODAY, by=place.head, **values)
    with pytest.raises(IntegrityError), acting_as(place.head), in_action():
        DecisionRegistration(
            case_id=case.pk, scope_id=unit_scope, decided_on=TODAY, registered_by=place.head, **values
        ).save()
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")
    reset_role()


def test_the_power_is_never_delegated_to_a_private_leader(acting_as):
    place = Place()
    with acting_as(place.hanne), pytest.raises(Problem, match="rektor ved en kommunal skole"):
        offices.give_power(
            office=place.office,
            kind="individual_education",
            place="private",
            delegated=True,
            starts_on=TODAY,
            by=place.hanne,
        )
    with pytest.raises(IntegrityError), seeding():
        DecisionPower(office=place.office, place="private", delegated=True).save()
    with pytest.raises(RuleError, match="privat leder"):
        _decider("x", {"delegable_to": ["private"]})


@pytest.mark.parametrize(
    ("kind", "place", "is_school", "home", "expected"),
    [
        ("individual_education", "municipal", True, "3201", ("A", True)),
        ("individual_education", "private", True, "3201", ("A", False)),
        ("individual_education", "municipal", True, "3203", ("B", False)),
        ("individual_education", "private", True, "3203", ("B", False)),
        ("individual_education", "municipal", True, "9999", None),
        ("special_educational_assistance", "municipal", False, "3201", ("C", False)),
        ("special_educational_assistance", "private", False, "3201", ("C", False)),
        ("special_educational_assistance", "none", False, "3201", ("C", False)),
        ("special_educational_assistance", "none", False, "3203", ("B", False)),
    ],
)
def test_who_decides_by_kind_owner_and_home(kind, place, is_school, home, expected):
    first = dt.date(2022, 1, 1)
    powers = [
        Power("A", "3201", "", "", delegated=False, first=first, last=None),
        Power("A", "3201", "individual_education", "municipal", delegated=True, first=first, last=None),
        Power("C", "3201", "special_educational_assistance", "", delegated=False, first=first, last=None),
        Power("B", "3203", "", "", delegated=False, first=first, last=None),
        Power("B", "3203", "individual_education", "municipal", delegated=True, first=first, last=None),
        Power("Z", "3201", "", "municipal", delegated=False, first=first, last=dt.date(2023, 1, 1)),
    ]
    host = "" if place == "none" else "3201"
    found = who_decides(Matter(kind, home, host, place, is_school), ruleset(TODAY).decider(kind), powers, TODAY)
    assert (found and (found.office, found.by_unit)) == expected


def test_nothing_is_sent_to_nobody(acting_as):
    place = Place()
    with seeding():
        DecisionPower.objects.update(ends_on=dt.date(2025, 1, 1))
    case = place.taken_in(acting_as)
    with acting_as(place.nora), pytest.raises(NotNow, match="registrere en vedtaksmyndighet"):
        must_have_decider(case=case, by=place.nora)
    with acting_as(place.hanne):
        offices.give_power(office=place.office, kind="", place="", delegated=False, starts_on=TODAY, by=place.hanne)
    with acting_as(place.nora):
        must_have_decider(case=case, by=place.nora)
        assert CaseDecider.objects.get().office_id == place.office.pk


@pytest.mark.commitment("K1.3a")
def test_the_office_does_not_know_of_a_case_before_the_assessment_is_sent(acting_as):
    place = Place()
    place.taken_in(acting_as)
    with acting_as(place.officer):
        assert not SharedProgress.objects.exists()


def test_a_case_follows_the_child_to_another_office_until_it_is_decided(acting_as):
    place = Place()
    case = place.sent(acting_as)
    with seeding():
        asker = Municipality.objects.create(number="3203", name="Asker")
        other = make_office(asker, "Asker kommune")
        place.child.home_municipality = asker
        place.child.save()
        assert Grant.objects.filter(user=place.officer, ends_at=None).exists()
    with acting_as(place.nora):
        assert route(case=case, by=place.nora).office_id == other.pk
    with acting_as(place.officer):
        assert not SharedProgress.objects.exists()


def test_officers_come_and_go_with_their_cases(acting_as, signed_in):
    place = Place()
    case = place.sent(acting_as)
    with seeding():
        new = make_user("Tor Berg", Role.DECISION_OFFICER)
        admin = make_user("Odd Nes", Role.SYSTEM_ADMINISTRATOR)
    browser = signed_in(admin)
    address = f"/enheter/vedtaksmyndighet/{place.office.pk}/"
    assert browser.post(f"{address}ansatte/", {"user": new.pk}).status_code == 302
    assert "Ett vedtak venter på deg" in signed_in(new).get("/portal/enhet/vedtak/").text
    with seeding():
        row = OfficeEmployee.objects.get(user=new)
    assert browser.post(f"{address}ansatte/{row.pk}/slutt/").status_code == 302
    assert "Ingen vedtak venter" in signed_in(new).get("/portal/enhet/vedtak/").text
    assert signed_in(new).get(f"/portal/enhet/vedtak/{case.pk}/").status_code == 404
    with acting_as(new):
        assert not SharedProgress.objects.exists()


def test_an_officer_of_the_neighbour_municipality_sees_nothing_here(acting_as, signed_in):
    place = Place()
    case = place.sent(acting_as)
    with seeding():
        other = make_user("Kim Dahl", Role.DECISION_OFFICER)
        office = make_office(Municipality.objects.create(number="3203", name="Asker"), "Asker kommune")
        OfficeEmployee.objects.create(office=office, user=other)
    assert "Ingen vedtak venter" in signed_in(other).get("/portal/enhet/vedtak/").text
    assert signed_in(other).get(f"/portal/enhet/vedtak/{case.pk}/").status_code == 404
    with acting_as(other):
        assert not CaseDecider.objects.exists()


def test_offices_are_kept_in_order_by_leader_and_administrator_only(signed_in):
    place = Place()
    browser = signed_in(place.hanne)
    values = {"municipality_number": "3203", "municipality_name": "Asker", "name": "Asker kommune"}
    made = browser.post("/enheter/vedtaksmyndighet/ny/", values)
    assert made.status_code == 302
    assert browser.post("/enheter/vedtaksmyndighet/ny/", values).url == made.url
    power = {"kind": "", "place": "", "starts_on": TODAY.isoformat()}
    assert browser.post(f"{made.url}vedtak/", power).status_code == 302
    assert "Alle sakstyper" in browser.get(made.url).text
    wrong = browser.post(f"{made.url}vedtak/", power | {"place": "private", "delegated": "on"})
    assert wrong.status_code == 422
    assert "rektor ved en kommunal skole" in wrong.text
    assert "Asker kommune" in browser.get("/enheter/vedtaksmyndighet/").text
    adviser = signed_in(place.nora)
    assert "Ny vedtaksmyndighet" not in adviser.get("/enheter/vedtaksmyndighet/").text
    for path in ("/enheter/vedtaksmyndighet/ny/", f"{made.url}vedtak/", f"{made.url}ansatte/"):
        assert adviser.post(path, values).status_code == 404


def test_a_clerk_registers_paper_for_a_child_without_kindergarten_and_does_not_just_forget_the_unit(signed_in):
    with seeding():
        clerk = make_user("Bente Lie", Role.CLERK)
    values = {
        "received_on": TODAY.isoformat(),
        "child_first_name": "Ada",
        "child_last_name": "Solli",
        "child_birth_date": "4.3.2023",
        "referrer_name": "Helsestasjonen",
        "order_question": "Trenger Ada spesialpedagogisk hjelp?",
    }
    scan = io.BytesIO(written(blank()))
    scan.name = "henvisning.pdf"
    browser = signed_in(clerk)
    forgotten = browser.post("/henvisninger/ny/", values | {"file": scan})
    assert "kryss av for at barnet ikke går i barnehage" in forgotten.text
    scan.seek(0)
    made = browser.post("/henvisninger/ny/", values | {"file": scan, "without_unit": "on"})
    assert made.status_code == 302
    assert "går ikke i barnehage" in browser.get("/henvisninger/").text
    with seeding():
        assert Referral.objects.get().kind == CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE
