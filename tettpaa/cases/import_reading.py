"""One line of a file, read as a running case: or what is wrong with it, by column, and how it is mended."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.cases import entry_queries, wording
from tettpaa.cases.entries import CaseEntry, ChildEntry, GuardianEntry
from tettpaa.cases.rules import entry_values, import_columns
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.core import clock
from tettpaa.core.norwegian import folded
from tettpaa.organisation.models import Unit
from tettpaa.people.checking import child_problems
from tettpaa.people.models import Guardian
from tettpaa.referrals.actions import kind_of, kinds
from tettpaa.referrals.models import CaseKind

DATES = ("received_on", "intake_on", "assigned_on", "assessment_on", "sent_on", "decided_on", "told_on", "started_on")
AHEAD = ("next_due_on", "follow_up_on")
NO_UNIT = frozenset({"ingen", "gar ikke", "gar ikke i barnehage eller skole", "hjemme"})
LONGEST = {
    "first_name": 80,
    "last_name": 80,
    "group": 40,
    "next_title": 120,
    "language": 80,
    "interpreter_language": 60,
}


@dataclass
class Register:
    """What names in the file are looked up in: units, and those who can have a case."""

    units: dict[str, list[Unit]] = field(default_factory=dict)
    holders: dict[str, list[User]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read once for a whole file. A closed unit is found too, so that it can be said what became of it."""
        for unit in Unit.objects.select_related("merged_into", "municipality"):
            self.units.setdefault(folded(unit.name), []).append(unit)
            if unit.org_number:
                self.units.setdefault(unit.org_number, []).append(unit)
        for user in entry_queries.caseworkers():
            for key in (folded(user.name), folded(user.email or "")):
                self.holders.setdefault(key, []).append(user)


class Line:
    """The cells of one line by field, and what is found wrong with them."""

    def __init__(self, cells: list[str], columns: Mapping[str, int], register: Register) -> None:
        self.register = register
        self.cells = {name: cells[number] for name, number in columns.items() if number < len(cells)}
        self.problems: list[tuple[str, str]] = []

    def text(self, name: str) -> str:
        """One cell; never a formula."""
        text = self.cells.get(name, "").strip("-–") and self.cells[name]
        if text.startswith(("=", "@")) or (
            text[:1] in "+-" and not text[1:].replace(" ", "").isdigit() and len(text) > 1
        ):
            self.wrong(name, _("Cellen har en formel. Lim inn det som skal stå der, som tekst."))
            return ""
        most = LONGEST.get(name, 160)
        if len(text) > most:
            self.wrong(name, _("Teksten er for lang. Den kan ha %(most)s tegn.") % {"most": most})
        return text[:most]

    def wrong(self, name: str, said: str) -> None:
        """Something that somebody must mend."""
        self.problems.append((name, said))

    def day(self, name: str, needed: str = "") -> dt.date | None:
        """A date, or what is wrong with it."""
        text = self.text(name)
        if not text:
            if needed and not any(where == name for where, _said in self.problems):
                self.wrong(name, needed)
            return None
        try:
            return entry_values.day(text, today=clock.today(), ahead=name in AHEAD)
        except entry_values.NotADate as wrong:
            words = {"text": text}
            if wrong.why == "no_such_day":
                self.wrong(name, _("«%(text)s» finnes ikke i kalenderen. Rett datoen.") % words)
            else:
                self.wrong(name, _("«%(text)s» er ikke en dato. Skriv den slik: 04.03.2026.") % words)
            return None

    def yes(self, name: str, *, otherwise: bool) -> bool:
        """Ja or nei; an empty cell is what is usual."""
        text = self.text(name)
        answer = entry_values.yes(text) if text else otherwise
        if answer is None:
            self.wrong(name, _("Skriv ja eller nei."))
        return bool(answer)

    def names(self) -> tuple[str, str]:
        """The child's, from two columns or one."""
        first, last = self.text("first_name"), self.text("last_name")
        if "name" in self.cells and not (first and last):
            first, last = import_columns.child_names(self.text("name")) or ("", "")
            if not last:
                self.wrong("name", _("Skriv både fornavn og etternavn, slik: Lien, Ali."))
            return first, last
        if not first:
            self.wrong("first_name", _("Skriv fornavnet."))
        if not last:
            self.wrong("last_name", _("Skriv etternavnet."))
        return first, last

    def unit(self) -> Unit | None:
        """By name or organisation number."""
        text = self.text("unit")
        key = "".join(text.split()) if "".join(text.split()).isdigit() else folded(text)
        if key in NO_UNIT:
            return None
        found = self.register.units.get(key, [])
        open_ones = [unit for unit in found if unit.closed_on is None]
        if len(open_ones) == 1:
            return open_ones[0]
        self.wrong("unit", _unit_problem(text, found, open_ones))
        return None

    def holder(self) -> User | None:
        """By name or e-mail."""
        text = self.text("holder")
        found = self.register.holders.get(folded(text), [])
        if len(found) == 1:
            return found[0]
        words = {"text": text}
        if not text:
            self.wrong("holder", _("Skriv hvem som har saken."))
        elif found:
            self.wrong("holder", _("Flere heter «%(text)s». Skriv e-postadressen.") % words)
        else:
            self.wrong(
                "holder", _("Vi finner ingen rådgiver som heter «%(text)s». Rett navnet, eller be om bruker.") % words
            )
        return None

    def kind(self, unit: Unit | None) -> CaseKind:
        """By its name; empty is the usual one of the unit."""
        text = self.text("kind")
        if not text:
            return kind_of(unit)
        known = {folded(str(label)): value for value, label in CaseKind.choices} | {
            folded(v): v for v in CaseKind.values
        }
        value = known.get(folded(text))
        if value is None:
            every = ", ".join(str(label) for label in CaseKind.labels)
            self.wrong(
                "kind", _("«%(text)s» er ingen sakstype. Velg en av disse: %(every)s.") % {"text": text, "every": every}
            )
            return kind_of(unit)
        return CaseKind(value)

    def guardian(self, prefix: str, usual: str, family_name: str) -> GuardianEntry | None:
        """One guardian, or none."""
        written = self.text(f"{prefix}_name")
        consented = self.day(f"{prefix}_consented_on")
        if not written:
            if consented:
                self.wrong(f"{prefix}_name", _("Skriv hvem som samtykket."))
            return None
        names = entry_values.names(written, family_name=family_name)
        if names is None:
            self.wrong(f"{prefix}_name", _("Skriv både fornavn og etternavn."))
            return None
        return GuardianEntry(
            first_name=names[0],
            last_name=names[1],
            relation=self._relation(f"{prefix}_relation", usual),
            phone=self.text(f"{prefix}_phone")[:20],
            lives_with_child=self.yes(f"{prefix}_lives", otherwise=True),
            consented_on=consented,
        )

    def _relation(self, name: str, usual: str) -> str:
        text = self.text(name)
        known = {folded(str(label)): str(value) for value, label in Guardian.Relation.choices}
        if text and folded(text) not in known:
            every = ", ".join(str(label) for label in Guardian.Relation.labels)
            self.wrong(name, _("Skriv en av disse: %(every)s.") % {"every": every})
        return known.get(folded(text), usual)


