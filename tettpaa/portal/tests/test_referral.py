"""The way from a missing thing to its field, leaders of two units, and files beyond all measure."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.referrals.models import Referral, ReferralAttachment

pytestmark = pytest.mark.usefixtures("db")
LIST = "/portal/enhet/henvisninger/"


@pytest.fixture
def head():
    with seeding():
        user = make_user("Ingrid Sand", Role.HEAD_TEACHER)
        employ(user, make_unit())
        return user


@pytest.fixture
def browser(signed_in, head):
    return signed_in(head)


def started(browser, **values):
    return browser.post(f"{LIST}start/", values)["Location"].removesuffix("barnet/")


@pytest.mark.commitment("K4.2a")
def test_each_missing_thing_leads_to_a_field_that_is_there(browser):
    at = started(browser)
    browser.post(f"{at}stemmer/", {"guardians-0-first_name": "Sara", "do": "save"})
    page = browser.get(f"{at}se-over/").content.decode()
    links = set(re.findall(rf'href="({at}[a-z]+/)#([^"]+)"', page))
    assert len(links) > 10
    for address, place in links:
        assert f'id="{place}"' in browser.get(address).content.decode(), place


def test_a_leader_of_two_units_chooses_which_one_and_sees_both(browser, head):
    with seeding():
        other = make_unit("Lilleås skole (eksempel)")
        employ(head, other)
    page = browser.get(LIST).content.decode()
    assert "Hvor går barnet?" in page
    at = started(browser, unit=other.pk)
    assert browser.get(f"{at}barnet/").status_code == 200
    with seeding():
        assert Referral.objects.get().unit_id == other.pk
    assert "Lilleås" in browser.get(LIST).content.decode()


def test_a_unit_where_the_leader_does_not_work_cannot_be_chosen(browser):
    with seeding():
        strange = make_unit("Lilleås skole (eksempel)")
    for unit in (strange.pk, "999999", "ukjent"):
        assert browser.post(f"{LIST}start/", {"unit": unit}).status_code == 404
    with seeding():
        assert not Referral.objects.exists()


def test_one_who_no_longer_works_there_finds_nothing(browser, signed_in):
    with seeding():
        former = make_user("Ola Vik", Role.HEAD_TEACHER)
    assert signed_in(former).get(LIST).status_code == 404


def test_a_leader_of_one_unit_is_not_asked_where(browser):
    assert "Hvor går barnet?" not in browser.get(LIST).content.decode()


def test_a_file_beyond_all_measure_is_too_large_and_not_forgotten(browser):
    at = started(browser)
    sent = SimpleUploadedFile("rapport.pdf", b"%PDF-1.7" + bytes(28 * 1024 * 1024), "application/pdf")
    answer = browser.post(f"{at}vedlegg/", {"file": sent})
    assert answer.status_code == 422
    assert "Filen er for stor." in answer.content.decode()
    assert "Velg en fil." not in answer.content.decode()
    with seeding():
        assert not ReferralAttachment.objects.exists()


def test_no_file_is_told_beside_the_field(browser):
    assert "Velg en fil." in browser.post(f"{started(browser)}vedlegg/").content.decode()


def test_a_draft_that_is_being_written_is_never_in_the_address_bar_of_others(browser, signed_in):
    at = started(browser)
    with seeding():
        neighbour = make_user("Anne Ness", Role.HEAD_TEACHER)
        employ(neighbour, make_unit("Lilleås skole (eksempel)"))
    other = signed_in(neighbour)
    for page in ("", "barnet/", "se-over/", "pdf/", "vedlegg/"):
        assert other.get(at + page).status_code == 404


@pytest.mark.parametrize("role", [Role.HEAD_TEACHER, Role.KINDERGARTEN_HEAD])
def test_a_leader_comes_in_where_all_that_waits_stands(signed_in, role):
    with seeding():
        user = make_user("Ingrid Sand", role)
        employ(user, make_unit())
    answer = signed_in(user).get("/portal/enhet/", follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == "/portal/enhet/oversikt/"


def test_a_draft_with_holes_is_not_an_error_before_somebody_tries_to_send_it(browser):
    at = started(browser)
    assert "<ds-error-summary" not in browser.get(f"{at}se-over/").content.decode()
    assert "<ds-error-summary" in browser.post(f"{at}se-over/").content.decode()
