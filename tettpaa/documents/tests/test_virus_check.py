"""Files are looked through by a real clamd before they are stored; what happens with a virus, and when it is away."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.cases.models import CaseImport, IndividualCase, KeptUpload
from tettpaa.cases.tests.test_enter_running_case import Place
from tettpaa.cases.tests.test_kept_uploads import URL, draft_in, pdf, written
from tettpaa.cli.commands import doctor
from tettpaa.core import clamd
from tettpaa.core.home import home
from tettpaa.documents import uploads
from tettpaa.documents.models import StoredFile
from tettpaa.documents.problems import UploadProblem
from tettpaa.documents.tests import file_samples as files
from tettpaa.documents.tests.clamd_help import SIGN, Clamd

INFECTED = files.pdf() + b"\n% " + SIGN
SENTENCE = "Filen har virus, og vi tar den ikke imot."
AWAY = "Vi får ikke sjekket filen for virus nå, og har ikke lagret den."


@pytest.fixture(scope="module")
def scanner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clamd]:
    found = Clamd(tmp_path_factory.mktemp("clamd"))
    found.start()
    yield found
    found.stop()


@pytest.fixture
def scanned(scanner: Clamd, settings: object) -> Clamd:
    settings.CLAMD = scanner.address
    return scanner


def refusal(content: bytes, name: str = "a.pdf") -> UploadProblem:
    with pytest.raises(UploadProblem) as caught:
        uploads.inspect(name, content)
    return caught.value


def sent(content: bytes, name: str = "a.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


@pytest.mark.usefixtures("scanned")
def test_a_clean_file_is_taken_and_one_with_a_virus_refused_whatever_it_calls_itself():
    assert uploads.inspect("a.pdf", files.pdf()).page_count == 1
    assert refusal(INFECTED).code == "infected"
    assert refusal(files.word() + SIGN, "a.docx").code == "infected"
    assert SENTENCE in str(refusal(INFECTED))


@pytest.mark.usefixtures("scanned")
def test_a_file_beyond_what_clamd_is_set_up_for_is_not_taken_for_clean():
    assert refusal(files.pdf() + bytes(2_000_000)).code == "not_scanned"


def test_without_an_address_nothing_is_asked(settings):
    settings.CLAMD = ""
    assert uploads.inspect("a.pdf", INFECTED).size == len(INFECTED)
    assert clamd.state() is clamd.State.OFF


def test_a_scanner_that_says_nothing_or_something_else_is_no_yes(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(clamd, "ANSWER_SECONDS", 0.2)
    settings.CLAMD = str(tmp_path / "odd.ctl")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(settings.CLAMD)
        listening.listen()
        assert refusal(files.pdf()).code == "not_scanned", "it hangs"
        assert clamd.state() is clamd.State.DOWN

        def answer() -> None:
            for _ in range(3):  # the two that hung wait in the queue before ours
                line, _from = listening.accept()
                with line, suppress(OSError):
                    line.sendall(b"stream: OK, but no\0")

        thread = threading.Thread(target=answer)
        thread.start()
        assert refusal(files.pdf()).code == "not_scanned"
        thread.join()


def test_an_address_that_is_none_stops_the_start(monkeypatch):
    import runpy

    from django.core.exceptions import ImproperlyConfigured

    from tests.support.database import project_file

    monkeypatch.setenv("TETTPAA_CLAMD", "her et sted")
    with pytest.raises(ImproperlyConfigured, match="TETTPAA_CLAMD"):
        runpy.run_path(str(project_file("tettpaa", "settings.py")))


@pytest.mark.usefixtures("db", "scanned")
def test_a_virus_is_told_beside_the_field_and_what_is_written_stays(signed_in):
    place = Place()
    browser = signed_in(place.nora)
    page = browser.post(URL, written(place) | {"documents": [sent(INFECTED), sent(pdf(500), "b.pdf")]})
    assert page.status_code == 422
    assert SENTENCE in page.text
    assert 'value="Ali"' in page.text
    assert "b.pdf" in page.text, "the clean one is kept"
    with seeding():
        assert not IndividualCase.objects.exists()
        assert not StoredFile.objects.exists()
        assert [row.name for row in KeptUpload.objects.all()] == ["b.pdf"]


@pytest.mark.usefixtures("db")
def test_clamd_goes_down_and_comes_back_and_the_file_has_waited_unseen(signed_in, scanner, settings):
    settings.CLAMD = str(scanner.place / "away.ctl")
    place = Place()
    browser = signed_in(place.nora)
    page = browser.post(URL, written(place) | {"documents": [sent(pdf(500)), sent(INFECTED, "b.pdf")]})
    assert page.status_code == 422
    assert AWAY in page.text
    with seeding():
        assert not StoredFile.objects.exists()
        assert not any(b"%PDF" in bytes(row.content) for row in KeptUpload.objects.all())
    settings.CLAMD = scanner.address
    again = browser.post(URL, written(place, utkast=draft_in(page.text)))
    assert again.status_code == 422
    assert SENTENCE in again.text, "waiting makes no file clean"
    with seeding():
        out = KeptUpload.objects.get(name="b.pdf").pk
    done = browser.post(URL, written(place, utkast=draft_in(again.text)) | {"ta-ut": str(out)})
    assert done.status_code == 302, done.text
    with seeding():
        assert [file.name for file in StoredFile.objects.all()] == ["a.pdf"]


@pytest.mark.usefixtures("db", "scanned")
def test_a_table_is_looked_through_before_it_is_opened(signed_in):
    with seeding():
        hanne = make_user("Hanne Vik", Role.PROFESSIONAL_LEAD)
    table = SimpleUploadedFile("saker.csv", b"fornavn;etternavn\n" + SIGN + b";Vik\n", "text/csv")
    page = signed_in(hanne).post("/saker/fra-fil/", {"file": table})
    assert page.status_code == 422
    assert SENTENCE in page.text
    with seeding():
        assert not CaseImport.objects.exists()


@pytest.mark.usefixtures("db")
def test_the_administrator_and_the_doctor_are_told_whether_files_are_looked_through(signed_in, scanner, settings):
    with seeding():
        admin = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
    told = {}
    for name, address in {"off": "", "up": scanner.address, "down": f"{home()}/no.ctl"}.items():
        settings.CLAMD = address
        told[name] = signed_in(admin).get("/brukere/").text, doctor._virus_check()
    assert "Virussjekk er ikke satt opp." in told["off"][0]
    assert told["off"][1][0]
    assert "Sett TETTPAA_CLAMD" in told["off"][1][1]
    assert "Filer blir sjekket for virus før de blir lagret." in told["up"][0]
    assert told["up"][1] == (True, "Filer blir sjekket for virus før de blir lagret.")
    assert "Virussjekken svarer ikke." in told["down"][0]
    assert not told["down"][1][0]
