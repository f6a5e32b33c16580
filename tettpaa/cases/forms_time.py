"""What the family is told about time: a date in somebody's name, and the preliminary answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import day, text

MEANWHILE_HELP = _("Skriv hvem som gjør hva, og fra når. Får barnet ingenting, skriver du «ingen» og hvorfor.")


class AnnounceForm(forms.Form):
    """A date for the family, and who gives it. A later day than before asks for a reason."""

    announced_on = day(
        _("Når kan familien vente vedtaket?"),
        required=True,
        help_text=_("Familien ser datoen, og hvem som har gitt den."),
    )
    who = forms.ChoiceField(
        label=_("Hvem gir datoen?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvem som gir datoen."), "invalid_choice": _("Velg hvem som gir datoen.")},
    )
    reason = text(_("Hvorfor blir det senere?"), rows=3, most=2_000, help_text=_("Familien får lese det."))
    meanwhile = text(_("Hva får barnet mens vi venter?"), rows=3, most=2_000, help_text=MEANWHILE_HELP)

    def __init__(self, *args: Any, me: str, office: str, moves: bool, **kwargs: Any) -> None:
        """``moves``: the family has been told a date before, so a new one may be a delay."""
        super().__init__(*args, **kwargs)
        choices = [("me", me)] + ([("office", office)] if office else [])
        self.fields["who"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["who"].initial = "me"
        if not moves:
            del self.fields["reason"], self.fields["meanwhile"]


class PreliminaryForm(forms.Form):
    """The two things in the letter that somebody may say better: why, and when."""

    reason = text(
        _("Hvorfor kan dere ikke svare ennå?"),
        _("Skriv hvorfor dere ikke kan svare ennå."),
        rows=3,
        most=2_000,
        help_text=_("Familien får lese det."),
    )
    expected_on = day(
        _("Når kan familien vente vedtaket?"),
        required=False,
        help_text=_("Dette blir datoen familien er lovet. Vet dere ikke, lar dere feltet stå tomt."),
    )
