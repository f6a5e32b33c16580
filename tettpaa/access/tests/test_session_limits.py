"""Sessions: how long, locked where, opened by what, ended by whom; and machines that are known."""

import time
import uuid

import pytest
from django.contrib.auth.hashers import make_password
from django.urls import reverse
from django.utils.http import urlencode

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import AuditEvent, DeskSession, KnownDevice, SignInAttempt, User
from tettpaa.access.roles import Role
from tettpaa.access.session_limits import LONGEST_IDLE
from tettpaa.access.sessions import LONGEST, SessionStore
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

pytestmark = pytest.mark.usefixtures("db")
PASSWORD = "lang setning om fugler 7"
PIN = "835190"


@pytest.fixture
def nora():
    with seeding():
        user = User(name="Nora Brekke", email="nora@tettpaa.example", role=Role.PP_ADVISER)
        user.set_password(PASSWORD)
        user.save()
        return user


def by_password(browser, password=PASSWORD, email="nora@tettpaa.example"):
    return browser.post("/konto/logg-inn/", {"login": email, "password": password})


def set_back(browser, **values):
    session = SessionStore(browser.cookies["tettpaa_desk"].value)
    session.update(values)
    session.save()


def idle(browser, seconds=LONGEST_IDLE + 1):
    set_back(browser, seen=time.time() - seconds)


def has_come_in(nora, *, pin=""):
    """A browser that has a known device, signed in."""
    browser = RoleResettingClient()
    by_password(browser)
    set_back(browser, second_factor=True)
    if pin:
        KnownDevice.objects.update(pin=make_password(pin))
    return browser


def test_passwords_are_kept_as_argon2(nora):
    assert User.with_password.get(pk=nora.pk).password.startswith("argon2$argon2id$")


def test_after_half_an_hour_the_page_is_locked_and_a_script_is_told_so(nora, signed_in):
    browser = signed_in(nora)
    idle(browser, LONGEST_IDLE - 5)
    assert browser.get("/roller/").status_code == 200
    idle(browser)
    answer = browser.get("/roller/?q=1")
    assert answer.url == "/logg-inn/las/?next=%2Froller%2F%3Fq%3D1"
    told = browser.get("/roller/", HTTP_HX_REQUEST="true")
    assert (told.status_code, told.headers["X-Locked"]) == (401, "1")
    page = browser.get("/logg-inn/las/")
    assert "Siden er låst" in page.text
    assert "Nora Brekke" in page.text


def test_what_the_page_does_by_itself_is_no_sign_of_life_but_an_autosave_is(nora, signed_in):
    browser = signed_in(nora)
    idle(browser, LONGEST_IDLE - 100)
    browser.get("/roller/", HTTP_X_BY_ITSELF="1")
    assert DeskSession.objects.get().seen_at.timestamp() < time.time() - 1000
    browser.get("/roller/", HTTP_X_REQUESTED_WITH="fetch")
    assert DeskSession.objects.get().seen_at.timestamp() > time.time() - 10


def test_reading_for_long_is_told_to_the_server(nora, signed_in):
    browser = signed_in(nora)
    idle(browser, LONGEST_IDLE - 5)
    assert browser.post("/logg-inn/her/").status_code == 204
    assert DeskSession.objects.get().seen_at.timestamp() > time.time() - 10
    idle(browser)
    refused = browser.post("/logg-inn/her/")
    assert (refused.status_code, refused.headers["X-Locked"]) == (401, "1")


def test_a_pin_opens_the_page_where_one_was(nora):
    browser = has_come_in(nora, pin=PIN)
    idle(browser)
    assert browser.get("/roller/").status_code == 302
    wrong = browser.post("/logg-inn/las/", {"pin": "000000", "next": "/roller/"})
    assert wrong.status_code == 422
    assert "4 forsøk igjen" in wrong.text
    assert browser.get("/roller/").status_code == 302
    assert browser.post("/logg-inn/las/", {"pin": PIN, "next": "/roller/"}).url == "/roller/"
    assert browser.get("/roller/").status_code == 200


