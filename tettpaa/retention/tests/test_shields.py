"""A paper that should not be here: shut at once for everybody, everywhere; opened again or destroyed by decision."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection, connections
from django.db.utils import ProgrammingError

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tests.support.worlds import make_file, progress, saved, scope_of
from tettpaa.access.models import AuditEvent, ReadLogEntry
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.models import CaseNote, CaseScope, NoteAttachment
from tettpaa.core import clock
from tettpaa.documents import queries as documents
from tettpaa.documents.actions import files, sending, shielding
from tettpaa.documents.models import Dispatch, DocumentShield, Release, StoredFile
from tettpaa.retention import requests
from tettpaa.retention.models_requests import AccessItem

pytestmark = pytest.mark.usefixtures("db")
SECRET = "Naboens diagnose"


class World:
    """A note about somebody else, with a file that the family has a copy of; the family signs in; a request runs."""

    def __init__(self, acting_as: Any) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.randi = make_user("Randi Holte", Role.MUNICIPAL_ARCHIVIST)
            self.sara = make_user("Sara Haugland", Role.GUARDIAN)
            self.child = make_child(unit=self.unit)
            confirmed = {"responsibility_confirmed_at": clock.now(), "responsibility_confirmed_by": self.nora}
            self.mother = make_guardian(self.child, "Sara", user=self.sara, **confirmed)
            self.case = make_case(self.child, self.unit, self.nora)
            self.other = make_case(make_child("Mila", "Solli", unit=self.unit), self.unit, self.jonas)
            words = {"title": SECRET, "html": f"<p>{SECRET} er epilepsi.</p>", "kind": "phone", "place": ""}
            self.note = saved(CaseNote(case=self.case, scope=self.case.scope, written_by=self.nora,
                                       locked_at=clock.now(), **words))  # fmt: skip
            self.file = make_file(self.case.scope)
            saved(NoteAttachment(note=self.note, scope=self.case.scope, file=self.file, added_by=self.nora))
            family = scope_of(self.case, CaseScope.Kind.FAMILY)
            let_in(self.sara, family, GrantBasis.GUARDIAN)
            saved(progress(self.case, "family", family))
            own = make_scope(ScopeKind.CASE_PERSON, self.child.scope)
            saved(CaseScope(case=self.case, scope=own, kind=CaseScope.Kind.PERSON, guardian=self.mother))
            let_in(self.sara, own, GrantBasis.GUARDIAN)
            let_in(self.nora, own, GrantBasis.ASSIGNED)
        with acting_as(self.nora):
            self.copy = files.copy_file(file=self.file, scope=family, by=self.nora)
            sending.release(file=self.copy, title=SECRET, by=self.nora)
            sending.dispatch(file=self.copy, recipient="Sara", channel="paper", by=self.nora)
            self.asked = requests.register(
                case=self.case, guardian=self.mother, asked_for="Alt", received_on=clock.today(), by=self.nora
            )
        self.url = f"/saker/{self.case.pk}/"


@pytest.fixture
def world(acting_as):
    return World(acting_as)


def shut(world, signed_in) -> DocumentShield:
    answer = signed_in(world.nora).post(
        f"{world.url}sperr/", {"paper": f"note:{world.note.pk}", "reason": "Gjelder et annet barn"}
    )
    assert answer.status_code == 302, answer.content.decode()
    with seeding():
        return DocumentShield.objects.get(along_with=None)


def end_of_transaction() -> None:
    """What the end of a page's transaction does; the test's own goes on."""
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.opened_shield', '', true)")


def seen(user, acting_as) -> list[int]:
    """Rows of what was shut that the database shows this user: notes, files, what is shared, sent and asked for."""
    tables = [(CaseNote, "pk"), (StoredFile, "pk"), (Release, "pk"), (Dispatch, "pk"), (AccessItem, "pk")]
    with acting_as(user):
        return [table.objects.count() for table, _key in tables]


def test_from_that_moment_nobody_reads_it_anywhere(world, acting_as, signed_in):
    before = seen(world.nora, acting_as)
    assert before == [1, 2, 1, 1, 3]
    assert SECRET in signed_in(world.nora).get(f"{world.url}journal/").text
    shut(world, signed_in)
    for user in (world.nora, world.hanne):
        assert seen(user, acting_as) == [0, 0, 0, 0, 0], user.name
        client = signed_in(user)
        for path in ("journal/", "dokumenter/", "tidslinje/", "", "sperr/"):
            page = client.get(f"{world.url}{path}").text
            assert SECRET not in page, path
        assert "Sperret: notat" in client.get(f"{world.url}journal/").text
        assert "Gjelder et annet barn" in client.get(f"{world.url}dokumenter/").text
        assert client.get(f"{world.url}notat/{world.note.pk}/").status_code == 404
        for file in (world.file, world.copy):
            assert client.get(f"/filer/{file.pk}/").status_code == 404
        assert SECRET not in client.get("/sok/?q=epilepsi").text
        assert SECRET not in client.get(f"/innsyn/{world.asked.pk}/").text


def test_the_portal_shows_it_no_more_and_does_not_tell_that_it_was_there(world, acting_as, signed_in):
    path = f"/portal/familie/{world.case.pk}/"
    client = signed_in(world.sara)
    assert SECRET in client.get(path).text
    shut(world, signed_in)
    page = signed_in(world.sara).get(path)
    assert page.status_code == 200
    assert SECRET not in page.text
    assert "perret" not in page.text
    assert seen_by_family(world, acting_as) == [0, 0]


def seen_by_family(world, acting_as):
    with acting_as(world.sara):
        return [StoredFile.objects.count(), Release.objects.count()]


def test_a_job_hands_it_to_nobody_either(world, signed_in):
    shut(world, signed_in)
    with acting(job_actor("prøve")):
        assert not StoredFile.objects.filter(pk__in=[world.file.pk, world.copy.pk]).exists()


def test_the_leader_reads_it_to_decide_and_that_is_logged(world, acting_as, signed_in):
    shield = shut(world, signed_in)
    leader = signed_in(world.hanne)
    assert f"/bort/sperret/{shield.pk}/" in leader.get("/bort/").text
    page = leader.get(f"/bort/sperret/{shield.pk}/").text
    assert SECRET not in page
    assert SECRET in leader.get(f"/bort/sperret/{shield.pk}/les/").text
    end_of_transaction()
    assert leader.get(f"{world.url}notat/{world.note.pk}/").status_code == 404
    with seeding():
        assert ReadLogEntry.objects.filter(what="document_shield", user_id=world.hanne.pk).count() == 1
    assert signed_in(world.nora).get(f"/bort/sperret/{shield.pk}/les/").status_code in {403, 404}
    assert signed_in(world.jonas).get(f"/bort/sperret/{shield.pk}/").status_code in {403, 404}


def test_saying_the_setting_helps_nobody_but_a_leader(world, acting_as, signed_in):
    shield = shut(world, signed_in)
    with acting_as(world.nora), connection.cursor() as cursor:
        cursor.execute("select set_config('app.opened_shield', %s, true)", [str(shield.pk)])
        assert CaseNote.objects.count() == 0
        end_of_transaction()
        with pytest.raises(NotAllowed):
            shielding.decide(shield=shield, ending="lifted", reason="x", by=world.nora)


def test_lifted_it_is_as_before(world, acting_as, signed_in):
    shield = shut(world, signed_in)
    path = f"/bort/sperret/{shield.pk}/"
    client = signed_in(world.hanne)
    assert client.post(path, {"ending": "lifted", "ended_because": ""}).status_code == 422
    assert client.post(path, {"ending": "lifted", "ended_because": "Rett sak likevel"}).status_code == 302
    assert seen(world.nora, acting_as) == [1, 2, 1, 1, 3]
    assert "Sperret: notat" not in signed_in(world.nora).get(f"{world.url}journal/").text
    assert client.post(path, {"ending": "destroyed", "ended_because": "x"}).status_code == 422
    with acting_as(world.hanne):
        log = set(AuditEvent.objects.filter(action__startswith="document.sh").values_list("action", "user_id"))
    assert log == {("document.shut", world.nora.pk), ("document.shield_decided", world.hanne.pk)}


def test_destroyed_by_the_archivist_it_is_gone_from_rows_and_disk(world, acting_as, signed_in):
    shield = shut(world, signed_in)
    with seeding():
        blobs = set(StoredFile.objects.values_list("blob", flat=True))
    assert blobs <= set(documents.vault().ids())
    archivist = signed_in(world.randi)
    page = archivist.get(f"/bort/sperret/{shield.pk}/").text
    assert "Du avgjør uten å lese innholdet." in page
    assert archivist.get(f"/bort/sperret/{shield.pk}/les/").status_code in {403, 404}
    done = archivist.post(f"/bort/sperret/{shield.pk}/", {"ending": "destroyed", "ended_because": "Ulovlig innhentet"})
    assert done.status_code == 302
    for _sids, act, _robust in connections["default"].run_on_commit:
        act()
    assert not blobs & set(documents.vault().ids())
    with seeding():
        note = CaseNote.objects.get(pk=world.note.pk)
        assert (note.title, note.html) == ("", "")
        assert set(StoredFile.objects.values_list("name", "size")) == {("", 0)}
        assert not AccessItem.objects.filter(text__contains="epilepsi").exists()
    assert seen(world.hanne, acting_as) == [0, 0, 0, 0, 0]
    assert "Dokumentet er destruert" in signed_in(world.nora).get(f"{world.url}journal/").text


def test_a_colleague_at_the_same_school_shuts_nothing_here(world, acting_as, signed_in):
    assert signed_in(world.jonas).get(f"{world.url}sperr/").status_code == 404
    wrong = signed_in(world.jonas).post(
        f"/saker/{world.other.pk}/sperr/", {"paper": f"note:{world.note.pk}", "reason": "x"}
    )
    assert wrong.status_code == 422
    with pytest.raises(ProgrammingError), acting_as(world.jonas):
        shielding.shut(scope_id=world.case.scope_id, kind="note", paper_id=world.note.pk,
                       case_number="x", reason="x", by=world.jonas)  # fmt: skip


def test_the_same_paper_is_shut_once(world, acting_as, signed_in):
    shut(world, signed_in)
    again = {"scope_id": world.case.scope_id, "kind": "note", "paper_id": world.note.pk, "case_number": "x"}
    with pytest.raises(NotNow), acting_as(world.nora):
        shielding.shut(**again, reason="x", by=world.nora)


def test_a_line_says_when_it_was_shut(world, signed_in):
    assert shut(world, signed_in).shut_at - clock.now() < dt.timedelta(minutes=1)
