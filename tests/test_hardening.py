"""What every answer carries and what none may hold: headers, cookies, tokens of forms, names, and our own inner life."""

import ast
import logging
import re
import runpy
from types import SimpleNamespace

import pytest
from django.conf import settings as in_force
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.urls import path

import tettpaa.urls
from conftest import RoleResettingClient
from tests.support.database import project_file, seeding
from tests.support.people import make_user
from tests.support.worlds import World
from tests.test_architecture import ADDRESSES
from tests.test_walk_urls import ABOUT_CHILDREN, filled
from tettpaa.access.pages import page
from tettpaa.access.roles import Permission, Role
from tettpaa.core.log_lines import Discreet
from tettpaa.core.security import CSP

pytestmark = pytest.mark.usefixtures("db")
PASSWORD = "lang setning om fugler 7"
SECRET = "Hemmelig Ordlyd"
BY_THE_PROVIDER = "the provider itself posts, with a signed token (OpenID back-channel logout)"
TOKEN_LESS = {
    "logg-inn/oidc/<slug:key>/ut-fra-tilbyder/": BY_THE_PROVIDER,
    "portal/logg-inn/oidc/<slug:key>/ut-fra-tilbyder/": BY_THE_PROVIDER,
}
"""Addresses that take a POST without the token of a form, each with its reason."""


def crash(request):
    raise RuntimeError(SECRET)


def crash_in_the_database(request):
    with connections["default"].cursor() as cursor:
        cursor.execute("select cast(%s as date)", [SECRET])
    return HttpResponse("")


def too_low(request):
    from django.core.exceptions import SuspiciousOperation

    raise SuspiciousOperation(SECRET)


urlpatterns = [
    *(
        path(f"prove/{view.__name__}/", page(Permission.OWN_ACCOUNT, methods="GET POST")(view))
        for view in (crash, crash_in_the_database, too_low)
    ),
    *tettpaa.urls.urlpatterns,
]
handler404, handler403, handler500 = tettpaa.urls.handler404, tettpaa.urls.handler403, tettpaa.urls.handler500


@pytest.fixture
def nora():
    with seeding():
        user = make_user("Nora Brekke", email="nora@tettpaa.example")
        user.set_password(PASSWORD)
        user.save()
        return user


@pytest.fixture
def with_crashes(settings, monkeypatch):
    settings.ROOT_URLCONF = __name__
    # pytest's own handlers format what they catch; ours is the one that is judged
    return monkeypatch


@pytest.fixture
def over_tls(settings, monkeypatch):
    """The settings file as it is read where the proxy gives TLS."""
    monkeypatch.setenv("TETTPAA_HTTPS", "1")
    read = runpy.run_path(str(project_file("tettpaa", "settings.py")))
    for name in (name for name in read if name.isupper() and ("COOKIE" in name or "SECURE" in name or name == "HTTPS")):
        setattr(settings, name, read[name])
    assert settings.HTTPS


def answers(browser: Client) -> dict[str, HttpResponse]:
    """One of each sort."""
    return {
        "open page": RoleResettingClient().get("/logg-inn/"),
        "portal's door": RoleResettingClient().get("/portal/logg-inn/"),
        "to the sign-in": RoleResettingClient().get("/saker/"),
        "a fetch without a session": RoleResettingClient().get("/saker/", headers={"HX-Request": "true"}),
        "page": browser.get("/roller/"),
        "fragment": browser.post("/sok/", {"q": "x"}, headers={"HX-Request": "true"}),
        "not there": browser.get("/finnes-ikke/"),
        "wrong method": browser.put("/roller/"),
        "no token": Client(enforce_csrf_checks=True).post("/logg-inn/", {}),
        "own fault": browser.get("/prove/crash/"),
        "bad request": browser.get("/prove/too_low/"),
        "icon": browser.get("/favicon.ico"),
        "another host": browser.get("/roller/", headers={"Host": "evil.example"}),
    }


@pytest.fixture
def every(nora, signed_in, with_crashes):
    browser = signed_in(nora)
    browser.raise_request_exception = False
    return answers(browser)


def test_every_sort_of_answer_carries_the_headers(every):
    for sort, answer in every.items():
        assert answer.headers["Content-Security-Policy"] == CSP, sort
        assert answer.headers["X-Content-Type-Options"] == "nosniff", sort
        assert answer.headers["Referrer-Policy"] == "same-origin", sort
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin", sort
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin", sort
        assert "camera=()" in answer.headers["Permissions-Policy"], sort
        assert answer.headers["Cache-Control"] == "no-store" or "no-store" in answer.headers["Cache-Control"], sort
        assert "Server" not in answer.headers, sort
        assert "X-Powered-By" not in answer.headers, sort
    assert "unsafe" not in CSP
    assert "default-src 'none'" in CSP
    assert not re.search(r"https?:|\*", CSP), "nothing from elsewhere"


