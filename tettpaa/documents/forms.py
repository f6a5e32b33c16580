"""The fields of a correction, whatever kind of document is corrected."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

SLIP, CONTENT = "slip", "content"


class CorrectionForm(forms.Form):
    """What is wrong, and whether it is more than a slip of the pen."""

    what = forms.ChoiceField(
        label=_("Hva slags rettelse er det?"),
        choices=[
            (CONTENT, _("Innholdet: fakta, begrunnelser eller råd blir annerledes")),
            (SLIP, _("Skrivefeil: meningen blir den samme")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Hva er feil, og hva blir rettet?"),
        max_length=300,
        help_text=_("Alle som får dokumentet, ser dette. Skriv kort og klart."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, is_heard: bool = False) -> None:
        """``is_heard``: the family is asked about new content, and whoever corrects is told."""
        super().__init__(data)
        if is_heard:
            self.fields["what"].help_text = _("Blir innholdet annerledes, får familien uttale seg før du signerer.")

    def given(self) -> dict[str, Any]:
        """The reason, and whether it is more than a slip."""
        return {"reason": self.cleaned_data["reason"], "changes_content": self.cleaned_data["what"] == CONTENT}
