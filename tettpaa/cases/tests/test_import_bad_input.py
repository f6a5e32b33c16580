"""Files that are not as they should be, and the example that shows it: nothing is lost and nothing is entered twice."""

import csv
import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child
from tettpaa.cases import jobs
from tettpaa.cases.models import CaseImport, CaseImportRow, IndividualCase
from tettpaa.cases.rules import import_example
from tettpaa.cases.tests.test_enter_running_case import Place
from tettpaa.cases.tests.test_import_cases import HEADINGS, URL, Sent, line
from tettpaa.people.models import Child, Guardian

pytestmark = pytest.mark.usefixtures("db")


def test_the_example_is_tried_whole_by_the_leader_with_errors_entering_and_undo(signed_in):
    """From the page itself: downloaded, sent as it is, looked through, entered, taken back. Nothing is left."""
    place = Place()
    leader = signed_in(place.hanne)
    assert "eksempel.csv" in leader.get(URL).text
    assert "Hva kolonnene skal inneholde" in leader.get(URL).text
    content = leader.get(f"{URL}eksempel.csv").content
    sent = Sent.__new__(Sent)
    sent.place, sent.leader = place, leader
    answer = leader.post(URL, {"file": SimpleUploadedFile("eksempel.csv", content, "text/csv")})
    sent.url = answer.url
    with seeding():
        sent.batch = CaseImport.objects.latest("uploaded_at")
        before = Child.objects.count()
    sent.chosen = {f"felt-{field}": str(number) for field, number in sent.batch.columns.items()}
    page = sent.check().replace("\n", " ")
    assert f"{import_example.GOOD} linjer kan føres inn. 4 må rettes." in page
    for said in ("finnes ikke i kalenderen", "Skolen som ikke finnes", "Barnet står også i linje", "ingen rådgiver"):
        assert said in page
    sent.start()
    sent.work()
    assert f"{import_example.GOOD} saker er ført inn" in leader.get(sent.url).text
    with seeding():
        assert len(set(IndividualCase.objects.values_list("step", flat=True))) > 2, "cases at several steps"
    assert leader.post(f"{sent.url}ta-tilbake/").status_code == 302
    sent.work()
    with seeding():
        assert Child.objects.count() == before
        assert not IndividualCase.objects.filter(late_entry__from_file=True).exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
def test_bad_input_import_in_the_wrong_encoding_keeps_its_letters(signed_in, encoding):
    place = Place()
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([HEADINGS, line(1, Fornavn="Bjørn Åge", Mor="Sølvi Ærlig")])
    leader = signed_in(place.hanne)
    answer = leader.post(URL, {"file": SimpleUploadedFile("saker.csv", out.getvalue().encode(encoding), "text/csv")})
    assert answer.status_code == 302, answer.text
    with seeding():
        batch = CaseImport.objects.get()
    assert "Fornavn" in batch.headings
    chosen = {f"felt-{field}": str(number) for field, number in batch.columns.items()}
    leader.post(answer.url, chosen)
    page = leader.get(answer.url).text
    assert "1 linje kan føres inn" in page
    leader.post(f"{answer.url}for-inn/")
    jobs.import_cases(import_id=str(batch.pk), user_id=place.hanne.pk)
    reset_role()
    with seeding():
        assert Child.objects.get().first_name == "Bjørn Åge"
        assert Guardian.objects.get().first_name == "Sølvi"


def test_bad_input_import_of_something_that_is_no_table_is_refused_beside_the_field(signed_in):
    place = Place()
    leader = signed_in(place.hanne)
    for name, content in (
        ("saker.csv", b"\x00\x01\x02\xff" * 50),
        ("saker.xlsx", b"PK\x03\x04 not a workbook"),
        ("x.csv", b""),
    ):
        answer = leader.post(URL, {"file": SimpleUploadedFile(name, content)})
        assert answer.status_code == 422, name
        assert "ds-validation-message" in answer.text
    with seeding():
        assert not CaseImport.objects.exists()


def test_bad_input_import_of_a_second_open_case_of_the_same_kind_is_said(signed_in):
    """The child is here with an open case: the line says so, and nothing is entered twice."""
    place = Place()
    with seeding():
        child = make_child("Barn b", "Prøve", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        make_case(child, place.unit, place.jonas)
    sent = Sent(signed_in, place, line(1))
    sent.check()
    assert "er her fra før" in sent.said(2)
    assert sent.rows()[2].state == CaseImportRow.State.WRONG
