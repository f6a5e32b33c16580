"""Letters on paper: found, printed together, marked as sent with a date, put back; only by those who may see the child."""

import datetime as dt
import io

import pytest
from django.http import Http404
from django.utils import timezone
from pypdf import PdfReader, PdfWriter

from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_guardian, make_unit, make_user
from tests.support.worlds import saved, scope_of
from tettpaa.access.models import Scope
from tettpaa.access.roles import Role
from tettpaa.cases.models import CaseScope
from tettpaa.documents import queries
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch, Release, StoredFile
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import AddressGrading

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
ADDRESS = "Storgata 1\n1338 Sandvika"


def pages(number: int) -> bytes:
    """A file with so many empty pages."""
    writer, buffer = PdfWriter(), io.BytesIO()
    for _ in range(number):
        writer.add_blank_page(200, 200)
    writer.write(buffer)
    return buffer.getvalue()


class Town:
    """Two children at one school, each with an adviser, and the clerk."""

    def __init__(self) -> None:
        self.unit = make_unit()
        self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        self.bente = make_user("Bente Lie", Role.CLERK)
        self.elias = make_case(make_child(unit=self.unit), self.unit, self.nora)
        self.ada = make_case(make_child("Ada", "Solli", unit=self.unit), self.unit, self.jonas)


@pytest.fixture
def town():
    with seeding():
        return Town()


@pytest.fixture
def letter(acting_as, town):
    """A letter on paper about a child, made by the one who has the case."""

    def make(case, recipient, scope: Scope | None = None, days_ago: int = 3, number: int = 1, address=ADDRESS):
        by = town.nora if case is town.elias else town.jonas
        with seeding():
            place = scope or scope_of(case, CaseScope.Kind.FAMILY)
        with acting_as(by):
            file = store_own_pdf(scope_id=place.pk, name="Brev om fristen.pdf", pdf=pages(number), by=by)
        made = timezone.now() - dt.timedelta(days=days_ago)
        with seeding():
            return saved(
                Dispatch(
                    scope=place,
                    file=file,
                    recipient=recipient,
                    address=address,
                    channel="paper",
                    made_by=by,
                    made_at=made,
                )
            )

    return make


def test_the_clerk_sees_prints_and_marks_what_waits_with_the_day_it_was_posted(town, letter, signed_in):
    one, two = letter(town.elias, "Sara Tesfay"), letter(town.ada, "Ola Solli", number=2)
    browser = signed_in(town.bente)
    assert "2 brev venter på å bli skrevet ut og sendt" in browser.get("/").text
    page = browser.get("/brev/").text
    assert "Sara Tesfay" in page
    assert "ikke ennå" in page
    printed = browser.post("/brev/utskrift/", {"letters": [str(one.pk), str(two.pk)]})
    sheets = PdfReader(io.BytesIO(printed.content)).pages
    assert len(sheets) == 5, "each has the address for the window first"
    assert sheets[0].extract_text().split() == ["Sara", "Tesfay", "Storgata", "1", "1338", "Sandvika"]
    assert "Bente Lie" in browser.get("/brev/").text
    yesterday = TODAY - dt.timedelta(days=1)
    sent = {"letters": [str(one.pk)], "on": f"{yesterday:%d.%m.%Y}"}
    assert browser.post("/brev/merk-sendt/", sent).status_code == 302
    assert "Sara Tesfay" not in browser.get("/brev/").text.split("<main")[1]
    assert "1 brev venter" in browser.get("/").text
    again = browser.get("/brev/sendt/").text
    assert "Sara Tesfay" in again
    assert "av Bente Lie" in again
    with seeding():
        kept = Dispatch.objects.get(pk=one.pk)
        assert (timezone.localdate(kept.sent_at), kept.sent_by_id) == (yesterday, town.bente.pk)
    browser.post("/brev/merk-sendt/", sent | {"on": f"{TODAY:%d.%m.%Y}"})
    with seeding():
        assert timezone.localdate(Dispatch.objects.get(pk=one.pk).sent_at) == yesterday, "marked once"
    assert browser.post(f"/brev/{one.pk}/ikke-sendt/").status_code == 302
    assert "2 brev venter" in browser.get("/").text


def test_nothing_chosen_and_impossible_days_are_told_and_what_was_ticked_stays(town, letter, signed_in):
    one = letter(town.elias, "Sara Tesfay")
    browser = signed_in(town.bente)
    none = browser.post("/brev/merk-sendt/", {"on": f"{TODAY:%d.%m.%Y}"})
    assert (none.status_code, "Velg minst ett brev." in none.text) == (422, True)
    for day, told in (
        (TODAY + dt.timedelta(days=1), "Datoen kan ikke være fram i tid"),
        (TODAY - dt.timedelta(days=9), "laget etter denne dagen"),
    ):
        answer = browser.post("/brev/merk-sendt/", {"letters": [str(one.pk)], "on": f"{day:%d.%m.%Y}"})
        assert (answer.status_code, told in answer.text) == (422, True)
        assert f'value="{one.pk}" id="b1" aria-label="Velg brevet til Sara Tesfay" checked' in answer.text
    assert browser.post("/brev/utskrift/", {"letters": ["x"]}).status_code == 302
    assert "Ingen brev er sendt." in browser.get("/brev/sendt/?side=99999999999999999999").text


