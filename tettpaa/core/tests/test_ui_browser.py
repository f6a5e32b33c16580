"""The front end in a real browser, against a small server that can fail: no text is lost and the keys work."""

import base64
import json
import shutil
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tettpaa.core.security import CSP
from tettpaa.core.tests.test_clockbar import ELIAS

CORE = Path(__file__).resolve().parents[1]
AXE = CORE.parents[1] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
BUILT = (CORE / "static" / "tettpaa" / "app.js").exists()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and BUILT), reason="needs Chromium and a built front end (make setup)"),
]

LIST = """{% extends "core/desk_base.html" %}{% load ui %}{% block title %}Saker{% endblock %}{% block content %}
<h1 class="ds-heading">Saker</h1><ul class="rows" data-list>{% for name in names %}<li data-item><a class="row-link"
href="#sak-{{ forloop.counter }}">{{ name }}</a><a class="ds-link" href="#steg-{{ forloop.counter }}" data-key="n">Nytt
steg</a></li>{% endfor %}</ul>{% endblock %}"""
NOTE = """{% extends "core/desk_base.html" %}{% block title %}Notat{% endblock %}
{% block content %}<h1 class="ds-heading">Notat</h1>
{% include "core/_form.html" with submit="Lagre notat" keep="notat-1" %}{% endblock %}"""
EDITOR = """{% extends "core/desk_base.html" %}{% load static %}{% block title %}Vurdering{% endblock %}
{% block head %}<script defer src="{% static 'tettpaa/editor.js' %}"></script>{% endblock %}
{% block content %}<h1 class="ds-heading">Vurdering</h1><p class="saved" data-save-state></p>
{% include "core/_editor_tools.html" %}
<div class="paper"><section id="s1"><div class="txt"><h2 id="h1">Utbytte</h2>
{% include "core/_editor.html" with save_url="/lagre/" html="<p>Elias</p>" revision=36 label="h1" keep="del-1" %}
</div></section></div>{% endblock %}"""


class NoteForm(forms.Form):
    seen = forms.CharField(label="Hva så du?", widget=forms.Textarea, help_text="Det du så.")
    when = forms.DateField(label="Når?", required=False)
    who = forms.ChoiceField(label="Hvem?", choices=[("s", "Skolen"), ("f", "Foresatte")], widget=forms.RadioSelect)


def rendered(source: str, values: dict[str, Any]) -> str:
    """A page without the middleware and the people that a real one needs."""
    context = Context({"csrf_token": "token", **values})
    context.request = RequestFactory().get("/")  # what {% querystring %} reads
    return Template(source).render(context)


def pages() -> dict[str, str]:
    rooms = [SimpleNamespace(url="/", label="Saker", icon="sak", count=46, count_label="saker", current=True)]
    me = SimpleNamespace(name="Nora Brekke", role="PP-rådgiver", initials="NB")
    context = {
        "rooms": rooms,
        "me": me,
        "user_key": "u1",
        "kept_keys": base64.b64encode(bytes(range(32))).decode(),
        "search_url": "/sok/",
        "sign_out_url": "/ut/",
        "demo": True,
        "names": ["Mathea", "Elias", "Oskar"],
        "clock": ELIAS,
        "page": Paginator(range(30), 10).page(2),
    }
    found = {}
    with translation.override("nb"):
        for name, source, form in (
            ("liste", LIST, None),
            ("notat", NOTE, NoteForm()),
            ("rett", NOTE, NoteForm({})),
            ("vurdering", EDITOR, None),
            ("deler", '{% extends "core/components.html" %}', NoteForm()),
        ):
            found[f"/{name}/"] = rendered(source, {**context, "form": form})
        source = '{% extends "core/public_base.html" %}{% block title %}Logg inn{% endblock %}'
        found["/logg-inn/"] = rendered(source, {})
    return found


class World:
    """The server's side: which way it fails just now, and all that has been posted to it."""

    def __init__(self) -> None:
        self.mode = "ok"
        self.posts: list[tuple[str, dict[str, list[str]]]] = []
        self.pages = pages()
        self.address = ""

    @property
    def last(self) -> dict[str, list[str]]:
        return self.posts[-1][1]

    def answer(self, path: str, sent: dict[str, list[str]]) -> tuple[int, str, str]:
        """Status, body and where to go."""
        self.posts.append((path, sent))
        if self.mode == "signed-out":
            return 303, "", "/logg-inn/?next=/x"
        if self.mode == "stopped":
            return 503, "<b data-reference>7F3A</b>", ""
        if path == "/sok/":
            return 200, '<main><ul id="treff"><li><a href="/liste/">Elias</a></li></ul></main>', ""
        if path != "/lagre/":
            return 303, "", "/liste/"
        revision = int(sent["base_revision"][0])
        if self.mode == "newer" and revision != 50:
            # No inline handler: Chromium reports those to the policy even in a document that runs nothing.
            theirs = "<p>Aminas tekst<img src=x><script>alert(1)</script></p>"
            return 409, json.dumps({"revision": 50, "html": theirs, "by": "Amina", "saved_at": "12.04"}), ""
        return 200, json.dumps({"revision": revision + 1, "saved_at": "09.52"}), ""


