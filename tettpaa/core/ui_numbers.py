"""Figures as people read them: comma, no-break space, and words where a figure would say too much."""

from decimal import Decimal

from django.utils.translation import gettext as _

NBSP = "\N{NO-BREAK SPACE}"


def amount(value: Decimal | None, unit: str) -> str:
    """A value with its unit: days, percent or count. Nothing measured, or too few behind, is said in words."""
    if value is None:
        return _("for få til å vises")
    number = f"{value.normalize():f}" if unit != "count" else str(int(value))
    written = number.replace(".", ",")
    if unit == "percent":
        return f"{written}{NBSP}%"
    return _("%(number)s dager") % {"number": written} if unit == "days" else written
