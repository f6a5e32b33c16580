"""What is asked about the pupil's education plan, and about the notice to the county."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.actions.school import Plan
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.forms_voices import OUR_CHANNELS
from tettpaa.cases.models import CountyNotice
from tettpaa.cases.reading import EducationPlanRead

YES_NO = [("yes", _("Ja")), ("no", _("Nei"))]
PLAN_FIELDS = ("has_plan", "dated", "evaluated_on")


def plan_fields() -> dict[str, forms.Field]:
    """Is there one, of when, evaluated when."""
    return {
        "has_plan": pick(_("Har eleven en individuell opplæringsplan (IOP)?"), YES_NO, _("Svar ja eller nei.")),
        "dated": day(_("Planen er fra"), required=False, help_text=_("Når den planen som gjelder nå, ble laget.")),
        "evaluated_on": day(
            _("Sist evaluert"), required=False, help_text=_("La stå tomt hvis planen ikke er evaluert ennå.")
        ),
    }


def plan_initial(found: EducationPlanRead | None) -> dict[str, Any]:
    """What was said last."""
    if found is None:
        return {}
    word = "yes" if found.has_plan else "no"
    return {"has_plan": word, "dated": found.dated, "evaluated_on": found.evaluated_on}


def plan_of(given: dict[str, Any]) -> Plan | None:
    """The answer; nothing when the question was left open."""
    if not given.get("has_plan"):
        return None
    return Plan(given["has_plan"] == "yes", given.get("dated"), given.get("evaluated_on"))


class EducationPlanForm(forms.Form):
    """Only the plan."""

    def __init__(self, *args: Any, found: EducationPlanRead | None, **kwargs: Any) -> None:
        """As it was said last."""
        super().__init__(*args, initial=plan_initial(found), **kwargs)
        self.fields.update(plan_fields())


class CountyAnswerForm(DatedForm):
    """What the pupil answered, and how."""

    today_fields = ("answered_on",)
    agreed = pick(_("Hva svarte eleven?"), YES_NO, _("Velg ja eller nei."))
    channel = pick(_("Hvordan svarte eleven?"), OUR_CHANNELS, _("Velg hvordan eleven svarte."))
    answered_on = day(_("Når svarte eleven?"))
    file = forms.FileField(
        label=_("Signert samtykke"),
        required=False,
        allow_empty_file=True,
        help_text=_("Bare når svaret kom på papir. PDF eller bilde."),
    )

    def clean_agreed(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["agreed"] == "yes")


class LeaveOutForm(forms.Form):
    """Why the pupil is not reported."""

    reason = line(
        _("Hvorfor meldes ikke eleven?"),
        _("Skriv hvorfor eleven ikke meldes."),
        most=300,
        help_text=_("For eksempel: går på 9. trinn, eller trenger ikke særskilt inntak."),
    )


class CountyLetterForm(forms.Form):
    """What the letter to the county says."""

    basis = pick(_("Hva gjelder inntaket?"), CountyNotice.Basis.choices, _("Velg hva inntaket gjelder."))
    county = line(_("Hvilken fylkeskommune?"), _("Skriv navnet på fylkeskommunen."), most=160)
    difficulties = text(
        _("Hvilke vansker ligger til grunn for vedtaket?"), _("Skriv hvilke vansker det gjelder."), rows=5, most=6_000
    )
    measures = text(_("Hvilke tiltak er satt inn i grunnskolen?"), _("Skriv hva som er gjort."), rows=5, most=6_000)
    meaning = text(
        _("Hva betyr vanskene for videregående opplæring?"),
        _("Skriv hva vanskene betyr for videregående opplæring."),
        rows=5,
        most=6_000,
        help_text=_("Skriv også hvorfor dere mener at eleven oppfyller vilkårene for inntaket."),
    )
