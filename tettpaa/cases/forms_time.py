"""What the family is told about time: a date in somebody's name, and the preliminary answer."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import day, pick, text
from tettpaa.cases.forms_meanwhile import MeanwhileFields


class AnnounceForm(MeanwhileFields):
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
    still = pick(
        _("Hva får barnet mens vi venter?"),
        [("yes", _("Det samme som nå")), ("new", _("Noe annet, eller ingenting. Skriv det under."))],
        _("Velg ett av svarene."),
    )

    def __init__(self, *args: Any, me: str, office: str, before: dt.date | None, **kwargs: Any) -> None:
        """``before``: the date the family has been told; a later one is a delay."""
        super().__init__(*args, **kwargs)
        choices = [("me", me)] + ([("office", office)] if office else [])
        self.fields["who"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["who"].initial = "me"
        self.before = before
        if before is None:
            for name in ("reason", "still", *(name for name in self.fields if name not in ("announced_on", "who"))):
                self.fields.pop(name, None)
        else:
            self.fields["still"].required = False

    def clean(self) -> dict[str, Any]:
        """What the child gets is asked again when the date moves; the action says when it does."""
        data = super().clean() or {}
        kept: dict[str, Any] = {
            name: data.get(name) for name in ("announced_on", "who", "reason") if name in self.fields
        }
        if self.before is None:
            return kept
        is_later = kept["announced_on"] is not None and kept["announced_on"] > self.before
        if is_later and not data.get("still") and "still" not in self.errors:
            self.add_error("still", _("Velg ett av svarene."))
        return kept | {"meanwhile": self.meanwhile() if data.get("still") == "new" else None}


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
