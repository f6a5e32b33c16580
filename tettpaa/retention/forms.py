"""What the pages about disposal ask for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.documents.models import DocumentShield


class ShieldForm(forms.Form):
    """What becomes of a paper that is shut."""

    ending = forms.ChoiceField(
        label=_("Hva skal skje?"),
        choices=[
            (DocumentShield.Ending.LIFTED, _("Opphev sperren: dokumentet blir som før")),
            (DocumentShield.Ending.DESTROYED, _("Destruer dokumentet: innholdet er borte for alltid")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hva som skal skje.")},
    )
    ended_because = forms.CharField(
        label=_("Hvorfor?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ikke skriv hva som står i dokumentet."),
        error_messages={"required": _("Skriv hvorfor.")},
    )


class HoldForm(forms.Form):
    """Why a case is not to be disposed of, and for how long."""

    reason = forms.CharField(
        label=_("Hvorfor skal den ikke kasseres?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Skriv årsaken, for eksempel en klage eller et krav om innsyn. Ikke skriv opplysninger om barnet."),
        error_messages={"required": _("Skriv hvorfor saken ikke skal kasseres.")},
    )
    review_on = forms.DateField(
        label=_("Til"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_(
            "Etter denne dagen stanser ingenting lenger. La feltet stå tomt for å stanse til noen opphever det."
        ),
        error_messages={"invalid": _("Skriv datoen slik: 24.11.2026.")},
    )
