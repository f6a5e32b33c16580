"""A booked visit, from the day's plan to its note: once, however often it is sent; and nobody else's to read."""

import base64
import datetime as dt
import time
import uuid

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_child
from tests.support.worlds import saved
from tettpaa.access import phone_notes
from tettpaa.access.models import AuditEvent
from tettpaa.access.sessions import SessionStore, cookie_name
from tettpaa.cases.actions import assigning
from tettpaa.cases.models import CaseNote, CasePromise, Visit
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import identity_keys
from tettpaa.people.models import AddressGrading
from tettpaa.planning.models import NextStep

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


def written(**more):
    """A note as the page sends it."""
    return {
        "key": str(uuid.uuid4()),
        "seen": "Elias starter raskt når oppgaven leses høyt.",
        "own_words": "«Jeg hører bedre enn jeg leser.»",
        "agreed": "Guro prøver lydbok i naturfag.",
        "follow": "none",
        "kind": "observation",
        "title": "Observasjon i 4B",
        "place": "rom 214",
        "happened_on": TODAY.isoformat(),
        "starts": "08:30",
        "ends": "09:45",
    } | more


class Booked:
    """Nora has the case of Elias, and a visit today."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        self.url, self.nora = f"/saker/{self.case.pk}/", signed_in(self.people.nora)
        assert self.book().status_code == 302
        with seeding():
            self.visit = Visit.objects.get()
        self.note_url = f"{self.url}besok/{self.visit.pk}/notat/"

    def book(self, client=None, **more):
        sent = {
            "kind": "observation",
            "title": "Observasjon i 4B",
            "place": "Granåsen skole, rom 214",
            "day": f"{TODAY:%d.%m.%Y}",
            "starts": "08.30",
            "ends": "09.45",
            "visitor": str(self.people.nora.pk),
        }
        return (client or self.nora).post(f"{self.url}besok/", sent | more)


@pytest.fixture
def booked(acting_as, signed_in):
    return Booked(acting_as, signed_in)


@pytest.mark.commitment("K1.3b")
def test_from_min_dag_to_the_note_is_one_link_and_the_note_says_all_under_headings(booked):
    day = booked.nora.get("/").text
    assert "08.30" in day
    assert f'href="{booked.note_url}"' in day
    page = booked.nora.get(booked.note_url).text
    assert "Elias Haugland Tesfay" in page
    assert 'autocomplete="off"' in page
    assert "data-keep=" not in page.split("<main")[1]
    answer = booked.nora.post(booked.note_url, written())
    with seeding():
        note = CaseNote.objects.get()
    assert answer.url == f"{booked.url}notat/{note.pk}/"
    assert (note.visit_id, note.starts, note.ends) == (booked.visit.pk, dt.time(8, 30), dt.time(9, 45))
    headings = ["<h2>Det jeg så</h2>", "<h2>Barnets egne ord</h2>", "<h2>Avtalt</h2>"]
    assert [note.html.index(one) for one in headings] == sorted(note.html.index(one) for one in headings)
    after = booked.nora.get("/").text
    assert f"{booked.url}notat/{note.pk}/" in after
    assert booked.note_url not in after


def test_a_part_that_is_empty_has_no_heading_and_a_note_with_nothing_is_not_saved(booked):
    booked.nora.post(booked.note_url, written(own_words="", agreed=" "))
    with seeding():
        assert "egne ord" not in CaseNote.objects.get().html
    refused = booked.nora.post(booked.note_url, written(seen="", own_words="", agreed=""))
    assert refused.status_code == 422
    assert "Skriv hva du så" in refused.text


def test_the_same_number_is_the_same_note_as_it_now_reads(booked):
    sent = written()
    script = {"X-Autosave": "1"}
    first = booked.nora.post(booked.note_url, sent, headers=script)
    again = booked.nora.post(booked.note_url, sent, headers=script)
    assert (first.status_code, again.status_code) == (204, 204)
    assert first["X-Go-To"] == again["X-Go-To"]
    booked.nora.post(booked.note_url, sent | {"agreed": "Ny avtale."}, headers=script)
    booked.nora.post(booked.note_url, written(), headers=script)
    with seeding():
        assert CaseNote.objects.count() == 2
        assert "Ny avtale." in CaseNote.objects.get(sent_as=sent["key"]).html


def test_a_locked_note_is_not_changed_by_a_late_sending(booked):
    sent = written()
    booked.nora.post(booked.note_url, sent)
    with seeding():
        note = CaseNote.objects.get()
    booked.nora.post(f"{booked.url}notat/{note.pk}/las/")
    refused = booked.nora.post(booked.note_url, sent | {"seen": "Noe annet."})
    assert refused.status_code == 422
    assert "låst" in refused.text
    assert "Noe annet." in refused.text


def test_what_was_agreed_is_done_in_the_same_act_and_once(booked):
    on = (TODAY + 5 * DAY).isoformat()
    promise = written(follow="promise", to="child", what="Ta med ulveboka", due_on=on)
    for _ in range(2):
        assert booked.nora.post(booked.note_url, promise).status_code == 302
    step = written(follow="step", what="Ring Guro", due_on=on)
    for _ in range(2):
        assert booked.nora.post(booked.note_url, step).status_code == 302
    with seeding():
        assert CasePromise.objects.get().what == "Ta med ulveboka"
        assert NextStep.objects.filter(title="Ring Guro").count() == 1


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_half_saved(booked):
    refused = booked.nora.post(booked.note_url, written(follow="step", what="Ring Guro"))
    assert refused.status_code == 422
    assert "Skriv datoen." in refused.text
    assert "Elias starter raskt" in refused.text
    refused = booked.nora.post(booked.note_url, written(starts="10:00", ends="09:00"))
    assert "Besøket må slutte etter at det begynner." in refused.text
    with seeding():
        assert not CaseNote.objects.exists()


def test_the_page_that_knows_nothing_of_the_visit_may_send_its_note(booked):
    sent = {
        name: value for name, value in written().items() if name in ("key", "seen", "own_words", "agreed", "follow")
    }
    assert booked.nora.post(booked.note_url, sent, headers={"X-Autosave": "1"}).status_code == 204
    with seeding():
        note = CaseNote.objects.get()
    assert (note.title, note.kind, note.happened_on) == ("Observasjon i 4B", "observation", TODAY)


def test_a_colleague_with_another_case_at_the_same_school_finds_neither_visit_nor_note(booked):
    with seeding():
        make_child("Oskar", unit=booked.people.unit)
    jonas = booked.signed_in(booked.people.jonas)
    assert jonas.get(booked.note_url).status_code == 404
    assert jonas.post(booked.note_url, written()).status_code == 404
    assert booked.book(jonas).status_code == 404
    assert "Observasjon i 4B" not in jonas.get("/").text


def test_only_those_who_work_in_the_case_are_sent_and_it_takes_no_time_backwards(booked):
    assert booked.book(visitor=str(booked.people.jonas.pk)).status_code == 422
    assert booked.book(ends="08.00").status_code == 422
    assert booked.book(day=f"{TODAY - DAY:%d.%m.%Y}").status_code == 422
    assert booked.book().status_code == 302
    with seeding():
        assert Visit.objects.count() == 1


def test_moved_cancelled_and_written_from_all_the_same(booked):
    move = f"{booked.url}besok/{booked.visit.pk}/endre/"
    page = booked.nora.get(move).text
    assert 'value="08:30"' in page
    moved = {"kind": "meeting", "title": "Møte", "place": "rom 1", "day": f"{TODAY + DAY:%d.%m.%Y}"}
    moved |= {"starts": "10:00", "ends": "11:00", "visitor": str(booked.people.nora.pk)}
    assert booked.nora.post(move, moved).status_code == 302
    cancel = f"{booked.url}besok/{booked.visit.pk}/avlys/"
    assert booked.nora.post(cancel, {"because": ""}).status_code == 422
    assert booked.nora.post(cancel, {"because": "Elias var syk"}).status_code == 302
    assert booked.note_url not in booked.nora.get("/").text
    assert booked.nora.post(booked.note_url, written()).status_code == 302
    with seeding():
        assert Visit.objects.get().cancelled_at is None
    assert "kan det ikke avlyses" in booked.nora.post(cancel, {"because": "Nei"}).text


def test_of_a_child_that_hides_the_day_shows_neither_name_nor_place(booked):
    with seeding():
        child = booked.people.child
        denial = grade_address(child, booked.people.nora)
        saved(AddressGrading(scope=child.scope, child=child, level="local_shield", denial=denial))
    day = booked.nora.get("/").text.split("<main")[1]
    assert "Skjermet sak" in day
    assert f'href="{booked.note_url}"' in day
    for word in ("Elias", "Granåsen", "rom 214", "Observasjon i 4B"):
        assert word not in day
    assert "Granåsen" not in booked.nora.get(booked.note_url).text.split("<form")[0]


def test_who_gets_the_case_gets_the_visits_that_are_to_come(booked):
    with booked.acting_as(booked.people.hanne):
        assigning.assign(case=booked.case, holder=booked.people.jonas, by=booked.people.hanne)
    assert "Observasjon i 4B" in booked.signed_in(booked.people.jonas).get("/").text
    assert "Observasjon i 4B" not in booked.nora.get("/").text


def test_a_visit_without_a_note_is_asked_for_the_days_after(booked):
    with seeding():
        booked.visit.day = TODAY - DAY
        booked.visit.save()
    day = booked.nora.get("/").text
    assert "Notat mangler" in day
    booked.nora.post(booked.note_url, written(happened_on=(TODAY - DAY).isoformat()))
    assert "Notat mangler" not in booked.nora.get("/").text


class Phone:
    """What the page does in the browser: makes half a key, and agrees on the other with the letter box."""

    def __init__(self, client, user, visit) -> None:
        self.client, self.visit = client, str(visit.pk)
        self.box, self.since = phone_notes.letter_box(user.pk), f"{time.time() - 60:.3f}"
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.half = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def key(self) -> bytes:
        context = f"{self.visit}|{self.since}".encode()
        info = b"tettpaa:letter-box\0" + len(context).to_bytes(4, "big") + context
        box = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), base64.b64decode(self.box))
        shared = self.private.exchange(ec.ECDH(), box)
        return HKDF(algorithm=hashes.SHA256(), length=32, salt=self.half, info=info).derive(shared)

    def ask(self, client=None, since=None):
        sealed = f"{self.visit}|{since or self.since}|{base64.b64encode(self.half).decode()}"
        return (client or self.client).post("/notat-pa-telefonen/apne/", {"sealed": [sealed]})


def test_a_text_sealed_before_the_keys_were_exchanged_still_opens(booked, monkeypatch):
    phone = Phone(booked.nora, booked.people.nora, booked.visit)
    now = identity_keys.derived("phone-note")
    monkeypatch.setattr(identity_keys, "derived", lambda purpose: (*now, b"n" * 32))
    assert phone_notes.letter_box(booked.people.nora.pk) != phone.box
    keys = phone.ask().text.split(" ")
    assert base64.b64decode(keys[0]) == phone.key != base64.b64decode(keys[1])


def signed_in_at(client, seconds_ago):
    session = SessionStore(client.cookies[cookie_name()].value)
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - seconds_ago}]
    session.save()


def test_only_a_newer_sign_in_opens_what_was_sealed_and_opening_it_is_in_the_audit(booked):
    phone = Phone(booked.nora, booked.people.nora, booked.visit)
    opened = phone.ask()
    assert base64.b64decode(opened.text) == phone.key
    signed_in_at(booked.nora, 90)
    refused = phone.ask()
    assert refused.status_code == 403
    assert "bekreft" in refused["X-Go-To"]
    assert not refused.content
    signed_in_at(booked.nora, 21 * 60)
    assert phone.ask(since=f"{time.time() - 3600:.3f}").status_code == 403
    with seeding():
        assert AuditEvent.objects.filter(action="phone_note.opened").count() == 1


def test_a_sign_in_that_is_told_otherwise_gives_another_key(booked):
    phone = Phone(booked.nora, booked.people.nora, booked.visit)
    earlier = f"{time.time() - 3600:.3f}"
    assert base64.b64decode(phone.ask(since=earlier).text) != phone.key


def test_another_user_of_the_phone_gets_a_key_that_opens_nothing(booked):
    phone = Phone(booked.nora, booked.people.nora, booked.visit)
    other = phone.ask(booked.signed_in(booked.people.jonas))
    assert other.status_code == 200
    assert base64.b64decode(other.text) != phone.key
    assert phone.ask(booked.signed_in(booked.people.eirik)).status_code == 302


def test_what_has_lain_too_long_or_was_never_sealed_here_is_not_opened(booked):
    phone = Phone(booked.nora, booked.people.nora, booked.visit)
    assert phone.ask(since=f"{time.time() - 15 * 24 * 3600:.3f}").status_code == 410
    assert phone.ask(since=f"{time.time() + 3600:.3f}").status_code == 410
    assert phone.ask(since="nan").status_code == 410
    for bad in ("", "a|b|c", "a|1|x|y", f"a|{phone.since}|QUJD"):
        assert booked.nora.post("/notat-pa-telefonen/apne/", {"sealed": [bad]}).status_code == 400


def test_the_page_that_the_phone_keeps_is_the_same_for_everybody(booked, client):
    nobody = client.get("/notat-pa-telefonen/?sprak=nn").text
    assert "Notat på telefonen" in nobody
    for name in ("Elias", "Nora", "Granåsen", "csrfmiddlewaretoken"):
        assert name not in nobody
    script = client.get("/notat-pa-telefonen.js")
    assert script["Content-Type"] == "text/javascript"
    assert script["Cache-Control"] == "no-store"
