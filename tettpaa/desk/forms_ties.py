"""Forms about who is too near to a child."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.core.written_dates import DATES


class EmployeeNumberForm(forms.Form):
    """An employee's identity number; checked by the action, and never shown again."""

    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": _("Skriv fødselsnummeret eller D-nummeret.")},
    )


class StreetForm(forms.Form):
    """Where an employee lives, as far as it is used."""

    street = forms.CharField(
        label=_("Gata du bor i"),
        max_length=80,
        help_text=_("Uten husnummer, for eksempel Storgata."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Skriv navnet på gata.")},
    )
    postcode = forms.CharField(
        label=_("Postnummer"),
        max_length=4,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric", "size": "4"}),
        error_messages={"required": _("Skriv postnummeret med fire sifre.")},
    )


class TieForm(forms.Form):
    """A near one: a child, or one who acts for a child."""

    relation = forms.CharField(
        label=_("Hvem er det for deg?"),
        max_length=80,
        help_text=_("For eksempel: nevø, barnet til søsteren min, steforelder."),
        error_messages={"required": _("Skriv hvem det er for deg.")},
    )
    name = forms.CharField(
        label=_("For- og etternavn"), max_length=160, error_messages={"required": _("Skriv navnet.")}
    )
    birth_date = forms.DateField(
        label=_("Fødselsdato"),
        input_formats=DATES,
        required=False,
        error_messages={"invalid": _("Skriv datoen slik: 4.3.2017.")},
    )
    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        max_length=20,
        required=False,
        help_text=_("Sikrest. Uten nummer kjenner vi igjen barnet på navn og fødselsdato."),
    )
