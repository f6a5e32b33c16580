"""A child's way from a rektor's referral to the day the decision is told to the family, by everybody who takes part."""

import datetime as dt
import io
import os
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pypdf import PdfReader, PdfWriter

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.access.session import Actor, acting
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.cases import clock_queries, jobs, queries
from tettpaa.cases.models import IndividualCase
from tettpaa.documents import queries as documents
from tettpaa.documents.models import Section
from tettpaa.people.models import Child, Guardian

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("committed")]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def a_real_pdf() -> bytes:
    out = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.write(out)
    return out.getvalue()


def fill(page: Page, **values: object) -> None:
    """Fills the form's fields by their names, whatever kind of field each is."""
    for name, value in values.items():
        found = page.locator(f"[name='{name}']")
        assert found.count(), f"{name} is not on {page.url}: {fields(page)}"
        kind = found.first.get_attribute("type") or found.first.evaluate("e => e.tagName")
        if kind == "radio":
            page.locator(f"[name='{name}'][value='{value}']").check(force=True)
        elif kind == "checkbox":
            found.first.set_checked(bool(value), force=True)
        elif kind == "SELECT":
            found.first.select_option(str(value))
        else:
            found.first.fill(written(value, kind))


def written(value: object, kind: str) -> str:
    """A date as the field wants it, anything else as it is."""
    if isinstance(value, dt.date):
        return value.isoformat() if kind == "date" else value.strftime("%d.%m.%Y")
    return str(value)


def fields(page: Page) -> list[str]:
    """The names of the page's fields, for the message of a failing test."""
    names: list[str] = page.locator("[name]").evaluate_all("all => all.map(e => e.name)")
    return names


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).first.click()
    page.wait_for_load_state()


class TheCast:
    """Everybody who takes part, at one school."""

    def __init__(self) -> None:
        with seeding():
            self.unit = make_unit()
            self.rektor = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            self.clerk = make_user("Bente Lie", Role.CLERK)
            self.leader = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.adviser = make_user("Nora Brekke")
            self.controller = make_user("Jonas Aas")
            self.mother = make_user("Sara Haugland", Role.GUARDIAN)
            employ(self.rektor, self.unit)


@pytest.fixture
def cast() -> TheCast:
    return TheCast()


@pytest.mark.commitment("K4.2a")
@pytest.mark.commitment("K4.4a")
def test_from_referral_to_decision(cast, as_):
    the_rektor_refers(as_(cast.rektor))
    the_clerk_finds_it_complete(as_(cast.clerk), cast)
    the_leader_takes_it_in(as_(cast.leader), cast)
    case = the_case(cast)
    the_adviser_gets_consent_and_hears_the_child(as_(cast.adviser), case, cast)
    the_adviser_writes(as_(cast.adviser), case, cast)
    the_mother_answers(as_(cast.mother), case)
    the_adviser_gets_it_controlled_signs_and_sends(as_, case, cast)
    check_the_signed_document(cast)
    assert the_clock(cast).is_running, "a sent assessment is not a case that is done"
    the_rektor_decides(as_(cast.rektor), case)
    jobs.apply_registrations(case_id=str(case.pk))
    clock = the_clock(cast)
    assert not clock.is_running
    assert clock.service_days is not None
    assert clock.unit_days is not None


def the_rektor_refers(page: Page) -> None:
    page.goto("/portal/enhet/henvisninger/")
    press(page, "Start henvisning")
    fill(page, child_first_name="Elias", child_last_name="Haugland Tesfay")
    fill(page, child_birth_date=dt.date(2017, 3, 4), group="4B")
    press(page, "Neste")
    fill(page, order_question="Trenger Elias individuelt tilrettelagt opplæring i lesing?", main_reason="reading")
    fill(page, concern="Elias leser sakte.")
    choose(page, "wants_assessment", yes=True)
    press(page, "Neste")
    fill(page, ordinary_provision="Lesegruppe to ganger i uka.")
    choose(page, "discussed_first", yes=False)
    fill(page, **{"measures-0-what": "Lesekurs", "measures-0-period": "åtte uker", "measures-0-effect": "litt raskere"})
    press(page, "Neste")
    fill(page, child_view="«Jeg vil lese selv.»", child_view_from="Kontaktlæreren")
    fill(
        page,
        **{"guardians-0-first_name": "Sara", "guardians-0-last_name": "Haugland", "guardians-0-relation": "mother"},
    )
    fill(
        page,
        **{f"guardians-0-{name}": True for name in ("has_parental_responsibility", "lives_with_child")},
    )
    fill(page, **{"guardians-0-own_view": "Han gruer seg til lekser."})
    press(page, "Neste")
    page.set_input_files("[name=file]", {"name": "rapport.pdf", "mimeType": "application/pdf", "buffer": a_real_pdf()})
    fill(page, is_report=True)
    press(page, "Legg ved")
    page.goto(re.sub(r"vedlegg/.*", "vis/", page.url))
    page.get_by_label("Sara Haugland").check(force=True)
    page.get_by_label("vi leste den sammen").check(force=True)
    page.locator("#skjema [type=submit]").first.click()
    page.wait_for_load_state()
    page.goto(re.sub(r"vis/.*", "se-over/", page.url))
    press(page, "Send henvisningen")
    assert "mangler" not in page.url


