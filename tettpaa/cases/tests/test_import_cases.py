"""Many running cases from a file: looked through in plain words, entered by a job, taken back as a whole."""

import csv
import datetime as dt
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_case, make_child, make_unit, make_user
from tettpaa.access.models import AuditEvent, Grant, Scope, User
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import importing, working
from tettpaa.cases.models import CaseImport, CaseImportRow, CaseStep, IndividualCase, LateEntry, Step
from tettpaa.cases.rules import import_columns
from tettpaa.cases.tests.test_enter_running_case import TODAY, Place, ago
from tettpaa.core import clock
from tettpaa.people import rules, secrets
from tettpaa.people.models import Child, Guardian

pytestmark = pytest.mark.usefixtures("db")
URL = "/saker/fra-fil/"
HEADINGS = [
    "Fornavn",
    "Etternavn",
    "Fødselsdato",
    "Skole",
    "Mottatt",
    "Fordelt",
    "Rådgiver",
    "Sendt",
    "Mor",
    "Samtykke",
]


def line(number: int = 1, **more) -> list[str]:
    values = {
        "Fornavn": f"Barn {'abcdefghijklmnopqrstuvwxyz'[number]}",
        "Etternavn": "Prøve",
        "Fødselsdato": "29.02.2016",
        "Skole": "Granåsen skole (eksempel)",
        "Mottatt": f"{ago(100):%d.%m.%Y}",
        "Fordelt": f"{ago(80):%d.%m.%y}",
        "Rådgiver": "Nora Brekke",
        "Sendt": "",
        "Mor": f"Sara{number} Prøve",
        "Samtykke": f"{ago(75):%d.%m.%Y}",
    } | more
    return [values[heading] for heading in HEADINGS]


def file_of(*lines: list[str], headings: list[str] = HEADINGS) -> SimpleUploadedFile:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([headings, *lines])
    return SimpleUploadedFile("saker.csv", out.getvalue().encode("latin-1"), "text/csv")


class Sent:
    """A file that the leader has sent and looked through."""

    def __init__(self, signed_in, place: Place, *lines, **more) -> None:
        self.place, self.leader = place, signed_in(place.hanne)
        answer = self.leader.post(URL, {"file": file_of(*lines, **more)})
        assert answer.status_code == 302, answer.text
        self.url = answer.url
        with seeding():
            self.batch = CaseImport.objects.latest("uploaded_at")
        self.chosen = {f"felt-{field}": str(number) for field, number in self.batch.columns.items()}

    def check(self) -> str:
        assert self.leader.post(self.url, self.chosen).status_code == 302
        return self.leader.get(self.url).text

    def start(self) -> None:
        assert self.leader.post(f"{self.url}for-inn/").status_code == 302

    def work(self, times: int = 20) -> None:
        """The job, until it has nothing more to do."""
        for _time in range(times):
            jobs.import_cases(import_id=str(self.batch.pk), user_id=self.place.hanne.pk)
            reset_role()
            with seeding():
                self.batch.refresh_from_db()
            if self.batch.state not in (CaseImport.State.RUNNING, CaseImport.State.UNDOING):
                return

    def rows(self):
        with seeding():
            return {row.number: row for row in CaseImportRow.objects.filter(batch=self.batch)}

    def said(self, number: int) -> str:
        return " ".join(one["said"] for one in self.rows()[number].problems)


def test_a_file_is_looked_through_entered_and_shown(signed_in):
    place = Place()
    sent = Sent(signed_in, place, line(1), line(2, Sendt=f"{ago(9):%d.%m.%Y}"), line(3, Mottatt="31.02.2026"))
    page = sent.check()
    assert "2 linjer kan føres inn. 1 må rettes." in page.replace("\n", " ")
    assert "«31.02.2026» finnes ikke i kalenderen" in page
    with seeding():
        assert not IndividualCase.objects.exists()
    sent.start()
    sent.work()
    with seeding():
        assert sorted(IndividualCase.objects.values_list("step", flat=True)) == [Step.ASSIGNED, Step.SENT]
        assert LateEntry.objects.filter(from_file=True, new_child=True).count() == 2
        assert {event.user_id for event in AuditEvent.objects.filter(action="case.entered")} == {place.hanne.pk}
        reasons = set(AuditEvent.objects.filter(action="case.entered").values_list("reason", flat=True))
        assert reasons == {f"fra fil {sent.batch.pk}"}
        case = IndividualCase.objects.first()
    assert sent.batch.state == CaseImport.State.DONE
    assert "2 saker er ført inn" in sent.leader.get(sent.url).text
    assert "ført i ettertid" in signed_in(place.nora).get(f"/saker/{case.pk}/").text.lower()
    assert signed_in(place.jonas).get(f"/saker/{case.pk}/").status_code == 404


