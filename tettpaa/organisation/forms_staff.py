"""Forms about those who work in the service."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock
from tettpaa.core.written_dates import DATES
from tettpaa.organisation import staff_queries
from tettpaa.organisation.models import Position, Profession, StaffMember

_DAY = {"required": _("Skriv datoen."), "invalid": _("Skriv datoen slik: 4.3.2017.")}


class PositionForm(forms.Form):
    """As what, how much, from when."""

    profession = forms.ChoiceField(
        label=_("Yrkesgruppe"),
        choices=[("", _("Velg")), *Profession.choices],
        help_text=_("Gruppen i statistikken. Rollen i Tett på er en annen sak, og settes når brukeren blir invitert."),
        error_messages={"required": _("Velg yrkesgruppe.")},
    )
    percent = forms.IntegerField(
        label=_("Stilling i prosent"),
        min_value=1,
        max_value=100,
        initial=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Skriv stillingen som et tall fra 1 til 100.")
        ),
    )
    starts_on = forms.DateField(label=_("Fra"), input_formats=DATES, initial=clock.today, error_messages=_DAY)
    phone = forms.CharField(label=_("Telefon"), max_length=20, required=False)


class EmployeeForm(PositionForm):
    """Who, among those with a role of ours who are not registered."""

    user: Any = forms.ModelChoiceField(
        label=_("Hvem?"),
        queryset=None,
        empty_label=_("Velg"),
        help_text=_("Bare de som er invitert som brukere, står her."),
        error_messages={"required": _("Velg hvem det er."), "invalid_choice": _("Velg en person fra lista.")},
    )
    field_order = ("user", "profession", "percent", "starts_on", "phone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = staff_queries.not_registered()  # type: ignore[attr-defined]  # a model choice


class LastDayForm(forms.Form):
    """The last day at work."""

    ends_on = forms.DateField(label=_("Siste dag"), input_formats=DATES, initial=clock.today, error_messages=_DAY)


def values_of(employee: StaffMember, position: Position | None) -> dict[str, Any]:
    """What stands in the form before it is changed: as it is now, from today on."""
    values: dict[str, Any] = {"phone": employee.phone, "starts_on": max(clock.today(), employee.starts_on)}
    if position is not None:
        values |= {"profession": position.profession, "percent": position.percent}
    return values
