"""Codes that work once, factors that lie sealed, words that are easy to guess, and refusals that leave a trace."""

import logging
import re

import pytest
from django.conf import settings as live_settings
from django.contrib.auth.password_validation import validate_password
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.db import connection

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user
from tests.test_architecture import ADDRESSES
from tettpaa.access import pace
from tettpaa.access.accounts import MfaAdapter
from tettpaa.access.forms import CodeForm
from tettpaa.access.models import AuditEvent, User
from tettpaa.access.roles import Role
from tettpaa.access.sessions import SessionStore, cookie_name
from tettpaa.core.log_lines import Discreet
from tettpaa.core.postgres.connections import parse_url

DB = pytest.mark.usefixtures("db")


@pytest.fixture
def app(db):
    """A person with an app, and the code that it shows now."""
    from allauth.core import context
    from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
    from allauth.mfa.totp.internal.auth import yield_hotp_counters_from_time as moments
    from django.test import RequestFactory

    with seeding():
        nora = make_user("Nora Brekke")
        secret = generate_totp_secret()
        TOTP.activate(nora, secret)
    with context.request_context(RequestFactory().get("/")):
        yield nora, secret, format_hotp_value(hotp_value(secret, next(iter(moments()))))


@DB
def test_a_code_opens_once_also_when_the_library_has_forgotten_it(app):
    nora, _secret, code = app
    assert CodeForm({"code": code}, user=nora).is_valid()
    for key in [f"allauth.mfa.totp.used?user={nora.pk}&code={code}"]:  # what the library keeps for half a minute
        caches["default"].delete(key)
    assert CodeForm({"code": code}, user=nora).errors["code"] == [MfaAdapter.error_messages["incorrect_code"]]


@DB
def test_what_is_counted_is_counted_for_all_processes_together():
    """A counter in one process's memory would let a code be used once in each."""
    assert "filebased" in live_settings.CACHES["default"]["BACKEND"]


@DB
def test_the_secret_of_an_app_is_not_readable_in_the_table(app):
    nora, secret, _code = app
    with seeding(), connection.cursor() as cursor:
        cursor.execute("select data::text from mfa_authenticator where user_id = %s", [nora.pk])
        stored = cursor.fetchone()[0]
    assert secret not in stored
    assert "tettpaa-1:" in stored
    assert MfaAdapter().decrypt("FRAFØR") == "FRAFØR"


@pytest.mark.parametrize(
    "word",
    ["Tettpaa-ppt-kommune-2026", "PP-tjenesten rådgiver 1", "abcabcabcabcabcabc", "passord passord 12", "1" * 20],
)
def test_words_of_the_place_and_repetition_make_no_password(word):
    with pytest.raises(ValidationError, match="lett å gjette"):
        validate_password(word)


@DB
def test_any_characters_and_any_length_make_a_password():
    validate_password("blåmeis på en våt postkasse")
    validate_password("q" + "Zy4 ß🦉" * 20 + "slutt på uglene")


def refusals():
    with seeding():
        return list(AuditEvent.objects.filter(action="page.refused").values_list("user_id", "detail"))


@DB
def test_asking_for_a_near_neighbours_case_or_a_page_of_another_role_is_in_the_audit(signed_in):
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        make_case(make_child(unit=unit), unit, nora)
        other = make_case(make_child("Ada", "Solli", unit=unit), unit, jonas)
    browser = signed_in(nora)
    assert browser.get(f"/saker/{other.pk}/").status_code == 404
    assert browser.get("/brukere/").status_code == 404
    assert browser.get("/finnes-ikke/").status_code == 404
    found = refusals()
    assert [user for user, _detail in found] == [nora.pk, nora.pk]
    assert found[0][1]["ids"] == {"case_id": str(other.pk)}
    assert found[1][1] == {"page": "users", "status": 404, "ids": {}}


@DB
def test_a_family_that_tries_another_childs_case_is_in_the_audit_too(signed_in):
    with seeding():
        mother = make_user("Sara Solli", Role.GUARDIAN)
        unit = make_unit()
        case = make_case(make_child(unit=unit), unit, make_user("Nora Brekke"))
    assert signed_in(mother).get(f"/portal/familie/{case.pk}/").status_code == 404
    assert [user for user, _detail in refusals()] == [mother.pk]


