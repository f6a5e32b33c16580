"""`tettpaa doctor`: look everything over and say what is wrong, with a remedy."""

import argparse
import platform
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tettpaa import __version__
from tettpaa.cli import archive, service
from tettpaa.cli.failures import sentence
from tettpaa.core import home, identity_keys
from tettpaa.core.postgres import binaries, connections, layout

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers

Finding = tuple[bool, str]
SPACE = 1_000_000_000


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "doctor",
        help="se over installasjonen og si hva som er galt",
        description="Ser over maskin, hjemmemappe, nøkler, database, roller og tabeller. Endrer ingenting.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each thing looked at; exit 1 when something is wrong."""
    findings = []
    for look in (_machine, _home, _keys, _database):
        try:
            for finding in look():
                findings.append(finding[0])
                print(f"{'ok  ' if finding[0] else 'FEIL'}  {finding[1]}", flush=True)
        except Exception as error:
            known = sentence(error)
            if known is None:
                raise
            findings.append(False)
            print(f"FEIL  {known}", flush=True)
    return 0 if all(findings) else 1


def _machine() -> Iterator[Finding]:
    yield True, f"Tett på {__version__}, Python {platform.python_version()}"
    if not connections.external():
        folder = binaries.find()
        yield True, f"PostgreSQL {binaries.major_version(folder)} i {folder}"


def _home() -> Iterator[Finding]:
    where = home.make_home()
    free = shutil.disk_usage(where).free
    yield True, f"Hjemmemappen er {where}"
    yield (
        free > SPACE,
        f"{free / 1e9:.1f} GB ledig plass{'' if free > SPACE else '; frigjør plass, tjenesten bør ha 1 GB'}",
    )
    for folder in (home.keys(), home.files()):
        closed = folder.stat().st_mode & 0o077 == 0
        yield closed, f"{folder} er {'lukket for andre' if closed else f'åpen for andre; kjør chmod 700 {folder}'}"


def _keys() -> Iterator[Finding]:
    names = list(archive.key_fingerprints())
    opened = [name for name in names if (home.keys() / name).stat().st_mode & 0o077]
    yield not opened, f"{len(names)} nøkler" + (f"; kjør chmod 600 på {', '.join(opened)}" if opened else "")
    if home.has_secret("master-next"):
        yield False, "Et bytte av hovednøkkel ble avbrutt; kjør «tettpaa keys rotate»"


def _database() -> Iterator[Finding]:
    with service.database():
        service.start_django()
        from django.db import connections as django_connections

        for alias, role in connections.ALIASES.items():
            with django_connections[alias].cursor() as cursor:
                cursor.execute("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                row = cursor.fetchone()
            powerless = role == layout.OWNER or not (row and row[0])
            yield (
                powerless,
                f"{alias}: logget inn" + ("" if powerless else "; rollen kan gå utenom radreglene. Ta fra den det"),
            )
        service.refuse_newer_tables()
        pending = service.pending_migrations()
        yield (
            not pending,
            "Tabellene er oppdatert" if not pending else f"{pending} endringer venter; kjør «tettpaa migrate»",
        )
        from tettpaa.cli import files_check, key_check

        wrong = list(key_check.lost()) if not pending else []
        yield from [(False, sentence) for sentence in wrong] or [(True, "Nøklene åpner det de skal")]
        if not wrong and not pending:
            yield from _behind()
            yield from files_check.look()
        yield _virus_check()
        yield _notices()
        yield _passwords()
        if not pending:
            yield _log_server()
        service.close_connections()


def _behind() -> Iterator[Finding]:
    from tettpaa.people import key_moving

    if home.has_secret(identity_keys.NAME) and key_moving.is_behind():
        yield False, "Det finnes en nyere nøkkel for fødselsnumre; kjør «tettpaa keys rotate-identity»"


def _log_server() -> Finding:
    from django.conf import settings

    from tettpaa.access import log_sending

    if not settings.LOG_SERVER:
        return True, "Loggene sendes ikke til et annet system. Sett TETTPAA_LOG_SERVER hvis dere har en loggserver"
    waits = log_sending.waiting()
    if waits > log_sending.LATE:
        why = "se etter at loggserveren svarer, og at «tettpaa serve» eller «tettpaa worker» går"
        return False, f"{waits} forseglede bolker av loggene er ikke sendt til {settings.LOG_SERVER}; {why}"
    return True, f"Loggene er sendt til {settings.LOG_SERVER}"


def _virus_check() -> Finding:
    from tettpaa.core import clamd

    state = clamd.state()
    remedy = {
        clamd.State.OFF: " Sett TETTPAA_CLAMD til adressen til clamd",
        clamd.State.DOWN: " Start clamd, eller rett TETTPAA_CLAMD",
        clamd.State.UP: "",
    }
    return state is not clamd.State.DOWN, f"{state.sentence}{remedy[state]}"


def _notices() -> Finding:
    """By what people are told that there is something to read. A gateway that is set up without encryption is wrong."""
    from django.conf import settings

    ways = [name for name, is_on in (("e-post", settings.SENDS_MAIL), ("SMS", bool(settings.SMS_URL))) if is_on]
    if not ways:
        return True, "Varsler blir ikke sendt. Sett TETTPAA_SMTP_HOST for e-post, eller TETTPAA_SMS_URL for SMS"
    open_gateway = settings.SMS_URL.startswith("http://") and "://127.0.0.1" not in settings.SMS_URL
    if open_gateway:
        return False, "TETTPAA_SMS_URL er uten kryptering. Skriv en adresse som begynner med https://"
    return True, f"Varsler blir sendt på {' og '.join(ways)}"


def _passwords() -> Finding:
    """Which lists nobody chooses a password from."""
    from pathlib import Path

    from django.conf import settings

    from tettpaa.access import known_passwords

    ours = f"Ingen kan velge passord fra listen som følger med ({len(known_passwords.shipped())} kjente)"
    if not settings.PASSWORD_LIST:
        return True, f"{ours}. Sett TETTPAA_PASSWORD_LIST hvis dere vil ha en til"
    try:
        what = known_passwords.kind(Path(settings.PASSWORD_LIST))
    except (OSError, ValueError) as error:
        return False, f"TETTPAA_PASSWORD_LIST kan ikke leses, og da kan ingen velge nytt passord: {error}"
    words = {"pwned": "fingeravtrykk fra Have I Been Pwned", "words": "gzip-fil med ett passord på linja"}[what]
    return True, f"{ours}, eller fra {settings.PASSWORD_LIST} ({words})"