def test_five_wrong_pins_end_the_session_and_the_pin(nora):
    browser = has_come_in(nora, pin=PIN)
    idle(browser)
    for _ in range(4):
        assert browser.post("/logg-inn/las/", {"pin": "000000"}).status_code == 422
    assert browser.post("/logg-inn/las/", {"pin": "000000"}).url == "/logg-inn/"
    assert KnownDevice.objects.get().pin == ""
    assert browser.post("/logg-inn/las/", {"pin": PIN}).url == "/logg-inn/"
    assert browser.get("/roller/").url.startswith("/logg-inn/")


def test_a_pin_opens_on_its_own_machine_only(nora):
    has_come_in(nora, pin=PIN)
    elsewhere = RoleResettingClient()
    by_password(elsewhere)
    idle(elsewhere)
    elsewhere.get("/")
    refused = elsewhere.post("/logg-inn/las/", {"pin": PIN})
    assert refused.status_code == 422
    assert "ingen pinkode" in refused.text


def test_nothing_opens_a_locked_page_by_only_asking(nora, signed_in):
    browser = signed_in(nora)
    idle(browser)
    browser.get("/roller/")
    for sent in ({}, {"pin": ""}, {"code": "123456"}, {"credential": "{}"}, {"next": "/roller/"}):
        assert browser.post("/logg-inn/las/", sent).status_code == 422
        assert browser.get("/roller/").status_code == 302


def test_one_can_lock_before_leaving_the_desk(nora):
    browser = has_come_in(nora, pin=PIN)
    assert browser.post("/logg-inn/las/na/").url == "/logg-inn/las/"
    assert browser.get("/roller/").status_code == 302


def test_choosing_a_pin_refuses_what_is_easy_to_guess(nora):
    browser = has_come_in(nora)
    for pin, words in (
        ("12345", "seks siffer"),
        ("123456", "lett å gjette"),
        ("111111", "lett å gjette"),
        ("112211", "lett"),
    ):
        answer = browser.post("/konto/pinkode/", {"new_pin": pin, "again": pin})
        assert answer.status_code == 422
        assert words in answer.text
    assert "ikke like" in browser.post("/konto/pinkode/", {"new_pin": PIN, "again": "999333"}).text
    assert browser.post("/konto/pinkode/", {"new_pin": PIN, "again": PIN}).url == "/konto/"
    assert KnownDevice.objects.get().pin.startswith("argon2")
    browser.post("/konto/pinkode/", {"remove": "1"})
    assert KnownDevice.objects.get().pin == ""


def test_ten_hours_is_the_end_however_busy_one_has_been(nora, signed_in):
    browser = signed_in(nora)
    set_back(browser, began=time.time() - LONGEST + 30, seen=time.time() - 90)
    assert browser.get("/roller/").status_code == 200
    session = DeskSession.objects.get()
    assert session.expire_date.timestamp() < time.time() + 31
    set_back(browser, began=time.time() - LONGEST - 1)
    assert browser.get("/roller/").url.startswith("/logg-inn/?")


def test_a_portal_session_that_nobody_uses_ends(signed_in):
    with seeding():
        rektor = make_user("Marte Lie", Role.HEAD_TEACHER)
    browser = signed_in(rektor)
    with doorways.through(Doorway.PORTAL):
        session = SessionStore(browser.cookies["tettpaa_portal"].value)
        session["seen"] = time.time() - LONGEST_IDLE - 1
        session.save()
    assert browser.get("/portal/enhet/").url.startswith("/portal/logg-inn/")


def test_one_sees_where_one_is_signed_in_and_ends_it_there_only_for_oneself(nora, signed_in):
    here, there = signed_in(nora), signed_in(nora)
    with seeding():
        other = make_user("Kari Vik")
    others = signed_in(other)
    page = here.get("/konto/okter/")
    assert page.text.count("Her du er nå") == 1
    keys = [row["key"] for row in page.context["rows"] if not row["here"]]
    assert len(keys) == 1
    assert (
        here.post(
            "/konto/okter/avslutt/", {"session": others.get("/konto/okter/").context["rows"][0]["key"]}
        ).status_code
        == 404
    )
    assert here.post("/konto/okter/avslutt/", {"session": keys[0]}).status_code == 302
    assert there.get("/roller/").url.startswith("/logg-inn/")
    assert others.get("/roller/").status_code == 200
    again = signed_in(nora)
    here.post("/konto/okter/avslutt/", {"session": "others"})
    assert again.get("/roller/").url.startswith("/logg-inn/")
    assert here.get("/roller/").status_code == 200


