"""Forms about one who acts for a child: how to reach them, responsibility, and a verge's mandate."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock
from tettpaa.core.written_dates import DATES

_DAY = {"required": _("Skriv datoen."), "invalid": _("Skriv datoen slik: 4.3.2017.")}


class ContactForm(forms.Form):
    """How to reach them, and where the child lives."""

    phone = forms.CharField(label=_("Telefon"), max_length=20, required=False)
    email = forms.EmailField(
        label=_("E-post"), required=False, error_messages={"invalid": _("Skriv e-postadressen slik: navn@sted.no.")}
    )
    lives_with_child = forms.BooleanField(label=_("Barnet bor her"), required=False)
    language = forms.CharField(label=_("Språk"), max_length=60, required=False)
    interpreter_language = forms.CharField(label=_("Tolk, på hvilket språk"), max_length=60, required=False)


class ResponsibilityForm(forms.Form):
    """Got or lost it, when, and how we know."""

    has_responsibility = forms.TypedChoiceField(
        label=_("Foreldreansvar"),
        choices=[("1", _("har foreldreansvar")), ("0", _("har ikke foreldreansvar"))],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg ett av svarene.")},
    )
    from_on = forms.DateField(label=_("Fra"), input_formats=DATES, initial=clock.today, error_messages=_DAY)
    source = forms.CharField(
        label=_("Hvordan vet vi det?"),
        max_length=300,
        help_text=_("For eksempel Folkeregisteret, en avtale eller en dom."),
        error_messages={"required": _("Skriv hvordan vi vet det, for eksempel Folkeregisteret eller en dom.")},
    )


class MandateForm(forms.Form):
    """What the verge may decide."""

    text = forms.CharField(
        label=_("Hva sier mandatet?"), max_length=300, error_messages={"required": _("Skriv hva mandatet sier.")}
    )
    may_consent = forms.BooleanField(
        label=_("Vergen samtykker i saker om opplæring"),
        required=False,
        help_text=_("Bare når mandatet sier det, og personen ikke kan samtykke selv. Ellers samtykker vergen ikke."),
    )
    starts_on = forms.DateField(label=_("Fra"), input_formats=DATES, initial=clock.today, error_messages=_DAY)
    ends_on = forms.DateField(label=_("Til"), input_formats=DATES, required=False, error_messages=_DAY)


def contact_of(guardian: Any) -> dict[str, Any]:
    """What stands in the form before it is changed."""
    return {name: getattr(guardian, name) for name in ContactForm.base_fields}
