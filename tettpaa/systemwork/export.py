"""The list as a file that a spreadsheet opens: Norwegian Excel wants semicolons and a byte order mark."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.systemwork.models import ActivityKind, ActivityTheme, PreventionLevel

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[Any]) -> bytes:
    """One line an activity. A text that a spreadsheet would take for a formula is kept a text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    headings = (_("Dag"), _("Type arbeid"), _("Skole eller barnehage"), _("Tema"), _("Nivå"), _("Minutter"))
    writer.writerow([*headings, _("Hvem"), _("Kort om arbeidet"), _("Avtalt oppfølging")])
    for row in rows:
        line = (
            f"{row.done_on:%d.%m.%Y}",
            ActivityKind(row.kind).label,
            row.unit__name or "",
            ActivityTheme(row.theme).label,
            PreventionLevel(row.level).label if row.level else "",
            row.minutes,
            row.done_by__name,
            row.text,
            f"{row.follow_up_on:%d.%m.%Y}" if row.follow_up_on else "",
        )
        writer.writerow([_plain(cell) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Any) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
