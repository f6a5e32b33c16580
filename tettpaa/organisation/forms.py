"""Forms about units."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.access import connecting
from tettpaa.access.models import UnknownSignIn, User
from tettpaa.core.rulesets import ruleset
from tettpaa.core.written_dates import DATES
from tettpaa.organisation import queries
from tettpaa.organisation.models import DecisionPower, Municipality, Ownership, Unit, UnitKind


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
    email = forms.EmailField(
        label=_("E-post"), required=False, error_messages={"invalid": _("Skriv e-postadressen slik: navn@sted.no.")}
    )
    address = forms.CharField(label=_("Adresse"), max_length=200, required=False)


class CloseUnitForm(forms.Form):
    """From which day it is no more, and what it becomes a part of."""

    closed_on = forms.DateField(
        label=_("Nedlagt fra"),
        initial=timezone.localdate,
        input_formats=DATES,
        error_messages={"required": _("Skriv dagen."), "invalid": _("Skriv datoen slik: 4.3.2017.")},
    )
    merged_into = forms.ModelChoiceField(
        label=_("Slått sammen med"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Ingen, den er bare nedlagt"),
    )

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = queries.open_units().filter(kind=unit.kind).exclude(pk=unit.pk)
        self.fields["merged_into"].queryset = others  # type: ignore[attr-defined]  # a choice field


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


def kinds_decided() -> list[tuple[str, str]]:
    """The kinds of case that end in a decision, in the reader's form of Norwegian."""
    rules, form = ruleset(timezone.localdate()), get_language() or "nb"
    return [(key, str(capfirst(rules.kind(key).title.in_form(form)))) for key in rules.deciders if key in rules.kinds]


class OfficeForm(forms.Form):
    """An office that decides, and the municipality whose power it uses."""

    municipality_number = forms.CharField(
        label=_("Kommunenummer"),
        max_length=4,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Skriv kommunenummeret. Det har fire siffer.")},
    )
    municipality_name = forms.CharField(
        label=_("Kommune"),
        max_length=80,
        required=False,
        help_text=_("Trengs bare når kommunen ikke er her fra før."),
    )
    name = forms.CharField(
        label=_("Navn"),
        max_length=120,
        help_text=_("For eksempel Vedtakskontoret, Barnehagekontoret eller navnet på en annen kommune."),
        error_messages={"required": _("Skriv navnet på vedtaksmyndigheten.")},
    )
    address = forms.CharField(
        label=_("Postadresse"),
        max_length=200,
        required=False,
        help_text=_("Hit går vurderingen på papir når ingen der logger inn."),
    )
    phone = forms.CharField(label=_("Telefon"), max_length=20, required=False)


class PowerForm(forms.Form):
    """Which decisions, for which children, from which day."""

    kind = forms.ChoiceField(
        label=_("Vedtak om"), choices=lambda: [("", _("Alle sakstyper")), *kinds_decided()], required=False
    )
    place = forms.ChoiceField(
        label=_("Gjelder barn"), choices=[("", _("Alle barn")), *DecisionPower.Place.choices], required=False
    )
    delegated = forms.BooleanField(
        label=_("Rektor ved skolen fatter vedtaket"),
        required=False,
        help_text=_("Bare for kommunale skoler. En privat leder kan ikke fatte kommunens vedtak."),
    )
    starts_on = forms.DateField(
        label=_("Fra"),
        initial=timezone.localdate,
        input_formats=DATES,
        error_messages={"required": _("Skriv første dag."), "invalid": _("Skriv datoen slik: 4.3.2017.")},
    )


def values_of(unit: Unit) -> dict[str, Any]:
    """What stands in the form before it is changed."""
    return {name: getattr(unit, name) for name in UnitForm.base_fields}


class WhoIsItForm(forms.Form):
    """Which user a provider's person is: one that exists, or one that is made now."""

    who = forms.ModelChoiceField(
        label=_("Bruker"), queryset=User.objects.none(), required=False, empty_label=_("Lag en ny bruker")
    )
    name = forms.CharField(label=_("Navn på ny bruker"), max_length=120, required=False)
    email = forms.CharField(label=_("E-post til ny bruker"), max_length=254, required=False)
    role = forms.ChoiceField(label=_("Rolle til ny bruker"), required=False)
    unit = forms.ModelChoiceField(
        label=_("Leder skolen eller barnehagen"), queryset=Unit.objects.none(), required=False, empty_label=_("Ingen")
    )

    def __init__(self, *args: Any, found: UnknownSignIn, unit: Unit | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        users = connecting.candidates(found)
        likely = connecting.likely(found)
        fields["who"].queryset = users
        fields["who"].initial = likely.pk if likely else None
        fields["name"].initial, fields["email"].initial = found.name, found.email
        fields["role"].choices = [("", _("Velg rolle")), *connecting.roles_at(found.door)]
        if found.door == "desk":
            del fields["unit"]
        else:
            fields["unit"].queryset = queries.open_units()
            fields["unit"].initial = unit.pk if unit else None

    def clean(self) -> dict[str, Any]:
        """The unit is nobody's at the desk."""
        return {"unit": None} | (super().clean() or {}) | self.cleaned_data
