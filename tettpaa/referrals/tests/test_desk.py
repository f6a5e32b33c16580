"""The clerk finds the child, asks for what is missing and marks the referral complete; only those who need it read it."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, grade_address, make_child, make_scope, make_unit, make_user
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.documents.tests.file_samples import pdf
from tettpaa.organisation.models import Unit
from tettpaa.people.models import AddressGrading, Child, Guardian
from tettpaa.referrals.models import (
    CaseKind,
    CompletenessCheck,
    DeficiencyNotice,
    Referral,
    ReferralGuardian,
    ReferralSubmission,
)

pytestmark = pytest.mark.usefixtures("db")


def sent(unit: Unit, **values: Any) -> Referral:
    scope = make_scope(ScopeKind.REFERRAL)
    row = Referral(
        scope=scope,
        unit=unit,
        kind=CaseKind.INDIVIDUAL_EDUCATION,
        received_on=timezone.localdate(),
        child_first_name=values.pop("first", "Elias"),
        child_last_name="Haugland Tesfay",
        child_birth_date=values.pop("born", dt.date(2017, 3, 4)),
        order_question="Hva trenger Elias?",
        concern="Leser sakte.",
        **values,
    )
    row.save()
    ReferralGuardian(
        scope=scope, referral=row, first_name="Sara", last_name="Tesfay", relation=Guardian.Relation.MOTHER
    ).save()
    ReferralSubmission(scope=scope, referral=row).save()
    return row


@pytest.fixture
def unit() -> Unit:
    with seeding():
        return make_unit()


@pytest.fixture
def clerk() -> User:
    with seeding():
        return make_user("Berit Sand", Role.CLERK)


@pytest.fixture
def browser(clerk: User, signed_in: Any) -> Client:
    client: Client = signed_in(clerk)
    return client


@pytest.fixture
def came(unit: Unit) -> Referral:
    with seeding():
        return sent(unit)


def at(row: Referral, rest: str = "") -> str:
    return f"/henvisninger/{row.pk}/{rest}"


def words(answer: Any) -> str:
    return str(answer.content.decode())


def readings(what: str) -> int:
    with seeding(), connections["default"].cursor() as cursor:
        cursor.execute("select count(*) from access_readlogentry where what = %s", [what])
        return int(cursor.fetchone()[0])


def test_what_has_come_stands_in_the_list_and_can_be_searched(browser, came):
    assert "Elias Haugland Tesfay" in words(browser.get("/henvisninger/"))
    assert "Elias" in words(browser.post("/henvisninger/", {"q": "haugland granåsen"}))
    empty = words(browser.post("/henvisninger/", {"q": "finnesikke"}))
    assert "Ingen henvisninger passer." in empty
    assert readings("referrals.waiting_for_check") == 3


def test_reading_one_is_logged(browser, came):
    page = words(browser.get(at(came)))
    assert "Hva trenger Elias?" in page
    assert "Leser sakte." in page
    assert readings("referral") == 1


@pytest.mark.parametrize("role", [Role.PP_ADVISER, Role.HEAD_OF_SERVICE, Role.SYSTEM_ADMINISTRATOR])
def test_those_without_need_find_nothing(signed_in, came, role):
    with seeding():
        other = make_user("En annen", role)
    client = signed_in(other)
    assert client.get(at(came)).status_code == 404
    assert client.get("/henvisninger/").status_code == 404
    assert client.post(at(came, "komplett/")).status_code == 404


def test_a_draft_is_not_in_the_list(browser, unit):
    with seeding():
        Referral(scope=make_scope(ScopeKind.REFERRAL), unit=unit, child_first_name="Utkast").save()
    assert "Utkast" not in words(browser.get("/henvisninger/"))


def test_the_child_is_looked_for_before_one_is_made_and_linked(browser, came, unit):
    with seeding():
        child = make_child(unit=unit)
    page = words(browser.get(at(came, "barn/")))
    assert "Dette er barnet" in page
    assert browser.post(at(came, f"barn/{child.pk}/")).status_code == 302
    with seeding():
        assert Referral.objects.get().child_id == child.pk
        assert Scope.objects.get(pk=came.scope_id).subject_id == child.scope_id


def test_a_child_is_registered_from_the_referral_once_with_guardians_still_to_be_confirmed(browser, came):
    for _ in range(2):
        assert browser.post(at(came, "barn/registrer/")).status_code == 302
    with seeding():
        child = Child.objects.get()
        assert (child.name, child.birth_date) == ("Elias Haugland Tesfay", dt.date(2017, 3, 4))
        assert Guardian.objects.get().responsibility_confirmed_at is None
        assert Referral.objects.get().child_id == child.pk


def test_complete_needs_a_child_and_happens_once(browser, came):
    told = words(browser.post(at(came, "komplett/"), follow=True))
    assert "Velg hvilket barn det gjelder" in told
    browser.post(at(came, "barn/registrer/"))
    for _ in range(2):
        browser.post(at(came, "komplett/"))
    with seeding():
        assert CompletenessCheck.objects.count() == 1
    assert "Elias" not in words(browser.get("/henvisninger/"))


def test_what_is_missing_is_asked_for_with_a_date_and_answered_by_phone(browser, came):
    past = browser.post(at(came, "mangler/"), {"missing": "Synstest", "answer_by": "2020-01-01"})
    assert past.status_code == 422
    assert "Velg en dag fram i tid." in words(past)
    soon = (timezone.localdate() + dt.timedelta(days=14)).isoformat()
    assert browser.post(at(came, "mangler/"), {"missing": "Synstest", "answer_by": soon}).status_code == 302
    browser.post(at(came, "barn/registrer/"))
    assert "Vi venter på svar" in words(browser.post(at(came, "komplett/"), follow=True))
    with seeding():
        notice = DeficiencyNotice.objects.get()
    browser.post(at(came, f"mangler/{notice.pk}/svar/"), {"answer": "Ble sjekket i august."})
    browser.post(at(came, "komplett/"))
    with seeding():
        assert CompletenessCheck.objects.exists()


def test_a_protected_address_goes_the_manual_way(browser, unit, signed_in, clerk):
    with seeding():
        row = sent(unit, protected_address=True)
        lead = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        child = make_child(unit=unit)
    page = words(browser.get(at(row)))
    assert "Adresse som skal beskyttes" in page
    browser.post(at(row, f"barn/{child.pk}/"))
    assert "Be fagleder bestemme hvem som får tilgang" in words(browser.post(at(row, "komplett/"), follow=True))
    with seeding():
        denial = grade_address(child, lead)
        AddressGrading(scope=child.scope, child=child, level="confidential", denial=denial).save()
    assert browser.get(at(row)).status_code == 404
    assert signed_in(lead).get(at(row)).status_code == 200
    signed_in(lead).post(at(row, "komplett/"))
    with seeding():
        assert CompletenessCheck.objects.exists()


@pytest.mark.commitment("K1.3a")
def test_a_referral_for_a_graded_child_by_the_wrong_unit_opens_nothing_and_tells_nothing(signed_in, unit, clerk):
    with seeding():
        lead = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        wrong = make_unit("Fagerholt skole")
        head = make_user("Ingrid Sand", Role.HEAD_TEACHER)
        employ(head, wrong)
        row = sent(wrong)
        graded, like = (make_child(unit=unit) for _ in range(2))
        grade_address(graded, lead)
    browser, school = signed_in(clerk), signed_in(head)
    offered = browser.get(at(row, "barn/")).text
    assert str(like.pk) in offered
    assert str(graded.pk) not in offered
    assert browser.post(at(row, f"barn/{graded.pk}/")).status_code == 404
    before = school.get("/portal/enhet/henvisninger/").text
    assert signed_in(lead).post(at(row, f"barn/{graded.pk}/")).status_code == 302
    assert browser.get(at(row)).status_code == 404, "the denial of the folder covers the referral"
    for page in ("/portal/enhet/saker/", "/portal/enhet/vedtak/"):
        assert "Tesfay" not in school.get(page).text
    assert unit.name not in before + school.get("/portal/enhet/henvisninger/").text
    with seeding():
        assert not Grant.objects.filter(user=head).exclude(scope_id__in=[row.scope_id, wrong.scope_id]).exists()


PAPER = {
    "child_first_name": "Ada",
    "child_last_name": "Solli",
    "child_birth_date": "2018-05-05",
    "referrer_name": "Foresatt",
    "order_question": "Trenger Ada hjelp?",
}


def paper(browser: Client, unit: Unit, day: dt.date, content: bytes = b"") -> Any:
    file = SimpleUploadedFile("skann.pdf", content or pdf(), "application/pdf")
    return browser.post("/henvisninger/ny/", {**PAPER, "unit": unit.pk, "received_on": day.isoformat(), "file": file})


def test_a_referral_on_paper_starts_the_clock_the_day_it_came(browser, unit):
    day = timezone.localdate() - dt.timedelta(days=3)
    assert paper(browser, unit, day).status_code == 302
    with seeding():
        row = Referral.objects.get()
        assert (row.received_on, row.channel) == (day, "paper")
        assert ReferralSubmission.objects.filter(referral=row).exists()


def test_paper_cannot_come_tomorrow_and_a_bad_scan_leaves_nothing_behind(browser, unit):
    tomorrow = paper(browser, unit, timezone.localdate() + dt.timedelta(days=1))
    assert tomorrow.status_code == 422
    assert "Mottaksdatoen kan ikke være fram i tid." in words(tomorrow)
    assert paper(browser, unit, timezone.localdate(), b"MZ").status_code == 422
    with seeding():
        assert not Referral.objects.exists()


def test_the_referral_can_be_opened_as_a_document(browser, came):
    answer = browser.get(at(came, "pdf/"))
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_scan_is_read_by_the_clerk_and_logged(browser, unit):
    paper(browser, unit, timezone.localdate())
    with seeding():
        from tettpaa.referrals.models import ReferralAttachment

        file = ReferralAttachment.objects.get().file_id
    assert browser.get(f"/filer/{file}/").content == pdf()
    assert readings("file") == 1
