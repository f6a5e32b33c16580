"""Bad moments, with the real service, the real database server and a real browser: no text is lost, nothing half-done."""

import os
import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.support.database import seeding
from tests.support.serving import Served, serving
from tettpaa.access.models import DeskSession
from tettpaa.access.sessions import cookie_name
from tettpaa.assessments.models import AssessmentSigning
from tettpaa.assessments.tests.writing import Writing
from tettpaa.core import home
from tettpaa.core.postgres.connections import external
from tettpaa.documents.models import FinalDocument, Section, StoredFile
from tettpaa.organisation.models import Unit

BUILT = (home.project_root() / "tettpaa" / "core" / "static" / "tettpaa" / "app.js").exists()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(external(), reason="another's database server is not ours to stop"),
    pytest.mark.skipif(not BUILT, reason="needs a built front end (make setup)"),
]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
PATIENCE = 60_000
SHORT_PAUSE = 6_000
"""Longer than the page waits before it saves what is typed."""


@pytest.fixture(scope="module")
def served(test_database, django_db_blocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with django_db_blocker.unblock(), serving(test_database, tmp_path_factory.mktemp("static")) as found:
        yield found


@pytest.fixture
def address(served: Served) -> str:
    return served.address


@pytest.fixture
def work(served: Served, acting_as) -> Writing:
    """New people at a school whose name nobody else has any more."""
    with seeding():
        for unit in Unit.objects.all():
            Unit.objects.filter(pk=unit.pk).update(name=f"Skole {unit.pk}")
    return Writing(acting_as)


def open_editor(page: Page, work: Writing) -> None:
    """Nora's draft, with the cursor in the first section."""
    assessment = work.start()
    page.goto(f"/vurderinger/{assessment.pk}/")
    page.locator(".ProseMirror").first.click()


def state(page: Page, wanted: str) -> str:
    """Waits until the line under the text says so, and answers with its words."""
    return page.wait_for_selector(f"[data-save-state={wanted}]", timeout=PATIENCE).inner_text()  # type: ignore[union-attr]  # waits until there is one


def saved_text(work: Writing) -> str:
    with seeding():
        return "".join(Section.objects.filter(document__scope=work.case.scope).values_list("html", flat=True))


def test_a_database_that_stops_for_ten_seconds_during_an_autosave(served: Served, work: Writing, as_) -> None:
    page = as_(work.nora)
    open_editor(page, work)
    with served.database_stopped():
        page.keyboard.type("Skrevet før")
        words = state(page, "retrying")
        assert "Vi får ikke lagret akkurat nå. Teksten er trygg her, og vi prøver igjen." in words
        page.keyboard.type(" og mens den sto")
        page.wait_for_timeout(8_000)
    assert "Lagret" in state(page, "saved")
    assert "Skrevet før og mens den sto" in saved_text(work)


def test_a_database_that_stands_still_until_the_browser_has_given_up(served: Served, work: Writing, as_) -> None:
    page = as_(work.nora)
    open_editor(page, work)
    with served.database_frozen():
        page.keyboard.type("Skrevet mens alt sto stille")
        state(page, "retrying")
    state(page, "saved")
    assert saved_text(work).count("Skrevet mens alt sto stille") == 1


def test_a_service_that_is_killed_while_somebody_types(served: Served, work: Writing, as_) -> None:
    page = as_(work.nora)
    open_editor(page, work)
    served.service.end(signal.SIGKILL)
    assert served.service.gone()
    page.keyboard.type("Skrevet uten tjeneste")
    state(page, "retrying")
    served.start_again()
    state(page, "saved")
    assert "Skrevet uten tjeneste" in saved_text(work)


def test_a_session_that_ends_while_somebody_types(served: Served, work: Writing, as_, signed_in) -> None:
    page = as_(work.nora)
    open_editor(page, work)
    with seeding():
        DeskSession.objects.all().delete()
    page.keyboard.type("Skrevet etter utlogging")
    assert "logg" in state(page, "signed-out").lower()
    sign_in_again(page, served, signed_in(work.nora))
    state(page, "saved")
    assert "Skrevet etter utlogging" in saved_text(work)


@pytest.mark.parametrize("over", [False, True], ids=["still signed in", "signed out meanwhile"])
def test_ten_minutes_without_a_connection_while_somebody_types(served, work, as_, signed_in, over):
    page = as_(work.nora)
    page.clock.install()
    open_editor(page, work)
    page.keyboard.type("Skrevet med nett.")
    page.clock.fast_forward(SHORT_PAUSE)
    state(page, "saved")
    page.context.set_offline(True)
    page.keyboard.type(" Skrevet uten nett.")
    for minute in range(1, 11):
        page.keyboard.type(f" Minutt {minute}.")
        page.clock.fast_forward(60_000)
    assert "Du er uten nett. Teksten er lagret her." in state(page, "retrying")
    assert "uten nett" not in saved_text(work)
    with seeding():
        if over:
            DeskSession.objects.all().delete()
    page.context.set_offline(False)
    if over:
        assert "logg" in state(page, "signed-out").lower()
        page.keyboard.type(" Skrevet utlogget.")
        sign_in_again(page, served, signed_in(work.nora))
    page.clock.fast_forward(SHORT_PAUSE)
    state(page, "saved")
    lines = ["Skrevet med nett.", "Skrevet uten nett.", *(f"Minutt {minute}." for minute in range(1, 11))]
    whole = " ".join([*lines, *(["Skrevet utlogget."] if over else [])])
    assert saved_text(work).count(whole) == 1
    assert saved_text(work).count("Skrevet med nett.") == 1
    page.reload()
    assert page.locator(".ProseMirror").first.inner_text().strip() == whole
    assert page.locator("#tekstvalg").count() == 0


def sign_in_again(page, served, client):
    """In another tab; then the reader comes back to this one."""
    value = client.cookies[cookie_name()].value
    page.context.add_cookies([{"name": cookie_name(), "value": value, "url": served.address}])
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def test_a_process_killed_between_rendering_and_saving_leaves_nothing_and_signing_works_again(
    served: Served, work: Writing, as_
) -> None:
    page = as_(work.nora)
    assessment = work.approved()
    page.goto(f"/vurderinger/{assessment.pk}/signer/")
    with served.connect() as held, held.transaction():
        # The signing now waits at the moment when the document is made and not one row is saved.
        held.execute("lock table documents_storedfile in access exclusive mode")
        page.get_by_role("button", name="Signer vurderingen").click(no_wait_after=True)
        wait_for_a_waiting_one(page, served)
        served.kill_pages()
    with seeding():
        assert not StoredFile.objects.filter(scope=work.case.scope).exists()
        assert not AssessmentSigning.objects.filter(assessment=assessment).exists()
    go_until_it_answers(page, f"/vurderinger/{assessment.pk}/signer/")
    page.get_by_role("button", name="Signer vurderingen").click()
    page.wait_for_load_state()
    with seeding():
        assert FinalDocument.objects.filter(document=assessment.document_id).count() == 1
        assert AssessmentSigning.objects.filter(assessment=assessment).count() == 1


def wait_for_a_waiting_one(page: Page, served: Served) -> None:
    question = "select count(*) from pg_locks join pg_database on pg_database.oid = database where datname = %s and not granted"
    with served.connect() as connection:
        for _ in range(300):
            row = connection.execute(question, [served.name]).fetchone()
            if row and row[0]:
                return
            page.wait_for_timeout(100)
    pytest.fail("the signing never came so far")


def go_until_it_answers(page: Page, path: str) -> None:
    """A new process needs a moment before it answers."""
    from playwright.sync_api import Error

    for _ in range(300):
        try:
            answer = page.goto(path)
        except Error:
            page.wait_for_timeout(100)
            continue
        if answer is not None and answer.ok:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{path} never answered")
