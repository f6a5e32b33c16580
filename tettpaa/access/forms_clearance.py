"""Forms of training and of the code of conduct."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.core.written_dates import DATES

_DAY = {"required": _("Skriv dagen."), "invalid": _("Skriv datoen slik: 4.3.2017.")}
TWO_YEARS = dt.timedelta(days=2 * 365)


class TrainingForm(forms.Form):
    """One training, for one or several."""

    who = forms.ModelMultipleChoiceField(
        label=_("Hvem?"),
        queryset=User.objects.none(),
        error_messages={"required": _("Kryss av for minst én i listen.")},
    )
    """Ticked in the list itself."""
    what = forms.CharField(
        label=_("Hva slags opplæring?"),
        max_length=200,
        initial=_("Personvern og informasjonssikkerhet"),
        error_messages={"required": _("Skriv hva slags opplæring det var.")},
    )
    completed_on = forms.DateField(
        label=_("Gjennomført"), initial=clock.today, input_formats=DATES, error_messages=_DAY
    )
    valid_until = forms.DateField(
        label=_("Gjelder til og med"),
        help_text=_("Vanligvis to år."),
        initial=lambda: clock.today() + TWO_YEARS,
        input_formats=DATES,
        error_messages=_DAY,
    )

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["who"].queryset = people.order_by("name")


class ConductForm(forms.Form):
    """A new version."""

    version = forms.CharField(
        label=_("Navn på utgaven"),
        max_length=20,
        help_text=_("For eksempel 2027-1."),
        error_messages={"required": _("Skriv et navn på utgaven.")},
    )
    starts_on = forms.DateField(label=_("Gjelder fra"), input_formats=DATES, error_messages=_DAY)
    text_nb = forms.CharField(
        label=_("Tekst på bokmål"),
        help_text=_("Én regel på hver linje."),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Skriv reglene.")},
    )
    text_nn = forms.CharField(
        label=_("Tekst på nynorsk"), max_length=10_000, required=False, widget=forms.Textarea(attrs={"rows": 8})
    )
