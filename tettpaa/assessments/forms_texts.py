"""The fields of a standard text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.assessments.wording import SHORT
from tettpaa.documents.fields import RichTextField


class StandardTextForm(forms.Form):
    """Title, form of Norwegian, where it belongs, and the text."""

    has_editor = True
    title = forms.CharField(
        label=_("Tittel"), max_length=120, error_messages={"required": _("Skriv en tittel som er lett å finne igjen.")}
    )
    language = forms.ChoiceField(
        label=_("Målform"), choices=[("nb", _("Bokmål")), ("nn", _("Nynorsk"))], widget=forms.RadioSelect, initial="nb"
    )
    element = forms.ChoiceField(label=_("Hvor hører den hjemme?"), required=False)
    html = RichTextField(
        label=_("Tekst"), needed=_("Skriv teksten."), help_text=_("Teksten skal ikke handle om et bestemt barn.")
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        """With every section that an assessment can have."""
        super().__init__(*args, **more)
        self.fields["element"].choices = [("", _("Passer overalt")), *SHORT.items()]  # type: ignore[attr-defined]
