"""What families and units fill in."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.models import DecisionNotice, DecisionOutcome, SecrecyAnswer
from tettpaa.core.written_dates import DATES

YES_NO = (("yes", _("Ja")), ("no", _("Nei")))


class ConsentForm(forms.Form):
    """Yes or no, by the button that was pressed."""

    answer = forms.ChoiceField(
        choices=YES_NO, widget=forms.HiddenInput, error_messages={"required": _("Velg ja eller nei.")}
    )


class ExchangeForm(forms.Form):
    """Yes, no, or the yes taken back, by the button that was pressed."""

    answer = forms.ChoiceField(
        choices=SecrecyAnswer.Kind.choices,
        widget=forms.HiddenInput,
        error_messages={"required": _("Velg ja eller nei.")},
    )


class WithdrawForm(forms.Form):
    """Nothing to fill in: the button is the answer."""


class CommentForm(forms.Form):
    """What the reader thinks of the draft."""

    text = forms.CharField(
        label=_("Hva mener du om utkastet?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Skriv med dine egne ord. Teksten følger saken."),
    )


class ViewForm(forms.Form):
    """What the reader thinks is important."""

    text = forms.CharField(
        label=_("Hva er viktig for barnet?"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Det kommer med i vurderingen, med dine ord."),
        error_messages={"required": _("Skriv hva du synes er viktig.")},
    )

    def __init__(self, *args: Any, is_pupil: bool = False, is_in_time: bool = True, **more: Any) -> None:
        """A pupil is asked about oneself. ``is_in_time`` is false when no assessment is made, or it has been sent."""
        super().__init__(*args, **more)
        if not is_in_time:
            self.fields["text"].help_text = _("Vi tar det med videre.")
        if is_pupil:
            self.fields["text"].label = _("Hva er viktig for deg?")


class FileWishForm(forms.Form):
    """What one wants to see."""

    text = forms.CharField(
        label=_("Hva vil du se?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": 500}),
        initial=_("Alt dere har skrevet om barnet"),
        help_text=_("Du kan be om alt, eller om noe bestemt."),
        error_messages={"required": _("Skriv hva du vil se.")},
    )

    def __init__(self, *args: Any, is_pupil: bool = False, **more: Any) -> None:
        """A pupil or an adult asks about oneself."""
        super().__init__(*args, **more)
        if is_pupil:
            self.fields["text"].initial = _("Alt dere har skrevet om meg")


class InterpreterWishForm(forms.Form):
    """Which language."""

    text = forms.CharField(
        label=_("Hvilket språk?"), max_length=60, error_messages={"required": _("Skriv hvilket språk.")}
    )


class CodeForm(forms.Form):
    """The code from the invitation, and what only somebody who knows the child can say."""

    code = forms.CharField(
        label=_("Koden i brevet"),
        max_length=40,
        help_text=_("For eksempel ABCD-EFGH-JKLM. Store og små bokstaver er det samme."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Skriv koden som står i brevet.")},
    )
    born = forms.DateField(
        label=_("Barnets fødselsdato"),
        input_formats=DATES,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": _("Skriv fødselsdatoen."), "invalid": _("Skriv datoen slik: 22.11.2026.")},
    )


class SayForm(forms.Form):
    """One text from one who reads a draft."""

    text = forms.CharField(label="", required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, label: Any = "", **more: Any) -> None:
        """What is asked."""
        super().__init__(*args, **more)
        self.fields["text"].label = label


class ToldForm(forms.Form):
    """When and how the family got the decision."""

    told_on = forms.DateField(label=_("Når fikk familien vedtaket?"))
    how = forms.ChoiceField(label=_("Hvordan?"), choices=DecisionNotice.How.choices, widget=forms.RadioSelect)


class DecisionForm(forms.Form):
    """The decision, in under a minute. The day the family was told may come later."""

    decided_on = forms.DateField(label=_("Vedtaksdato"), initial=timezone.localdate)
    outcome = forms.ChoiceField(
        label=_("Gir vedtaket rett til hjelp?"),
        choices=DecisionOutcome.choices,
        widget=forms.RadioSelect(attrs={"data-kind": "seg"}),
    )
    follows_assessment = forms.ChoiceField(
        label=_("Følger vedtaket vurderingen?"),
        choices=YES_NO,
        widget=forms.RadioSelect(attrs={"data-kind": "seg"}),
    )
    deviation_reason = forms.CharField(
        label=_("Hvorfor følger vedtaket ikke vurderingen?"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bare når svaret over er nei."),
    )
    summary = forms.CharField(
        label=_("Hva er bestemt, hvor mye og hvor lenge?"),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    file = forms.FileField(
        label=_("Legg ved vedtaket"),
        required=False,
        help_text=_("PDF, Word eller bilde. PPT kan da lese det i saken."),
    )
    told_on = forms.DateField(
        label=_("Når fikk familien vedtaket?"),
        required=False,
        help_text=_("Kan fylles ut senere. Tiden teller til familien har fått vedtaket."),
    )
    how = forms.ChoiceField(
        label=_("Hvordan fikk de det?"),
        required=False,
        choices=DecisionNotice.How.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, has_assessment: bool = True, **more: Any) -> None:
        """Where the act asks for no assessment, there is none to follow or to depart from."""
        super().__init__(*args, **more)
        if not has_assessment:
            del self.fields["follows_assessment"], self.fields["deviation_reason"]

    def clean(self) -> dict[str, Any]:
        """A day asks for a way, and the other way round; a deviation asks for a reason."""
        values: dict[str, Any] = super().clean() or {}
        if values.get("told_on") and not values.get("how"):
            self.add_error("how", _("Velg hvordan familien fikk vedtaket."))
        if values.get("how") and not values.get("told_on") and "told_on" not in self.errors:
            self.add_error("told_on", _("Skriv datoen da familien fikk vedtaket."))
        if values.get("follows_assessment") == "no" and not values.get("deviation_reason", "").strip():
            self.add_error("deviation_reason", _("Skriv hvorfor vedtaket ikke følger vurderingen."))
        return values
