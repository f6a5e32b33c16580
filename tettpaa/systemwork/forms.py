"""Forms about activities: one screen, most of it filled in beforehand."""

import uuid
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.core.identity_in_text import holds_identity_number
from tettpaa.core.ids import uuid7
from tettpaa.core.written_dates import DATES
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Unit
from tettpaa.systemwork import queries
from tettpaa.systemwork.models import Activity, ActivityKind, ActivityTheme, PreventionLevel, SystemReferral
from tettpaa.systemwork.wording import DATE_WRONG, IDENTITY_NUMBER, NO_NAMES

MINUTES_WRONG = _("Skriv minuttene som et helt tall fra 1 til 720.")
USUAL_MINUTES = (15, 30, 45, 60, 90, 120, 180, 240)
SEVERAL = "flere"


def _chosen(
    label: Any, needed: Any, choices: Any = (), *, widget: Any = None, help_text: Any = ""
) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=widget,
        error_messages={"required": needed, "invalid_choice": needed},
    )


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        input_formats=DATES,
        error_messages={"required": _("Skriv datoen."), "invalid": DATE_WRONG},
    )


class ActivityForm(forms.Form):
    """What somebody did. The order is the order of the hand: what is remembered first, what must be written last."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    referral = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kind = _chosen(
        _("Type arbeid"),
        _("Velg type arbeid."),
        [(kind.value, capfirst(kind.label)) for kind in ActivityKind],
        widget=forms.RadioSelect(attrs={"data-kind": "seg"}),
    )
    unit = _chosen(
        _("Skole eller barnehage"),
        _("Velg skole eller barnehage fra lista. En som er nedlagt, står ikke der."),
        help_text=_("Trengs ikke for internt arbeid."),
    )
    theme = _chosen(_("Tema"), _("Velg tema."))
    level = _chosen(
        _("Hvem er arbeidet for?"),
        _("Velg hvem arbeidet er for: alle, noen eller enkelte."),
        [(level.value, capfirst(level.label)) for level in PreventionLevel],
        widget=forms.RadioSelect,
    )
    minutes = forms.IntegerField(
        label=_("Minutter"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "list": "vanlige-minutter", "autocomplete": "off"}),
        error_messages={"required": MINUTES_WRONG, "invalid": MINUTES_WRONG},
    )
    done_on = _day(_("Dag"))
    text = forms.CharField(
        label=_("Kort om arbeidet"),
        required=False,
        max_length=500,
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 500}),
        error_messages={"max_length": _("Skriv kortere, inntil %(limit_value)d tegn.")},
    )
    follow_up_on = _day(_("Avtalt oppfølging"), required=False, help_text=_("Står på Min dag til du har gjort det."))

    def __init__(self, *args: Any, user: User, asks_why: bool = False, also: Unit | None = None, **kwargs: Any) -> None:
        """``also`` is a unit in the list even if it is closed; ``asks_why`` adds the reason of a mending."""
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in [*organisation.open_units(), *([also] if also else [])]}
        self.fields["unit"].choices = self._unit_choices(user)  # type: ignore[attr-defined]  # a choice field
        self.fields["theme"].choices = [  # type: ignore[attr-defined]  # a choice field
            ("", _("Velg tema")),
            *((theme.value, capfirst(theme.label)) for theme in ActivityTheme),
        ]
        if asks_why:
            self.fields["reason"] = _reason(_("Hvorfor retter du?"))

    def _unit_choices(self, user: User) -> list[Any]:
        """The user's own units first: the list is long, and most work is done there."""
        own = [str(unit.pk) for unit in queries.units_of(user)]
        rest = [key for key in self.units if key not in own]
        mine, others = ([(key, self.units[key].name) for key in keys] for keys in (own, rest))
        groups = [(_("Dine skoler og barnehager"), mine), (_("Andre"), others)] if own else others
        return [("", _("Velg skole eller barnehage")), (SEVERAL, _("Flere, eller ingen bestemt")), *groups]

    def clean_text(self) -> str:
        """Told together with the form's other errors; the action refuses it too."""
        text: str = self.cleaned_data["text"]
        if holds_identity_number(text):
            raise forms.ValidationError(IDENTITY_NUMBER)
        return text

    def clean(self) -> dict[str, Any]:
        """Internal work needs neither unit nor level, so nothing is wrong when they are empty."""
        super().clean()
        if self.cleaned_data.get("kind") == ActivityKind.INTERNAL:
            for name in ("unit", "level"):
                self.errors.pop(name, None)
                self.cleaned_data[name] = None if name == "unit" else ""
        elif "unit" in self.cleaned_data:
            self.cleaned_data["unit"] = self.units.get(self.cleaned_data["unit"])
        return self.cleaned_data


class WithdrawForm(forms.Form):
    """Why an activity no longer counts."""

    reason: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = _reason(_("Hvorfor trekker du den tilbake?"))


def _reason(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=200,
        help_text=_("For eksempel «ført to ganger» eller «feil skole». Ikke navn på barn."),
        error_messages={
            "required": _("Skriv hvorfor, for eksempel «ført to ganger»."),
            "max_length": _("Skriv kortere, inntil %(limit_value)d tegn."),
        },
    )


def start_of(user: User, wanted_unit: str, answers: SystemReferral | None = None) -> dict[str, Any]:
    """What stands in the form from the start: today, and the place and theme of the last time, or of what is asked."""
    if answers is not None:
        asked = {"referral": answers.pk, "unit": str(answers.unit_id), "theme": answers.theme, "level": answers.level}
        return asked | {"key": uuid7(), "kind": ActivityKind.SYSTEM, "done_on": clock.today()}
    last = queries.last_of(user)
    place = str(last.unit_id or SEVERAL) if last else ""
    return {
        "key": uuid7(),
        "kind": ActivityKind.SYSTEM,
        "unit": wanted_unit if is_uuid(wanted_unit) else place,
        "theme": last.theme if last else "",
        "done_on": clock.today(),
    }


def values_of(activity: Activity) -> dict[str, Any]:
    """What stands in the form before an activity is mended."""
    names = ("kind", "theme", "level", "minutes", "done_on", "text", "follow_up_on")
    return {name: getattr(activity, name) for name in names} | {"unit": str(activity.unit_id or SEVERAL)}


def is_uuid(text: str) -> bool:
    """Whether an address that somebody typed can name a row."""
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