def choose(page: Page, name: str, *, yes: bool) -> None:
    """A yes-or-no question, whatever its values are."""
    values = page.locator(f"input[name='{name}']").evaluate_all("all => all.map(e => e.value)")
    wanted = [value for value in values if (value.lower() in {"true", "yes", "ja", "1"}) == yes and value]
    page.locator(f"input[name='{name}'][value='{wanted[0]}']").check(force=True)


def the_clerk_finds_it_complete(page: Page, cast: TheCast) -> None:
    page.goto("/henvisninger/")
    page.get_by_role("link", name=re.compile("Elias")).first.click()
    page.goto(f"{page.url}barn/")
    page.locator("form[action*='registrer'] button").click()
    page.wait_for_load_state()
    press(page, "Merk som komplett")
    with seeding():
        mother = Guardian.objects.get(first_name="Sara")
        mother.user = cast.mother
        mother.save()
    page.goto(f"/barn/{mother.child_id}/")
    page.locator("form[action*='bekreft'] button").first.click()
    page.wait_for_load_state()


def the_leader_takes_it_in(page: Page, cast: TheCast) -> None:
    page.goto("/inntak/")
    fill(page, severity="high", soundness="should_start", expediency="assessment")
    fill(page, severity_grounds="Leser sakte etter lang tids hjelp.", soundness_grounds="Gir opp.")
    fill(page, expediency_grounds="Vi vet ikke hvorfor.", what_1="Lesekurs fortsetter.", who_1="Guro")
    today = timezone.localdate()
    fill(page, starts_on_1=today.isoformat(), check_on_1=(today + dt.timedelta(days=30)).isoformat())
    fill(page, holder=cast.adviser.pk)
    fill(page, holder_is_impartial=True)
    press(page, "Ta inn, og gå til neste")


def the_case(cast: TheCast) -> IndividualCase:
    with seeding():
        return IndividualCase.objects.get(holder=cast.adviser)


def the_adviser_gets_consent_and_hears_the_child(page: Page, case: IndividualCase, cast: TheCast) -> None:
    with seeding():
        mother = Guardian.objects.get(first_name="Sara")
        child = Child.objects.get(pk=case.child_id)
    page.goto("/")
    assert child.first_name in page.content()
    page.goto(f"/saker/{case.pk}/samtykker/nytt/")
    send_form(page, kind="assessment", answer="yes", who=mother.pk, channel="phone")
    page.goto(f"/saker/{case.pk}/samtale/")
    send_form(page, form="talk", place="Grupperom 2", own_words="Jeg vil lese selv.", weighed="Lagt stor vekt på.")
    page.goto(f"/saker/{case.pk}/barnets-beste/")
    send_form(page, weighed="Hjelp i klassen og utenfor.", child_view="Vil lese selv.", conclusion="Hjelp i klassen.")
    page.goto(f"/saker/{case.pk}/innsyn/{mother.pk}/")
    send_form(page)
    page.goto(f"/saker/{case.pk}/")
    press(page, "Start utredningen")
    nothing_to_mend(page)


def send_form(page: Page, **values: object) -> None:
    """Fills those of the values that the form has, and presses its main button."""
    have = {}
    for name, value in values.items():
        for known in (name, {"who": "guardian", "answer": "agreed"}.get(name, name), {"who": "person"}.get(name, name)):
            if page.locator(f"#skjema [name='{known}']").count():
                have[known] = value
    for name, value in have.items():
        if name in {"agreed", "answer"}:
            choose(page, name, yes=value == "yes")
        else:
            fill(page, **{name: value})
    page.locator("#skjema [type=submit]").first.click()
    page.wait_for_load_state()
    nothing_to_mend(page)


