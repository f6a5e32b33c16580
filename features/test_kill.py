"""Nothing that a person typed is lost, whoever is killed while they type: browser, web process, worker or database.

Ten seeded rounds by default; ``make kill-test`` runs as many as asked for and writes ``docs/kill-test.md``.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from features import killing
from features.killing import PATIENCE, Round
from tests.support.database import seeding
from tests.support.serving import Served, durable, serving
from tettpaa.access.models import User
from tettpaa.access.sessions import cookie_name
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import CaseNote
from tettpaa.core import doorways, home
from tettpaa.core.postgres.connections import external
from tettpaa.documents.models import Section
from tettpaa.referrals.models import Referral

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "app.js").exists()
ROUNDS = int(os.environ.get("TETTPAA_KILL_ROUNDS", "10"))
REPORT = os.environ.get("TETTPAA_KILL_REPORT", "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(external(), reason="another's database server is not ours to kill"),
    pytest.mark.skipif(not BUILT, reason="needs a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="module")
def served(test_database, django_db_blocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    static = tmp_path_factory.mktemp("static")
    with django_db_blocker.unblock(), durable(test_database.cluster), serving(test_database, static) as found:
        yield found


class Desk:
    """A draft, a case and a referral to write in, and the people who do."""

    def __init__(self, served: Served, acting_as: Any, signed_in: Any) -> None:
        self.served, self.work, self.signed_in = served, Writing(acting_as), signed_in
        self.assessment = self.work.start()
        client = signed_in(self.work.eirik)
        client.post("/portal/enhet/henvisninger/start/")
        with seeding():
            self.referral = Referral.objects.latest("started_at")

    def writer(self, one: Round) -> User:
        return self.work.eirik if one.place == "referral" else self.work.nora

    def cookie(self, user: User) -> dict[str, str]:
        client = self.signed_in(user)
        with doorways.through(user.doorway):
            name = cookie_name()
        return {"name": name, "value": client.cookies[name].value}

    def go(self, page: Page, one: Round) -> None:
        """To the page, with the cursor where one types."""
        addresses = {
            "note": f"/saker/{self.work.case.pk}/notat/",
            "referral": f"/portal/enhet/henvisninger/{self.referral.pk}/bestillingen/",
            "editor": f"/vurderinger/{self.assessment.pk}/",
        }
        page.goto(addresses[one.place])
        page.wait_for_timeout(2_000 if one.killed_at else 200)
        both = page.locator("dialog#tekstvalg[open]")
        if both.count():  # the last save came through and its answer did not: one's own text is chosen
            one.offered = both.inner_text()
            both.locator("button[value=mine]").click()
        self.cursor(page, one).click()
        page.keyboard.press("Control+End")

    def cursor(self, page: Page, one: Round) -> Any:
        if one.place == "referral":
            return page.locator("[name=concern]")
        return page.locator(".ProseMirror").nth(one.seed % 5 if one.place == "editor" else 0)

    def stored(self, one: Round) -> str:
        """What the database has of it."""
        with seeding():
            if one.place == "note":
                return " ".join(CaseNote.objects.filter(scope=self.work.case.scope).values_list("html", flat=True))
            if one.place == "referral":
                return str(Referral.objects.values_list("concern", flat=True).get(pk=self.referral.pk))
            rows = Section.objects.filter(document_id=self.assessment.document_id)
            return " ".join(rows.values_list("html", flat=True))

    def save_note(self, page: Page, one: Round) -> None:
        kind = page.locator("[name=kind]").first
        if kind.evaluate("one => one.tagName") == "SELECT":
            kind.select_option(index=1)
        else:
            kind.check(force=True)
        page.fill("[name=title]", f"Runde {one.seed}")
        page.fill("[name=place]", "skolen")
        page.locator("#skjema button[type=submit]").first.click(no_wait_after=True)


@pytest.fixture(scope="module")
def desks() -> dict[str, Desk]:
    return {}


@pytest.fixture
def desk(desks: dict[str, Desk], served: Served, acting_as: Any, signed_in: Any) -> Desk:
    """One for all the rounds: what the round before left is no trouble to the next."""
    if not desks:
        desks["one"] = Desk(served, acting_as, signed_in)
    return desks["one"]


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_nothing_that_was_typed_is_lost(seed: int, desk: Desk, browser: Browser, tmp_path: Path) -> None:
    one, began = Round(seed), time.monotonic()
    cookie = desk.cookie(desk.writer(one))
    context = killing.opened(browser.browser_type, tmp_path, desk.served.address, cookie)
    try:
        page = context.pages[0]
        page.on("response", one.hear)
        desk.go(page, one)
        killing.type_until(page, one, one.moment)
        bring_back = killing.kill(one, desk.served, tmp_path)
        if one.victim == "browser":
            context, page = reopened(context, browser, tmp_path, desk, one)
        else:
            go_on_typing(page, one, desk, bring_back)
        settle(page, one, desk)
    finally:
        with suppress(Error):
            context.close()
    one.seconds = time.monotonic() - began
    report(one)
    assert one.acknowledged <= set(one.words())
    assert not [word for word in one.acknowledged if word not in one.stored]
    assert set(one.lost) <= one.may_be_lost


def go_on_typing(page: Page, one: Round, desk: Desk, bring_back: Any) -> None:
    """Nobody notices at once that something is gone."""
    killing.type_until(page, one, one.outage)
    if one.place == "note" and one.tries_while_down:
        desk.save_note(page, one)
        page.wait_for_timeout(300)
    bring_back()


def reopened(
    context: BrowserContext, browser: Browser, profile: Path, desk: Desk, one: Round
) -> tuple[BrowserContext, Page]:
    """The browser opened again on the same machine by the same person, at the same page."""
    with suppress(Error):
        context.close()
    again = killing.opened(browser.browser_type, profile, desk.served.address, desk.cookie(desk.writer(one)))
    page = again.pages[0] if again.pages else again.new_page()
    page.on("response", one.hear)
    desk.go(page, one)
    place = desk.cursor(page, one)
    one.offered += place.input_value() if one.place == "referral" else place.inner_text()
    return again, page


def settle(page: Page, one: Round, desk: Desk) -> None:
    """Until the server has what the page has."""
    if one.place == "note":
        wanted = [word for word in one.words() if one.victim != "browser" or word in one.offered]
        if wanted:
            assert killing.until(lambda: sent(page, one, desk, wanted), page), "the note could not be saved"
    elif one.victim != "browser":
        last = one.words()[-1]
        assert killing.until(lambda: last in desk.stored(one), page, PATIENCE / 1000), "never saved"
    else:
        kept = [word for word in one.words() if word in one.offered]
        killing.until(lambda: not kept or kept[-1] in desk.stored(one), page, 20)
    one.stored = desk.stored(one)


def sent(page: Page, one: Round, desk: Desk, wanted: list[str]) -> bool:
    """The note is in the journal; if the page was lost on the way, it is opened again with what was kept."""
    if all(word in desk.stored(one) for word in wanted):
        return True
    if not page.url.rstrip("/").endswith("notat") or not page.locator("#skjema").count():
        desk.go(page, one)
        one.offered = desk.cursor(page, one).inner_text()
    desk.save_note(page, one)
    page.wait_for_timeout(1_000)
    return all(word in desk.stored(one) for word in wanted)


def report(one: Round) -> None:
    """One line for each round, where somebody wants them."""
    if REPORT:
        row = {
            "seed": one.seed,
            "victim": one.victim,
            "place": one.place,
            "typed": len(one.typed),
            "acknowledged": len(one.acknowledged),
            "broken": len([word for word in one.acknowledged if word not in one.stored]),
            "lost": len(one.lost),
            "seconds": round(one.seconds, 1),
        }
        with Path(REPORT).open("a") as file:
            file.write(json.dumps(row) + "\n")