def test_an_adviser_posts_letters_of_own_cases_and_not_of_a_colleague_at_the_same_school(town, letter, signed_in):
    one = letter(town.ada, "Ola Solli")
    browser = signed_in(town.nora)
    assert "Ola Solli" not in browser.get("/brev/").text
    assert browser.post("/brev/utskrift/", {"letters": [str(one.pk)]}).status_code == 302
    assert browser.post("/brev/merk-sendt/", {"letters": [str(one.pk)], "on": f"{TODAY:%d.%m.%Y}"}).status_code == 422
    assert browser.post(f"/brev/{one.pk}/ikke-sendt/").status_code == 404
    assert "Ola Solli" in signed_in(town.jonas).get("/brev/").text


def test_the_clerk_opens_what_is_posted_wherever_it_lies_and_no_other_file_beside_it(town, letter, acting_as):
    posted = letter(town.elias, "PPT i Lier", scope=town.elias.scope)
    with acting_as(town.nora):
        beside = store_own_pdf(scope_id=town.elias.scope_id, name="Testprotokoll.pdf", pdf=pages(1), by=town.nora)
    with acting_as(town.bente):
        assert queries.whole_file(queries.stored_file(posted.file_id))
        assert not StoredFile.objects.filter(pk=beside.pk).exists()
        with pytest.raises(Http404):
            queries.stored_file(beside.pk)


def test_d10_a_letter_about_a_graded_child_waits_only_for_those_who_are_named(town, letter, signed_in):
    letter(town.elias, "Sara Tesfay")
    with seeding():
        grade_address(town.elias.child, town.nora)
    assert "Sara Tesfay" not in signed_in(town.bente).get("/brev/").text
    assert "1 brev venter" in signed_in(town.nora).get("/").text


def test_a_letter_without_a_whole_address_is_not_printed_and_the_reason_is_said(town, letter, signed_in):
    one, two = letter(town.elias, "Sara Tesfay", address=""), letter(town.ada, "Ola Solli")
    browser = signed_in(town.bente)
    assert "Skriv adressen" in browser.get("/brev/").text
    printed = browser.post("/brev/utskrift/", {"letters": [str(one.pk), str(two.pk)]})
    assert printed.status_code == 302
    assert "Et av brevene mangler adresse." in browser.get("/brev/").text
    for wrong, said in (
        ("Storgata 1", "Skriv postnummer og sted"),
        ("1338 Sandvika", "Skriv gate eller postboks over"),
    ):
        answer = browser.post(f"/brev/{one.pk}/adresse/", {"address": wrong})
        assert (answer.status_code, said in answer.text, wrong in answer.text) == (422, True, True)
    assert browser.post(f"/brev/{one.pk}/adresse/", {"address": "Storgata 1\n1338 Sandvika"}).status_code == 302
    assert browser.post("/brev/utskrift/", {"letters": [str(one.pk)]}).status_code == 200


def test_from_one_address_that_is_missing_one_goes_on_to_the_next(town, letter, signed_in):
    one, _whole, two = (
        letter(town.elias, name, address=address, days_ago=days)
        for name, address, days in (("Sara Tesfay", "", 4), ("Eirik Tveiten", ADDRESS, 3), ("Yonas Tesfay", "", 2))
    )
    browser = signed_in(town.bente)
    assert f'href="/brev/{one.pk}/adresse/"><span class="i i-penn"' in browser.get("/brev/").text
    page = browser.get(f"/brev/{one.pk}/adresse/").text
    assert "2 brev mangler adresse." in page
    assert f"/brev/{two.pk}/adresse/" in page, "one may be skipped"
    answer = browser.post(f"/brev/{one.pk}/adresse/", {"address": ADDRESS})
    assert answer.url == f"/brev/{two.pk}/adresse/"
    assert browser.post(answer.url, {"address": ADDRESS}).url == "/brev/"
    assert browser.post(f"/brev/{one.pk}/adresse/", {"address": ADDRESS}).url == "/brev/", "a change goes back"


def test_an_address_written_once_is_there_the_next_time_for_the_same_receiver_only(town, letter, signed_in):
    letter(town.elias, "Sara Tesfay")
    again, other = letter(town.elias, "Sara Tesfay", address=""), letter(town.elias, "Yonas Tesfay", address="")
    browser = signed_in(town.bente)
    assert ADDRESS in browser.get(f"/brev/{again.pk}/adresse/").text
    assert ADDRESS not in browser.get(f"/brev/{other.pk}/adresse/").text


