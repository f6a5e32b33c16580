"""Narrowing the read log and the log of changes: days and kind in fields, a person and a place by links."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from tettpaa.access import change_words
from tettpaa.access.read_log import NEWEST, Asked
from tettpaa.access.reading_words import Group
from tettpaa.core.written_dates import DATES

_WRONG = {"invalid": _("Skriv datoen slik: 4.3.2026.")}


class ReadLogForm(forms.Form):
    """Read from the address, so that a narrowed log can be kept as a bookmark."""

    hva = forms.ChoiceField(label=_("Hva"), choices=[("", _("Alt")), *Group.choices], required=False)
    fra = forms.DateField(label=_("Fra og med"), input_formats=DATES, required=False, error_messages=_WRONG)
    til = forms.DateField(label=_("Til og med"), input_formats=DATES, required=False, error_messages=_WRONG)
    hvem = forms.IntegerField(required=False, min_value=1, max_value=2**53, widget=forms.HiddenInput)
    eldre = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def clean_eldre(self) -> tuple[dt.datetime, int]:
        """Where the page before ended; what is no such place is the newest."""
        return _place(self.cleaned_data["eldre"])

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = super().clean() or {}
        first, last = given.get("fra"), given.get("til")
        if first and last and last < first:
            self.add_error("til", _("Siste dag kan ikke være før første dag."))
        return given

    def asked(self) -> Asked:
        """What is asked for; a field that is wrong narrows nothing, and says so."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        return Asked(
            reader=given.get("hvem"),
            since=given.get("fra"),
            until=given.get("til"),
            group=given.get("hva", ""),
            before=given.get("eldre", NEWEST),
        )


class ChangeLogForm(ReadLogForm):
    """The same for what is done, with its own kinds."""

    hva = forms.ChoiceField(label=_("Hva"), choices=[("", _("Alt")), *change_words.Group.choices], required=False)

    def asked(self) -> Asked:
        """What is asked for, with the codes of the kind."""
        asked = super().asked()
        codes = change_words.codes(asked.group)
        return replace(asked, kinds=tuple(codes) if codes is not None else None, group="")


def _place(text: str) -> tuple[dt.datetime, int]:
    moment, _sep, number = text.rpartition("_")
    try:
        at = parse_datetime(moment.replace(" ", "+"))
    except ValueError:
        at = None
    known = at is not None and at.tzinfo is not None and number.isascii() and number.isdigit() and len(number) < 18
    return (at, int(number)) if at is not None and known else NEWEST
