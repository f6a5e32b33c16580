"""The list as a file that a spreadsheet opens."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.core import spreadsheets
from tettpaa.systemwork.models import ActivityKind, ActivityTheme, PreventionLevel


def as_csv(rows: Iterable[Any]) -> bytes:
    """One line an activity."""
    headings = (_("Dag"), _("Type arbeid"), _("Skole eller barnehage"), _("Tema"), _("Nivå"), _("Minutter"))
    return spreadsheets.as_csv(
        (*headings, _("Hvem"), _("Kort om arbeidet"), _("Avtalt oppfølging")),
        (
            (
                row.done_on,
                ActivityKind(row.kind).label,
                row.unit__name,
                ActivityTheme(row.theme).label,
                PreventionLevel(row.level).label if row.level else "",
                row.minutes,
                row.done_by__name,
                row.text,
                row.follow_up_on,
            )
            for row in rows
        ),
    )
