"""The fields that forms of a case are made of: a date, a line, several lines, one of a few."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.core.written_dates import DATES

DATE_WRONG = _("Skriv datoen slik: 4.3.2026.")


def day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A date, written as people write dates."""
    errors = {"required": _("Skriv datoen."), "invalid": DATE_WRONG}
    return forms.DateField(
        label=label, required=required, help_text=help_text, input_formats=DATES, error_messages=errors
    )


def line(label: Any, needed: Any = "", *, most: int = 120, help_text: Any = "") -> forms.CharField:
    """One line. ``needed`` is what is said when it is empty; without it the field may be empty."""
    errors = {"required": needed, "max_length": _("Skriv kortere, inntil %(limit_value)d tegn.")}
    return forms.CharField(
        label=label, required=bool(needed), max_length=most, help_text=help_text, error_messages=errors
    )


def text(label: Any, needed: Any = "", *, rows: int = 5, most: int = 20_000, help_text: Any = "") -> forms.CharField:
    """Several lines."""
    field = line(label, needed, most=most, help_text=help_text)
    field.widget = forms.Textarea(attrs={"rows": rows, "maxlength": most})
    return field


def pick(label: Any, choices: Any, needed: Any, *, help_text: Any = "") -> forms.ChoiceField:
    """One of a few, all of them seen."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": needed, "invalid_choice": needed},
    )


class DatedForm(forms.Form):
    """A form whose days begin as today."""

    today_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.today_fields:
            self.fields[name].initial = timezone.localdate