def test_no_answer_has_script_or_style_inside(every):
    for sort, answer in every.items():
        text = answer.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text), sort
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:", text), sort


@pytest.mark.parametrize("demo", [False, True], ids=["in use", "demo"])
def test_what_goes_wrong_tells_nothing_of_our_inner_life(every, settings, demo, nora, signed_in, with_crashes):
    settings.DEMO = demo
    assert in_force.DEBUG is False
    browser = signed_in(nora)
    browser.raise_request_exception = False
    for sort, answer in (answers(browser) if demo else every).items():
        if answer.status_code < 400:
            continue
        text = answer.content.decode()
        for word in (
            SECRET,
            "Traceback",
            "Django",
            "django",
            "RuntimeError",
            "psycopg",
            str(project_file()),
            "urlpatterns",
        ):
            assert word not in text, f"{sort}: {word}"


def test_debugging_cannot_be_turned_on_from_outside(monkeypatch):
    for name in ("DEBUG", "DJANGO_DEBUG", "TETTPAA_DEBUG"):
        monkeypatch.setenv(name, "1")
    assert runpy.run_path(str(project_file("tettpaa", "settings.py")))["DEBUG"] is False


def set_cookies(answer: HttpResponse) -> dict[str, SimpleNamespace]:
    return {
        name: SimpleNamespace(
            secure=bool(one["secure"]),
            http_only=bool(one["httponly"]),
            same_site=one["samesite"],
            path=one["path"],
            domain=one["domain"],
        )
        for name, one in answer.cookies.items()
    }


def test_with_tls_every_cookie_is_bound_to_the_host_and_never_sent_in_clear(over_tls, nora):
    browser = RoleResettingClient()
    found = set_cookies(browser.get("/logg-inn/", secure=True))
    answer = browser.post("/konto/logg-inn/", {"login": nora.email, "password": PASSWORD}, secure=True)
    assert answer.status_code == 302
    found |= set_cookies(answer)
    found |= set_cookies(browser.post("/sprak/", {"language": "nn"}, secure=True))
    portal = RoleResettingClient()
    found |= set_cookies(portal.get("/portal/logg-inn/", secure=True))
    found |= set_cookies(browser.get("/konto/ekstra/app/", secure=True))
    names = {f"__Host-tettpaa_{name}" for name in ("desk", "csrf", "maskin", "sprak")}
    assert names <= set(found)
    for name, one in found.items():
        assert name.startswith("__Host-"), name
        assert one.secure, name
        assert one.path == "/", name
        assert not one.domain, name
        assert one.same_site == "Lax", name
        assert one.http_only or name == "__Host-tettpaa_csrf", name
    gone = set_cookies(browser.post("/logg-ut/", secure=True))["__Host-tettpaa_desk"]
    assert gone.secure, "a browser does not let go of such a cookie otherwise"


def test_with_tls_the_portals_cookie_is_bound_too_and_plain_names_are_worth_nothing(over_tls, signed_in):
    with seeding():
        rektor, nora = make_user("Marte Lie", Role.HEAD_TEACHER), make_user("Nora Brekke")
    assert "__Host-tettpaa_portal" in signed_in(rektor).cookies
    browser = signed_in(nora)
    assert browser.get("/roller/", secure=True).status_code == 200
    browser.cookies["tettpaa_desk"] = browser.cookies.pop("__Host-tettpaa_desk").value
    assert browser.get("/roller/", secure=True).status_code == 302


