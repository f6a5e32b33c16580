"""A leader's answer to unusual reading, and when a measure of employees was treated."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access import employee_measures
from tettpaa.cases.form_fields import day, line, pick, text
from tettpaa.desk.models import UnusualReading
from tettpaa.desk.unusual_queries import Card


class FollowUpForm(forms.Form):
    """Which of the lines, what came out of it, and what is said or done."""

    result = pick(_("Hva kom ut av det?"), UnusualReading.Result.choices, _("Velg hva som kom ut av det."))
    answer = text(
        _("Hva er forklart eller gjort?"),
        _("Skriv hva som er forklart, eller hva dere gjør."),
        rows=2,
        most=500,
        help_text=_("Den ansatte ser svaret. Skriv ikke noe om barnet."),
    )

    def __init__(self, card: Card, *args: Any, **kwargs: Any) -> None:
        """Each card has its own fields on the page."""
        super().__init__(*args, auto_id=f"svar-{card.reader_id}-{card.week_on:%Y%m%d}-%s", **kwargs)
        self.card = card
        self.fields["rows"] = forms.MultipleChoiceField(
            choices=[(str(one.row.pk), one.why) for one in card.lines],
            initial=[str(one.row.pk) for one in card.lines],
            error_messages={"required": _("Velg minst ett barn."), "invalid_choice": _("Last siden på nytt.")},
        )

    def chosen(self) -> list[str]:
        """The lines that are ticked."""
        return list(self["rows"].value() or [])

    def rows(self) -> list[UnusualReading]:
        """The rows that are answered together."""
        return [one.row for one in self.card.lines if str(one.row.pk) in self.cleaned_data["rows"]]


class TreatmentForm(forms.Form):
    """When, where the minutes are, and whether the measure is to be on."""

    treated_on = day(_("Når ble målingen behandlet i MBM?"))
    reference = line(
        _("Hvor ligger protokollen?"),
        _("Skriv hvor protokollen ligger, for eksempel MBM 12/2026."),
        most=200,
    )
    is_on = pick(
        _("Skal målingen være på?"),
        [("yes", _("Ja, den er på")), ("no", _("Nei, den er av"))],
        _("Velg om målingen skal være på."),
    )

    def __init__(self, measure: employee_measures.Measure, *args: Any, **kwargs: Any) -> None:
        """What the law asks for is on whatever is agreed."""
        super().__init__(*args, **kwargs)
        if measure.shown is employee_measures.Shown.LAW:
            del self.fields["is_on"]

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        return self.cleaned_data | {"is_on": self.cleaned_data.get("is_on", "yes") == "yes"}
