"""Who stands in for a unit's leader, and which days. Why is not asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock
from tettpaa.core.written_dates import DATES

_DAY = {"required": _("Skriv datoen."), "invalid": _("Skriv datoen slik: 4.3.2026.")}
_SOMEBODY = {"required": _("Velg en vikar."), "invalid_choice": _("Velg en som er registrert hos dere.")}


class OwnSubstituteForm(forms.Form):
    """One's own, by the leader."""

    substitute = forms.TypedChoiceField(label=_("Vikar"), coerce=int, error_messages=_SOMEBODY)
    starts_on = forms.DateField(label=_("Første dag"), input_formats=DATES, error_messages=_DAY)
    ends_on = forms.DateField(label=_("Siste dag"), input_formats=DATES, error_messages=_DAY)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **more: Any) -> None:
        """Only those of the unit."""
        super().__init__(*args, **more)
        self.fields["substitute"].choices = [("", _("Velg en vikar")), *people]  # type: ignore[attr-defined]  # a choice
        self.fields["starts_on"].initial = clock.today


class SubstituteForm(OwnSubstituteForm):
    """The same about any of the unit's leaders, for PPT when the leader cannot."""

    user = forms.TypedChoiceField(
        label=_("Hvem er borte?"), coerce=int, error_messages={"required": _("Velg hvem som er borte.")}
    )
    field_order = ("user", "substitute", "starts_on", "ends_on")

    def __init__(self, *args: Any, people: list[tuple[int, str]], leaders: list[tuple[int, str]], **more: Any) -> None:
        """Those who lead the unit; the only one is chosen."""
        super().__init__(*args, people=people, **more)
        self.fields["user"].choices = leaders  # type: ignore[attr-defined]  # a choice
