"""Many running cases from one file: looked through first, entered piece by piece, taken back as a whole."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db import DatabaseError
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require, undone_alone
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, ScopeKind
from tettpaa.cases import import_doubles, import_queries
from tettpaa.cases.actions.entering import open_running
from tettpaa.cases.entries import CaseEntry
from tettpaa.cases.import_reading import Line, Register, read_line
from tettpaa.cases.import_wording import LABELS
from tettpaa.cases.models import CaseImport, CaseImportRow
from tettpaa.cases.rules import import_columns
from tettpaa.core import clock
from tettpaa.core.jobs import enqueue
from tettpaa.documents import table_files
from tettpaa.documents.actions.files import store_table
from tettpaa.documents.problems import UploadProblem

logger = logging.getLogger(__name__)
State, RowState = CaseImport.State, CaseImportRow.State


@action
def upload(*, name: str, content: bytes, by: User) -> CaseImport:
    """Keeps the file, encrypted, and guesses what its columns hold: as last time when the headings are the same."""
    require(by, Permission.CASE_IMPORT)
    try:
        table = table_files.read_new(content)
    except UploadProblem as refused:
        raise Problem(str(refused), field="file") from refused
    columns = import_queries.columns_last_time(table.headings) or import_columns.guess(table.headings)
    scope = Scope(kind=ScopeKind.IMPORT)
    scope.save()
    file = store_table(scope=scope, name=name, content=content, by=by)
    batch = CaseImport(scope=scope, file=file, headings=table.headings, columns=columns, uploaded_by=by)
    batch.save()
    audit("case_import.uploaded", about=batch, lines=len(table.rows))
    return batch


@action
def check(*, batch: CaseImport, columns: Mapping[str, int], by: User) -> None:
    """Looks through every line and writes down what is wrong. Nothing is entered."""
    require(by, Permission.CASE_IMPORT)
    if batch.state not in (State.UPLOADED, State.CHECKED):
        raise NotNow(_("Sakene er alt ført inn. Last opp en ny fil."))
    lacks = import_columns.missing(columns)
    if lacks:
        raise Problem([_("Velg hvilken kolonne som har «%(what)s».") % {"what": LABELS[field]} for field in lacks])
    if len(set(columns.values())) < len(columns):
        raise Problem(_("To felt kan ikke bruke samme kolonne. Velg en kolonne til hvert."))
    CaseImportRow.objects.filter(batch=batch, scope_id=batch.scope_id).update(state=RowState.WRONG, problems=[])
    change(batch, columns=dict(columns), state=State.CHECKED)
    rows = [
        CaseImportRow(
            scope_id=batch.scope_id,
            batch=batch,
            number=number,
            state=RowState.WRONG if problems else RowState.READY,
            problems=problems,
        )
        for number, problems in _looked_through(batch)
    ]
    CaseImportRow.objects.bulk_create(
        rows,
        batch_size=1000,
        update_conflicts=True,
        unique_fields=["batch", "number"],
        update_fields=["state", "problems"],
    )
    audit("case_import.checked", about=batch, lines=len(rows), wrong=sum(bool(row.problems) for row in rows))


def _looked_through(batch: CaseImport) -> list[tuple[int, list[dict[str, str]]]]:
    """Each line with its problems, doubles in the file and with us among them."""
    register, table = Register(), import_queries.table(batch)
    lines = [(number, Line(cells, batch.columns, register)) for number, cells in table.rows]
    entries = [(number, entry) for number, line in lines if (entry := read_line(line)) is not None]
    twice = import_doubles.doubles(entries)
    here = import_doubles.Here(entry.child for _number, entry in entries)
    by_number = dict(lines)
    for number, entry in entries:
        said = twice.get(number) or _already(here, entry)
        if said:
            by_number[number].wrong("identity_number" if entry.child.identity_number else "last_name", said)
    return [(number, _told(line, batch)) for number, line in lines]


def _already(here: import_doubles.Here, entry: CaseEntry) -> str:
    child, doubt = here.find(entry.child)
    if child is not None and (child.pk, entry.kind.value) in here.open:
        return _("Barnet har alt en åpen sak av denne typen. Ta bort linja.")
    return doubt


def _told(line: Line, batch: CaseImport) -> list[dict[str, str]]:
    """As people read it: the heading of their own file, else ours."""
    told = []
    for field, said in line.problems:
        number = batch.columns.get(field)
        column = batch.headings[number] if number is not None else str(LABELS[field])
        told.append({"column": column[:80], "said": str(said)})
    return told


@action
def start(*, batch: CaseImport, by: User) -> None:
    """A job enters the lines that can be entered; the others are left."""
    require(by, Permission.CASE_IMPORT)
    if batch.state != State.CHECKED:
        raise NotNow(_("Filen er ikke sjekket, eller den er alt ført inn."))
    if not CaseImportRow.objects.filter(batch=batch, state=RowState.READY).exists():
        raise NotNow(_("Ingen linjer kan føres inn. Rett filen og last den opp på nytt."))
    change(batch, state=State.RUNNING, alive_at=clock.now())
    audit("case_import.started", about=batch)
    _queue(batch, by)


def _queue(batch: CaseImport, by: User) -> None:
    enqueue("cases.import_cases", once=f"import-{batch.pk}", import_id=str(batch.pk), user_id=by.pk)


@dataclass(frozen=True)
class Source:
    """What a job reads once, and enters many lines from."""

    cells: dict[int, list[str]]
    register: Register


def source(batch: CaseImport) -> Source:
    """The file's lines, and what their names are looked up in."""
    return Source(dict(import_queries.table(batch).rows), Register())


@action
def enter_some(*, batch: CaseImport, source: Source, most: int, by: User) -> bool:
    """Enters the next lines; whether there are more. Each line is all or nothing, and a line is entered once."""
    require(by, Permission.CASE_IMPORT)
    locked = CaseImport.objects.select_for_update().get(pk=batch.pk)
    if locked.state != State.RUNNING:
        return False
    ready = CaseImportRow.objects.filter(batch=batch, scope_id=batch.scope_id, state=RowState.READY)
    rows = list(ready.order_by("number")[:most])
    for row in rows:
        _enter(row, Line(source.cells[row.number], locked.columns, source.register), locked, by)
    done = len(rows) < most
    change(locked, alive_at=clock.now(), **({"state": State.DONE, "finished_at": clock.now()} if done else {}))
    if done:
        audit("case_import.finished", about=locked)
    return not done


def _enter(row: CaseImportRow, line: Line, batch: CaseImport, by: User) -> None:
    """One line by the same action as by hand. What has become wrong since it was looked through is written down."""
    entry = read_line(line)
    said, case = _told(line, batch), None
    if entry is not None:
        child, doubt = import_doubles.Here([entry.child]).find(entry.child)
        try:
            if doubt:
                raise NotNow(doubt)
            with undone_alone():
                case = open_running(entry=replace(entry, child=replace(entry.child, here=child)), by=by)
        except Problem as problem:
            said = [{"column": "", "said": str(sentence)} for sentence in problem.sentences]
        except DatabaseError:
            logger.exception("Line %s of import %s could not be entered", row.number, batch.pk)
            said = [{"column": "", "said": _("Linja kunne ikke føres inn. Før inn saken for hånd.")}]
    change(row, state=RowState.OPENED if case else RowState.WRONG, case_id=case.pk if case else None, problems=said)
