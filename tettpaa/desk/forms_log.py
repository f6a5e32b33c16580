"""Taking out the read log, and what the service chooses to show."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ServiceChoice
from tettpaa.cases.form_fields import day, line
from tettpaa.core import clock

USUAL_DAYS = 90


class ExportForm(forms.Form):
    """For which case of supervision, and which days."""

    reason = line(
        _("Hva skal utskriften brukes til?"),
        _("Skriv hvilken sak utskriften er til."),
        most=300,
        help_text=_("For eksempel: Tilsyn fra Statsforvalteren, saksnummer 2026/1234."),
    )
    since = day(_("Fra og med"))
    until = day(_("Til og med"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = clock.today() - dt.timedelta(days=USUAL_DAYS)
        self.fields["until"].initial = clock.today

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = super().clean() or {}
        if given.get("since") and given.get("until") and given["until"] < given["since"]:
            self.add_error("until", _("Siste dag kan ikke være før første dag."))
        return given


class ChoiceForm(forms.Form):
    """One choice, with why."""

    about = forms.ChoiceField(choices=ServiceChoice.About.choices)
    is_yes = forms.TypedChoiceField(choices=[("yes", _("Ja")), ("no", _("Nei"))], coerce=lambda value: value == "yes")
    reason = line(_("Hvorfor?"), _("Skriv hvorfor dere velger dette."), most=300)
