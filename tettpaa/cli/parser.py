"""The command line as the operator sees it: every command with one line of what it does."""

import argparse
import textwrap
from typing import Any, NoReturn

from tettpaa import __version__
from tettpaa.cli.commands import (
    audit,
    backup,
    bench,
    commitments,
    dbshell,
    demo,
    doctor,
    init,
    keys,
    migrate,
    restore,
    serve,
    signin,
)

COMMANDS = (serve, init, migrate, demo, backup, restore, keys, audit, commitments, bench, doctor, signin, dbshell)

DESCRIPTION = """\
Tett på, fagsystem for PP-tjenesten. Kommandoene under er alt den som drifter tjenesten trenger.

  Prøve:        tettpaa serve --demo              oppdiktede saker, ingen passord
  Ta i bruk:    tettpaa init --email … --name …   en ny, tom tjeneste; deretter «tettpaa serve»
  Hver natt:    tettpaa backup FIL
  Ved feil:     tettpaa doctor

«tettpaa KOMMANDO --help» forklarer hver kommando.
"""

ENDING = """\
Miljøvariabler:
  TETTPAA_HOME           mappen for data, filer og nøkler (standard: var/ i prosjektet, for root /var/lib/tettpaa/…)
  DATABASE_URL           en annen PostgreSQL (15 eller nyere) enn den som følger med; eierens adresse
  DATABASE_URL_APP, DATABASE_URL_PORTAL, DATABASE_URL_WORKER
                         egne adresser for de andre databasebrukerne (ellers lager «tettpaa init» dem)
  TETTPAA_POSTGRES_BIN   en annen mappe med PostgreSQL-programmer enn den som følger med
  TETTPAA_POSTGRES_USER  brukeren som databaseserveren kjører som når tjenesten startes av root
  TETTPAA_DEMO=1         demotjeneste; settes av «serve --demo»
  PORT                   porten nettjenesten svarer på (8000)
  TETTPAA_SIGN_IN        filen med tilbydere av innlogging (standard: innlogging.toml i TETTPAA_HOME)
  TETTPAA_CLAMD          virussjekk: kontakten til clamd (/run/clamav/clamd.ctl), eller vert:port
  TETTPAA_PORTAL_HOST    navnet på nettet som portalen har for seg selv
  TETTPAA_LOG_SERVER     loggene sendes hit: tls://vert:port (syslog), eller banen til en fil
  TETTPAA_HOSTS, TETTPAA_ORIGINS, TETTPAA_HTTPS
                         bak en omvendt proxy, se driftshåndboken

Utgangskoder: 0 når alt gikk bra, 1 når noe gikk galt (én setning sier hva), 2 når kommandoen var skrevet feil,
3 når en nøkkel mangler eller ikke passer.
Driftshåndboken: docs/operator.md
"""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Descriptions of several lines as they are written, others folded, and room for the longest command."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=19, width=100)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return super()._fill_text(text, width, indent) if "\n" in text else textwrap.fill(text, width)


class Parser(argparse.ArgumentParser):
    """argparse, saying what it says in Norwegian."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=Formatter, **options)
        self._positionals.title = "argumenter"
        self._optionals.title = "valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def format_usage(self) -> str:
        """As argparse, in Norwegian."""
        return super().format_usage().replace("usage:", "bruk:", 1)

    def format_help(self) -> str:
        """As argparse, in Norwegian."""
        return super().format_help().replace("usage:", "bruk:", 1)

    def error(self, message: str) -> NoReturn:
        """One line of what is wrong, one of where the help is."""
        for english, norwegian in WORDS.items():
            message = message.replace(english, norwegian)
        self.exit(2, f"tettpaa: {message}\nSkriv «{self.prog} --help» for hjelp.\n")


WORDS = {
    "the following arguments are required": "dette mangler",
    "unrecognized arguments": "ukjente argumenter",
    "invalid choice": "ukjent valg",
    "choose from": "velg mellom",
    "expected one argument": "mangler verdi",
    "argument ": "argumentet ",
    "invalid int value": "ikke et heltall",
}


def build() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = Parser(prog="tettpaa", description=DESCRIPTION, epilog=ENDING)
    parser.add_argument("--version", action="version", version=f"tettpaa {__version__}", help="vis versjonen")
    subparsers = parser.add_subparsers(
        title="kommandoer", metavar="KOMMANDO", dest="command", required=True, parser_class=Parser
    )
    for command in COMMANDS:
        command.register(subparsers)
    return parser