WRONG = [
    ({"Fornavn": ""}, "Skriv fornavnet."),
    ({"Fødselsdato": "29.02.2017"}, "finnes ikke i kalenderen"),
    ({"Fødselsdato": "i mars"}, "er ikke en dato"),
    ({"Fødselsdato": "01.01.2999"}, "fram i tid"),
    ({"Mottatt": ""}, "Skriv når henvisningen kom."),
    ({"Mottatt": f"{TODAY + dt.timedelta(days=3):%d.%m.%Y}"}, "fram i tid"),
    ({"Mottatt": "01.01.2015"}, "før barnet ble født"),
    ({"Fordelt": ""}, "fordelt"),
    ({"Fordelt": f"{ago(300):%d.%m.%Y}"}, "før"),
    ({"Skole": "Ukjent skole"}, "Vi finner ingen enhet som heter «Ukjent skole»"),
    ({"Skole": "Gamle skole"}, "er nå en del av Granåsen skole"),
    ({"Skole": "Stengte skole"}, "er nedlagt"),
    ({"Skole": ""}, "Skriv skolen eller barnehagen"),
    ({"Rådgiver": "Ukjent Person"}, "Vi finner ingen rådgiver"),
    ({"Rådgiver": "Jonas Aas"}, "Flere heter «Jonas Aas»"),
    ({"Rådgiver": "Karin Berg"}, "Vi finner ingen rådgiver"),  # a clerk has no cases
    ({"Rådgiver": ""}, "Skriv hvem som har saken."),
    ({"Mor": "Sara"}, "både fornavn og etternavn"),
    ({"Mor": ""}, "Skriv hvem som samtykket."),
    ({"Etternavn": "=HYPERLINK(1)"}, "Cellen har en formel."),
    ({"Etternavn": "@SUM(A1)"}, "Cellen har en formel."),
    ({"Etternavn": "x" * 200}, "for lang"),
]


@pytest.mark.parametrize(("wrong", "said"), WRONG)
def test_each_thing_that_is_wrong_is_said_with_its_line_and_column(wrong, said, signed_in):
    place = Place()
    with seeding():
        make_user("Jonas Aas")
        make_unit("Gamle skole", closed_on=ago(3), merged_into=place.unit)
        make_unit("Stengte skole", closed_on=ago(3))
    sent = Sent(signed_in, place, line(1), line(2, **wrong))
    page = sent.check()
    assert said in sent.said(3)
    assert sent.rows()[2].state == CaseImportRow.State.READY
    assert next(iter(wrong)) in page
    listed = sent.leader.get(f"{sent.url}ma-rettes.csv").content.decode("utf-8-sig")
    assert listed.splitlines()[1].startswith("3;")


def test_a_formula_in_the_heading_is_escaped_on_its_way_out(signed_in):
    place = Place()
    headings = ["=cmd|' /c calc'!A0" if name == "Fornavn" else name for name in HEADINGS]
    sent = Sent(signed_in, place, line(1, Fornavn=""), headings=headings)
    sent.chosen["felt-first_name"] = "0"
    page = sent.check()
    assert "=cmd|&#x27;" in page
    assert "\r\n2;'=cmd" in sent.leader.get(f"{sent.url}ma-rettes.csv").content.decode("utf-8-sig")


def test_children_who_stand_twice_are_found_in_the_file_and_with_us(signed_in):
    place = Place()
    born = dt.date(2016, 2, 29)
    with seeding():
        make_child("Barn d", "Prøve", unit=place.unit, birth_date=born)
        other = make_child("Barn e", "Prøve", unit=place.unit, birth_date=dt.date(2015, 1, 1))
        make_case(other, place.unit, place.jonas)
    sent = Sent(signed_in, place, line(1), line(1), line(3), line(4))
    sent.check()
    assert "Barnet står også i linje 2" in sent.said(3)
    assert "er her fra før" in sent.said(4)
    assert sent.said(5) == ""  # another birth date is another child


