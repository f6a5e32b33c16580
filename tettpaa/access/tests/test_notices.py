"""Notices through a real mail server and a real gateway on loopback: neutral, gathered, once, with why it failed."""

import asyncio
import datetime as dt
import email
import json
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_user
from tests.support.worlds import saved
from tettpaa.access import jobs, notice_channels, noticing
from tettpaa.access.models import NoticeChoice, NoticeDelivery, Notification
from tettpaa.access.roles import Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.tests.test_messages import Writing
from tettpaa.people.models import AddressGrading

pytestmark = pytest.mark.usefixtures("db")
SECRET_WORDS = ("Elias", "Haugland", "Tesfay", "Granåsen", "PPT", "PP-tjenesten", "Tett på", "skole", "barn", "Nora")


class Mailbox:
    """What the server does with what it is given; each test says how."""

    def __init__(self):
        self.got, self.refuses, self.answer, self.delay = [], "", "250 OK", 0

    async def handle_RCPT(  # noqa: N802  # the library calls it so
        self, server, session, envelope, address, options
    ):
        if self.refuses:
            return self.refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  # the library calls it so
        self, server, session, envelope
    ):
        self.got.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content)))
        await asyncio.sleep(self.delay)
        return self.answer


@contextmanager
def post_office(settings, box):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port, ready_timeout=60)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS, settings.SENDS_MAIL = False, True
    settings.DEFAULT_FROM_EMAIL = "ikke-svar@post.example"
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def box(settings):
    box = Mailbox()
    with post_office(settings, box):
        yield box


@pytest.fixture
def later(monkeypatch):
    """The clock at noon, and moved on by a test."""
    now = timezone.localtime().replace(hour=12, minute=0)
    state = {"now": now}

    def move(**values):
        state["now"] += dt.timedelta(**values)

    for module in (jobs, noticing):
        monkeypatch.setattr(module.clock, "now", lambda: state["now"])
    return move


def wait(user, what="message", number=1):
    for _ in range(number):
        with acting(job_actor("test")):
            noticing.wait(user=user, what=what)
        reset_role()


def work():
    jobs.send_notices(0)
    reset_role()


def told(user, **values):
    with seeding():
        return saved(NoticeChoice(user=user, **values))


def delivery():
    with seeding():
        return NoticeDelivery.objects.latest("made_at")


@pytest.fixture
def sara(db):
    with seeding():
        return make_user("Sara Haugland", Role.GUARDIAN, email="sara@post.example", language="nb")


def test_it_says_that_there_is_something_to_read_and_nothing_else(box, later, sara):
    wait(sara)
    work()
    assert box.got == []  # gathered first
    later(minutes=6)
    work()
    work()
    ((to, letter),) = box.got
    assert to == ["sara@post.example"]
    text = letter.get_payload(decode=True).decode()
    assert text.strip() == "Du har fått en melding. Logg inn for å lese den."
    assert str(email.header.make_header(email.header.decode_header(letter["Subject"]))) == "Du har fått en melding"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["From"] == "ikke-svar@post.example"
    assert letter.get_content_type() == "text/plain"
    whole = letter.as_string() + text
    assert not [word for word in (*SECRET_WORDS, "http", "<img") if word in whole]
    assert delivery().sent_at


def test_ten_are_one_and_no_other_comes_within_the_hour(box, later, sara):
    wait(sara, number=7)
    wait(sara, "document", number=3)
    later(minutes=6)
    work()
    assert len(box.got) == 1
    assert "Du har noe nytt å lese." in box.got[0][1].get_payload(decode=True).decode()
    wait(sara)
    later(minutes=10)
    work()
    assert len(box.got) == 1
    later(hours=1)
    work()
    assert len(box.got) == 2


@pytest.mark.parametrize("language", ["nn", "en"])
def test_it_is_in_the_readers_language(box, later, sara, language):
    with seeding():
        sara.language = language
        sara.save()
    wait(sara)
    later(minutes=6)
    work()
    said = {"nn": "Du har fått ei melding. Logg inn for å lese ho.", "en": "You have a message. Log in to read it."}
    assert box.got[0][1].get_payload(decode=True).decode().strip() == said[language]


@pytest.mark.parametrize(
    "choice", [{"channel": "none"}, {"channel": "sms", "phone": "+4790000000"}], ids=["none", "sms that is not set up"]
)
def test_who_wants_none_and_who_wants_what_is_not_set_up_gets_nothing(box, later, sara, choice):
    told(sara, **choice)
    wait(sara)
    later(hours=2)
    work()
    with seeding():
        assert not Notification.objects.exists()
    assert box.got == []


def test_who_turns_it_off_while_it_waits_gets_nothing(box, later, sara):
    wait(sara)
    told(sara, channel="none")
    later(hours=2)
    work()
    assert box.got == []
    assert delivery().failure == "not_set_up"


def test_a_server_that_is_down_is_tried_again_with_longer_pauses_and_the_letter_comes_once(settings, later, sara):
    box = Mailbox()
    with post_office(settings, box):
        pass  # it was there, and is gone
    wait(sara)
    later(minutes=6)
    work()
    first = delivery()
    assert (first.tries, first.sent_at, first.failed_at) == (1, None, None)
    work()
    assert delivery().tries == 1  # not before the pause is over
    later(minutes=2)
    work()
    assert delivery().tries == 2
    with post_office(settings, box):
        later(minutes=10)
        work()
        work()
    assert len(box.got) == 1
    assert delivery().sent_at


