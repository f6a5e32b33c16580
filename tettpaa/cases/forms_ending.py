"""Forms of the end of a case, and of an appeal on the decision."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import day, line, text
from tettpaa.cases.models import Appeal
from tettpaa.core.rule_types import Ending


class CloseForm(forms.Form):
    """The end: which of those that this kind of case may have, and what it asks for."""

    reason = forms.ChoiceField(
        label=_("Hvordan ender saken?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan saken ender."), "invalid_choice": _("Velg hvordan saken ender.")},
    )
    detail = line(
        _("Hvem, eller hvor?"),
        help_text=_("Trukket: hvem som trakk saken. Flyttet: hvilken kommune. Får hjelp: hvem som hjelper."),
    )
    written_on = day(_("Når kom det skriftlig?"), required=False, help_text=_("Bare når saken er trukket."))
    message = text(
        _("Vil du si noe mer til familien?"),
        rows=3,
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

    received_on = day(_("Når kom klagen?"))
    appealed_by = line(_("Hvem klaget?"), _("Skriv hvem som klaget."))
    about = text(_("Hva er de uenige i?"), _("Skriv hva de er uenige i."), rows=3, most=4_000)


class AppealOutcomeForm(forms.Form):
    """How an appeal went."""

    outcome = forms.ChoiceField(
        label=_("Hvordan gikk det?"),
        choices=Appeal.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan det gikk.")},
    )
    outcome_on = day(_("Når ble klagen avgjort?"))
    outcome_text = text(_("Hva er bestemt nå?"), _("Skriv kort hva som er bestemt nå."), rows=3, most=4_000)
