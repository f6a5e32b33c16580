"""The fields of the assessment's pages."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts
from tettpaa.cases import queries as cases
from tettpaa.cases.form_fields import day
from tettpaa.cases.forms_school import plan_fields, plan_initial
from tettpaa.cases.forms_voices import interpreter_pick
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import EducationPlanRead
from tettpaa.core.rule_types import Condition
from tettpaa.core.wording import in_words
from tettpaa.participation.models import Channel
from tettpaa.people.models import Guardian

DAYS_TO_COMMENT = 14
PUPIL = "pupil"
YES_NO = [("yes", _("Ja")), ("no", _("Nei"))]


LAW = {
    "competence_exception": ("competence_exception_post", "competence_exception_subject"),
    "other_adaptations": ("personal_assistance", "physical_adaptation"),
}
"""The question → where the law speaks of it."""


def _yes_no(label: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, help_text=help_text, choices=YES_NO, widget=forms.RadioSelect)


class QuestionsForm(forms.Form):
    """The questions about the whole assessment; the kind of case decides which."""

    base_revision = forms.IntegerField(widget=forms.HiddenInput)
    need = _yes_no(_("Trenger barnet det?"), _("Dette er PPTs råd. Det er ikke et vedtak."))
    competence_exception = _yes_no(_("Foreslår dere unntak fra kompetansekravene?"))
    other_adaptations = _yes_no(_("Trenger eleven også assistanse eller fysisk tilrettelegging?"))
    hours_per_year = forms.CharField(
        label=_("Timer per år"),
        required=False,
        max_length=10,
        help_text=_("Skriv omfanget i timer, for eksempel 2,5. «Middels» er ikke nok."),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    hours_assistant = forms.CharField(
        label=_("Av dette med assistent"),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    valid_until = day(
        _("Gjelder til"), required=False, help_text=_("Hvor lenge rådet gjelder, før noen bør vurdere på nytt.")
    )

    def __init__(self, data: Any = None, *, assessment: ExpertAssessment, plan: EducationPlanRead | None) -> None:
        """As it stands now; a question nobody has answered has no answer chosen."""
        super().__init__(data, initial=_initial(assessment) | plan_initial(plan))
        legal = drafts.rules_of(assessment)
        if "education_plan" in drafts.type_of(assessment).asks:
            self.fields.update(plan_fields())
            self.fields["has_plan"].required = False
        for name, keys in LAW.items():
            labels = [legal.reference(key).label.in_form(get_language() or "nb") for key in keys]
            self.fields[name].help_text = ", ".join(labels)
        self.fields["need"].required = False
        kind = drafts.type_of(assessment)
        asked = {part.required_when for part in kind.parts}
        if Condition.EXCEPTION_PROPOSED not in asked:
            del self.fields["competence_exception"]
        if Condition.ALSO_ASSISTANCE_OR_PHYSICAL not in asked:
            del self.fields["other_adaptations"]
        if kind.question is None:
            del self.fields["need"]
        else:
            self.fields["need"].label = in_words(kind.question)


def _initial(assessment: ExpertAssessment) -> dict[str, Any]:
    is_answered = assessment.settings_revision > 0
    return {
        "base_revision": assessment.settings_revision,
        "need": _word(assessment.need),
        "competence_exception": _word(assessment.competence_exception if is_answered else None),
        "other_adaptations": _word(assessment.other_adaptations if is_answered else None),
        "hours_per_year": _hours(assessment.hours_per_year),
        "hours_assistant": _hours(assessment.hours_assistant),
        "valid_until": assessment.valid_until,
    }


def _word(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


def _hours(value: Any) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", ",")


class HearingForm(forms.Form):
    """Until when the family may answer."""

    answer_by = forms.DateField(
        label=_("Svar innen"), help_text=_("To uker er vanlig. Familien ser datoen, og kan også svare etterpå.")
    )

    def __init__(self, data: Any = None) -> None:
        """Two weeks, unless the author says otherwise."""
        super().__init__(data, initial={"answer_by": timezone.localdate() + dt.timedelta(days=DAYS_TO_COMMENT)})


class CommentForm(forms.Form):
    """An answer given by phone, on paper or in a meeting."""

    who = forms.ChoiceField(label=_("Hvem svarte?"), widget=forms.RadioSelect)
    channel = forms.ChoiceField(label=_("Hvordan?"), widget=forms.RadioSelect)
    answered_on = forms.DateField(label=_("Dato"))
    text = forms.CharField(
        label=_("Hva sa de om utkastet?"),
        required=False,
        max_length=20_000,
        help_text=_("Skriv det slik de sa det."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    no_comment = forms.BooleanField(label=_("De har ingen kommentar"), required=False)
    interpreter = interpreter_pick()
    interpreter_language = forms.CharField(
        label=_("Hvilket språk?"),
        required=False,
        max_length=60,
        help_text=_("Når det var tolk, eller ikke på norsk."),
    )

    def __init__(self, data: Any = None, *, case: IndividualCase) -> None:
        """Those around the child now."""
        super().__init__(data, initial={"answered_on": timezone.localdate()})
        self.around: dict[str, Guardian] = {str(one.pk): one for one in cases.guardians(case)}
        people = [(pk, one.name) for pk, one in self.around.items()]
        self._choose("who", [*people, (PUPIL, case.child.name)])
        self._choose("channel", [pair for pair in Channel.choices if pair[0] != Channel.PORTAL])

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name] = forms.ChoiceField(label=self.fields[name].label, choices=choices, widget=forms.RadioSelect)

    def guardian(self) -> Guardian | None:
        """Who answered; nothing when it was the pupil."""
        return self.around.get(self.cleaned_data["who"])


class ControlForm(forms.Form):
    """Whom to ask."""

    def __init__(self, data: Any = None, *, colleagues: Any, chosen: int | None = None) -> None:
        """Professionals who have not written in it."""
        super().__init__(data, initial={"controller": chosen})
        self.fields["controller"] = forms.ModelChoiceField(
            label=_("Kollega"),
            queryset=colleagues,
            help_text=_("Kollegaen kan lese saken fram til svaret er gitt."),
        )


class ControlAnswerForm(forms.Form):
    """What the controller answers; the button pressed says which."""

    is_impartial = forms.BooleanField(label=_("Jeg er habil i denne saken"), required=False)
    remarks = forms.CharField(
        label=_("Merknader"),
        required=False,
        max_length=20_000,
        help_text=_("Skriv hva som skal endres, eller hva du vil si til den som har skrevet."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class RemarkForm(forms.Form):
    """A remark on one section."""

    quote = forms.CharField(
        label=_("Teksten det gjelder"),
        required=False,
        max_length=500,
        help_text=_("Merk teksten før du åpner feltet, så står den her."),
    )
    text = forms.CharField(label=_("Merknad"), required=False, max_length=4_000, widget=forms.Textarea({"rows": 3}))
    suggestion = forms.CharField(
        label=_("Forslag til ny tekst"), required=False, max_length=4_000, widget=forms.Textarea({"rows": 3})
    )
