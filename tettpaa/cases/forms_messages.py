"""What a message is written with, at the desk and in the portal."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.messaging import Said, Sent
from tettpaa.cases.forms_entering import ManyFilesField

MOST = 8_000


class MessageForm(forms.Form):
    """The words, and files that go along. The hidden key makes a form that is sent twice one message."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("Melding"),
        max_length=MOST,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"required": _("Skriv meldingen."), "max_length": _("Skriv kortere, inntil 8000 tegn.")},
    )
    attached = ManyFilesField(
        label=_("Legg ved"),
        required=False,
        allow_empty_file=True,
        help_text=_("PDF, Word eller bilde. Høyst 5 filer, og 25 MB hver."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A new form has a new key."""
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = uuid.uuid4

    def said(self) -> Said:
        """As the action takes it."""
        given = self.cleaned_data
        files = [Sent(one.name, one.file, one.content_type or "") for one in given["attached"]]
        return Said(given["text"], given["key"] or uuid.uuid4(), files)
