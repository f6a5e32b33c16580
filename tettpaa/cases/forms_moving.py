"""Forms for a child who moves: what somebody allows, and where the child goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.form_fields import DatedForm, day, line, pick
from tettpaa.cases.forms_voices import OUR_CHANNELS
from tettpaa.cases.transfer_queries import Asked
from tettpaa.people.models import Guardian

PUPIL = "pupil"


class AllowForm(DatedForm):
    """Who answered, and what they allow. Nothing chosen is a no."""

    today_fields = ("answered_on",)
    guardian = pick(_("Hvem svarte?"), [], _("Velg hvem som svarte."))
    allowed = forms.MultipleChoiceField(
        label=_("Hva kan deles?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Merk bare det de har sagt ja til. Merker du ingenting, har de sagt nei."),
    )
    channel = pick(_("Hvordan svarte de?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
    answered_on = day(_("Når svarte de?"))

    def __init__(self, *args: Any, asked: list[Asked], choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(one.guardian_id or PUPIL), one.name) for one in asked]
        self.fields["guardian"].choices = people  # type: ignore[attr-defined]  # a choice field
        self.fields["allowed"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def clean_guardian(self) -> Guardian | None:
        """The person; nobody means the pupil."""
        chosen = self.cleaned_data["guardian"]
        return None if chosen == PUPIL else Guardian.objects.filter(pk=chosen).first()


class MovesAwayForm(DatedForm):
    """Where to, and from which day."""

    today_fields = ("moved_on",)
    to_place = line(
        _("Hvem skal ha flyttepakken?"),
        _("Skriv hvilken kommune barnet flytter til."),
        most=160,
        help_text=_("PP-tjenesten i den nye kommunen, med adresse."),
    )
    moved_on = day(_("Når flytter barnet?"))