def test_a_server_that_never_comes_back_is_given_up_with_a_reason(settings, later, sara, signed_in):
    with post_office(settings, Mailbox()):
        pass
    wait(sara)
    for _ in range(9):
        later(hours=13)
        with seeding():
            NoticeDelivery.objects.filter(failed_at=None).update(try_at=timezone.now() - dt.timedelta(days=1))
        work()
    assert delivery().failure == "no_answer"
    page = signed_in(sara).get("/portal/varsler/").text
    assert "kom ikke fram" in page
    assert "svarte ikke, enda vi prøvde flere ganger" in page


@pytest.mark.parametrize(
    ("refusal", "tries", "failure"), [("550 ingen slik boks", 1, "refused"), ("450 full boks", 1, "")]
)
def test_a_refused_recipient_is_final_and_a_full_mailbox_is_not(box, later, sara, refusal, tries, failure):
    box.refuses = refusal
    wait(sara)
    later(minutes=6)
    work()
    row = delivery()
    assert (row.tries, row.failure, row.sent_at) == (tries, failure, None)
    later(minutes=3)
    box.refuses = ""
    work()
    assert len(box.got) == (0 if failure else 1)


def test_silence_after_the_letter_is_handed_over_is_not_sent_again(box, later, sara, monkeypatch):
    monkeypatch.setattr(notice_channels, "SECONDS", 1)
    box.delay = 2
    wait(sara)
    later(minutes=6)
    work()
    assert delivery().failure == "unsure"
    box.delay = 0
    later(hours=2)
    work()
    assert len(box.got) == 1  # it did arrive, and once


def test_a_worker_that_falls_over_between_claim_and_answer_never_sends_it_twice(box, later, sara):
    wait(sara)
    later(minutes=6)
    with acting(job_actor("test")):
        noticing.gather(now=noticing.clock.now())
        assert noticing.claim(now=noticing.clock.now())
    reset_role()
    work()
    assert box.got == []
    later(minutes=11)
    work()
    assert box.got == []
    assert delivery().failure == "unsure"


def test_addresses_are_thrown_away_after_a_while(box, later, sara):
    wait(sara)
    later(minutes=6)
    work()
    later(days=91)
    work()
    with seeding():
        assert not NoticeDelivery.objects.exists()
        assert not Notification.objects.exists()


class Gateway(BaseHTTPRequestHandler):
    """The municipality's SMS gateway, as the operator's manual describes it."""

    statuses: list[int] = []
    got: list[dict] = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status = type(self).statuses.pop(0) if type(self).statuses else 202
        type(self).got.append({"status": status, "headers": dict(self.headers), **body})
        self.send_response(status)
        self.end_headers()

    def log_message(self, *args):
        """Quiet."""


@pytest.fixture
def gateway(settings):
    Gateway.statuses, Gateway.got = [], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.SMS_URL, settings.SMS_TOKEN = f"http://127.0.0.1:{server.server_port}/sms", "hemmelig"
    yield Gateway
    server.shutdown()
    server.server_close()


def test_an_sms_says_no_more_than_a_letter(gateway, later, sara):
    told(sara, channel="sms", phone="+4790000000")
    wait(sara, "document")
    later(minutes=6)
    work()
    (sms,) = gateway.got
    assert sms["to"] == "+4790000000"
    assert sms["text"] == "Du har fått et dokument du skal lese. Logg inn for å se det."
    assert sms["headers"]["Authorization"] == "Bearer hemmelig"
    assert sms["headers"]["Idempotency-Key"] == sms["id"]
    assert "from" not in sms


@pytest.mark.parametrize(
    ("status", "again"), [(500, True), (503, True), (429, True), (401, True), (400, False), (422, False)]
)
def test_a_gateway_that_fails_is_tried_again_with_the_same_key_and_a_no_is_a_no(gateway, later, sara, status, again):
    told(sara, channel="sms", phone="+4790000000")
    gateway.statuses = [status]
    wait(sara)
    later(minutes=6)
    work()
    later(minutes=2)
    work()
    assert len(gateway.got) == (2 if again else 1)
    assert len({one["id"] for one in gateway.got}) == 1
    assert bool(delivery().sent_at) is again
    assert delivery().failure == ("" if again else "refused")


def test_a_gateway_that_is_not_there_is_tried_again(settings, later, sara):
    settings.SMS_URL, settings.SMS_TOKEN = "http://127.0.0.1:9/sms", "x"
    told(sara, channel="sms", phone="+4790000000")
    wait(sara)
    later(minutes=6)
    work()
    assert (delivery().tries, delivery().failed_at) == (1, None)


class TestOfMessages:
    """A message to a mother; one from her."""

    @pytest.fixture
    def writing(self, acting_as, signed_in, settings):
        settings.SENDS_MAIL = True
        return Writing(acting_as, signed_in)

    def waiting(self):
        with seeding():
            return set(Notification.objects.values_list("user__name", flat=True))

    def test_the_receiver_is_told_and_nobody_else(self, writing):
        writing.from_nora(writing.people.mother.pk)
        writing.work()
        assert self.waiting() == {"Sara Haugland"}
        writing.from_outside(writing.people.sara)
        assert self.waiting() == {"Sara Haugland", "Nora Brekke"}

    def test_a_family_that_hides_is_told_in_the_portal_only(self, writing):
        with seeding():
            denial = grade_address(writing.people.child, writing.people.nora, writing.people.sara)
            about = {"child": writing.people.child, "scope": writing.people.child.scope, "denial": denial}
            saved(AddressGrading(**about, level="confidential", graded_by=writing.people.nora))
        assert writing.from_nora(writing.people.mother.pk).status_code == 302
        writing.work()
        assert self.waiting() == set()
        assert "Ja, det går fint." in writing.read_by(writing.people.sara).text
        writing.from_nora("enhet")
        writing.work()
        assert self.waiting() <= {"Eirik Tveiten"}
