"""The sealed logs reach another system: a syslog server of our own over TLS, on a real socket, and a file."""

import datetime as dt
import ipaddress
import json
import re
import socket
import ssl
import threading

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from tests.support.database import reset_role, seeding
from tests.support.people import make_user
from tettpaa.access import log_sending, sealing
from tettpaa.access.logbook import audit
from tettpaa.cli.commands.doctor import _log_server
from tettpaa.core import crypto, home
from tettpaa.settings import log_server

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
SECRET = "Mor ringte om voldsalarmen"


@pytest.fixture(autouse=True)
def notes(tmp_path, monkeypatch):
    """What the home folder knows of seals and of what is sent, apart from other tests' own."""
    monkeypatch.setattr(sealing, "_newest_file", lambda: tmp_path / home.NEWEST_SEALS)
    monkeypatch.setattr(log_sending, "_file", lambda: tmp_path / home.SENT_LOGS)
    monkeypatch.setattr(sealing, "after_commit", lambda function: function())


@pytest.fixture
def write(acting_as):
    with seeding():
        nora = make_user("Nora Brekke")

    def rows(number):
        with acting_as(nora):
            for _number in range(number):
                audit("prove.done", reason=SECRET, number=1)
        with seeding(), connections["default"].cursor() as cursor:
            cursor.execute("update access_auditevent set at = at - interval '5 minutes'")
        reset_role()
        sealing.seal_logs()

    return rows


def a_certificate(folder, name):
    """A server that calls itself this, and its key, in one file."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    names = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.2"))]
    made = x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number(), now, now + dt.timedelta(1))
    signed = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
    signed = signed.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    path = folder / f"{name}.pem"
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    public = signed.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    path.write_bytes(key.private_bytes(*plain) + public)
    return path


class Server:
    """Takes syslog over TLS as RFC 5425 says: the number of octets, a space, the message."""

    def __init__(self, certificate):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate)
        self.socket, self.content = socket.create_server(("127.0.0.1", 0)), b""
        self.port = self.socket.getsockname()[1]
        self.thread = threading.Thread(target=self._take, daemon=True)
        self.thread.start()

    def _take(self):
        try:
            plain, _address = self.socket.accept()
            with self.context.wrap_socket(plain, server_side=True) as line:
                while piece := line.recv(65_536):
                    self.content += piece
                line.unwrap()
        except OSError:
            pass

    def messages(self):
        """What has come, each as (head, what it says)."""
        self.thread.join(10)
        self.socket.close()
        found, rest = [], self.content
        while rest:
            number, rest = rest.split(b" ", 1)
            head, said = re.fullmatch(
                rb"(<110>1 \S+ \S+ tettpaa - logg -) (.*)", rest[: int(number)], re.DOTALL
            ).groups()
            found.append((head, json.loads(said)))
            rest = rest[int(number) :]
        return found


def test_each_sealed_row_and_the_seal_come_to_the_server_once(write, tmp_path, settings):
    certificate = a_certificate(tmp_path, "localhost")
    settings.LOG_SERVER_CA = str(certificate)
    write(3)
    for more in (0, 2):
        write(more)
        server = Server(certificate)
        settings.LOG_SERVER = f"tls://localhost:{server.port}"
        log_sending.send_logs()
        said = [said for _head, said in server.messages()]
        rows, seals = [one for one in said if "seal" not in one], [one["seal"] for one in said if "seal" in one]
        assert [row["action"] for row in rows] == ["prove.done"] * (more or 3)
        assert seals[-1]["rows"] == len(rows)
        assert crypto.merkle_root_of([bytes.fromhex(row["hash"]) for row in rows]).hex() == seals[-1]["root"]
        assert SECRET.encode() not in server.content
        assert not {"reason", "name"} & set(rows[0])


def test_a_server_that_is_not_known_gets_nothing_and_the_batch_waits(write, tmp_path, settings):
    write(2)
    for known, name in (("", "localhost"), (str(a_certificate(tmp_path, "annen.example")), "annen.example")):
        server = Server(a_certificate(tmp_path, name))
        settings.LOG_SERVER, settings.LOG_SERVER_CA = f"tls://localhost:{server.port}", known
        with pytest.raises(ssl.SSLError):
            log_sending.send_logs()
        server.socket.close()
        assert server.content == b""
    settings.LOG_SERVER = "tls://localhost:1"
    with pytest.raises(OSError, match="refused"):
        log_sending.send_logs()
    assert log_sending.waiting() == 1
    settings.LOG_SERVER = str(tmp_path / "logg.jsonl")
    log_sending.send_logs()
    assert log_sending.waiting() == 0


def test_a_file_gets_a_line_for_each_and_is_closed_to_others(write, tmp_path, settings):
    place = tmp_path / "logg.jsonl"
    settings.LOG_SERVER = str(place)
    write(2)
    log_sending.send_logs()
    log_sending.send_logs()
    lines = [json.loads(line) for line in place.read_text("utf-8").splitlines()]
    assert ["seal" in line for line in lines] == [False, False, True]
    assert place.stat().st_mode & 0o777 == 0o600


def test_a_row_that_is_changed_here_later_does_not_fit_what_was_sent(write, tmp_path, settings):
    place = tmp_path / "logg.jsonl"
    settings.LOG_SERVER = str(place)
    write(1)
    log_sending.send_logs()
    with seeding(), connections["default"].cursor() as cursor:
        cursor.execute("update access_auditevent set action = 'prove.undone'")
        (changed,) = [leaf for _pk, leaf in sealing._rows("audit", after=sealing.BEFORE_ALL)]
    reset_role()
    sent = json.loads(place.read_text("utf-8").splitlines()[0])
    assert crypto.leaf_hash(changed).hex() != sent["hash"]


def test_without_a_receiver_nothing_is_sent_and_the_doctor_says_so(write, settings):
    settings.LOG_SERVER = ""
    write(1)
    log_sending.send_logs()
    assert log_sending.waiting() == 1
    assert _log_server() == (
        True,
        "Loggene sendes ikke til et annet system. Sett TETTPAA_LOG_SERVER hvis dere har en loggserver",
    )


def test_the_doctor_tells_of_what_is_not_taken(write, settings, monkeypatch):
    settings.LOG_SERVER = "tls://logg.example:6514"
    write(1)
    assert _log_server()[0]
    monkeypatch.setattr(log_sending, "LATE", 0)
    is_well, why = _log_server()
    assert not is_well
    assert why.startswith("1 forseglede bolker av loggene er ikke sendt til tls://logg.example:6514")


@pytest.mark.parametrize("address", ["logg.example:514", "udp://logg.example:514", "tls://logg.example", "tls://a b:1"])
def test_an_address_that_is_not_one_is_refused_when_it_starts(address):
    with pytest.raises(ImproperlyConfigured, match="TETTPAA_LOG_SERVER"):
        log_server(address)
