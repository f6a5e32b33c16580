"""The journal: locked when final, corrected by a new entry; files; one note on several children; and tasks in a case."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.cases.actions import assigning, notes, tasks
from tettpaa.cases.models import CaseNote, IndividualCase, NoteAttachment, NoteKind
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.models import StoredFile
from tettpaa.documents.tests.file_samples import picture
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


class Class4B(Arranged):
    """Nora has Elias and Ida at the same school; Jonas has Omar in the same class."""

    def __init__(self, acting_as) -> None:
        super().__init__()
        self.acting_as = acting_as
        self.elias = self.take_in(acting_as)
        with seeding():
            self.ida = make_case(make_child("Ida", "Moe", unit=self.unit), self.unit, self.nora)
            self.omar = make_case(make_child("Omar", "Ali", unit=self.unit), self.unit, self.jonas)

    def writes(self, **more) -> CaseNote:
        values = {"kind": NoteKind.NOTE, "title": "Lesetime", "happened_on": TODAY, "html": "<p>Leser.</p>"} | more
        with self.acting_as(self.nora):
            case = IndividualCase.objects.get(pk=self.elias.pk)
            return notes.write_note(case=case, **values, by=self.nora)

    def locks(self, note) -> None:
        with self.acting_as(self.nora):
            notes.lock_note(note=note, by=self.nora)

    def together(self, **texts):
        with self.acting_as(self.nora):
            cases = {one.child.first_name: one for one in IndividualCase.objects.select_related("child")}
            return notes.write_notes(
                title="Klassemøte",
                kind=NoteKind.MEETING,
                happened_on=TODAY,
                place="Skolen",
                parts={cases[name]: text for name, text in texts.items()},
                by=self.nora,
            )


def test_a_locked_note_is_never_changed_not_even_past_the_action(acting_as):
    people = Class4B(acting_as)
    note = people.writes()
    people.locks(note)
    with acting_as(people.nora):
        with pytest.raises(NotNow, match="låst"):
            notes.edit_note(
                note=note, kind=NoteKind.NOTE, title="x", happened_on=TODAY, html="<p>Nei.</p>", by=people.nora
            )
        with pytest.raises(IntegrityError, match="notatet er låst"), transaction.atomic():
            CaseNote.objects.filter(pk=note.pk).update(html="<p>Nei.</p>")
        with pytest.raises(IntegrityError, match="notatet er låst"), transaction.atomic():
            CaseNote.objects.filter(pk=note.pk).update(locked_at=None)


def test_a_correction_is_a_new_entry_and_the_old_one_says_what_replaced_it(acting_as, signed_in):
    people = Class4B(acting_as)
    wrong = people.writes()
    with pytest.raises(NotNow, match="Bare et låst notat"):
        people.writes(title="Retting", corrects=wrong)
    people.locks(wrong)
    right = people.writes(title="Leste med lyd", corrects=wrong)
    browser, url = signed_in(people.nora), f"/saker/{people.elias.pk}/"
    assert "Leste med lyd" in browser.get(f"{url}notat/{wrong.pk}/").text
    assert "Lesetime" in browser.get(f"{url}notat/{right.pk}/").text
    journal = browser.get(f"{url}journal/").text
    assert "rettet i et senere notat" in journal
    assert "retter et tidligere notat" in journal


def test_a_note_does_not_correct_one_in_another_childs_journal(acting_as):
    people = Class4B(acting_as)
    with seeding():
        other = CaseNote(case=people.ida, scope=people.ida.scope, kind="note", title="Ida", html="<p>x</p>")
        other.locked_at = timezone.now()
        other.save()
    with pytest.raises(NotNow, match="samme sak"):
        people.writes(corrects=other)


def test_one_note_on_several_children_shows_each_file_only_its_own_part(acting_as, signed_in):
    people = Class4B(acting_as)
    people.together(Elias="Rakk opp hånda.", Ida="Satt stille.")
    with seeding():
        kept = {one.case_id: one.html for one in CaseNote.objects.all()}
    assert kept == {people.elias.pk: "<p>Rakk opp hånda.</p>", people.ida.pk: "<p>Satt stille.</p>"}
    page = signed_in(people.nora).get(f"/saker/{people.elias.pk}/journal/").text
    assert "Klassemøte" in page
    assert "Ida" not in page


@pytest.mark.parametrize("text", ["Jobbet med Ida.", "Sa at ida var slem.", "IDA leste."])
def test_what_names_another_of_the_children_is_refused(acting_as, text):
    people = Class4B(acting_as)
    with pytest.raises(Problem, match="nevner Ida"):
        people.together(Elias=text, Ida="Satt stille.")
    with seeding():
        assert not CaseNote.objects.exists()


def test_a_note_on_several_is_about_at_least_two(acting_as):
    people = Class4B(acting_as)
    with pytest.raises(Problem, match="minst to"):
        people.together(Elias="Alene.", Ida=" ")


def test_a_colleagues_child_is_not_among_those_to_choose_from(acting_as, signed_in):
    people = Class4B(acting_as)
    browser = signed_in(people.nora)
    assert "Omar" not in browser.get("/ny/notat/flere/").text
    asked = f"/ny/notat/flere/?sak={people.elias.pk}&sak={people.omar.pk}"
    assert f"part_{people.omar.pk}" not in browser.get(asked).text
    values = {"kind": "meeting", "title": "Møte", "happened_on": TODAY.isoformat(), "place": ""}
    parts = {f"part_{people.elias.pk}": "Fint.", f"part_{people.omar.pk}": "Dårlig."}
    assert browser.post(asked, values | parts).status_code == 422
    asked = f"/ny/notat/flere/?sak={people.elias.pk}&sak={people.ida.pk}"
    parts = {f"part_{people.elias.pk}": "Fint.", f"part_{people.ida.pk}": "Bra."}
    assert "2 mapper" in browser.post(asked, values | parts, follow=True).text
    with seeding():
        assert CaseNote.objects.count() == 2


def test_a_file_belongs_to_a_note_until_the_lock_and_no_neighbour_opens_it(acting_as, signed_in):
    people = Class4B(acting_as)
    note = people.writes()
    browser, url = signed_in(people.nora), f"/saker/{people.elias.pk}/notat/{note.pk}/"
    sent = {"file": SimpleUploadedFile("tegning.png", picture("PNG"), "image/png")}
    assert browser.post(f"{url}vedlegg/", sent).status_code == 302
    with seeding():
        attachment = NoteAttachment.objects.get()
        file = StoredFile.objects.get(name="tegning.png")
    assert "tegning.png" in browser.get(url).text
    assert browser.get(f"/filer/{file.pk}/").status_code == 200
    assert signed_in(people.jonas).get(f"/filer/{file.pk}/").status_code == 404
    assert signed_in(people.jonas).post(f"{url}vedlegg/{attachment.pk}/ta-ut/").status_code == 404
    browser.post(f"{url}vedlegg/{attachment.pk}/ta-ut/")
    assert "tegning.png" not in browser.get(url).text
    people.locks(note)
    late = browser.post(f"{url}vedlegg/", {"file": SimpleUploadedFile("sent.png", picture("PNG"), "image/png")})
    assert late.status_code == 422
    assert "låst" in late.text


def test_who_leaves_the_case_leaves_locked_notes(acting_as):
    people = Class4B(acting_as)
    note = people.writes()
    with acting_as(people.hanne):
        case = IndividualCase.objects.get(pk=people.elias.pk)
        assigning.assign(case=case, holder=people.jonas, by=people.hanne)
    with acting_as(people.jonas):
        found = CaseNote.objects.get(pk=note.pk)
        assert found.locked_at is not None
        assert found.html == "<p>Leser.</p>"


@pytest.mark.commitment("K1.1b")
def test_a_task_is_given_done_and_given_on(acting_as, signed_in):
    people = Class4B(acting_as)
    with acting_as(people.nora):
        case = IndividualCase.objects.get(pk=people.elias.pk)
        assigning.co_assign(case=case, user=people.jonas, reason="lesing", by=people.nora)
    nora, jonas, url = signed_in(people.nora), signed_in(people.jonas), f"/saker/{people.elias.pk}/oppgaver/"
    given = {"title": "Hent kartleggingen", "owner": people.jonas.pk, "due_on": TODAY.isoformat()}
    assert nora.post(url, given).status_code == 302
    assert nora.post(url, given | {"title": "Ring BUP"}).status_code == 302
    assert "Hent kartleggingen" in jonas.get("/").text
    with seeding():
        first, second = WorkTask.objects.filter(kind="other").order_by("title")
    jonas.post(f"{url}{first.pk}/ferdig/")
    jonas.post(f"{url}{second.pk}/gi/", {"owner": people.nora.pk})
    with seeding():
        first.refresh_from_db()
        second.refresh_from_db()
    assert (first.done_by_id, second.owner_id, second.due_on) == (people.jonas.pk, people.nora.pk, TODAY)
    assert "Hent kartleggingen" in nora.get(url).text


def test_a_task_in_the_case_leads_me_to_where_it_is_done_and_not_to_a_colleagues(acting_as, signed_in):
    people = Class4B(acting_as)
    with seeding():
        case = IndividualCase.objects.get(pk=people.elias.pk)
        for owner, title in ((people.nora, "Ny melding fra mor"), (people.jonas, "Les rapporten")):
            kind = WorkTask.Kind.MESSAGE if owner == people.nora else WorkTask.Kind.UNIT_REPORT
            WorkTask(scope_id=case.scope_id, owner=owner, title=title, due_on=TODAY, kind=kind).save()
    page = signed_in(people.nora).get(f"/saker/{case.pk}/oppgaver/").text
    assert f'<a class="row-link" href="/saker/{case.pk}/meldinger/">Ny melding fra mor</a>' in page
    assert '<b class="b">Les rapporten</b>' in page


def test_a_task_is_not_given_to_somebody_who_cannot_open_the_case_nor_changed_by_a_neighbour(acting_as, signed_in):
    people = Class4B(acting_as)
    with pytest.raises(Problem, match="ikke tilgang"), acting_as(people.nora):
        case = IndividualCase.objects.get(pk=people.elias.pk)
        tasks.give(case=case, title="Les", due_on=TODAY, owner=people.jonas, by=people.nora)
    with pytest.raises(Problem, match="passert"), acting_as(people.nora):
        tasks.give(case=case, title="Les", due_on=TODAY - dt.timedelta(days=1), owner=people.nora, by=people.nora)
    with acting_as(people.nora):
        task = tasks.give(case=case, title="Les", due_on=TODAY, owner=people.nora, by=people.nora)
    url = f"/saker/{people.elias.pk}/oppgaver/"
    assert signed_in(people.jonas).get(url).status_code == 404
    assert signed_in(people.jonas).post(f"{url}{task.pk}/ferdig/").status_code == 404
    with acting_as(people.nora):
        assigning.co_assign(case=case, user=people.jonas, reason="lesing", by=people.nora)
    with pytest.raises(NotAllowed), acting_as(people.jonas):
        tasks.finish(case=case, task=task, by=people.jonas)
