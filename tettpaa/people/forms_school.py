"""Forms about one child's year group and the next school year."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.people.models import YearPlan

AS_USUAL = ("", _("som vanlig"))


class YearGroupForm(forms.Form):
    """Year group and class of this school year."""

    number = forms.TypedChoiceField(
        label=_("Trinn"), coerce=int, error_messages={"required": _("Velg et trinn fra 1 til 10.")}
    )
    group = forms.CharField(label=_("Klasse"), max_length=40, required=False, help_text=_("For eksempel 4B."))

    def __init__(self, *args: Any, last: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Velg")), *((number, str(number)) for number in range(1, last + 1))]
        self.fields["number"].choices = choices  # type: ignore[attr-defined]  # a choice field


class YearPlanForm(forms.Form):
    """What happens in August."""

    wanted = forms.ChoiceField(
        label=_("I august"), choices=[AS_USUAL, *YearPlan.Wanted.choices], required=False, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Hva bygger det på?"),
        max_length=300,
        required=False,
        help_text=_(
            "For eksempel kommunens vedtak om utsatt skolestart, og datoen. Trengs ikke når det går som vanlig."
        ),
    )