def test_a_new_machine_is_told_about_on_the_old_one(nora):
    first = has_come_in(nora)
    assert KnownDevice.objects.get().told_at is not None
    second = RoleResettingClient(HTTP_USER_AGENT="Mozilla/5.0 (Windows NT 10.0) Firefox/130.0")
    by_password(second)
    assert KnownDevice.objects.filter(told_at=None).get().name == "Firefox på Windows"
    again = RoleResettingClient()
    again.cookies["tettpaa_maskin"] = first.cookies["tettpaa_maskin"].value
    by_password(again)
    assert "Firefox på Windows" in again.get("/konto/ekstra/").text
    assert not KnownDevice.objects.filter(told_at=None).exists()
    assert KnownDevice.objects.count() == 2


def test_a_thousand_wrong_passwords_from_strangers_do_not_lock_the_owner_out(nora, monkeypatch, settings):
    first = has_come_in(nora)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]
    refused = 0
    for number in range(1000):
        stranger = RoleResettingClient(REMOTE_ADDR=f"10.1.{number // 250}.{number % 250}")
        refused += "for mange ganger" in by_password(stranger, "feil").text
    assert refused == 990
    assert "for mange ganger" in by_password(RoleResettingClient()).text
    owner = RoleResettingClient()
    owner.cookies["tettpaa_maskin"] = first.cookies["tettpaa_maskin"].value
    assert by_password(owner).status_code == 302


def test_guessing_from_a_known_machine_is_slow_too_and_an_unknown_address_answers_alike(nora):
    first = has_come_in(nora)
    known = RoleResettingClient()
    known.cookies["tettpaa_maskin"] = first.cookies["tettpaa_maskin"].value
    for _ in range(10):
        by_password(known, "feil")
    assert "for mange ganger" in by_password(known).text
    assert by_password(RoleResettingClient()).status_code == 302
    for _ in range(10):
        assert "hører ikke sammen" in by_password(RoleResettingClient(), "feil", "ingen@tettpaa.example").text
    assert "for mange ganger" in by_password(RoleResettingClient(), "feil", "ingen@tettpaa.example").text
    assert b"nora" not in b"".join(bytes(row.bucket) for row in SignInAttempt.objects.all())


def test_signing_asks_who_one_is_again(nora, signed_in):
    browser = signed_in(nora)
    address = f"/vurderinger/{uuid.uuid4()}/signer/"
    assert browser.get(address).status_code == 404
    set_back(browser, account_authentication_methods=[{"method": "password", "at": time.time() - 16 * 60}])
    assert browser.get(address).url == f"/konto/bekreft/?{urlencode({'next': address})}"


def test_taking_out_a_list_asks_who_one_is_again_and_leads_back_to_the_list(signed_in):
    with seeding():
        leader = make_user("Liv Aas", Role.PROFESSIONAL_LEAD)
    browser = signed_in(leader)
    export = reverse("desk:export")
    assert browser.post(export, {}).status_code == 200
    set_back(browser, account_authentication_methods=[{"method": "password", "at": time.time() - 21 * 60}])
    with seeding():
        events = AuditEvent.objects.count()
    answer = browser.post(export, {}, HTTP_REFERER="http://testserver/saker/?vis=alle")
    assert answer.url == "/konto/bekreft/?next=%2Fsaker%2F%3Fvis%3Dalle"
    elsewhere = browser.post(export, {}, HTTP_REFERER="https://ond.example/saker/")
    assert elsewhere.url == "/konto/bekreft/?next=%2F"
    with seeding():
        assert AuditEvent.objects.count() == events
