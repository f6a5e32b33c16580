"""Forms about units."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.organisation import queries
from tettpaa.organisation.models import Municipality, Ownership, Unit, UnitKind


class UnitForm(forms.Form):
    """What a unit is called and how it is reached."""

    name = forms.CharField(
        label=_("Navn"), max_length=120, error_messages={"required": _("Skriv navnet på skolen eller barnehagen.")}
    )
    kind = forms.ChoiceField(
        label=_("Type"),
        choices=UnitKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg skole eller barnehage.")},
    )
    ownership = forms.ChoiceField(
        label=_("Eier"),
        choices=Ownership.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvem som eier den.")},
    )
    org_number = forms.CharField(label=_("Organisasjonsnummer"), max_length=20, required=False)
    years = forms.CharField(label=_("Trinn"), help_text=_("For eksempel 1–7."), max_length=20, required=False)
    phone = forms.CharField(label=_("Telefon"), max_length=20, required=False)


class NewUnitForm(UnitForm):
    """A new one also has a municipality."""

    municipality = forms.ModelChoiceField(
        label=_("Kommune"),
        queryset=Municipality.objects.none(),
        empty_label=None,
        error_messages={"required": _("Velg kommune.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = queries.municipalities()  # type: ignore[attr-defined]  # a choice field


class PersonForm(forms.Form):
    """One person chosen from a list that fits."""

    user = forms.ModelChoiceField(
        label=_("Person"),
        queryset=User.objects.none(),
        empty_label=_("Velg person"),
        error_messages={"required": _("Velg en person."), "invalid_choice": _("Velg en person fra lista.")},
    )

    def __init__(self, *args: Any, people: Any, label: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = people  # type: ignore[attr-defined]  # a choice field
        self.fields["user"].label = label


def values_of(unit: Unit) -> dict[str, Any]:
    """What stands in the form before it is changed."""
    return {name: getattr(unit, name) for name in UnitForm.base_fields}
