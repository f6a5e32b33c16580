"""How one wants to be told: by what, how often, and when not."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access import noticing
from tettpaa.access.models import NoticeChoice, User

_TIME = {"invalid": _("Skriv klokkeslettet slik: 21.00.")}
_PACE = (("now", _("Med det samme")), ("daily", _("Samlet én gang om dagen, klokka 8")))
_CLOCK = ("%H.%M", "%H:%M", "%H")


class NoticeForm(forms.Form):
    """One page, one choice. What the municipality does not send by stands there and says so."""

    channel = forms.ChoiceField(
        label=_("Hvordan vil du få varsel?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan du vil ha varsel.")},
    )
    email = forms.EmailField(
        label=_("E-postadresse"),
        required=False,
        error_messages={"invalid": _("Skriv adressen slik: navn@eksempel.no.")},
    )
    phone = forms.CharField(label=_("Mobilnummer"), required=False, max_length=20)
    pace = forms.ChoiceField(label=_("Hvor ofte?"), choices=_PACE, widget=forms.RadioSelect)
    quiet_from = forms.TimeField(
        label=_("Ingen varsler fra klokka"), required=False, input_formats=_CLOCK, error_messages=_TIME
    )
    quiet_to = forms.TimeField(
        label=_("til klokka"),
        required=False,
        input_formats=_CLOCK,
        error_messages=_TIME,
        help_text=_("Tomt i begge felt betyr at varsler kan komme hele døgnet."),
    )

    def __init__(self, data: Any = None, *, user: User) -> None:
        """With what holds for this user now."""
        self.user, kept = user, noticing.choice_of(user)
        first = {
            "channel": kept.channel,
            "email": kept.email or user.email or "",
            "phone": kept.phone,
            "pace": "daily" if kept.daily else "now",
            "quiet_from": f"{kept.quiet_from:%H.%M}" if kept.quiet_from else "",
            "quiet_to": f"{kept.quiet_to:%H.%M}" if kept.quiet_to else "",
        }
        super().__init__(data, initial=first)
        offered = {one for one in NoticeChoice.Channel if one == NoticeChoice.Channel.NONE or noticing.sends(one)}
        offered.add(NoticeChoice.Channel(kept.channel))
        choices = [(one.value, one.label) for one in NoticeChoice.Channel if one in offered]
        self.fields["channel"].choices = choices  # type: ignore[attr-defined]  # a choice field
        if not noticing.sends(NoticeChoice.Channel.SMS):
            del self.fields["phone"]

    def clean_phone(self) -> str:
        """Eight digits, with or without 47 before them; others as written with their plus."""
        digits = re.sub(r"[\s\-().]", "", self.cleaned_data["phone"])
        if not digits:
            return ""
        found = re.fullmatch(r"(?:\+47|0047)?([49]\d{7})", digits)
        if found:
            return f"+47{found[1]}"
        if re.fullmatch(r"\+(?!47)\d{8,15}", digits):
            return digits
        raise forms.ValidationError(_("Skriv et mobilnummer med åtte tall, eller med + og landkode."))

    def save(self) -> None:
        """Kept as this user's own choice."""
        given = self.cleaned_data
        own = "" if given["email"] == (self.user.email or "") else given["email"]
        noticing.choose(
            channel=given["channel"],
            email=own,
            phone=given.get("phone", ""),
            daily=given["pace"] == "daily",
            quiet_from=given["quiet_from"],
            quiet_to=given["quiet_to"],
            by=self.user,
        )
