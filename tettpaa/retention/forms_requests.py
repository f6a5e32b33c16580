"""What the pages about requests for the file ask for."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock
from tettpaa.retention import requesting
from tettpaa.retention.models_requests import AccessItem, FileCorrection


class RequestForm(forms.Form):
    """Who asks, for what, since when."""

    PUPIL: ClassVar[str] = "pupil"

    who = forms.ChoiceField(label=_("Hvem ber?"), error_messages={"required": _("Velg hvem som ber.")})
    asked_for = forms.CharField(
        label=_("Hva ber de om?"), max_length=300, error_messages={"required": _("Skriv hva de ber om.")}
    )
    received_on = forms.DateField(
        label=_("Når kom kravet?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Skriv datoen kravet kom."), "invalid": _("Skriv datoen slik: 24.11.2026.")},
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        """``people``: those who may ask; the pupil has an empty key there."""
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = [(key or self.PUPIL, name) for key, name in people]  # type: ignore[attr-defined]  # a choice field
        self.fields["received_on"].initial = clock.today()


class ItemForm(forms.Form):
    """What becomes of one paper."""

    third_party = forms.BooleanField(label=_("Handler også om andre enn barnet"), required=False)
    choice = forms.ChoiceField(
        label=_("Hva gjør vi med det?"), widget=forms.RadioSelect, error_messages={"required": _("Velg hva vi gjør.")}
    )
    masked = forms.CharField(
        label=_("Skal sladdes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Kopier ordene eller setningene fra teksten, én på hver linje."),
    )
    whole_pages = forms.TypedMultipleChoiceField(
        label=_("Dekk hele siden"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    areas = forms.JSONField(required=False, widget=forms.HiddenInput)
    ground = forms.ChoiceField(label=_("Hjemmel"), required=False)
    reason = forms.CharField(label=_("Hvorfor?"), required=False, max_length=300)

    def __init__(self, *args: Any, item: AccessItem, grounds: list[tuple[str, str]], pages: int, **kwargs: Any) -> None:
        """What is decided already stands in the fields. ``pages``: of a file whose parts can be masked, or none."""
        names = ("third_party", "choice", "masked", "ground", "reason")
        drawn = [one for one in item.areas if not requesting.is_whole(one)]
        whole = [one["page"] for one in item.areas if requesting.is_whole(one)]
        initial = {name: getattr(item, name) for name in names} | {"areas": drawn, "whole_pages": whole}
        super().__init__(*args, initial=initial, **kwargs)
        can_mask = bool(item.text) or pages
        choices = AccessItem.Choice.choices if can_mask else [c for c in AccessItem.Choice.choices if c[0] != "mask"]
        self.fields["choice"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["whole_pages"].choices = [(n, _("Side %(n)s") % {"n": n}) for n in range(1, pages + 1)]  # type: ignore[attr-defined]  # a choice field
        if not pages:
            del self.fields["whole_pages"], self.fields["areas"]
        else:
            self.fields["masked"].help_text = _(
                "Ord og setninger i filen, én på hver linje. Vi finner dem og dekker dem overalt. "
                "Finner vi dem ikke, dekker du stedet i bildet eller hele siden."
            )
        self.fields["ground"].choices = [("", _("Ingen, alt gis ut")), *grounds]  # type: ignore[attr-defined]  # a choice field


class HandingOutForm(forms.Form):
    """When and how it was given out."""

    handed_out_on = forms.DateField(
        label=_("Når ble det gitt ut?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Skriv datoen."), "invalid": _("Skriv datoen slik: 24.11.2026.")},
    )
    handed_out_how = forms.CharField(
        label=_("Hvordan?"),
        max_length=120,
        help_text=_("For eksempel: hentet her, mot legitimasjon."),
        error_messages={"required": _("Skriv hvordan.")},
    )


class CorrectionForm(forms.Form):
    """What is wrong, and what we did."""

    paper = forms.ChoiceField(label=_("Hvilket dokument?"))
    wrong = forms.CharField(
        label=_("Hva mener de er feil?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Skriv hva de mener er feil.")},
    )
    outcome = forms.ChoiceField(
        label=_("Hva gjorde vi?"),
        choices=FileCorrection.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hva vi gjorde.")},
    )
    reason = forms.CharField(
        label=_("Hvorfor?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv hvorfor.")},
    )

    def __init__(self, *args: Any, papers: list[str], **kwargs: Any) -> None:
        """``papers``: the titles of what was found."""
        super().__init__(*args, **kwargs)
        self.fields["paper"].choices = [(title, title) for title in dict.fromkeys(papers)]  # type: ignore[attr-defined]  # a choice field
