"""Three questions about the help, as they are asked in the portal and by the adviser."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.cases import help_rounds
from tettpaa.cases.form_fields import day, pick, text
from tettpaa.cases.forms_voices import OUR_CHANNELS
from tettpaa.cases.help_queries import in_words
from tettpaa.cases.wording import HELP_ANSWERS
from tettpaa.core import clock

capfirst_lazy = lazy(capfirst, str)
ANSWERS = [(value, capfirst_lazy(label)) for value, label in HELP_ANSWERS.items()]


class HelpForm(forms.Form):
    """One field a question, from the data, and room for more."""

    def __init__(self, *args: Any, who: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = help_rounds.asked_of(who)
        for one in self.questions:
            self.fields[one.key] = pick(in_words(one.words), ANSWERS, _("Velg et svar. Du kan svare at du ikke vet."))
        self.fields["text"] = text(_("Vil du si noe mer?"), rows=3, most=4_000, help_text=_("Bare PPT leser det."))

    def answers(self) -> dict[str, str]:
        """Question → answer."""
        return {one.key: self.cleaned_data[one.key] for one in self.questions}


class ToldHelpForm(HelpForm):
    """The same, told to the adviser or on paper."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"] = pick(_("Hvordan svarte de?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
        self.fields["answered_on"] = day(_("Når svarte de?"))
        self.fields["answered_on"].initial = clock.today()


class ReplyForm(forms.Form):
    """What those who decided do about it."""

    reply = text(
        _("Hva gjør dere med det?"),
        _("Skriv hva dere gjør."),
        rows=3,
        most=2_000,
        help_text=_("PPT leser svaret og sier fra til familien."),
    )