@DB
def test_who_has_just_signed_in_is_told_how_in_the_audit(signed_in):
    with seeding():
        nora = make_user("Nora Brekke")
        nora.set_password("lang setning om fugler 7")
        nora.save()
    RoleResettingClient().post("/konto/logg-inn/", {"login": nora.email, "password": "lang setning om fugler 7"})
    with seeding():
        assert AuditEvent.objects.get(action="sign_in.done").detail["by"] == ["password"]


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://a:b@db.kommunen.example/t", "verify-full"),
        ("postgresql://a:b@db.kommunen.example/t?sslmode=require", "require"),
        ("postgresql://a:b@127.0.0.1/t", None),
        ("postgresql://a:b@/t?host=/run/postgresql", None),
    ],
)
def test_another_machines_database_is_spoken_to_with_tls_and_a_known_certificate(url, mode):
    assert parse_url(url)["OPTIONS"].get("sslmode") == mode


@DB
def test_ending_sessions_asks_who_one_is(signed_in):
    with seeding():
        nora = make_user("Nora Brekke")
    browser = signed_in(nora)
    session = SessionStore(browser.cookies[cookie_name()].value)
    session["account_authentication_methods"] = [{"method": "password", "at": 1.0}]
    session.save()
    answer = browser.post("/konto/okter/avslutt/", {"session": "others"})
    assert answer.status_code == 302
    assert answer.url.startswith("/konto/bekreft")
    with seeding():
        assert not AuditEvent.objects.filter(action="session.ended_elsewhere").exists()


@DB
def test_a_program_that_searches_without_end_is_told_to_wait_and_a_person_is_not(signed_in):
    with seeding():
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
    browser = signed_in(nora)
    for _number in range(150):
        pace.too_fast(nora.pk, "desk:search", 150)
    answer = browser.post("/sok/", {"q": "Elias"})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "60"
    assert "Vent et minutt" in answer.text
    assert refusals()[-1][1]["status"] == 429
    assert signed_in(jonas).post("/sok/", {"q": "Elias"}).status_code == 200
    assert browser.get("/roller/").status_code == 200


@DB
def test_every_page_that_takes_a_whole_list_out_has_a_pace():
    """Files, and what leaves the house as a list or a log."""
    named = {name: getattr(pattern.callback, "page", None) for name, pattern in ADDRESSES}
    out = [
        name
        for name in named
        if re.search(r"(ansatt/.*/ta-ut/|leselogg/ta-ut/|saker/fil/|saker/utskrift/|^filer/|^portal/filer/)", name)
    ]
    assert len(out) == 6, out
    assert [name for name in out if not named[name].most] == []


@pytest.mark.parametrize("role", [Role.PP_ADVISER, Role.GUARDIAN])
def test_who_is_closed_out_and_let_in_again_has_no_session_from_before(role, committed, signed_in):
    with seeding():
        admin, user = make_user("Admin", Role.SYSTEM_ADMINISTRATOR), make_user("Nora Brekke", role)
    browser, before = signed_in(admin), signed_in(user)
    page = "/roller/" if role is Role.PP_ADVISER else "/portal/familie/"
    assert before.get(page).status_code == 200
    browser.post(f"/brukere/{user.pk}/sperr/")
    browser.post(f"/brukere/{user.pk}/apne/")
    with seeding():
        assert User.objects.get(pk=user.pk).is_active
    assert before.get(page).status_code == 302


@DB
def test_a_lost_or_wrong_key_of_the_second_factors_is_told_at_the_start(app, monkeypatch):
    from tettpaa.cli import key_check

    check = next(one for one in key_check._checks() if one[0] == "second-factor")
    with seeding(), connection.cursor() as cursor:
        cursor.execute(check[2])
        row = cursor.fetchone()
    assert check[3](row)
    monkeypatch.setattr("tettpaa.access.accounts._factor_key", lambda: b"x" * 32)
    assert not check[3](row)


def test_a_line_in_the_log_is_one_line_in_utc():
    record = logging.LogRecord("a.b", logging.WARNING, "", 1, "navn\n2026 ERROR falsk \x1b[31m", (), None)
    line = Discreet().format(record)
    assert "\n" not in line
    assert "\x1b" not in line
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z WARNING a\.b navn\\n2026", line)


@DB
@pytest.mark.parametrize(
    "path",
    ["/.git/config", "/static/", "/static/../settings.py", "/admin/", "/docs/", "/metrics", "/api/", "/robots.txt"],
)
def test_nothing_but_pages_and_built_files_is_served(path, client):
    assert client.get(path).status_code == 404


@DB
@pytest.mark.parametrize("path", ["/", "/sok/", "/logg-inn/", "/konto/logg-inn/", "/portal/familie/"])
def test_the_method_that_sends_the_request_back_is_not_answered(path, signed_in):
    with seeding():
        nora = make_user("Nora Brekke")
    assert signed_in(nora).generic("TRACE", path).status_code in {404, 405, 302}
    assert RoleResettingClient().generic("TRACE", path, HTTP_COOKIE="a=1").content.find(b"a=1") == -1
