"""Forms about a document that is being written."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.cases.secrecy_queries import Outside
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.wording import RECEIVERS


class ReaderForm(forms.Form):
    """Which colleague shall read."""

    reader = forms.ModelChoiceField(
        label=_("Hvem skal lese?"),
        queryset=User.objects.none(),
        empty_label=_("Velg en kollega"),
        error_messages={"required": _("Velg en kollega.")},
    )

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reader"].queryset = colleagues  # type: ignore[attr-defined]  # a choice field


class AnswerForm(forms.Form):
    """What the reader says."""

    approved = forms.ChoiceField(
        label=_("Svaret ditt"),
        choices=[("yes", _("Det kan gjøres ferdig")), ("no", _("Noe må endres først"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg et svar.")},
    )
    remarks = forms.CharField(
        label=_("Merknader"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )
    is_impartial = forms.BooleanField(label=_("Jeg er habil i denne saken"), required=False)


class SendForm(forms.Form):
    """Who gets it."""

    to = forms.MultipleChoiceField(
        label=_("Hvem skal ha det?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Velg hvem dokumentet skal til.")},
    )
    other = forms.ChoiceField(
        label=_("Hvilken tjeneste?"),
        help_text=_("Sendes på papir. Bare når de som bestemmer, har sagt ja, eller loven lar oss."),
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(
        self, *args: Any, receivers: tuple[Receiver, ...], waits: bool, outside: list[Outside], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [(one.key, one.label) for one in outside]  # type: ignore[attr-defined]
        if not outside:
            self.fields["other"].help_text = _("Ingen er spurt ennå. Be om samtykke først.")
        self.fields["to"].choices = [(one.value, RECEIVERS[one]) for one in receivers]  # type: ignore[attr-defined]
        if Receiver.OTHER not in receivers:
            del self.fields["other"]
        if waits:
            self.fields["to"].help_text = _(
                "Eleven har fylt 15 år og får det selv. "
                "De foresattes kopi venter til du har hørt eleven og bestemt det."
            )
