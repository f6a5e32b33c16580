"""Forms of the conversation with the child: the plan, the words, the drawing, and what goes further to whom."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.conversations import Setting
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.forms_voices import interpreter_pick
from tettpaa.documents.fields import upload_field
from tettpaa.participation.models import ConversationForm, ConversationPiece, SafetyAnswer, Support

capfirst_lazy = lazy(capfirst, str)


def _capital(choices: Any) -> list[tuple[str, Any]]:
    return [(value, capfirst_lazy(label)) for value, label in choices]


def _form_pick() -> forms.ChoiceField:
    return pick(_("Hvordan?"), _capital(ConversationForm.choices), _("Velg hvordan dere snakker sammen."))


def _supports() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Hva hjelper barnet å si hva det mener?"),
        choices=_capital(Support.choices),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


SETTING = ("form", "place", "present", "supports", "support", "interpreter", "interpreter_language")


def setting_of(given: dict[str, Any]) -> tuple[Setting, dict[str, Any]]:
    """How one talks with the child, and the rest of what was filled in."""
    how = Setting(**{name: value for name, value in given.items() if name in SETTING})
    return how, {name: value for name, value in given.items() if name not in SETTING}


class PlanConversationForm(DatedForm):
    """Where, when and with whom, what helps the child, and what to ask about."""

    today_fields = ("planned_on",)
    planned_on = day(_("Når?"))
    place = line(_("Hvor?"), _("Skriv hvor dere skal snakke sammen."), help_text=_("Et sted barnet kjenner."))
    form = _form_pick()
    present = line(
        _("Hvem er med?"), most=200, help_text=_("For eksempel «bare barnet og jeg», eller en trygg voksen.")
    )
    supports = _supports()
    interpreter_language = line(_("Hvilket språk skal tolken kunne?"), most=60, help_text=_("Barn skal aldri tolke."))
    prompts = text(
        _("Hva vil du snakke om?"),
        rows=7,
        most=4_000,
        help_text=_("Forslagene passer alderen. Endre dem som du vil, og ta bare med det du trenger."),
    )


class CancelPlanForm(forms.Form):
    """Why it came to nothing."""

    because = line(_("Hvorfor ble det ikke noe av?"), _("Skriv hvorfor det ikke ble noe av samtalen."), most=300)


class TalkForm(DatedForm):
    """A conversation with the child, in the child's own words."""

    today_fields = ("held_on",)
    held_on = day(_("Når snakket dere sammen?"))
    form = _form_pick()
    place = line(_("Hvor?"), _("Skriv hvor dere snakket."))
    present = line(_("Hvem var med?"), most=200)
    supports = _supports()
    support = line(_("Annen støtte"), most=200)
    interpreter = interpreter_pick()
    interpreter_language = line(_("Hvilket språk?"), most=60, help_text=_("Når det var tolk, eller ikke på norsk."))
    own_words = text(
        _("Barnets egne ord"),
        _("Skriv hva barnet sa, med barnets egne ord."),
        help_text=_("Skriv det barnet sa og viste, uten å gjøre det penere. Tolkningen din hører til under."),
    )
    weighed = text(_("Hvordan er dette vektlagt?"), rows=3, help_text=_("Kan skrives senere."))


class WeighForm(forms.Form):
    """How it was taken into account."""

    weighed = text(
        _("Hvordan er det barnet sa, vektlagt?"), _("Skriv hvordan det barnet sa, er vektlagt."), most=20_000
    )


class DrawingForm(forms.Form):
    """A drawing, and what the child said about it."""

    file = upload_field()
    told = line(
        _("Hva fortalte barnet om det?"),
        _("Skriv hva barnet fortalte om tegningen eller bildet."),
        most=500,
        help_text=_("Med barnets ord. Teksten er også det de får som ikke kan se bildet."),
    )


class PieceForm(forms.Form):
    """One thing the child said, and who the child wants to know it."""

    words = text(_("Hva sa barnet?"), _("Skriv det ene barnet sa."), rows=3, most=2_000)
    wish = pick(_("Hva vil barnet?"), _capital(ConversationPiece.Wish.choices), _("Velg hva barnet vil."))
    to = forms.MultipleChoiceField(
        label=_("Hvem vil barnet skal få vite det?"),
        choices=(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ingen får vite noe nå. Du gir det videre senere, etter at barnet har fått vite det."),
    )

    def __init__(self, *args: Any, receivers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = receivers  # type: ignore[attr-defined]  # a choice field


class SafetyForm(forms.Form):
    """«Er det trygt at foresatte vet?»"""

    answer = pick(
        _("Er det trygt at foresatte vet?"),
        _capital(SafetyAnswer.Answer.choices),
        _("Velg et svar."),
        help_text=_("Er du ikke sikker, er svaret at du ikke er sikker. Da får ingen vite noe."),
    )
    reason = text(_("Hvorfor mener du det?"), _("Skriv kort hvorfor du mener det."), rows=3, most=2_000)


class ReleaseForm(DatedForm):
    """The child has been told what goes further, when and how."""

    today_fields = ("told_child_on",)
    told_child_on = day(_("Når fortalte du barnet hva du sier videre?"))
    told_child_how = line(_("Hvordan fortalte du det?"), _("Skriv hvordan barnet fikk vite det."), most=300)