def handler(world: World) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def reply(self, status: int, body: bytes, kind: str, goal: str = "") -> None:
            self.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), "Location": goal}.items():
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Security-Policy", CSP)
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            path = urllib.parse.urlsplit(self.path).path
            file = CORE / path.lstrip("/")
            kinds = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
            if path.startswith("/static/") and file.is_file():
                self.reply(200, file.read_bytes(), kinds[file.suffix])
            else:
                self.reply(200, world.pages.get(path, "").encode(), "text/html; charset=utf-8")

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            status, body, goal = world.answer(self.path, urllib.parse.parse_qs(raw, keep_blank_values=True))
            kind = "application/json" if body.startswith("{") else "text/html; charset=utf-8"
            self.reply(status, body.encode(), kind, goal)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            """Quiet."""

    return Handler


@pytest.fixture(scope="module")
def server() -> Iterator[World]:
    world = World()
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler(world))
    world.address = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    yield world
    http.shutdown()
    http.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright: Playwright
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def world(server: World) -> Iterator[World]:
    server.mode = "ok"
    server.posts.clear()
    yield server
    server.mode = "ok"


@pytest.fixture
def visit(browser: Browser, world: World) -> Iterator[Callable[[str], Page]]:
    """Opens a page; at the end no content-policy violation and no error may have happened on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=world.address)
    context.set_default_timeout(8000)
    trouble: list[str] = []
    context.on("weberror", lambda error: trouble.append(str(error.error)))
    context.on("console", lambda line: trouble.append(line.text) if "Content Security" in line.text else None)

    def open_page(path: str) -> Page:
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    context.close()
    assert trouble == []


def until(page: Page, truth: str) -> None:
    """Waits for a script's answer to be true; Playwright's own way of waiting needs eval, which the policy forbids."""
    for _ in range(80):
        if page.evaluate(truth):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"ble aldri sant: {truth}")


def test_a_text_outlives_a_reload(visit: Callable[[str], Page]) -> None:
    page = visit("/notat/")
    page.fill("#id_seen", "Elias leste høyt")
    page.check("#id_who_1")
    page.reload()
    assert page.input_value("#id_seen") == "Elias leste høyt"
    assert page.is_checked("#id_who_1")
    assert "Teksten din er tatt vare på" in page.inner_text("[data-line=kept]")
    page.click("[data-line=kept] button")
    assert page.input_value("#id_seen") == ""


def test_a_text_outlives_a_lost_session_and_goes_when_the_server_has_it(
    visit: Callable[[str], Page], world: World
) -> None:
    page = visit("/notat/")
    world.mode = "signed-out"
    page.fill("#id_seen", "skrevet for lenge siden")
    page.click("[data-main-act]")
    page.wait_for_url("**/logg-inn/**")
    world.mode = "ok"
    page.goto("/notat/")
    assert page.input_value("#id_seen") == "skrevet for lenge siden"
    page.click("[data-main-act]")
    page.wait_for_url("**/liste/")
    page.goto("/notat/")
    assert page.input_value("#id_seen") == ""


def test_without_network_the_form_waits_and_is_sent_once(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/notat/")
    page.fill("#id_seen", "på tur")
    page.context.set_offline(True)
    page.click("[data-main-act]")
    page.wait_for_selector("[data-line=offline]")
    page.context.set_offline(False)
    page.wait_for_url("**/liste/")
    assert [sent["seen"] for _path, sent in world.posts] == [["på tur"]]


def test_three_presses_are_one_act(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/notat/")
    page.fill("#id_seen", "x")
    page.evaluate("() => { const b = document.querySelector('[data-main-act]'); b.click(); b.click(); b.click(); }")
    page.wait_for_url("**/liste/")
    assert len(world.posts) == 1


def test_signing_out_asks_first_and_leaves_nothing(visit: Callable[[str], Page]) -> None:
    page = visit("/notat/")
    page.fill("#id_seen", "hemmelig")
    until(page, "Object.keys(localStorage).length > 0")
    page.click(".me-b")
    page.click("#meg >> text=Logg ut")
    page.click("[data-line=sign-out] button")
    page.wait_for_url("**/liste/")
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_errors_take_the_focus_and_lead_to_the_field(visit: Callable[[str], Page]) -> None:
    page = visit("/rett/")
    assert page.title().startswith("Feil: ")
    until(page, "document.activeElement.matches('ds-error-summary')")
    page.click("ds-error-summary a >> nth=1")
    until(page, "document.activeElement.id === 'id_who_0'")
    assert page.get_attribute("#id_seen", "aria-describedby") == "id_seen_hjelp id_seen_feil"


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_keys_in_a_list_and_how_to_turn_them_off(visit: Callable[[str], Page]) -> None:
    page = visit("/liste/")
    page.keyboard.press("j")
    assert focused(page) != "Elias"
    page.focus("a.row-link")
    page.keyboard.press("j")
    assert focused(page) == "Elias"
    page.keyboard.press("n")
    assert page.url.endswith("#steg-2")
    page.keyboard.press("?")
    page.uncheck("[data-single-keys]")
    page.keyboard.press("Escape")
    page.focus("a.row-link")
    page.keyboard.press("j")
    assert focused(page) == "Mathea"


def test_search_opens_by_key_and_puts_no_name_in_the_address(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/liste/")
    page.keyboard.press("Control+k")
    page.keyboard.type("Eli")
    page.wait_for_selector("#sok-treff a")
    assert "Eli" not in page.url
    assert world.last["q"] == ["Eli"]


def test_the_main_act_has_a_key(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/notat/")
    page.fill("#id_seen", "med tast")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/liste/")
    assert world.last["seen"] == ["med tast"]


def write(page: Page, text: str) -> None:
    page.click(".ProseMirror")
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def test_the_editor_saves_by_itself_without_style(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/vurdering/")
    write(page, " leser")
    page.click("[data-cmd=table]")
    page.wait_for_selector("[data-save-state=saved]")
    assert "Lagret 09.52 · versjon 37" in page.inner_text("[data-save-state]")
    assert world.last["base_revision"] == ["36"]
    assert "<th>" in world.last["html"][0]
    assert "style" not in world.last["html"][0]


def test_a_server_that_stops_loses_nothing(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/vurdering/")
    world.mode = "stopped"
    write(page, " før")
    page.wait_for_selector("[data-save-state=retrying]")
    page.keyboard.type(" og under")
    world.mode = "ok"
    page.wait_for_selector("[data-save-state=saved]")
    assert "før og under" in world.last["html"][0]


def test_a_page_that_dies_comes_back_with_its_text(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/vurdering/")
    world.mode = "stopped"
    write(page, " krasj")
    page.close()
    world.mode = "ok"
    again = visit("/vurdering/")
    again.wait_for_selector("[data-save-state=saved]")
    assert "krasj" in again.inner_text(".ProseMirror")
    assert "krasj" in world.last["html"][0]


def test_two_writers_see_both_and_one_chooses(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/vurdering/")
    world.mode = "newer"
    write(page, " min")
    page.wait_for_selector("#tekstvalg")
    assert page.query_selector("#tekstvalg :is(img, script)") is None
    assert "Amina lagret en nyere versjon kl. 12.04." in page.inner_text("#tekstvalg")
    page.click("#tekstvalg [value=mine]")
    page.wait_for_selector("[data-save-state=saved]")
    assert world.last["base_revision"] == ["50"]
    assert "min" in world.last["html"][0]


def test_a_lost_session_while_writing_goes_on_after_sign_in(visit: Callable[[str], Page], world: World) -> None:
    page = visit("/vurdering/")
    world.mode = "signed-out"
    write(page, " borte")
    link = page.wait_for_selector("[data-save-state=signed-out] a")
    assert link is not None
    assert (link.get_attribute("href") or "").startswith("/logg-inn/?next=")
    world.mode = "ok"
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    page.wait_for_selector("[data-save-state=saved]")
    assert "borte" in world.last["html"][0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 640, 320])
@pytest.mark.parametrize("path", ["/deler/", "/rett/", "/vurdering/"])
def test_no_accessibility_rule_is_broken_and_nothing_scrolls_sideways(
    visit: Callable[[str], Page], path: str, width: int, scheme: Any
) -> None:
    page = visit(path)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.new_cdp_session(page).send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", rules)
    assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found["violations"]] == []