def test_a_child_with_the_same_number_gets_the_case_in_the_folder_that_is_here(signed_in, settings):
    settings.DEMO = True
    place = Place()
    number = next(
        f"298216{n:03}{rules.check_digits(f'298216{n:03}')}"
        for n in range(500, 999)
        if rules.check_digits(f"298216{n:03}")
    )
    with seeding():
        child = make_child("Et annet", "Navn", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        Child.objects.filter(pk=child.pk).update(identity_hash=secrets.look_up(number, kind=secrets.CHILD))
    headings = [*HEADINGS, "Fnr"]
    cells = [[*line(1), number], [*line(2), number], [*line(3), "12345678901"]]
    sent = Sent(signed_in, place, *cells, headings=headings)
    sent.check()
    assert "Barnet står også i linje 2" in sent.said(3)
    assert sent.rows()[4].state == CaseImportRow.State.WRONG
    sent.start()
    sent.work()
    with seeding():
        assert IndividualCase.objects.get().child_id == child.pk
        assert Child.objects.count() == 1


def test_a_graded_child_out_of_the_leaders_sight_is_not_told_of(signed_in):
    place = Place()
    with seeding():
        child = make_child("Barn b", "Prøve", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        grade_address(child, place.jonas)
    sent = Sent(signed_in, place, line(1))
    sent.check()
    assert sent.said(2) == ""


def test_what_became_wrong_meanwhile_is_left_and_the_rest_goes_on(signed_in):
    place = Place()
    sent = Sent(signed_in, place, line(1), line(2), line(3))
    sent.check()
    with seeding():
        make_child("Barn c", "Prøve", unit=place.unit, birth_date=dt.date(2016, 2, 29))
    sent.start()
    sent.work()
    assert [row.state for _number, row in sorted(sent.rows().items())] == ["opened", "wrong", "opened"]
    with seeding():
        assert not AuditEvent.objects.filter(action="child.registered", object_id="").exists()
        assert AuditEvent.objects.filter(action="child.registered").count() == 2


def test_columns_are_guessed_asked_for_and_remembered(signed_in):
    place = Place()
    odd = [{"Rådgiver": "Hvem?", "Mottatt": "Dag"}.get(name, name) for name in HEADINGS]
    sent = Sent(signed_in, place, line(1), headings=odd)
    assert "holder" not in sent.batch.columns
    refused = sent.leader.post(sent.url, sent.chosen)
    assert refused.status_code == 422
    assert "Velg hvilken kolonne som har «Saksansvarlig»" in refused.text
    both = sent.chosen | {"felt-holder": "6", "felt-received_on": "6"}
    assert "To felt kan ikke bruke samme kolonne" in sent.leader.post(sent.url, both).text
    sent.chosen |= {"felt-holder": "6", "felt-received_on": "4"}
    sent.check()
    again = Sent(signed_in, place, line(2), headings=odd)
    assert again.batch.columns["holder"] == 6
    assert again.batch.columns["received_on"] == 4


def test_our_own_empty_file_is_understood():
    from tettpaa.cases.import_wording import LABELS

    headings = [str(LABELS[field]) for field in import_columns.IN_THE_EMPTY_FILE]
    assert import_columns.guess(headings) == {field: n for n, field in enumerate(import_columns.IN_THE_EMPTY_FILE)}


def test_a_job_that_was_killed_goes_on_where_it_was_and_enters_nothing_twice(signed_in, acting_as, monkeypatch):
    place = Place()
    sent = Sent(signed_in, place, *[line(number) for number in range(1, 8)])
    sent.check()
    sent.start()
    with acting_as(place.hanne):
        batch = CaseImport.objects.select_related("file").get()
        source = importing.source(batch)
        assert importing.enter_some(batch=batch, source=source, most=3, by=place.hanne)
    real, entered = importing._enter, []

    def killed(row, *rest):
        if len(entered) == 2:
            raise KeyboardInterrupt
        entered.append(row)
        real(row, *rest)

    monkeypatch.setattr(importing, "_enter", killed)
    with pytest.raises(KeyboardInterrupt), acting_as(place.hanne):
        importing.enter_some(batch=batch, source=source, most=3, by=place.hanne)
    monkeypatch.setattr(importing, "_enter", real)
    with seeding():
        assert IndividualCase.objects.count() == 3
        CaseImport.objects.update(alive_at=clock.now() - dt.timedelta(minutes=5))
    jobs.import_again(timestamp=0)
    reset_role()
    sent.work()
    with seeding():
        assert IndividualCase.objects.count() == Child.objects.count() == 7
        assert {row.state for row in CaseImportRow.objects.all()} == {"opened"}


def test_all_is_taken_back_but_what_somebody_has_worked_on(signed_in, acting_as):
    place = Place()
    sent = Sent(signed_in, place, line(1), line(2, Sendt=f"{ago(9):%d.%m.%Y}"), line(3))
    sent.check()
    sent.start()
    sent.work()
    with seeding():
        worked = IndividualCase.objects.get(child__first_name="Barn d")
        log = AuditEvent.objects.count()
    with acting_as(place.nora):
        working.declare_impartial(case=IndividualCase.objects.get(pk=worked.pk), is_impartial=True, by=place.nora)
    assert sent.leader.post(f"{sent.url}ta-tilbake/").status_code == 302
    sent.work()
    page = sent.leader.get(sent.url).text
    assert "2 saker er tatt tilbake" in page
    assert "1 sak står" in page
    assert "Noen har arbeidet med saken" in sent.said(4)
    with seeding():
        assert IndividualCase.objects.get() == worked
        assert Child.objects.count() == 1
        assert Guardian.objects.count() == 1
        assert set(CaseStep.objects.values_list("case_id", flat=True)) == {worked.pk}
        theirs = Scope.objects.filter(subject=worked.folder_id).values("pk")
        grants = Grant.objects.exclude(scope_id__in=theirs).exclude(scope_id=worked.folder_id)
        assert not grants.exclude(scope__kind="unit").exists()
        assert AuditEvent.objects.count() > log  # the log stays
        assert AuditEvent.objects.filter(action="case.taken_back").count() == 2


def test_a_file_is_entered_once_and_taken_back_only_when_it_is_in(signed_in):
    place = Place()
    sent = Sent(signed_in, place, line(1))
    assert "Vent til alle" in sent.leader.post(f"{sent.url}ta-tilbake/", follow=True).text
    sent.check()
    sent.start()
    sent.work()
    assert "alt ført inn" in sent.leader.post(f"{sent.url}for-inn/", follow=True).text
    assert sent.leader.post(sent.url, sent.chosen).status_code == 422
    with seeding():
        assert IndividualCase.objects.count() == 1


OTHERS = [
    Role.PP_ADVISER,
    Role.HEAD_OF_SERVICE,
    Role.CLERK,
    Role.SYSTEM_ADMINISTRATOR,
    Role.HEAD_TEACHER,
]


@pytest.mark.parametrize("role", OTHERS)
def test_only_the_leader_has_these_pages(role, signed_in):
    place = Place()
    sent = Sent(signed_in, place, line(1))
    with seeding():
        user: User = make_user("Noen Annen", role)
    browser = signed_in(user)
    for address in (URL, sent.url, f"{sent.url}framdrift/", f"{sent.url}ma-rettes.csv"):
        assert browser.get(address).status_code in (302, 404)
    for address in (f"{sent.url}for-inn/", f"{sent.url}ta-tilbake/"):
        assert browser.post(address).status_code in (302, 404)
    with seeding():
        assert CaseImport.objects.get().state == CaseImport.State.UPLOADED


def test_the_file_is_read_by_leaders_only(signed_in, acting_as):
    place = Place()
    Sent(signed_in, place, line(1)).check()
    for person in (place.nora, place.siri, place.eirik):
        with pytest.raises(ProgrammingError, match="permission denied"), acting_as(person):
            CaseImport.objects.exists()


def test_ten_thousand_lines_are_looked_through(signed_in):
    place = Place()
    many = [line(1, Fornavn=f"Barn{number}") for number in range(10_000)]
    sent = Sent(signed_in, place, *many)
    assert "10 000 linjer kan føres inn" in sent.check().replace("\xa0", " ").replace("10000", "10 000")