def read_line(line: Line) -> CaseEntry | None:
    """The case that the line tells of; nothing when something must be mended first."""
    first, last = line.names()
    born = line.day("birth_date", _("Skriv fødselsdatoen."))
    unit, holder = line.unit(), line.holder()
    days = {name: line.day(name) for name in DATES[1:]}
    received = line.day("received_on", _("Skriv når henvisningen kom."))
    around = [line.guardian("g1", "mother", last), line.guardian("g2", "father", last)]
    values: dict[str, Any] = {name: line.text(name) for name in ("group", "next_title")}
    values |= {name: line.day(name) for name in (*AHEAD, "pupil_consented_on")}
    kind, helps = line.kind(unit), line.yes("grants_help", otherwise=True)
    number, spoken = line.text("identity_number"), [line.text(name) for name in ("language", "interpreter_language")]
    if born is None or received is None or holder is None:
        return None
    child = ChildEntry(
        first_name=first,
        last_name=last,
        birth_date=born,
        identity_number=number,
        language=spoken[0],
        interpreter_language=spoken[1],
    )
    entry = CaseEntry(
        child=child,
        unit=unit,
        kind=kind,
        dates=CaseDates(received_on=received, **days),
        holder=holder,
        guardians=tuple(one for one in around if one),
        grants_help=helps,
        from_file=True,
        **values,
    )
    _judge(line, entry)
    return None if line.problems else entry


def _judge(line: Line, entry: CaseEntry) -> None:
    """The same rules as when it is written by hand."""
    for name, sentences in child_problems(entry.child.birth_date, entry.child.identity_number).items():
        for said in sentences:
            line.wrong(name, said)
    for one in entry_queries.problems(entry):
        where = "g1_consented_on" if one.field == "consented_on" else one.field
        if not any(name == where for name, _said in line.problems):
            line.wrong(where, wording.say(one.said))
    for refused in kind_problems(entry):
        line.wrong(str(refused.field), str(refused))
    if entry.follow_up_on and entry.dates.told_on is None and entry.dates.started_on is None:
        line.wrong("told_on", _("Skriv når familien fikk vedtaket, eller fjern datoen for oppfølging."))


def kind_problems(entry: CaseEntry) -> Iterator[Problem]:
    """What the kind of case says of the unit and of the one who has it."""
    try:
        kinds.must_fit(entry.kind, unit=entry.unit)
        kinds.must_fit_holder(entry.kind, entry.holder)
    except Problem as refused:
        yield refused


def _unit_problem(text: str, found: list[Unit], open_ones: list[Unit]) -> str:
    words = {"text": text}
    if not text:
        return _("Skriv skolen eller barnehagen. Går barnet ikke noe sted, skriv «ingen».")
    if open_ones:
        return _("Flere enheter heter «%(text)s». Skriv organisasjonsnummeret.") % words
    if found and found[0].merged_into is not None:
        words["other"] = found[0].merged_into.name
        return _("«%(text)s» er nå en del av %(other)s. Skriv det navnet.") % words
    if found:
        return _("«%(text)s» er nedlagt. Skriv der barnet går nå.") % words
    return _("Vi finner ingen enhet som heter «%(text)s». Rett navnet, eller registrer enheten først.") % words
