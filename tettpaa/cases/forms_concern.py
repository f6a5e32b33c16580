"""The report to the child welfare service: few questions, none of them about leave to ask."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.models import ConcernReport

capfirst_lazy = lazy(capfirst, str)


def _capital(choices: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [(value, capfirst_lazy(label)) for value, label in choices]


class ConcernForm(forms.Form):
    """What one has seen, and how it is delivered."""

    concern = forms.CharField(
        label=_("Hva har du sett eller hørt?"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": 10_000}),
        help_text=_(
            "Skriv det som har skjedd, når og hvor. Skill mellom det du har sett selv, og det andre har fortalt."
        ),
        error_messages={"required": _("Skriv hva du har sett eller hørt.")},
    )
    child_words = forms.CharField(
        label=_("Hva har barnet selv sagt?"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": 4_000}),
    )
    known = forms.ChoiceField(
        label=_("Vet de foresatte at du melder fra?"),
        choices=_capital(ConcernReport.Known.choices),
        widget=forms.RadioSelect,
        help_text=_("Gjelder det vold eller overgrep, skal du ikke si det til dem. Spør barnevernet først."),
        error_messages={"required": _("Velg ja eller nei.")},
    )
    how = forms.ChoiceField(
        label=_("Hvordan leverer du meldingen?"),
        choices=_capital(ConcernReport.How.choices),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan du leverer meldingen.")},
    )
