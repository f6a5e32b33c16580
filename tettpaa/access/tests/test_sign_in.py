"""The doors: who comes in, by which, and what the log says afterwards."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, reverse

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access import demo_cast
from tettpaa.access.models import AuditEvent, User
from tettpaa.access.roles import Role

pytestmark = pytest.mark.usefixtures("db")
PASSWORD = "lang setning om fugler 7"


def logged(action):
    with seeding():
        return list(AuditEvent.objects.filter(action=action).values_list("user_id", flat=True))


@pytest.fixture
def browser():
    return RoleResettingClient()


@pytest.fixture
def staff():
    with seeding():
        user = User(name="Nora Brekke", email="nora@tettpaa.example", role=Role.PP_ADVISER)
        user.set_password(PASSWORD)
        user.save()
        return user


def by_password(browser, password=PASSWORD):
    return browser.post("/konto/logg-inn/", {"login": "nora@tettpaa.example", "password": password})


@pytest.fixture
def cast(monkeypatch, settings):
    settings.DEMO = True
    with seeding():
        nora = make_user("Nora Brekke", email="nora@cast.example")
        rektor = make_user("Marte Lie", Role.HEAD_TEACHER, email="marte@cast.example")
        outside = make_user("Kari Ute", email="kari@tettpaa.example")
    members = [SimpleNamespace(email=user.email, unit="", try_nb="noe", try_nn="noko") for user in (nora, rektor)]
    module = SimpleNamespace(members=lambda: members)
    monkeypatch.setattr(demo_cast, "importlib", SimpleNamespace(import_module=lambda name: module))
    return nora, rektor, outside


def test_the_cast_is_shown_by_door_and_lets_one_in_without_a_password(browser, cast):
    nora, _rektor, _outside = cast
    page = browser.get("/logg-inn/")
    assert "Nora Brekke" in page.text
    assert "Marte Lie" in page.text
    assert "Kari Ute" not in page.text
    answer = browser.post("/logg-inn/", {"person": nora.pk})
    assert answer.status_code == 302
    assert browser.cookies["tettpaa_desk"].value
    assert logged("sign_in.done") == [nora.pk]


def test_a_portal_person_is_let_in_by_the_portals_door_only(browser, cast):
    _nora, rektor, _outside = cast
    assert browser.post("/logg-inn/", {"person": rektor.pk}).status_code == 422
    answer = browser.post("/portal/logg-inn/", {"person": rektor.pk})
    assert answer.status_code == 302
    assert answer.url.startswith("/portal/")
    assert "tettpaa_portal" in browser.cookies


def test_somebody_outside_the_cast_is_not_let_in(browser, cast):
    _nora, _rektor, outside = cast
    assert browser.post("/logg-inn/", {"person": outside.pk}).status_code == 422
    assert browser.post("/logg-inn/", {"person": "x"}).status_code == 422
    assert logged("sign_in.done") == []


def test_outside_the_demo_nobody_is_let_in_without_a_password(browser, cast, settings):
    nora, *_ = cast
    settings.DEMO = False
    assert browser.post("/logg-inn/", {"person": nora.pk}).status_code == 422
    page = browser.get("/logg-inn/")
    assert "Nora Brekke" not in page.text
    assert "Ikke åpnet ennå" in page.text


def test_outside_the_demo_the_cast_is_not_even_loaded(browser, settings, monkeypatch):
    settings.DEMO = False
    refusing = SimpleNamespace(import_module=lambda name: pytest.fail("lastet demoen"))
    monkeypatch.setattr(demo_cast, "importlib", refusing)
    assert browser.get("/logg-inn/").status_code == 200


def test_the_portal_says_that_it_is_not_open_and_what_to_do(browser, settings):
    settings.DEMO = False
    assert "Ring PP-tjenesten" in browser.get("/portal/logg-inn/").text


def test_a_password_alone_leads_to_setting_up_a_second_factor(browser, staff):
    assert by_password(browser).status_code == 302
    answer = browser.get("/roller/")
    assert answer.status_code == 302
    assert answer.url == reverse("mfa_index")
    assert browser.get("/konto/ekstra/").status_code == 200
    assert "data:image/svg" in browser.get("/konto/ekstra/app/").text


def test_an_app_as_second_factor_lets_one_in_and_is_asked_for_next_time(browser, staff):
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    by_password(browser)
    page = browser.get("/konto/ekstra/app/")
    secret = page.context["form"].secret
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    answer = browser.post("/konto/ekstra/app/", {"code": code})
    assert answer.status_code == 302, answer.context["form"].errors
    assert browser.get("/roller/").status_code == 200
    assert browser.get("/konto/ekstra/reservekoder/").status_code == 200
    after = connection.run_on_commit
    while after:
        after.pop(0)[1]()
    assert staff.pk in logged("second_factor.added")

    again = RoleResettingClient()
    answer = by_password(again)
    assert answer.url == reverse("mfa_authenticate")
    assert again.get("/roller/").url.startswith("/logg-inn/")
    wrong = again.post("/konto/ekstra/kode/", {"code": "000000"})
    assert "stemmer ikke" in wrong.text
    assert again.get("/roller/").url.startswith("/logg-inn/")


def test_a_wrong_password_is_refused_in_plain_words_and_noted_without_the_address(browser, staff):
    answer = by_password(browser, "feil")
    assert answer.status_code == 200
    assert "hører ikke sammen" in answer.text
    assert logged("sign_in.refused") == [staff.pk]


def test_someone_closed_out_does_not_come_in_and_is_out_of_open_pages(browser, staff, signed_in):
    inside = signed_in(staff)
    assert inside.get("/roller/").status_code == 200
    with seeding():
        User.objects.filter(pk=staff.pk).update(is_active=False)
    assert inside.get("/roller/").url.startswith("/logg-inn/")
    by_password(browser)
    assert browser.get("/roller/").url.startswith("/logg-inn/")


def test_signing_out_is_a_post_and_ends_the_session(staff, signed_in):
    browser = signed_in(staff)
    assert browser.get("/logg-ut/").status_code == 405
    assert browser.post("/logg-ut/").status_code == 302
    assert browser.get("/roller/").url.startswith("/logg-inn/")
    assert logged("sign_in.ended") == [staff.pk]


def test_a_portal_session_opens_nothing_at_the_desk_and_the_other_way(signed_in):
    with seeding():
        nora, rektor = make_user("Nora Brekke"), make_user("Marte Lie", Role.HEAD_TEACHER)
    at_desk, in_portal = signed_in(nora), signed_in(rektor)
    assert in_portal.get("/roller/").url.startswith("/logg-inn/")
    stolen = Client()
    stolen.cookies["tettpaa_desk"] = in_portal.cookies["tettpaa_portal"].value
    assert stolen.get("/roller/").url.startswith("/logg-inn/")
    stolen = Client()
    stolen.cookies["tettpaa_portal"] = at_desk.cookies["tettpaa_desk"].value
    assert stolen.get("/portal/logg-inn/").wsgi_request.user.is_anonymous
    assert at_desk.get("/roller/").status_code == 200


def test_who_has_no_password_has_none_to_change_and_is_told_so(staff, signed_in):
    assert signed_in(staff).get("/konto/passord/").status_code == 200
    with seeding():
        staff.set_unusable_password()
        staff.save()
    page = signed_in(staff).get("/konto/passord/", follow=True)
    assert page.redirect_chain[-1][0] == "/konto/"
    assert "uten passord" in page.text


@pytest.mark.parametrize("path", ["/konto/signup/", "/konto/password/reset/", "/konto/email/", "/konto/phone/change/"])
def test_what_we_do_not_use_of_the_account_pages_has_no_address(browser, path):
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_email", "mfa_trust"])
def test_nor_a_name(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_language_is_kept_for_the_person_and_only_those_we_have(staff, signed_in):
    browser = signed_in(staff)
    assert browser.post("/sprak/", {"language": "nn", "next": "/roller/"}).url == "/roller/"
    assert User.objects.get(pk=staff.pk).language == "nn"
    assert 'lang="nn"' in browser.get("/roller/").text
    assert browser.post("/sprak/", {"language": "xx"}).status_code == 404
    assert browser.get("/sprak/").status_code == 405


@pytest.mark.parametrize("target", ["https://annet.example/", "//annet.example", "/portal/familie/", "/logg-ut/"])
def test_nobody_is_sent_elsewhere_after_sign_in(browser, cast, target):
    nora, *_ = cast
    assert browser.post("/logg-inn/", {"person": nora.pk, "next": target}).url == "/"


def test_the_login_role_reads_no_children(db):
    with connection.cursor() as cursor, pytest.raises(Exception, match="permission denied"):
        cursor.execute("select * from people_child")
