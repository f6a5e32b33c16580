"""Messages: each thread for itself, read with a time, never lost, never sent twice, on Min dag until answered."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_user
from tettpaa.access.models import ReadLogEntry, in_action
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import voices
from tettpaa.cases.models import CaseNote, CaseScope, MessageAttachment, NoteAttachment, PortalMessage, SharedProgress
from tettpaa.cases.tests.test_promises import Promised
from tettpaa.documents.tests import file_samples
from tettpaa.planning.models import WorkTask
from tettpaa.retention.collecting import everything

pytestmark = pytest.mark.usefixtures("db")
ASKS = "Kan vi flytte møtet? Elias gruer seg."


class Writing(Promised):
    """Nora, mother, father and the rektor, each with a browser."""

    def portal(self, user):
        unit = user == self.people.eirik
        place = f"enhet/saker/{self.case.pk}" if unit else f"familie/{self.case.pk}"
        return self.signed_in(user), f"/portal/{place}/meldinger/"

    def from_outside(self, user, text=ASKS, key=None, **more):
        client, url = self.portal(user)
        answer = client.post(url, {"text": text, "key": str(key or uuid.uuid4()), **more})
        self.work()
        return answer

    def work(self):
        jobs.apply_registrations(case_id=str(self.case.pk))
        reset_role()

    def from_nora(self, to, text="Ja, det går fint.", key=None, **more):
        sent = {"text": text, "key": str(key or uuid.uuid4()), **more}
        return self.nora.post(f"{self.url}meldinger/?med={to}", sent)

    def read_by(self, user):
        client, url = self.portal(user)
        return client.get(url)

    def read_by_nora(self, to):
        return self.nora.get(f"{self.url}meldinger/?med={to}").text


@pytest.fixture
def writing(acting_as, signed_in):
    return Writing(acting_as, signed_in)


def test_a_mother_writes_and_it_stands_on_the_advisers_day_without_a_name_or_a_word_of_it(writing):
    assert writing.from_outside(writing.people.sara).status_code == 302
    page = writing.nora.get("/").text
    assert "Ny melding fra mor" in page
    assert f"{writing.url}meldinger/" in page
    assert "gruer seg" not in page
    assert ASKS in writing.read_by_nora(writing.people.mother.pk)


def test_the_other_guardian_the_school_and_the_next_adviser_see_nothing_of_it(writing, acting_as):
    writing.from_outside(writing.people.sara)
    writing.from_nora(writing.people.mother.pk)
    for user in (writing.yonas, writing.people.eirik):
        page = writing.read_by(user)
        assert page.status_code == 200
        assert "Elias gruer" not in page.text
        assert "det går fint" not in page.text
        with acting_as(user, read_only=True):
            assert not PortalMessage.objects.exists()
    jonas = writing.signed_in(writing.people.jonas)
    assert jonas.get(f"{writing.url}meldinger/").status_code == 404
    with seeding():
        neighbour = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
    assert writing.signed_in(neighbour).get(f"/portal/enhet/saker/{writing.case.pk}/meldinger/").status_code == 404


def test_the_unit_has_a_thread_of_its_own(writing):
    writing.from_outside(writing.people.eirik, "Når kommer dere?")
    assert "Ny melding fra enheten" in writing.nora.get("/").text
    writing.from_nora("enhet", "På torsdag.")
    assert "På torsdag." in writing.read_by(writing.people.eirik).text
    assert "På torsdag." not in writing.read_by(writing.people.sara).text


def test_each_side_sees_when_the_other_read_and_the_reading_is_in_the_log(writing):
    writing.from_outside(writing.people.sara)
    assert "Ikke lest ennå" in writing.read_by(writing.people.sara).text
    writing.read_by_nora(writing.people.mother.pk)
    page = writing.read_by(writing.people.sara).text
    assert "Lest " in page
    assert "Ikke lest" not in page
    with seeding():
        place = CaseScope.objects.get(guardian=writing.people.mother)
        assert ReadLogEntry.objects.filter(
            what="messages", scope_id=place.scope_id, user_id=writing.people.nora.pk
        ).exists()


def test_a_new_message_is_said_at_the_front_in_words_until_it_is_read(writing):
    writing.from_nora(writing.people.mother.pk)
    home = f"/portal/familie/{writing.case.pk}/"
    client = writing.signed_in(writing.people.sara)
    assert "1 ny melding fra oss" in client.get(home).text
    assert "Ja, det går fint." in writing.read_by(writing.people.sara).text
    assert "ny melding" not in client.get(home).text
    writing.from_nora("enhet")
    rektor = writing.signed_in(writing.people.eirik)
    assert "1 ny melding fra PPT" in rektor.get("/portal/enhet/saker/").text
    assert "1 ny melding fra PPT" in rektor.get(f"/portal/enhet/saker/{writing.case.pk}/").text


def test_sent_twice_is_one_message_and_another_text_with_the_same_key_is_another(writing):
    key = uuid.uuid4()
    for _ in range(2):
        writing.from_outside(writing.people.sara, key=key)
        writing.from_nora(writing.people.mother.pk, key=key, text="Fra oss")
    with seeding():
        assert PortalMessage.objects.count() == 2
    writing.from_outside(writing.people.sara, "Noe annet", key=key)
    with seeding():
        assert PortalMessage.objects.count() == 3


def test_an_answer_takes_it_off_the_day_and_so_does_no_answer_needed(writing):
    writing.from_outside(writing.people.sara)
    writing.from_outside(writing.people.sara, "Og en ting til")
    with seeding():
        assert WorkTask.objects.filter(kind="message", done_at=None).count() == 1  # one line a thread
    writing.from_nora(writing.people.mother.pk)
    with seeding():
        assert not WorkTask.objects.filter(kind="message", done_at=None).exists()
    writing.from_outside(writing.people.sara, "Takk!")
    answer = writing.nora.post(f"{writing.url}meldinger/uten-svar/", {"med": str(writing.people.mother.pk)})
    assert answer.status_code == 302
    with seeding():
        assert not WorkTask.objects.filter(kind="message", done_at=None).exists()


def test_somebody_whose_access_has_just_ended_gets_nothing_and_the_writer_loses_nothing(writing, acting_as):
    writing.from_outside(writing.people.sara)
    with acting_as(writing.people.nora):
        opening = voices.openings(writing.case)[writing.people.mother.pk]
        voices.close_portal(case=writing.case, opening=opening, by=writing.people.nora)
    answer = writing.from_nora(writing.people.mother.pk, "Et langt svar jeg har brukt tid på")
    assert answer.status_code == 422
    assert "Meldingen er ikke sendt." in answer.text
    assert "Ingen der har tilgang til portalen nå." in answer.text
    assert "Et langt svar jeg har brukt tid på" in answer.text
    assert ASKS in answer.text  # what was said stays
    with seeding():
        assert PortalMessage.objects.count() == 1
    assert writing.read_by(writing.people.sara).status_code == 404


def test_in_a_closed_case_one_reads_and_nobody_writes(writing):
    writing.from_outside(writing.people.sara)
    with seeding():
        writing.case.closed_on = timezone.localdate()
        writing.case.save()
        SharedProgress.objects.filter(case=writing.case).update(closed_on=timezone.localdate())
    page = writing.read_by(writing.people.sara).text
    assert ASKS in page
    assert "Saken er avsluttet." in page
    assert 'name="text"' not in page
    answer = writing.from_outside(writing.people.sara, "En til")
    assert answer.status_code == 422
    assert "En til" in answer.text
    assert writing.from_nora(writing.people.mother.pk).status_code == 422
    with seeding():
        assert PortalMessage.objects.count() == 1


def test_a_family_that_hides_has_its_other_guardians_thread_shut(writing, acting_as):
    writing.from_outside(writing.yonas, "Hvor går Elias på skole nå?")
    with seeding():
        grade_address(writing.people.child, writing.people.nora)
    assert writing.read_by(writing.yonas).status_code == 404
    with acting_as(writing.yonas, read_only=True):
        assert not PortalMessage.objects.exists()
    answer = writing.from_nora(writing.people.father.pk, "Skolen er …")
    assert answer.status_code == 422
    assert "Tilgangen til saken er stengt." in answer.text
    with seeding():
        assert PortalMessage.objects.count() == 1


def pdf(name="brev.pdf"):
    return SimpleUploadedFile(name, file_samples.pdf(), "application/pdf")


def test_files_go_along_and_what_is_not_taken_leaves_the_words_in_the_form(writing):
    assert writing.from_outside(writing.people.sara, attached=[pdf(), pdf("to.pdf")]).status_code == 302
    page = writing.read_by_nora(writing.people.mother.pk)
    with seeding():
        files = list(MessageAttachment.objects.values_list("file_id", flat=True))
    assert len(files) == 2
    assert all(f"{file}" in page for file in files)
    assert writing.nora.get(f"/filer/{files[0]}/").status_code == 200
    client, _ = writing.portal(writing.yonas)
    assert client.get(f"/portal/filer/{files[0]}/").status_code == 404
    bad = SimpleUploadedFile("program.exe", b"MZ\x90", "application/octet-stream")
    answer = writing.from_outside(writing.people.sara, "Se her", attached=[bad])
    assert answer.status_code == 422
    assert "program.exe: Vi kan ikke åpne denne filen." in answer.text
    assert "Se her" in answer.text
    with seeding():
        assert PortalMessage.objects.count() == 1
    many = writing.from_outside(writing.people.sara, "Se her", attached=[pdf(f"{n}.pdf") for n in range(6)])
    assert "Legg ved høyst 5 filer." in many.text


def test_a_message_is_taken_into_the_journal_once_with_its_source_and_files(writing, acting_as):
    writing.from_outside(writing.people.sara, attached=[pdf()])
    with seeding():
        message = PortalMessage.objects.get()
    for _ in range(2):
        answer = writing.nora.post(f"{writing.url}meldinger/{message.pk}/journal/")
        assert answer.status_code == 302
    with seeding():
        note = CaseNote.objects.get(message=message)
        assert "Melding i portalen fra Sara Haugland," in note.html
        assert "Elias gruer seg" in note.html
        assert note.scope_id == writing.case.scope_id
        assert NoteAttachment.objects.filter(note=note).count() == 1
    assert "Står i journalen" in writing.read_by_nora(writing.people.mother.pk)
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(writing.people.sara, read_only=True):
        list(CaseNote.objects.all())


def test_what_is_sent_cannot_be_changed_by_anybody(writing, acting_as):
    writing.from_outside(writing.people.sara)
    for user in (writing.people.sara, writing.people.nora):
        with pytest.raises(ProgrammingError, match="permission denied"), acting_as(user), in_action():
            PortalMessage.objects.update(text="x")


def test_a_lost_job_is_caught_up_with_and_nothing_is_told_twice(writing):
    client, url = writing.portal(writing.people.sara)
    client.post(url, {"text": ASKS})
    for _ in range(2):
        jobs.sweep(0)
        reset_role()
    with seeding():
        assert WorkTask.objects.filter(kind="message").count() == 1
        assert PortalMessage.objects.get().told_at


def test_who_asks_for_the_file_gets_the_own_thread_and_not_the_other_guardians(writing, acting_as):
    writing.from_outside(writing.people.sara)
    writing.from_outside(writing.yonas, "Fra far")
    writing.from_outside(writing.people.eirik, "Fra rektor")
    with acting_as(writing.people.nora):
        found = [paper.text for paper in everything(writing.case, writing.people.mother)]
    assert ASKS in found
    assert "Fra rektor" in found
    assert "Fra far" not in found


@pytest.mark.parametrize("text", ["", "   ", "x" * 8001])
def test_what_cannot_be_a_message_is_said_beside_the_field(writing, text):
    assert writing.from_outside(writing.people.sara, text).status_code == 422
    assert writing.from_nora(writing.people.mother.pk, text).status_code == 422
    with seeding():
        assert not PortalMessage.objects.exists()


def test_the_page_asks_the_database_few_times(writing, django_assert_max_num_queries):
    for _ in range(4):
        writing.from_outside(writing.people.sara)
    with django_assert_max_num_queries(30):  # with session, transaction, who is asking and the read log
        writing.read_by_nora(writing.people.mother.pk)