def test_with_tls_the_browser_is_told_to_stay_with_it(over_tls, settings):
    answer = Client().get("/logg-inn/", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    plain = Client().get("/logg-inn/")
    assert plain.status_code == 301
    assert plain.url.startswith("https://")


POSTS = [
    (address, pattern)
    for address, pattern in ADDRESSES
    if "POST" in getattr(getattr(pattern.callback, "page", None), "methods", ("POST",)) and "favicon" not in address
]


@pytest.mark.parametrize("fetch", [False, True], ids=["form", "htmx"])
def test_every_address_that_takes_a_post_asks_for_the_token(fetch, nora, signed_in):
    """Signed in or not, by a form or by a script: without the token nothing is done."""
    values = {"int": "1", "str": "x", "slug": "entra", "uuid": "0198c0de-0000-7000-8000-000000000000"}
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = signed_in(nora).cookies
    headers = {"HX-Request": "true", "X-Autosave": "1"} if fetch else {}
    open_ones = set()
    for address, _pattern in POSTS:
        there = "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda found: values[found[1] or "str"], address)
        if browser.post(there, headers=headers).status_code != 403:
            open_ones.add(address)
    assert open_ones == set(TOKEN_LESS)


def test_a_script_sends_the_token_in_a_header(nora, signed_in):
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = signed_in(nora).cookies
    browser.get("/sok/")
    token = browser.cookies["tettpaa_csrf"].value
    headers = {"HX-Request": "true", "X-CSRFToken": token}
    assert browser.post("/sok/", {"q": "x"}, headers=headers).status_code == 200
    assert browser.post("/sok/", {"q": "x"}, headers=headers | {"X-CSRFToken": token[::-1]}).status_code == 403


WHO = {"desk": ("adviser", "leader", "clerk"), "portal": ("rektor", "mother")}


def test_no_name_stands_in_what_the_browser_remembers_of_a_page(signed_in):
    """The title goes into the history and on the tab; the address into the history, the proxy's log and the next site."""
    with seeding():
        world = World()
    row = world.rows["own"]
    child = row["people.Child"]
    names = {child.first_name, child.last_name, child.name, *(user.name for user in world.users.values())}
    titles, wrong = 0, []
    for address, spec in ABOUT_CHILDREN:
        if "GET" not in spec.methods:
            continue
        there = filled(address, spec, row)
        for person in WHO["portal" if address.startswith("portal/") else "desk"]:
            answer = signed_in(world.users[person]).get(there)
            if answer.status_code in {301, 302}:
                wrong += [f"{there} → {answer.url}" for name in names if name.lower() in answer.url.lower()]
            found = (
                None
                if answer.streaming
                else re.search(r"<title>(.*?)</title>", answer.content.decode("utf-8", "replace"))
            )
            if found and answer.status_code == 200:
                titles += 1
                wrong += [
                    f"{person} {there}: {found[1]}" for name in names if re.search(rf"\b{re.escape(name)}\b", found[1])
                ]
    assert wrong == []
    assert titles > 50


def test_nobody_is_searched_for_by_name_in_an_address():
    """A search by GET would write the name into the history and the proxy's log. Units are public."""
    searching = [
        found.name
        for found in sorted(project_file("tettpaa").rglob("templates/**/*.html"))
        for form in re.findall(r"<form.*?</form>", found.read_text("utf-8"), re.DOTALL)
        if 'name="q"' in form and 'method="post"' not in form.partition(">")[0] + ">"
    ]
    assert searching == ["units.html"]


@pytest.fixture
def log(caplog):
    """What the service writes, line by line, as its own formatter writes it."""
    caplog.set_level(logging.DEBUG)
    return lambda: "\n".join(Discreet().format(record) for record in caplog.records)


def test_the_log_says_what_happened_and_where_and_nothing_that_people_wrote(nora, signed_in, with_crashes, log):
    browser = signed_in(nora)
    browser.raise_request_exception = False
    browser.get("/prove/crash/")
    browser.post("/prove/crash_in_the_database/", {"name": SECRET})
    browser.get(f"/velkommen/{'t' * 40}/")
    browser.get(f"/finnes-ikke/{SECRET}/")
    browser.post("/sok/", {"q": SECRET})
    RoleResettingClient().post("/konto/logg-inn/", {"login": f"{SECRET}@x.example", "password": "feil"})
    said = log()
    assert "RuntimeError" in said
    assert "test_hardening.py" in said
    assert "Referanse" in said
    assert "psycopg.errors.InvalidDatetimeFormat (22007)" in said
    assert SECRET not in said
    assert "Hemmelig" not in said
    assert "t" * 40 not in said
    assert nora.email not in said


def test_the_services_own_handlers_write_that_way():
    handlers = in_force.LOGGING["handlers"].values()
    assert {handler["formatter"] for handler in handlers} == {"plain"}
    assert in_force.LOGGING["formatters"]["plain"]["()"] == "tettpaa.core.log_lines.Discreet"


def test_settings_hold_no_secret_of_their_own(monkeypatch, tmp_path):
    """What is named like a secret is read from outside or made; two installations have nothing in common."""
    tree = ast.parse(project_file("tettpaa", "settings.py").read_text("utf-8"))
    named = [
        (target.id, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and re.search(r"SECRET|PASSWORD$|TOKEN|_KEY$", target.id)
    ]
    assert [name for name, _ in named] == ["SECRET_KEY", "SMS_TOKEN"]
    assert all(isinstance(value, ast.Call) for _, value in named)
    keys = []
    for place in ("one", "two"):
        monkeypatch.setenv("TETTPAA_HOME", str(tmp_path / place))
        monkeypatch.delenv("TETTPAA_SECRET_KEY", raising=False)
        keys.append(runpy.run_path(str(project_file("tettpaa", "settings.py")))["SECRET_KEY"])
    assert keys[0] != keys[1]
    assert min(map(len, keys)) >= 64


def test_a_failure_that_comes_before_itself_is_told_once():
    first, second = ValueError("Nora Brekke"), KeyError("Elias")
    first.__context__, second.__context__ = second, first
    told = Discreet().formatException((ValueError, first, None))
    assert told.split("\n") == ["builtins.KeyError", "builtins.ValueError"]
