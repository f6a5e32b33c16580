"""A file that was sent with a form that was refused is kept for its sender, sealed, and a day at most."""

import datetime as dt
import io
import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfWriter

from tests.support.database import reset_role, seeding
from tettpaa.cases import jobs
from tettpaa.cases.models import IndividualCase, KeptUpload
from tettpaa.cases.tests.test_enter_running_case import Place, ago
from tettpaa.documents.models import StoredFile

pytestmark = pytest.mark.usefixtures("db")
URL = "/saker/for-inn/"


def pdf(width: int) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width, 842)
    writer.write(out)
    return out.getvalue()


def files():
    """A scan and two papers."""
    one = [SimpleUploadedFile(f"{name}.pdf", pdf(500 + number), "application/pdf") for number, name in enumerate("abc")]
    return {"consent_scan": one[0], "documents": one[1:]}


def written(place, **more):
    values = {
        "first_name": "Ali",
        "last_name": "Prøve",
        "birth_date": "290216",
        "unit": str(place.unit.pk),
        "received_on": f"{ago(100):%d%m%y}",
        "assigned_on": f"{ago(80):%d%m%y}",
        "is_impartial": "on",
        "g1_name": "Sara Prøve",
        "g1_relation": "mother",
        "g1_consented_on": f"{ago(70):%d%m%y}",
        "g1_responsible": "on",
        "g2_relation": "father",
    }
    return values | more


def draft_in(page: str) -> str:
    found = re.search(r'name="utkast" value="([^"]+)"', page)
    assert found is not None
    return found.group(1)


def test_files_stay_when_the_form_is_refused_and_lie_in_the_case_when_it_is_mended(signed_in):
    place = Place()
    browser = signed_in(place.nora)
    page = browser.post(URL, written(place, received_on="310226") | files())
    assert page.status_code == 422
    assert "Disse filene er tatt vare på" in page.text
    assert all(f"{name}.pdf" in page.text for name in "abc")
    with seeding():
        row = KeptUpload.objects.get(name="a.pdf")
        assert b"%PDF" not in bytes(row.content), "sealed where it is kept"
    again = browser.post(URL, written(place, utkast=draft_in(page.text), received_on="310226"))
    assert "b.pdf" in again.text, "a second mistake loses nothing either"
    done = browser.post(URL, written(place, utkast=draft_in(again.text)))
    assert done.status_code == 302, done.text
    with seeding():
        assert IndividualCase.objects.count() == 1
        assert not KeptUpload.objects.exists()
        stored = {file.name for file in StoredFile.objects.all()}
    assert stored == {"a.pdf", "b.pdf", "c.pdf"}
    with seeding():
        key = StoredFile.objects.get(name="b.pdf").pk
    assert signed_in(place.nora).get(f"/filer/{key}/").status_code == 200


def test_one_file_is_taken_out_and_one_we_do_not_take_is_not_kept(signed_in):
    place = Place()
    browser = signed_in(place.nora)
    wrong = files() | {"documents": [*files()["documents"], SimpleUploadedFile("virus.exe", b"MZ\x90\x00")]}
    page = browser.post(URL, written(place, received_on="") | wrong).text
    assert "virus.exe" not in re.sub(r"ds-error-summary.*?</", "", page)
    with seeding():
        out = KeptUpload.objects.get(name="b.pdf").pk
    page = browser.post(URL, written(place, received_on="", utkast=draft_in(page)) | {"ta-ut": str(out)}).text
    assert "b.pdf" not in page
    assert "c.pdf" in page


def test_a_colleague_cannot_reach_them_by_the_same_mark(signed_in, acting_as):
    place = Place()
    page = signed_in(place.nora).post(URL, written(place, received_on="") | files()).text
    theirs = signed_in(place.jonas).post(URL, written(place, received_on="", utkast=draft_in(page))).text
    assert "a.pdf" not in theirs
    with acting_as(place.jonas):
        assert not KeptUpload.objects.exists()
    with acting_as(place.nora):
        assert KeptUpload.objects.count() == 3


def test_after_a_day_they_are_gone_and_before_they_are_not(signed_in):
    place = Place()
    signed_in(place.nora).post(URL, written(place, received_on="") | files())
    jobs.forget_uploads()
    reset_role()
    with seeding():
        assert KeptUpload.objects.count() == 3
        for row in KeptUpload.objects.all():
            KeptUpload.objects.filter(pk=row.pk).update(kept_at=row.kept_at - dt.timedelta(days=1))
    jobs.forget_uploads()
    reset_role()
    with seeding():
        assert not KeptUpload.objects.exists()


def test_a_mark_that_is_none_gives_an_empty_form(signed_in):
    place = Place()
    page = signed_in(place.nora).post(URL, written(place, received_on="", utkast="' or 1=1"))
    assert page.status_code == 422
    assert uuid.UUID(draft_in(page.text))


def test_the_next_case_has_unit_and_kind_from_the_one_before(signed_in):
    place = Place()
    values = written(place, kind="individual_education", igjen="1")
    answer = signed_in(place.nora).post(URL, values)
    assert answer.status_code == 302, answer.text
    page = signed_in(place.nora).get(answer.url).text
    assert re.search(rf'<option value="{place.unit.pk}" selected', page)
    assert re.search(r'<option value="individual_education" selected', page)