def nothing_to_mend(page: Page) -> None:
    """No error summary and no warning; otherwise its words are the test's message."""
    told = page.locator(".ds-error-summary, .ds-alert[data-color=danger], .ds-alert[data-color=warning]")
    assert not told.count(), f"{page.url}: {told.all_inner_texts()} {fields(page)}"


def the_adviser_writes(page: Page, case: IndividualCase, cast: TheCast) -> None:
    page.goto(f"/vurderinger/start/{case.pk}/")
    press(page, "Start utkast")
    nothing_to_mend(page)
    with seeding():
        assessment = ExpertAssessment.objects.get(case=case)
        sections = list(Section.objects.filter(document=assessment.document_id))
    page.goto(f"/vurderinger/{assessment.pk}/sporsmal/")
    for name, yes in (("need", True), ("competence_exception", False), ("other_adaptations", False)):
        if page.locator(f"input[name='{name}']").count():
            choose(page, name, yes=yes)
    if page.locator("input[name='has_plan']").count():
        choose(page, "has_plan", yes=False)
    page.locator("[name='valid_until']").fill((timezone.localdate() + dt.timedelta(days=400)).isoformat())
    page.locator("#skjema [type=submit]").first.click()
    page.wait_for_load_state()
    page.goto(f"/vurderinger/{assessment.pk}/")
    for section in sections:
        write_section(page, str(section.pk))
    page.goto(f"/vurderinger/{assessment.pk}/kommentar/")
    send_form(page)


def write_section(page: Page, pk: str) -> None:
    """As the editor does by itself: posts the text, then marks the element as answered."""
    page.evaluate(
        """async ([pk]) => {
            const token = document.querySelector('[name=csrfmiddlewaretoken]').value;
            const send = (url, data) => fetch(url, {method: 'POST', headers: {'X-CSRFToken': token, 'X-Requested-With': 'fetch'},
                body: new URLSearchParams(data)});
            await send(`/vurderinger/avsnitt/${pk}/`, {html: '<p>Elias leser sakte, men følger godt med når teksten leses høyt.</p>',
                base_revision: '0'});
            await send(`/vurderinger/avsnitt/${pk}/merk/`, {answered: 'yes'});
        }""",
        [pk],
    )


def the_mother_answers(page: Page, case: IndividualCase) -> None:
    page.goto(f"/portal/familie/{case.pk}/")
    page.locator("a[href*='/utkast/']").first.click()
    fill(page, text="Jeg kjenner igjen Elias i dette.")
    press(page, "Send kommentaren")
    jobs.apply_registrations(case_id=str(case.pk))


def the_adviser_gets_it_controlled_signs_and_sends(as_, case: IndividualCase, cast: TheCast) -> None:
    with seeding():
        assessment = ExpertAssessment.objects.get(case=case)
    page = as_(cast.adviser)
    page.goto(f"/vurderinger/{assessment.pk}/kvalitetssikring/")
    send_form(page, controller=cast.controller.pk)
    controller = as_(cast.controller)
    controller.goto("/")
    controller.locator("a[href*='/vurderinger/kontroll/']").first.click()
    controller.wait_for_load_state()
    fill(controller, is_impartial=True)
    press(controller, "Godkjenn")
    page.goto(f"/vurderinger/{assessment.pk}/signer/")
    press(page, "Signer vurderingen")
    page.goto(f"/vurderinger/{assessment.pk}/send/")
    press(page, "Send vurderingen")


def check_the_signed_document(cast: TheCast) -> None:
    with seeding():
        signing = ExpertAssessment.objects.get(case__holder=cast.adviser).signing
        content = documents.whole_file(signing.final.file)
    assert content.startswith(b"%PDF")
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "Elias" in words
    assert "Nora Brekke" in words


def the_rektor_decides(page: Page, case: IndividualCase) -> None:
    page.goto("/portal/enhet/vedtak/")
    assert "Elias" in page.content()
    page.goto(f"/portal/enhet/vedtak/{case.pk}/")
    fill(page, decided_on=timezone.localdate(), summary="76 timer i året i liten gruppe.")
    page.locator("input[name=outcome][value=granted]").check(force=True)
    choose(page, "follows_assessment", yes=True)
    press(page, "Registrer vedtak")
    page.goto(f"/portal/enhet/vedtak/{case.pk}/familien/")
    fill(page, told_on=timezone.localdate(), how="letter")
    press(page, "Registrer datoen")


def the_clock(cast: TheCast):
    actor = Actor(cast.adviser.pk, cast.adviser.doorway, cast.adviser.definition.db_role, read_only=True)
    with acting(actor):
        return clock_queries.clock_of(queries.visible().get())
