"""A form field for structured text: the editor where scripts run, and a plain field with paragraphs where none does."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.documents import richtext
from tettpaa.documents.problems import TextProblem

PLAIN = "_tekst"


class RichTextarea(forms.Textarea):
    """Two fields of one text. Only a page without scripts sends the plain one, and then it counts."""

    template_name = "documents/rich_text.html"
    label: Any = ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The text as the editor reads it, and as a plain field shows it: never the tags themselves."""
        html = value or ""
        plain = _plain(html)
        own = {"plain_name": name + PLAIN, "plain": plain, "label": self.label}
        own["loses_marks"] = bool(html) and richtext.paragraphs(plain) != html
        return super().get_context(name, html, attrs) | own

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """From the plain field: when nothing was changed the marks stay, otherwise the lines become paragraphs."""
        html = data.get(name) or ""
        if name + PLAIN not in data:
            return html
        written = str(data[name + PLAIN]).replace("\r\n", "\n").strip()
        return html if html and written == _plain(html) else richtext.paragraphs(written)


class RichTextField(forms.CharField):
    """Structured text. The action cleans it and says what cannot be kept."""

    def __init__(self, *, label: Any, needed: Any, **more: Any) -> None:
        """``needed`` is what is said when nothing is written."""
        self.needed = needed
        super().__init__(label=label, required=True, error_messages={"required": needed}, **more)
        self.widget = RichTextarea({"rows": 10})
        self.widget.label = label

    def clean(self, value: Any) -> str:
        """Tags without a word in them are no text."""
        html = str(super().clean(value))
        if not _plain(html):
            raise forms.ValidationError(self.needed, code="required")
        return html


def _plain(html: str) -> str:
    """The words, or what was sent when it cannot be read as text; the action says why."""
    try:
        return richtext.plain(html)
    except TextProblem:
        return html


def upload_field() -> forms.FileField:
    """One file. An empty one is let through here, so that the inspection says what is wrong with it."""
    return forms.FileField(
        label=_("Fil"),
        help_text=_("PDF, Word eller bilde. Høyst 25 MB."),
        error_messages={
            "required": _("Velg en fil."),
            "empty": _("Filen er tom. Velg filen på nytt, eller lagre den en gang til først."),
            "max_length": _("Filnavnet er for langt. Gi filen et kortere navn, og last den opp på nytt."),
        },
        allow_empty_file=True,
    )
