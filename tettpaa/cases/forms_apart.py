"""Forms of what is kept apart: test protocols, and papers that are shut."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.cases.form_fields import DatedForm, day, line, text
from tettpaa.documents.fields import upload_field
from tettpaa.documents.models import DocumentShield


class ProtocolForm(DatedForm):
    """One test: which, when, and the filled-in form."""

    today_fields = ("taken_on",)
    test = line(_("Hvilken test?"), _("Skriv hvilken test det er."), help_text=_("For eksempel WISC-V eller TROG-2."))
    taken_on = day(_("Når ble den tatt?"))
    file = upload_field()


class TestUserForm(forms.Form):
    """Who reads the protocols too."""

    user: Any = forms.ModelChoiceField(
        label=_("Hvem skal også lese testprotokollene?"),
        queryset=User.objects.none(),
        empty_label=None,
        error_messages={"required": _("Velg en kollega."), "invalid_choice": _("Velg en kollega i saken.")},
        help_text=_("Kolleger som arbeider i saken. Velg bare en som kan tolke testen."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = people  # type: ignore[attr-defined]  # a model choice


class ShutForm(forms.Form):
    """Which paper, and why."""

    paper = forms.ChoiceField(
        label=_("Hvilket dokument?"),
        error_messages={"required": _("Velg dokumentet."), "invalid_choice": _("Velg et dokument i listen.")},
    )
    reason = text(
        _("Hvorfor skal det sperres?"),
        _("Skriv hvorfor dokumentet skal sperres."),
        rows=3,
        most=300,
        help_text=_(
            "For eksempel: lagt i feil sak, eller vi har ikke lov til å ha det. Ikke skriv hva som står i dokumentet."
        ),
    )

    def __init__(self, *args: Any, papers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].choices = [("", _("Velg …")), *papers]  # type: ignore[attr-defined]  # a choice field

    def chosen(self) -> tuple[DocumentShield.Kind, uuid.UUID]:
        """What kind of paper it is, and which."""
        kind, _colon, pk = self.cleaned_data["paper"].partition(":")
        return DocumentShield.Kind(kind), uuid.UUID(pk)
