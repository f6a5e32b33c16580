"""Forms about telling another service: what is asked, what somebody answered, and the law that asks for no yes."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.consents import NORWEGIAN
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.forms_moving import PUPIL
from tettpaa.cases.forms_voices import OUR_CHANNELS, interpreter_pick
from tettpaa.cases.models import SecrecyAnswer
from tettpaa.cases.secrecy_queries import Person
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_words
from tettpaa.people.models import Guardian


class ServiceForm(DatedForm):
    """To which service, and who there."""

    service = pick(_("Hvilken tjeneste?"), [], _("Velg hvilken tjeneste det gjelder."))
    recipient = line(
        _("Hvem der?"),
        _("Skriv hvem det skal til."),
        most=160,
        help_text=_("Navnet på enheten eller personen, slik det skal stå på brevet."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        services = ruleset(clock.today()).services.values()
        choices = [(one.key, capfirst(in_words(one.title))) for one in services]
        self.fields["service"].choices = choices  # type: ignore[attr-defined]  # a choice field


class AskForm(ServiceForm):
    """What those who decide are asked about."""

    today_fields = ("from_on",)
    purpose = text(
        _("Hva skal opplysningene brukes til?"), _("Skriv hva opplysningene skal brukes til."), rows=2, most=500
    )
    information = text(
        _("Hvilke opplysninger vil dere dele?"),
        _("Skriv hvilke opplysninger dere vil dele."),
        rows=3,
        most=1_000,
        help_text=_("Skriv akkurat hva. «Alt» er ikke noe man kan si ja til."),
    )
    from_on = day(_("Fra hvilken dag?"))
    until_on = day(_("Til og med hvilken dag?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        most = ruleset(clock.today()).number("secrecy_release_days")
        self.fields["until_on"].initial = clock.today() + dt.timedelta(days=most)
        self.fields["until_on"].help_text = _("Høyst %(n)s dager. Da må dere spørre på nytt.") % {"n": most}


class AnswerForm(DatedForm):
    """Who answered, and what they said."""

    today_fields = ("answered_on",)
    guardian = pick(_("Hvem svarte?"), [], _("Velg hvem som svarte."))
    kind = pick(_("Hva svarte de?"), SecrecyAnswer.Kind.choices, _("Velg hva de svarte."))
    answered_on = day(_("Når svarte de?"))
    channel = pick(_("Hvordan svarte de?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
    file = forms.FileField(
        label=_("Signert svar"),
        required=False,
        allow_empty_file=True,
        help_text=_("Bare når svaret kom på papir. PDF eller bilde."),
    )
    language = line(
        _("På hvilket språk?"), most=60, help_text=_("Språket det ble forklart og svart på. Tomt betyr norsk.")
    )
    interpreter = interpreter_pick()

    def __init__(self, *args: Any, people: tuple[Person, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.guardian_id or PUPIL, one.name) for one in people]
        self.fields["guardian"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def clean_guardian(self) -> Guardian | None:
        """The person; nobody means the pupil, or the adult."""
        chosen = self.cleaned_data["guardian"]
        return None if chosen == PUPIL else Guardian.objects.filter(pk=chosen).first()

    def clean_language(self) -> str:
        """Norwegian, unless something else is written."""
        return self.cleaned_data["language"].strip() or NORWEGIAN


class ExceptionForm(ServiceForm):
    """Which rule lets us, and why here."""

    ground = pick(_("Hva gir oss lov?"), [], _("Velg regelen."))
    reason = text(
        _("Hvorfor gjelder regelen her?"), _("Skriv hvorfor regelen gjelder i denne saken."), rows=3, most=2_000
    )

    def __init__(self, *args: Any, grounds: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = grounds  # type: ignore[attr-defined]  # a choice field
