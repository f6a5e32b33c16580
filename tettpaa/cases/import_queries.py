"""Reading files with running cases: the table again, how far it has come, and what must be mended."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, F, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.cases import entry_queries
from tettpaa.cases.import_wording import LABELS
from tettpaa.cases.models import CaseImport, CaseImportRow
from tettpaa.cases.rules import import_columns, import_example
from tettpaa.core import clock, spreadsheets
from tettpaa.documents import queries as documents
from tettpaa.documents import table_files
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import UnitKind

MOST_SHOWN = 100


def imports() -> QuerySet[CaseImport]:
    """The files, the newest first, with who sent them."""
    rows = CaseImport.objects.select_related("file").annotate(who=F("uploaded_by__name"))
    return rows.order_by("-uploaded_at")


def case_import(pk: uuid.UUID) -> CaseImport:
    """One file, or 404; logged as read."""
    found = one(imports(), pk=pk)
    log_read("case_import", found)
    return found


def table(batch: CaseImport) -> table_files.Table:
    """The file's lines, read again: it was readable when it was sent."""
    return table_files.read(documents.whole_file(batch.file))


def columns_last_time(headings: Sequence[str]) -> dict[str, int]:
    """What somebody chose the last time a file had these very headings."""
    same = CaseImport.objects.filter(headings=list(headings)).exclude(state=CaseImport.State.UPLOADED)
    return dict(same.order_by("-uploaded_at").values_list("columns", flat=True).first() or {})


def numbers(batch: CaseImport) -> dict[str, int]:
    """How many lines there are of each state."""
    rows = CaseImportRow.objects.filter(batch=batch, scope_id=batch.scope_id)
    found = dict(rows.values_list("state").annotate(count=Count("id")))
    return {str(state): found.get(state, 0) for state in CaseImportRow.State} | {"all": sum(found.values())}


def to_mend(batch: CaseImport, most: int | None = MOST_SHOWN) -> list[tuple[int, str, str]]:
    """Line, column and what is wrong, one for each thing."""
    rows = CaseImportRow.objects.filter(batch=batch, scope_id=batch.scope_id).exclude(problems=[])
    found = rows.order_by("number").values_list("number", "problems")[:most]
    return [(number, one["column"], one["said"]) for number, problems in found for one in problems]


def mending_list(batch: CaseImport) -> bytes:
    """The same as a file, all of it."""
    headings = (_("Linje"), _("Kolonne"), _("Hva må rettes"))
    return spreadsheets.as_csv(headings, to_mend(batch, None))


def empty_file() -> bytes:
    """A file with our own headings, and nothing else."""
    return spreadsheets.as_csv([LABELS[field] for field in import_columns.IN_THE_EMPTY_FILE], [])


def example_file() -> bytes:
    """Invented children at this service's own units, with its own advisers: six lines that can be entered, four not.

    So a leader can try it all the way: the look-through with what must be mended, the entering, and taking it back.
    """
    schools = list(organisation.open_units().filter(kind=UnitKind.SCHOOL)[:2])
    advisers = list(entry_queries.caseworkers())[:2]
    headings = [LABELS[field] for field in import_columns.IN_THE_EMPTY_FILE]
    if not schools or not advisers:
        return spreadsheets.as_csv(headings, [])
    lines = import_example.lines(clock.today(), [one.name for one in schools], [one.name for one in advisers])
    return spreadsheets.as_csv(
        headings, [[one.get(field, "") for field in import_columns.IN_THE_EMPTY_FILE] for one in lines]
    )


def explained() -> list[tuple[Any, bool, str]]:
    """Each column of the file: its heading, whether it must be there, and other headings that are understood."""
    return [
        (LABELS[field], field in import_columns.NEEDED, ", ".join(import_columns.SYNONYMS[field][1:5]))
        for field in import_columns.FIELDS
    ]


def chosen(batch: CaseImport) -> list[tuple[str, Any, bool, int | None]]:
    """Each field with its words, whether it must be there, and the column that is chosen."""
    needed = (*import_columns.NEEDED,)
    return [(field, label, field in needed, batch.columns.get(field)) for field, label in LABELS.items()]
