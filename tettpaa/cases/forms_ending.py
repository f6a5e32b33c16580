"""Forms of the end of a case, and of an appeal on the decision."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.forms import DATE_WRONG, DATES
from tettpaa.cases.models import Appeal
from tettpaa.core.rule_types import Ending


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    errors = {"required": _("Skriv datoen."), "invalid": DATE_WRONG}
    return forms.DateField(
        label=label, required=required, help_text=help_text, input_formats=DATES, error_messages=errors
    )


def _line(label: Any, needed: Any = "", help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=bool(needed), max_length=160, help_text=help_text, error_messages={"required": needed}
    )


def _text(label: Any, needed: Any = "", *, most: int = 4_000, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3, "maxlength": most})
    errors = {"required": needed}
    return forms.CharField(
        label=label, required=bool(needed), max_length=most, widget=widget, help_text=help_text, error_messages=errors
    )


class CloseForm(forms.Form):
    """The end: which of those that this kind of case may have, and what it asks for."""

    reason = forms.ChoiceField(
        label=_("Hvordan ender saken?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan saken ender."), "invalid_choice": _("Velg hvordan saken ender.")},
    )
    detail = _line(
        _("Hvem, eller hvor?"),
        help_text=_("Trukket: hvem som trakk saken. Flyttet: hvilken kommune. Får hjelp: hvem som hjelper."),
    )
    written_on = _day(_("Når kom det skriftlig?"), required=False, help_text=_("Bare når saken er trukket."))
    message = _text(
        _("Vil du si noe mer til familien?"),
        most=2_000,
        help_text=_("Det kommer med i brevet. I brevet står alt at saken er avsluttet, hvorfor, og hva de kan gjøre."),
    )

    def __init__(self, *args: Any, endings: tuple[Ending, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nb"
        choices = [(one.key, capfirst(one.title.in_form(language))) for one in endings]
        self.fields["reason"].choices = choices  # type: ignore[attr-defined]  # a choice field


class AppealForm(forms.Form):
    """An appeal that came."""

    received_on = _day(_("Når kom klagen?"))
    appealed_by = _line(_("Hvem klaget?"), _("Skriv hvem som klaget."))
    about = _text(_("Hva er de uenige i?"), _("Skriv hva de er uenige i."))


class AppealOutcomeForm(forms.Form):
    """How an appeal went."""

    outcome = forms.ChoiceField(
        label=_("Hvordan gikk det?"),
        choices=Appeal.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan det gikk.")},
    )
    outcome_on = _day(_("Når ble klagen avgjort?"))
    outcome_text = _text(_("Hva er bestemt nå?"), _("Skriv kort hva som er bestemt nå."))