def test_one_list_of_all_that_goes_out_with_its_proof_and_why_it_failed(town, letter, signed_in, acting_as):
    one = letter(town.elias, "Sara Tesfay")
    letter(town.ada, "Ola Solli", address="")
    browser = signed_in(town.bente)
    browser.post("/brev/utskrift/", {"letters": [str(one.pk)]})
    browser.post("/brev/merk-sendt/", {"letters": [str(one.pk)], "on": f"{TODAY:%d.%m.%Y}"})
    page = browser.get("/brev/alle/").text
    assert "skrevet ut" in page
    assert "mangler adresse" in page
    assert browser.post(f"/brev/{one.pk}/ikke-levert/", {"failure": ""}).status_code == 422
    assert browser.post(f"/brev/{one.pk}/ikke-levert/", {"failure": "kom i retur"}).status_code == 302
    failed = browser.get("/brev/alle/?vis=feil").text
    assert "kom ikke fram: kom i retur" in failed
    assert "Ola Solli" not in failed
    assert "Sara Tesfay" not in browser.get("/brev/alle/?vis=venter").text
    for _ in range(2):
        assert browser.post(f"/brev/{one.pk}/prov-igjen/").status_code == 302
    with seeding():
        assert Dispatch.objects.filter(recipient="Sara Tesfay", sent_at=None).count() == 1
        assert Dispatch.objects.get(pk=one.pk).failure == "kom i retur", "the proof stays"
    assert "Sara Tesfay" in browser.get("/brev/alle/?vis=venter").text


def test_another_way_is_the_portal_only_for_who_has_a_way_in(town, letter, signed_in):
    with seeding():
        mother = make_guardian(town.elias.child, "Sara")
    one = letter(town.elias, mother.name)
    with seeding():
        saved(Release(scope_id=one.scope_id, file_id=one.file_id, title="Brev", released_by=town.nora))
    browser = signed_in(town.bente)
    assert "Send i portalen i stedet" not in browser.get("/brev/alle/").text
    browser.post(f"/brev/{one.pk}/prov-igjen/", {"how": "portal"})
    assert "kan ikke lese det i portalen" in browser.get("/brev/alle/").text
    with seeding():
        user = make_user("Sara", Role.GUARDIAN)
        saved(PortalOpening(scope=town.elias.folder, guardian=mother, user=user, opened_by=town.nora))
    letter(town.elias, "BUP Lierskogen (eksempel)")
    assert browser.get("/brev/alle/").text.count("Send i portalen i stedet") == 1, "the other one has none"
    browser.post(f"/brev/{one.pk}/prov-igjen/", {"how": "portal"})
    with seeding():
        kept = Dispatch.objects.get(pk=one.pk)
    assert (kept.channel, kept.sent_by_id) == ("portal", town.bente.pk)
    browser.post(f"/brev/{one.pk}/prov-igjen/", {"how": "paper"})
    with seeding():
        assert Dispatch.objects.filter(recipient=mother.name, channel="paper", sent_at=None).count() == 1


def test_an_adviser_sees_and_does_nothing_with_a_colleagues_letters(town, letter, signed_in):
    one = letter(town.ada, "Ola Solli")
    browser = signed_in(town.nora)
    assert "Ola Solli" not in browser.get("/brev/alle/").text
    for act in ("adresse", "ikke-levert"):
        assert browser.get(f"/brev/{one.pk}/{act}/").status_code == 404
    assert browser.post(f"/brev/{one.pk}/prov-igjen/").status_code == 404


def test_a_letter_about_a_graded_child_is_held_for_all_but_those_who_are_named(town, letter, signed_in):
    one = letter(town.elias, "Sara Tesfay")
    with seeding():
        Dispatch.objects.filter(pk=one.pk).update(held_at=timezone.now())
    browser = signed_in(town.bente)
    assert "En leder eller rådgiveren må se gjennom brevet" in browser.get("/brev/alle/?vis=stoppet").text
    browser.post("/brev/utskrift/", {"letters": [str(one.pk)]})
    browser.post(f"/brev/{one.pk}/prov-igjen/", {"how": "portal"})
    assert "må se gjennom det først" in browser.get("/brev/alle/").text
    with seeding():
        kept = Dispatch.objects.get(pk=one.pk)
    assert (kept.printed_at, kept.sent_at) == (None, None)


def test_a_letter_is_found_by_receiver_or_child_and_a_graded_child_by_the_number_only(town, letter, signed_in):
    letter(town.elias, "Sara Tesfay")
    letter(town.ada, "Ola Solli")
    clerk = signed_in(town.bente)
    by_receiver = clerk.post("/brev/alle/", {"q": "sara"}).text
    assert "Sara Tesfay" in by_receiver
    assert "Ola Solli" not in by_receiver
    assert "Ola Solli" in clerk.post("/brev/alle/?vis=venter", {"q": "Ada"}).text
    assert "Ingen utsendinger her passer med «100%»" in clerk.post("/brev/alle/", {"q": "100%"}).text
    with seeding():
        denial, child = grade_address(town.elias.child, town.nora), town.elias.child
        AddressGrading(scope=child.scope, child=child, level=AddressGrading.Level.CONFIDENTIAL, denial=denial).save()
    assert "Sara Tesfay" not in clerk.post("/brev/alle/", {"q": "sara"}).text
    nora = signed_in(town.nora)
    assert "Sara Tesfay" not in nora.post("/brev/alle/", {"q": f"{child.first_name} {child.last_name}"}).text
    assert "Skjermet sak" in nora.post("/brev/alle/", {"q": town.elias.number}).text
