"""PPT's answer to a system referral."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import day
from tettpaa.systemwork.forms_referral import NoChildForm, several_lines
from tettpaa.systemwork.referring import DAY_WRONG

ACCEPT = "accept"


class AnswerForm(NoChildForm):
    """Which fields are needed depends on the button: somebody and a day when it is taken in, otherwise a text."""

    holder = forms.ChoiceField(
        label=_("Hvem tar oppdraget?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvem som tar oppdraget.")},
    )
    contact_by = day(_("Vi tar kontakt innen"), help_text=_("Skolen eller barnehagen får vite datoen."))
    text = several_lines(
        _("Melding til skolen eller barnehagen"),
        rows=4,
        help_text=_("De leser den i portalen. Må skrives når dere gir råd eller ber om mer."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, people: list[Any], outcome: str = ACCEPT, **more: Any) -> None:
        """``people`` can take it; ``outcome`` is the button."""
        super().__init__(*args, **more)
        self.people, self.outcome = people, outcome
        self.fields["holder"].choices = [(str(one.pk), one.name) for one, _load, _contact in people]  # type: ignore[attr-defined]  # a choice field
        self.fields["contact_by"].error_messages["required"] = DAY_WRONG
        if outcome != ACCEPT:
            self.fields["holder"].required = self.fields["contact_by"].required = False

    def clean(self) -> dict[str, Any]:
        """Advice and questions are texts."""
        values = super().clean()
        if self.outcome != ACCEPT and not values.get("text", "").strip() and "text" not in self.errors:
            self.add_error("text", _("Skriv rådet eller spørsmålet. Skolen eller barnehagen leser det."))
        return values
