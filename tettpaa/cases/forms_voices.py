"""Forms of what family and child say: consent, the draft, own views, and how people understood each other."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.consents import NORWEGIAN
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.forms import YES_NO
from tettpaa.participation.models import (
    Channel,
    ConsentKind,
    Interpreter,
    NotHeardReason,
    SharingPreference,
)

capfirst_lazy = lazy(capfirst, str)
OUR_CHANNELS = [(value, label) for value, label in Channel.choices if value != Channel.PORTAL]
"""How a family answers somebody at the desk; what is answered in the portal comes from the portal."""


def interpreter_pick() -> forms.ChoiceField:
    """How people understood each other."""
    return forms.ChoiceField(
        label=_("Tolk"),
        choices=Interpreter.choices,
        required=False,
        initial=Interpreter.NOT_NEEDED,
        widget=forms.RadioSelect,
        help_text=_("Barn skal aldri tolke."),
    )


class PeopleForm(DatedForm):
    """A form with one of those around the child; ``pupil`` adds the child, who answers alone from fifteen."""

    def __init__(self, *args: Any, people: list[Any], pupil: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        choices = [(key, f"{person.name}, {person.get_relation_display()}") for key, person in self.people.items()]
        if pupil:
            choices.append(("pupil", str(_("eleven selv"))))
        self.fields["guardian"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def clean_guardian(self) -> Any:
        """The person; nobody means the pupil."""
        return self.people.get(self.cleaned_data["guardian"])


class ConsentForm(PeopleForm):
    """An answer that somebody gave us: signed on paper, or told. What is asked, the kind of case says."""

    today_fields = ("answered_on",)
    kind = pick(_("Hva gjelder det?"), ConsentKind.choices, _("Velg hva svaret gjelder."))
    guardian = pick(_("Hvem svarte?"), [], _("Velg hvem som svarte."))
    agreed = pick(_("Hva svarte de?"), YES_NO, _("Velg ja eller nei."))
    answered_on = day(_("Når svarte de?"))
    channel = pick(_("Hvordan svarte de?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
    file = forms.FileField(
        label=_("Signert samtykke"),
        required=False,
        allow_empty_file=True,
        help_text=_("Bare når svaret kom på papir. PDF eller bilde."),
    )
    language = line(
        _("På hvilket språk?"), most=60, help_text=_("Språket det ble forklart og svart på. Tomt betyr norsk.")
    )
    interpreter = interpreter_pick()

    def clean_agreed(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["agreed"] == "yes")

    def clean_language(self) -> str:
        """Norwegian, unless something else is written."""
        return self.cleaned_data["language"].strip() or NORWEGIAN


class WithdrawForm(DatedForm):
    """When and how somebody told us. The day counts from when they said it, also on paper and by phone."""

    today_fields = ("withdrawn_on",)
    withdrawn_on = day(_("Når sa de det?"))
    channel = pick(_("Hvordan fikk vi vite det?"), OUR_CHANNELS, _("Velg hvordan vi fikk vite det."))
    interpreter = interpreter_pick()


class GuardianViewForm(PeopleForm):
    """What a guardian says is important."""

    today_fields = ("said_on",)
    guardian = pick(_("Hvem sa det?"), [], _("Velg hvem som sa det."))
    text = text(_("Hva er viktig for dem?"), _("Skriv hva de sa."), help_text=_("Bruk deres egne ord."))
    said_on = day(_("Når sa de det?"))
    channel = pick(_("Hvordan?"), OUR_CHANNELS, _("Velg hvordan de sa det."))
    interpreter = interpreter_pick()
    interpreter_language = line(_("Hvilket språk?"), most=60, help_text=_("Når det var tolk, eller ikke på norsk."))


class NotHeardForm(forms.Form):
    """Why the child is not heard."""

    cause = pick(
        _("Hva er grunnen?"),
        [(value, capfirst_lazy(label)) for value, label in NotHeardReason.Cause.choices],
        _("Velg det som passer best."),
        help_text=_("Tjenesten teller grunnene, for å se om vi kan bli bedre til å spørre barn."),
    )
    reason = text(_("Hvorfor er barnet ikke hørt?"), _("Skriv hvorfor barnet ikke er hørt."), most=4_000)


class BestInterestsForm(forms.Form):
    """What is best for the child."""

    weighed = text(_("Hva er vurdert og veid?"), _("Skriv hva som er vurdert og veid."))
    child_view = text(_("Barnets eget syn"), _("Skriv barnets syn, eller skriv hvorfor barnet ikke er hørt."), rows=3)
    conclusion = text(_("Konklusjon"), _("Skriv konklusjonen."), rows=3)


class CommentForm(PeopleForm):
    """An answer to the draft."""

    today_fields = ("answered_on",)
    guardian = pick(_("Hvem svarte?"), [], _("Velg hvem som svarte."))
    text = text(_("Hva mener de om utkastet?"))
    no_comment = forms.BooleanField(label=_("De har ingen kommentar"), required=False)
    answered_on = day(_("Når svarte de?"))
    channel = pick(_("Hvordan svarte de?"), OUR_CHANNELS, _("Velg hvordan de svarte."))
    interpreter = interpreter_pick()
    interpreter_language = line(_("Hvilket språk?"), most=60, help_text=_("Når det var tolk, eller ikke på norsk."))


class DeliverForm(PeopleForm):
    """The draft was given on paper, or explained."""

    today_fields = ("delivered_on",)
    guardian = pick(_("Hvem fikk teksten?"), [], _("Velg hvem som fikk teksten."))
    channel = pick(_("Hvordan?"), OUR_CHANNELS, _("Velg hvordan de fikk teksten."))
    delivered_on = day(
        _("Når var teksten gitt og forklart?"), help_text=_("Fra denne dagen har de like lang tid som de andre.")
    )
    interpreter = interpreter_pick()
    interpreter_language = line(_("Hvilket språk?"), most=60, help_text=_("Når det var tolk, eller ikke på norsk."))


class ExceptionForm(forms.Form):
    """Why one parent is enough."""

    grounds = text(
        _("Hvorfor er det nok at forelderen eleven bor hos, samtykker?"),
        _("Skriv hvorfor det er nok at den ene samtykker."),
        rows=3,
        most=2_000,
    )


def only_questions(form: forms.Form, questions: Iterable[str]) -> None:
    """What is asked is what the kind of case asks; where that is one thing, it is chosen already."""
    choices = [(value, label) for value, label in ConsentKind.choices if value in questions]
    form.fields["kind"].choices = choices  # type: ignore[attr-defined]  # a choice field
    if len(choices) == 1:
        form.fields["kind"].initial = choices[0][0]


class RefusalForm(forms.Form):
    """What the child gets when there is no yes."""

    kind = pick(_("Hva gjelder det?"), ConsentKind.choices, _("Velg hva svaret gjelder."))
    informed = text(
        _("Hva er familien informert om?"),
        _("Skriv hva familien er informert om."),
        rows=3,
        most=4_000,
        help_text=_("For eksempel at de kan si ja senere, og hva som ikke blir gjort uten samtykke."),
    )
    unit_does = text(
        _("Hva gjør skolen eller barnehagen i stedet?"),
        _("Skriv hva skolen eller barnehagen gjør i stedet."),
        rows=3,
        most=4_000,
    )
    service_does = text(_("Hva gjør PPT uten å nevne barnet?"), rows=2, most=4_000)
    report_duty = text(
        _("Er meldeplikten til barnevernet vurdert?"),
        rows=2,
        most=2_000,
        help_text=_("Bare når barnet ikke får hjelp det trenger. Du vurderer det selv."),
    )


class GuardianCopyForm(forms.Form):
    """The pupil decides alone: do those with responsibility get this paper?"""

    pupil_wish = text(
        _("Hva ønsker eleven?"), _("Skriv hva eleven ønsker, eller at eleven ikke vil svare."), rows=2, most=2_000
    )
    share = pick(_("Får de foresatte dokumentet?"), YES_NO, _("Velg ja eller nei."))
    reason = text(_("Hvorfor?"), _("Skriv hvorfor."), rows=2, most=2_000)

    def clean_share(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["share"] == "yes")


class SharingForm(forms.Form):
    """The pupil decides alone: do those with responsibility get this text?"""

    about = pick(_("Hvilken tekst?"), SharingPreference.About.choices, _("Velg hvilken tekst."))
    pupil_wish = text(
        _("Hva ønsker eleven?"), _("Skriv hva eleven ønsker, eller at eleven ikke vil svare."), rows=2, most=2_000
    )
    share = pick(_("Får de foresatte teksten?"), YES_NO, _("Velg ja eller nei."))
    reason = text(_("Hvorfor?"), _("Skriv hvorfor."), rows=2, most=2_000)

    def clean_share(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["share"] == "yes")
