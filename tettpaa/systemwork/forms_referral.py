"""What a unit fills in to ask for system work, and to answer what PPT asks back."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.core.identity_in_text import holds_identity_number
from tettpaa.core.ids import uuid7
from tettpaa.core.written_dates import DATES
from tettpaa.organisation.models import Unit
from tettpaa.systemwork.models import ActivityTheme, PreventionLevel
from tettpaa.systemwork.referring import OURS
from tettpaa.systemwork.wording import DATE_WRONG, IDENTITY_NUMBER, NO_NAMES

TOO_LONG = _("Skriv kortere, inntil %(limit_value)d tegn.")


def several_lines(label: Any, needed: Any = "", *, rows: int, help_text: Any) -> forms.CharField:
    """``needed`` is what is said when it is empty; without it the field may be empty."""
    return forms.CharField(
        label=label,
        required=bool(needed),
        max_length=4_000,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "maxlength": 4_000}),
        error_messages={"required": needed, "max_length": TOO_LONG},
    )


class NoChildForm(forms.Form):
    """What is written must not tell who a child is: said together with the form's other errors."""

    texts: tuple[str, ...] = ("text",)

    def clean(self) -> dict[str, Any]:
        """Looks for a national identity number."""
        values: dict[str, Any] = super().clean() or {}
        for name in self.texts:
            if holds_identity_number(values.get(name, "")):
                self.add_error(name, IDENTITY_NUMBER)
        return values


class SystemReferralForm(NoChildForm):
    """The order first: it is what PPT begins with."""

    texts = ("order_question", "group")
    key = forms.UUIDField(widget=forms.HiddenInput)
    order_question = several_lines(
        _("Hva vil dere ha hjelp til?"), _("Skriv hva dere vil ha hjelp til."), rows=5, help_text=NO_NAMES
    )
    theme = forms.ChoiceField(
        label=_("Tema"),
        choices=[
            ("", _("Velg tema")),
            *((theme.value, capfirst(theme.label)) for theme in ActivityTheme if theme not in OURS),
        ],
        error_messages={"required": _("Velg tema."), "invalid_choice": _("Velg tema.")},
    )
    level = forms.ChoiceField(
        label=_("Hvem er arbeidet for?"),
        choices=[(level.value, capfirst(level.label)) for level in PreventionLevel],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Velg hvem arbeidet er for: alle, noen eller enkelte."),
            "invalid_choice": _("Velg hvem arbeidet er for: alle, noen eller enkelte."),
        },
    )
    group = forms.CharField(
        label=_("Gruppe eller klasse"),
        required=False,
        max_length=120,
        help_text=_("For eksempel «4B» eller «de eldste barna». Ikke navn på barn. Tomt betyr hele enheten."),
        error_messages={"max_length": TOO_LONG},
    )
    wished_on = forms.DateField(
        label=_("Når ønsker dere å begynne?"),
        required=False,
        help_text=_("Tomt betyr når det passer."),
        input_formats=DATES,
        error_messages={"invalid": DATE_WRONG},
    )

    def __init__(self, *args: Any, units: list[Unit], **more: Any) -> None:
        """A leader of several units chooses where."""
        super().__init__(*args, **more)
        self.fields["key"].initial = uuid7
        self.units = {str(unit.pk): unit for unit in units}
        if len(units) > 1:
            chosen = [(key, unit.name) for key, unit in self.units.items()]
            self.fields = {"unit": forms.ChoiceField(label=_("Skole eller barnehage"), choices=chosen)} | self.fields

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        found = dict(self.cleaned_data)
        where = found.pop("unit", "")
        return found | {"unit": self.units[where] if where else next(iter(self.units.values()))}


class MoreForm(NoChildForm):
    """What PPT asked about."""

    text = several_lines(_("Svar til PPT"), _("Skriv hva dere vil si."), rows=4, help_text=NO_NAMES)
